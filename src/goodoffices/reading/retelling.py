"""
The same statement in several reports, recognised by its speakers, its day and its words.

Two reports tell the same statement when the same actors speak, the days on which it may have been
said meet, and the words of the shorter one stand in the longer one but for inflections, spellings
and one word in twelve. Where numbers, weekdays, months or negations differ, it is another
statement. Only statements of the same speakers and of near days are ever compared.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rapidfuzz import fuzz

from goodoffices.reading import lexicon
from goodoffices.reading.restatements import meaning, plain_words
from goodoffices.record.dates import When, bounds
from goodoffices.record.entries import Statement
from goodoffices.shelves import Space

__all__ = ["LEAST", "Retellings", "Telling", "alike", "telling"]

LEAST = 80.0
"""The least likeness of letters, of 100, at which two statements have the same words."""

_WINDOW = 7
"""Days before its report in which an undated statement may have been said."""
_FEWEST = 4
"""The fewest words of meaning by which a statement is known again."""
_SPARE = 12
"""One word of meaning in so many may differ."""
_LONGEST = 4_000
"""Characters of a statement that are compared."""
_SHORT_NOT = re.compile(r"n['\u2019]t\b")
_SIGNS = lexicon.words(
    "not no never none nobody nothing neither nor without cannot unless until one two three four "
    "five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion "
    "half monday tuesday wednesday thursday friday saturday sunday january february march april "
    "may june july august september october november december today tomorrow yesterday"
)
_LINKS = lexicon.words("which who whom whose what when where while also then so but if there here")


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement as it is compared."""

    statement: str
    """Its id; of one that repeats another, that of the first."""
    source: str
    speakers: tuple[str, ...]
    words: str
    first: date
    last: date
    """The days between which it was said."""

    def placed(self, names: Mapping[str, str]) -> "Telling":
        """Put the ids in their places that these ones held, by these."""
        speakers = tuple(names[speaker] for speaker in self.speakers)
        told = names[self.statement], names[self.source]
        return Telling(*told, speakers, self.words, self.first, self.last)

    def packed(self) -> str:
        """Write it as one text."""
        days = map(str, (self.first, self.last))
        return json.dumps([self.statement, self.source, self.speakers, self.words, *days])

    @classmethod
    def unpacked(cls, text: str) -> "Telling":
        """Read it back."""
        statement, source, speakers, words, first, last = json.loads(text)
        days = date.fromisoformat(first), date.fromisoformat(last)
        return cls(statement, source, tuple(speakers), words, *days)

    def weeks(self) -> Iterator[str]:
        """Give the speakers with each week in which they may have said it, by its number."""
        speakers = " ".join(sorted(set(self.speakers)))
        for week in range(self.first.toordinal() // 7, self.last.toordinal() // 7 + 1):
            yield f"{speakers} w{week}"


def telling(statement: Statement, published: str | None) -> Telling | None:
    """
    Take of a statement what is compared.

    Parameters
    ----------
    statement : Statement
        The statement.
    published : str or None
        The date of publication of its source.

    Returns
    -------
    Telling or None
        None where its days are not known well enough.
    """
    days = _days(statement.said, published)
    if days is None:
        return None
    first = statement.same_as or statement.id
    return Telling(first, statement.source, statement.speakers, _words(statement), *days)


class Retellings:
    """
    The statements of a dossier, by their speakers and by the days on which they were said.

    Parameters
    ----------
    space : callable
        Gives the mapping that they are kept in.
    """

    def __init__(self, space: Space = dict) -> None:
        self._told = space()
        """How many there are by speakers and week, and each by these and its number."""

    def add(self, told: Telling) -> None:
        """
        Take in a statement.

        Parameters
        ----------
        told : Telling
            One that is proposed or confirmed.
        """
        packed = told.packed()
        for key in told.weeks():
            number = int(self._told.get(key, 0))
            self._told[f"{key} {number}"] = packed
            self._told[key] = str(number + 1)

    def find(self, told: Telling) -> str | None:
        """
        Find the statement of another report that a statement tells again.

        Parameters
        ----------
        told : Telling
            The statement.

        Returns
        -------
        str or None
            The id of the first that told it; of several the likest, of these the earliest.
        """
        seen: dict[str, float] = {}
        for key in told.weeks():
            for other in self._of(key):
                near = other.first <= told.last and told.first <= other.last
                if near and other.source != told.source and other.statement not in seen:
                    seen[other.statement] = alike(told.words, other.words)
        likest = max(seen, key=lambda name: (seen[name], [-ord(c) for c in name]), default=None)
        return likest if likest is not None and seen[likest] else None

    def _of(self, key: str) -> Iterator[Telling]:
        for number in range(int(self._told.get(key, 0))):
            yield Telling.unpacked(self._told[f"{key} {number}"])


def alike(one: str, other: str) -> float:
    """
    Compare the words of two statements.

    Parameters
    ----------
    one, other : str
        What was said.

    Returns
    -------
    float
        0 to 100: the likeness of the shorter one to the part of the longer one that is likest;
        0 where they do not tell the same.

    Examples
    --------
    >>> alike("We shall open the port on Monday.", "we shall open the port on Monday")
    100.0
    >>> alike("We shall open the port on Monday.", "We shall open the port on Friday.")
    0.0
    """
    short, long = sorted((_parted(one), _parted(other)), key=lambda words: (len(words), words))
    meant = _meant(short)
    if len(meant) < _FEWEST:
        return 0.0
    whole = " ".join(long)
    found = fuzz.partial_ratio_alignment(" ".join(short), whole, score_cutoff=LEAST)
    if found is None:
        return 0.0
    first = whole.count(" ", 0, found.dest_start + 1)
    part = long[first : whole.count(" ", 0, found.dest_end - 1) + 1]
    if _signs(short) != _signs(part):
        return 0.0
    heard = _meant(part)
    missing = _missing(meant, heard) + _missing(heard, meant)
    return round(found.score, 1) if missing * _SPARE <= len(meant) else 0.0


def _parted(text: str) -> list[str]:
    return plain_words(_SHORT_NOT.sub(" not", text[:_LONGEST]))


def _meant(words: Iterable[str]) -> list[str]:
    return meaning(word for word in words if word not in _LINKS)


def _signs(words: Iterable[str]) -> Counter[str]:
    return Counter(word for word in words if word in _SIGNS or word[0].isdigit())


def _missing(wanted: Sequence[str], given: Sequence[str]) -> int:
    """Count the words that have no like one."""
    known = set(given)
    rest = (word for word in wanted if word not in known)
    return sum(not any(_is_like(word, other) for other in given) for word in rest)


def _is_like(word: str, other: str) -> bool:
    """Tell whether words differ by an ending, or by a letter or two of their spelling."""
    short, long = sorted((word, other), key=len)
    return (len(short) > 3 and long.startswith(short)) or fuzz.ratio(word, other) >= 75


def _words(statement: Statement) -> str:
    return " ".join(span.text for span in statement.content)


def _days(said: When, published: str | None) -> tuple[date, date] | None:
    """Find the first and last day; None where it is not known to within the window."""
    if said.value is not None:
        first, last = bounds(said.value)
    else:
        limit = said.not_after or published
        if limit is None:
            return None
        first, last = bounds(limit)
        if first == last:
            first = last - timedelta(_WINDOW)
    return (first, last) if (last - first).days <= _WINDOW else None
