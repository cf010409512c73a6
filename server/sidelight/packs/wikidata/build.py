"""Two steps: the lines are read by several processes into parts on disk, and the parts become one pack."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import Manifest
from sidelight.model import PartialDate
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.locks import locked
from sidelight.packs.processes import pool
from sidelight.packs.wikidata.assemble import gather
from sidelight.packs.wikidata.lines import Block, Stream, blocks, input_files
from sidelight.packs.wikidata.parts import Parts, hand_over, scan_handed_over, scan_to_disk
from sidelight.packs.wikidata.sources import LICENSE, Source
from sidelight.packs.writer import Head, check_free, silent, write_pack

# Of 1, 2, 4, 8, 16, 32 MiB: 361, 418, 435, 444, 311, 344 MB/s, for what fits the cache of the processor is read once.
_BLOCK_BYTES = 1 << 23
READING = "reading"
"""The stage of progress that counts bytes of the input as it lies on disk."""


def build_wikidata(
    inputs: Sequence[Path],
    out: Path,
    pack_id: str,
    *,
    as_of: PartialDate | None = None,
    processes: int = 1,
    progress: Progress = silent,
    block_bytes: int = _BLOCK_BYTES,
) -> Manifest:
    """A pack of the people and events in the files (of folders: their JSON files), which may be packed.

    as_of: the day of the dump. By default each item speaks of the day on which it was last changed; where the input
    does not say, of the day of the newest file.

    Goes on with what an earlier call with the same inputs left in the folder `.NAME.parts` beside `out`.
    Raises KnowledgeError for an input that is damaged or cut off, a full disk, and while another build into `out` is
    running; what was read before stays there.
    """
    check_free(out)
    files = input_files(inputs)
    folder = out.parent / f".{out.name}.parts"
    with _in_words(), locked(folder):
        parts = Parts(folder, files, block_bytes)
        _scan(files, parts, processes, block_bytes, progress)
        gathered = gather(parts, progress)
        day = as_of or gathered.changed[: len("YYYY-MM-DD")] or _day_of(files)
        source = Source(day, dated_by_item=as_of is None)
        content = Content(entities=gathered.entities(source), events=gathered.events(source))
        head = Head(pack_id, "wikidata", LICENSE, day, account=gathered.account)
        manifest = write_pack(head, content, out, progress)
        parts.remove()
    return manifest


@contextmanager
def _in_words() -> Iterator[None]:
    """Raises KnowledgeError for what stops the reading."""
    try:
        yield
    except OSError as error:
        raise KnowledgeError(f"What is read cannot be kept: {error.strerror}.") from error
    except BrokenProcessPool as error:
        raise KnowledgeError("A process that read was ended from outside, perhaps for want of memory.") from error


def _scan(files: Sequence[Path], parts: Parts, processes: int, block_bytes: int, progress: Progress) -> None:
    with closing(Stream(files)) as stream:
        stream.skip(parts.end())
        todo = blocks(stream, block_bytes, parts.count(), parts.end())
        for _ in _each(parts.folder, todo, processes):
            progress(READING, stream.taken())


def _each(folder: Path, todo: Iterable[Block], processes: int) -> Iterator[None]:
    """Scans every block; yields now and then."""
    if processes == 1:
        for block in todo:
            scan_to_disk(folder, block)
            yield
        return
    with pool(processes, scan_to_disk.__module__) as workers:
        running: deque[Future[None]] = deque()
        for block in todo:
            running.append(workers.submit(scan_handed_over, folder, hand_over(folder, block)))
            # One waits for each process, so that none has to.
            if len(running) > 2 * processes:
                yield running.popleft().result()
        for future in running:
            yield future.result()


def _day_of(files: Sequence[Path]) -> PartialDate:
    newest = max(path.stat().st_mtime for path in files)
    return datetime.fromtimestamp(newest, UTC).date().isoformat()
