"""What a statement does: it welcomes, rejects, demands, offers, sets a condition, threatens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.reading.extent import Extent
from goodoffices.reading.lookalikes import is_foreseen
from goodoffices.reading.stance_cues import HARM, by_cue
from goodoffices.reading.stance_objects import ENDS, NO_OFFER, joined, trimmed, whole
from goodoffices.reading.stance_patterns import ORDER, PATTERNS, TELLING
from goodoffices.reading.stance_phrases import READILY
from goodoffices.reading.words import Words
from goodoffices.record.parts import Verb

__all__ = ["StanceFound", "is_nobodys", "stances_in"]

_I = re.IGNORECASE
_WISHES = re.compile(
    r"(?:\b(?:its|his|her|their|our|the|this|that|any|no|an?|domestic|growing|falling|cut|in|of)"
    r"|['\u2019]s?) (?:[a-z-]+ )?$",
    _I,
)
_WISH = re.compile(r"demands?\b|calls? (?:for|on)|appeals? (?:for|to)|urges? ", _I)
_ARTICLE = re.compile(
    r"(?:\b(?:the|an?)|['\u2019]s) (?:\w+ )?$|\b(?:its|his|her|their|our|this|that|any|no|new|"
    r"each) $",
    _I,
)
_NOUN = re.compile(r"welcome|rejects|offers?(?! to)", _I)
_RELATIVE = re.compile(
    r"\b(?:who|which|whoever|those|(?<!say )(?<!said )(?<!says )that) "
    r"(?:(?:[a-z]+ly|also|still|now|had|has|have|once|never|is|are|was|were) ){0,2}$",
    _I,
)
"""Before a verb whose subject is whoever the clause describes."""
_WHOM = re.compile(
    r"\b(?:whom|which) (?:[A-Z]\w* ){1,3}(?:do|does|did|will|would|has|have|had|can|could) $"
)
"""Before *not recognise*: what a clause that describes somebody says of somebody else."""
_PASSED = re.compile(r"[a-z]+(?:ed|n|t)? (?:by|from|among) |apprec\w+ for ", _I)
"""What is done by somebody else: *supported by*, *support from*."""
_OPEN = re.compile(r"\b(?:whether|if) (?:[\w'\u2019-]+ ){0,3}$", _I)
"""Before what is asked or supposed."""
_LONGEST = 1_000
"""Characters of a sentence in which its end is looked for."""
_SENTENCE_END = re.compile("[.?!;]")
_BACKING = re.compile("support|back", _I)
_NO_SUBJECT = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|my|any|no|some|of|for|with|without|more|military|public|"
    r"financial|popular|political|strong|full|to|by|and|or|in|from|this|that|was|were|is|are|"
    r"[\w]+['\u2019]s?|landslide|winning|growing|voter|voters) $",
    _I,
)
_OWN_DUTY = re.compile(r"ha(?:s|ve) to|need|must|should|ought", _I)
_SELF = re.compile(r"\b(?:I|we|you|one|let['\u2019]s) (?:\w+ )?$", _I)
_OBJECT = frozenset({"welcome", "offer", "demand", "concession"})
"""Kinds that are about something."""
_BY_SUBJECT = frozenset({"welcome", "reject", "offer", "concession", "withdrawal", "demand"})
_YOU = re.compile(r"\byou(?:['\u2019](?:re|ve|ll|d))? (?:have |had |are |will |[a-z]+ly )?$", _I)
"""Before what the hearer does."""
_WHAT = re.compile(r"\b(?:what|whatever|how) (?:[\w'\u2019-]+ ){1,4}\Z", _I)
"""Before the verb of what somebody asks for or tells of: *what Chile offered Peru*."""
_UNTHOUGHT = re.compile(
    r"\b(?:do|does|did)(?:n['\u2019]t| not) (?:believe|think|say|mean|suggest|know)\b"
    r"[^.;:]{0,60}\Z",
    _I,
)
"""Before what somebody does not think: *did not think that it would accept*."""
_NO_NEED = re.compile(r"\b(?:no|any|the|little|without|his|her|their|our|its) $", _I)
"""Before *need to*, where nobody asks for it."""
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are) $", _I)
_DENIES = re.compile(r"(?:ha(?:s|ve|d) )?(?:den(?:y|ies|ied)|den(?:y|ies|ied) again)\b")
"""Before what is not so."""
_LEFT_OPEN = re.compile(r"(?:ha(?:s|ve|d) )?(?:refus|declin)\w* to rule (?:[a-z]+ )?out\b", _I)
"""What somebody keeps open."""
_CALLED_ON = re.compile(r"call(?:s|ed) (?:up)?on ")
"""Whom somebody visited, where nothing is demanded."""
_ACCESS = re.compile(
    r"(?:(?!that\b)[^.;,\"\u201c]){2,60}? (?:access|entry|permission|passage|a visa|visas)\b"
)
"""What is denied to somebody, and not denied."""
_WARNS = re.compile(r"\b(?:warn|threat)", _I)
_GUESS = re.compile(
    r"\b(?:fear|expect|predict|think|thought|believ|speculat|estimat|worr|suspect|reckon|guess|"
    r"suggest|hint|impl(?:y|ie)|alleg)",
    _I,
)
_OWN = re.compile(r"[\"\u201c\u2018']?(?:I|we|he|she|it|they|his|her|its|their|our)\b", _I)
_DEEDS: frozenset[Verb] = frozenset({"offer", "threat", "concession", "withdrawal"})
"""What others may think that somebody will do, and only that one can."""
_IF = re.compile(r"\b(?:will|would)\b.{0,200}?\b(?:if|unless|until)\b", _I)
_OWN_HARM = re.compile(
    rf"(?:that )?(?:I|we|it|they|he|she|(?:its|his|her|their) (?:[a-z]+ )?(?:army|forces|"
    rf"government|"
    rf"fighters|men|troops)) (?:will|would|could|might|may) (?:also |be forced to |"
    rf"have to )?{HARM}\b"
)
"""What whoever warns may do."""
_PLAINLY = re.compile(r"(?:reject|rul|refus|oppos|turn|condemn|dismiss|decline)\w*\b", _I)
"""Words that reject without a *not* of their own, and that a *not* before them denies."""
_NEGATED = re.compile(
    r"(?:\b(?:refus|declin)\w* to|\bnot|n['\u2019]t|\bnever|\bno longer|\bno) (?:\w+ )?$", _I
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none|neither|no (?:\w+ )?(?:countr|side|part|government|minister|state|"
    r"official|leader|deleg|negotiat|envoy|member)\w*)\b"
    r"(?: (?!(?:that|we|I|they|he|she|it|you|who|which|but|and) )[\w'\u2019-]+){0,6} \Z",
    _I,
)
"""A subject that is nobody, up to the verb."""
_NOBODY_BEFORE = 80
"""How many characters before a verb its subject is looked for."""
_OTHERS = re.compile(r"\b(?:they|he|she) (?:\w+ )?$", _I)
_MUST = re.compile(r"must|should|ha[sd]|need|ought|can|will|won", _I)
_IS = re.compile(r" [\"\u201c\u2018]?(?:is|are|was|were|be|would be)(?: \w+)? $")
_REFUSED = re.compile(r"(?:will|would|shall) not (?=\w)", _I)
_STOP = re.compile(r"[.!?][\"\u201d\u2019]?\s+(?=[\"\u201c\u2018]?[A-Z])")
_WHILE = re.compile(r"\b(?:no|not|never|cannot)\b.*\b(?:while|(?:as|so) long as) |^while ", re.I)
"""*No talks while they fire*: the condition is that they stop."""
_IS_REFUSED = re.compile(r"(?:is|are|was|were|would be|remains?) ", re.I)
"""Of what is refused, not by whom: *an association is a red line*."""
_EXCLUDED: frozenset[Verb] = frozenset({"precondition", "withdrawal", "concession"})
"""Kinds beside which an order is no demand of its own."""
_QUOTES = '"\u201c\u2018\u00ab'
_REPORTED = re.compile(r"\b(?:told|said|says|announced|stated|declared|informed)\b", _I)
_APART = re.compile(
    r"[,;:.!?]| (?:and|but|while|because|since|that|which|who|whose|as|so|until|if) "
)
"""Between a refusal and what is no part of it."""
_READY = re.compile(rf"(?:is|are|was|were){READILY} (?:ready|prepared|willing) to ")
"""Before what is offered on a condition."""
_EXCLUDE: dict[Verb, frozenset[Verb]] = {
    "precondition": frozenset({"reject", "demand", "concession", "offer"}),
    "threat": frozenset({"offer"}),
    "withdrawal": frozenset({"demand", "offer", "reject", "welcome"}),
    "reject": frozenset({"concession"}),
    "concession": frozenset({"demand", "offer"}),
}


@dataclass(frozen=True)
class StanceFound:
    """One stance of one statement."""

    verb: Verb
    toward: Extent | None
    """What it is about: the words after the verb."""
    own: Extent | None = None
    """The words before its verb within what is said, where they may name somebody else."""


def stances_in(
    text: str,
    words: Words,
    cue: Extent | None,
    content: tuple[Extent, ...],
    low: str,
) -> Iterator[StanceFound]:
    """
    Find what a statement does.

    Parameters
    ----------
    text : str
        The stored text.
    words : Words
        Its words.
    cue : Extent or None
        The words that report it; some, such as *demanded*, are a stance by themselves.
    content : tuple of Extent
        What was said.
    low : str
        The text in lower case, as `lowered` gives it.

    Yields
    ------
    StanceFound
        Each kind once a sentence, the strongest reading first: a condition is no mere demand.
    """
    if cue is not None and _DENIES.match(text, *cue):
        if _ACCESS.match(text, *content[0]):
            yield StanceFound("reject", trimmed(text, content[0]))
        return
    if cue is not None and _LEFT_OPEN.match(text, cue.start, content[0].end):
        return
    told = by_cue(text, cue, content[0]) if cue else None
    if told is None and cue is not None and _CALLED_ON.match(text, cue.start, content[0].end):
        return
    if told:
        yield from (StanceFound(*one) for one in joined(text, *told))
        return
    seen: set[Verb] = set()
    guessed = cue is not None and _GUESS.search(text, *cue) is not None
    for part in _sentences(text, content):
        for one in _told_in(text, low, words, part):
            if guessed and one.verb in _DEEDS and not _OWN.match(text, part.start):
                continue
            if cue is None or one.verb not in seen:
                yield one
            seen.add(one.verb)
    order = None if "demand" in seen or not _EXCLUDED.isdisjoint(seen) else _order(text, content)
    if order:
        yield StanceFound("demand", order)
    if cue is None:
        return
    if "threat" in seen or not _WARNS.search(text, *cue):
        return
    if _IF.search(text, *content[0]) or _OWN_HARM.match(text, *content[0]):
        yield StanceFound("threat", trimmed(text, content[0]))


def _sentences(text: str, content: tuple[Extent, ...]) -> Iterator[Extent]:
    """Part what was said into its sentences, of which each may do something else."""
    for extent in content:
        begin = extent.start
        for end in _STOP.finditer(text, *extent):
            if not ENDS.match(text, end.start()):
                continue
            yield Extent(begin, end.start() + 1)
            begin = end.end()
        if begin < extent.end:
            yield Extent(begin, extent.end)


def _told_in(text: str, low: str, words: Words, sentence: Extent) -> Iterator[StanceFound]:
    """Find what one sentence does, each kind once, the strongest reading first."""
    barred: set[Verb] = set()
    refused = sentence.end
    bits = words.bits(sentence)
    for verb, pattern in PATTERNS:
        if verb in barred or not bits & TELLING[verb].bit:
            continue
        match = _first(text, low, verb, pattern, sentence)
        if match is None or (
            refused < match.start() and _APART.search(text, refused, match.start()) is None
        ):
            continue  # of *refused to endorse the plan* the second verb is refused
        if verb == "reject":
            refused = match.start()
        barred |= _EXCLUDE.get(verb, frozenset())
        if verb == "precondition" and _READY.search(low, sentence.start, match.end()):
            barred -= {"offer"}
        toward, own = _toward(text, match, sentence.end), None
        if toward is None:
            toward = _else_toward(text, verb, match, sentence)
        if _by_subject(verb, match) and not (verb == "reject" and _IS_REFUSED.match(match.group())):
            own = Extent(sentence.start, match.start())
        if verb == "offer" and toward and NO_OFFER.match(text, *toward):
            continue
        needs = verb in _OBJECT or (verb == "reject" and _PLAINLY.match(match.group()) is not None)
        if toward is not None or not needs:
            yield StanceFound(verb, toward, own)


def _by_subject(verb: Verb, match: re.Match[str]) -> bool:
    """Tell whether the subject of the words is who takes the stance."""
    if verb == "demand":
        return _MUST.match(match.group()) is None
    return verb in _BY_SUBJECT or (
        verb == "precondition" and match.group().startswith(("will", "would"))
    )


def _order(text: str, content: tuple[Extent, ...]) -> Extent | None:
    """Find what a quotation tells somebody to do."""
    for extent in content:
        match = ORDER.search(text, *extent) if text[extent.start] in _QUOTES else None
        if match:
            return trimmed(text, Extent(*match.span("toward")))
    return None


def _first(
    text: str, low: str, verb: Verb, pattern: re.Pattern[str], extent: Extent
) -> re.Match[str] | None:
    """Find the first place where a pattern matches and nothing denies it."""
    limit: int | None = None
    for match in pattern.finditer(low, *extent):
        if limit is None:  # sought once, and only where something matches
            told = _REPORTED.search(text, *extent)
            limit = told.end() if told else extent.end
        if match.start() >= limit:
            return None
        if not _is_negated(text, verb, match, extent):
            return match
    return None


def _is_negated(text: str, verb: Verb, match: re.Match[str], extent: Extent) -> bool:
    lead = text[max(0, match.start() - 2) : max(0, match.start() - 1)]
    if text[match.start()].isupper() and lead.isalpha():
        return True  # a name, such as *Rapid Support Forces*
    if text[_end_of(text, match.start(), extent.end)] == "?":
        return True
    may_be_nobodys = verb not in {"precondition", "threat"} and not _MUST.match(match.group())
    if may_be_nobodys and is_nobodys(text, match.start(), extent.start):
        return True  # but *nobody must go* is a ban
    before = text[max(extent.start, match.start() - 20) : match.start()]
    if verb == "welcome" and _BACKING.match(match.group()) and _NO_SUBJECT.search(before):
        return True
    if verb == "demand" and _OWN_DUTY.match(match.group()) and _SELF.search(before):
        return True
    if _UNTHOUGHT.search(text, max(extent.start, match.start() - 90), match.start()):
        return True
    if verb == "demand" and match.group().startswith("need to") and _NO_NEED.search(before):
        return True
    if verb not in {"precondition", "threat"} and (
        _OPEN.search(before) or is_foreseen(text, match.start())
    ):
        return True
    if verb in _BY_SUBJECT and (_RELATIVE.search(before) or _YOU.search(before)):
        return True
    if _WHAT.search(text, max(extent.start, match.start() - 60), match.start()):
        return True
    if verb == "demand" and _WISHES.search(before) and _WISH.match(match.group()):
        return True
    if verb == "reject" and _WHOM.search(
        text, max(extent.start, match.start() - 80), match.start()
    ):
        return True
    if verb in _BY_SUBJECT and _PASSED.match(text, match.start()):
        return True
    if _ARTICLE.search(before) and _NOUN.fullmatch(match.group(0).split(" ")[0]):
        return True
    if verb == "offer" and _PASSIVE.search(before) and re.match("offered|invited", match.group()):
        return True
    if _OTHERS.search(before) and not _MUST.match(match.group()):
        return text[extent.start] in _QUOTES
    if verb == "precondition" and _WHILE.search(match.group()):
        return True
    if verb in {"precondition", "withdrawal"}:
        return False
    if verb == "reject" and not _PLAINLY.match(match.group()):
        return False
    return bool(_NEGATED.search(before))


def is_nobodys(text: str, place: int, floor: int) -> bool:
    """
    Tell whether the subject of a verb is nobody.

    Parameters
    ----------
    text : str
        The stored text.
    place : int
        Where the verb begins.
    floor : int
        Where its clause may begin at the earliest.

    Returns
    -------
    bool
        True after *nobody*, *none of the envoys*, *neither side* and the like.
    """
    return _NOBODY.search(text, max(floor, place - _NOBODY_BEFORE), place) is not None


def _end_of(text: str, place: int, limit: int) -> int:
    """Find the mark that ends the sentence of a place, else the last letter."""
    mark = _SENTENCE_END.search(text, place, min(limit, place + _LONGEST))
    return mark.start() if mark else limit - 1


def _toward(text: str, match: re.Match[str], limit: int) -> Extent | None:
    names = [name for name, words in match.groupdict().items() if words]
    return trimmed(text, whole(text, Extent(*match.span(names[0])), limit)) if names else None


def _else_toward(text: str, verb: Verb, match: re.Match[str], extent: Extent) -> Extent | None:
    """Give what stands before *is out of the question*, and the whole words of a threat."""
    if verb == "threat":
        whole = trimmed(text, extent)
        cut = whole is None or whole.end <= match.start()
        return trimmed(text, Extent(*match.span())) if cut else whole
    if verb != "reject" or match.start() == extent.start or _PLAINLY.match(match.group()):
        return None
    refused = _REFUSED.match(match.group())
    if refused:
        return trimmed(text, Extent(match.start() + refused.end(), match.end()))
    before = text[extent.start : match.start()]
    start = max(before.rfind(mark) for mark in (". ", "! ", "? ", "; ")) + 1
    about = _IS.sub("", before)
    return trimmed(text, Extent(extent.start + start, extent.start + max(start, len(about))))
