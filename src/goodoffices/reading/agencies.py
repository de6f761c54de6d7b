"""News agencies and outlets that a report names, those of the tables and others."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import words
from goodoffices.reading.mastheads import mastheads, own_agency
from goodoffices.reading.mentions import Mention, MentionKind, Spotted, bare, states_in, with_head
from goodoffices.reading.words import Words

__all__ = ["agencies"]

_AGENCY = re.compile(
    r"t?(?:x(?=G))?(?:[SJ]g?)?(?:M{0,6}(?:MI)?)?(?P<agency>G)(?:MI|I)?(?!g?[MAH]{0,12}H)"
)
_GIVEN = re.compile(r"[Hh]GN")
"""A role before, a name after: *Minister Petra Halvik*."""
_NEW_AGENCY = re.compile(r"t?(?:[SJ]g?)?(?<!M)M+I(?P<agency>N{1,3})")
_PRESS = re.compile(
    r"\b(?=\w)(?:newspaper|daily|weekly|magazine|broadcaster|tabloid|"
    r"news (?:site|website|outlet|channel)|(?:television|TV|radio) (?:station|channel))(?=[ ,])"
)
"""Nouns that call a name that of an outlet."""
_PRESS_NOUNS = words(
    "newspaper daily weekly magazine broadcaster tabloid website site outlet channel station"
)
"""Words without one of which there is none."""
_PRESS_NAME = re.compile(r"[NZ]{1,3}(?!g)")
_PRESS_LEAD = re.compile(r"(?:t|[SJKN]g)?[MJSKx]{0,1}$")
_NAME_BEFORE = re.compile(r"(?:(?<!N)t)?(?<![oNgH])(?P<name>[NZ]{1,3})$")
_AGENCY_OF = re.compile(r"t?(?:(?<=t)[xM]{1,2})?(?P<agency>[SJ]?N{0,3}MI)")


def agencies(text: str, found: Words, taken: bytearray) -> Spotted:
    """
    Find the news agencies and outlets.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    taken : bytearray
        One byte a word, not zero where an earlier rule took it.

    Yields
    ------
    tuple of int, int and Mention
        Index of the first word, of the one after the last, and the mention.
    """
    for match in with_head("G", "txSJgMI", _AGENCY, found.classes):
        first, last = match.span()
        if _GIVEN.match(found.classes, max(0, first - 1)):
            continue
        place = match.start("agency")
        named = found.named[place]
        kind: MentionKind = "news agency" if named.form == "news agency" else "outlet"
        extent = found.extent(bare(found, first), last)
        yield first, last, Mention(kind, extent, found.extent(place, place + 1), named.states)
    for match in _NEW_AGENCY.finditer(found.classes) if "MIN" in found.classes else ():
        first, last = match.span()
        name = match.start("agency")
        if text.endswith("news agency", 0, found.ends[name - 1]):
            extent = found.extent(bare(found, first), last)
            states = states_in(found, first, last)
            yield first, last, Mention("news agency", extent, found.extent(name, last), states)
    for match in with_head("MI", "txMSJN", _AGENCY_OF, found.classes):
        name_of = own_agency(found, *match.span("agency"))
        if name_of is not None:
            first, last = match.span()
            states = states_in(found, first, last)
            extent = found.extent(bare(found, first), last)
            yield first, last, Mention("news agency", extent, name_of, states)
    yield from _called(text, found)
    for paper in mastheads(text):
        yield *found.within(paper), Mention("outlet", paper, paper)


def _called(text: str, found: Words) -> Spotted:
    """Find *Dawn newspaper* and *the daily Kathimerini*."""
    if _PRESS_NOUNS.isdisjoint(found.texts):
        return
    for noun in _PRESS.finditer(text):
        at, end = found.within(Extent(*noun.span()))
        if at == end or at == 0:
            continue
        after = _PRESS_NAME.match(found.classes, end)
        before = _NAME_BEFORE.search(found.classes, max(0, at - 4), at)
        if after and found.starts[end] == noun.end() + 1:
            first = _PRESS_LEAD.search(found.classes, max(0, at - 4), at)
            start = first.start() if first else at
            name, last = found.extent(*after.span()), after.end()
        elif before:
            start, last = before.start(), end
            name = found.extent(before.start("name"), at)
        else:
            continue
        extent = found.extent(bare(found, start), last)
        yield start, last, Mention("outlet", extent, name, states_in(found, start, last))
