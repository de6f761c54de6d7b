"""The chain through which a statement reached the report (rule D6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from goodoffices.reading.extent import Extent
from goodoffices.reading.mastheads import TITLES
from goodoffices.reading.telling import Telling
from goodoffices.reading.words import Words

__all__ = ["Link", "links_in", "reported_by"]

_MEDIA = (
    r"\b(?:the |its |his |her |their )?(?:[A-Z][\w.-]*(?:['\u2019]s?)? )?"
    r"(?:(?!to |by |in |on |from |with |told )[a-z-]+ ){0,3}?"
    r"(?:news agency|news agencies|agency|newspaper|newswire|broadcaster|"
    r"television|TV|radio|daily|weekly|"
    r"magazine|website|news site|news outlet|channel|news channel|state media|state news agency)"
)
_NO_NAME = r"(?!(?:As|In|On|At|But|And|When|While|After|Before|If|For|From|Since)\b)"
_NAME = rf"{_NO_NAME}" r"[A-Z][\w.\u2019'-]*(?: (?:[A-Z][\w.\u2019'-]*|of|de|al))*"
_CAPITAL = r"[A-Z][\w\u2019]*(?:-[A-Z]\w*)*"
_OF_KIND = rf"(?P<kind>{_MEDIA}),? (?P<after>{_NAME})"
_BY_NAME = (
    rf"(?P<title>(?:the )?{_NO_NAME}(?:[A-Z][\w\u2019'-]* ){{0,3}}{TITLES}(?:-[A-Z]\w*)?"
    r"(?: [A-Z][\w\u2019'-]*){0,3})\b"
    rf"|(?P<own>(?:(?<=told )|(?<=by ))The {_CAPITAL}"
    rf"(?: {_CAPITAL}){{0,2}})"
    rf"|(?P<abroad>(?:(?<=told )|(?<=by ))(?:La|El|Le|Il|Die|Der|Das|Les|Los|De) {_CAPITAL}"
    rf"(?: {_CAPITAL})?)\b"
    rf"|(?P<sole>(?<=, )(?:the )?{_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}})"
    rf"(?= (?:has )?(?:reported|reports)\b)"
    rf"|(?P<agency>\b(?:Agence )?[A-Z][\w]*-(?:Info|Press|News|Presse)\b)"
    r"|(?P<letters>(?:(?<=told )|(?<=by ))(?:the )?"
    r"(?!(?:EU|UN|NATO|AU|US|UK|OSCE|ASEAN|ECOWAS|OPEC|WTO|IMF)\b)[A-Z]{2,5})\b"
)
_NAMED = re.compile(
    rf"{_OF_KIND}|{_BY_NAME}"
    rf"|(?P<nameless>\b(?:state|state-run|public|national|local) "
    rf"(?:television|TV|radio|media|news agency|broadcaster))\b(?! {_CAPITAL})"
    rf"|(?P<before>(?:the )?{_NAME}) (?:news agency|agency|"
    rf"newspaper|newswire|television|TV|radio|magazine|website|"
    rf"channel|daily)\b"
)
_NAMED_ALONE = re.compile(_BY_NAME)
"""The same where no noun tells of a medium."""
_NOUNS = Telling("""
    agency agencies newspaper newswire broadcaster television tv radio daily weekly magazine website
    site outlet channel media
    """)
"""Those that the other ways of naming one need."""
_TELLING = Telling("""
    agency agencies newspaper newswire broadcaster tv daily weekly magazine website news media
    channel television radio *daily *times *post *herald *tribune *gazette *journal *chronicle
    *telegraph *mail *mirror *observer *news *radio *tv *television *broadcasting *express *courier
    *dispatch *beacon *echo *wire *globe *star *standard *sentinel *guardian *independent *monitor
    *argus *advertiser *examiner *bulletin *clarion *messenger *mercury *inquirer *press gazeta
    *zeitung *lantern *comet *planet *sun today info online told interview reported reports presse
    by quoted cited carried seen published according
    """)
"""Words without one of which no medium outside the tables is named."""
_LEADS = re.compile(
    r"\b(?:[Aa]ccording to|[Aa]s (?:was )?(?:reported|quoted|cited) by|"
    r"(?:was |were |is |are )?(?:quoted|cited|reported|carried|published|broadcast|aired|obtained|"
    r"relayed|transmitted)(?: as saying)?(?: on \w+day)? by|quoted in|told|told (?:a|the) "
    r"(?:correspondent|reporter) (?:of|from|for)|(?:in )?(?:comments|remarks) to|[Ii]n (?:an?|"
    r"the|his|her) (?:[a-z-]+ ){0,3}?interview"
    r" (?:with|to|for|on|published by|broadcast by|by|given to|he gave to|she gave to|"
    r"published in)|"
    r"through|(?:an?|the|his|her) interview given to|[Ww]riting in|appearing on|seen by|"
    r"to (?:the|a) (?:correspondent|reporter) of|"
    r"[Ss]peaking (?:to|on|with)|[Ii]n (?:comments|remarks|a statement) (?:to|carried by|"
    r"published by|reported by)|in an article (?:for|in)|citing|quoting|by|via|to|from|on)\s+$"
)
_FOLLOWS = re.compile(
    r",?(?:\s+(?:also|later))?\s+(?:reported|reports|quoted|quotes|cited|cites|has reported|"
    r"said in a report|said, (?:citing|quoting)|writes|wrote|relayed)\b"
)
_REPORTED = re.compile(
    r", (?:the |state |its )?[^,.;\"\u201c]{2,50} (?:reported|reports|has reported|said, citing)\b"
)
_AGENCY = re.compile(r" (?:news )?agency\b")
_WEAK = re.compile(r"\b(?:by|via|to|from|on)\s+$")


_PARTS = ("after", "title", "own", "abroad", "sole", "agency", "letters", "nameless", "before")


@dataclass(frozen=True)
class Link:
    """One link of the chain."""

    name: Extent
    extent: Extent
    """The words that say so, such as *according to* and the agency."""


def links_in(text: str, found: Words, stretches: Sequence[Extent]) -> tuple[Link, ...]:
    """
    Find the agencies and outlets through which a statement came.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    stretches : sequence of Extent
        The statement's sentence without what was said.

    Returns
    -------
    tuple of Link
        In text order, each agency once.
    """
    links: dict[str, Link] = {}
    for stretch in stretches:
        for name, phrase in _media(text, found, stretch):
            lead = _LEADS.search(text, stretch.start, phrase.start)
            after = _FOLLOWS.match(text, phrase.end, stretch.end)
            if lead and not _WEAK.fullmatch(lead.group()):
                links.setdefault(name.of(text), Link(name, Extent(lead.start(), phrase.end)))
            elif after:
                links.setdefault(name.of(text), Link(name, Extent(phrase.start, after.end())))
    return tuple(links.values())


def reported_by(text: str, content: Extent) -> Extent | None:
    """
    Find the outlet that stands at the end of what was said.

    Parameters
    ----------
    text : str
        The stored text.
    content : Extent
        What was said, not in quotation marks.

    Returns
    -------
    Extent or None
        The last clause, with its comma, where it says who reported the rest.
    """
    comma = text.rfind(", ", content.start, content.end)
    if comma >= 0 and text.startswith(("citing", "quoting", "with reference"), comma + 2):
        comma = text.rfind(", ", content.start, comma)
    if comma < 0 or _REPORTED.match(text, comma, content.end) is None:
        return None
    return Extent(comma, content.end)


def _media(text: str, found: Words, stretch: Extent) -> list[tuple[Extent, Extent]]:
    """Find the names of media in a stretch, each with the whole phrase."""
    every: list[tuple[Extent, Extent]] = []
    bits = found.bits(stretch)
    pattern = _NAMED if bits & _NOUNS.bit else _NAMED_ALONE
    for match in pattern.finditer(text, *stretch) if bits & _TELLING.bit else ():
        parts = match.groupdict()
        part = next(part for part in _PARTS if parts.get(part))
        begin = match.start(part) + 4 * match[part].startswith("the ")
        name = Extent(begin, match.end(part))
        stop = match.end()
        if text[name.end - 1] == ".":
            name, stop = Extent(name.start, name.end - 1), stop - (stop == name.end)
        every.append((_without_owner(text, name), Extent(match.start(), stop)))
    first, last = found.within(stretch)
    place = found.classes.find("G", first, last)
    while place >= 0:
        name = found.extent(place, place + 1)
        if not any(phrase.meets(name) for _, phrase in every):
            lead = 4 if text[name.start - 4 : name.start] == "the " else 0
            after = _AGENCY.match(text, name.end, stretch.end)
            end = after.end() if after else name.end
            every.append((name, Extent(name.start - lead, end)))
        place = found.classes.find("G", place + 1, last)
    return every


def _without_owner(text: str, name: Extent) -> Extent:
    """Leave out *Russia's* before the name of an agency."""
    owner = re.match(r"(?:.*['\u2019]s? )(?=[A-Z])", name.of(text))
    return Extent(name.start + owner.end(), name.end) if owner else name
