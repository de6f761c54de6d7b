"""Statements with their speakers, roles, chain and dates."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from goodoffices.reading.attribution import Attribution
from goodoffices.reading.coreference import Memory
from goodoffices.reading.dates import TimeWords, resolve
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference, weaker
from goodoffices.reading.mentions import Office
from goodoffices.reading.occasions import around, done_when, is_past, said_when, stands
from goodoffices.reading.signatories import own_government
from goodoffices.reading.via import Link, links_in, reported_by
from goodoffices.reading.writings import written_by
from goodoffices.record.dates import When
from goodoffices.record.parts import Grade

__all__ = ["Deed", "StatementFound", "inherit_dates", "inherit_links", "office_of", "statement"]


_NEAR = 200
_HEARD = re.compile(r" (?:him|her|them|his|its|their)\b")
_TO_OUTLET = re.compile(r"told\b|.{0,30}?\binterview\b")
_FULL_STOP = re.compile(r"[.!?][\"\u201d\u2019]?\s")

_LINE = re.compile(r"(?:\A|[\n\r\v\x85\u2028\u2029])\s*\S")

_WRITING = re.compile(
    r"\b(?:an?|the|his|her|its|their) (?:[a-z-]+ ){0,2}(?:appeal|letter|statement|note|message|"
    r"communiqu\u00e9|communique|declaration|text|document|petition|banner|sign|placard|order|decree)\b"
)
_NEAR = 300
"""Characters in which *it*, of which somebody reads, was named."""


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
    attribution, tails = _without_outlet(text, attribution)
    stretches = around(attribution.sentence, contents)
    speakers = _who(memory, attribution)
    if speakers and attribution.speaker:
        own = attribution.content if attribution.kind == "direct" or not attribution.cue else ()
        memory.spoke(attribution.speaker.start, speakers, own)
    done = done_when(text, attribution)
    if done:
        attribution = replace(attribution, content=(done[0],))
        dated: tuple[When, TimeWords] | None = (resolve(done[1], published), done[1])
    else:
        dated = said_when(text, attribution, _beside(attribution, contents, stretches), published)
    if dated and not attribution.hypothetical and _is_to_come(dated[0], published):
        dated = None
    return StatementFound(
        attribution,
        speakers,
        office_of(memory, speakers),
        _links(memory, attribution, (*stretches, *tails)),
        None,
        dated[0] if dated else stands(text, attribution, published),
        dated is not None,
        weaker(attribution.grade, *(reference.grade for reference in speakers)),
        stretches,
        dated[1] if dated else None,
    )


def _is_to_come(when: When, published: str | None) -> bool:
    """Tell a day after the report, on which nothing can have been said yet."""
    return published is not None and when.value is not None and when.value > published


def _who(memory: Memory, attribution: Attribution) -> tuple[Reference, ...]:
    """Tell who is the speaker; *it read* means what was written just before."""
    speaker, cue, text = attribution.speaker, attribution.cue, memory.cast.text
    if speaker is None:
        return ()
    if cue and cue.of(text) in {"read", "reads"} and speaker.of(text).lower() == "it":
        near = _WRITING.finditer(text, max(0, speaker.start - _NEAR), speaker.start)
        written = [Extent(*match.span()) for match in near]
        speaker = written[-1] if written else speaker
    written_in = own_government(memory.cast, speaker) or written_by(memory, speaker)
    if written_in is None:
        return memory.refer(speaker)
    for reference in written_in:
        memory.cast.enter(reference)
    return written_in


def _beside(
    attribution: Attribution, contents: Sequence[Extent], stretches: Sequence[Extent]
) -> Sequence[Extent]:
    """Give what stands beside the words of a statement, within those of another that tells it."""
    cue = attribution.cue
    outer = [one for one in contents if cue and one.covers(cue) and one not in attribution.content]
    if not (attribution.nested and outer):
        return stretches
    whole = min(outer, key=lambda one: one.end - one.start)
    return around(whole, [one for one in contents if one not in outer])


def _without_outlet(text: str, attribution: Attribution) -> tuple[Attribution, tuple[Extent, ...]]:
    """Take *, La Tercera reported* off the end of what somebody said."""
    if attribution.kind == "direct" or not attribution.content:
        return attribution, ()
    *before, last = attribution.content
    tail = reported_by(text, last)
    if tail is None:
        return attribution, ()
    return replace(attribution, content=(*before, Extent(last.start, tail.start))), (tail,)


def _links(
    memory: Memory, attribution: Attribution, stretches: Sequence[Extent]
) -> tuple[Link, ...]:
    """Give the chain; neither an agency that speaks for itself nor a person is a link of it."""
    text = memory.cast.text
    links = links_in(text, memory.cast.words, stretches)
    speaker, known = attribution.speaker, memory.cast.known
    return tuple(
        link
        for link in links
        if not (speaker and speaker.covers(link.name) and link.extent.start <= speaker.start)
        and not (link.name in known and _is_person(text, link.name, known[link.name]))
    )


def _is_person(text: str, name: Extent, figure: Figure) -> bool:
    """Tell the initials of somebody from an agency: *told AR*."""
    return figure.kind == "person" and name.of(text).isupper()


def office_of(memory: Memory, speakers: Sequence[Reference]) -> Office | None:
    """
    Find the role named with the first speaker, else the one last named before.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    speakers : sequence of Reference
        Who speaks.

    Returns
    -------
    Office or None
        The role.
    """
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
    for place, one in enumerate(found):
        before = done[-1] if done else None
        if (
            before is not None
            and not one.links
            and before.links
            and one.figures
            and one.figures == before.figures
            and is_past(_cue(text, one))
            and _paragraphs_between(text, before, one) <= 1
        ):
            origin = place - 1 if before.links_of is None else before.links_of
            one = replace(one, links=before.links, links_of=origin)
        done.append(one)
    return done


@dataclass(frozen=True)
class Deed:
    """What somebody did at a known time: on that occasion may be said what follows."""

    extent: Extent
    figures: frozenset[Figure]
    when: When
    hearers: bool = False
    """True for a meeting: on that occasion is said only what one *told him* of the others."""


def inherit_dates(
    found: Sequence[StatementFound], text: str, deeds: Sequence[Deed] = ()
) -> list[StatementFound]:
    """
    Date a statement by an earlier one on the same occasion.

    Parameters
    ----------
    found : sequence of StatementFound
        In text order.
    text : str
        The stored text.
    deeds : sequence of Deed
        What is told beside what is said.

    Returns
    -------
    list of StatementFound
        The same speaker going on, or a spokesman right after the body he speaks for, takes over
        the date; a present or perfect tense is a standing position and takes none.
    """
    done: list[StatementFound] = []
    last: dict[Figure, int] = {}
    told = sorted(deeds, key=lambda deed: deed.extent.end)
    ends = [deed.extent.end for deed in told]
    for place, one in enumerate(found):
        past = is_past(_cue(text, one))
        origin = None if one.dated or not past else _origin(text, done, one, last)
        if origin is not None and done[origin].when.value is not None:
            first = done[origin].when
            given = (first.basis or "").partition("same occasion: ")
            basis = f"inherited from s{origin + 1}, the same occasion: {given[2] or given[0]}"
            when = first.model_copy(update={"basis": basis})
            one = replace(one, when=when, dated=True)
        elif not one.dated and past:
            begin = one.attribution.sentence.start
            near = slice(bisect_left(ends, begin - _NEAR), bisect_right(ends, begin))
            one = _with_deed(one, text, told[near])
        done.append(one)
        if past:
            last.update(dict.fromkeys(one.figures, place))
    return done


def _with_deed(one: StatementFound, text: str, deeds: Sequence[Deed]) -> StatementFound:
    """Date what somebody says in the sentence right after one of some deeds before it."""
    place = one.attribution.sentence.start
    for deed in reversed(deeds):
        between = text[deed.extent.end : place]
        is_own = deed.figures & one.figures and (not deed.hearers or _is_told(text, one))
        is_own = is_own or (not deed.hearers and _serves(one, deed.figures))
        if is_own and _is_next(between):
            told = deed.when
            basis = f"inherited from {deed.extent.start}-{deed.extent.end}: {told.basis}"
            return replace(one, when=told.model_copy(update={"basis": basis}), dated=True)
    return one


def _is_told(text: str, one: StatementFound) -> bool:
    """Tell whether something is said to whoever was there."""
    cue = one.attribution.cue
    return cue is not None and _HEARD.match(text, cue.end) is not None


def _is_next(between: str) -> bool:
    """Tell whether no sentence stands between two places."""
    return len(_FULL_STOP.findall(between)) <= 1


def _cue(text: str, one: StatementFound) -> str:
    return one.attribution.cue.of(text) if one.attribution.cue else "said"


def _origin(
    text: str,
    done: Sequence[StatementFound],
    one: StatementFound,
    last: Mapping[Figure, int],
) -> int | None:
    """Find the statement whose occasion goes on, by where each actor last spoke in the past."""
    place = max((last.get(figure, -1) for figure in one.figures), default=-1)
    before = len(done) - 1
    spoke = before > place and any(last.get(figure) == before for figure in done[before].figures)
    if spoke and _speaks_for(one, done[before]):
        place = before
    if place < 0 or _paragraphs_between(text, done[place], one) > 1:
        return None
    return None if _is_elsewhere(text, one, done[place]) else place


def _is_elsewhere(text: str, one: StatementFound, before: StatementFound) -> bool:
    """Tell whether somebody says something to another outlet, so on another occasion."""
    told = [link for link in one.links if one.links_of is None]
    return (
        any(_TO_OUTLET.match(text, link.extent.start) for link in told)
        and one.links != before.links
    )


def _speaks_for(one: StatementFound, before: StatementFound) -> bool:
    """Tell whether a spokesman follows the body, or an official the state, that he speaks for."""
    if _serves(one, before.figures):
        return True
    return (
        one.office is not None
        and "spokes" in _words(one)
        and any(
            figure.kind == "institution" and set(figure.states) & set(one.office.states)
            for figure in before.figures
        )
    )


def _serves(one: StatementFound, figures: Iterable[Figure]) -> bool:
    """Tell whether whoever speaks holds an office of a state that is among some actors."""
    return one.office is not None and any(
        figure.kind == "state" and set(figure.states) & set(one.office.states) for figure in figures
    )


def _words(one: StatementFound) -> str:
    return " ".join(held.role.lower() for r in one.speakers for held in r.figure.held)


@lru_cache(maxsize=2)
def _lines(text: str) -> list[int]:
    """Find where the words of each line begin."""
    return [match.end() - 1 for match in _LINE.finditer(text)]


def _paragraphs_between(text: str, first: StatementFound, second: StatementFound) -> int:
    lines = _lines(text)
    begin, end = first.attribution.sentence.start, second.attribution.sentence.start
    return bisect_right(lines, end) - bisect_right(lines, begin)
