"""Who said what: a content, its speaker and the words that join them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.patterns import Candidate, candidates
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
    found: list[Attribution] = []
    text = document.text
    quoted = runs(text, document.paragraphs)
    last: Attribution | None = None
    for number, paragraph in enumerate(document.paragraphs):
        for sentence in split(text, paragraph, quoted[number], number):
            here = candidates(sentence)
            if not here and len(sentence.words) - len([w for w in sentence.words if not w[0].isalnum() and w is not QUOTED]) == 1 and sentence.quoted:
                run = sentence.part(sentence.quoted[0], sentence.quoted[0] + 1)
                if last is not None and found and found[-1].kind == "direct" and text.count("\n", last.sentence.start, run.start) == 0:
                    found[-1] = _with(text, last, (*last.content, run), quoted[number])
                    last = found[-1]
                    continue
                if last is not None:
                    last = Attribution("direct", (run,), last.speaker, None, None, "previous speaker", "low", sentence.extent)
                    found.append(last)
                continue
            for c in sorted(here, key=lambda c: c.content):
                last = _attribution(text, sentence, c, quoted[number])
                found.append(last)
    return tuple(found)


def _with(text: str, a: Attribution, content, quoted) -> Attribution:
    return Attribution(a.kind, content, a.speaker, a.cue, a.addressee, a.rule + "+", a.grade, a.sentence)


def _attribution(text, sentence: Sentence, c: Candidate, quoted: Sequence[Run]) -> Attribution:
    content = tuple(sentence.part(*p) for p in c.content)
    share = quoted_share(text, content, quoted)
    kind: Kind = "direct" if share >= 0.9 else "mixed" if share else "indirect"
    return Attribution(
        kind,
        content,
        sentence.part(*c.speaker) if c.speaker else None,
        sentence.part(*c.cue) if c.cue else None,
        sentence.part(*c.addressee) if c.addressee else None,
        c.rule,
        "low",
        sentence.extent,
    )
