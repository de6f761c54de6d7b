"""What was discussed, and with whom: contacts told by their subject."""

import re
from collections.abc import Iterator

from goodoffices.reading.conversations import PRESS, REMOTE
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    ContactType,
    clause_end,
    encounter,
    is_company,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "discussions_in"]

_DISCUSSED = re.compile(
    r"\b(?:discuss(?:ed|es|ing)?|reviewed|negotiated|exchanged views)\b(?= [^\s,.;])"
)
_WITH = re.compile(r"[^.;:\"\u201c\u201d]{0,80}? with (?=\S)")
_SAME = re.compile(
    r"\b(?:[Dd]uring|[Ii]n|[Aa]t|[Oo]ver) (?:the|their|this|that|his|her) (?:[a-z-]+ ){0,2}"
    r"(?:meeting|talks|call|conversation|session|encounter|audience|visit)\b"
    r"|\b(?:during|in|at|over) which\b"
)
"""Before what was discussed at a contact that is told already."""
_UNSAID = re.compile(
    r"\b(?:cannot|can['\u2019]t|could not|couldn['\u2019]t|would not|wouldn['\u2019]t|not|never|"
    r"declin\w+ to|refus\w+ to) $"
)
"""Before *discuss* where nobody did."""
_AIM = re.compile(
    r"(?<!agreed )(?<!plan )(?<!plans )(?<!planned )(?<!due )(?<!expected )(?<!scheduled )(?<!set )"
    r"(?<!hope )(?<!hopes )(?<!want )(?<!wants )(?<!are )(?<!is )(?<!were )(?<!was )\bto $"
)
"""Before *discuss* as the aim of a contact that is told already: *a meeting to discuss*."""
_IN_A_CALL = re.compile(r"\b(?:in|during|over) an? (?:[a-z-]+ )?call\b")
_SEVERAL = re.compile(
    r"(?:the )?(?:two|both|three|four|five|six)\b|.* (?:sides|counterparts)\b", re.I
)
TELLING = Telling("discuss* reviewed negotiated exchanged")
"""Words without one of which nothing is discussed."""


def discussions_in(
    memory: Memory, stretch: Extent, speaker: Extent | None
) -> Iterator[ContactFound]:
    """
    Find the contacts at which something was discussed.

    Read 'A and B discussed the reef', 'A discussed the reef with B', also by phone.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it; the subject of *agreed to discuss*.

    Yields
    ------
    ContactFound
        In text order.
    """
    text = memory.cast.text
    for match in _DISCUSSED.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if actor is None and text[stretch.start : match.start()] == "to ":
            actor = speaker
        if actor is None or _SAME.search(text, stretch.start, match.start()):
            continue
        if _UNSAID.search(text, stretch.start, match.start()):
            continue
        people, end = memory.look(actor), match.end()
        if len(people) == 1 or not is_company(people):
            others = _others(memory, end, stretch)
            if others is None and _AIM.search(text, stretch.start, match.start()):
                continue
            if others is not None:
                people, end = (*people, *memory.look(others)), others.end
        elif _AIM.search(text, stretch.start, match.start()):
            continue
        last = clause_end(text, end, stretch)
        remote = REMOTE.search(text, match.end(), last) or _IN_A_CALL.search(text, end, last)
        if not _are_several(people, remote=remote is not None) or PRESS.search(
            text, actor.start, end
        ):
            continue
        kind: ContactType = "call" if remote else "meeting"
        extent = Extent(actor.start, end)
        made = encounter(memory, "verb-discussed", kind, people, extent, match.start(), stretch)
        if made:
            yield made


def _others(memory: Memory, place: int, stretch: Extent) -> Extent | None:
    """Find B in 'discussed the reef with B'."""
    text = memory.cast.text
    joint = _WITH.match(text, place, clause_end(text, place, stretch))
    return phrase_from(memory.cast, joint.end(), stretch.end) if joint else None


def _are_several(people: tuple[Reference, ...], *, remote: bool) -> bool:
    """Tell two or more, or a group of two or more by its name, from *the unions*."""
    if not is_company(people):
        return False
    first = people[0].figure
    several = len(people) > 1 or len(first.states) > 1 or _SEVERAL.match(first.name) is not None
    return several or remote
