"""One contact as a text gives it, with its place and whether it took place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from goodoffices.reading.commonwords import SIDES
from goodoffices.reading.coreference import Memory
from goodoffices.reading.dates import time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.outcomes import (
    ContactStatus,
    ContactType,
    is_conditional,
    is_refuted,
    status_after,
    status_of,
)
from goodoffices.reading.vocabulary import class_of

__all__ = [
    "NAME",
    "NO_PLACE",
    "PRONOUNS",
    "ContactFound",
    "ContactType",
    "clause_end",
    "encounter",
    "encounter_of",
    "guests_of",
    "is_company",
    "is_nobody",
    "past_time",
]

NAME = (
    r"(?:U\.[SKN]\.|(?:(?:St|Ste|Mt|Ft)\. )?(?!(?:Mr|Mrs|Ms|Dr)\b)[A-Z][\w\u2019'-]*"
    r"(?: (?:al-|de |la )?[A-Z][\w\u2019'-]*){0,3}(?:,? D\.C\.)?)"
)
"""The name of a place."""
_PLACE = re.compile(
    r"\b(?:in|at) (?:the )?(?:(?:[A-Z][\w-]+ )?(?:capital|city|town|village|resort|port)"
    rf"(?: city)?(?: of|,)? )?(?P<place>{NAME})"
)
_PLACED = re.compile(
    r"(?:in|at) [A-Z][\w\u2019'-]*(?: [A-Z][\w\u2019'-]*)* (?=[a-z])"
    r"|in the (?:morning|afternoon|evening) (?=\S)"
    r"|(?:in|at) (?:his|her|their|its|the) (?:[a-z-]+ )?(?:office|residence|palace|ministry|"
    r"headquarters|embassy|home|airport) (?=\S)"
)
NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
"""How names begin that are those of days and months."""
_CLAUSE = re.compile(
    r"[;:\u2014]|, (?=(?:but|while|and (?:he|she|they|then)|after|before|which|"
    r"(?:just )?\w+ (?:hour|day|week|month|year)s? (?:after|before))\b)"
    r"| (?=and (?:he|she|they|we|I) [a-z])|(?<=[a-z]{3})[.!?][\"\u201d]? (?=[A-Z])"
)
_RELATIVE = re.compile(
    r", (?:who|whom|which)(?= )(?!\W+(?:is|was|were|are) to\b)"
    r"|, where (?=(?:he|she|they|it) (?:was|were|had|is|are|will|would|plans?|hopes?)\b)"
)
"""Where an aside begins, with a day of its own: *A, who met B in May, is due on Friday*."""
_DONE = re.compile(
    r"\band (?:then |later |also |[a-z]+ly )?"
    r"(?P<noun>(?:held|had|opened|began|resumed|paid|attended|chaired) (?:[a-z-]+ ){0,4})?$"
)
_PAST = re.compile(r"(?:met|spoke|rang|saw|sat|dined|flew|went|[a-z]+ed)\b")
_MAIN = re.compile(
    r",(?= (?:is|was|were|are|has|have|had|will|would|said|says|told|also|then|later|[a-z]+ed|met|"
    r"left|flew|spoke|held|went|made|came|began|took|gave|sent|wrote)\b)"
)
_WOULD = re.compile(
    r"['\u2019]d (?:(?:also|soon|then|like to|be) )?(?:go|travel|visit|fly|meet|speak|talk|call|"
    r"phone|receive|host|write|see)\b"
)
"""*She'd meet him*, not *she'd met him*."""
_SET_FOR = re.compile(
    r"(?:travels|flies|goes|leaves|departs|heads|visits|meets|hosts|receives|sees|arrives|begins|"
    r"opens|resumes?|starts) [^.;]{0,80}?\b(?:on \w+day|tomorrow|next (?:week|month|year|\w+day))\b"
)
"""The present tense with a day that is to come."""
_LEAD = re.compile(r"(?:on |in |earlier )?")
PRONOUNS = frozenset(
    ["he", "she", "they", "him", "her", "them", "i", "we", "us", "me", "it", "both"]
) | {
    "the two",
    "the pair",
    "the duo",
    "the trio",
    "the three",
    "all three",
    "both men",
    "both women",
    "the two men",
    "the two women",
}
"""Words that stand for somebody, and name nobody where it is not known for whom."""
_ASKERS = frozenset(["host", "interviewer", "moderator", "question", "q"])
"""Who asks in an interview, and takes part in nothing that it tells."""


@dataclass(frozen=True)
class ContactFound:
    """One contact as the text gives it."""

    type: ContactType
    participants: tuple[Reference, ...]
    host: Reference | None
    place: Extent | None
    status: ContactStatus
    evidence: tuple[Extent, ...]
    clause: Extent
    """Where words that date it may stand."""
    core: Extent
    """The verb or noun that names it, and what of the evidence follows."""
    rule: str
    """The name of the rule that found it (rule D1)."""
    after_cue: bool = False
    """True for *said after meeting*: on the day of that statement."""
    is_again: bool = False
    """True for another one of the same company: *a second meeting*, *and again on 3 June*."""

    @property
    def figures_in_order(self) -> tuple[Figure, ...]:
        """Who takes part, as the text names them."""
        return tuple(reference.figure for reference in self.participants)

    @property
    def figures(self) -> frozenset[Figure]:
        """Who takes part."""
        return frozenset(reference.figure for reference in self.participants)


def encounter(
    memory: Memory,
    rule: str,
    kind: ContactType,
    people: tuple[Reference, ...],
    evidence: Extent,
    trigger: int,
    stretch: Extent,
) -> ContactFound | None:
    """
    Put together what the clause of a contact says of it.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    rule : str
        The name of the rule that found it.
    kind : ContactType
        What kind of contact it is.
    people : tuple of Reference
        Who takes part.
    evidence : Extent
        The words that tell it.
    trigger : int
        Where the verb or noun that names it begins.
    stretch : Extent
        The sentence.

    Returns
    -------
    ContactFound or None
        None where the words say that there was none.
    """
    text = memory.cast.text
    begin = min(_clause_begin(text, min(trigger, evidence.start + 1), stretch), evidence.start)
    end = clause_end(text, evidence.end, stretch)
    for aside in _RELATIVE.finditer(text, begin, trigger):
        begin = min(aside.start(), evidence.start)
        end = min(end, _aside_end(text, evidence.end, end))
    place = _PLACE.search(text, trigger, end)
    where = None
    if place and not NO_PLACE.match(place["place"]):
        where = Extent(*place.span("place"))
    status = (
        "proposed" if _WOULD.search(text, begin, evidence.end) else status_of(text[begin:trigger])
    )
    if status in {"planned", "proposed"} and _is_finite(text, begin, trigger):
        status = "occurred"
    if status is None and is_refuted(text[begin:trigger], text[evidence.end : end]):
        status = "denied"
    after = status_after(text[evidence.end : end])
    if status == "planned" and is_conditional(text[evidence.end : end]):
        status = "proposed"
    if status == "occurred":
        status = after
    elif status in {"planned", "proposed"} and after in {"refused", "denied", None}:
        status = "refused"
    if status == "occurred" and _SET_FOR.match(text, trigger, end):
        status = "planned"
    if status is None:
        return None
    unique = _named(tuple({r.figure: r for r in reversed(people)}.values())[::-1])
    core = Extent(trigger, max(trigger, evidence.end))
    clause = Extent(begin, end)
    return ContactFound(kind, unique, None, where, status, (evidence,), clause, core, rule)


def encounter_of(
    memory: Memory,
    rule: str,
    kind: ContactType,
    actor: Extent | None,
    others: Extent | None,
    told: Extent,
    stretch: Extent,
) -> Iterator[ContactFound]:
    """
    Put together the contact of two phrases; of one where it names two or more.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    rule : str
        The name of the rule that found it.
    kind : ContactType
        What kind of contact it is.
    actor, others : Extent or None
        The phrases that name who takes part.
    told : Extent
        The words that tell it; they begin with the verb or noun that names it.
    stretch : Extent
        The sentence.

    Yields
    ------
    ContactFound
        None where nobody acts, where the phrases meet, for one alone, or where the words say that
        there was none.
    """
    if actor is None or (others is not None and actor.meets(others)):
        return
    subjects = memory.look(actor)
    people = (*subjects, *guests_of(memory, others, subjects))
    if is_company(people):
        first = min(actor.start, told.start, others.start if others else told.start)
        last = max(actor.end, told.end, others.end if others else told.end)
        made = encounter(memory, rule, kind, people, Extent(first, last), told.start, stretch)
        if made is not None:
            yield made


def guests_of(
    memory: Memory, others: Extent | None, subjects: Sequence[Reference]
) -> tuple[Reference, ...]:
    """
    Tell whom somebody meets, calls or invites: *him* is not who does it.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    others : Extent or None
        The object of the verb.
    subjects : sequence of Reference
        Who acts.

    Returns
    -------
    tuple of Reference
        Nobody where there is no object.
    """
    memory.subject = tuple(one.figure for one in subjects)
    found = memory.look(others) if others else ()
    memory.subject = ()
    return found


def _named(people: tuple[Reference, ...]) -> tuple[Reference, ...]:
    """Leave out *the two sides* beside two or more who are named: they are the same."""
    named = tuple(one for one in people if not SIDES.fullmatch(one.figure.name))
    return named if len(named) > 1 else people


def _is_finite(text: str, begin: int, trigger: int) -> bool:
    """Tell what was done besides what is asked: *invited B and phoned C*."""
    done = _DONE.search(text, begin, trigger)
    return done is not None and (done["noun"] is not None or _PAST.match(text, trigger) is not None)


def _aside_end(text: str, place: int, end: int) -> int:
    """Find where an aside ends: at the comma before the verb of what it stands in."""
    found = _MAIN.search(text, place, end)
    return found.start() if found else end


def _clause_begin(text: str, place: int, stretch: Extent) -> int:
    found = [m.end() for m in _CLAUSE.finditer(text, stretch.start, place)]
    return found[-1] if found else stretch.start


def clause_end(text: str, place: int, stretch: Extent) -> int:
    """
    Find where a clause ends.

    Parameters
    ----------
    text : str
        The stored text.
    place : int
        A place in the clause.
    stretch : Extent
        The sentence.

    Returns
    -------
    int
        Where the next clause begins, else the end of the sentence.
    """
    found = _CLAUSE.search(text, place, stretch.end)
    return found.start() if found else stretch.end


def is_company(people: tuple[Reference, ...], *, are_parties: bool = False) -> bool:
    """
    Tell whether two or more take part.

    Parameters
    ----------
    people : tuple of Reference
        Who is named.
    are_parties : bool
        True where the words around say so of each: *talks between A and B*.

    Returns
    -------
    bool
        False for one alone; and where a lone word that no role supports is taken for a person,
        unless it is known to be a party.
    """
    figures = {reference.figure for reference in people}
    sure = {one.figure for one in people if one.rule == "pronoun" or are_parties}
    if any(is_nobody(one, is_meant=one in sure) for one in figures):
        return False
    return len(figures) > 1 or any(figure.kind == "group" for figure in figures)


def is_nobody(figure: Figure, *, is_meant: bool = False) -> bool:
    """
    Tell words that name nobody: a pronoun, or a lone word that no role supports.

    Parameters
    ----------
    figure : Figure
        Who is taken to take part.
    is_meant : bool
        True where a pronoun is known to mean it: *I* of a transcript.

    Returns
    -------
    bool
        True for *them* where nobody is known whom it means.
    """
    if figure.name.lower() in PRONOUNS | _ASKERS:
        return True
    lone = " " not in figure.name and not figure.name.islower()
    lone = lone and class_of(figure.name.lower()) != "H"
    known = figure.listed or figure.held or figure.gender
    return figure.kind == "person" and not known and lone and not is_meant


def past_time(text: str, place: int, stretch: Extent) -> int:
    """
    Pass over words such as *on 3 April* or *in Luanda* between a verb and its object.

    Parameters
    ----------
    text : str
        The stored text.
    place : int
        Where the verb ends.
    stretch : Extent
        The sentence.

    Returns
    -------
    int
        Where the object may begin.
    """
    where = _PLACED.match(text, place, stretch.end)
    if where:
        return past_time(text, where.end(), stretch)
    lead = _LEAD.match(text, place)
    begin = lead.end() if lead else place
    for words in time_words(text, Extent(begin, min(stretch.end, begin + 30))):
        if words.extent.start == begin:
            after = words.extent.end
            where = _PLACED.match(text, after + 1, stretch.end)
            return where.end() - 1 if where else after
    return place
