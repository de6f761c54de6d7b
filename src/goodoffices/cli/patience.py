"""A progress bar on the error stream, for what takes long."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

__all__ = ["AFTER", "patience"]

AFTER = 2.0
"""Seconds after which the bar appears."""


@contextmanager
def patience(what: str) -> Iterator[Callable[[float], None]]:
    """
    Show how far a work has come, if it takes long and a person looks on.

    Parameters
    ----------
    what : str
        The work, as the bar names it.

    Yields
    ------
    callable
        Takes the share that is done, from 0 to 1. The bar appears after `AFTER` seconds, on a
        terminal only, and vanishes at the end, also when the work is interrupted.
    """
    if not sys.stderr.isatty():
        yield lambda share: None
        return
    from rich.console import Console  # only where somebody looks on: rich is slow to import
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    console = Console(stderr=True)
    if not console.is_interactive:
        yield lambda share: None
        return
    bar = Progress(*columns, TimeElapsedColumn(), console=console, transient=True)
    task = bar.add_task(what, total=1.0)
    start = Timer(AFTER, bar.start)
    start.daemon = True
    start.start()
    try:
        yield lambda share: bar.update(task, completed=share)
    finally:
        start.cancel()
        start.join()
        bar.stop()
