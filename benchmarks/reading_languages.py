"""
Measure what the reader finds in the annotated reports in other languages than English.

    python benchmarks/reading_languages.py [--differences]

prints a table of precision and recall for each language that has reports in
`tests/reading/reports/<language>`. Only what such a language reads is compared: who said what. The
reports were written, and their records by hand, before the rules of the language; the rules were
then revised with an eye on them. How things are matched: `comparing.py`.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.comparing import Found, total
from benchmarks.reading_fields import REPORTS, measure

__all__ = ["LANGUAGES", "MEASURED", "figures", "reports_in"]

LANGUAGES = {
    "French": REPORTS / "french",
    "French, blind": REPORTS / "french-blind",
    "French, aside": REPORTS / "french-aside",
}
"""Where the reports of each language lie; blind are those that no rule was revised on."""
MEASURED = ("statements", "speakers", "marks", "via", "actors", "roles", "dates")
"""The fields that are read at the level of statements."""


def reports_in(language: str) -> list[Path]:
    """List the reports in a language."""
    return sorted(LANGUAGES[language].glob("*.txt"))


def figures(language: str) -> dict[str, Found]:
    """Add up what was found of each field in the reports in a language."""
    found = [measure(path) for path in reports_in(language)]
    return {field: total(one[field] for one in found) for field in MEASURED}


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}".replace("0.", ".", 1)


def _table(language: str) -> str:
    head = f"| field | {language} ({len(reports_in(language))}): stated | P | R |"
    lines = [head, "|---|---:|---:|---:|"]
    for field, one in figures(language).items():
        lines.append(f"| {field} | {one.stated} | {_share(one.precision)} | {_share(one.recall)} |")
    return "\n".join(lines)


def _differences(path: Path) -> str:
    lines = [f"## {path.stem}"]
    for field, found in measure(path).items():
        if field in MEASURED:
            lines += [f"{field} missed: {one}" for one in found.missed]
            lines += [f"{field} extra: {one}" for one in found.extra]
    return "\n".join(lines)


def main() -> int:
    """Print the tables, or the differences."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--differences", action="store_true")
    wants = parser.parse_args().differences
    for language in LANGUAGES:
        if wants:
            print("\n\n".join(_differences(path) for path in reports_in(language)))
        else:
            print(_table(language))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
