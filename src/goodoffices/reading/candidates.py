"""A proposal inside one sentence, before it is joined with its neighbours."""

from dataclasses import dataclass

__all__ = ["Candidate"]

Places = tuple[int, int]
"""First and after-last place among a sentence's words."""


@dataclass(slots=True)
class Candidate:
    """A content with its speaker and cue, as places among the sentence's words."""

    rule: str
    content: list[Places]
    speaker: Places | None
    cue: Places | None
    addressee: Places | None = None
    nested: bool = False
    """True where it is told inside what somebody else said."""
    negated: bool = False
    """True where the text says that it was not said."""
    hypothetical: bool = False
    """True where it might, would or is expected to be said."""
