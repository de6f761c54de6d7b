"""Whether a contact took place, is to take place, or was refused."""

import re
from typing import Literal

__all__ = [
    "ContactStatus",
    "ContactType",
    "is_conditional",
    "is_denied",
    "is_judged",
    "is_refuted",
    "status_after",
    "status_of",
]

ContactType = Literal["call", "meeting", "talks", "summit", "visit", "letter", "other"]

ContactStatus = Literal["occurred", "planned", "proposed", "refused", "denied"]

_REFUSED = re.compile(
    r"\b(?:refus\w+|declin\w+|reject\w+|ruled? out|ruling out|cancel\w+|call(?:ed|s|ing)? off|"
    r"turned down|"
    r"pull(?:ed|s|ing)? out of|withdr[ae]w\w* from|stay(?:ed|s|ing)? away from|backed out of|"
    r"fail(?:ed|s|ing) to (?:show up|turn up|appear|attend|come)|"
    r"n(?:o|['\u2019])t (?:show|turn) up|not attend|"
    r"dismiss\w* (?:the |any |an? )?(?:idea|prospect|possibility|notion|suggestion)|"
    r"snubb\w+|boycott\w+|(?-i:shun\w*)|skipp\w+|spurn\w*|rebuff\w*|"
    r"will not|won['\u2019]t|would not|wouldn['\u2019]t|scrapp\w+|"
    r"no (?:plans|intention|wish))\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies|ying)|dismiss\w* (?:reports?|claims?))\b", re.I)
