"""Who said what: a content, its speaker and the words that join them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.candidates import Candidate
from goodoffices.reading.patterns import candidates
from goodoffices.reading.phrases import subject_of
from goodoffices.reading.quotation import Run, quoted_share, runs
from goodoffices.reading.sentences import QUOTED, Sentence, split

__all__ = ["Attribution", "Grade", "Kind", "attributions"]

Kind = Literal["direct", "mixed", "indirect"]
Grade = Literal["high", "medium", "low"]


@dataclass(frozen=True)
class Attribution:
    """One statement as the text gives it."""

    kind: Kind
    """Direct where at least 90 % of the content stands in quotation marks, mixed where some."""
    content: tuple[Extent, ...]
    """What was said, verbatim: one extent, or more where the text splits it."""
    speaker: Extent | None
    """The whole phrase, with role and apposition; a pronoun stays as written."""
    cue: Extent | None
    """The words that report: a verb with its auxiliaries, or such as 'according to'."""
    addressee: Extent | None
    """Who was spoken to, where the cue says so."""
    rule: str
    """The rule that made the proposal (rule D1)."""
    grade: Grade
    """By the rule's measured precision."""
    sentence: Extent
    """The sentence in which the cue, or else the content, stands."""


def attributions(document: Document) -> tuple[Attribution, ...]:
    """
    Find the statements of a report.

    Parameters
    ----------
    document : Document
        The report in its parts; only its paragraphs are read.

    Returns
    -------
    tuple of Attribution
        In text order of their contents.
    """
    text, quoted = document.text, runs(document.text, document.paragraphs)
    reader = _Reader(text)
    for number, paragraph in enumerate(document.paragraphs):
        reader.quoted = quoted[number]
        reader.paragraph(split(text, paragraph, quoted[number], number))
    return tuple(reader.found)


class _Reader:
    """Goes through the paragraphs and remembers who spoke last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Attribution] = []
        self.quoted: Sequence[Run] = ()
        self.announced: tuple[Extent, Extent] | None = None
        """Speaker and cue of a line that ends in a colon."""
        self.speaking: int | None = None
        """The place among the found of the last attribution with a quotation."""
        self.open = False
        """True where that quotation was not closed at the end of its paragraph."""

    def paragraph(self, row: Sequence[Sentence]) -> None:
        """Read the sentences of one paragraph."""
        fresh = True
        for place, sentence in enumerate(row):
            self._sentence(sentence, fresh, place)
            fresh = False
        self.announced = self._announcement(row[-1]) if row else None
        self.open = bool(self.quoted) and not self.quoted[-1].closed

    def _sentence(self, sentence: Sentence, fresh: bool, place: int) -> None:
        here = candidates(sentence)
        if not here and sentence.quoted and _only_runs(sentence):
            self._bare(sentence, fresh)
            return
        for candidate in sorted(here, key=lambda c: c.content):
            self.found.append(self._attribution(sentence, candidate))
            if candidate.rule != "nothing" and self.found[-1].kind != "indirect":
                self.speaking = len(self.found) - 1
        if not here and sentence.quoted:
            self.speaking = None

    def _bare(self, sentence: Sentence, fresh: bool) -> None:
        """Take a sentence that is only a quotation."""
        content = sentence.part(sentence.quoted[0], sentence.quoted[-1] + 1)
        if fresh and self.announced:
            speaker, cue = self.announced
            self._add((content,), speaker, cue, "colon line", sentence)
            return
        if self.speaking is None:
            return
        before = self.found[self.speaking]
        continues = fresh and self.open and any(r.start == content.start and r.continues for r in self.quoted)
        if continues or (not fresh and self.speaking == len(self.found) - 1 and before.kind == "direct"):
            self.found[self.speaking] = replace(before, content=(*before.content, content))
        else:
            self._add((content,), before.speaker, None, "previous speaker", sentence)

    def _add(self, content, speaker, cue, rule, sentence) -> None:
        self.found.append(
            Attribution(self._kind(content), content, speaker, cue, None, rule, "low", sentence.extent)
        )
        self.speaking = len(self.found) - 1

    def _kind(self, content: tuple[Extent, ...]) -> Kind:
        share = quoted_share(self.text, content, self.quoted)
        return "direct" if share >= 0.9 else "mixed" if share else "indirect"

    def _attribution(self, sentence: Sentence, candidate: Candidate) -> Attribution:
        content = tuple(sentence.part(*places) for places in candidate.content)
        return Attribution(
            self._kind(content),
            content,
            sentence.part(*candidate.speaker) if candidate.speaker else None,
            sentence.part(*candidate.cue) if candidate.cue else None,
            sentence.part(*candidate.addressee) if candidate.addressee else None,
            candidate.rule,
            "low",
            sentence.extent,
        )

    def _announcement(self, sentence: Sentence):
        """Speaker and cue of a sentence that ends in a colon, for the next paragraph."""
        if sentence.lower[-1] != ":":
            return None
        subject = subject_of(sentence, len(sentence.lower) - 1)
        if subject is None:
            return None
        last = len(sentence.lower) - 1
        return sentence.part(*subject), sentence.part(subject[1], last) if subject[1] < last else None


def _only_runs(sentence: Sentence) -> bool:
    return all(word is QUOTED or not word[0].isalnum() for word in sentence.words)
