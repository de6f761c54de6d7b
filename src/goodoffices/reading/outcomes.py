"""Whether a contact took place, is to take place, or was refused."""

import re
from typing import Literal

__all__ = ["ContactStatus", "is_denied", "status_of"]

ContactStatus = Literal["occurred", "planned", "proposed", "refused", "denied"]

_REFUSED = re.compile(
    r"\b(?:refus\w+|declin\w+|reject\w+|ruled? out|ruling out|cancel\w+|called off|turned down|"
    r"will not|won['\u2019]t|would not|wouldn['\u2019]t|no plans)\b",
    re.I,
)
_DENIED = re.compile(r"\b(?:den(?:y|ied|ies|ying)|dismiss\w* (?:reports?|claims?))\b", re.I)
_NEVER = re.compile(
    r"\b(?:not|never|no|without|neither|nor|yet to|instead of|unlikely|whether|if|unless|until)\b"
    r"|n['\u2019]t\b",
    re.I,
)
_PROPOSED = re.compile(
    r"\b(?:propos\w+|offer\w*|suggest\w*|invit\w+|call(?:ed|s|ing)? (?:for|on)|urg\w+|ready|"
    r"willing|wants?|wanted|hop(?:es?|ed|ing)|ask\w*|request\w*|sought|seek\w*|would|could|may|"
    r"might|should|possible|potential|open to|prepared)\b",
    re.I,
)
_PLANNED = re.compile(
    r"\b(?:will|shall|plan\w*|due|schedul\w+|set|expect\w*|going|intend\w*|is|are|upcoming|"
    r"forthcoming|next|agreed|ahead of|arrang\w+|prepar(?:es?|ing)) (?:to\b|a\b|an\b|for\b|\w*$)|"
    r"\b(?:will|shall|planned|scheduled|upcoming|forthcoming|expected|ahead of|before)\b",
    re.I,
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
    near = " ".join(before.split()[-9:]) + " "
    if _DENIED.search(near):
        return "denied"
    if _REFUSED.search(near):
        return "refused"
    if _NEVER.search(near):
        return None
    if _PROPOSED.search(near):
        return "proposed"
    if _PLANNED.search(near):
        return "planned"
    return "occurred"
