"""How much of a report was read, in one sentence: less where its language has fewer rules."""

from collections.abc import Iterator, Mapping

from goodoffices.inert import inert
from goodoffices.reading.archive import Line
from goodoffices.reading.languages import LANGUAGES, Coverage
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.report import Reading
from goodoffices.reading.sending import Sent

__all__ = ["coverage_of_many", "coverage_of_one", "left_unread"]

_NAMED, _LONGEST = 5, 80  # how many attachments are named, with how many characters
_READ = {
    "statements": "only who said what was read",
    "quotations": "only what stands in quotation marks was read, without its speakers",
}


def coverage_of_one(reading: Reading) -> str | None:
    """
    Say how much of a report was read.

    Parameters
    ----------
    reading : Reading
        What was read.

    Returns
    -------
    str or None
        A sentence; None where everything was read.
    """
    source = reading.source
    if source.coverage == "everything":
        return None
    told = inert(source.language) if source.language else "not known"
    known = ", ".join(sorted(LANGUAGES))
    return (
        f"goodoffices: {inert(source.file)}: the language is {told}: {_READ[source.coverage]}. "
        f"There are rules for {known}; --language names one."
    )


def left_unread(opened: OpenedReport | Line | Sent) -> str | None:
    """
    Say what is attached to a message, for it is not read.

    Parameters
    ----------
    opened : OpenedReport, Line or Sent
        The report, alone or among several.

    Returns
    -------
    str or None
        A sentence with the first names; None where nothing is attached.
    """
    first, rest = opened.attachments[:_NAMED], len(opened.attachments) - _NAMED
    if not first:
        return None
    names = inert(", ".join(name[:_LONGEST] for name in first)) + f" and {rest} more" * (rest > 0)
    return (
        f"goodoffices: {inert(opened.name)}: attached and not read: {names}. "
        "Save and name what is to be read."
    )


def coverage_of_many(covered: Mapping[Coverage, int]) -> Iterator[str]:
    """
    Say of how many reports less than everything was read.

    Parameters
    ----------
    covered : mapping of str to int
        How many reports were read how far.

    Yields
    ------
    str
        One sentence for each lesser coverage.
    """
    for coverage, words in _READ.items():
        count = sum(number for name, number in covered.items() if name == coverage)
        if count:
            reports = "1 report" if count == 1 else f"{count} reports"
            yield f"goodoffices: of {reports} {words}, by the rules of the language."
