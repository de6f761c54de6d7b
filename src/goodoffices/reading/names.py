"""The people, institutions, states and groups that a report names, where it names them."""

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import Literal, NamedTuple

from goodoffices.reading.cues import tells
from goodoffices.reading.extent import Extent
from goodoffices.reading.places import Named
from goodoffices.reading.words import Words

__all__ = ["Mention", "MentionKind", "Office", "mentions", "office_at"]

MentionKind = Literal[
    "person", "description", "group", "institution", "state", "news agency", "outlet"
]

_ORG = (
    r"(?P<org>(?:[SJKQRBG]g?){1,3}(?:[MA]{0,12}Ig?)?|(?:[NZ]g?){1,3}(?:[MAN]{0,12}Ig?)?"
    r"|[MAN]{0,12}Ig?|[MAJS]{0,12}Ug)?"
)
_OFFICE = rf"[tl]?(?:xg)?{_ORG}(?P<mods>(?:(?<=[t|.])[MA]{{0,12}}x{{1,2}})?[MAH]{{0,12}})H"
_NAME = re.compile(
    r"(?<=[Hh])N(?:p{0,2}N){0,3}[ZC](?![ZNIH])|"
    r"(?:(?<=[Hh])[SKZ])?N(?:p{0,2}N){0,4}(?![ZN]|g?[MA]{0,12}(?:I|Hh{0,6}N)|g[MA]{0,12}U)"
)
_BEFORE = re.compile(
    rf"{_OFFICE}(?P<tail>[ofi]t?[SJKQRBMAI]+(?:&[SJKQRBMAI]+|ot?[SKR])?)?(?P<comma>,)?h*$"
)
_HONOURED = re.compile(r"h+$")
_OPEN_TAIL = r"(?P<tail>[ofi][^,.|;:\"rveydibC()]{0,10}[^,.|;:\"rveydbC()ofit&])?"
_BEFORE_COMMA = re.compile(rf"(?<![^|.,tl\";])[tl]?{_OFFICE}{_OPEN_TAIL}(?P<comma>,)h*$")
_AFTER = re.compile(
    rf"(?:,(?:d,)?|\()(?P<when>[xM])??(?P<office>{_OFFICE}{_OPEN_TAIL})"
    r"(?=[,.|;:()\"&rvxfd])"
)
_WHEN = frozenset(
    ["then", "previously", "formerly", "now", "currently", "once", "later", "long", "also", "today"]
)
"""Words that say before a role in apposition when it was held."""
_NAMED_NEXT = re.compile(r",h*NN")
_PLAIN = re.compile(rf"(?P<office>{_OFFICE}{_OPEN_TAIL})")
_MEMBER = r"t?(?:[SKB]|[MAN]{0,12}[MAN]I)"
_STATES = rf"{_MEMBER}(?:(?:,&?|&){_MEMBER}){{0,30}}"
_OWNER = r"(?:[tl]?(?:[SJKQRB]|[MAN]{0,12}I|H|N(?:p{0,2}N){0,6})g)?"
_GROUP = re.compile(
    rf"(?<!Io){_OWNER}(?:l|t?)(?:(?<=[tl])x{{1,2}}(?=[MA]{{0,12}}U))?(?:J&(?=J))?(?:M{{1,2}}(?=[SJKRB]))?"
    rf"(?:[SJKQRB]g?){{0,8}}(?:[MA]|H(?=[MAU])|I(?=U)){{0,12}}U(?!gI)"
    rf"(?P<tail>[of](?:t?(?:[NUS]{{1,2}}g)?[MANJSIBd]{{0,8}}[IU](?!g)|{_STATES}))?"
)
_FROM = frozenset(["of", "from", "for"])
_BODY = re.compile(rf"{_OWNER}[tl]?(?:[SJKR]g?)?M{{1,3}}(?:ot?(?:[SKR]|N{{1,3}}))?(?![MAHUIN])")
_BODIES = frozenset(["government", "army", "military", "opposition", "police"])
"""Words that name a body where no noun follows them."""
_INSTITUTION = re.compile(
    rf"{_OWNER}[tl]?(?:[SJKRB]g?)?(?:[MAN]{{0,12}}[MANJ]|Ug)?I"
    rf"(?:o[MANSJU]{{1,12}}(?:&[MANSJU]{{1,12}})?)?(?!g?[MAH]{{0,12}}[HUI])"
)
_AGENCY = re.compile(
    r"t?(?:x(?=G))?(?:[SJ]g?)?(?:M{0,6}(?:MI)?)?(?P<agency>G)(?:MI|I)?(?!g?[MAH]{0,12}H)"
)
_NEW_AGENCY = re.compile(r"t?(?:[SJ]g?)?(?<!M)M+I(?P<agency>N{1,3})")
_AGENCY_OF = re.compile(r"t?(?:(?<=t)[xM]{1,2})?(?P<agency>[SJ]?N{0,3}MI)")
_ALONE: dict[str, MentionKind] = {
    "Q": "institution",
    "B": "institution",
    "S": "state",
    "K": "state",
}
_WHERE = frozenset({"in", "at", "near", "inside", "across", "outside", "within"})
_PLACING = {"S": _WHERE, "K": _WHERE | {"to", "from"}, "Q": frozenset(), "B": frozenset()}


