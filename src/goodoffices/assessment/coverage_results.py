"""What an assessment rests on and what is not known, as frozen values; see `results`."""

from dataclasses import dataclass

__all__ = [
    "Assumption",
    "Awaiting",
    "Coverage",
    "SourceGroup",
]


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources of one type and outlet."""

    type: str
    """Report, document, interview or analyst."""
    outlet: str | None
    sources: tuple[str, ...]
    """Ids, ascending."""
    first: str | None
    """The earliest date published among them, as stated."""
    last: str | None
    """The latest."""


@dataclass(frozen=True, slots=True)
class Awaiting:
    """Proposals of one kind that nobody has confirmed; no number rests on them (rule D1)."""

    kind: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assumption:
    """A part of a model that nothing said or done supports."""

    model: str
    decision_maker: str | None
    """Of a preference; None for an option."""
    text: str
    """The option's name, or the preference as written."""
    notes: tuple[str, ...]
    """The analyst's notes cited for it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the assessment rests on and what is not known (rule N4)."""

    sources: tuple[SourceGroup, ...]
    independent: tuple[str, ...]
    """Ids of the independent sources that are not an analyst's: each origin once (rule R6)."""
    re_reports: tuple[str, ...]
    """Ids of the sources that re-report another one of the dossier."""
    statements: tuple[str, ...]
    """Ids of the confirmed statements, those that repeat another one included."""
    distinct_statements: int
    """How many statements when those that repeat another one are counted once."""
    undated_statements: tuple[str, ...]
    undated_positions: tuple[str, ...]
    unstated: tuple[tuple[str, str], ...]
    """Issue and party of each cell of the matrix without a position."""
    withdrawn: tuple[tuple[str, str], ...]
    """Issue and party of each cell in which the position was withdrawn."""
    cells: int
    """How many cells the matrix has: issues times parties."""
    single_source: tuple[str, ...]
    """Ids of the positions in force that rest on one independent source alone."""
    analyst_only: tuple[str, ...]
    """Ids of the positions in force that rest on analyst's notes and on no statement."""
    rivals: tuple[str, ...]
    """Ids of the positions in force that have a rival account."""
    awaiting: tuple[Awaiting, ...]
    assumptions: tuple[Assumption, ...]
    """Options and preferences of the models that no statement supports."""
    unmodelled: tuple[str, ...]
    """Ids of the issues none of whose positions shares a statement with a model."""
    unplaced: tuple[str, ...]
    """Ids of the contacts and appointments without a date."""
