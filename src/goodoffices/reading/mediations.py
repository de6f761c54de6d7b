"""Talks told by who stands between the parties: *A is mediating between B and C*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import ContactFound, encounter, is_company
from goodoffices.reading.extent import Extent
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "mediations_in"]

_MEDIATES = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had|been|will|would|be|to|also|now|agreed|still) ){0,4}"
    r"(?P<verb>mediat(?:ed?|es|ing)) (?:[a-z]+ ){0,2}?between (?=\S)"
)
_AIM = re.compile(
    r"(?:^|[^d])(?<!agreed )(?<!is )(?<!are )(?<!due )(?<!set )\bto mediate (?:[a-z]+ )*?between "
)
"""What somebody only wants, offers or tries to do."""
_ENDED = re.compile(r"\b(?:stop|ceas|end|quit|halt|suspend)\w* $|\bg[ai]ve up $")
_COMING = re.compile(r"\b(?:will|would|to)\b")

TELLING = Telling("mediate mediated mediates mediating")
"""Words without one of which nobody is told to stand between others."""


def mediations_in(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """
    Find the talks of those between whom somebody mediates, in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.

    Yields
    ------
    ContactFound
        In text order; the first of those who mediate is the host.
    """
    text = memory.cast.text
    for match in _MEDIATES.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end)
        parties = memory.look(others) if others else ()
        if actor is None or others is None or not is_company(parties, are_parties=True):
            continue
        if _AIM.search(text, max(stretch.start, match.start() - 10), match.end()):
            continue
        if _ENDED.search(text, max(stretch.start, match.start() - 20), match.start()):
            continue
        told, between = Extent(actor.start, others.end), memory.look(actor)
        people, trigger = (*between, *parties), match.start("verb")
        made = encounter(memory, "mediated", "talks", people, told, trigger, stretch)
        if made is None or len(parties) < 2 or made.status not in {"occurred", "planned"}:
            continue
        goes_on = match["verb"].endswith("ing") and _COMING.search(match.group()) is None
        yield replace(made, host=between[0], status="occurred" if goes_on else made.status)
