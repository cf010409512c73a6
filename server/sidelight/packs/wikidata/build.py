"""Two steps: the lines are read by several processes into parts on disk, and the parts become one pack."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread

from sidelight.errors import KnowledgeError
from sidelight.knowledge.format import Manifest
from sidelight.model import PartialDate
from sidelight.packs.inserts import Content, Progress
from sidelight.packs.wikidata.assemble import gather
from sidelight.packs.wikidata.lines import Block, Stream, blocks, input_files
from sidelight.packs.wikidata.parts import Parts, hand_over, scan_handed_over, scan_to_disk
from sidelight.packs.wikidata.sources import LICENSE, Source
from sidelight.packs.writer import Head, silent, write_pack

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
    Raises KnowledgeError for an input that is damaged or cut off; what was read before stays there.
    """
    if out.exists() and any(out.iterdir()):
        raise KnowledgeError(f"The folder {out.name} is not empty.")
    files = input_files(inputs)
    parts = Parts(out.parent / f".{out.name}.parts", files, block_bytes)
    _scan(files, parts, processes, block_bytes, progress)
    gathered = gather(parts, progress)
    day = as_of or gathered.changed[: len("YYYY-MM-DD")] or _day_of(files)
    source = Source(day, dated_by_item=as_of is None)
    content = Content(entities=gathered.entities(source), events=gathered.events(source))
    manifest = write_pack(Head(pack_id, "wikidata", LICENSE, day, account=gathered.account), content, out, progress)
    parts.remove()
    return manifest


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
    with ProcessPoolExecutor(processes, _context(), initializer=_end_with_parent) as pool:
        running: deque[Future[None]] = deque()
        for block in todo:
            running.append(pool.submit(scan_handed_over, folder, hand_over(folder, block)))
            # One waits for each process, so that none has to.
            if len(running) > 2 * processes:
                yield running.popleft().result()
        for future in running:
            yield future.result()


def _context() -> BaseContext:
    """Forked from a server that has loaded what they need, where there is one: loading takes each of them a second."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([scan_to_disk.__module__])
    return context


def _end_with_parent() -> None:
    """A build that is killed takes its processes with it: each holds the pipe open that would tell the others."""
    Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _day_of(files: Sequence[Path]) -> PartialDate:
    newest = max(path.stat().st_mtime for path in files)
    return datetime.fromtimestamp(newest, UTC).date().isoformat()
