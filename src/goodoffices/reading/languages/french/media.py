"""The agencies and outlets through which a statement reached a French report (rule D6)."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.languages.french.lexicon import MEDIA
from goodoffices.reading.via import Link

__all__ = ["links_in"]

_CAPITAL = "[A-Z\u00c0-\u00dc]"
_TITLE = rf"{_CAPITAL}[\w-]*(?: (?:(?:du|de|des|la|le) )?{_CAPITAL}[\w-]*){{0,4}}"
_MEDIUM = re.compile(
    rf"\b(?:{'|'.join(sorted(MEDIA))})(?: (?!de\b)[a-z\u00e0-\u00fc]+){{0,2}}"
    rf"(?: de presse| d['\u2019]information)? (?P<name>{_TITLE})"
    rf"|\b(?P<outlet>(?:Radio|Télé(?:vision)?|Agence|Jeune|TV5) ?{_TITLE}|France (?:24|Info|"
    rf"Inter)|RFI|"
    r"BFMTV|RTBF|RTS|Mediapart|Le (?:Monde|Figaro|Parisien|Soir|Temps|Point)|Libération)\b"
    r"|\b(?P<agency>AFP|Reuters|AP|Xinhua|TASS|Tass|Interfax|ANSA|DPA|EFE|Anadolu|Belga|ATS)\b"
)
_LEADS = re.compile(
    r"(?:\b(?:à|au|aux|par|sur|selon|avec|pour|rapporté|rapporte|relayé|relaie|écrit|publié|"
    r"dans|de)"
    r"|d['\u2019]après|citant)(?: (?:la|le|les|une|un))? ?(?:l['\u2019])?$"
)
_REACH = 24


def links_in(text: str, stretches: Sequence[Extent]) -> tuple[Link, ...]:
    """
    Find the media through which a statement came.

    Parameters
    ----------
    text : str
        The stored text.
    stretches : sequence of Extent
        The statement's sentence without what was said.

    Returns
    -------
    tuple of Link
        In text order, each medium once.
    """
    links: dict[str, Link] = {}
    for stretch in stretches:
        for match in _MEDIUM.finditer(text, stretch.start, stretch.end):
            group = str(match.lastgroup)
            lead = _LEADS.search(text, max(stretch.start, match.start() - _REACH), match.start())
            if lead is not None:
                name = Extent(*match.span(group))
                begin = Extent(lead.start(), match.end())
                links.setdefault(name.of(text), Link(name, begin))
    return tuple(links.values())
