"""Names that a report lists: whom *and* and commas join, and whom a phrase only describes."""

import re
from collections.abc import Sequence

from goodoffices.reading.cues import tells
from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
    VERBS,
)
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.vocabulary import class_of

__all__ = ["apposed", "end_of", "jointly", "named_of"]

_AND = frozenset(
    [
        "and",
        "and the",
        "and a",
        "and an",
        "and his",
        "and her",
        "and its",
        "and their",
        "as well as",
        "as well as the",
        "along with",
        "together with",
        "and of",
        "and of the",
        "and from",
        "and with",
        "and with the",
        "and with a",
        "and then with",
        "and then with the",
        "nor",
        "nor the",
        "&",
        *(
            f"and{comma} {when}{comma} with{article}"
            for when in ("separately", "later", "subsequently", "in turn")
            for comma in ("", ",")
            for article in ("", " the")
        ),
    ]
)
_SERIES = {"": ";", "the": ";", "and": ";and", "and the": ";and"}
"""What may stand between two members of a list that semicolons part."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_SIDES = re.compile(r"\b(?:[Tt]wo|[Bb]oth) [a-z]+$")
_FOR = re.compile(r"^ (?:for|of|from) (?:[A-Z]\w+ ){1,2}(?=and )")
"""Whom somebody acts for: *A for Peru and B for Chile*."""
_BRACKET = re.compile(r" \([^()]{1,60}\)")
"""After a name, its letters or the state: *the Lake Union (LU) and the Dockers*."""
_OF_STATE = frozenset({" of ", " of the "})
"""Between somebody and the state served: *President A of Peru and Minister B of Chile*."""
_OWNED = frozenset(
    {
        ("state", "person"),
        ("institution", "person"),
        ("news agency", "person"),
        ("outlet", "person"),
        ("person", "institution"),
        ("state", "institution"),
    }
)
"""*Peru's Ana Reyes*, and *Brann's Lorn National Army*: who owns, and who acts."""
_GENITIVE = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,2}")
_NEAR = 25
"""Characters before a body in which a delegation of it is named."""
_SENT = re.compile(r"\b(?:delegation|mission|team)\b")
_LED: dict[str, re.Pattern[str]] = {
    "person": re.compile(r", (?:led|headed) by (?:the |its |her |his )?"),
    "institution": re.compile(r" (?:of|from|for) (?:the )?"),
}
"""Between a delegation and who leads or sends it, and stands for it."""
_AND_LED = re.compile(r"&t?M{1,2}")
"""Between two names of which a word leads the second: *and the rebel Northern Front*."""
_DESCRIBED = re.compile(r"(?=[lt]|[A-Z]+g)[^,.;:()\"|ervU]+,")
"""Classes of words that describe somebody as the one of something, before the name."""
_OWNER = re.compile(r"[tl]?[A-Zx]{1,6}g")
"""The same before a role and a name: *the guild's chairwoman, Ana Lund*."""
_ROLE = re.compile(r"g?[xMIA]{1,4}")
"""The words between a body and the office that somebody holds in a part of it."""
_STARTS = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | AUXILIARIES
"""Words with which something else begins."""
_SERVED = re.compile(r"(?:[SNZ]{1,3}|[tl]?[SJKQRBNZ]{1,2}[MAI]{0,4})g")
"""Classes of the words before a name that say for whom somebody acts: *Niger's Ana Reyes*."""


def jointly(cast: Cast, mentions: Sequence[Mention]) -> list[Mention]:
    """
    Take the first mention and those that *and* joins to it, with commas before.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mentions : sequence of Mention
        In text order.

    Returns
    -------
    list of Mention
        At least the first, where there is one (rule D7).
    """
    if mentions and _is_passed(cast, mentions[:2]):
        mentions = mentions[1:]
    heads = list(mentions[:1])
    listed: list[Mention] = []
    end = end_of(heads[0]) if heads else 0
    rank: Mention | None = None
    for place, mention in enumerate(mentions[1:], start=1):
        if _is_in_bracket(cast.text, end, mention.extent.start):
            continue
        if _is_passed(cast, mentions[place : place + 2]):
            rank = rank or mention
            continue
        if _is_home(cast, end, mention):
            end = mention.extent.end
            continue
        link = _link(cast, end, rank or mention)
        if link == "and" and len(heads) == 1 and not listed and _begins_anew(cast, mention):
            break
        end, rank = end_of(mention), None
        if link is None or (link == ";and" and not listed):
            break
        listed.append(mention)
        if link not in {",", ";"}:
            heads, listed = [*heads, *listed], []
    return heads


def _is_in_bracket(text: str, end: int, start: int) -> bool:
    """Tell what a bracket after a name calls somebody: *Peru (LU)*, *Peru ("the Government")*."""
    opened = text.rfind("(", end, start)
    return opened >= 0 and text.find(")", opened, start) < 0


def _is_home(cast: Cast, end: int, mention: Mention) -> bool:
    """Tell the state that somebody serves in *A of Peru and B of Tarnland*."""
    lone = mention.kind == "person" and not mention.titled and " " not in mention.name.of(cast.text)
    return (mention.kind == "state" or lone) and (
        cast.text[end : mention.extent.start] in _OF_STATE
    )


