"""What a reporting verb does by itself: *rejected the plan*, *vowed to block*."""

import re
from functools import lru_cache

from goodoffices.reading.act_patterns import ISSUE, MERE, OWN_NOUNS, THANKED
from goodoffices.reading.cues import CUES, PHRASAL
from goodoffices.reading.extent import Extent
from goodoffices.reading.lexicon import words
from goodoffices.reading.stance_objects import NO_OFFER
from goodoffices.record.parts import Verb

__all__ = ["HARM", "by_cue"]

HARM = (
    r"(?:block(?:ade)?|close|shut|burn|seize|bomb|shell|invade|boycott|advance|arrest|occupy|sue|"
    r"walk (?:out|away)|go to court|impose|punish|cut|expel|evict|storm|strike|attack|retaliate|"
    r"leave|quit|pull out|withdraw|suspend|cancel|ban|bar|stop|halt|respond|take|"
    r"use force|resume (?:fighting|shelling|attacks|raids|strikes)|go on strike|down tools|veto|"
    r"annex|re-?impose|restore (?:the )?(?:sanctions|embargo|controls)|break off|sever|downgrade|"
    r"mobili[sz]e|withhold|"
    r"sink|destroy|fire|annul|tear up|switch off|turn off|sanction|resign|escalate|"
    r"fight(?! for\b)|freeze|detain|picket|act)"
)
"""What one does to somebody who does not yield."""
_WISH = (
    r"(?:its|his|her|their|the)(?: [a-z-]+)? (?:demands?|calls?|claims?|requests?|insistence|"
    r"objections?|plans?|offers?|threats?|conditions?) (?:for|to|that|of|on) "
)
"""What stands before the words of an issue in *dropped its demand for pay*."""
_VERBS: dict[Verb, str] = {
    "reject": (
        "reject refuse decline oppose dismiss condemn denounce rebuff repudiate deplore rule regret"
        " decry slam blast criticise criticize"
    ),
    "demand": (
        "demand urge insist call appeal ask order want request plead beg implore petition press"
        " push campaign lobby seek instruct warn encourage"
    ),
    "welcome": (
        "welcome praise hail applaud endorse support back favor favour embrace commend champion"
        " thank"
    ),
    "offer": "offer propose pledge promise invite volunteer vow swear",
    "threat": "threaten",
    "concession": "concede agree",
    "withdrawal": "renounce",
}
_OF = {word: verb for verb, forms in _VERBS.items() for word in forms.split()}
_COULD = r" (?:could|would|will|can|cannot|to|not|may|might|had) "
_UNTOLD = (
    r" (?!to (?:rule (?:out|anything out)|comment|say|answer|discuss|elaborate|confirm|deny|be |"
    r"give(?! (?:up|in|ground|way|back|away)\b)|name|speculate|identify|"
    r"disclose|reveal|respond|talk|speak|meet|receive|see)\b)"
)
_SWORN = (
    r" (?:never |not )to | to [^.;]{3,90} (?:if|unless) "
    rf"| to (?:help|send|release|resist|oppose|defy|{HARM})\b"
)
_ONLY_WITH = {
    "insist": re.compile(
        rf" (?:up)?on |(?: that)? (?=(?:(?!{_COULD})[^.;]){{1,60}}? "
        r"(?:be|stay|leave|must|should)\b)|(?: that)? (?=(?:[\w\u2019'-]+ ){1,4}?"
        r"(?:first |immediately )?(?:release|withdraw|stop|halt|lift|pay|sign|return|apologi[sz]e|"
        r"accept|respect|honour|honor|recogni[sz]e|open|free|hand over|disarm|allow|cease|give|"
        r"take|"
        r"make|send|pull)\b)(?!(?:[\w\u2019'-]+ ){0,4}?(?:would|will|could|can|not|to|"
        r"may|"
        r"might|had|who|never|I|we|they) )"
    ),
    "call": re.compile(
        r" (?:[a-z]+ |on \w+day )?(?:for |(?:up)?on [^.;]{2,200}? (?:not )?to (?!(?:ask|discuss|"
        r"express|"
        r"convey|"
        r"deliver|thank|brief|congratulate)\b)[a-z])"
    ),
    "invite": re.compile(
        r" (?!(?:[a-z]+ ){0,2}?(?:ridicule|criticism|comparisons?|scrutiny|attacks?|trouble|"
        r"speculation|mockery|retaliation)\b)"
    ),
    "appeal": re.compile(r" (?:[a-z]+ )?(?:for |to [^.;]{2,200}? (?:to|for|that|not) )"),
    "ask": re.compile(
        r" (?!(?:[^,.;?]{2,40} )?(?:if|whether|how|why|what|when|who|where)\b)"
        r"(?:for |that |to be |[^,.;?]{2,60}? to (?!(?:serve|chair|lead|head|mediate|become)\b)"
        r"[a-z])"
    ),
    "order": re.compile(r" [^,.;]{2,60}? to [a-z]"),
    "thank": re.compile(rf" {THANKED}"),
    "encourage": re.compile(r" [^,.;]{2,60}? to [a-z]"),
    "regret": re.compile(r" (?!that\b|not\b)"),
    **dict.fromkeys(["slam", "blast", "criticise", "criticize"], re.compile(f" {ISSUE}")),
    "offer": re.compile(MERE),
    "back": re.compile(r" (?!(?:down|out|away|off|up)\b)"),
    "beg": re.compile(r" (?!the question)"),
    "warn": re.compile(r" (?:(?:him|her|them|the|both|[A-Z])[^,.;]{0,40}? )?(?:not )?to [a-z]"),
    "want": re.compile(r" (?!to )"),
    "seek": re.compile(r" (?!to )"),
    "press": re.compile(r" (?:[^,.;]{2,40} )?(?:for|to) "),
    "push": re.compile(r" (?:[^,.;]{2,40} )?for "),
    "plead": re.compile(r" (?:[^,.;]{2,40} )?for "),
    "campaign": re.compile(r" for "),
    "agree": re.compile(
        r" to (?!(?:meet|hold|talk|continue|discuss|work|keep|cooperate|disagree|resume|begin|"
        r"start|set up|form|exchange|speak|consult|stay|remain)\b)"
    ),
    "refuse": re.compile(_UNTOLD),
    "decline": re.compile(_UNTOLD),
    "swear": re.compile(_SWORN),
    "vow": re.compile(_SWORN),
    "promise": re.compile(r" (?!that\b)"),
    "pledge": re.compile(r" (?!that\b)"),
    "renounce": re.compile(rf" {_WISH}"),
}
"""What must follow a verb that says something else besides."""
_ALOUD = frozenset(["demand", "urge", "plead", "threaten", "implore", "promise", "vow", "pledge"])
"""Verbs that are the stance also beside a quotation."""
_QUOTES = "\"\u201c\u2018\u00ab'"
_IF = re.compile(
    r"to (?!help|support|sign|accept|pay|return|resume|talk|meet|negotiate)[^.;]{3,90} (?:if|"
    r"unless) "
)
"""What one vows to do unless somebody yields."""
_MILD = re.compile(
    r"(?:to )?(?:act|take|respond(?! [\"\u201c\u2018]?(?:with|by)\b)|stop|halt|shut|close|ban|cut|"
    r"freeze|suspend|"
    r"cancel|fight)\b"
    r"(?![^.;]* (?:if|unless) )"
)
"""What one may promise to do as a service."""
_HARMFUL = re.compile(
    rf"(?:to )?{HARM}\b|(?:an? |the )?[\"\u201c\u2018]?(?:crushing|harsh|severe|swift|strong|"
    rf"painful|"
    r"devastating|decisive|tough|firm|proportionate|immediate|forceful)[\"\u201d\u2019]? "
    r"(?:response|retaliation|reprisals?|answer|revenge)\b|retaliation\b|revenge\b|reprisals\b"
)
_BEYOND = 30
"""Characters after the quoted words in which the noun may stand: *a "harsh" response*."""
_RESISTING = re.compile(
    r"(?:never|not) to |to (?:never |resist|oppose|fight|defy|challenge|reject|refuse)\b"
)
_LEADS: dict[Verb, re.Pattern[str]] = {
    "withdrawal": re.compile(_WISH),
    "demand": re.compile(r"(?:up)?on (?=[^.;,]{1,200}? to )|[^.;,]{1,60}? must "),
    "welcome": re.compile(f"{THANKED} "),
}
"""What stands before the words of the issue."""
_LAST = re.compile(r" (?:to|for|on|upon|that)$")
_NAMED = re.compile(
    r"(?P<about>(?:(?! as )[^,.;\"\u201c\u2018])+?) (?:as )?"
    r"(?=[\"\u201c\u2018]|an? |the |un|wel|good|bad|too|simply |com|tot|dead|ill|not )"
    r"[\"\u201c\u2018]?(?:(?:an?|the|too|simply|not|completely|totally|very|entirely) )?"
    r"(?:[a-z]+ )?(?:"
    r"(?P<good>good|welcome|positive|encouraging|historic|fair|constructive|important|great|"
    r"major|sensible|courageous|brave|wise|significant|useful|right|victory|breakthrough|"
    r"step (?:forward|in the right direction)|reasonable)|"
    r"(?P<bad>unacceptable|unfair|disgrac\w+|disgrace|insult\w*|outrag\w+|illegal|unlawful|"
    r"shameful|provocation|provocative|betrayal|mistake|farce|nonsense|absurd|joke|trap|"
    r"blackmail|non-starter|ultimatum|unjust|wrong|dangerous|reckless|ridiculous|bad|"
    r"unrealistic|premature|impossible|theft|humiliat\w+|crumbs|slap|unworkable|rubbish|delusional|"
    r"ludicrous|laughable|insufficient|inadequate|null and void|meaningless|hostile|unhelpful|"
    r"(?:declaration|act) of war|aggression))\b"
)
_AGAIN = words("""
    reiterate repeat announce affirm stress underline emphasise emphasize declare state confirm
    signal indicate note
    """)
