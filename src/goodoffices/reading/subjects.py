"""Who does what in a sentence: the phrases of actors around a verb."""

import re
from collections.abc import Sequence

from goodoffices.reading.commonwords import ARTICLES
from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.vocabulary import class_of

__all__ = [
    "apposed",
    "called",
    "jointly",
    "named_of",
    "phrase_from",
    "subject_of",
]

_AND = frozenset(
    [
        "and",
        "and the",
        "and his",
        "and her",
        "and its",
        "and their",
        "as well as",
        "as well as the",
        "along with",
        "together with",
        "and with",
        "and with the",
        "and with a",
        "and then with",
        "and then with the",
        "&",
    ]
)
_SERIES = {"": ";", "the": ";", "and": ";and", "and the": ";and"}
"""What may stand between two members of a list that semicolons part."""
_LEAD = re.compile(
    r" ?(?:both |either |each of |both of |"
    r"(?:his|her|its|their) (?:[A-Z][a-z]+ )?opposite number,? |"
    r"his |her |its |their |the |a |an )?"
)
_PRONOUN = re.compile(
    r"\b(?:he|she|they|him|her|them|I|we|us|me|both (?:men|women)|the two (?:men|women)|"
    r"(?:the (?:two|pair|duo|trio|three)|all three|both)"
    r"(?=[,.;]| (?:[a-z]+ed|met|will|would|have|had|has|are|were|is|was|also|then|"
    r"last|first|later|never|came|shook|saw|must|spoke|sat|held|can|could|may|might|plan|to|on|in|"
    r"at)\b|$)|(?-i:It)(?= (?:[a-z]+ ){0,2}$))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"[,;] (?:and|but|while|as) (?:the|an?|his|her|their|its|our) [a-z]+ ")
"""Between a subject and a verb: that the verb has another one."""
_NAMED = frozenset(["person", "state", "institution"])
_CALLED = re.compile(r",(?: and| but)?(?: the)? (?:the )?$")
"""Before *two sides*, where those stand before whom it means."""
_LEAD_LENGTH = 12
_SIDES = re.compile(r"\b(?:[Tt]wo|[Bb]oth) [a-z]+$")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_OBJECTS = frozenset(["him", "her", "them", "us", "me"])
"""No subjects, unless an infinitive follows: *asked him to meet B*."""
_GAP = re.compile(r"(?:o[SK])?(?:,r[^.|;:\"]{1,25},|,?r)?(?:[xvbfiCdyM,rAl&tSKN]|(?<=x)o){0,12}")
_JOINED_VERB = re.compile(r"(?:\band|, but|, then)(?: (?:then|also|later|[a-z]+ly))? $")
"""Between two verbs of one subject."""
_BEFORE_SUBJECT = re.compile(r"(?:[fdyCKtxM]{0,6},)?[tl]?|f[tM]?C")
"""What a sentence may begin with before its subject."""
_OTHER_CLAUSE = re.compile(
    r"[;:\"\u201c\u201d]|\b(?:who|which|that|whose|while|when|because|if|as|where|than)\b"
)
_ASIDE = re.compile(r",r[^,]*$")
_OBJECT_OF = frozenset(
    ["with", "of", "for", "by", "from", "against", "between", "to", "on", "about", "in", "at"]
)
_VERBS = frozenset(
    ["as", "was", "is", "were", "became", "met", "told", "saw", "visits", "visited", "received"]
)
_LED = (["led", "by"], ["headed", "by"])
_SENT_BY = re.compile(r"U[of]t?$")
"""Before the names of those whom *negotiators for* or *delegations from* stand for."""
_FOR = re.compile(r"^ (?:for|of|from) (?:[A-Z]\w+ ){1,2}(?=and )")
"""Whom somebody acts for: *A for Peru and B for Chile*."""
_OWNING = re.compile(r"g[xMAH]{0,3},?")
"""Between two names of which the first only owns: *Ms Aune's aide, Mr Skaar*."""
_PLAIN = re.compile(r"[MA]{0,2}x{1,2}")
_DESCRIBED = re.compile(r"(?=[lt]|[A-Z]+g)[^,.;:()\"|ervU]+,")
"""Classes of words that describe somebody as the one of something, before the name."""
_SERVED = re.compile(r"[SNZ]{1,3}g")
"""Classes of the words before a name that say for whom somebody acts: *Niger's Ana Reyes*."""
_OWNER = re.compile(r"[tl]?[A-Zx]{1,6}g")
"""The same before a role and a name: *the guild's chairwoman, Ana Lund*."""
_NEAR = 1_000
"""Characters before a verb in which its subject is looked for."""
_NO_TRADE = ("ly", "ed", "ing", "that", "when", "while", "where", "than", "if", "up")
"""How no word for what somebody does ends: *met quietly Ms Aune*, *said that Ms Aune*."""
_REACH = 400
"""Characters in which the phrases of one sentence are sought."""


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
    heads = list(mentions[:1])
    listed: list[Mention] = []
    for mention in mentions[1:]:
        link = _link(cast, [*heads, *listed][-1], mention)
        if link == "and" and len(heads) == 1 and not listed and _begins_anew(cast, mention):
            break
        if link is None or (link == ";and" and not listed):
            break
        listed.append(mention)
        if link not in {",", ";"}:
            heads, listed = [*heads, *listed], []
    return heads


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
        The names alone, where they are as many as the group says, or as the states that it names;
        else all.
    """
    if len(heads) < 3 or heads[0].kind != "group":
        return heads
    first = cast.words.within(heads[0].name)[0]
    number = _NUMBERS.get(cast.words.texts[first].lower(), len(heads[0].states))
    names = heads[1:]
    if number == len(names) and all(one.kind == "person" for one in names):
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
        first, begin = cast.words.within(Extent(extent.start, mention.extent.start))
        end = cast.words.within(mention.extent)[1]
        closes = mention.extent.end >= extent.end or classes[end] == ","
        lead = _DESCRIBED if classes[begin - 1] == "," else _OWNER if mention.office else _SERVED
        if closes and lead.fullmatch(classes, first, begin):
            return mention
    return None


def called(cast: Cast, group: Mention) -> list[Mention]:
    """
    Find the two whom *the two sides* means by where it stands.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    group : Mention
        The group.

    Returns
    -------
    list of Mention
        A and B of *A and B, the two sides, met* and of *A met B, and the two sides will meet
        again*; nobody where others are named, or where it stands elsewhere.
    """
    lead = _CALLED.search(cast.text, max(0, group.extent.start - _LEAD_LENGTH), group.extent.start)
    if lead is None or not _SIDES.search(cast.text, *group.extent):
        return []
    near = [*cast.backwards(group.extent.start, 3)][::-1]
    joint = jointly(cast, near[-2:])
    if len(joint) == 2 and _end(joint[-1]) == lead.start():
        return joint
    begin = max(cast.text.rfind(". ", 0, lead.start()), cast.words.line_start(lead.start()))
    near = [one for one in near if one.extent.start >= begin and not one.locative]
    return near if len(near) == 2 and all(one.kind in _NAMED for one in near) else []


def _link(cast: Cast, before: Mention, mention: Mention) -> str | None:
    """Give what joins two mentions: a comma, *and*, *as well as*; None where nothing does."""
    end = _end(before)
    between = _FOR.sub("", cast.text[end : mention.extent.start])
    if between.strip(" ,") in _AND:
        return "and"
    if between.startswith(";"):
        return _SERIES.get(between.strip(" ;"))
    first, last = cast.words.within(Extent(end, mention.extent.start))
    return "," if cast.words.classes[first:last] == "," else None


def _end(mention: Mention) -> int:
    return mention.later[-1].extent.end if mention.later else mention.extent.end


def phrase_from(cast: Cast, place: int, limit: int) -> Extent | None:
    """
    Find the phrase of actors that begins at a place.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where it may begin, white space and an article aside.
    limit : int
        Where the sentence ends.

    Returns
    -------
    Extent or None
        From the first actor to the last that is joined to it; or a pronoun.
    """
    lead = _LEAD.match(cast.text, place, limit)
    begin = lead.end() if lead else place
    near = [m for m in cast.between(place, min(limit, place + _REACH)) if m.extent.end > begin]
    near = [*_unowned(cast, near, begin)]
    if near:
        if near[0].kind == "description" and len(near) > 1 and near[1].kind == "person":
            between = cast.text[near[0].extent.end : near[1].extent.start]
            apposed = between == ", " or (near[1].office is not None and between == " of the ")
            near = near[1:] if apposed else near
        heads = named_of(cast, jointly(cast, near))
        return Extent(heads[0].extent.start, heads[-1].extent.end)
    match = _PRONOUN.match(cast.text, place, limit) or _PRONOUN.match(cast.text, begin, limit)
    return Extent(*match.span()) if match else None


def _unowned(cast: Cast, near: Sequence[Mention], begin: int) -> Sequence[Mention]:
    """Leave out whose aide it is; give nothing where the first does not begin at the place."""
    if not near:
        return ()
    first, start = near[0], near[0].extent.start
    if start > begin and not (
        first.kind in {"person", "group"} and _described_by(cast, Extent(begin, start))
    ):
        return ()
    if len(near) > 1:
        before, last = cast.words.within(Extent(first.extent.end, near[1].extent.start))
        between = cast.words.classes[before:last]
        served = between == "g" and near[1].kind == "person"
        if served or (first.kind != "state" and _OWNING.fullmatch(between)):
            return near[1:]
    return near


def _described_by(cast: Cast, lead: Extent) -> bool:
    """Tell 'rebel rocker' before a name from words that the name has nothing to do with."""
    first, last = cast.words.within(lead)
    plain = _PLAIN.fullmatch(cast.words.classes[first:last]) is not None
    return plain and all(
        word.islower()
        and class_of(word) != "X"
        and (class_of(word) == "M" or not word.endswith(_NO_TRADE))
        for word in cast.words.texts[first:last]
    )


def subject_of(cast: Cast, place: int, begin: int) -> Extent | None:
    """
    Find who does what the verb at a place says.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where the verb begins.
    begin : int
        Where its sentence begins.

    Returns
    -------
    Extent or None
        The nearest phrase of actors, or the pronoun, with no other clause between.
    """
    begin = max(begin, place - _NEAR)
    near = [m for m in cast.between(begin, place) if m.extent.end <= place]
    spans: list[Extent] = []
    for index, mention in enumerate(near):
        heads = named_of(cast, jointly(cast, near[index:]))
        chain = Extent(heads[0].extent.start, heads[-1].extent.end)
        if not mention.locative and not (spans and spans[-1].covers(chain)):
            spans.append(chain)
    spans += [
        Extent(*match.span())
        for match in _PRONOUN.finditer(cast.text, begin, place)
        if match.group().lower() not in _OBJECTS or cast.text.startswith(" to ", match.end())
    ]
    ends = {mention.extent.end: _end(mention) for mention in near}
    for span in sorted(spans, key=lambda span: -span.end):
        first, last = cast.words.within(Extent(ends.get(span.end, span.end), place))
        free = not _is_governed(cast, begin, span)
        start = cast.words.within(Extent(begin, span.start))
        aside = _ASIDE.search(cast.words.classes[start[0] : start[1]])
        if aside and "," in cast.words.classes[first:last]:
            continue
        if _OTHERS.search(cast.text, span.end, place):
            continue
        if free and _GAP.fullmatch(cast.words.classes[first:last]):
            return span
    return _shared(cast, spans, place, begin)


def _shared(cast: Cast, spans: Sequence[Extent], place: int, begin: int) -> Extent | None:
    """Find A in 'A dined with General B on Monday and phoned C': the subject of an earlier verb."""
    if not spans or _JOINED_VERB.search(cast.text, begin, place) is None:
        return None
    first = min(spans)
    lead, start = cast.words.within(Extent(begin, first.start))
    if _BEFORE_SUBJECT.fullmatch(cast.words.classes[lead:start]) is None:
        return None
    if _OTHER_CLAUSE.search(cast.text, first.end, place):
        return None
    return None if _is_governed(cast, begin, first) else first


def _is_governed(cast: Cast, begin: int, span: Extent) -> bool:
    """Tell the object or complement of a word, 'visited X', 'was X', from a subject."""
    before = cast.text[begin : span.start].split()[-3:]
    while before and before[-1].lower() in ARTICLES:
        before.pop()
    before = before[-2:]
    if not before or (before[-1].lower() not in _OBJECT_OF and before[-1] not in _VERBS):
        return False
    if before in _LED:
        return False
    first = cast.words.within(Extent(span.start, span.end))[0]
    return _SENT_BY.search(cast.words.classes[max(0, first - 4) : first]) is None
