"""A report as its readers see it: the text, the metadata and the parts it is made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from goodoffices.reading.coded import Coded
from goodoffices.reading.datedlines import dated_line
from goodoffices.reading.dateline import dateline
from goodoffices.reading.extent import Extent
from goodoffices.reading.places import entry_at
from goodoffices.reading.vocabulary import class_of
from goodoffices.record.report import read_report

__all__ = ["Byline", "Document", "OutletRule", "byline_in", "document", "line_at", "parse_report"]

OutletRule = Literal["note", "byline", "dateline"]
"""Where a text names its outlet."""

_BREAKS = "\n\r\v\x85\u2028\u2029"
_LINE = re.compile(rf"[^{_BREAKS}]+")
_TRIMMED = re.compile(rf"\S(?:[^{_BREAKS}]*\S)?")
_PLAIN = re.compile(r"\S(?:.*\S)?")
"""A line that is not empty, without the blanks around it; where only the first break ends one."""
_APART = re.compile(r"(?:\r?\n|\r(?!\n)|[\v\x85\u2028])\s*?[\n\r\v\x85\u2028]|\u2029")
"""An empty line, or the mark of a paragraph."""
_LETTER = re.compile(r"[^\W\d_]")
_BYLINE = re.compile(r"(?:author|by|written by|reporting by|story by)(?::\s*|\s+)", re.IGNORECASE)
_PARTICLES = {
    "al",
    "and",
    "bin",
    "da",
    "de",
    "del",
    "den",
    "der",
    "di",
    "du",
    "el",
    "la",
    "van",
    "von",
}
_NO_TITLE = re.compile(
    _BYLINE.pattern + r"|(?-i:[A-Z][A-Z.' -]{0,40}: \S)|(?:present|participants?|attendees|"
    r"in attendance|attending|signed|witnessed by)\b[^:]{0,30}: ",
    re.IGNORECASE,
)
"""A byline, the label of a transcript's turn, or who was there."""
_TRADES = (
    r"(?:[\w-]+ ){0,4}?(?:editor|reporter|correspondent|journalist|writer|columnist|author|"
    r"contributor|producer|fellow|professor|analyst|anchor|blogger|critic|essayist|host)\b"
)
_SIGNED = re.compile(
    r"(?P<name>[A-Z][\w'\u2019-]+(?: (?:al-|de |van |von )?[A-Z][\w.'\u2019-]*){1,3})"
    r"(?:,| \||,? reporting from) (?P<rest>\S.{0,60})"
)
"""A line of a name and a place, or of a name and a trade."""
_NOTE = re.compile(rf"(?:is|was|are) (?:an? |the |our )?{_TRADES}", re.IGNORECASE)
_OUTLET = re.compile(r"[^,;.]{0,80}?\b(?:of|at|for|with) (?=(?:[Tt]he )?[A-Z])")
_OUTLET_NAME = re.compile(
    r"(?:[Tt]he )?[A-Z][\w&'\u2019-]*(?:\.[\w-]+)*(?: (?:of |the )?[A-Z][\w.&'\u2019-]*\w)*"
)
_IN_BRACKETS = re.compile(rf" ?\(({_OUTLET_NAME.pattern})\)")
_FURNITURE = re.compile(
    r"\(?(?=[acefilprsuw\u00a9])(?:follow (?:him|her|them|us|@?\w+) on\b|"
    r"(?:additional )?(?:reporting|editing|writing) by\b|"
    r"contributing:|copyright\b|©|all rights reserved|read more\b|related:|see also:|"
    r"(?:photo|image|picture|caption|photograph|credit|source)s?(?: credit)?:|"
    r"(?:sign up|subscribe)\b|advertisement$|share this\b|last updated\b|updated:)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"\(?(?:photo|image|picture|caption|photograph)s?:\s*(?=\w)", re.IGNORECASE)
_SHORT = 200
_CLOSERS = "\"'\u201d\u2019\u00bb)\u00a0\u202f"


@dataclass(frozen=True)
class Byline:
    """The line that names the author, and the name in it."""

    name: Extent
    line: Extent


@dataclass(frozen=True)
class _Outlet:
    name: Extent
    evidence: Extent
    rule: OutletRule


@dataclass(frozen=True)
class Document:
    """
    A report: the stored text and where its parts stand in it.

    A paragraph is a line. The headline, the standfirst, the byline and the furniture (a note
    about the author, a credit, an invitation to follow, a line without a letter) are no prose
    and stand in no paragraph.
    """

    text: str
    outlet: str | None
    """From the header, else from a note about the author, the byline or the dateline."""
    author: str | None
    """From the header, else from the byline."""
    published: str | None
    """The publication date from the header, as it is written there, or the day of a dated line."""
    url: str | None
    language: str | None
    headline: Extent | None
    standfirst: Extent | None
    byline: Byline | None
    outlet_evidence: Extent | None
    """The words that name the outlet: of a note, the byline or the dateline."""
    paragraphs: tuple[Extent, ...]
    """The lines of prose, in text order."""
    furniture: tuple[Extent, ...]
    """Lines of metadata that are neither headline, standfirst nor byline."""
    published_from: str | None = None
    """Where the publication date stands in the source."""
    title: str | None = None
    """From the header: it need not stand in the text, as the headline does."""
    coded: Coded | None = None
    """The event, where the document is a row of a data set."""
    outlet_rule: OutletRule | None = None
    """How the outlet was found in the text; None where the header or the source gives it."""

    @property
    def captions(self) -> tuple[Extent, ...]:
        """The words of pictures' captions, without the label before them."""
        matches = ((line, _CAPTION.match(self.text, *line)) for line in self.furniture)
        return tuple(Extent(match.end(), line.end) for line, match in matches if match)


def document(
    text: str,
    *,
    outlet: str | None = None,
    author: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
    published_from: str | None = None,
    titles: int | None = None,
    coded: Coded | None = None,
) -> Document:
    """
    Find the parts of a report.

    Parameters
    ----------
    text : str
        The stored text, without the header.
    outlet, author, title, published, url, language : str or None
        The metadata from the header or from the user.
    published_from : str or None
        Where the publication date stands in the source.
    titles : int or None
        How many of the first lines are headline and standfirst, 0 to 2, where the source says
        so; None where the text must tell.
    coded : Coded or None
        The event, where the text is a row of a data set.

    Returns
    -------
    Document
        The report in its parts.
    """
    lined = _TRIMMED if any(mark in text for mark in _BREAKS[1:]) else _PLAIN
    lines = [Extent(*found.span()) for found in lined.finditer(text)]
    heads = _titles(text, lines) if titles is None else lines[:titles]
    dated = dated_line(text, lines) if published is None else None
    alone = dated.line if dated and dated.is_alone else None
    heads = [line for line in heads if line != alone]
    byline = _byline(text, lines[len(heads) :])
    if byline is None and heads:
        byline = _signed(text, lines[len(heads) : len(heads) + 1])
    name = author or (byline.name.of(text) if byline else None)
    rest = [line for line in lines[len(heads) :] if byline is None or line != byline.line]
    furniture = [line for line in rest if line == alone or _is_furniture(line.of(text), name)]
    aside = frozenset(furniture)
    prose = tuple(line for line in rest if line not in aside)
    named = _outlet(text, furniture, byline, prose[:1])
    return Document(
        text=text,
        outlet=outlet or (named.name.of(text) if named else None),
        author=name,
        title=title,
        published=dated.day if dated else published,
        url=url,
        language=language,
        headline=heads[0] if heads else None,
        standfirst=heads[1] if len(heads) > 1 else None,
        byline=byline,
        outlet_evidence=named.evidence if named else None,
        outlet_rule=named.rule if named and not outlet else None,
        paragraphs=prose,
        furniture=tuple(furniture),
        published_from="dated line" if dated else published_from,
        coded=coded,
    )


def line_at(text: str, place: int) -> Extent:
    """
    Find the line in which a place stands.

    Parameters
    ----------
    text : str
        A text.
    place : int
        An offset in it, not that of a line's end.

    Returns
    -------
    Extent
        The line without its ends, of whatever kind these are.
    """
    begin = max(text.rfind(end, 0, place) for end in _BREAKS) + 1
    line = _LINE.match(text, begin)
    return Extent(begin, line.end() if line else place)


def parse_report(data: bytes, origin: str, *, encoding: str | None = None) -> Document:
    """
    Read the bytes of a report file.

    Parameters
    ----------
    data : bytes
        The file as received.
    origin : str
        Its name, for error messages.
    encoding : str or None
        The declared encoding, if any.

    Returns
    -------
    Document
        The report in its parts, with the metadata of its header.

    Raises
    ------
    FormatError
        If the header is not closed or has a line that cannot be used.
    InputError
        If the bytes do not decode, or no text is left.
    """
    header, text = read_report(data, origin, encoding)
    origin_of_date = "header" if header.published else None
    return document(text, **header.model_dump(), published_from=origin_of_date)


def _titles(text: str, lines: Sequence[Extent]) -> Sequence[Extent]:
    """Headline and standfirst: short lines without a full stop before the first paragraph."""
    titles: list[Extent] = []
    for line, following in pairwise(lines[:3]):
        words = line.of(text)
        closed = words.rstrip(_CLOSERS)[-1:] in ".:," or _NO_TITLE.match(words)
        if titles and _signed(text, [line]):
            break
        apart = _APART.search(text, line.end, following.start) or _byline(text, [following])
        apart = apart or _signed(text, [following])
        begun = dateline(text, line)
        if len(words) > _SHORT or closed or not apart or (begun and begun.agency):
            break
        titles.append(line)
    return titles


def byline_in(line: str) -> str | None:
    """
    Read a line that is only 'By' or 'Author:' and names.

    Parameters
    ----------
    line : str
        A line of a report, trimmed.

    Returns
    -------
    str or None
        The names as they stand; None where the line is something else.

    Examples
    --------
    >>> byline_in("By Ida Vale")
    'Ida Vale'
    """
    found = _byline(line, [Extent(0, len(line))])
    return found.name.of(line) if found else None


def _byline(text: str, lines: Sequence[Extent]) -> Byline | None:
    """Find the first line that is only 'By' or 'Author:' and names."""
    for line in lines:
        if line.end - line.start > 100:
            continue
        words = line.of(text)
        found = _BYLINE.match(words)
        if not found:
            continue
        name = words[found.end() :].rstrip(" .")
        parts = name.split(",")[0].split(" (")[0].split()
        if parts and all(p[0].isupper() or p in _PARTICLES for p in parts) and len(parts) <= 8:
            start = line.start + found.end()
            return Byline(Extent(start, start + len(" ".join(parts))), line)
    return None


def _signed(text: str, lines: Sequence[Extent]) -> Byline | None:
    """Read a line that has only a name and a place or a trade: *Ana Perez, Nairobi*."""
    for line in lines:
        found = _SIGNED.fullmatch(text, *line)
        if found is None or any(class_of(word.lower()) for word in found["name"].split()):
            continue
        place = entry_at(text, found.start("rest"))
        placed = place and place[0] == line.end and place[1].form in {"name", "capital"}
        if placed or re.fullmatch(_TRADES, found["rest"]):
            return Byline(Extent(*found.span("name")), line)
    return None


def _is_furniture(line: str, author: str | None) -> bool:
    if _FURNITURE.match(line) or not _LETTER.search(line):
        return True
    if author and line.startswith(author):
        return bool(_NOTE.match(line[len(author) :].lstrip(" ,")))
    return False


def _outlet(
    text: str, notes: Sequence[Extent], byline: Byline | None, prose: Sequence[Extent]
) -> _Outlet | None:
    """Find the outlet's name in a note about the author, the byline or the dateline."""
    for note in notes:
        trade = _NOTE.search(text, note.start, note.end)
        lead = trade and _OUTLET.match(text, trade.end(), note.end)
        name = lead and _OUTLET_NAME.match(text, lead.end(), note.end)
        if name:
            return _Outlet(Extent(*name.span()), Extent(note.start, name.end()), "note")
    named = byline and _IN_BRACKETS.match(text, byline.name.end, byline.line.end)
    if byline and named:
        return _Outlet(Extent(*named.span(1)), Extent(byline.line.start, named.end(1)), "byline")
    for line in prose:
        found = dateline(text, line)
        if found and found.agency:
            return _Outlet(found.agency, Extent(line.start, found.agency.end), "dateline")
    return None
