"""The dateline of a report: place, day and agency before its first sentence."""

import re
from dataclasses import dataclass

from goodoffices.reading.extent import Extent
from goodoffices.reading.places import entry_at, is_place

__all__ = ["Dateline", "dateline"]

_NAME = r"[A-Z][\w.&'\u2019-]*(?: [\w.&'\u2019-]+){0,4}"
_CAPITAL = (
    "A-Z\u00c0-\u00d6\u00d8-\u00de\u0106\u010c\u0110\u011e\u0130\u0141\u015a\u015e\u0160"
    "\u017b\u017d"
)
"""Capital letters, those with marks among them."""
_PLACE = rf"[{_CAPITAL}][{_CAPITAL}.'/-]+" + r"(?:[ ,]{1,2}(?:[A-Z][\w.'-]*|\d{4}|\d\d?)){0,6}"
_TITLED = (
    rf"(?P<city>[{_CAPITAL}][\w'\u2019-]+(?: [{_CAPITAL}][\w'\u2019-]+){{0,2}})"
    r"(?:, [A-Z][a-z]+\.?(?: \d{1,2})?)?"
)
"""*Port Sudan*, *Lima, June 3*: a place as it is written elsewhere."""
_DASH = r" ?(?:--|[-\u2013\u2014](?!(?<=\w[-\u2013\u2014])[A-Z][a-z])) ?"
_DATELINE = re.compile(
    rf"{_PLACE}\.? ?/(?P<slashed>{_NAME})/(?:\.|{_DASH}) ?"
    rf"|{_PLACE}(?: ?\((?:(?P<named>{_NAME})|[^()\n]{{2,40}})\))?{_DASH}"
    rf"|{_TITLED} ?\((?P<titled>{_NAME})\){_DASH}"
    rf"|\((?P<alone>{_NAME})\){_DASH}"
)
_CITY = re.compile(r"(?P<city>[A-Z]{3,}(?: [A-Z]{3,}){0,2}): ")
"""*NEW DELHI: The minister said*, unlike the label *MILLER:*."""
_NO_AGENCY = re.compile(
    r".*\d|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"
    r"(?:[a-z]*day|[a-z]*ber|uary|ruary|ch|il|ust)?\.?$"
    r"|(?:update|correction|repeat|refile|recast|add|with|from|see|video|photo|laughter|applause)s?\b",
    re.IGNORECASE,
)
"""What stands in brackets and is a day or a note of the desk."""


@dataclass(frozen=True)
class Dateline:
    """What stands before the first sentence of a report."""

    end: int
    """Where the first sentence begins."""
    agency: Extent | None
    """The name of the agency or outlet in it."""


def dateline(text: str, line: Extent) -> Dateline | None:
    """
    Read the dateline at the beginning of a line.

    Parameters
    ----------
    text : str
        The stored text.
    line : Extent
        The line.

    Returns
    -------
    Dateline or None
        None where the line begins with its first sentence.

    Examples
    --------
    >>> words = "BEIJING, Jan 3 (Xinhua) -- It rained."
    >>> found = dateline(words, Extent(0, len(words)))
    >>> found.agency.of(words), words[found.end :]
    ('Xinhua', 'It rained.')
    """
    if text[line.start + 1 : line.start + 2].islower() and text.find("(", *line) < 0:
        return None  # most lines
    match = _DATELINE.match(text, line.start, line.end)
    if match is None:
        city = _CITY.match(text, line.start, line.end)
        return Dateline(city.end(), None) if city and is_place(city["city"].title()) else None
    if match["city"] and not is_place(match["city"]):
        known = entry_at(match["titled"], 0)
        if known is None or known[1].form not in {"news agency", "outlet"}:
            return None
    name = next((part for part in ("slashed", "named", "titled", "alone") if match[part]), None)
    if name is None or _NO_AGENCY.match(match[name]):
        return Dateline(match.end(), None)
    return Dateline(match.end(), Extent(*match.span(name)))
