"""The people, institutions, states and groups that a report names, where it names them."""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from operator import attrgetter

from goodoffices.reading.abbreviations import as_bodies
from goodoffices.reading.agencies import agencies
from goodoffices.reading.extent import Extent
from goodoffices.reading.groups import bodies, governments, groups, institutions
from goodoffices.reading.lands import as_lands, lands_in
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import (
    Mention,
    MentionKind,
    Office,
    Spotted,
    with_head,
)
from goodoffices.reading.places import Named
from goodoffices.reading.rolephrases import APPOINTS, OFFICE, OPEN_TAIL, office_at, office_in
from goodoffices.reading.wholes import wholes
from goodoffices.reading.words import Words

__all__ = ["mentions"]

_NAME = re.compile(
    r"(?<=[Hh])N(?:p{0,2}N){0,3}[ZC](?![ZNIH])|"
    r"(?:(?<=[Hh])[SKZG])?N(?:p{0,2}N){0,4}(?!p{0,2}[ZN]|g?[MA]{0,12}(?:I|Hh{0,6}N)|g[MA]{0,12}U|[MA]{0,3}UgI)"
)
_BEFORE = re.compile(
    rf"{OFFICE}(?P<tail>[ofi]t?(?:[SJKQRBMAI]+|[SJKRNZM]{{1,3}}A)(?:&[SJKQRBMAI]+|ot?[SKR]|ft?N{{0,2}}A)?)?"
    r"(?P<comma>,)?(?:lM?(?=h))?h*$"
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
"""What ends no name: *N.C.*, *B.A.*."""
_HONOURED = re.compile(r"h+$")
_BEFORE_COMMA = re.compile(rf"(?<![^|.,tl\";])[tl]?{OFFICE}{OPEN_TAIL}(?P<comma>,)(?:lM?(?=h))?h*$")
_LEAD = re.compile(rf"[tl]?(?P<office>{OFFICE}{OPEN_TAIL}),")
_PAIRED = re.compile(rf"(?<![^|.,tl\";])(?P<office>{OFFICE}(?P<tail>o[MANSJUZ]{{1,4}})?)&$")
"""The first of two roles of one person: *former premier and party leader A*."""
_LEADING = 20
_HIS = re.compile(r"l[MAx]{0,4}H[^,.|;:\"rveydbC()l]{0,10},$")
"""A role of which there is but one, before a comma: *her special envoy for the lake,*."""
_CLOSED = re.compile(r"(?:o[SKRZN])?,[^&tH]")
"""After a name, where it is in apposition and in no list."""
_AFTER = re.compile(
    rf"(?:,(?:d,)?|\()(?P<when>[xM])??(?P<office>{OFFICE}{OPEN_TAIL})"
    r"(?=[,.|;:()\"&rvxfd])"
)
_WHEN = frozenset(
    ["then", "previously", "formerly", "now", "currently", "once", "later", "long", "also", "today"]
)
"""Words that say before a role in apposition when it was held."""
_GOVERNING = words("government cabinet coalition opposition party army junta")
"""Nouns that stand before a role or before a verb: *the government named minister B*."""
_SINGLE = frozenset(["the", "his", "her", "its", "their"])
"""Before a role that another person has: *Ana Reyes, the envoy and the mediator*."""
_NAMED_NEXT = re.compile(r",h*NN")
_ROLE_AND_STATE = re.compile(r"Hot?[SKJ],h*$")
"""Before a name that has a role: *the Foreign Minister of Peru, Mr. A*."""
_ROLE_OF = re.compile(r"[HM]ot?$")
"""Before the place or the body of which somebody is president, premier or envoy."""
_SERVED = (
    r"[ofi]t?J?(?:[SKQRB]|N{1,3}|[MAN]{0,6}I|[MA]{0,4}U)"
    r"(?:(?:,?&|,)t?(?:[SKQRB]|N{1,2}(?!N))){0,8}(?![HIU])|[of]t?[MA]{0,4}[AI]|[of]t[MA]{0,3}x|[of]x(?=[,.&])"
)
"""Whom or what somebody serves, with nothing that the sentence says besides."""
_DESCRIBED = re.compile(rf"(?P<office>{OFFICE}(?P<tail>{_SERVED})?)")
_OPENERS = words(
    "as if when while though although since because so like unlike once but and or yet"
)
"""What is no part of a role at a sentence's beginning: *As one adviser put it*."""
_ROLE_NEXT = re.compile(r"[MA]{0,12}H")
_OF_STATES = words("minister premier ambassador king queen chief")
_ALONE: dict[str, MentionKind] = {
    "Q": "institution",
    "B": "institution",
    "S": "state",
    "K": "state",
}
_NAMED_AFTER = words("""
    Agreement Agreements Accord Accords Process Declaration Treaty Protocol Format Formula
    Convention Communique Principles Platform Roadmap agreement agreements accord accords process
    declaration treaty protocol format
    """)
"""What bears the name of a town, which does not act: *the Algiers Agreement*."""
_WHERE = frozenset({"in", "at", "near", "inside", "across", "outside", "within"})
_PLACING = {"S": _WHERE, "K": _WHERE | {"to", "from"}, "Q": frozenset(), "B": frozenset()}


def mentions(text: str, found: Words) -> tuple[Mention, ...]:
    """
    Find everyone and everything that a report names as able to act.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.

    Returns
    -------
    tuple of Mention
        In text order; none overlaps another.
    """
    taken = bytearray(len(found.classes))
    every: list[Mention] = []
    people = [
        _person(found, match)
        for match in _NAME.finditer(found.classes)
        if not _INITIALS.fullmatch(found.texts[match.end() - 1])
    ]
    titled, named = partial(_titled, people), partial(_named, people)
    sources = (agencies, titled, groups, institutions, governments, named, bodies)
    for source in (*sources, _descriptions, _lone):
        for first, last, mention in source(text, found, taken):
            if not any(taken[first:last]):
                taken[first:last] = b"\1" * (last - first)
                every.append(mention)
    every.sort(key=attrgetter("extent"))
    every = wholes(text, found, as_bodies(text, found, every))
    lands = lands_in(text, found, every)
    return tuple(as_lands(text, found, every, lands) if lands else every)


_Person = tuple[int, int, Mention, Sequence[tuple[int, int]]]
"""Its first and last word, the mention, and the words of its roles elsewhere."""


def _titled(people: Sequence[_Person], text: str, found: Words, taken: bytearray) -> Spotted:
    """Find the names of people that a role or a form of address supports."""
    yield from _people(found, (one for one in people if one[2].titled), taken)


def _named(people: Sequence[_Person], text: str, found: Words, taken: bytearray) -> Spotted:
    """Find the other names of people."""
    others = (one for one in people if not one[2].titled)
    yield from _people(found, (o for o in others if not _is_served(found, o[0], o[1])), taken)


def _without_owner(
    found: Words, first: int, mention: Mention, taken: bytearray
) -> tuple[int, Mention]:
    """Begin *A's adviser, B* with the role, where A is somebody by a role of his own."""
    assert mention.office is not None
    begin, last = found.within(mention.office.role)
    begin = found.classes.rfind("g", begin, last) + 1
    if begin == 0 or any(taken[begin:last]):
        return first, mention
    role = found.extent(begin, last)
    office = mention.office._replace(extent=role, role=role)
    return begin, mention._replace(extent=Extent(role.start, mention.extent.end), office=office)


def _people(found: Words, people: Iterable[_Person], taken: bytearray) -> Spotted:
    for first, last, mention, elsewhere in people:
        is_free = not any(taken[first:last])
        if not is_free and mention.office:
            first, mention = _without_owner(found, first, mention, taken)
            is_free = first < last and not any(taken[first:last])
        yield first, last, mention
        for begin, end in elsewhere if is_free else ():
            taken[begin:end] = b"\1" * (end - begin)


def _is_served(found: Words, first: int, last: int) -> bool:
    """Tell *the Tarnish foreign minister*, where the name is that of a state in no table."""
    of = _ROLE_OF.search(found.classes, max(0, first - 3), first)
    if of and (of[0][0] == "H" or found.texts[of.start()].lower() in _GOVERNING):
        return True
    role = _ROLE_NEXT.match(found.classes, last + 1) if found.classes[last] == "g" else None
    if role and last - first == 1 and found.texts[role.end() - 1] in _OF_STATES:
        return True
    if not found.classes.endswith(("t", "l", "tM", "lM"), max(0, first - 2), first):
        return False
    return _ROLE_NEXT.match(found.classes, last) is not None


def _person(found: Words, match: re.Match[str]) -> _Person:
    """Read a name with the roles before and after it; *A Tuesday* ends before the day."""
    first, last = match.span()
    last -= found.classes[last - 1] == "C" and found.texts[last - 1].endswith("day")
    begin = max(0, first - 20)
    leading, next_ = found.classes[begin:first], found.classes[last : last + 1]
    honour = office = after = None
    before = _role_before(found, leading, next_, begin) if "H" in leading else None
    if leading[-1:] == "h":
        honour = _HONOURED.search(leading)
    if before and (not before["comma"] or next_ in ",.|"):
        office = office_in(found, before, begin)
    if next_ in ",(":
        after = _AFTER.match(found.classes, last)
    if after and (_is_of_next(found, first, after) or not _is_apposed(found, after)):
        after = None
    later: tuple[Office, ...] = (office_in(found, after, 0),) if after else ()
    later += _joined(found, later[0]) if later else ()
    earlier: tuple[Office, ...] = ()
    elsewhere = [after.span("office")] if after else []
    elsewhere += [found.within(one.extent) for one in later[1:]]
    lead = _lead(found, before.start() + begin, last) if before and office else None
    if lead:
        earlier = (office_in(found, lead, 0),)
        elsewhere.append((lead.start("office"), lead.end("office")))
    start = first
    if office:
        start = found.within(office.extent)[0]
        paired = _paired(found, start)
        if paired:
            earlier = (*earlier, paired)
            start = found.within(paired.extent)[0]
    elif honour:
        start = begin + honour.start()
    name = found.extent(first, last)
    mention = Mention(
        "person",
        name if start == first else found.extent(start, last),
        name,
        office.states if office else later[0].states if later else (),
        office,
        later,
        earlier,
        titled=honour is not None or office is not None,
    )
    return start, last, mention, elsewhere


def _role_before(found: Words, leading: str, next_: str, begin: int) -> re.Match[str] | None:
    """Find the role before a name among the classes of the words before it."""
    before = _BEFORE.search(leading)
    if before and before["tail"] and next_ == "o":
        before = None  # the name goes on: *Minister of Water Resources of A*
    if before is None or (before["comma"] and leading[: before.start()].endswith("o")):
        before = _BEFORE_COMMA.search(leading) or before  # *Envoy of the Secretary, A*
    if before and (verb := _verb_in(found, begin + before.start(), begin + before.end())):
        before = _BEFORE.search(leading, verb + 1 - begin)
    return before


def _paired(found: Words, start: int) -> Office | None:
    """Find the first role of *Former premier and party leader A*, one person without an article."""
    if found.classes[start - 1 : start] != "&":
        return None
    begin = max(0, start - _LEADING)
    match = _PAIRED.search(found.classes[begin:start])
    if match is None or match.string[match.start()] in "tl":
        return None
    return office_in(found, match, begin)


def _joined(found: Words, first: Office) -> tuple[Office, ...]:
    """Find the second role of *Ana Reyes, Peru's envoy and a former judge, said*."""
    place = found.within(first.extent)[1]
    second = office_at(found, place + 1) if found.classes[place] == "&" else None
    if second is None or found.texts[place + 1].lower() in _SINGLE:
        return ()
    last = found.within(second.extent)[1]
    ends = found.classes[last] in ",.|;)" and _NAMED_NEXT.match(found.classes, last) is None
    return (second,) if ends else ()


def _verb_in(found: Words, first: int, last: int) -> int | None:
    """Find the verb in *government appointed former minister*, which is no role before a name."""
    for at in range(first, last - 1):
        word = found.texts[at + 1]
        if found.texts[at].lower() in _GOVERNING and (word in APPOINTS or word.endswith("ed")):
            return at + 1
    return None


def _lead(found: Words, place: int, last: int) -> re.Match[str] | None:
    """Find the role of *The Union's envoy for the north, former premier A, flew*."""
    if not _CLOSED.match(found.classes, last):
        return None
    place -= found.classes[place - 1 : place] == "M"
    if found.classes[place - 1 : place] != ",":
        return None
    begin = max(found.classes.rfind(mark, 0, place) for mark in ".|;") + 1
    lead = _LEAD.fullmatch(found.classes, begin, place) if place - begin < _LEADING else None
    his = _HIS.search(found.classes, max(0, place - _LEADING), place) if lead is None else None
    return _LEAD.fullmatch(found.classes, his.start(), place) if his else lead


def _is_apposed(found: Words, after: re.Match[str]) -> bool:
    """Tell ', then head of the mission', where only a word of time may stand before the role."""
    return after["when"] is None or found.texts[after.start("when")].lower() in _WHEN


def _is_of_next(found: Words, first: int, after: re.Match[str]) -> bool:
    """Tell 'in Taraz, the minister, Ann Lee, ...', where the role is not that of the place."""
    placed = found.classes[first - 1 : first] in ("o", "f")
    served = _ROLE_AND_STATE.search(found.classes, max(0, first - 8), first) is not None
    return (placed or served) and _NAMED_NEXT.match(found.classes, after.end("office")) is not None


_ROLE_OF = re.compile(r"[HM]ot?$")


def _descriptions(text: str, found: Words, taken: bytearray) -> Spotted:
    for match in with_head("H", "tlxgSJKQRBGNZMAI", _DESCRIBED, found.classes):
        first, last = match.span("office")
        if found.texts[first].lower() in _OPENERS:
            match = _DESCRIBED.search(found.classes, first + 1, match.end()) or match
            first, last = match.span("office")
        office = office_in(found, match, 0)
        last = found.within(office.extent)[1]
        if match["tail"] and any(taken[match.start("tail") : last]):
            last = match.start("tail")
            begin, role = office.extent.start, office.role.start
            end = found.ends[last - 1]
            office = office._replace(extent=Extent(begin, end), role=Extent(role, end))
        yield (
            first,
            last,
            Mention("description", found.extent(first, last), office.extent, office.states, office),
        )


def _lone(text: str, found: Words, taken: bytearray) -> Spotted:
    for index, named in found.named.items():
        letter = found.classes[index]
        if letter not in _ALONE or found.texts[index + 1] in _NAMED_AFTER:
            continue
        first = index - (letter in "QB" and found.classes[max(0, index - 1)] == "t")
        place = found.texts[index - 1].lower() if index else ""
        seated = letter == "B" and _is_seat(found.texts[index], named, place)
        yield (
            first,
            index + 1,
            Mention(
                _ALONE[letter],
                found.extent(first, index + 1),
                found.extent(index, index + 1),
                named.states,
                locative=place in _PLACING[letter] or seated,
            ),
        )


def _is_seat(word: str, named: Named, place: str) -> bool:
    """Tell 'in Brussels' from 'in NATO': a city by which a body is called, as a place."""
    if word.isupper() or "." in word:
        return False
    return word.lower() not in named.name.lower() and place in _PLACING["K"]
