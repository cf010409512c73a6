"""Processes that share the work of a build."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.context import BaseContext
from threading import Thread


def pool(processes: int, preloaded: str) -> ProcessPoolExecutor:
    """So many processes, which end with this one; `preloaded` is the module of their work."""
    return ProcessPoolExecutor(processes, _context(preloaded), initializer=_end_with_parent)


def _context(preloaded: str) -> BaseContext:
    """Forked from a server that has loaded what they need, where there is one: loading takes each of them a second."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([preloaded])
    return context


def _end_with_parent() -> None:
    """A build that is killed takes its processes with it: each holds the pipe open that would tell the others."""
    Thread(target=_await_parent, daemon=True).start()


def _await_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
