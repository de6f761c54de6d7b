"""Titles and common words that are part of a name: *Hassan Sheikh Mohamud*, *Julie Bishop*."""

import re
from collections.abc import Sequence

from goodoffices.reading.lexicon import words

__all__ = ["as_names"]

_MIDDLE = words("sheikh sheik prince imam sultan mullah emir amir ayatollah maulana")
"""What may stand between two names of one person."""
_LAST = words(
    "bishop dean elder emir amir farmer imam judge king marshal pope priest prince sen sheikh"
)
"""What may be a family name."""
_INSIDE = re.compile(r"(?<=[Np])H(?=N)")
_COMMON = re.compile(r"(?:(?<=[HhN])|(?<=H,))x(?=N)")
_AT_END = re.compile(r"(?<=N)H(?![NHo])")
_FIELD = re.compile(r"H(?=[IHU])")
"""*Justice* before *Department* or *minister*, which is a field of government there."""
_FORENAME = re.compile(r"(?<![tJSg])H(?=N)")
"""Where *Amir* is no office: *lawmaker Amir Ohana*, not *the Amir* and *Qatar's Amir*."""
_KOREAN = re.compile(r"Z(?=N)")
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of two syllables, before which *Park* and *Moon* are family names."""
_OPEN = frozenset("toifl")
"""Before *Ajman* in *the Ajman Sheikh Rashid*, *in Ajman Sheikh Rashid*, which is a place."""
_DEED = re.compile(r".+ing")
"""A first word that is no name: *Meeting Sheikh Rashid*."""
_PEOPLES = re.compile(r"[xN]g(?=[MANJ]{0,4}I)")
"""*People's* in the name of a body: *the Northern People's Front*."""


def as_names(texts: Sequence[str], classes: str) -> str:
    """
    Give titles that are part of a name the class of names.

    Parameters
    ----------
    texts : sequence of str
        The words of a report.
    classes : str
        Their classes, see `goodoffices.reading.words`.

    Returns
    -------
    str
        The classes. After an article or a preposition a first word may be a place; there it is a
        name only where it stands before the same title elsewhere without them.

    Examples
    --------
    >>> as_names(["Hassan", "Sheikh", "Mohamud", "left"], "NHNx")
    'NNNx'
    """
    found = [m.start() for m in _INSIDE.finditer(classes) if _is(texts[m.start()], _MIDDLE)]
    last = [m.start() for m in _AT_END.finditer(classes) if _is(texts[m.start()], _LAST)]
    common = [m.start() for m in _COMMON.finditer(classes) if _is_given(texts, classes, m.start())]
    field = [m.start() for m in _FIELD.finditer(classes) if texts[m.start()].lower() == "justice"]
    given = [m.start() for m in _FORENAME.finditer(classes) if texts[m.start()] == "Amir"]
    peoples = (m.start() for m in _PEOPLES.finditer(classes) if texts[m.start()] == "People")
    field += [at for first in peoples for at in (first, first + 1)]
    common += [m.start() for m in _KOREAN.finditer(classes) if _GIVEN.fullmatch(texts[m.end()])]
    if not (found or last or common or field or given):
        return classes
    sure = [at for at in found if not _may_be_place(texts, classes, at)]
    known = {(texts[at - 1], texts[at]) for at in sure}
    letters = [*classes]
    for at in (*common, *given):
        letters[at] = "N"
    for at in field:
        letters[at] = "A"
    for at in (*found, *(at for at in last if not _may_be_place(texts, classes, at))):
        if at in last or (texts[at - 1], texts[at]) in known:
            letters[at] = "N"
    return "".join(letters)


def _is_given(texts: Sequence[str], classes: str, at: int) -> bool:
    """Tell a name that is also a common word: *President Said Deni*, *Minister Will Hale*."""
    return texts[at][0].isupper() and (classes[at - 1] != "N" or texts[at] == "Said")


def _is(word: str, titles: frozenset[str]) -> bool:
    return word[0].isupper() and word.lower() in titles


def _may_be_place(texts: Sequence[str], classes: str, at: int) -> bool:
    """Tell *in Ajman Sheikh Rashid* and *Meeting Sheikh Rashid* from one name."""
    before = classes[at - 2] if at > 1 else "."
    starts = before in '.|"' and _DEED.fullmatch(texts[at - 1])
    return before in _OPEN or bool(starts)
