"""Headline, standfirst and captions joined to what the text tells (rule D4)."""

from functools import cached_property
from typing import Literal

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.facts import Facts
from goodoffices.reading.report import Restatement
from goodoffices.reading.restatements import restated, sense
from goodoffices.record.parts import Span

__all__ = ["title_restatements"]

_Part = Literal["headline", "standfirst", "caption"]


def title_restatements(document: Document, facts: Facts) -> tuple[Restatement, ...]:
    """
    Join titles and captions to the statements, contacts and appointments that they restate.

    Parameters
    ----------
    document : Document
        The report in its parts.
    facts : Facts
        What was found in it.

    Returns
    -------
    tuple of Restatement
        In the order headline, standfirst, captions; those that restate nothing are left out.
    """
    parts: list[tuple[_Part, Extent | None]] = [
        ("headline", document.headline),
        ("standfirst", document.standfirst),
        *(("caption", caption) for caption in document.captions),
    ]
    titles = _Titles(document.text, facts)
    found: list[Restatement] = []
    for part, title in parts:
        names, score = titles.restated(title) if title else ((), 0.0)
        if title and names:
            words = Span(text=title.of(document.text), start=title.start, end=title.end)
            name = f"rs{len(found) + 1}"
            found.append(Restatement(id=name, part=part, span=words, restates=names, score=score))
    return tuple(found)


class _Titles:
    """What titles may restate."""

    def __init__(self, text: str, facts: Facts) -> None:
        self.text = text
        self.facts = facts

    @cached_property
    def told(self) -> list[tuple[str, list[str]]]:
        """The words of meaning of each statement."""
        every = enumerate((one.attribution for one in self.facts.statements), start=1)
        return [
            (
                f"s{number}",
                sense(
                    " ".join(part.of(self.text) for part in (said.speaker, *said.content) if part)
                ),
            )
            for number, said in every
        ]

    def restated(self, title: Extent) -> tuple[tuple[str, ...], float]:
        """Name the appointment that a title tells, else the likest statement; and contacts."""
        for number, (one, _) in enumerate(self.facts.appointments, start=1):
            if any(title.covers(evidence) for evidence in one.evidence):
                same = [
                    f"s{n}"
                    for n, told in enumerate(self.facts.statements, start=1)
                    if any(c.meets(e) for c in told.attribution.content for e in one.evidence)
                ]
                return (f"ap{number}", *same), 100.0
        words = title.of(self.text)
        likest = restated(sense(words), self.told)
        names = [likest[0]] if likest else []
        names += [
            f"c{number}"
            for number, (contact, _) in enumerate(self.facts.contacts, start=1)
            if contact.type in words.lower()
            and all(
                r.figure.name.split()[-1] in words or r.figure.name.split()[0] in words
                for r in contact.participants
            )
        ]
        return tuple(names), likest[1] if likest else 100.0
