"""What one gives, shuns, offers, judges and orders: parts of the patterns of stances."""

__all__ = [
    "FOR",
    "GOOD",
    "HELP",
    "MOVED",
    "NOT",
    "ORDERS",
    "READILY",
    "SHUNNED",
    "THEIRS",
    "YIELDED",
]

_NOT_THEM = (
    r"(?!(?:us|me|you|our|my|the courts?|the future|another|later|debate|discussion|concern|date|"
    r"now|speed|scratch|par|\d+)\b)"
)
THEIRS = (
    r"[\"\u2018\u201c]?(?:(?:entirely |solely |purely |only )?(?:a |an )?(?:[\w-]+ ){0,3}?"
    r"(?:matter|question|issue|business|decision|affair|choice)[\"\u2019\u201d]? (?:for|between) "
    r"|up to |for (?=[^.,;]{1,40} to (?:decide|settle|determine|resolve|choose)\b))"
    rf"{_NOT_THEM}(?=(?:the |these |those |each |both |all )?(?!\w+ing\b)\w)"
)
YIELDED = (
    r"(?:let (?:in|out|back|through)|(?:re)?admit(?:ted)?|allow(?:ed)? (?:in|back)|"
    r"reinstate[d]?|restore[d]?|"
    r"called off|call off|lift(?:ed)?|release[d]?|end(?:ed)?|stop(?:ped)?|halt(?:ed)?|"
    r"withdrawn?|suspend(?:ed)?|return(?:ed)?|sign(?:ed)?|resumed?|reopen(?:ed)?|freed?)"
)
MOVED = (
    r"(?:(?:withdraw|pull (?:out|back))(?: (?:its|their|his|her|our|all|the) (?:\w+ )?(?:troops|"
    r"forces|"
    r"fighters|men|soldiers|units|ships)| (?:from|out of) (?!the |an? |its |their |any |talks|"
    r"nato)\w+)|lift|release|free|reopen|hand over|sign|disarm|lay down)\b"
)
"""What one gives if the other yields."""
NOT = (
    r"(?:(?:will|would|shall|can)(?: not|n['\u2019]t)|cannot|won['\u2019]t|can['\u2019]t|"
    r"shan['\u2019]t|(?:will|would|shall) never)"
)
READILY = (
    r"(?:,? (?:now|also|still|nevertheless|nonetheless|however|therefore|always|even|quite|"
    r"indeed|in principle|(?!hardly|barely|scarcely|reportedly|allegedly|supposedly|apparently)"
    r"[a-z]+ly),?){0,2}"
)
"""Between *is* and *ready*: what leaves it an offer."""
SHUNNED = (
    r"(?:sign|sell|hand|leave|move|join|take|pay|sit|support|back|vote|tolerate|bow|bend|"
    r"surrender|return|let|permit|discuss|stand|abandon|apologi[sz]e|budge|drop|cut|lift|withdraw|"
    r"share|stop|swap|trade|host|attend|come|go (?:quietly|back|along)|change|renegotiate|reopen|"
    r"send|release|help|participate|resign|rest|retreat|touch|cede|divide|close|open|allow|"
    r"compromise|yield|wait(?! to\b)|approve|ratify|grant|lower|raise|"
    r"remove|make (?:any |further )?concessions|offer|extend|renew|fund|"
    r"comply|cooperate|negotiate|recogni[sz]e|bargain|cave|crawl|beg|kneel|put up with|stand for|"
    r"give (?:in|way)|submit|transfer|extradite|consent|stay silent|stand by|"
    r"hesitate to (?:reject|refuse)|dance|play|swallow|follow|entertain)"
)
GOOD = (
    r"(?:good|positive|welcome|important|encouraging|historic|constructive|big|great|useful|right|"
    r"courageous|brave|significant|major|fair|wise|sensible)"
)
HELP = (
    r"(?:work|push|help|send|host|mediat\w+|facilitat\w+|broker|assist|provide|"
    r"open (?:its|their|our|his|her)|contribute|arrange|convene|resume talks|"
    r"begin talks|hold talks|negotiate|share|reopen|pay for|hand over|guarantee)"
)
FOR = (
    r"(?:(?:[a-z-]+ ){0,3}?(?:talks|dialogue|negotiations?|peace|compromise|cooperation|"
    r"discussions?|"
    r"truce|ceasefire|deal|agreement|meetings?|exchange|settlement|mediation|contacts?|solution|"
    r"consultations?|conversation|summit|round)\b)"
)
"""What one who offers it is ready for."""
ORDERS = (
    r"(?:Open|Let (?!us|me|them|him|her)|Stop|Give|Release|Leave|Sign|Return|Pay|Withdraw|"
    r"Bring|Free|Lift|End|Drop|Send|Sort|Publish|Pull|Remove|Respect|Scrap|Resign|Apologi[sz]e|"
    r"Stay|Talk to|Listen to|Take|Put|Show us|Show me|Keep|Hand|"
    r"Call off|Go (?:home|back)|Come (?:back|home|to)|Do not|Don['\u2019]t|Tear|"
    r"Cancel|Reopen|Accept|Choose|Name|Prove|Clear|Build|Fix|Sack|Halt|"
    r"Lay down|Put down|Grow up|Wake up|Turn)"
)
