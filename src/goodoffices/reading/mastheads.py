"""Outlets that no table knows, by their names: *The Harbour Gazette*, *Radio Norte*."""

import re
from collections.abc import Iterator, Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.words import Words

__all__ = ["TITLES", "as_outlets", "mastheads", "own_agency"]

_SURE = (
    "Daily|Weekly|Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|News|Radio|TV|"
    "Television|Broadcasting|Courier|Dispatch|Gazeta|Zeitung|Inquirer|Examiner|Advertiser"
)
TITLES = (
    rf"(?:{_SURE}|Mail|Mirror|Observer|Express|Beacon|Echo|Wire|Globe|Star|Standard|Sentinel|"
    r"Guardian|Independent|Monitor|Argus|Bulletin|Clarion|Messenger|Mercury|Press|Lantern|Comet|"
    r"Planet|Sun|Today|Info|Online)"
)
"""Words that papers and stations are called by."""
_CAPITAL = r"[A-Z][\w\u2019'-]{0,30}"
_OUTLET = re.compile(
    rf"\b(?:(?P<article>[Tt]he) (?:{_CAPITAL} ){{0,3}}{TITLES}"
    rf"|(?:{_CAPITAL} ){{1,3}}(?:{_SURE})"
    rf"|(?:Radio|Television|TV|Agence|Agencia)(?: {_CAPITAL}){{1,2}})"
    r"(?= (?:newspaper |magazine |website )?(?:has |had |also |later |first )?"
    r"(?:reported|reports|wrote|writes)\b)"
)
_VERBS = ("reported", "reports", "wrote", "writes")
_REPORTS = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b")
_REACH = 120
"""Characters before the verb in which the name begins."""


def mastheads(text: str) -> Iterator[Extent]:
    """
    Find outlets where they report or write.

    Parameters
    ----------
    text : str
        The stored text.

    Yields
    ------
    Extent
        The name, in text order; an article belongs to it where it has a capital.
    """
    done = 0
    for verb in _REPORTS.finditer(text) if any(verb in text for verb in _VERBS) else ():
        for match in _OUTLET.finditer(text, max(done, verb.start() - _REACH), verb.end()):
            begin = match.start() + 4 * (match["article"] == "the")
            yield Extent(begin, match.end())
            done = match.end()


def own_agency(found: Words, first: int, last: int) -> Extent | None:
    """
    Read 'the Kabar news agency' and 'the Ghana News Agency'; nothing for 'the news agency'.

    Parameters
    ----------
    found : Words
        The words of the text.
    first, last : int
        The places of the words, `last` exclusive.

    Returns
    -------
    Extent or None
        Its name.
    """
    words = [*found.texts[last - 2 : last]]
    if words == ["News", "Agency"] and last - first > 2:
        return found.extent(first, last)
    if words == ["news", "agency"] and found.classes[first] == "N":
        return found.extent(first, last - 2)
    return None


def as_outlets(text: str, every: Sequence[Mention]) -> Sequence[Mention]:
    """
    Take *Dawn* for the outlet that is called *Dawn newspaper* elsewhere.

    Parameters
    ----------
    text : str
        The stored text.
    every : sequence of Mention
        Who and what it names.

    Returns
    -------
    sequence of Mention
        The same ones, of whom some are outlets.
    """
    outlets = {one.name.of(text) for one in every if one.kind == "outlet"}
    if not outlets:
        return every
    return [
        one._replace(kind="outlet")
        if one.kind in ("person", "institution")
        and not (one.titled or one.later)
        and one.name.of(text) in outlets
        else one
        for one in every
    ]
