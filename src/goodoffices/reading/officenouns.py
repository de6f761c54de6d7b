"""Nouns that tell of an office: *the resignation of B*, *B's appointment as C*, *the post of C*."""

import re
from collections.abc import Iterator

from goodoffices.reading.appointed import (
    RANK,
    AppointmentFound,
    AppointmentStatus,
    made,
    own_office,
)
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import first_of, holder_from
from goodoffices.reading.objects import office_from, person_from
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.successions import POST, PRESSED, subject_person
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "nominations_in", "office_nouns_in"]

_RESIGNATION = re.compile(
    r"\b(?:[Tt]he |[Aa]ccept\w* the |[Rr]eject\w* the )?"
    r"(?P<noun>resignation|dismissal|sacking|removal|ouster|departure|retirement|recall|"
    r"appointment|nomination|naming|election) of (?=\S)"
)
_OWN = re.compile(
    r"['\u2019]s? (?P<noun>resignation|dismissal|sacking|removal|appointment|nomination|recall|"
    r"term) as (?=\S)"
)
_NOMINATION = re.compile(
    r"\b(?P<verb>announc(?:ed?|es|ing)|confirm(?:ed|s)?|welcom(?:ed?|es)|withdr(?:ew|awn|aws)|"
    r"reject(?:ed|s)?)(?: on [^,.;]{0,30}?)? (?:the|its|his|her|their) "
    r"(?P<noun>appointment|nomination|naming) of (?=\S)"
)
_WENT = re.compile(
    rf"\b[Tt]he {POST} of (?P<office>[a-z][a-z -]{{2,40}}?) "
    r"(?P<aux>went|goes|will go|is to go|has gone) to (?=\S)"
)
_HEARD = re.compile(r"\b(?:announc|accept|confirm|approv|welcom)\w*\b")
_REFUSAL = re.compile(
    r"\b(?:refus\w+|reject\w+|declin\w+|block\w*|veto\w*|oppos\w+|object\w* to|turned down) "
    r"(?:to accept )?(?:[Tt]he )?(?:[\w\u2019'-]+ ){0,4}$"
)
_GOING = frozenset({"resignation", "dismissal", "sacking", "removal", "ouster", "departure"}) | {
    "retirement",
    "term",
}
_ENDS = re.compile(r"[^,.;]{0,60}?\b(?:end(?:s|ed)?|expire[ds]?|r[au]ns? out|over|finish\w*)\b")
"""After a term, which else may begin."""
_BLOCKED = re.compile(
    r"[^.;]{0,60}?\b(?:was|were|is|has been|had been) (?:[a-z]+ly )?(?:blocked|vetoed|rejected|"
    r"refused|overturned|annulled)\b"
)
"""After an appointment that somebody prevented."""

_NOUNS, _PLACES = (
    "resignation dismissal sacking removal ouster departure retirement recall appointment"
    " nomination naming election term",
    "post office position role job duties seat",
)
_NAMING, _POSTS = Telling(_NOUNS), Telling(_PLACES)
_NOMINATING = Telling("appointment nomination naming")
TELLING = Telling(f"{_NOUNS} {_PLACES}")
"""Words without one of which no noun tells of an office."""


def office_nouns_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find what nouns tell of the offices of one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        In the order of the rules.
    """
    bits = memory.cast.words.bits(stretch)
    if bits & _NAMING.bit:
        yield from _nouns(memory, stretch)
    if bits & _POSTS.bit:
        yield from _went(memory, stretch)


def nominations_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Read *A announced the appointment of B as C*, *A withdrew the nomination of B as C*.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        In text order.
    """
    if not memory.cast.words.bits(stretch) & _NOMINATING.bit:
        return
    text = memory.cast.text
    for match in _NOMINATION.finditer(text, stretch.start, stretch.end):
        read = holder_from(memory, match.end() - 1, stretch)
        if read is None:
            continue
        actor = subject_of(memory.cast, match.start(), stretch.start)
        verb = match["verb"]
        status: AppointmentStatus = "refused" if verb.startswith("rejec") else "ended"
        if verb.startswith(("announ", "confirm", "welcom")):
            status = "announced" if match["noun"] != "nomination" else "proposed"
        by = None if verb.startswith(("rejec", "welcom")) else first_of(memory, actor)
        evidence = Extent(actor.start if actor else match.start(), read[2])
        yield made("appointment-noun", memory, read[0], by, read[1], status, evidence, stretch)


def _nouns(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'the resignation of C B', 'B's appointment as C', 'the appointment of B as C'."""
    text = memory.cast.text
    for pattern in (_RESIGNATION, _OWN):
        for match in pattern.finditer(text, stretch.start, stretch.end):
            status = _status(text, match, stretch)
            if status is None:
                continue
            if pattern is _OWN:
                person = subject_person(memory, match.start(), stretch)
                office = office_from(memory.cast, match.end(), stretch.end)
                evidence = Extent(person.extent.start if person else 0, match.end())
            else:
                person, office, end = _held(memory, match, stretch)
                evidence = Extent(match.start(), max(end, match.end()))
            if person is not None and office is not None:
                evidence = Extent(evidence.start, max(evidence.end, office.end))
                yield made("office-noun", memory, person, None, office, status, evidence, stretch)


def _held(
    memory: Memory, match: re.Match[str], stretch: Extent
) -> tuple[Reference | None, Extent | None, int]:
    """Read whose office a noun is about, and which: *the resignation of its envoy, B*."""
    goes = match["noun"] in _GOING
    named = person_from(memory.cast, match.end(), stretch.end)
    read = holder_from(memory, match.end(), stretch, is_holder=goes)
    if read is not None and (named is not None or goes) and read[0].figure.name[:1].isupper():
        is_rank = RANK.fullmatch(read[1].of(memory.cast.text)) is not None
        return read[0], own_office(memory, read[0]) if is_rank else read[1], read[2]
    if named is None:
        return None, None, 0
    person = memory.look(named.extent)[0]
    end = max((named.extent.end, *(o.extent.end for o in named.later)))
    return person, own_office(memory, person) if goes else None, end


def _status(text: str, match: re.Match[str], stretch: Extent) -> AppointmentStatus | None:
    """Tell from the noun, and from the words around it, what becomes of the office."""
    before = text[stretch.start : match.start("noun")]
    if _REFUSAL.search(before):
        return None if match["noun"] in _GOING else "refused"
    if PRESSED.search(before):
        return None
    if match["noun"] == "recall":
        return "recalled"
    if _BLOCKED.match(text, match.end(), stretch.end):
        return None if match["noun"] in _GOING else "refused"
    if match["noun"] == "term" and _ENDS.match(text, match.end(), stretch.end) is None:
        return None
    if match["noun"] in _GOING:
        return "ended"
    if match["noun"] == "nomination":
        return "proposed"
    return "announced" if _HEARD.search(text, stretch.start, stretch.end) else "appointed"


def _went(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """Read 'the post of C went to B'."""
    text = memory.cast.text
    for match in _WENT.finditer(text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        people = memory.look(others) if others else ()
        if others is None or [one.figure.kind for one in people] != ["person"]:
            continue
        office = Extent(*match.span("office"))
        status: AppointmentStatus = (
            "announced" if match["aux"] in {"will go", "is to go"} else "appointed"
        )
        evidence = Extent(match.start(), others.end)
        yield made("office-noun", memory, people[0], None, office, status, evidence, stretch)
