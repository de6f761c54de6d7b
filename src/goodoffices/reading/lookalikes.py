"""What only sounds like a stance: guests that are welcomed, tea that is offered, idle words."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.late import late
from goodoffices.reading.vocabulary import class_of
from goodoffices.record.parts import Verb

__all__ = ["is_adverse", "is_foreseen", "is_idle", "is_of_others"]

_ADVERSE = (
    r"opposition|rebels|insurgents|militants|enemy|aggressors?|occupiers?|gunmen|terrorists|"
    r"extremists|other side|adversary"
)
_OTHERS = late(
    r"(?<![\w'\u2019-])(?:(?:some|many|most|few|several|half|dozens|hundreds|thousands|millions|others?|"
    r"a (?:majority|minority|number|handful|lot)|two-thirds|three-quarters|\d+|(?:two|three|four|"
    r"five|six|seven|eight|nine|ten|twelve) (?:dozen|hundred|out)|all (?:other|the other))\b"
    r"(?:,? (?!(?:we|i|he|she|they|it|our|my|its|which|but|and|that)\b)[\w'\u2019-]+){0,6}"
    r"|(?P<noun>"
    + _ADVERSE
    + r"|critics|opponents|sceptics|skeptics|voters|rivals|observers|analysts|experts|economists|"
    r"supporters|protesters|demonstrators|residents|commentators|donors|investors|markets|polls|"
    r"lawmakers|legislators|senators|democrats|republicans|conservatives|liberals|consumers|"
    r"taxpayers|readers|viewers|fans|neighbours|neighbors|allies)"
    r"(?: (?:who|in|of|from|across|on|around|at|abroad|here|there)\b(?: [\w'\u2019-]+){0,5})?)"
    r"(?: (?:[a-z]+ly|still|now|also|never|not|always|often|already|has|have|had|will|would|do|"
    r"does|did|are|were|can|could|may|might|should|must|to))* ?\Z",
    re.IGNORECASE,
)
"""A subject that is many people and nobody's body, up to the verb."""
_ADVERSARY = re.compile(rf"\b({_ADVERSE})$", re.IGNORECASE)
_OURS = late(r"\b(?:our|my|us|we|I)\b")
_NEAR = 120
"""Characters before a verb in which its subject is looked for."""

_FORESEEN = late(
    r"\b(?:expected|likely|unlikely|tipped|thought|believed|poised|bound|certain|sure|due|said|"
    r"seen)"
    r" (?:to|as) (?:[a-z]+ )?$"
)
"""Before a verb that somebody is only expected to do."""
_BEFORE = 40
_NAMED = r"(?:(?-i:[A-Z])[\w.-]+ (?:of )?){1,5}?"
_IDLE: dict[Verb, re.Pattern[str]] = {
    "welcome": late(
        rf"(?:[a-z]+ )?(?:guests?|visitors?|tourists?|pilgrims|refugees|migrants)\b|back\b|home\b|"
        rf"{_NAMED}(?:to|at|into) (?:the |his |her |its |their )?(?:(?-i:[A-Z])|palace|airport|"
        r"residence|talks|office|meeting|summit|capital|city|city hall)|\d+ ",
        re.IGNORECASE,
    ),
    "reject": late(
        r"as (?:\w+ly )?(?:false|baseless|untrue|fake|fabricat\w+|unfounded|groundless|nonsense|"
        r"lies|a lie|inaccurate|incorrect)\b|"
        r"(?:[a-z]+ ){0,3}?(?:reports?|rumou?rs?|speculation)\b(?! (?:on|into)\b)|"
        r"(?:to )?(?:comment|speculate|elaborate|say|answer|guess|disclose|reveal|identify|tell|"
        r"give details|go into|get into|be (?:drawn|long|easy|here|there|named|quoted|"
        r"surprised))\b|"
        r"(?:an |any |all )?(?:interviews?|comment)\b|"
        r"to (?:reject|oppose|condemn|denounce|dismiss|critici[sz]e|rule|refuse|exclude|block|veto|"
        r"blame|object|deny)\b",
        re.IGNORECASE,
    ),
    "demand": late(
        r"(?:be (?:joking|proud|known|fine|easy|possible|interesting|hard|ready|glad|clear|said|"
        r"noted|"
        r"aware|remembered|good|ashamed|difficult|sad|happy|over|here|there|able)|have (?:[a-z]+en|"
        r"[a-z]+ed|become|known|seen|done|gone|taken|made)|rain|know|mean|remember|note)\b|"
        r"for (?:[a-z]+ ){1,2}(?:would|will|rose|fell|grew|has|had|was|is)\b",
        re.IGNORECASE,
    ),
    "offer": late(
        r"(?:(?:an?|the|some|any|his|her|its|their|them|him|us|every|no) )*(?:[a-z]+ )?(?:tea|"
        r"coffee|"
        r"lunch|dinner|breakfast|thanks|chances?|hopes?|opportunit\w+|prospects?|respite|drinks?|"
        r"condolences|blessings?|greetings|regrets)\b",
        re.IGNORECASE,
    ),
}
"""By kind: words that are the object of no stance."""
_DISMISSED = late(r"(?:his|her|its|their|the) (?:[a-z-]+ ){0,3}?(?P<who>[a-z]+)(?: [A-Z][\w -]*)?")

