"""What a statement does: it welcomes, rejects, demands, offers, sets a condition, threatens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from goodoffices.reading.extent import Extent
from goodoffices.reading.telling import Telling
from goodoffices.reading.words import Words
from goodoffices.record.parts import Verb

__all__ = ["StanceFound", "stances_in", "trimmed"]

_I = re.IGNORECASE
_TALKS = (
    r"(?:talks?|negotiat\w+|dialogue|ceasefire|cease-fire|truce|settlement|peace|agreement|deal|"
    r"meeting|summit|sign\w*|withdraw\w*|return\w*|progress|compromise)"
)
_NOT_THEM = (
    r"(?!(?:us|me|you|our|my|the courts?|the future|another|later|debate|discussion|concern|date|"
    r"now|speed|scratch|par|\d+)\b)"
)
_THEIRS = (
    r"[\"\u2018\u201c]?(?:(?:entirely |solely |purely |only )?(?:a |an )?(?:[\w-]+ ){0,3}?"
    r"(?:matter|question|issue|business|decision|affair|choice)[\"\u2019\u201d]? (?:for|between) "
    r"|up to |for (?=[^.,;]{1,40} to (?:decide|settle|determine|resolve|choose)\b))"
    rf"{_NOT_THEM}(?=(?:the |these |those |each |both |all )?(?!\w+ing\b)\w)"
)
_YIELDED = (
    r"(?:called off|call off|lift(?:ed)?|release[d]?|end(?:ed)?|stop(?:ped)?|halt(?:ed)?|"
    r"withdrawn?|suspend(?:ed)?|return(?:ed)?|sign(?:ed)?|resumed?|reopen(?:ed)?|freed?)"
)
_HARM = (
    r"(?:block(?:ade)?|close|shut|burn|seize|bomb|shell|invade|boycott|advance|arrest|occupy|sue|"
    r"walk out|go to court|impose|punish|cut|expel|evict|storm)"
)
_PATTERNS: tuple[tuple[Verb, re.Pattern[str]], ...] = (
    (
        "precondition",
        re.compile(
            r"\b(?:can(?:not|['\u2019]t| not)|could(?: not|n['\u2019]t)|will not|won['\u2019]t|"
            r"would not|wouldn['\u2019]t|no|not|impossible|never)\b[^.;]{0,90}?\b"
            r"(?:until|unless|without|before|as long as|so long as|while) (?P<toward>[^.;]+)"
            r"|\b(?:only (?:if|when|once|after|on condition that)|on (?:the )?condition that|"
            r"provided(?: that)?|as long as|conditional on|depends? on|not before) "
            r"(?P<toward2>[^.;]+)"
            rf"|\b(?:will|would) (?:be )?{_YIELDED}[^.;]{{0,60}}? once (?P<toward3>[^.;]+)"
            r"|\b(?:will|would) not (?:strike|attack|retaliate|block|sue)\b[^.;]{0,40}? if "
            r"(?P<toward4>[^.;]+)"
            r"|(?:^|(?<=[\"\u201c\u2018]))(?P<toward5>[A-Z][^.;,]{3,60}),? or (?:no deal|else)\b",
            _I,
        ),
    ),
    (
        "threat",
        re.compile(
            r"\b(?:will|would|shall|to)\b(?: \w+)? [\"\u2018\u201c]?(?:retaliat\w*|"
            r"respond (?:with|by) \w+|"
            r"face (?:\w+ )?(?:consequences|sanctions|retaliation)|pay (?:a|the) (?:\w+ )?price|"
            r"strike|use force|draw (?:its |our |the )?(?:own )?conclusions|"
            r"resume (?:fighting|the offensive|attacks|hostilities)|"
            r"be (?:met with|punished|destroyed)|close the border|cut off|expel|impose sanctions)"
            r"\b ?(?P<toward>[^.;]*)"
            rf"|\b(?:will|would|shall|to|may|might) {_HARM}\b[^.;]*? (?:unless|if) "
            r"|\bconsider (?P<toward2>(?:an? )?"
            r"(?:suspension|sanctions|boycott|withdrawal|embargo)\b[^.;]*)",
            _I,
        ),
    ),
    (
        "withdrawal",
        re.compile(
            r"\b(?:withdr[ae]w\w*|tak(?:e|es|en|ing) back|took back|retract\w*|rescind\w*|"
            r"no longer (?:offer\w*|support\w*|back\w*|accept\w*|insist\w*|stand\w* by))"
            r" (?P<toward>(?:(?:its|his|her|their|the) )?(?:[a-z]+ )?(?:offer|proposal|plan|demand|"
            r"promise|pledge|support|consent|acceptance|condition|candidacy|signature)s?\b[^.;]*)"
            r"|\bno longer (?:demand|insist(?: on)?|ask(?: for)?|seek|require)(?:s|ed|ing)? "
            r"(?P<toward2>[^.;]+)",
            _I,
        ),
    ),
    (
        "reject",
        re.compile(
            r"\b(?:reject\w*|rul(?:e|es|ed|ing) out|refus\w+|oppos(?:e|es|ed|ing)|"
            r"not (?:accept|agree|receive|meet|negotiate|recogni[sz]e|consider|discuss|talk|"
            r"allow|yield|"
            r"give up)|"
            r"never (?:accept|agree|negotiate|recogni[sz]e|allow)|turn(?:s|ed)? down|unacceptable|"
            r"out of the question|no (?:question|place|room|basis) (?:of|for)|condemn\w*|"
            r"dismiss(?:es|ed|ing)?|decline[sd]?|n['\u2019]t (?:accept|agree|negotiate|recogni[sz]e"
            r"|allow|talk)|"
            r"(?:will|would|shall|do|does) not (?:speak|bargain|leave|surrender|pay|attend|"
            r"back down|(?=go (?:quietly|away|along)|take (?:part|our|their|its)\b))|"
            r"(?<=\bthat )no (?=[a-z]+ (?:should|can|could) be (?:expected|given|made)))\b"
            r" ?(?P<toward>[^.;]*)",
            _I,
        ),
    ),
    (
        "concession",
        re.compile(
            r"\b(?:drop(?:s|ped)? (?:its|his|her|their|the) "
            r"(?:demand|condition|objection|claim)\w*|"
            r"g(?:ive|ives|ave|iving) up|(?:would|could|will|can|is ready to|are ready to|"
            r"prepared to|willing to|agree[sd]? to) (?:accept|concede|recogni[sz]e|compromise|"
            r"forgo|waive|withdraw|pull back|release|cede|yield|lift|halt|suspend|postpone)|"
            r"conced(?:e|es|ed)|made concessions?|make concessions?)\b"
            r" ?(?P<toward>[^.;]*)",
            _I,
        ),
    ),
    (
        "offer",
        re.compile(
            r"\b(?:(?:is |are |was |were )?(?:ready|willing|prepared) "
            r"(?:to (?!welcome|accept)|for (?=\w))|"
            r"offer(?:s|ed|ing)?(?: to)?|"
            r"(?:will|would|wants? to|wanted to|hopes? to|intends? to|plans? to|stands ready to|"
            r"pledg\w+ to|promis\w+ to|proposes? to|continue to) (?:\w+ (?:to|with) )?"
            r"(?=(?:work|push|help|send|host|mediat\w+|facilitat\w+|broker|support|assist|provide|"
            r"open (?:its|their|our|his|her)|play|contribute|act|promote|arrange|convene|"
            r"resume talks|"
            r"begin talks|hold talks|negotiate)\b)|"
            r"(?:has |have |had )?invit(?:ed|es?) (?=\w)|(?:is|are|was|were) ready to (?=open)|"
            r"propos(?:es?|ed|ing) (?!that\b.*\bmust))(?P<toward>[^.;]*)",
            _I,
        ),
    ),
    (
        "demand",
        re.compile(
            r"\b(?:must|ha(?:s|ve) to|need(?:s|ed)? to|demand(?:s|ed|ing)?|"
            r"insist(?:s|ed|ing)? (?:on|that)|call(?:s|ed|ing)? (?:for|on)|urg(?:e|es|ed|ing)|"
            r"require[sd]?|should|ought to|appeal(?:s|ed|ing)? (?:for|to)|"
            r"ask(?:s|ed)? (?:for|that)|"
            r"ask(?:s|ed)? (?=(?:the|all|both|every|each) [^.;]{2,40}? to\b))\b ?(?P<toward>[^.;]*)"
            r"|\bwants? (?P<toward2>(?:an? |the |more )(?:(?! to )[^.;,])+)(?=[.;,]|$)",
            _I,
        ),
    ),
    (
        "welcome",
        re.compile(
            r"\b(?:welcom\w+|support(?:s|ed|ing)?|back(?:s|ed)|in favou?r of|praise[sd]?|"
            r"appreciat\w+|applaud\w*|endors\w+|hail(?:s|ed)|(?:is|are|was|were) open to|"
            r"glad|pleased)\b"
            r" ?(?P<toward>[^.;]*)",
            _I,
        ),
    ),
    (
        "defer",
        re.compile(
            r"\bas (?:for|regards|to) (?P<toward>[^,.;]{1,200}), "
            rf"(?:it|this|that|they) (?:is|are|was|were) {_THEIRS}"
            r"|(?:^|(?<=[\s\"\u201c\u2018]))(?P<toward2>\w[^.,;]{0,80}?)[\"\u2018\u201c]? "
            rf"(?:is|are|was|were|remains?) {_THEIRS}",
            _I,
        ),
    ),
)
_TELLING: dict[Verb, Telling] = {
    "defer": Telling(
        "matter question issue business decision affair choice up decide settle determine resolve"
        " choose"
    ),
    "precondition": Telling(
        "until unless without before long while only condition provided conditional depend depends"
        " once if or"
    ),
    "threat": Telling(
        "retaliat* respond face pay strike force draw resume met punished destroyed close cut expel"
        " impose block blockade shut burn seize bomb shell invade boycott advance arrest occupy sue"
        " walk go punish evict storm consider"
    ),
    "withdrawal": Telling("withdr* take takes taken taking took retract* rescind* longer"),
    "reject": Telling(
        "reject* rule rules ruled ruling refus* oppose opposes opposed opposing not never turn"
        " turns turned unacceptable question no condemn* dismiss dismisses dismissed dismissing"
        " decline declined declines t expected"
    ),
    "concession": Telling(
        "drop drops dropped give gives gave giving accept concede concedes conceded recognise"
        " recognize compromise forgo waive withdraw pull release cede yield lift halt suspend"
        " postpone concession concessions"
    ),
    "offer": Telling(
        "ready willing prepared offer offers offered offering work push help send host mediat*"
        " facilitat* broker support assist provide open play contribute act promote arrange convene"
        " resume begin hold negotiate propose proposes proposed proposing invite invites invited"
    ),
    "demand": Telling(
        "must has have need needs needed demand demands demanded demanding insist insists insisted"
        " insisting call calls called calling urge urges urged urging require requires required"
        " should ought appeal appeals appealed appealing ask asks asked want wants"
    ),
    "welcome": Telling(
        "welcom* support supports supported supporting backs backed favor favour praise praises"
        " praised appreciat* applaud* endors* hails hailed open glad pleased"
    ),
}
"""Words without one of which a pattern does not match; *t* is that of *don't*."""
_CUES: tuple[tuple[Verb, re.Pattern[str]], ...] = (
    (
        "demand",
        re.compile(r"\b(?:demand|urg|insist\w* on\b|call(?:ed|s|ing)? (?:for|on)|appeal)", _I),
    ),
    ("reject", re.compile(r"\b(?:reject|rul(?:ed|es) out|dismiss|condemn)", _I)),
    ("welcome", re.compile(r"\b(?:welcom|prais|hail|applaud)", _I)),
    ("offer", re.compile(r"\b(?:offer|propos|pledg|promis|vow(?:ed|s) to help)", _I)),
    ("threat", re.compile(r"\bthreat", _I)),
    ("concession", re.compile(r"\bconced", _I)),
    ("withdrawal", re.compile(r"\b(?:renounc|withdr|abandon|rescind|retract|drop)", _I)),
)
_OWN_WISH = re.compile(
    r"(?:its|his|her|their|the)(?: [a-z-]+)? (?:demands?|calls?|claims?|requests?|insistence|"
    r"objections?|plans?|offers?|threats?|conditions?) (?:for|to|that|of|on) "
)
"""What stands before the words of an issue in *dropped its demand for pay*."""
_WISHES = re.compile(r"\b(?:its|his|her|their|our|the|this|that|any) (?:[a-z-]+ )?$", _I)
_WISH = re.compile(r"demands?\b|calls? (?:for|on)|appeals? (?:for|to)", _I)
_ARTICLE = re.compile(r"\b(?:the|an?) (?:\w+ )?$", _I)
_NOUN = re.compile(r"welcome|rejects|offers?(?! to)", _I)
_PASSIVE = re.compile(r"\b(?:be|been|being|was|were|is|are) $", _I)
_PARTICLE = 4
"""Characters of the content in which the particle of *called on* may stand."""
_WARNS = re.compile(r"\b(?:warn|threat)", _I)
_IF = re.compile(r"\b(?:will|would)\b.*\b(?:if|unless|until)\b", _I)
_NEGATED = re.compile(r"(?:\bnot|n['\u2019]t|\bnever|\bno longer|\bno) (?:\w+ )?$", _I)
_OTHERS = re.compile(r"\b(?:they|he|she) (?:\w+ )?$", _I)
_MUST = re.compile(r"must|should|ha[sd]|need|ought|can|will|won", _I)
_QUOTES = '"\u201c\u2018\u00ab'
_ASIDE = re.compile(r", (?:a day after|a day before|after|following|which|adding|saying|but)\b")
_REPORTED = re.compile(r"\b(?:told|said|says|announced|stated|declared|informed)\b", _I)
_EDGE = " \t\n,.;:!?\"\u201c\u201d\u2018\u2019'"
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