_LEFT_OPEN = re.compile(
    r"(?:\b(?:not|never|refus\w+ to|declin\w+ to)|n['\u2019]t) (?:yet )?(?:rul(?:e|ed|ing) out|"
    r"(?:say|said|confirm(?:ed)?|disclosed?|reveal(?:ed)?|known|clear|decided?) "
    r"(?:whether|if|when|where|that))\b",
    re.I,
)
"""Words that leave open whether there will be a contact."""
_NEVER = re.compile(
    r"\b(?:not|never|no|without|neither|nor|yet to|instead of|unlikely|whether|if|unless|until|"
    r"(?:reports?|rumou?rs|speculation|claims?) (?:that|of))\b"
    r"|n['\u2019]t\b",
    re.I,
)
_ACCEPTED = re.compile(
    r"\b(?:accept\w*|agreed|took up|confirm\w*)\b.* (?:invitation|request|offer|proposal)\b"
    r"|\b(?:postpon\w+|delay(?:ed|s|ing)|put(?:s|ting)? (?:off|back)|pushed back|reschedul(?:ed|es|"
    r"ing))\b",
    re.I,
)
_PROPOSED = re.compile(
    r"\b(?:propos\w+|promis\w+|demand\w*|offer\w*|suggest\w*|invit\w+|"
    r"call(?:ed|s|ing)? (?:for|on)|urg\w+|"
    r"ready|readiness|willing|willingness|wants?|wanted|hop(?:es?|ed|ing)|ask\w*|request\w*|sought|seek\w*|would|"
    r"could|(?-i:may)|"
    r"might|should|must|needs? to|(?:have|has) to|ought to|possible|potential|open to|prepared)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|plan\w*|due|schedul\w+|set|expect\w*|going|intend\w*|is|are|upcoming|"
    r"forthcoming|next|agreed|ahead of|(?<!hastily )(?<!hurriedly )arrang\w+|"
    r"prepar(?:es?|ing)) (?:to\b|a\b|an\b|for\b|\w*$)|"
    r"(?:\b(?:will|shall|planned|scheduled|upcoming|forthcoming|expected|ahead of|before)|"
    r"['\u2019]ll)\b|"
    r"\b(?:was|were|is|are) (?:also |both |all )?to (?:have )?|"
    r"\b(?:is|are) (?:due|expected) (?:back )?(?:in|at)\b|(?:^|, )due (?:back )?(?:in|at|to)\b",
    re.I,
)
_HEADLINE = re.compile(r" ?(?:[A-Z][\w.'\u2019-]* ){1,5}to ")
"""Before a verb: *Roth to visit Bern*."""
_PAST = re.compile(
    r"\b(?:after|following) (?:an? |the |his |her |their )?"
    r"(?:[\w-]+ (?:days?|hours?|weeks?|months?|rounds?) of )?(?:[a-z-]+ ){0,2}$"
)
_SUSPENDED = re.compile(
    r"\b(?:suspend(?:ed|s|ing)|fr(?:oze|ozen|eezes)|paused) "
    r"(?:(?!before |after |over |ahead )[\w\u2019'-]+ ){0,4}$",
    re.IGNORECASE,
)
"""Before contacts that are held no more."""
_AHEAD = re.compile(r"\b(?:will|would|shall|could|may|might|plans?|due)\b|['\u2019]ll\b")
_WAS = (
    r"(?<!\band )(?<!\bhe )(?<!\bwho )(?<!\bit )"
    r"(?:was|were|has been|have been|had been|is|are|is being)"
)
"""Of the contact itself: not in *met B and is due in Oslo*, *met B, who was set to leave*."""
_AFTERWARDS: tuple[tuple[str, ContactStatus | None], ...] = (
    (
        rf"{_WAS} (?:cancell?ed|called off|scrapped|rejected|refused|ruled out|rebuffed|"
        r"declined|turned down|vetoed)(?! by [^,.;]{1,40} as )",
        "refused",
    ),
    (
        r"(?:never|did not ever) (?:take place|took place|happen(?:ed)?)",
        "denied",
    ),
    (
        r"(?:(?:did not|didn['\u2019]t|never|(?<!never )failed to) "
        r"(?:take place|happen|materiali[sz]ed?|go ahead|went ahead|beg[ai]n)|"
        r"(?:fell|fallen|falls?) through|(?:was|were|has been|have been) abandoned)",
        "refused",
    ),
    (
        r"but (?:(?:he|she|they|it|later|then|has|have|had) ){0,3}(?:cancell?ed|pulled out|"
        r"withdrew|withdrawn|backed out|declined|refused|called it off)",
        "refused",
    ),
    (rf"{_WAS} not (?:on the agenda|planned|scheduled|under consideration)", "refused"),
    (rf"{_WAS} (?:proposed|suggested|offered)", "proposed"),
    (r"(?:could|might|may|should) (?:take place|be held|begin|follow)", "proposed"),
    (r"(?:will|would) (?:take place|be held|begin|start|open|resume|go ahead|follow)", "planned"),
    (rf"{_WAS} (?:now )?to (?:take|be|begin|start|open|resume|go ahead|follow)", "planned"),
    (
        rf"{_WAS} (?:now |tentatively |also )?(?:planned|scheduled|rescheduled|due|expected|set|"
        r"postponed|pushed back|moved to|brought forward|"
        r"put off|delayed|pencill?ed in|arranged|agreed|prepared(?! to\b)|organi[sz]ed|"
        r"finali[sz]ed)",
        "planned",
    ),
    (r"(?:planned|scheduled|due|set) for", "planned"),
    (r"(?:begins|starts|opens|resumes?|takes place|is) (?:on \w+day|tomorrow|next \w+)", "planned"),
)
_REPORT = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|allegations?|speculation|suggestions?) (?:that|of)\b", re.I
)
_REFUTED = re.compile(
    r"[^,.;]{0,60}?\b(?:was|were|is|are|has been|have been) (?:[a-z]+ly )?"
    r"(?:dismissed|denied|rejected|refuted|disputed)\b"
)
_APPOSED = r",(?= (?:was|were|has|have|had|is|are|did|will|would) )"
"""The end of an apposition: *talks with its head, B, were put off*."""
_AFTER = tuple(
    (re.compile(rf"(?:, [^,;]{{0,40}},|{_APPOSED})?[^,;]{{0,60}}?\b{words}\b"), status)
    for words, status in _AFTERWARDS
)


_WHEN = re.compile(
    r"(?<= )(?:(?:late |early |later )?on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:night|evening|morning|afternoon))? |(?<= )(?:yesterday|today|(?:last|this) week) "
)
"""Words that say when, which part *agreed on Monday to meet*."""
_ASKED = re.compile(
    r"(?:At|After|Upon|On|Following) (?:the |an? )?(?:[a-z]+ )?"
    r"(?:invitation|request|proposal|suggestion|urging|behest) (?:of|by|from) [^,;:]{1,80},"
)
"""At whose wish something was done: *At the invitation of A, B met C*."""
_ASIDE = re.compile(r", (?:who|whose|whom|which) [^,;:]{1,120},(?= )")
"""What else is told of somebody: *A, who has offered to mediate, rang B*."""


