"""How much of a report was read, in one sentence: less where its language has fewer rules."""

from collections import Counter
from collections.abc import Iterator

from goodoffices.inert import inert
from goodoffices.reading.archive import Line, ReadReport
from goodoffices.reading.languages import LANGUAGES, Coverage
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.report import Reading
from goodoffices.reading.sending import Sent

__all__ = ["Covered", "coverage_of_one", "left_unread"]

_NAMED, _LONGEST = 5, 80  # how many attachments are named, with how many characters
_FILES = 3
"""How many reports are named among many."""
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
    return _told(inert(source.file), source.language, source.coverage)


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


class Covered:
    """Of how many reports less than everything was read, by their languages."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[Coverage, str]] = Counter()
        self._names: dict[tuple[Coverage, str], list[str]] = {}

    def add(self, one: ReadReport | Line | Sent) -> None:
        """
        Take in a report.

        Parameters
        ----------
        one : ReadReport, Line or Sent
            What came of it.
        """
        kind = one.coverage, one.language or ""
        self._counts[kind] += 1
        names = self._names.setdefault(kind, [])
        if len(names) < _FILES:
            names.append(one.opened.name if isinstance(one, ReadReport) else one.name)

    def __iter__(self) -> Iterator[str]:
        """Give a sentence for each language of which less is read, in order of their codes."""
        for (coverage, language), count in sorted(self._counts.items()):
            if coverage != "everything":
                names = ", ".join(self._names[coverage, language])
                more = f" and {count - _FILES} more" if count > _FILES else ""
                reports = f"{count} report{'s' * (count > 1)} ({inert(names)}{more})"
                yield _told(f"of {reports}", language or None, coverage)


def _told(what: str, language: str | None, coverage: Coverage) -> str:
    told = inert(language) if language else "not known"
    known = ", ".join(sorted(LANGUAGES))
    return (
        f"goodoffices: {what}: the language is {told}: {_READ[coverage]}. "
        f"There are rules for {known}; --language names one."
    )