class Office(NamedTuple):
    """A role as the text names it."""

    extent: Extent
    """The whole phrase, such as *Beijing's special representative for Eurasian affairs*."""
    role: Extent
    """The role without the state: *special representative for Eurasian affairs*."""
    organisation: Extent | None
    """Whom it serves: *Beijing*."""
    states: tuple[str, ...]
    """Codes of the state that it serves."""


class Mention(NamedTuple):
    """One place where somebody or something that can act is named."""

    kind: MentionKind
    extent: Extent
    """The whole phrase, role included, article left out."""
    name: Extent
    """The name in it; of a description or a group the phrase itself."""
    states: tuple[str, ...] = ()
    office: Office | None = None
    """The role in front of the name."""
    later: tuple[Office, ...] = ()
    """Roles in apposition after it."""
    titled: bool = False
    """True after a role or a form of address: what follows is certainly a person."""
    locative: bool = False
    """True where a state or capital is only the place of something."""


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
    for source in (_agencies, _people, _groups, _institutions, _bodies, _descriptions, _lone):
        for first, last, mention in source(text, found, taken):
            if not any(taken[first:last]):
                taken[first:last] = b"\1" * (last - first)
                every.append(mention)
    return tuple(sorted(every, key=attrgetter("extent")))


_Found = Iterator[tuple[int, int, Mention]]
_REACH = 60
"""Words that a phrase has before its head at most."""


def _with(
    head: str, before: str, pattern: re.Pattern[str], classes: str
) -> Iterator[re.Match[str]]:
    """
    Find the matches of a pattern, looking only where its head stands.

    Every match holds `head`, and before the first one of it only letters of `before`.
    """
    done, place = 0, classes.find(head)
    while place >= 0:
        begin = max(done, place - _REACH)
        begin += len(classes[begin:place].rstrip(before))
        match = None
        for start in range(begin, place + 1):
            if classes[start] == "x" and not _may_begin(classes, start):
                continue
            match = pattern.match(classes, start)
            if match:
                break
        done = match.end() if match else place + 1
        if match:
            yield match
        place = classes.find(head, done)


def _may_begin(classes: str, place: int) -> bool:
    """Tell whether a phrase may begin with a common word: an owner's, or after an article."""
    return classes[place + 1] in "gG" or classes[place - 1 : place] in ("t", "l", "|", ".")


def _agencies(text: str, found: Words, taken: bytearray) -> _Found:
    for match in _with("G", "txSJgMI", _AGENCY, found.classes):
        first, last = match.span()
        place = match.start("agency")
        named = found.named[place]
        kind: MentionKind = "news agency" if named.form == "news agency" else "outlet"
        extent = found.extent(_bare(found, first), last)
        yield first, last, Mention(kind, extent, found.extent(place, place + 1), named.states)
    for match in _NEW_AGENCY.finditer(found.classes) if "MIN" in found.classes else ():
        first, last = match.span()
        name = match.start("agency")
        if text.endswith("news agency", 0, found.ends[name - 1]):
            extent = found.extent(_bare(found, first), last)
            states = _states(found, first, last)
            yield first, last, Mention("news agency", extent, found.extent(name, last), states)
    for match in _with("MI", "txMSJN", _AGENCY_OF, found.classes):
        name_of = _own_agency(found, *match.span("agency"))
        if name_of is not None:
            first, last = match.span()
            states = _states(found, first, last)
            extent = found.extent(_bare(found, first), last)
            yield first, last, Mention("news agency", extent, name_of, states)


def _own_agency(found: Words, first: int, last: int) -> Extent | None:
    """Read 'the Kabar news agency', 'the Ghana News Agency'; nothing for 'the news agency'."""
    words = [*found.texts[last - 2 : last]]
    if words == ["News", "Agency"] and last - first > 2:
        return found.extent(first, last)
    if words == ["news", "agency"] and found.classes[first] == "N":
        return found.extent(first, last - 2)
    return None


def _people(text: str, found: Words, taken: bytearray) -> _Found:
    """Find the names of people, first those that a role or a form of address supports."""
    every = [_person(found, match) for match in _NAME.finditer(found.classes)]
    for first, last, mention, after in sorted(every, key=lambda one: not one[2].titled):
        is_free = not any(taken[first:last])
        yield first, last, mention
        if after and is_free:
            taken[after.start("office") : after.end("office")] = b"\1" * len(after["office"])


