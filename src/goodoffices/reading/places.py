"""States, regions and bodies by every name that a report may give them (rule D5)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

__all__ = ["Form", "Named", "begins_name", "body_named", "entry_at", "is_place", "state_name"]

_RUN = re.compile(r"(?:[^\W_]|[.'\N{RIGHT SINGLE QUOTATION MARK}/-])+")
"""A word with the marks that may stand in a name."""
_HEAD = re.compile(r"[^\W_]+")

Form = Literal[
    "name", "adjective", "capital", "seat", "region", "part", "institution", "news agency", "outlet"
]

_KINDS: dict[str, Form] = {"news agency": "news agency", "outlet": "outlet"}
_AT_HOME = frozenset(["movement", "armed group"])
_PLACES = frozenset(["name", "capital", "region", "part"])


@dataclass(frozen=True)
class Named:
    """One form of one state, region or body."""

    form: Form
    """
    How the words name it: a capital or a seat of government stands for its state; a part of a
    state, or a town, for no one.
    """
    name: str
    """The usual name of what is meant; of a seat of government, the seat itself."""
    states: tuple[str, ...]
    """
    ISO 3166 alpha-3 codes of the state meant, or of a region's states; of an adjective that two
    states share, such as *Congolese*, of both. XKX is Kosovo.
    """
    home: tuple[str, ...] = ()
    """The state in which a movement is at home; it does not speak for it."""
    armed: bool = False
    """True for an armed group."""


def _rows(table: str) -> Iterator[list[str]]:
    text = (files("goodoffices.reading") / "tables" / table).read_text("utf-8")
    for line in text.splitlines()[1:]:
        yield line.split("\t")


def _each(cell: str) -> Iterator[str]:
    return filter(None, cell.split(";"))


def _forms() -> Iterator[tuple[str, Named]]:
    """Yield every way of naming; where two agree the later row of the later table counts."""
    for names, adjectives, codes in _rows("regions.tsv"):
        name = (names or adjectives).split(";")[0]
        for words in (*_each(names), *_each(adjectives)):
            yield words, Named("region", name, tuple(codes.split()))
    for _, parts in _rows("parts.tsv"):
        for words in _each(parts):
            yield words, Named("part", words, ())
    for kind, name, also, state in _rows("bodies.tsv"):
        form = _KINDS.get(kind, "institution")
        home = (state,) if state and kind in _AT_HOME else ()
        for words in (name, *_each(also)):
            states = () if home or not state else (state,)
            yield words, Named(form, name, states, home, armed=kind == "armed group")
    for code, name, also, adjectives, capitals, seats in _rows("states.tsv"):
        for words in _each(seats):
            yield words, Named("seat", words, (code,))
        for words in _each(capitals):
            yield words, Named("capital", name, (code,))
        for words in _each(adjectives):
            yield words, Named("adjective", name, (code,))
        for words in (name, *_each(also)):
            yield words, Named("name", name, (code,))


def _straight(words: str) -> str:
    return words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


@cache
def _by_first_word() -> dict[str, tuple[tuple[str, Named], ...]]:
    grouped: dict[str, dict[str, Named]] = {}
    for words, named in _forms():
        words = _straight(words)
        found = grouped.setdefault(words.split(" ")[0].rstrip(","), {})
        found[words] = _shared(found.get(words), named)
    return {
        first: tuple(sorted(found.items(), key=lambda item: -len(item[0])))
        for first, found in grouped.items()
    }


def _shared(before: Named | None, named: Named) -> Named:
    """Give an adjective that means another state too to both."""
    if before is None or not before.form == named.form == "adjective":
        return named
    return Named("adjective", before.name, before.states + named.states)


@cache
def _heads() -> frozenset[str]:
    return frozenset(head[0] for words, _ in _forms() if (head := _HEAD.match(words)))


def begins_name(token: str) -> bool:
    """
    Tell whether a name in the tables may begin with a word.

    Parameters
    ----------
    token : str
        The word.

    Returns
    -------
    bool
        False where `entry_at` finds nothing at this word, whatever follows.
    """
    head = _HEAD.match(token)
    return head is not None and head[0] in _heads()


@lru_cache(maxsize=2**12)
def body_named(words: str) -> Named | None:
    """
    Find the body of the tables that words name.

    Parameters
    ----------
    words : str
        The whole name.

    Returns
    -------
    Named or None
        None for states, places and whatever no table knows.
    """
    entry = entry_at(words, 0) if words and begins_name(words) else None
    is_whole = entry is not None and entry[0] == len(words) and entry[1].form == "institution"
    return entry[1] if entry and is_whole else None


@lru_cache(maxsize=2**12)
def is_place(words: str) -> bool:
    """
    Tell whether words name a state, a region, a part of a state or a capital.

    Parameters
    ----------
    words : str
        The whole name.

    Returns
    -------
    bool
        False for bodies, adjectives and whatever no table knows.
    """
    entry = entry_at(words, 0) if begins_name(words) else None
    return entry is not None and entry[0] == len(words) and entry[1].form in _PLACES


def entry_at(text: str, start: int) -> tuple[int, Named] | None:
    """
    Find the state, region or body whose name begins at a place.

    Parameters
    ----------
    text : str
        The stored text.
    start : int
        Where a word begins.

    Returns
    -------
    tuple of int and Named, or None
        The end of the longest name that begins there and what it names.

    Examples
    --------
    >>> end, named = entry_at("the Kremlin said", 4)
    >>> end, named.form, named.states
    (11, 'seat', ('RUS',))
    """
    run = _RUN.match(text, start)
    for words, named in _named_by(run.group()) if run else ():
        stop = start + len(words)
        if _straight(text[start:stop]) == words and not text[stop : stop + 1].isalnum():
            return stop, named
    return None


@lru_cache(maxsize=2**13)
def _named_by(run: str) -> tuple[tuple[str, Named], ...]:
    """List the names that may begin with a word, in the order in which they are tried."""
    grouped = _by_first_word()
    return tuple(name for first in _beginnings(_straight(run)) for name in grouped.get(first, ()))


def _beginnings(word: str) -> Iterator[str]:
    """Yield the word, then without a full stop, a genitive or the second half of a compound."""
    yield word
    bare = word.rstrip(".'/-")
    if bare != word:
        yield bare
    if bare.endswith("'s"):
        yield bare[:-2]
    for mark in "-/":
        if mark in bare:
            yield bare.split(mark)[0]


@cache
def _names() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows("states.tsv")}


def state_name(code: str) -> str:
    """
    Name a state.

    Parameters
    ----------
    code : str
        Its ISO 3166 alpha-3 code, or XKX.

    Returns
    -------
    str
        The name used in English.
    """
    return _names()[code]
