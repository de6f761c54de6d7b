"""
How fast an archive is read by one process and by two, and the memory that they take.

Call it as ``python benchmarks/reading_archive.py [REPORTS]``; 10,000 by default. They are the
annotated reports of the tests, each copy with a sentence of its own; they are printed, and
entered in a dossier.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from pathlib import Path

from goodoffices.cli.archive import Request, read_archive
from goodoffices.cli.reading_assistants import Asked
from goodoffices.record.entries import Dossier
from goodoffices.record.ids import mint
from goodoffices.record.ledger import Ledger
from goodoffices.record.sqlite import SqliteStore

__all__ = ["archive", "main", "timed"]

_OWN = Path(__file__).resolve().parents[1] / "tests" / "reading" / "reports"


def archive(folder: Path, count: int) -> Iterator[Path]:
    """Write reports of which no two are the same, and name each."""
    every = [path.read_text(encoding="utf-8") for path in sorted(_OWN.glob("*.txt"))]
    for number in range(count):
        path = folder / f"{number:06}.txt"
        added = f"\n\nThe envoy Ana Reyes said on Monday that paper {number} was on the table.\n"
        path.write_text(every[number % len(every)] + added, encoding="utf-8")
        yield path


def timed(paths: list[Path], jobs: int, into: Path | None = None) -> float:
    """Give the reports that the command reads in a second: printed, or entered in a dossier."""
    if into is not None:
        dossier = Dossier(id=mint()[0], recorded=datetime.now(UTC), by="a benchmark", title="all")
        SqliteStore(into).create(Ledger((dossier,), {}))
    names = tuple(map(str, paths))
    request = Request(names, None, None, into, jobs, None, Asked(()), "public")
    begun = time.perf_counter()
    with Path(os.devnull).open("w") as nowhere, redirect_stdout(nowhere), redirect_stderr(nowhere):
        read_archive(request)
    return len(paths) / (time.perf_counter() - begun)


def main(count: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as folder:
        paths = list(archive(Path(folder), count))
        for way, ends in (("printed", None), ("entered", ".dossier")):
            intos = [ends and Path(folder) / f"{jobs}{ends}" for jobs in (1, 2)]
            one, two = (timed(paths, jobs, into) for jobs, into in zip((1, 2), intos, strict=True))
            print(f"{count} reports {way}: one process {one:.0f}/s, two {two:.0f}/s,", end=" ")
            own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"{two / one:.2f} times; up to {own} MB here, {others} MB where they are read")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
