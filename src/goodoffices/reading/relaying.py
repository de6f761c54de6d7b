"""What an outlet only relays is said by whoever it names, through it (rule D6)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import MEDIA
from goodoffices.reading.statements import StatementFound, office_of
from goodoffices.reading.subjects import phrase_from
from goodoffices.reading.via import Link

__all__ = ["relayed"]

_RELAYS = re.compile(r"(?:has |had )?(?:also |later |first )?(?:report|writ|wrote)", re.IGNORECASE)
_CITING = re.compile(r", (?:citing|quoting) ")


def relayed(memory: Memory, told: Sequence[StatementFound]) -> list[StatementFound]:
    """
    Give what outlets report of what somebody said to that person.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    told : sequence of StatementFound
        The statements of one sentence.

    Returns
    -------
    list of StatementFound
        Without *Reuters reported that she said it rained*: *she said it rained*, through Reuters,
        stands for itself then and inside nothing. *Reuters reported that it rained, citing her* is
        hers also.
    """
    text = memory.cast.text
    outer = {id(one): _inner(text, one, told) for one in told}
    freed = {id(inner) for inner in outer.values() if inner is not None}
    return [
        replace(one, attribution=replace(one.attribution, nested=False))
        if id(one) in freed
        else _cited(memory, one)
        for one in told
        if outer[id(one)] is None
    ]


def _is_relay(text: str, one: StatementFound) -> bool:
    """Tell whether an outlet reports or writes something."""
    kinds = {reference.figure.kind for reference in one.speakers}
    cue = one.attribution.cue
    return bool(kinds) and kinds <= MEDIA and cue is not None and bool(_RELAYS.match(cue.of(text)))


def _inner(
    text: str, outer: StatementFound, told: Sequence[StatementFound]
) -> StatementFound | None:
    """Find the statement that is all that an outlet reports."""
    said = outer.attribution
    if said.speaker is None or not said.content or not _is_relay(text, outer):
        return None
    for one in told:
        own = one.attribution
        if own.nested and own.speaker and one.speakers and own.content:
            begin = min(own.speaker.start, own.content[0].start)
            through = any(said.speaker.covers(link.name) for link in one.links)
            if through and begin == said.content[0].start:
                return one
    return None


def _cited(memory: Memory, one: StatementFound) -> StatementFound:
    """Give what an outlet reports to whom it cites at the end."""
    text, said = memory.cast.text, one.attribution
    if said.kind != "indirect" or not (said.cue and said.speaker) or not _is_relay(text, one):
        return one
    end = said.sentence.end
    match = _CITING.search(text, said.cue.end, end)
    source = match and phrase_from(memory.cast, match.end(), end)
    speakers = memory.look(source) if source else ()
    if match is None or source is None or not speakers:
        return one
    for reference in speakers:
        memory.cast.enter(reference)
    content = tuple(
        Extent(part.start, min(part.end, match.start()))
        for part in said.content
        if part.start < match.start()
    )
    name = Extent(said.speaker.start, said.speaker.end)
    if name.of(text).startswith("the "):
        name = Extent(name.start + len("the "), name.end)
    return replace(
        one,
        attribution=replace(said, speaker=source, content=content),
        speakers=speakers,
        office=office_of(memory, speakers),
        links=(Link(name, Extent(said.speaker.start, said.cue.end)), *one.links),
    )
