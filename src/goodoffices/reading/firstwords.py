"""Capitals that make no name: the first word of a sentence, the words of a headline."""

import re
from collections.abc import Sequence

from goodoffices.reading.cues import CUES
from goodoffices.reading.lexicon import words

__all__ = ["as_common"]

_FIRST = re.compile(r'(?:(?<=[.|":;(])|^)N(?![NZHIpg])')
"""A capitalised word by itself at the beginning of a sentence."""
_INSIDE = re.compile(r'(?<=[^.|":;(])N')
_OPENING = words("""
    analysis research
    abroad abstract access aid always anger angry attacks audit back backed based born bridges
    briefed buses calls certainly children clashes commentators compared concerns consultations
    contacts cool criticism data days decades demands details dialogue diplomacy documents driven
    economists efforts election elections electricity emails ever evidence exactly exit exports
    faced farmers fear fears figures flights food footage fueled fuelled gas half hope hopes
    hospitals images imports increasingly interestingly investigations journalists led locals
    mainly markets mediation meetings men migrants minus months mostly municipal nearby often oh
    opponents overseas part partial partly parts people photos plans plus poll polls pollsters
    power pressed pressure presumptive prices progress prompted proposals protests publicly
    quickly raised reaction recent records republicans researchers results roads rumors rumours
    sadly sanctions schools shares ships signs simply slowly stocks strikes suddenly support
    surprisingly tensions third told trains transcript turnout unable violence voters votes weeks
    women work worried wounded years statement statements remarks speech address declaration message
    """)
"""Words with which sentences begin and which are nobody's name."""
_HEADED = words("""
    meets hosts visits backs slams wins loses seeks hails begins starts ends opens holds returns
    leaves arrives sends gives takes makes gets sees kills attacks strikes hits fires bans blocks
    faces fears wants needs talks joins quits signs flies lands travels receives greets leads names
    picks taps ousts sacks resigns dies frees jails seizes shells bombs raids shuts halts resumes
    resume stalls collapses grows rises falls draws over
    """)
"""Verbs of headlines that report nothing said."""
_DEED = re.compile(r"[A-Z][a-z]{2,}(?:ing|(?:al|ous|iv|nt|at|ed|ab|ib|ul|ar|e|i)ly)")
"""A deed or a manner: *Losing*, *Privately*."""
_SHOUTED = 0.6
"""The share of the longer words of a line that have capitals where each word of it has one."""
_LONG, _FEWEST, _MOST = 4, 5, 30
"""Letters of a longer word; how many of these a headline has, and how many words."""


def as_common(texts: Sequence[str], classes: str) -> str:
    """
    Give words that only stand at the beginning of a sentence, or in a headline, the common class.

    Parameters
    ----------
    texts : sequence of str
        The words of a report.
    classes : str
        Their classes, see `goodoffices.reading.words`.

    Returns
    -------
    str
        The classes. A word remains a name where it has a capital inside another sentence; else it
        is a common one where the report has it in small letters too, or where sentences begin so.

    Examples
    --------
    >>> as_common(["Losing", "again", ",", "Brann", "left"], "Nx,Nx")
    'xx,Nx'
    """
    headed = _headlines(texts, classes)
    first = [m.start() for m in _FIRST.finditer(classes)]
    if not (first or headed):
        return classes
    inside = [m.start() for m in _INSIDE.finditer(classes)]
    among = {at for line in headed for at in range(*line)}
    known = {texts[at] for at in inside if at not in among}
    known |= {texts[at - 1] for at in inside if classes[at - 1] == "N" and at not in among}
    small = {*texts}
    letters = [*classes]
    for at in (*first, *(at for at in inside if at in among)):
        shown = at in among
        speaks = texts[at + 1] in CUES and not shown
        titled = shown and classes[at - 1 : at] in {"H", "h"}
        if texts[at] in known or titled:
            continue
        if _is_common(texts[at], small, among=shown, speaks=speaks):
            letters[at] = "x"
    return "".join(letters)


def _headlines(texts: Sequence[str], classes: str) -> list[tuple[int, int]]:
    """Find the lines in which nearly every word has a capital, as in some papers' headlines."""
    found, begin, end = [], 0, classes.find("|")
    while end >= 0:
        if _FEWEST <= end - begin <= _MOST:
            long = [word for word in texts[begin:end] if len(word) >= _LONG and word.isalpha()]
            if len(long) >= _FEWEST and sum(map(str.istitle, long)) > _SHOUTED * len(long):
                found.append((begin, end))
        begin, end = end + 1, classes.find("|", end + 1)
    return found


def _is_common(word: str, small: set[str], *, among: bool, speaks: bool) -> bool:
    """Tell *Polls* and *Losing* from *Brann* and from *Manning said*."""
    low = word.lower()
    if low in _OPENING or low in small or (low.endswith("s") and low[:-1] in small):
        return True
    if among:
        return low in CUES or low in _HEADED or low[:-1] in small
    return not speaks and _DEED.fullmatch(word) is not None
