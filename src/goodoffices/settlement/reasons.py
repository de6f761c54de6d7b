"""Why there is no number where one was asked for (rules S1, S3)."""

from enum import StrEnum

__all__ = ["Missing", "Move"]


class Missing(StrEnum):
    """The reason that stands in a number's place."""

    UNSTATED = "unstated"
    """At least one of the parties never stated a position on the issue."""
    WITHDRAWN = "withdrawn"
    """At least one of the parties withdrew its position, and none is unstated."""
    NO_IDEAL = "no ideal"
    """Both parties have a position, but not both named the option they want most."""
    UNBOUNDED = "unbounded"
    """An unstated position would enter as the scale's whole length, and the scale has none."""
    NOTHING_STATED = "nothing stated"
    """There is no issue on which both parties have a position."""


class Move(StrEnum):
    """How a party's position on an issue differs between two dates."""

    NEW = "new"
    WITHDRAWN = "withdrawn"
    SOFTENED = "softened"
    """It accepts all that it accepted, and more."""
    HARDENED = "hardened"
    """It accepts only a part of what it accepted."""
    SHIFTED = "shifted"
    """It accepts something else: neither more nor less."""
    REWORDED = "reworded"
    """It accepts the same in new words."""
    NEW_SPEAKER = "new speaker"
    NEW_AUDIENCE = "new audience"
