"""Who does what in a sentence: the phrases of actors around a verb."""

import re
from collections.abc import Iterable, Iterator, Sequence

from goodoffices.reading.commonwords import ARTICLES
from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.series import end_of, jointly, named_of
from goodoffices.reading.vocabulary import class_of

__all__ = ["phrase_from", "subject_of"]

_LEAD = re.compile(
    r" ?(?:both |either |each of |both of |"
    r"(?:his|her|its|their) (?:[A-Z][a-z]+ )?opposite number,? |"
    r"his |her |its |their |my |our |the |a |an )?"
)
_PRONOUN = re.compile(
    r"\b(?=[a-z])(?:he|she|they|him|her|them|I|we|us|me|both (?:men|women)|the two (?:men|women)|"
    r"(?:the (?:two|pair|duo|trio|three)|all three|both)"
    r"(?=[,.;]| (?:[a-z]+ed|met|will|would|have|had|has|are|were|is|was|also|then|"
    r"last|first|later|never|came|shook|saw|must|spoke|sat|held|can|could|may|might|plan|to|on|in|"
    r"at|by|over|again|separately|about)\b|$)|(?-i:It)(?= (?:[a-z]+ ){0,2}$))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"[,;] (?:and|but|while|as) (?:the|an?|his|her|their|its|our) [a-z]+ ")
"""Between a subject and a verb: that the verb has another one."""
_OBJECTS = frozenset(["him", "her", "them", "us", "me"])
"""No subjects, unless an infinitive follows: *asked him to meet B*, *let her see B*."""
_GAP = re.compile(
    r"(?:\([^().,|]{1,8}\))?(?:o(?:[SK]|t?(?:[NSJKMABQ]g?){0,6}[NIB]))?(?:,r[^.|;:\"]{1,25},|,?r)?\"?"
    r"(?:[xvbfiCdyM,rAl&tSKNB]|(?<=x)o){0,12}"
)
_PASSING = re.compile(
    r",? ?, (?:[a-z]+ing|accompanied|flanked|joined|in (?:his|her|its|their) (?:capacity|role)|"
    r"for (?:his|her|its|their) part|but not|though not|"
    r"(?:after|before|while|upon|by|without) [a-z]+ing) [^;:\"]*?,"
)
"""An aside after a subject that says what else it does: *A, after consulting B, rang C*."""
_JOINED_VERB = re.compile(
    r"(?:\band|, but|, then)(?: (?:then|also|later|afterwards|again|[a-z]+ly))?"
    r"(?: (?:[a-z]+ed|wants|plans|hopes) to)? $"
)
"""Between two verbs of one subject."""
_BESIDE = re.compile(r"\b(?:before|after|while|upon|without)(?: (?:[a-z]+ly|then|later|also))? $")
"""Before the gerund that has the subject of its clause: *A saw B before travelling to Chile*."""
_GERUND = re.compile(r"[a-z]{2,}ing\b")
_ACTED = re.compile(r"\b[a-z]{3,}ed (?:the |an? |his |her |its |their )?$")
_BEFORE = 40
"""Characters before somebody in which the verb stands that is about them."""
_BEFORE_SUBJECT = re.compile(r"(?:[fdyCKtxM]{0,6},)?[tl]?|f[tM]?C")
"""What a sentence may begin with before its subject."""
_OTHER_CLAUSE = re.compile(
    r"[;:\"\u201c\u201d]|\b(?:who|which|that|whose|while|when|because|if|as|where|than)\b"
)
_ASIDE = re.compile(r",r[^,]*$")
_OBJECT_OF = frozenset(
    [
        *("with", "of", "for", "by", "from", "against", "between", "to", "on", "about", "in", "at"),
        *("across", "throughout", "around", "near", "inside", "outside"),
    ]
)
_VERBS = frozenset(
    [
        "left",
        "leaves",
        "reached",
        "toured",
        "as",
        "was",
        "is",
        "were",
        "became",
        "met",
        "told",
        "saw",
        "visits",
        "visited",
        "received",
    ]
)
_CLAUSAL = frozenset(
    [
        *("and", "but", "or", "as", "so", "yet", "said", "says", "told", "hoped", "hopes"),
        *("believes", "thinks", "thought", "expected", "expects"),
    ]
)
"""Words after which another clause begins, soon before its subject."""
_ACTS = re.compile(r" (?:[a-z]{2,}ed|flew|left|went|came|met|spoke|is|was|has|had|will|would)\b")
"""After the subject of another clause."""
_LED = (["led", "by"], ["headed", "by"])
_SENT_BY = re.compile(r"U[of]t?$")
"""Before the names of those whom *negotiators for* or *delegations from* stand for."""
_OWNING = re.compile(r"g[xMAH]{0,3},?")
"""Between two names of which the first only owns: *Ms Aune's aide, Mr Skaar*."""
_PLAIN = re.compile(r"[MA]{0,2}x{0,2}")
_OWNED_BY = re.compile(r"[MA]{0,2}xg")
"""Before a role and a name: *the miners' leader, A*."""
_LEADING_IN = re.compile(
    r"\b(?:At|On|In|Under|Upon|After|Following|During|With|Through|Thanks to)\b"
    r"[^,.;:]{1,60} (?:of|by|from) "
    r"(?:the )?\Z"
)
"""What a sentence may begin with, before somebody who is not its subject."""
_NEAR = 1_000
"""Characters before a verb in which its subject is looked for."""
_NO_TRADE = ("ly", "ed", "ing", "that", "when", "while", "where", "than", "if", "up")
"""How no word for what somebody does ends: *met quietly Ms Aune*, *said that Ms Aune*."""
_PARTICLES = frozenset(["out", "off", "down", "over", "back", "in", "on", "for", "around"])
"""What is no trade either: *called out Ms Aune*."""
_REACH = 400
"""Characters in which the phrases of one sentence are sought."""


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
        before, last = cast.words.within((first.extent.end, near[1].extent.start))
        between = cast.words.classes[before:last]
        served = between == "g" and near[1].kind == "person"
        if served or (first.kind != "state" and _OWNING.fullmatch(between)):
            return near[1:]
    return near


def _described_by(cast: Cast, lead: Extent) -> bool:
    """Tell 'rebel rocker' before a name from words that the name has nothing to do with."""
    first, last = cast.words.within(lead)
    if _OWNED_BY.fullmatch(cast.words.classes, first, last):
        return True
    plain = _PLAIN.fullmatch(cast.words.classes[first:last]) is not None
    return plain and all(
        word.islower()
        and class_of(word) != "X"
        and word not in _PARTICLES
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
    spans = sorted(_spans(cast, near, begin, place), key=lambda span: -span.end)
    beside = _BESIDE.search(cast.text, max(begin, place - _BEFORE), place)
    if spans and beside and _GERUND.match(cast.text, place):
        opening = _first(cast, spans, place, begin)
        if opening and _begins_no_clause(cast, begin, spans[0]):
            return opening
    ends = {mention.extent.end: end_of(mention) for mention in near}
    asides = _asides(cast, [ends.get(span.end, span.end) for span in spans], place)
    for span in spans:
        end = ends.get(span.end, span.end)
        first, last = cast.words.within((end, place))
        if "," in cast.words.classes[first:last] and _is_in_aside(cast, begin, span, asides):
            continue
        if _OTHERS.search(cast.text, span.end, place):
            continue
        if end in asides:
            first = cast.words.within((asides[end], place))[0]
        if (
            _GAP.fullmatch(cast.words.classes[first:last])
            and not _is_governed(cast, begin, span)
            and not _is_object(cast.text, Extent(begin, place), span)
        ):
            return _led_besides(cast.text, span, spans) or span
    return _shared(cast, spans, place, begin)


def _is_in_aside(cast: Cast, begin: int, span: Extent, asides: Iterable[int]) -> bool:
    """Tell B in *A, who met B, left* and in *A, after consulting B, left*."""
    first, last = cast.words.within((begin, span.start))
    aside = _ASIDE.search(cast.words.classes[first:last]) is not None
    return aside or any(one < span.start for one in asides)


def _led_besides(text: str, span: Extent, spans: Sequence[Extent]) -> Extent | None:
    """Give both of *A and a delegation led by B*, where B only leads the second."""
    if not text.endswith((" led by ", " headed by "), 0, span.start):
        return None
    both = (one for one in spans if 0 < span.start - one.end <= len(" headed by "))
    return next((one for one in both if " and " in one.of(text)), None)


def _is_object(text: str, clause: Extent, span: Extent) -> bool:
    """Tell B in *A dismissed B and appointed C*, whom the first verb is about."""
    acted = _ACTED.search(text, max(clause.start, span.start - _BEFORE), span.start)
    return acted is not None and _JOINED_VERB.search(text, span.end, clause.end) is not None


def _spans(cast: Cast, near: Sequence[Mention], begin: int, place: int) -> Iterator[Extent]:
    """Go through the phrases of actors and the pronouns before a verb."""
    before: Extent | None = None
    for index, mention in enumerate(near):
        heads = named_of(cast, jointly(cast, near[index:]))
        chain = Extent(heads[0].extent.start, heads[-1].extent.end)
        if not mention.locative and not (before and before.covers(chain)):
            before = None if _led_in(cast.text, begin, chain, heads) else chain
            yield chain
    for match in _PRONOUN.finditer(cast.text, begin, place):
        acts = cast.text.startswith(" to ", match.end())
        acts = acts or cast.text.endswith((" let ", " letting "), 0, match.start())
        if match.group().lower() not in _OBJECTS or acts:
            yield Extent(*match.span())


def _led_in(text: str, begin: int, chain: Extent, heads: Sequence[Mention]) -> bool:
    """Tell *At the request of A, B and C met*, where A is none of those who met."""
    if len(heads) < 3 or _LEADING_IN.search(text, begin, chain.start) is None:
        return False
    return text[end_of(heads[0]) : heads[1].extent.start] in {", ", ", the "}


def _asides(cast: Cast, ends: Sequence[int], place: int) -> dict[int, int]:
    """Find the asides that follow phrases, by where they begin: where each ends."""
    if cast.text.find(",", min(ends, default=place), place) < 0:
        return {}
    found = ((end, _PASSING.match(cast.text, end, place)) for end in ends)
    return {end: aside.end() for end, aside in found if aside is not None}


def _shared(cast: Cast, spans: Sequence[Extent], place: int, begin: int) -> Extent | None:
    """Find A in 'A dined with General B on Monday and phoned C': the subject of an earlier verb."""
    if not spans or _JOINED_VERB.search(cast.text, begin, place) is None:
        return None
    return _first(cast, spans, place, begin)


def _first(cast: Cast, spans: Sequence[Extent], place: int, begin: int) -> Extent | None:
    """Find the subject with which a clause begins, with no other clause up to a place."""
    first = min(spans)
    lead, start = cast.words.within((begin, first.start))
    if _BEFORE_SUBJECT.fullmatch(cast.words.classes[lead:start]) is None:
        return None
    if _OTHER_CLAUSE.search(cast.text, first.end, place):
        return None
    return None if _is_governed(cast, begin, first) else first


def _begins_no_clause(cast: Cast, begin: int, span: Extent) -> bool:
    """Tell B in *A saw B*, and A itself, from B in *A left and B flew home*, *A said B left*."""
    first, last = cast.words.within((begin, span.start))
    if first < last and _ACTS.match(cast.text, span.end):
        return False
    return not _CLAUSAL.intersection(cast.text[begin : span.start].lower().split()[-3:])


def _is_governed(cast: Cast, begin: int, span: Extent) -> bool:
    """Tell the object or complement of a word, 'visited X', 'was X', from a subject."""
    before = cast.text[begin : span.start].split()[-3:]
    while before and before[-1].lower() in ARTICLES:
        before.pop()
    before = before[-2:]
    if not before or (before[-1].lower() not in _OBJECT_OF and before[-1] not in _VERBS):
        return False
    if before in _LED or (before[-1] == "for" and cast.text.startswith(" to ", span.end)):
        return False
    first = cast.words.within(span)[0]
    return _SENT_BY.search(cast.words.classes[max(0, first - 4) : first]) is None
