"""
How fast an archive is read, by one process and by two, and the memory that they take.

Call it as ``python benchmarks/reading_archive.py [REPORTS]``; 10,000 by default. They are the
annotated reports of the tests, each copy with a sentence of its own.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from goodoffices.reading.archive import ReadReport, mapped, tasks
from goodoffices.reading.pools import here, processes

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


def timed(paths: list[Path], jobs: int) -> float:
    """Give the reports read in a second."""
    begun = time.perf_counter()
    with here() if jobs == 1 else processes(jobs) as pool:
        done = sum(
            isinstance(one, ReadReport)
            for one in mapped(tasks(paths), pool.submit, bound=pool.bound)
        )
    return done / (time.perf_counter() - begun)


def main(count: int) -> None:
    """Print a table."""
    with tempfile.TemporaryDirectory() as folder:
        paths = list(archive(Path(folder), count))
        one, two = timed(paths, 1), timed(paths, 2)
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{count} reports: one process {one:.0f}/s, two {two:.0f}/s, {two / one:.2f} times")
    print(f"largest memory: this process {own} MB, a process that reads {others} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
