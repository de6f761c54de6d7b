"""What is sent of a report from where it is read to where it is entered in a dossier."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from goodoffices.reading.drafting import common_fields, in_order, kind_of, source_fields
from goodoffices.reading.languages import Coverage
from goodoffices.reading.opening import OpenedReport, Received
from goodoffices.reading.report import ActorRead, Reading
from goodoffices.reading.reported import Reported, is_unsaid
from goodoffices.reading.retelling import Telling, telling
from goodoffices.record.entries import Actor, Issue, Source, Statement
from goodoffices.record.ids import provisional
from goodoffices.record.parts import Label
from goodoffices.record.written import Written, write

__all__ = ["Sent", "SentActor", "Unattributed", "digests", "sent"]

_ANY_TIME = datetime(2020, 1, 1, tzinfo=UTC)
"""It holds the place of the moment at which something is entered."""


@dataclass(frozen=True)
class SentActor:
    """An actor of a report: entered where the dossier has nobody of the kind and name."""

    place: str
    """The id that holds its place."""
    name: str
    type: str
    of: str | None
    """The code of a state, or of the one state to which it may belong."""
    packed: str
    """All that was read of it, as JSON: unpacked only where it is entered."""

    def unpacked(self) -> ActorRead:
        """Give all that was read of it."""
        return ActorRead.model_validate_json(self.packed)


@dataclass(frozen=True)
class Unattributed:
    """A statement that is not entered, for no speaker of it could be found."""

    report: str
    """As the name of the opened report."""
    words: str
    """What was said, its parts joined by …"""
    speaker: str | None
    """The words that stand for the speaker, whom they do not name; None where there are none."""


@dataclass(frozen=True)
class Sent:
    """A report with what is proposed from it: all that can be made without the dossier."""

    name: str
    """As that of the opened report."""
    raw: bytes
    """The stored text as a file."""
    received: Received | None
    """What the text was taken from, where that is no plain text."""
    attachments: tuple[str, ...]
    """Names of what is attached to a message."""
    digests: tuple[str, ...]
    coverage: Coverage
    """How much the rules of its language read."""
    source: str
    """The id that holds the place of the source."""
    fields: Mapping[str, Any]
    """What is known of the source."""
    actors: tuple[SentActor, ...]
    """States first."""
    written: tuple[Written, ...]
    """Statements, contacts, appointments and notes, checked and written down."""
    tellings: Mapping[str, Telling]
    """The statements that may be told elsewhere too, by their ids."""
    unattributed: tuple[Unattributed, ...]
    """Statements that no speaker could be found for; they are not entered."""

    @property
    def language(self) -> str | None:
        """The code of its language; None where it is not known."""
        return self.fields.get("language")


def sent(reading: Reading, opened: OpenedReport, label: Label = "public") -> Sent:
    """
    Make of a reading what can be made of it without the dossier.

    Parameters
    ----------
    reading : Reading
        What was read, its stances linked to issues.
    opened : OpenedReport
        The report that it was read from.
    label : {'public', 'restricted', 'off-record'}
        How all of it is to be handled (rule R7).

    Returns
    -------
    Sent
        To be given to `goodoffices.reading.proposal.Proposer`.

    Raises
    ------
    EntryError
        If the record cannot hold it.
    """
    common = common_fields(_ANY_TIME, label)
    order = in_order(reading.actors)
    source, *places = provisional(1 + len(order))
    ids = dict(zip((actor.id for actor in order), places, strict=True))
    told = Reported(reading, opened.document.text, source, ids, common).entries()
    fields = source_fields(reading, opened)
    holder = Source(id=source, file="reports/any.txt", **fields, **common)
    kinds = dict.fromkeys(places, Actor.kind)
    for stance in reading.stances:
        kinds.update((match.issue, Issue.kind) for match in stance.issues)
    kinds.update((entry.id, entry.kind) for entry in (holder, *told))
    day = reading.source.published
    tellings = ((one.id, telling(one, day)) for one in told if isinstance(one, Statement))
    return Sent(
        opened.name,
        opened.raw,
        opened.received,
        opened.attachments,
        digests(opened),
        reading.source.coverage,
        source,
        fields,
        tuple(map(_sent_actor, order, places)),
        write((holder, *told), kinds, {source: opened.document.text}),
        {name: one for name, one in tellings if one is not None},
        tuple(
            Unattributed(
                opened.name,
                " … ".join(span.text for span in one.content),
                one.speaker.text if one.speaker else None,
            )
            for one in reading.statements
            if not (one.actors or is_unsaid(one))
        ),
    )


def _sent_actor(actor: ActorRead, place: str) -> SentActor:
    code = actor.of if isinstance(actor.of, str) else None
    packed = actor.model_dump_json(by_alias=True)
    return SentActor(place, actor.name, kind_of(actor), code, packed)


def digests(opened: OpenedReport) -> tuple[str, ...]:
    """
    Tell a report from others by its bytes.

    Parameters
    ----------
    opened : OpenedReport
        The report.

    Returns
    -------
    tuple of str
        The SHA-256 of the file that holds it alone; none where it is one of several of a file.
    """
    if opened.received is None:
        return (hashlib.sha256(opened.raw).hexdigest(),)
    is_alone = "#" not in opened.name
    return (hashlib.sha256(opened.received.data).hexdigest(),) if is_alone else ()
