"""Who reads an archive: this process, several of this machine, or a Dask cluster."""

import gc
import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from typing import Any

from goodoffices.errors import InputError
from goodoffices.reading.archive import Outcome, Pending, Submit, Task

__all__ = ["Pool", "clustered", "here", "processes"]

_UNDER_WAY = 3
"""Chunks under way for each process: one that is read, one that waits, one that is taken in."""


@dataclass(frozen=True)
class Pool:
    """Who reads, and how many chunks are under way at most."""

    submit: Submit | None
    """None where this process reads."""
    bound: int
    joins: bool = False
    """Whether this process reads too, while it has nothing else to do."""


@contextmanager
def here() -> Iterator[Pool]:
    """
    Read in this process.

    Yields
    ------
    Pool
        To be given to `goodoffices.reading.archive.mapped`.
    """
    yield Pool(None, 1)


@contextmanager
def processes(jobs: int) -> Iterator[Pool]:
    """
    Read in several processes of this machine, of which this is one: it need send nothing.

    Parameters
    ----------
    jobs : int
        How many, at least 2.

    Yields
    ------
    Pool
        To be given to `goodoffices.reading.archive.mapped`, while the processes run.

    Raises
    ------
    InputError
        If one of them is ended from outside while it reads.
    """
    executor = ProcessPoolExecutor(
        jobs - 1, mp_context=multiprocessing.get_context("spawn"), initializer=_begin
    )

    def submit(do: Callable[[Sequence[Task]], list[Outcome]], chunk: Sequence[Task]) -> Pending:
        with _interrupts_later():
            return executor.submit(do, chunk)

    try:
        yield Pool(submit, _UNDER_WAY * (jobs - 1), joins=True)
    except BrokenExecutor:
        msg = (
            "a process that read reports was ended from outside, as for want of memory. "
            "Give fewer --jobs."
        )
        raise InputError(msg) from None
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Keep an interruption for afterwards; processes begun meanwhile are never interrupted."""
    if sys.platform == "win32":
        yield
        return
    resource_tracker.ensure_running()  # where it begins later, it lets interruptions through
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Leave interruption to the parent, and end when the parent is no more."""
    gc.freeze()  # what is imported is no garbage, and need not be looked through for any
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def clustered(address: str, jobs: int) -> Iterator[Pool]:
    """
    Read on a Dask cluster; its workers see the files under the same paths.

    Parameters
    ----------
    address : str
        The address of its scheduler, or ``local`` for a cluster begun on this machine.
    jobs : int
        How many workers a local cluster has.

    Yields
    ------
    Pool
        To be given to `goodoffices.reading.archive.mapped`, while the cluster is connected.

    Raises
    ------
    InputError
        If the extra ``cluster`` is not installed, nothing answers at the address or no more, or
        the workers that are given some reports are ended from outside.
    """
    try:
        from distributed import CancelledError, Client, KilledWorker
    except ImportError:
        msg = (
            "reading over a cluster needs the extra 'cluster'. "
            "Install it: pip install 'goodoffices[cluster]'."
        )
        raise InputError(msg) from None
    with ExitStack() as opened:
        try:
            reached = opened.enter_context(closing(_begun(jobs))) if address == "local" else address
            client = opened.enter_context(closing(_untyped(Client)(reached, timeout="10s")))
        except (OSError, RuntimeError, ValueError) as error:
            msg = f"{address}: no Dask scheduler answers there ({type(error).__name__}). Check it."
            raise InputError(msg) from None
        try:
            width = max(1, len(client.scheduler_info()["workers"]))
            yield Pool(lambda do, chunk: client.submit(do, chunk, pure=False), _UNDER_WAY * width)
        except KilledWorker:
            msg = (
                f"{address}: workers of the cluster were ended from outside as they read the same "
                "reports, as for want of memory. Give fewer --jobs, or the workers more memory."
            )
            raise InputError(msg) from None
        except CancelledError:
            msg = f"{address}: the Dask scheduler answers no more. Begin it anew, and read again."
            raise InputError(msg) from None


def _begun(jobs: int) -> Any:
    """Begin a cluster of some workers on this machine."""
    from distributed import LocalCluster

    with _interrupts_later():
        return _untyped(LocalCluster)(
            n_workers=jobs,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address=None,
            silence_logs=logging.ERROR,  # what it tells of an interruption helps nobody
        )


def _untyped(made: Any) -> Any:
    """Call what Dask does not give types for."""
    return made
