"""Issues, and the positions that parties take on them."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from goodoffices.record.dates import When
from goodoffices.record.entry import Entry
from goodoffices.record.frozen import Frozen
from goodoffices.record.ids import ActorId, Id, IssueId, PositionId, Refers
from goodoffices.record.parts import Name

__all__ = ["Firmness", "Interval", "Issue", "Position"]

Firmness = Literal["red line", "demand", "preference", "open", "signalled flexibility"]

GroundId = Annotated[Id, Refers(("statement", "note"))]

_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?")


_TERM_WORD = re.compile(r"[^*]*\w[^*]*\*?")
"""A word of a term: with a letter or digit, and at most a star at its end."""


class Issue(Entry):
    """One question with an ordered scale of options, or with a number and its unit."""

    kind: ClassVar[str] = "issue"
    name: Name
    question: str | None = None
    terms: tuple[Name, ...] = ()
    """Words of reports that mean this issue, besides its name; a ``*`` stands for any ending."""
    options: tuple[Name, ...] = ()
    """In order along the scale; empty for a numeric issue."""
    unit: str | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    spacing: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    """The least and the most that one step may count: the bounds of the assumption (rule S4)."""

    @model_validator(mode="after")
    def _has_one_scale(self) -> "Issue":
        if bool(self.options) == (self.unit is not None):
            msg = "an issue has ordered options, or a unit for numbers; exactly one of the two"
            raise ValueError(msg)
        if self.options and (len(self.options) < 2 or len(set(self.options)) < len(self.options)):
            msg = "a scale has two or more options, each once"
            raise ValueError(msg)
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the scale begins at {self.least} and ends before, at {self.most}"
            raise ValueError(msg)
        for term in self.terms:
            if not all(_TERM_WORD.fullmatch(word) for word in term.split()) or not term.strip():
                msg = (
                    f"the term {term!r} has a word without a letter, or a * that ends no word; "
                    "write words such as 'prisoners of war' or 'withdraw*'"
                )
                raise ValueError(msg)
        if not 0 < self.spacing[0] <= self.spacing[1]:
            msg = "the bounds of a step's spacing are positive, the smaller first"
            raise ValueError(msg)
        return self


class Interval(Frozen):
    """The numbers that a party accepts; an open end is left out."""

    least: Decimal | None = None
    most: Decimal | None = None

    @model_validator(mode="after")
    def _is_not_empty(self) -> "Interval":
        if self.least is None and self.most is None:
            msg = "an interval has at least one end"
            raise ValueError(msg)
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the interval from {self.least} to {self.most} is empty"
            raise ValueError(msg)
        return self


class Position(Entry):
    """What a party said it accepts on an issue (rule S2)."""

    kind: ClassVar[str] = "position"
    party: ActorId
    issue: IssueId
    accepts: tuple[Name, ...] | Interval = ()
    """Options of the issue's scale, or numbers; empty only where a position was withdrawn."""
    ideal: Name | Decimal | None = None
    firmness: Firmness = "demand"
    said: When = When()
    withdrawn: bool = False
    """From this date on the party holds no position on the issue."""
    rival_of: PositionId | None = None
    """The position of which this is another account of the same fact (rule R6)."""
    statements: Annotated[tuple[GroundId, ...], Field(min_length=1)]
    """The statements, or an analyst's notes, that it rests on (rule R1)."""

    @field_validator("ideal", mode="before")
    @classmethod
    def _is_a_number_among_numbers(cls, value: Any, info: ValidationInfo) -> Any:
        numeric = isinstance(value, str) and isinstance(info.data.get("accepts"), Interval)
        return Decimal(value) if numeric and _NUMBER.fullmatch(value) else value

    @model_validator(mode="after")
    def _accepts_something_or_is_withdrawn(self) -> "Position":
        if self.withdrawn != (self.accepts == ()):
            msg = "a position accepts at least one option, or is withdrawn"
            raise ValueError(msg)
        if isinstance(self.accepts, tuple) and len(set(self.accepts)) < len(self.accepts):
            msg = "a position names each option once"
            raise ValueError(msg)
        return self

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Rest on the party, the issue and at least one statement or note."""
        return ((self.party,), (self.issue,), self.statements)
