"""Actors as they take shape while a report is read, and references to them."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import MentionKind
from goodoffices.reading.offices import Held
from goodoffices.record.parts import Grade

__all__ = [
    "MEDIA",
    "PEOPLE",
    "Figure",
    "Reference",
    "ResolutionRule",
    "family_name",
    "gender_of",
    "weaker",
]

MEDIA: frozenset[MentionKind] = frozenset({"news agency", "outlet"})
"""The kinds of those who pass on what others said."""
PEOPLE: frozenset[MentionKind] = frozenset({"person", "group"})
"""The kinds of those who can be met."""

ResolutionRule = Literal[
    "name",
    "family name",
    "shared family name",
    "role",
    "counterpart",
    "last named",
    "pronoun",
    "contested pronoun",
    "words",
]
_GRADES: tuple[Grade, ...] = ("low", "medium", "high")
_WOMEN = re.compile(
    r"(?:spokes|chair|congress)woman|\b(?:queen|princess|mrs|ms|miss|madam|dame|lady)\b", re.I
)
_MEN = re.compile(
    r"(?:spokes|chair|congress)man|\b(?:king|prince|mr|sir|lord|emir|amir|sultan|pope|imam)\b", re.I
)
_GENDERED = words("""
    queen princess mrs ms miss madam dame lady king prince mr sir lord emir amir sultan pope imam
    """)
"""Words without one of which, and without *man*, nothing tells a gender."""
_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:al|el|ad|an|as|ash|ar|at)-")
_MEDIUM = re.compile(
    r"(?:[A-Z]\w+|the) (?:Press|News|News Agency|Times|Post|Herald|Gazette|Tribune|Journal|Radio|"
    r"TV|"
    r"Television|Daily|Telegraph|Echo|Wire|Observer|Chronicle|Mail|Courier|Standard|Dispatch)$"
    r"|\b(?:state|state-run|public|national|local) (?:television|TV|radio|media|news agency)$"
)
_HELD_NOW = frozenset({"current", "acting"})


@dataclass(eq=False)
class Figure:
    """An actor; two figures are the same only if they are one object."""

    kind: MentionKind
    name: str
    states: tuple[str, ...] = ()
    """ISO 3166 alpha-3 codes."""
    mentions: set[Extent] = field(default_factory=set)
    held: list[Held] = field(default_factory=list)
    """Roles in text order."""
    gender: str | None = None
    """``f`` or ``m`` where a role or a form of address tells."""
    listed: bool = False
    """True once the text shows that it acts or is somebody."""

    @property
    def is_medium(self) -> bool:
        """True for an agency or outlet, which tells what others do."""
        return self.kind in MEDIA or (self.kind != "state" and _is_called_medium(self.name))

    def held_before(self, place: int) -> Held | None:
        """
        Find the role last named up to a place of the text.

        Parameters
        ----------
        place : int
            An offset.

        Returns
        -------
        Held or None
            A role that is not past or to come, named at or before that place.
        """
        now = (h for h in self.held if h.evidence.start <= place and h.status in _HELD_NOW)
        return max(now, key=lambda held: held.evidence, default=None)


@dataclass(frozen=True)
class Reference:
    """One actor meant by some words."""

    figure: Figure
    extent: Extent
    """The words that mean it here."""
    grade: Grade
    """How certain it is that they mean this actor."""
    rule: ResolutionRule = "words"
    """How they were taken for this actor."""


@lru_cache(maxsize=2**12)
def _is_called_medium(name: str) -> bool:
    return _MEDIUM.search(name) is not None


def weaker(*grades: Grade) -> Grade:
    """
    Give the least of several grades.

    Parameters
    ----------
    *grades : Grade
        At least one.

    Returns
    -------
    Grade
        The lowest.
    """
    return min(grades, key=_GRADES.index)


@lru_cache(maxsize=2**12)
def family_name(name: str, part: int = -1) -> str:
    """
    Give the word of a person's name by which later sentences may call the person.

    Parameters
    ----------
    name : str
        The name.
    part : int
        -1 for the last word, 0 for the first: in some languages the family name comes first.

    Returns
    -------
    str
        The word in lower case, without an Arabic article.
    """
    return _ARTICLE.sub("", name.split()[part].lower())


def gender_of(phrase: str) -> str | None:
    """
    Tell a person's gender from a role or a form of address.

    Parameters
    ----------
    phrase : str
        The words before and in a mention.

    Returns
    -------
    str or None
        ``f`` or ``m``; None where the words do not tell.
    """
    low = phrase.lower()
    if "man" not in low and _GENDERED.isdisjoint(_WORD.findall(low)):
        return None
    if _WOMEN.search(phrase):
        return "f"
    return "m" if _MEN.search(phrase) else None
