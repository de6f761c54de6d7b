"""Why there is no number where one was asked for (rules S1, S3)."""

from enum import StrEnum

__all__ = ["Missing"]


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