_WORTHLESS = re.compile(
    r" (?:(?:were|was|are|is|remain(?:ed)?|had become) (?:\w+ly )?(?:pointless|useless|futile|"
    r"impossible|poison|a waste|a mistake|out of|meaningless|premature|unacceptable|unnecessary|"
    r"unthinkable|a trap|worthless|unlikely|a betrayal|treason)\b|"
    r"would (?:not )?(?:be|mean|amount to|make|serve|achieve|have been) "
    r"(?!held|hosted|attended|convened|chaired|at\b|in\b|on\b|next\b|resumed|led\b))"
)
_CALLED = re.compile(
    r"\b(?:called|calls|calling|branded|deemed|considers?|described) (?:any |the )?$"
)
"""Before talks of which somebody says what they are: *called talks with B a waste*."""
_CONDITION = re.compile(
    r"(?: (?:in|at|on|for|again|there|next|this) (?:[\w-]+ ){0,4}?|,? )(?:but )?"
    r"(?:only (?:if|when|once|after)|if|provided|unless|on (?:the )?condition that|as long as) "
)
"""After a contact that is to come: what it depends on."""
_INVERTED = re.compile(r"\s*[\"\u201c]?(?:Had|Were|Should) (?=[A-Z])")
"""*Had A met B, ...*: they did not."""
_NOT_REFUSED = re.compile(
    r"\b(?:not|never)(?: yet)? (?:refus|declin|rul)|n['\u2019]t (?:yet )?refus"
)


def is_denied(words: str) -> bool:
    """
    Tell whether words deny what follows them.

    Parameters
    ----------
    words : str
        Such as the cue of a statement.

    Returns
    -------
    bool
        True for *denied* and its forms.
    """
    return bool(_DENIED.search(words))


def is_refuted(before: str, after: str) -> bool:
    """
    Tell whether a report of a contact is itself reported as untrue.

    Parameters
    ----------
    before, after : str
        The words of the clause before and after the contact.

    Returns
    -------
    bool
        True for *a report that A had met B was denied*.
    """
    return bool(_REPORT.search(before) and _REFUTED.match(after))


def is_judged(before: str, after: str) -> bool:
    """
    Tell whether a contact is only spoken of: *said that talks with B were pointless*.

    Parameters
    ----------
    before, after : str
        The words of the clause before and after the contact.

    Returns
    -------
    bool
        True where the words say what such a contact is or would be worth.
    """
    return _WORTHLESS.match(after) is not None or _CALLED.search(before) is not None


def is_conditional(after: str) -> bool:
    """
    Tell whether a contact that is to come depends on something: *will meet B only if*.

    Parameters
    ----------
    after : str
        The words of the clause after the contact.

    Returns
    -------
    bool
        True where a condition follows, with no other verb between.
    """
    return _CONDITION.match(after) is not None


def status_of(before: str) -> ContactStatus | None:
    """
    Tell whether a contact took place.

    Parameters
    ----------
    before : str
        The words of the clause before the verb or noun that names the contact.

    Returns
    -------
    str or None
        What the nearest words say; None where there was no contact and none is in sight.
    """
    near = " ".join(_WHEN.sub("", _ASIDE.sub("", _ASKED.sub("", before))).split()[-9:]) + " "
    if _LEFT_OPEN.search(near) or _INVERTED.match(before) or _NOT_REFUSED.search(near):
        return None
    if _PAST.search(near) and not _AHEAD.search(near.rsplit(", ", 1)[-1]):
        return "occurred"
    if _DENIED.search(near):
        return "denied"
    if _REFUSED.search(near) or _SUSPENDED.search(near):
        return "refused"
    if _NEVER.search(near):
        return None
    if _ACCEPTED.search(near) or _HEADLINE.fullmatch(before):
        return "planned"
    if _PROPOSED.search(near):
        return "proposed"
    if _PLANNED.search(near):
        return "planned"
    return "occurred"


def status_after(after: str) -> ContactStatus | None:
    """
    Tell whether a contact took place by the words after it.

    Parameters
    ----------
    after : str
        The rest of its clause, such as *was cancelled* or *will be held on Friday*.

    Returns
    -------
    str or None
        ``occurred`` where they say nothing else; None where there was no contact.
    """
    for pattern, status in _AFTER:
        if pattern.match(after):
            return status
    return "occurred"
