"""A contact and what was said on its occasion: each is dated by the other."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reading.contacts import Dated
from goodoffices.reading.overlaps import Covering
from goodoffices.reading.statements import StatementFound
from goodoffices.record.dates import When

__all__ = ["dated_by_contacts", "dated_by_statements"]

_OCCASION = re.compile(
    r"\b(?:during|in|at|on) (?:the|their|his|her|that|this) (?:[a-z-]+ ){0,2}"
    r"(?P<noun>call|conversation|meeting|talks|summit|visit|letter)\b",
    re.IGNORECASE,
)
_KINDS = {
    "call": ("call",),
    "conversation": ("call",),
    "meeting": ("meeting", "talks", "summit"),
    "talks": ("talks", "meeting"),
    "summit": ("summit", "meeting"),
    "visit": ("visit",),
    "letter": ("letter",),
}
"""The types of contact that a noun may mean."""


def dated_by_contacts(
    text: str, told: Sequence[StatementFound], contacts: Sequence[Dated]
) -> list[StatementFound]:
    """
    Date what was said *during the call* by the last call before it.

    Parameters
    ----------
    text : str
        The stored text.
    told : sequence of StatementFound
        The statements of a report.
    contacts : sequence of ContactFound and When
        Its contacts, in text order.

    Returns
    -------
    list of StatementFound
        The same; what has a date keeps it.
    """
    begins: dict[str, list[tuple[int, int]]] = {}
    for number, (contact, _) in enumerate(contacts):
        begins.setdefault(contact.type, []).append((contact.evidence[0].start, number))
    for of_kind in begins.values():
        of_kind.sort()
    return [one if one.dated else _at_contact(text, one, contacts, begins) for one in told]


def _at_contact(
    text: str,
    one: StatementFound,
    contacts: Sequence[Dated],
    begins: dict[str, list[tuple[int, int]]],
) -> StatementFound:
    """Date one statement by the last contact that a noun around it means."""
    place = one.attribution.sentence.start
    for stretch in one.around:
        match = _OCCASION.search(text, *stretch)
        if match is None:
            continue
        kinds = (begins.get(kind, []) for kind in _KINDS[match["noun"].lower()])
        before = [of_kind[: bisect_left(of_kind, (place, 0))][-1:] for of_kind in kinds]
        numbers = [number for last in before for _, number in last]
        if numbers:
            when = contacts[max(numbers)][1]
            basis = f"{match.group()!r}: at c{max(numbers) + 1}, {when.basis}"
            return replace(one, when=when.model_copy(update={"basis": basis}), dated=True)
    return one


def dated_by_statements(
    text: str, contacts: Sequence[Dated], told: Sequence[StatementFound], published: str | None
) -> list[Dated]:
    """
    Date a meeting *after* which something was said by that statement.

    Parameters
    ----------
    text : str
        The stored text.
    contacts : sequence of ContactFound and When
        The contacts of a report.
    told : sequence of StatementFound
        Its statements.
    published : str or None
        ISO date of publication.

    Returns
    -------
    list of ContactFound and When
        The same; what has a date keeps it.
    """
    sentences = Covering([one.attribution.sentence for one in told])
    done: list[Dated] = []
    for contact, when in contacts:
        if contact.after_cue and when.value is None:
            beside = sentences.of(contact.evidence[0])
            number = next((n for n in beside if told[n].when.value), None)
            if number is not None:
                words = contact.evidence[0].of(text).split(" with ")[0]
                when = _of_statement(told[number].when, number, words, published)
        done.append((contact, when))
    return done


def _of_statement(said: When, number: int, words: str, published: str | None) -> When:
    return When(
        value=said.value,
        precision=said.precision,
        basis=f"inferred: s{number + 1} was said {words!r} on that occasion",
        not_after=said.value if said.precision == "day" else published,
    )