def stances_in(
    text: str,
    words: Words,
    cue: Extent | None,
    content: tuple[Extent, ...],
    *,
    is_deed: bool = False,
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
    is_deed : bool
        Whether the cue tells a deed, such as *rejected*: then it alone is the stance.

    Yields
    ------
    StanceFound
        Each kind once, the strongest reading first: a condition is no mere demand.
    """
    deed = next((v for v, p in _CUES if is_deed and cue and p.search(text, *cue)), None)
    if deed:
        own = _OWN_WISH.match(text, *content[0]) if deed == "withdrawal" else None
        about = Extent(own.end(), content[0].end) if own else content[0]
        if deed != "withdrawal" or own:
            yield StanceFound(deed, trimmed(text, about))
        return
    seen: set[Verb] = set()
    barred: set[Verb] = set()
    parts = [(extent, words.bits(extent)) for extent in content]
    for verb, pattern in _PATTERNS:
        if verb in barred:
            continue
        for extent in [extent for extent, bits in parts if bits & _TELLING[verb].bit]:
            match = _first(text, verb, pattern, extent)
            if match and verb not in seen:
                seen.add(verb)
                barred |= _EXCLUDE.get(verb, frozenset())
                toward = _toward(text, match) or _else_toward(text, verb, match, extent)
                if toward is not None or verb not in {"welcome", "offer", "demand"}:
                    yield StanceFound(verb, toward)
    if cue is None:
        return
    if "threat" not in seen and _WARNS.search(text, *cue) and _IF.search(text, *content[0]):
        seen.add("threat")
        yield StanceFound("threat", trimmed(text, content[0]))
    begin = max(cue.end, content[0].start) + _PARTICLE
    for verb, pattern in _CUES:
        if verb not in seen | barred and not seen and pattern.search(text, cue.start, begin):
            yield StanceFound(verb, trimmed(text, content[0]))
            return


def _first(text: str, verb: Verb, pattern: re.Pattern[str], extent: Extent) -> re.Match[str] | None:
    """Find the first place where a pattern matches and nothing denies it."""
    every = pattern.finditer(text, *extent)
    return next((match for match in every if not _is_negated(text, verb, match, extent)), None)


def _is_negated(text: str, verb: Verb, match: re.Match[str], extent: Extent) -> bool:
    if _REPORTED.search(text, extent.start, match.start()):
        return True
    if match.group()[0].isupper() and text[match.start() - 2 : match.start() - 1].isalpha():
        return True  # a name, such as *Rapid Support Forces*
    before = text[max(extent.start, match.start() - 20) : match.start()]
    if verb == "demand" and _WISHES.search(before) and _WISH.match(match.group()):
        return True
    if _ARTICLE.search(before) and _NOUN.fullmatch(match.group(0).split(" ")[0]):
        return True
    if verb == "offer" and _PASSIVE.search(before) and re.match("offered|invited", match.group()):
        return True
    if _OTHERS.search(before) and not _MUST.match(match.group()):
        return text[extent.start] in _QUOTES
    if verb in {"precondition", "reject", "withdrawal"}:
        return False
    return bool(_NEGATED.search(before))


def _toward(text: str, match: re.Match[str]) -> Extent | None:
    names = [name for name, words in match.groupdict().items() if words]
    return trimmed(text, Extent(*match.span(names[0]))) if names else None


def _else_toward(text: str, verb: Verb, match: re.Match[str], extent: Extent) -> Extent | None:
    """Give what stands before *is out of the question*, and the whole words of a threat."""
    if verb == "threat":
        return trimmed(text, extent)
    if verb != "reject" or match.start() == extent.start:
        return None
    about = re.sub(
        r" (?:is|are|was|were|be|would be)(?: \w+)? $", "", text[extent.start : match.start()]
    )
    return trimmed(text, Extent(extent.start, extent.start + len(about)))


def trimmed(text: str, extent: Extent) -> Extent | None:
    """
    Take marks, blanks and asides off the edges of some words.

    Parameters
    ----------
    text : str
        The stored text.
    extent : Extent
        The words.

    Returns
    -------
    Extent or None
        What is left; None where nothing is.
    """
    words = extent.of(text)
    start = extent.start + len(words) - len(words.lstrip(_EDGE))
    aside = _ASIDE.search(words)
    end = extent.start + len(words[: aside.start() if aside else None].rstrip(_EDGE))
    return Extent(start, end) if start < end else None
