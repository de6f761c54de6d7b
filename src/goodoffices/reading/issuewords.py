"""
Stances linked to the issues of a dossier by the user's own words for them.

A link says that the words of an issue stand in what a stance is about; it never says which of the
issue's options the party accepts. That is a position, and only a person enters one.
"""

import re
from collections.abc import Iterable, Iterator

from goodoffices.reading.report import IssueMatch, Reading, StanceRead
from goodoffices.record.entries import Entry, Issue
from goodoffices.record.parts import Span

__all__ = ["IssueWords"]

_ENDING = r"(?:['\u2019]s|s['\u2019]|e?s)?"


class IssueWords:
    """
    The words that mean the issues of a dossier.

    Parameters
    ----------
    entries : iterable of Entry
        The dossier. Of an issue its name and its terms count, whole words, whatever their case;
        a plural or possessive ending may follow each word, and after a word that ends in ``*``
        any ending.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._issues = [
            (entry, re.compile(_pattern((entry.name, *entry.terms)), re.IGNORECASE))
            for entry in entries
            if isinstance(entry, Issue) and entry.status != "rejected"
        ]

    def linked(self, reading: Reading) -> Reading:
        """
        Link each stance to the issues whose words stand in what it is about.

        Parameters
        ----------
        reading : Reading
            A reading.

        Returns
        -------
        Reading
            The same, with the issues of each stance: all that fit, in the dossier's order. What
            a stance is about are the words after its verb, else all in which it is told.
        """
        if not self._issues or not reading.stances:
            return reading
        stances = tuple(
            one.model_copy(update={"issues": tuple(self._of(one))}) for one in reading.stances
        )
        return reading.model_copy(update={"stances": stances})

    def _of(self, stance: StanceRead) -> Iterator[IssueMatch]:
        spans = (stance.toward,) if stance.toward else stance.evidence
        for issue, pattern in self._issues:
            found = next(((s, m) for s in spans if (m := pattern.search(s.text))), None)
            if found is not None:
                span, match = found
                start, end = span.start + match.start(), span.start + match.end()
                words = Span(text=match.group(), start=start, end=end)
                yield IssueMatch(issue=issue.id, name=issue.name, span=words)


def _pattern(terms: Iterable[str]) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(_term, sorted(terms, key=len, reverse=True)))})(?!\w)"


def _term(term: str) -> str:
    words = (
        re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else _ENDING)
        for word in term.split()
    )
    return r"[\s-]+".join(words)
