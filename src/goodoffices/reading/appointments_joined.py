"""One appointment that a report tells several times, first without a name and then with it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.appointed import AppointmentFound
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import ENVOY

__all__ = ["joined"]

_FEW = 60
"""Appointments before one that it may repeat."""


def joined(text: str, every: Iterator[AppointmentFound]) -> list[AppointmentFound]:
    """
    Count an appointment once however often it is told.

    Parameters
    ----------
    text : str
        The stored text.
    every : iterator of AppointmentFound
        In text order, titles first.

    Returns
    -------
    list of AppointmentFound
        An unnamed envoy and a named one of the same sender joined; the fullest office stays.
    """
    found: list[AppointmentFound] = []
    for one in every:
        near = range(max(0, len(found) - _FEW), len(found))
        place = next((n for n in near if _same(text, found[n], one)), None)
        if place is None:
            if not one.naming:
                found.append(one)
            continue
        known = found[place]
        both = (known.appointee, one.appointee)
        named = _named(*both)
        office = max(known.office, one.office, key=lambda o: _fullness(text, o))
        found[place] = replace(
            known,
            appointee=named,
            described=(*known.described, *(r.extent for r in both if r is not named)),
            by=known.by or one.by,
            office=office,
            mandate=one.mandate or known.mandate,
            status=one.status if _comes_later(known, one) else known.status,
            evidence=(*known.evidence, *one.evidence),
            clauses=(*known.clauses, *one.clauses),
        )
    return found


def _comes_later(known: AppointmentFound, one: AppointmentFound) -> bool:
    """Tell what becomes of what was announced; *B succeeds D* tells nothing of when."""
    return known.status == "announced" and one.rule != "succeeded"


def _fullness(text: str, office: Extent) -> tuple[bool, int]:
    words = office.of(text)
    return bool(
        re.search(r"\b(?:envoy|representative|ambassador|mediator)\b.* (?:to|for)\b", words)
    ), len(words)


def _named(first: Reference, second: Reference) -> Reference:
    named = [one for one in (first, second) if one.figure.name[:1].isupper()]
    return named[0] if named else first


def _same(text: str, first: AppointmentFound, second: AppointmentFound) -> bool:
    senders = {a.by.figure for a in (first, second) if a.by}
    states = {s for a in (first, second) if a.by for s in a.by.figure.states[:1]}
    if len(senders) > 1 and len(states) != 1:
        return False
    people = {a.appointee.figure for a in (first, second)}
    names = {f for f in people if f.name[:1].isupper()}
    if len(names) > 1 or {first.status, second.status} & {"recalled", "ended", "refused"} != (
        {first.status, second.status} if first.status in {"recalled", "ended", "refused"} else set()
    ):
        return False
    if len(people) == 1 and names:
        return True
    envoys = [bool(ENVOY.search(a.office.of(text))) for a in (first, second)]
    return all(envoys) or first.office.of(text).lower() == second.office.of(text).lower()
