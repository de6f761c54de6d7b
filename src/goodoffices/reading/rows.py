"""The reading of a row of a data set: its contact and its event, coded by others."""

from collections.abc import Callable

from goodoffices.reading.coded import Coded, CodedActor
from goodoffices.reading.extent import Extent
from goodoffices.reading.report import ActorRead, CodedRead, ContactRead, Party
from goodoffices.record.dates import When
from goodoffices.record.parts import Span

__all__ = ["row_read"]


def row_read(
    coded: Coded, text: str, span: Callable[[Extent], Span]
) -> tuple[tuple[ActorRead, ...], tuple[ContactRead, ...], CodedRead]:
    """
    Put a coded event into the parts of a reading; nothing is read into the row.

    Parameters
    ----------
    coded : Coded
        The event.
    text : str
        The row.
    span : callable
        Makes the span of an extent.

    Returns
    -------
    tuple of ActorRead
        The parties, in the order of the row.
    tuple of ContactRead
        One, where the code means a contact and both parties are named; else none.
    CodedRead
        The event.
    """
    parties = {
        role: Party(name=one.name.of(text), span=span(one.name))
        for role, one in (("source", coded.source), ("target", coded.target))
        if one is not None
    }
    when = When(value=coded.day, basis=coded.basis)
    place = None if coded.place is None else span(coded.place)
    source, target = parties.get("source"), parties.get("target")
    contacts: tuple[ContactRead, ...] = ()
    if coded.contact is not None and source is not None and target is not None:
        one = ContactRead(
            id="c1",
            type=coded.contact.type,
            participants=(source, target),
            host=source if coded.contact.hosted else None,
            place=place,
            date=when,
            status=coded.contact.status,
            evidence=(span(coded.code),),
            rule=f"coded-{coded.scheme.lower()}",
            grade="low",
            precision=None,
        )
        contacts = (one,)
    event = CodedRead(
        id="ev1",
        scheme=coded.scheme,
        code=span(coded.code),
        label=coded.label,
        source=source,
        target=target,
        place=place,
        date=when,
        contact=contacts[0].id if contacts else None,
    )
    return _actors([coded.source, coded.target], text, span), contacts, event


def _actors(
    found: list[CodedActor | None], text: str, span: Callable[[Extent], Span]
) -> tuple[ActorRead, ...]:
    """List the parties, each name once."""
    named = {one.name.of(text): one for one in found if one is not None}
    return tuple(
        ActorRead(
            id=f"a{number}",
            name=name,
            kind=one.kind,
            of=one.of,
            roles=(),
            mentions=tuple(
                span(each.name) for each in found if each and each.name.of(text) == name
            ),
        )
        for number, (name, one) in enumerate(named.items(), start=1)
    )