def _person(found: Words, match: re.Match[str]) -> tuple[int, int, Mention, re.Match[str] | None]:
    """Read a name with the roles before and after it."""
    first, last = match.span()
    begin = max(0, first - 20)
    leading, next_ = found.classes[begin:first], found.classes[last : last + 1]
    before = honour = office = after = None
    if "H" in leading:
        before = _BEFORE.search(leading)
        if before and before["tail"] and next_ == "o":
            before = None  # the name goes on: *Minister of Water Resources of A*
        before = before or _BEFORE_COMMA.search(leading)
    if leading[-1:] == "h":
        honour = _HONOURED.search(leading)
    if before and (not before["comma"] or next_ in ",.|"):
        office = _office(found, before, begin)
    if next_ in ",(":
        after = _AFTER.match(found.classes, last)
    if after and (_is_of_next(found, first, after) or not _is_apposed(found, after)):
        after = None
    later = (_office(found, after, 0),) if after else ()
    start = first
    if office:
        start = found.within(office.extent)[0]
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
        titled=honour is not None or office is not None,
    )
    return start, last, mention, after


def _is_apposed(found: Words, after: re.Match[str]) -> bool:
    """Tell ', then head of the mission', where only a word of time may stand before the role."""
    return after["when"] is None or found.texts[after.start("when")].lower() in _WHEN


def _is_of_next(found: Words, first: int, after: re.Match[str]) -> bool:
    """Tell 'in Taraz, the minister, Ann Lee, ...', where the role is not that of the place."""
    placed = found.classes[first - 1 : first] in ("o", "f")
    return placed and _NAMED_NEXT.match(found.classes, after.end("office")) is not None


def office_at(found: Words, index: int) -> Office | None:
    """
    Read the role phrase that begins at a word.

    Parameters
    ----------
    found : Words
        The words of the report.
    index : int
        Where the phrase begins, article included.

    Returns
    -------
    Office or None
        The longest role phrase there.
    """
    match = _PLAIN.match(found.classes, index)
    return _office(found, match, 0) if match else None


def _office(found: Words, match: re.Match[str], base: int) -> Office:
    """Part a role phrase into the state it serves and the role."""
    begin, org = match.start("office" if "office" in match.re.groupindex else 0), match.span("org")
    end = match.end("mods") + 1
    if match["tail"]:
        first, last = match.span("tail")
        end = next((n for n in range(first + 2, last) if tells(found.texts[n + base])), last)
    while match.string[begin] in "tlg" or match.string[begin : begin + 2] == "xg":
        begin += 1
    role = begin
    while match.string[role] in "SJKRg" or (match.string[role] == "t" and role < org[1]):
        role += 1
    organisation, states = None, _states(found, begin + base, match.end("mods") + base)
    if match["org"]:
        last = org[1] - 1 if match.string[org[1] - 1] == "g" else org[1]
        organisation = found.extent(org[0] + base, last + base)
    elif match["tail"] and match["tail"][0] == "o":
        first = match.start("tail") + 1
        first += match.string[first] == "t"
        states = _states(found, first + base, end + base)
        if states or set(match.string[first:end]) & set("BQI"):
            organisation = found.extent(first + base, end + base)
    return Office(
        found.extent(begin + base, end + base),
        found.extent(role + base, end + base),
        organisation,
        states,
    )


def _states(found: Words, first: int, last: int) -> tuple[str, ...]:
    codes = (
        found.named[n].states
        for n in range(first, last)
        if n in found.named and found.classes[n] in "SJKQRB"
    )
    return tuple(dict.fromkeys(code for group in codes for code in group))


def _bare(found: Words, first: int) -> int:
    """Leave an article out."""
    return first + (found.classes[first] == "t")


def _groups(text: str, found: Words, taken: bytearray) -> _Found:
    for match in _with("U", "tlSJKQRBMANIHpgx&", _GROUP, found.classes):
        first, last = match.span()
        if match["tail"] and found.texts[match.start("tail")] not in _FROM:
            last = match.start("tail")
        extent, name = found.extent(first, last), found.extent(_bare(found, first), last)
        yield first, last, Mention("group", extent, name, _states(found, first, last))


def _institutions(text: str, found: Words, taken: bytearray) -> _Found:
    for match in _with("I", "tlSJKQRBMANHUpg", _INSTITUTION, found.classes):
        first, last = match.span()
        if found.classes[first] == "t" and last - first == 1:
            continue
        states = _states(found, first, last)
        extent = found.extent(_bare(found, first), last)
        yield first, last, Mention("institution", extent, extent, states)


def _bodies(text: str, found: Words, taken: bytearray) -> _Found:
    """Find *the government*, *Peru's army*, *the opposition*."""
    for match in _with("M", "tlSJKRBMANHpgI", _BODY, found.classes):
        first, last = match.span()
        head = found.classes.rindex("M", first, last)
        if last - first > 1 and found.texts[head].lower() in _BODIES:
            extent = found.extent(_bare(found, first), last)
            yield first, last, Mention("institution", extent, extent, _states(found, first, last))


def _descriptions(text: str, found: Words, taken: bytearray) -> _Found:
    for match in _with("H", "tlxgSJKQRBGNZMAI", _PLAIN, found.classes):
        first, last = match.span("office")
        office = _office(found, match, 0)
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


def _lone(text: str, found: Words, taken: bytearray) -> _Found:
    for index, named in found.named.items():
        letter = found.classes[index]
        if letter not in _ALONE:
            continue
        first = index
        if index and found.classes[index - 1] == "t":
            first -= letter in "QB"
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