"""Verbs after which a noun names the stance: *reiterated its support for the plan*."""
_NEED = re.compile(r"(?:the |an? )?(?:[a-z]+ )?need (?:for|to) ")
"""What somebody stresses and so demands."""
_OWN = tuple((verb, re.compile(noun)) for verb, noun in OWN_NOUNS)
_BEFORE_THEN = re.compile(
    r"(?P<what>[^.;\"\u201c]{3,90}?) before (?:it|he|she|they|we) (?:will|would|can|could|signs?|"
    r"agrees?|talks?|returns?|joins?|moves?|considers?)\b"
)
"""What must come first: *wants a ceasefire before it will talk*."""
_UNTIL = re.compile(
    r"[^.;\"\u201c]{3,90}? (?:until|unless|before|as long as|so long as) (?!\w+day\b|next |the end|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|"
    r"\d|a \w+ (?:court|judge|panel))(?P<what>(?=[^.; ]{1,40} )[^.;]{5,})"
)
"""Until when something is refused: *ruled out talks before a truce was signed*."""
_DROPPED = re.compile(
    r"\b(?:dropped|drops|withdrew|abandoned|gave up|relinquished|waived|retracted) "
    r"(?:(?:its|his|her|their|the) )?(?:[a-z-]+ ){0,2}$"
)
"""Before a demand that somebody makes no more."""
_NOTHING = re.compile(r"nothing to do with \w")
_BACK: tuple[tuple[Verb, re.Pattern[str]], ...] = (
    ("concession", re.compile(r"(?:ha(?:s|ve|d) )?(?:backed|backs|back) down (?:from|on|over) ")),
    (
        "withdrawal",
        re.compile(
            r"(?:ha(?:s|ve|d) )?(?:(?:went|gone) back on|(?:backed|backs) (?:out of|away from|"
            r"off from)) "
        ),
    ),
)
"""What *back* is with its particles."""
_TAKEN = re.compile(
    r"(?:an?|the|this|that|its|their|these|all)(?: [\w-]+){0,2}? (?:truce|ceasefire|pause|"
    r"armistice|cessation|moratorium|terms|conditions?|demands?|limits?|cuts?|timetable)\b"
)
"""What somebody yields by accepting it."""
_NAMING = frozenset(["call", "describe", "brand", "label", "dismiss", "denounce", "deem", "dub"])


