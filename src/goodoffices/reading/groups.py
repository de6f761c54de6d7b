"""Groups, institutions and bodies that a report names, those of no table among them."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention, Spotted, bare, states_in, with_head
from goodoffices.reading.words import Words

__all__ = ["bodies", "governments", "groups", "institutions"]

_ALONE = r"(?!g|N|[MA]{0,3}[HIU])"
_MEMBER = rf"t?(?:[SKB](?!g)|[MAN]{{0,12}}[MAN]I|N{_ALONE})"
_STATES = rf"(?:{_MEMBER}(?:(?:,&?|&){_MEMBER}){{0,30}}|t?N{{2,3}}{_ALONE})"
_OWNER = r"(?:[tl]?(?:[SJKQRB]|[MAN]{0,12}I|(?:[SJKR]g?)?[MA]{0,6}[HM]|N(?:p{0,2}N){0,6})g)?"
_GROUP = re.compile(
    rf"(?<!Io)(?<!Io[NZA])(?<!Io[NZ][NZ]){_OWNER}(?:l|t?)(?:(?<=[tl])x{{1,2}}(?=[MA]{{0,12}}U))?(?:J&(?=J))?(?:M{{1,2}}(?=[SJKRB]))?"
    rf"(?:(?:[SJKQRB]g?){{0,8}}|N{{1,3}}(?:&N{{1,2}})?(?=[MA]{{0,3}}I?U))"
    rf"(?:[MA]|H(?=[MAU])|I(?=U)){{0,12}}U(?!gI)"
    rf"(?:o(?=A)A{{1,3}}(?:&A{{1,2}})?)?(?P<tail>[of](?:x(?=[MA]{{0,2}}U))?(?:t?(?:[NUS]{{1,2}}g)?[MANJSIBd]{{0,8}}(?:[IU]|x{{1,2}}U)(?!g)|t[NZ]{{1,4}}(?![IHUg])|{_STATES}))?"
)
_PEOPLES = re.compile(r"t?[SKRNJ]J(?!g|[MA]{0,3}[HIU]|N)")
"""*Kosovo Serbs*, who do not speak for Kosovo."""
_TAIL = re.compile(rf"[of]{_STATES}")
_HEADS = re.compile(
    r"\b(?:[Tt]he )?[Hh]eads of (?:[Ss]tate|[Gg]overnment|[Dd]elegation|[Mm]ission)s?\b"
    r"(?: (?:and|or) (?:of )?[Gg]overnment\b)?"
)
_FROM = frozenset(["of", "from", "for"])
_COUNTS = frozenset(
    ["two", "three", "four", "five", "six", "seven", "eight", "nine", "several", "some", "many"]
) | {"other", "then", "next", "late", "top"}
"""Words that begin another phrase where they follow a name: *in Lima two ministers*."""
_BODY = re.compile(
    rf"{_OWNER}[tl]?(?:(?<=[tl])M(?=[SJKR]))?(?:[SJKR]g?)?(?:(?<=[SKJ])x)?M{{1,3}}(?:ot?(?:[SKR]|N{{1,3}}))?(?![MAHUIN])"
)
_WITH_NAME = re.compile(
    r"(?:[SJKR]g)?t?(?:(?<=t)x)?(?:[MJASR]{0,3}N[MNA]{0,3}M(?:ot?(?:[SKR]|N{1,3}))?|MoM[MA]{0,2}[NZ])"
    r"(?![MAHUINZ])"
)
"""*Myanmar's National Unity Government*: the capital tells that it is a name."""
_NAMED = frozenset(["Government", "Army"])
"""What is a body of its own where a name stands before it."""
_MATTER = "personnel"
"""What alone is as often talked about."""
_BODIES = frozenset(["government", "army", "military", "opposition", "police"])
"""Words that name a body where no noun follows them."""
_REALMS = frozenset(["Republic", "Kingdom", "State", "Federation", "Union"])
"""Words with which the whole name of a state begins."""
_FIELDED = frozenset(["ministry", "department", "directorate"])
_FIELD = re.compile(r"(?:[tl]?[SJKR]g|t[SJKR]|t|l)x$")
"""Before *ministry*: *Japan's agriculture*, *the unification*."""
_LOCAL = frozenset(["city", "town", "district", "county", "village", "municipal", "island"])
"""Words after the name of a place whose government is not that of a state."""
_INSTITUTION = re.compile(
    rf"{_OWNER}[tl]?(?:[SJKRB]g?)?(?:[MAN]{{0,12}}(?:[MANJ]|Ug)|Ug)?I"
    rf"(?:o[MANSJUZ]{{1,12}}(?:&[MANSJUZ]{{1,12}})?)?(?!g?[MAH]{{0,12}}[HUI])"
)
_PURPOSE = re.compile(
    r"ft?[MANSJUZI]{1,8}(?:&(?:[MANSJUZI]{1,8}|H(?!h?N)))?(?:ot?[SKRNJMA]{1,4})?"
    r"(?:f[SKRN]{1,2}(?=\())?"
)
"""After the noun of a body what it is for, and where its letters follow in brackets."""


