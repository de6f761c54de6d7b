"""What a reading proposes to a dossier: entries that a person confirms or rejects (rule D1)."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial
from types import MappingProxyType

from goodoffices.errors import KnownReportError
from goodoffices.reading import opening
from goodoffices.reading.drafting import common_fields, draft_actor
from goodoffices.reading.filing import TakenFiles
from goodoffices.reading.known import KnownActors, plain
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.places import state_name
from goodoffices.reading.report import Reading
from goodoffices.reading.retelling import Retellings, telling
from goodoffices.reading.sending import Sent, SentActor, Unattributed, digests, sent
from goodoffices.record.entries import Actor, Contact, Entry, Model, Source, Statement
from goodoffices.record.ids import mint
from goodoffices.record.ledger import Snapshot
from goodoffices.record.parts import Label, Received
from goodoffices.record.view import of_kinds
from goodoffices.record.written import Row
from goodoffices.shelves import Space

__all__ = ["Proposal", "Proposer", "Standing", "propose"]

_OWN = {"state", "agency", "outlet"}
"""Kinds of actors that speak for no state."""


@dataclass(frozen=True)
class Proposal:
    """New entries for a dossier, with the report's bytes."""

    made: tuple[Entry, ...]
    """The source first, then actors."""
    rows: tuple[Row, ...]
    """Statements, contacts, appointments and notes, as they are kept."""
    raw: Mapping[str, bytes]
    """The bytes of the report by the id of its source."""
    matched: tuple[str, ...]
    """Names of actors that the dossier has already."""
    unattributed: tuple[Unattributed, ...]
    """Statements that no speaker could be found for; they are not entered."""
    retold: int = 0
    """Statements that another report of the dossier tells too."""

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """All of them as entries."""
        return (*self.made, *(row.entry() for row in self.rows))


def propose(
    reading: Reading,
    opened: OpenedReport,
    snapshot: Snapshot,
    *,
    recorded: datetime,
    label: Label = "public",
    raw: Mapping[str, bytes] = MappingProxyType({}),
) -> Proposal:
    """
    Turn a reading into proposals for a dossier.

    Parameters
    ----------
    reading : Reading
        What was read.
    opened : OpenedReport
        The report that it was read from.
    snapshot : Snapshot
        The dossier as it stands.
    recorded : aware datetime
        When the proposals are recorded.
    label : {'public', 'restricted', 'off-record'}
        How the report, and so all that is read from it, is to be handled (rule R7).
    raw : mapping of str to bytes
        The bytes that the dossier keeps: what is of the same bytes is the same report, whatever
        date is given with it.

    Returns
    -------
    Proposal
        Entries to be appended together.

    Raises
    ------
    KnownReportError
        If the dossier has this report already.
    """
    proposer = Proposer(partial(of_kinds, snapshot.entries), label)
    made = sent(reading, opened, label)
    if not set(digests(opened)).isdisjoint(map(_digest, raw.values())):
        _refuse_known(made.name, proposer.there(made.fields["sha256"]))
    return proposer.propose(made, recorded=recorded)


@dataclass(frozen=True)
class Standing:
    """A source of the dossier, or one that was proposed before."""

    id: str
    file: str | None
    outlet: str | None
    published: str | None

    def may_be(self, outlet: str | None, published: str | None) -> bool:
        """Tell whether neither the outlet nor the day tells it from another of its text."""
        return (
            None in (outlet, self.outlet) or plain(str(outlet)) == plain(str(self.outlet))
        ) and (None in (published, self.published) or published == self.published)


