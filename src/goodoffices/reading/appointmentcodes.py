"""Which event codes fit an appointment: of an envoy, a negotiator, an ambassador."""

import re

from goodoffices.reading.eventcodes import Choice

__all__ = ["appointment_codes"]

_I = re.IGNORECASE
_ENVOY = re.compile(r"\b(?:envoy|emissary|mediat|representative|facilitat)", _I)
_NEGOTIATOR = re.compile(r"\bnegotiator", _I)
"""Whom a party sends for itself."""
_DIPLOMAT = re.compile(r"\b(?:ambassador|consul|charg\u00e9|high commissioner)", _I)


def appointment_codes(office: str, status: str) -> tuple[Choice, ...]:
    """
    Code an appointment.

    Parameters
    ----------
    office : str
        The office as written.
    status : str
        Whether it is proposed, announced, made, refused, ended or recalled.

    Returns
    -------
    tuple of Choice
        The best first; none for an office at home or one that only ended.
    """
    if status == "ended":
        return ()
    if _ENVOY.search(office):
        if status in {"refused", "recalled"}:
            return (
                Choice("126", "without its envoy the mediation is off"),
                Choice("120", "an envoy was refused or called back"),
            )
        return (
            Choice(
                "039", "CAMEO has no code for appointments; who sends an envoy means to mediate"
            ),
            Choice("030", "an envoy may only represent, not mediate"),
        )
    if _NEGOTIATOR.search(office):
        if status in {"refused", "recalled"}:
            return (
                Choice("125", "without its negotiator a party does not negotiate"),
                Choice("120", "a negotiator was refused or called back"),
            )
        return (
            Choice("036", "a party that names its own negotiator means to negotiate"),
            Choice("030", "CAMEO has no code for appointments"),
        )
    if not _DIPLOMAT.search(office):
        return ()
    if status == "recalled":
        return (Choice("161", "an ambassador was called back"),)
    if status == "refused":
        return (Choice("120", "an ambassador was refused"),)
    return (Choice("050", "an ambassador is sent"),)
