"""Who said what: a content, its speaker and the words that join them."""

from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent

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
    return ()
