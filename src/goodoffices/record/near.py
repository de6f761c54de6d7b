"""What somebody may have meant: the names that are most like one that there is not."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher, get_close_matches

from goodoffices.record.entries import Actor, Entry, Issue, Model
from goodoffices.record.filenames import folded

__all__ = ["meant", "nearest"]

_LEAST = 0.65
"""How like two names are at least, from 0 to 1."""
_MOST, _SLIP = 3, 0.8
"""How many entries are offered for a wrong id, and how like theirs it is at least."""
_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 3
"""Of how many letters a part of a name is at least, to tell anything."""


def nearest(asked: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """
    Find what has a name like the one that was given.

    Parameters
    ----------
    asked : str
        A name, in letters of any case.
    names : mapping of str to iterable of str
        The names of each thing, by its id; the id is no name.

    Returns
    -------
    list of str
        The ids of those like it, the most like first: a name is like another in its letters, as
        after a slip of the pen, in whole words, or where words of the one begin as the other.

    Examples
    --------
    >>> nearest("ambasador", {"a": ["The Ambassador"], "b": ["harbour"], "c": ["ambassadors"]})
    ['a', 'c']
    >>> nearest("Kivu port", {"a": ["2024-03-08-port-of-kivu"], "b": ["talks in Kivu"]})
    ['a', 'b']
    """
    wanted = _bare(asked)
    letters = SequenceMatcher(b=wanted)
    found = {
        one: max((_likeness(wanted, _bare(name), letters) for name in called), default=0.0)
        for one, called in names.items()
    }
    near = [one for one, likeness in found.items() if likeness >= _LEAST]
    return sorted(near, key=lambda one: -found[one])


def meant(asked: str, entries: Mapping[str, Entry]) -> str:
    """
    Offer the entries whose ids or names are like one that there is not.

    Parameters
    ----------
    asked : str
        What was given for the id of an entry.
    entries : mapping of str to Entry
        All there are, by id.

    Returns
    -------
    str
        The end of a message.
    """
    names = {
        one.id: (one.name,) for one in entries.values() if isinstance(one, Actor | Issue | Model)
    }
    near = (*get_close_matches(asked, entries, _MOST, _SLIP), *nearest(asked, names))
    told = [" ".join((entries[one].kind, one, *names.get(one, ()))) for one in dict.fromkeys(near)]
    if told:
        return f"Did you mean {' or '.join(told[:_MOST])}?"
    count = "1 entry" if len(entries) == 1 else f"{len(entries)} entries"
    return (
        f"The dossier has {count}; dossier.yaml lists the ids, which 'goodoffices export' writes "
        "of a .dossier file."
    )


def _bare(name: str) -> str:
    """Give the words of a name in small letters, with hyphens between them."""
    return "-".join(_WORD.findall(folded(name)))


def _likeness(asked: str, name: str, letters: SequenceMatcher[str]) -> float:
    """Tell how like two bare names are, from 0 to 1; the matcher knows the one that is asked."""
    if not asked or not name:
        return 0.0
    letters.set_seq1(name)
    is_like = letters.real_quick_ratio() >= _LEAST and letters.quick_ratio() >= _LEAST
    by_letters = letters.ratio() if is_like else 0.0
    short, long = sorted((asked, name), key=len)
    by_part = 0.8 if len(short) >= _SHORTEST and f"-{short}" in f"-{long}" else 0.0
    words = {word for word in asked.split("-") if len(word) >= _SHORTEST}
    shared = len(words & set(name.split("-"))) / len(words) if words else 0.0
    return max(by_letters, by_part, 0.4 + 0.5 * shared if shared else 0.0)