def by_cue(text: str, cue: Extent, content: Extent) -> tuple[Verb, Extent] | None:
    """
    Tell what the words that report a statement make of it.

    Parameters
    ----------
    text : str
        The stored text.
    cue : Extent
        The reporting verb.
    content : Extent
        What was said, or the object or infinitive of the verb.

    Returns
    -------
    tuple of Verb and Extent, or None
        The stance and the words of its issue; None where the verb is no stance, as *said*.
    """
    told = _verb(cue.of(text))
    if told is None:
        return None
    if _DROPPED.search(text, max(0, cue.start - 40), cue.start):
        return "withdrawal", content
    if told in _NAMING and (named := _NAMED.match(text, *content)):
        verb: Verb = "welcome" if named["good"] else "reject"
        return verb, Extent(*named.span("about"))
    if told == "accept":
        return ("concession", content) if _TAKEN.match(text, *content) else None
    for kind, back in _BACK:
        if told == "back" and (lead := back.match(text, cue.start, content.end)):
            return kind, Extent(lead.end(), content.end)
    if _NOTHING.match(text, *content):
        return "reject", Extent(content.start + len("nothing to do with "), content.end)
    if told in _AGAIN and (need := _NEED.match(text, *content)):
        return "demand", Extent(need.end(), content.end)
    if told in _AGAIN:
        for kind, pattern in _OWN:
            lead = pattern.match(text, *content)
            if lead:
                return kind, Extent(lead.end(), content.end)
    stance = _OF.get(told)
    if stance is None:
        return None
    begin = text[content.start]
    if begin in _QUOTES and told not in _ALOUD and not text[content.start + 1].islower():
        return None
    needed = _ONLY_WITH.get(told)
    if needed and not needed.match(text, *_after(text, cue, content)):
        return None
    first = _BEFORE_THEN.match(text, *content) if stance == "demand" else None
    if first is not None:
        return "precondition", Extent(*first.span("what"))
    until = _UNTIL.match(text, *content) if stance == "reject" else None
    if until is not None:
        return "precondition", Extent(*until.span("what"))
    if stance == "offer" and told == "offer" and NO_OFFER.match(text, *content):
        return None
    if stance == "offer":
        stance = _promised(told, text, content)
    lead = _LEADS[stance].match(text, *content) if stance in _LEADS else None
    return stance, Extent(lead.end() if lead else content.start, content.end)


