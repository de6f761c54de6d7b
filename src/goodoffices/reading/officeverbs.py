"""What a verb makes of an office: somebody gets it, loses it, is proposed or called back."""

import re

from goodoffices.reading.appointed import AppointmentStatus

__all__ = ["ENDING", "FILLING", "SEND", "status_of"]

_STATUS: tuple[tuple[str, AppointmentStatus], ...] = (
    (r"recall|withdr|summon|call", "recalled"),
    (
        r"(?:is |was |will |would |is to |was to |plans to |decided to |due to )?"
        r"(?:dismiss|sack|fire|remov|replac|oust|expel|reliev|resign|step|stood|axed|ditch|suspend|demot|"
        r"dropped|forced|pushed|voted out|depos|bow|"
        r"stand|quit|left)",
        "ended",
    ),
    (r"reject|refus|declin|turn", "refused"),
    (r"propos|suggest|nominat|want|asked", "proposed"),
)
_COMING = re.compile(r"\b(?:is|are|will|would|to|plans?|planned)\b|ing$")
FILLING = re.compile(
    r"appoint|reappoint|elect|confirm|reinstat|promot|install|hir|recruit|co-opt|draft|nam|designat|nominat|cho|pick|tap|select|propos|suggest|"
    r"sw|assign|entrust|made|deput|accredit|handpick"
)
"""Verbs by which somebody gets an office."""
SEND = re.compile(r"send|sent|dispatch|despatch")
"""Verbs by which somebody is sent."""
ENDING = re.compile(
    r"dismiss|sack|expel|fired|remov|recall|replac|oust|reliev|axed|suspend|demot|forced|pushed|"
    r"voted out|depos|call"
)
"""Verbs by which somebody loses an office, up to where they may end."""


def status_of(verb: str, aux: str) -> AppointmentStatus:
    """
    Tell what becomes of an office.

    Parameters
    ----------
    verb : str
        The verb, with its particle.
    aux : str
        The auxiliary verbs before it.

    Returns
    -------
    str
        *announced* for what is yet to come.
    """
    for pattern, status in _STATUS:
        if re.match(pattern, verb):
            return status
    perfect = re.search(r"\b(?:has been|had been|was|were|has|have|had)\b", aux)
    if SEND.match(verb) or ((_COMING.search(aux) or verb.endswith("ing")) and not perfect):
        return "announced"
    return "announced" if re.search(r"\bwill\b|\bbeing\b", aux) else "appointed"
