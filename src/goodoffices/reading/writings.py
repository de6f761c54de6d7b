"""Who speaks where a statement, a communiqué or a letter does: *the statement said*."""

import re

from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.subjects import phrase_from, subject_of

__all__ = ["written_by"]

_NOUNS = (
    r"(?:statement|communiqu\u00e9|communique|declaration|read-?out|press release|news release|"
    r"release|letter|memo|memorandum|tweet)"
)
_WRITING = re.compile(
    rf"(?:(?P<new>an?|another)|the|its|his|her|their|this|that) (?:[a-z-]+ ){{0,3}}?{_NOUNS}\b"
    r"(?: (?:itself|also|later|further))?",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"(?:(?P<name>.{{2,80}})['\u2019]s?|(?P<pronoun>his|her|its|their)) "
    rf"(?:[a-z-]+ ){{0,2}}?{_NOUNS}",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b(?:an?|the|its|his|her|their) (?:[\w-]+ ){{0,3}}?{_NOUNS}\b", re.IGNORECASE
)
_ISSUED = re.compile(
    r"\b(?:issu|releas|publish|circulat|put out|sent|sign|adopt|wrot|shar|post)[a-z]*(?: out)? $"
)
_BY = re.compile(r" (?:issued |released |published |signed |sent )?(?:by|from|of) ")
_COMMA = re.compile(", ")
_LONGEST = 100
"""Characters in which those are named who issue a statement."""
_NEAR = 400
"""Characters in which a statement that is quoted was told of."""


def written_by(memory: Memory, speaker: Extent) -> tuple[Reference, ...] | None:
    """
    Find who issued the statement that speaks.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    speaker : Extent
        The phrase that stands for a speaker.

    Returns
    -------
    tuple of Reference or None
        Whoever was named with the statement just before, and nobody where none was: *a statement*
        is another than the one before. None where the phrase is no writing.
    """
    text = memory.cast.text
    owned = _OWNED.fullmatch(text, *speaker)
    if owned:
        owner = Extent(*owned.span("name" if owned["name"] else "pronoun"))
        return _meant(memory, owner, speaker)
    writing = _WRITING.match(text, *speaker)
    if writing is None:
        return None
    by = _BY.match(text, writing.end())
    if by is None and writing.end() < speaker.end and text[writing.end()] != ",":
        return None
    if by is not None:
        phrase = phrase_from(memory.cast, by.end(), max(speaker.end, by.end() + _LONGEST))
        return _meant(memory, phrase, speaker)
    if writing["new"]:
        return ()
    near = [*_EARLIER.finditer(text, max(0, speaker.start - _NEAR), speaker.start)]
    for told in reversed(near):
        found = _issuers(memory, told, speaker)
        if found:
            return found
    return ()


def _issuers(memory: Memory, told: re.Match[str], speaker: Extent) -> tuple[Reference, ...]:
    """Find who issued a statement where it was told of before."""
    cast, text = memory.cast, memory.cast.text
    after = _BY.match(text, told.end()) or (
        _COMMA.match(text, told.end()) if _is_place(text, told) else None
    )
    phrase = phrase_from(cast, after.end(), speaker.start) if after else None
    issued = _ISSUED.search(text, max(0, told.start() - 20), told.start())
    if phrase is None and issued:
        phrase = subject_of(cast, issued.start(), cast.words.line_start(told.start()))
    if phrase:
        return _meant(memory, phrase, speaker)
    place, figures = memory.speaker
    if abs(place - told.start()) > _NEAR or not _is_place(text, told):
        return ()
    return tuple(Reference(one, speaker, "medium", "pronoun") for one in figures)


def _is_place(text: str, told: re.Match[str]) -> bool:
    """Tell *in a statement*, which is where something was said."""
    return text[max(0, told.start() - 4) : told.start()].lower().endswith("in ")


def _meant(memory: Memory, phrase: Extent | None, speaker: Extent) -> tuple[Reference, ...]:
    found = memory.look(phrase) if phrase else ()
    return tuple(Reference(one.figure, speaker, "medium", "pronoun") for one in found)