def groups(text: str, found: Words, taken: bytearray) -> Spotted:
    """
    Find the groups: *the foreign ministers of Peru and Chile*, *dockers*.

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
    yield from _heads(text, found)
    for match in _PEOPLES.finditer(found.classes):
        first, last = match.span()
        if found.texts[last - 1].endswith("s") and found.texts[last - 1][0].isupper():
            extent, name = found.extent(first, last), found.extent(bare(found, first), last)
            yield first, last, Mention("group", extent, name)
    for match in with_head("U", "tlSJKQRBMANIHpgx&", _GROUP, found.classes):
        first, last = match.span()
        if last - first == 1 and found.texts[first] == _MATTER:
            continue
        if found.classes[first - 2 : first] == "If" and found.texts[first][0].isupper():
            continue  # *the Office for Refugees*
        if match["tail"] and found.texts[match.start("tail")] not in _FROM:
            last = match.start("tail")
        first = _after_name(found, first, last)
        states = states_in(found, first, last)
        yield (
            first,
            last,
            Mention(
                "group", found.extent(first, last), found.extent(bare(found, first), last), states
            ),
        )


def _heads(text: str, found: Words) -> Spotted:
    """Find *the heads of state and government of Peru and Chile*."""
    for match in _HEADS.finditer(text) if "eads of " in text else ():
        first, last = found.within(Extent(*match.span()))
        if first == last or found.ends[last - 1] != match.end():
            continue
        tail = _TAIL.match(found.classes, last)
        last = tail.end() if tail and found.texts[tail.start()] in _FROM else last
        extent, name = found.extent(first, last), found.extent(bare(found, first), last)
        yield first, last, Mention("group", extent, name, states_in(found, first, last))


def _after_name(found: Words, first: int, last: int) -> int:
    """Begin *in Lima two ministers* after the name, which is only the place."""
    for index in range(first + 1, last):
        if found.classes[index] == "U":
            break
        if found.texts[index] in _COUNTS and found.classes[index - 1] == "N":
            return index
    return first


def institutions(text: str, found: Words, taken: bytearray) -> Spotted:
    """
    Find the institutions by the noun that names them: *the Harbour Authority*.

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
    for match in with_head("I", "tlSJKQRBMANHUpg", _INSTITUTION, found.classes):
        first, last = match.span()
        if found.classes[first] == "t" and last - first == 1:
            continue
        if last - first == 1 and found.texts[first].lower() in _FIELDED:
            field = _FIELD.search(found.classes, max(0, first - 4), first)
            first = field.start() if field else first
        last = _with_purpose(found, last)
        first = _with_government(found, first)
        states = states_in(found, first, last)
        extent = found.extent(bare(found, first), last)
        yield first, last, Mention("institution", extent, extent, states)


def _with_government(found: Words, first: int) -> int:
    """Find where *the Government of the Republic of Chad* begins, which is one body."""
    noun = first + (found.classes[first] == "t")
    if found.texts[noun] in _REALMS and found.classes[first - 2 : first] == "Mo":
        return first - 2 if found.texts[first - 2].lower() in _BODIES else first
    return first


def _with_purpose(found: Words, last: int) -> int:
    """Find where *the Front for Change* and *the Union for Work and Peace in Chad (UWP)* end."""
    purpose = _PURPOSE.match(found.classes, last) if found.texts[last] == "for" else None
    if purpose is None or not found.texts[last - 1][0].isupper():
        return last
    words = zip(found.texts[last + 1 : purpose.end()], purpose[0][1:], strict=True)
    is_name = all(word[0].isupper() for word, letter in words if letter not in "t&of")
    return purpose.end() if is_name else last


def bodies(text: str, found: Words, taken: bytearray) -> Spotted:
    """
    Find *the government*, *Peru's army*, *the opposition*.

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
    for match in with_head("M", "tlSJKRBMANHpgIx", _BODY, found.classes):
        first, last = match.span()
        head = found.classes.rindex("M", first, last)
        local = found.classes.find("x", first, last)
        if local >= 0 and found.texts[local] not in _LOCAL:
            continue
        if last - first > 1 and found.texts[head].lower() in _BODIES:
            extent = found.extent(bare(found, first), last)
            yield first, last, Mention("institution", extent, extent, states_in(found, first, last))


def governments(text: str, found: Words, taken: bytearray) -> Spotted:
    """
    Find the governments and armies that bear a name: *the National Unity Government*.

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
        Index of the first word, of the one after the last, and the mention, whose name leaves out
        the state in which it is: it need not speak for it.
    """
    if _NAMED.isdisjoint(found.texts):
        return
    for match in with_head("M", "tSJKRNAgx", _WITH_NAME, found.classes):
        first, last = match.span()
        head = next((n for n in range(first, last) if found.texts[n] in _NAMED), first)
        if found.classes[head] != "M" or found.classes[head + 1 : last].startswith("N"):
            continue
        begin = first
        while found.classes[begin] in "tgx" or found.classes[begin + 1] == "g":
            begin += 1
        extent, name = found.extent(bare(found, first), last), found.extent(begin, last)
        yield first, last, Mention("institution", extent, name)
