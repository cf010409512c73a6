"""A folder in which one build at a time works."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sidelight.errors import KnowledgeError


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Makes the folder where there is none. The lock ends with the process, however that ends.

    Raises KnowledgeError while another process has it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise KnowledgeError("Another build into the same folder is running.") from error
    finally:
        os.close(handle)
