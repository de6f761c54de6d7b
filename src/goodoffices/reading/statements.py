"""Statements with their speakers, roles, chain and dates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from goodoffices.reading.attribution import Attribution
from goodoffices.reading.coreference import Memory
from goodoffices.reading.dates import TimeWords
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference, weaker
from goodoffices.reading.names import Office
from goodoffices.reading.occasions import around, is_past, said_when, stands
from goodoffices.reading.via import Link, links_in
from goodoffices.record.dates import When
from goodoffices.record.parts import Grade

__all__ = ["StatementFound", "inherit_dates", "inherit_links", "statement"]

_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)


@dataclass(frozen=True)
class StatementFound:
    """One statement with all that the text says of it."""

    attribution: Attribution
    speakers: tuple[Reference, ...]
    office: Office | None
    links: tuple[Link, ...]
    links_of: int | None
    """The place of the statement whose chain this one inherits."""
    when: When
    dated: bool
    """True where words of its own sentence, even vague ones, say when."""
    grade: Grade
    around: tuple[Extent, ...]
    """Its sentence without what was said in it."""
    timed: TimeWords | None = None
    """The words that date it."""

    @property
    def figures(self) -> frozenset[Figure]:
        """Who speaks."""
        return frozenset(reference.figure for reference in self.speakers)


def statement(
    memory: Memory,
    attribution: Attribution,
    contents: Sequence[Extent],
    published: str | None,
) -> StatementFound:
    """
    Say who made a statement, in which role, through whom and when.

    Parameters
    ----------
    memory : Memory
        What was read so far; it learns who spoke last.
    attribution : Attribution
        The statement.
    contents : sequence of Extent
        What was said in its sentence, by this and by other statements.
    published : str or None
        ISO date of publication.

    Returns
    -------
    StatementFound
        With the chain and the date that its own sentence gives.
    """
    text = memory.cast.text
    stretches = around(attribution.sentence, contents)
    speakers = memory.refer(attribution.speaker) if attribution.speaker else ()
    if speakers and attribution.speaker:
        own = attribution.content if attribution.kind == "direct" or not attribution.cue else ()
        memory.spoke(attribution.speaker.start, speakers, own)
    dated = said_when(text, attribution, stretches, published)
    return StatementFound(
        attribution,
        speakers,
        _office(memory, speakers),
        _links(memory, attribution, stretches),
        None,
        dated[0] if dated else stands(text, attribution, published),
        dated is not None,
        weaker(attribution.grade, *(reference.grade for reference in speakers)),
        stretches,
        dated[1] if dated else None,
    )


def _links(
    memory: Memory, attribution: Attribution, stretches: Sequence[Extent]
) -> tuple[Link, ...]:
    """Give the chain; an agency that speaks for itself is no link to its own words."""
    links = links_in(memory.cast.text, memory.cast.words, stretches)
    speaker = attribution.speaker
    return tuple(link for link in links if not (speaker and speaker.covers(link.name)))


def _office(memory: Memory, speakers: Sequence[Reference]) -> Office | None:
    """Find the role named with the first speaker, else the one last named before."""
    if not speakers:
        return None
    here = memory.cast.offices_at(speakers[0].extent)
    if here:
        return here[0]
    held = speakers[0].figure.held_before(speakers[0].extent.start)
    return held.office if held else None


def inherit_links(found: Sequence[StatementFound], text: str) -> list[StatementFound]:
    """
    Give a statement without a via the chain of the one before it by the same speaker.

    Parameters
    ----------
    found : sequence of StatementFound
        In text order.
    text : str
        The stored text.

    Returns
    -------
    list of StatementFound
        A chain is inherited into the next paragraph at most, and on from there.
    """
    done: list[StatementFound] = []
    lines = _lines(text)
    for place, one in enumerate(found):
        before = done[-1] if done else None
        if (
            before is not None
            and not one.links
            and before.links
            and one.figures
            and one.figures == before.figures
            and is_past(_cue(text, one))
            and _paragraphs_between(lines, before, one) <= 1
        ):
            origin = place - 1 if before.links_of is None else before.links_of
            one = replace(one, links=before.links, links_of=origin)
        done.append(one)
    return done


def inherit_dates(found: Sequence[StatementFound], text: str) -> list[StatementFound]:
    """
    Date a statement by an earlier one on the same occasion.

    Parameters
    ----------
    found : sequence of StatementFound
        In text order.
    text : str
        The stored text.

    Returns
    -------
    list of StatementFound
        The same speaker going on, or a spokesman right after the body he speaks for, takes over
        the date; a present or perfect tense is a standing position and takes none.
    """
    done: list[StatementFound] = []
    lines = _lines(text)
    last: dict[Figure, int] = {}
    for place, one in enumerate(found):
        past = is_past(_cue(text, one))
        origin = None if one.dated or not past else _origin(done, one, last, lines)
        if origin is not None and done[origin].when.value is not None:
            first = done[origin].when
            given = (first.basis or "").partition("same occasion: ")
            basis = f"inherited from s{origin + 1}, the same occasion: {given[2] or given[0]}"
            when = first.model_copy(update={"basis": basis})
            one = replace(one, when=when, dated=True)
        done.append(one)
        if past:
            last.update(dict.fromkeys(one.figures, place))
    return done


def _cue(text: str, one: StatementFound) -> str:
    return one.attribution.cue.of(text) if one.attribution.cue else "said"


def _origin(
    done: Sequence[StatementFound],
    one: StatementFound,
    last: Mapping[Figure, int],
    lines: Sequence[int],
) -> int | None:
    """Find the statement whose occasion goes on, by where each actor last spoke in the past."""
    place = max((last.get(figure, -1) for figure in one.figures), default=-1)
    before = len(done) - 1
    spoke = before > place and any(last.get(figure) == before for figure in done[before].figures)
    if spoke and _speaks_for(one, done[before]):
        place = before
    if place < 0 or _paragraphs_between(lines, done[place], one) > 2:
        return None
    return place


def _speaks_for(one: StatementFound, before: StatementFound) -> bool:
    """Tell whether a spokesman follows the institution or state that he speaks for."""
    return (
        one.office is not None
        and "spokes" in _words(one)
        and any(
            figure.kind in {"institution", "state"} and set(figure.states) & set(one.office.states)
            for figure in before.figures
        )
    )


def _words(one: StatementFound) -> str:
    return " ".join(held.role.lower() for r in one.speakers for held in r.figure.held)


def _lines(text: str) -> list[int]:
    """Find where the words of each line begin."""
    return [match.end() - 1 for match in _LINE.finditer(text)]


def _paragraphs_between(lines: Sequence[int], first: StatementFound, second: StatementFound) -> int:
    begin, end = first.attribution.sentence.start, second.attribution.sentence.start
    return bisect_left(lines, end) - bisect_right(lines, begin)
