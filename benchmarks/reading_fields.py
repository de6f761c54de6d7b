"""
Measure what the reader finds of each field in the annotated reports of the tests.

    python benchmarks/reading_fields.py [--differences]

prints a table of precision and recall, by part: the first reports, to which the reader is held word
for word; the open ones, which whoever writes rules may look at; the blind ones, written before the
rules; and the ones kept aside, which came later. Nobody may look at these two who writes rules.
With --differences it lists for the open reports what was missed and what was read without ground.
How things are matched: `comparing.py`.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.comparing import FIELDS, Found, compare, total
from tests.reading.records import plain

from goodoffices.files import read_text, read_yaml
from goodoffices.reading import open_report, read

__all__ = ["PARTS", "measure", "reports", "table"]

REPORTS = Path(__file__).resolve().parents[1] / "tests" / "reading" / "reports"
PARTS = {"first": REPORTS, **{part: REPORTS / part for part in ("open", "blind", "aside")}}
"""Where the reports of each part lie."""


def reports(part: str) -> list[Path]:
    """List the reports of a part."""
    return sorted(PARTS[part].glob("*.txt"))


def measure(path: Path) -> dict[str, Found]:
    """Read a report and compare it with the record beside it."""
    beside = path.with_suffix(".yaml")
    record = read_yaml(read_text(beside), beside.name)
    document = open_report(path).document
    reading = read(document, str(record["published"]), file=path.name)
    return compare(document.text, record, plain(reading))


def table(parts: dict[str, list[dict[str, Found]]]) -> str:
    """Write the figures of the parts as a table in Markdown."""
    heads = [f"{part} ({len(found)}): stated | P | R" for part, found in parts.items()]
    lines = [f"| field | {' | '.join(heads)} |", "|---|" + "---:|" * 3 * len(parts)]
    for field in FIELDS:
        sums = [total(found[field] for found in part) for part in parts.values()]
        cells = [f"{one.stated} | {_share(one.precision)} | {_share(one.recall)}" for one in sums]
        lines.append(f"| {field} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("0.", ".", 1)


def _differences(path: Path) -> str:
    lines = [f"## {path.stem}"]
    for field, found in measure(path).items():
        lines += [f"{field} missed: {one}" for one in found.missed]
        lines += [f"{field} extra: {one}" for one in found.extra]
    return "\n".join(lines)


def main() -> int:
    """Print the table, or the differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--differences", action="store_true")
    if parser.parse_args().differences:
        print("\n\n".join(_differences(path) for path in reports("open")))
    else:
        print(table({part: [measure(path) for path in reports(part)] for part in PARTS}))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
