"""Whom *who* and *which* mean: whoever stands before, with an apposition or without."""

import re

from goodoffices.reading.cues import tells
from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast
from goodoffices.reading.series import end_of

__all__ = ["beside"]

_REACH = 200
"""Characters back in which somebody is sought."""
_BETWEEN = re.compile(
    r"(?: (?:of|from) (?:the )?[A-Z][\w.'\u2019-]*(?: [A-Z][\w.'\u2019-]*){0,3})?"
    r"(?P<apposed>, (?:\d\d, )?(?:the|an?|his|her|its|their) "
    r"(?:(?!an? |and )[\w.'\u2019-]+ ){0,9}(?!an? |and )[\w.'\u2019-]+)?"
    r",?(?: [\u2013\u2014-]{1,2})? "
)
"""What may stand between a person and *who*: *of Ohio, a Republican*."""


def beside(cast: Cast, pronoun: Extent) -> Mention | None:
    """
    Find whoever stands before *who*, as in *Ana Reyes of Peru, the envoy who said so*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    pronoun : Extent
        The word *who* or *which*.

    Returns
    -------
    Mention or None
        The name or the description right before it, else the person whom an apposition describes;
        None where other words stand between.
    """
    near = cast.between(pronoun.start - _REACH, pronoun.start)
    if not near:
        return None
    last, text = near[-1], cast.text
    people = [one for one in near[-3:] if one.kind == "person"]
    for person in reversed(people if pronoun.of(text).lower() == "who" else []):
        between = _BETWEEN.fullmatch(text, end_of(person), pronoun.start)
        if between and not any(tells(word) for word in (between["apposed"] or "").split()):
            return person
    return last if text[last.extent.end : pronoun.start] in {" ", ", "} else None