_SACKED = late(
    r"(?:(?:his|her|its|their|the) )?(?:[\w-]+ ){0,4}?(?:minister|advis[eo]r|ambassador|envoy|"
    r"chief|"
    r"president|commander|director|secretary|governor|general|negotiator|spokes\w+|judge|aide|"
    r"premier|chairman|mayor|prosecutor|head of [\w ]{2,30}),? [A-Z][\w-]+(?: [A-Z][\w-]+)*"
    r"(?!['\u2019\w-])",
    re.IGNORECASE,
)
"""Who is dismissed from an office, where not his words are."""
_NOBODY = late(r"(?:neither|nobody|none|no one)\b")
"""With whom nobody sides."""


def is_foreseen(text: str, place: int) -> bool:
    """
    Tell whether what a verb says is only expected of somebody.

    Parameters
    ----------
    text : str
        The stored text.
    place : int
        Where the verb begins.

    Returns
    -------
    bool
        True after *is likely to*, *was expected to*, *is seen as*.
    """
    return _FORESEEN.search(text, max(0, place - _BEFORE), place) is not None


def is_of_others(text: str, own: Extent, roles: str = "") -> bool:
    """
    Tell what a speaker says that many others do: *said many voters rejected the deal*.

    Parameters
    ----------
    text : str
        The stored text.
    own : Extent
        The words before a verb within what is said.
    roles : str
        What the speaker is, in lower case: of an *opposition leader* the opposition is no other.

    Returns
    -------
    bool
        True where they end with a subject that is neither the speaker nor anybody in particular.
    """
    begin = max(own.start, own.end - _NEAR)
    found = _OTHERS.search(text, begin, own.end)
    if found is None or _OURS.search(text, begin, own.end):
        return False
    return not found["noun"] or found["noun"].lower().rstrip("s") not in roles


def is_adverse(name: str, roles: str) -> bool:
    """
    Tell those of whom no official speaks as of his own: *said the opposition had refused*.

    Parameters
    ----------
    name : str
        Of whom something is said.
    roles : str
        What the speaker is, in lower case.

    Returns
    -------
    bool
        False for the opposition of an *opposition leader*.
    """
    found = _ADVERSARY.search(name)
    return found is not None and found[1].lower().rstrip("s") not in roles


def is_idle(text: str, verb: Verb, toward: Extent | None) -> bool:
    """
    Tell words that are the object of no stance.

    Parameters
    ----------
    text : str
        The stored text.
    verb : str
        The kind of the stance.
    toward : Extent or None
        What it is about.

    Returns
    -------
    bool
        True for guests that are welcomed, tea that is offered, reports that are rejected as false,
        an envoy who is dismissed, and what must be a mistake.
    """
    if toward is None or verb not in _IDLE:
        return False
    if verb == "welcome" and _NOBODY.match(text, *toward):
        return True
    if _IDLE[verb].match(text, *toward):
        return True
    who = _DISMISSED.fullmatch(text, *toward) if verb == "reject" else None
    if who is not None and class_of(who["who"]) == "H":
        return True
    sacked = text.endswith(("dismissed ", "dismiss "), 0, toward.start) and verb == "reject"
    return sacked and _SACKED.match(text, *toward) is not None
