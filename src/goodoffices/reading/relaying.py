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
_TELLS = re.compile(_RELAYS.pattern + "|said|says", re.IGNORECASE)
"""The same where a source is named besides."""
_CITING = re.compile(r", (?:citing|quoting) ")
_OPENING = re.compile("(?:Citing|Quoting) ")


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


def _is_relay(text: str, one: StatementFound, verbs: re.Pattern[str] = _RELAYS) -> bool:
    """Tell whether an outlet reports or writes something."""
    kinds = {reference.figure.kind for reference in one.speakers}
    cue = one.attribution.cue
    return kinds <= MEDIA and cue is not None and bool(verbs.match(cue.of(text)))


def _inner(
    text: str, outer: StatementFound, told: Sequence[StatementFound]
) -> StatementFound | None:
    """Find the statement that is all that an outlet reports."""
    said = outer.attribution
    if said.speaker is None or not _is_relay(text, outer):
        return None
    for one in told:
        own = one.attribution
        if own.speaker is not None:
            begin = min(own.speaker.start, own.content[0].start)
            through = any(said.speaker.covers(link.name) for link in one.links)
            if through and begin == said.content[0].start:
                return one
    return None


def _cited(memory: Memory, one: StatementFound) -> StatementFound:
    """Give what an outlet reports to whom it cites at the end."""
    text, said = memory.cast.text, one.attribution
    if said.kind != "indirect" or said.cue is None or said.speaker is None:
        return one
    if not _is_relay(text, one, _TELLS):
        return one
    end = said.sentence.end
    match = _OPENING.match(text, said.sentence.start) or _CITING.search(text, said.speaker.end, end)
    source = phrase_from(memory.cast, match.end(), end) if match else None
    if match is None or source is None:
        return one
    speakers = memory.look(source)
    for reference in speakers:
        memory.cast.enter(reference)
    before = (part for part in said.content if part.start < match.start())
    content = (
        said.content
        if match.end() <= said.content[0].start
        else tuple(Extent(part.start, min(part.end, match.start())) for part in before)
    )
    name = _name_of(memory, said.speaker)
    others = (link for link in one.links if link.name.of(text) != name.of(text))
    begin, last = min(name, said.cue).start, max(name, said.cue).end
    return replace(
        one,
        attribution=replace(said, speaker=source, content=content),
        speakers=speakers,
        office=office_of(memory, speakers),
        links=(Link(name, Extent(begin, last)), *others),
    )


def _name_of(memory: Memory, speaker: Extent) -> Extent:
    """Find the name in *the daily Kathimerini*."""
    for mention in memory.cast.between(*speaker):
        if mention.kind in MEDIA:
            return mention.name
    lead = len("the ") if speaker.of(memory.cast.text).startswith("the ") else 0
    return Extent(speaker.start + lead, speaker.end)