class Proposer:
    """
    Turns reading after reading into proposals for one dossier, and remembers what it proposed.

    Parameters
    ----------
    standing : callable
        Gives the entries of the dossier that are of some kinds, whatever their status.
    label : {'public', 'restricted', 'off-record'}
        How the reports, and so all that is read from them, are to be handled (rule R7).
    space : callable
        Gives the mappings in which what stands and what was proposed is kept.
    """

    def __init__(
        self,
        standing: Callable[..., Iterable[Entry]],
        label: Label = "public",
        space: Space = dict,
    ) -> None:
        self.label = label
        self.known = KnownActors(space)
        self.files = TakenFiles(space)
        self.sources = space()
        """The sources of each text by its SHA-256, as JSON: outlets may print the same."""
        self.published = space()
        """The date of publication of each source that has one, by its id."""
        self.told = Retellings(space)
        for entry in standing(Actor, Model, Source):
            self._note(entry)
            if isinstance(entry, Actor) and entry.status != "rejected":
                self.known.add(entry)
        for entry in standing(Statement):
            if isinstance(entry, Statement) and entry.status != "rejected":
                told = telling(entry, self.published.get(entry.source))
                if told is not None:
                    self.told.add(told)

    def propose(self, sent: Sent, *, recorded: datetime) -> Proposal:
        """
        Turn what was made of a reading into proposals, as `propose` does.

        Parameters
        ----------
        sent : Sent
            The report with what is proposed from it.
        recorded : aware datetime
            When the proposals are recorded.

        Returns
        -------
        Proposal
            Entries to be appended together, after those proposed before.

        Raises
        ------
        KnownReportError
            If the dossier has a source of the same text, outlet and day already.
        """
        given = (sent.fields[name] for name in ("sha256", "outlet", "published"))
        _refuse_known(sent.name, self.there(*given))
        new, *fresh = mint(1 + len(sent.actors) + len(sent.written))
        source = self._source(sent, new, recorded)
        self._note(source)
        found = [self.known.find(one) for one in sent.actors]
        cast = [known or name for known, name in zip(found, fresh, strict=False)]
        names = (sent.source, *(one.place for one in sent.actors))
        places = dict(zip(names, (new, *cast), strict=True))
        told = (one.id for one in sent.written)
        places.update(zip(told, fresh[len(cast) :], strict=True))
        actors = self._cast(sent.actors, found, places, source)
        same = self._joined(sent, places)
        rows = [one.row(places, recorded, same.get(one.id)) for one in sent.written]
        made: tuple[Entry, ...] = (source, *actors)
        if len(set(cast)) < len(cast):
            rows, met = _once(rows)
            made += met
        return Proposal(
            made,
            tuple(rows),
            {new: sent.raw, **_kept(sent.received)},
            tuple(one.name for one, known in zip(sent.actors, found, strict=True) if known),
            sent.unattributed,
            len(same),
        )

    def there(
        self, digest: str, outlet: str | None = None, published: str | None = None
    ) -> Standing | None:
        """
        Find the source that a report is in the dossier, or was proposed as before.

        Parameters
        ----------
        digest : str
            The SHA-256 of its text.
        outlet, published : str or None
            Where and when it was published; None where that is not known, and tells nothing apart.

        Returns
        -------
        Standing or None
            The first of that text, unless both name an outlet or a day and these differ.
        """
        every = (Standing(*one) for one in json.loads(self.sources.get(digest, "[]")))
        return next((one for one in every if one.may_be(outlet, published)), None)

    def _source(self, sent: Sent, name: str, recorded: datetime) -> Source:
        return Source(
            id=name,
            file=self.files.unused(sent.name),
            received=self._received(sent.received),
            **sent.fields,
            **common_fields(recorded, self.label),
        )

    def _received(self, received: opening.Received | None) -> Received | None:
        """Name what the text was taken from; documents of one feed share it."""
        if received is None:
            return None
        digest = _digest(received.data)
        return self.known.received(digest) or Received(
            file=f"received/{digest[:12]}{_extension(received.name)}",
            sha256=digest,
            media_type=received.media_type,
            retrieved=received.retrieved,
        )

    def _cast(
        self,
        actors: Sequence[SentActor],
        found: Sequence[str | None],
        places: Mapping[str, str],
        source: Source,
    ) -> list[Actor]:
        """Make entries of the actors that the dossier lacks."""
        common = common_fields(source.recorded, self.label)
        names: dict[str, str] = {}
        made = []
        for one, known in zip(actors, found, strict=True):
            name = names[one.name] = places[one.place]
            if known is None:
                state = None
                if one.of is not None and one.type not in _OWN:
                    state = names.get(state_name(one.of)) or self.known.state(one.of)
                made.append(draft_actor(one.unpacked(), name, source.id, state, common))
        for actor in made:
            self.known.add(actor)
        return made

    def _joined(self, sent: Sent, places: Mapping[str, str]) -> dict[str, str]:
        """Find for each statement the one that another report told first, as one statement."""
        same, told = {}, []
        for name, placed in sent.tellings.items():
            one = placed.placed(places)
            there = self.told.find(one)
            if there is not None:
                same[name] = there
            told.append(one if there is None else replace(one, statement=there))
        for one in told:
            self.told.add(one)
        return same

    def _note(self, entry: Entry) -> None:
        file = getattr(entry, "file", None)
        if file is not None:
            self.files.add(file)
        if not isinstance(entry, Source):
            return
        if entry.published is not None:
            self.published[entry.id] = entry.published
        if entry.sha256 is not None:
            told = json.loads(self.sources.get(entry.sha256, "[]"))
            told.append((entry.id, entry.file, entry.outlet, entry.published))
            self.sources[entry.sha256] = json.dumps(told)
        if entry.received is not None:
            self.known.keep(entry.received)


def _refuse_known(name: str, there: Standing | None) -> None:
    if there is not None:
        msg = (
            f"{name}: the dossier has this report already, as source {there.id} "
            f"({there.file}). Nothing was added."
        )
        raise KnownReportError(msg)


def _once(rows: Sequence[Row]) -> tuple[list[Row], tuple[Entry, ...]]:
    """Name whoever takes part in a contact once, where two of a report are one in the dossier."""
    contacts = [row.entry() for row in rows if row.kind == Contact.kind]
    met = (
        one.model_copy(update={"participants": tuple(dict.fromkeys(one.participants))})
        for one in contacts
        if isinstance(one, Contact)
    )
    return [row for row in rows if row.kind != Contact.kind], tuple(met)


def _kept(received: opening.Received | None) -> dict[str, bytes]:
    """Give what the text was taken from by its digest."""
    return {} if received is None else {_digest(received.data): received.data}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _extension(name: str) -> str:
    """Keep the extension of a file's name where it is a plain one."""
    found = re.search(r"\.[a-z0-9]{1,8}\Z", name.lower())
    return found.group() if found else ".bin"