def _is_passed(cast: Cast, pair: Sequence[Mention]) -> bool:
    """Tell what only says of the person after it what, or for whom: *A and Peru's B*."""
    first, second = pair[0], pair[-1]
    begin, end = first.extent
    sent = second.kind in _LED and _SENT.search(cast.text, max(0, begin - _NEAR), end)
    if sent and _LED[second.kind].fullmatch(cast.text, first.extent.end, second.extent.start):
        return True
    if (first.kind, second.kind) in _OWNED:
        after = cast.words.within(second.extent)[1]
        goes_on = cast.words.classes[after] in "xHMNA" and not _acts(cast.words.texts[after])
        if second.kind == "institution" and goes_on:
            return False
        if second.office and _is_part_of_role(cast, first, second):
            return True
        return _GENITIVE.fullmatch(cast.text, first.extent.end, second.extent.start) is not None
    if first.kind == "description" and second.kind == "person":
        apposed = cast.text[first.extent.end : second.extent.start] == ", "
        return apposed and not cast.text.startswith(" and ", second.extent.end)
    return first.kind == "group" and _is_rank(cast, pair)


def _is_part_of_role(cast: Cast, first: Mention, second: Mention) -> bool:
    """Tell *the Northern Front dissident leader A*, whose role begins with the body."""
    begin, end = cast.words.within((first.extent.end, second.extent.start))
    between = cast.words.texts[begin:end]
    linked = _ROLE.fullmatch(cast.words.classes, begin, end) is not None
    return linked and not any(
        word in _STARTS or (class_of(word) is None and (_acts(word) or word.endswith(("s", "ing"))))
        for word in between
    )


def _acts(word: str) -> bool:
    """Tell a verb from a word with which a phrase goes on: *Brann's GOP primary rival*."""
    return tells(word) or word.endswith("ed") or word in VERBS


def _is_rank(cast: Cast, mentions: Sequence[Mention]) -> bool:
    """Tell *presidents A and B*, where the group only says what those are who follow."""
    following = mentions[1] if len(mentions) > 1 else None
    if following is None or following.kind != "person" or following.office is not None:
        return False
    return cast.text[mentions[0].extent.end : following.extent.start] == " "


def _begins_anew(cast: Cast, mention: Mention) -> bool:
    """Tell *A met B, and the two sides will meet again* from *A and the two sides*."""
    start = mention.extent.start
    return (
        mention.kind == "group"
        and _SIDES.search(cast.text, start, mention.extent.end) is not None
        and cast.text.rfind(", and ", 0, start) >= start - len(", and the ")
    )


def named_of(cast: Cast, heads: list[Mention]) -> list[Mention]:
    """
    Leave out a group that the names after it only name: *the two ministers, A and B*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    heads : list of Mention
        As `jointly` gives them.

    Returns
    -------
    list of Mention
        The names alone, where they are as many as the group says; else all.
    """
    if len(heads) < 3 or heads[0].kind != "group":
        return heads
    first = cast.words.within(heads[0].name)[0]
    number = _NUMBERS.get(cast.words.texts[first].lower())
    names = heads[1:]
    apart = cast.text[heads[0].extent.end : names[0].extent.start] == ", "
    fits = number == len(names) or (number is None and apart)
    if fits and all(one.kind == "person" for one in names):
        return names
    return heads


def apposed(cast: Cast, extent: Extent, inside: Sequence[Mention]) -> Mention | None:
    """
    Find the name that closes a description, as in *the valley's keeper, Ana Reyes, 66*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        A phrase.
    inside : sequence of Mention
        The mentions in it.

    Returns
    -------
    Mention or None
        The person whom the phrase describes and names.
    """
    classes = cast.words.classes
    for mention in inside:
        if mention.kind != "person" or mention.extent.start <= extent.start:
            continue
        first, begin = cast.words.within((extent.start, mention.extent.start))
        end = cast.words.within(mention.extent)[1]
        closes = mention.extent.end >= extent.end or classes[end] == ","
        lead = _DESCRIBED if classes[begin - 1] == "," else _OWNER if mention.office else _SERVED
        if closes and lead.fullmatch(classes, first, begin):
            return mention
    return None


def _link(cast: Cast, end: int, mention: Mention) -> str | None:
    """Give what joins a mention to one that ends before; None where nothing does."""
    bracket = _BRACKET.match(cast.text, end, mention.extent.start)
    end, start = bracket.end() if bracket else end, mention.extent.start
    if mention.earlier and mention.earlier[0].extent.start > end:
        start = mention.earlier[0].extent.start  # *and her counterpart, General B*
    between = _FOR.sub("", cast.text[end:start])
    if between.strip(" ,") in _AND:
        return "and"
    if between.startswith(";"):
        return _SERIES.get(between.strip(" ;"))
    first, last = cast.words.within((end, start))
    if _AND_LED.fullmatch(cast.words.classes, first, last):
        return "and"
    between = cast.words.classes[first:last]
    titled = mention.kind in ("institution", "state") or (
        mention.kind == "person" and mention.office
    )
    return "," if between == "," or (between == ",t" and titled) else None


def end_of(mention: Mention) -> int:
    """
    Find where a mention ends, with the roles in apposition after it.

    Parameters
    ----------
    mention : Mention
        Who is named.

    Returns
    -------
    int
        An offset.
    """
    return mention.later[-1].extent.end if mention.later else mention.extent.end