def _after(text: str, cue: Extent, content: Extent) -> Extent:
    """Give what follows a verb: its particle may be part of the cue or of the content."""
    particle = _LAST.search(text, *cue)
    return Extent(particle.start() if particle else cue.end, max(cue.end, content.end))


@lru_cache(maxsize=2**10)
def _verb(cue: str) -> str | None:
    """Give the plain form of the last reporting verb of a cue; None where it is denied."""
    low = cue.lower().split()
    if any(
        word in {"not", "never", "neither"} or word.endswith(("n't", "n\u2019t")) for word in low
    ):
        return None
    for word in reversed(low):
        if any(one in PHRASAL and PHRASAL[one][0] == word for one in low):
            continue
        if word in PHRASAL and PHRASAL[word][0] in low:
            return PHRASAL[word][1].verb
        if word in CUES:
            return CUES[word].verb
    return None


def _promised(told: str, text: str, content: Extent) -> Verb:
    """Tell a promise from a threat and from a refusal."""
    if _RESISTING.match(text, *content):
        return "reject"
    if told in {"promise", "pledge"} and _MILD.match(text, *content):
        return "offer"
    end = content.end + _BEYOND
    return (
        "threat"
        if _HARMFUL.match(text, content.start, end) or _IF.search(text, *content)
        else "offer"
    )
