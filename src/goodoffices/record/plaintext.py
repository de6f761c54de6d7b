"""Texts that begin with a digit and are texts to YAML, as they are written and as they are read."""

import re

__all__ = ["TEXT", "Unfamiliar"]

TEXT = re.compile(
    r"(?![0-9]{7}e)[0-9a-z]{8}-[0-9a-z]{4}\Z"  # an id, and no 1e-2
    r"|(?!0b[01]+\Z|[0-9]+(?:e[0-9]+)?\Z)[0-9a-f]{64}\Z"  # a digest
    r"|[0-9]{4}-[0-9]{2}(?:(?:-[0-9]{2})?/[0-9-]+)?\Z"  # a month, days from one to another
    r"|[0-9]+ [A-Za-z]"
)
"""What begins so needs no quotes, though it begins with a digit."""


class Unfamiliar(Exception):  # noqa: N818 - nobody sees it
    """A value is of no kind that is written or read line by line; all of YAML may know it."""
