"""An event that a data set has coded already: a row, and where its fields stand in it."""

from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.extent import Extent

__all__ = ["Coded", "CodedActor", "CodedContact"]


@dataclass(frozen=True)
class CodedActor:
    """A party to a coded event."""

    name: Extent
    of: str | None
    """ISO 3166 alpha-3 code of its state."""
    kind: Literal["person", "institution", "state", "group"]


@dataclass(frozen=True)
class CodedContact:
    """The kind of contact that the code of an event means."""

    type: Literal["call", "meeting", "visit", "letter", "other"]
    status: Literal["occurred", "planned", "proposed", "refused", "denied"]
    hosted: bool = False
    """True where the source actor is the host."""


@dataclass(frozen=True)
class Coded:
    """An event as its own coders coded it; nothing of it was read here."""

    scheme: Literal["CAMEO", "ACLED"]
    code: Extent
    label: str
    """What the code means."""
    source: CodedActor | None
    target: CodedActor | None
    date: Extent
    day: str
    """ISO date cut to its precision."""
    basis: str
    """Which column gives the date."""
    place: Extent | None
    contact: CodedContact | None
