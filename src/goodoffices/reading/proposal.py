"""What a reading proposes to a dossier: entries that a person confirms or rejects (rule D1)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from goodoffices.errors import RecordError
from goodoffices.reading.drafting import Draft, Proposal
from goodoffices.reading.filing import TakenFiles
from goodoffices.reading.known import KnownActors
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.report import Reading
from goodoffices.reading.retelling import Retellings
from goodoffices.record.entries import Actor, Entry, Source, Statement
from goodoffices.record.ledger import Snapshot
from goodoffices.record.parts import Label

__all__ = ["Proposal", "Proposer", "propose"]


def propose(
    reading: Reading,
    opened: OpenedReport,
    snapshot: Snapshot,
    *,
    recorded: datetime,
    label: Label = "public",
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

    Returns
    -------
    Proposal
        Entries to be appended together.

    Raises
    ------
    RecordError
        If the dossier has a source of the same text already.
    """
    return Proposer(snapshot.entries.values(), label).propose(reading, opened, recorded=recorded)


class Proposer:
    """
    Turns reading after reading into proposals for one dossier, and remembers what it proposed.

    Parameters
    ----------
    entries : iterable of Entry
        The dossier as it stands: its sources and actors, and whatever has a file.
    label : {'public', 'restricted', 'off-record'}
        How the reports, and so all that is read from them, are to be handled (rule R7).
    """

    def __init__(self, entries: Iterable[Entry], label: Label = "public") -> None:
        self.label = label
        self.known = KnownActors()
        self.files = TakenFiles()
        self.sources: dict[str, tuple[str, str | None]] = {}
        """The id and the file of each source by the SHA-256 of its text."""
        self.published: dict[str, str | None] = {}
        """The date of publication of each source, by its id."""
        self.told = Retellings()
        standing = [self._note(entry) for entry in entries]
        kept = [entry for entry in standing if entry.status != "rejected"]
        actors = [entry for entry in kept if isinstance(entry, Actor)]
        for actor in sorted(actors, key=lambda actor: actor.status != "confirmed"):
            self.known.add(actor)
        for entry in kept:
            if isinstance(entry, Statement):
                self.told.add(entry, self.published.get(entry.source))

    def propose(self, reading: Reading, opened: OpenedReport, *, recorded: datetime) -> Proposal:
        """
        Turn a reading into proposals, as `propose` does.

        Parameters
        ----------
        reading : Reading
            What was read.
        opened : OpenedReport
            The report that it was read from.
        recorded : aware datetime
            When the proposals are recorded.

        Returns
        -------
        Proposal
            Entries to be appended together, after those proposed before.

        Raises
        ------
        RecordError
            If the dossier has a source of the same text already.
        """
        there = self.sources.get(reading.source.sha256)
        if there is not None:
            msg = (
                f"{opened.name}: the dossier has this report already, as source {there[0]} "
                f"({there[1]}). Nothing was added."
            )
            raise RecordError(msg)
        made = Draft(reading, opened, self.known, self.files, recorded, self.label).proposal()
        for entry in made.entries:
            self._note(entry)
            if isinstance(entry, Actor):
                self.known.add(entry)
        return self._joined(made, reading.source.published)

    def _joined(self, made: Proposal, published: str | None) -> Proposal:
        """Name for each statement the one that another report told first, as one statement."""
        entries = [
            entry.model_copy(update={"same_as": self.told.find(entry, published)})
            if isinstance(entry, Statement)
            else entry
            for entry in made.entries
        ]
        spoken = [entry for entry in entries if isinstance(entry, Statement)]
        for entry in spoken:
            self.told.add(entry, published)
        retold = sum(entry.same_as is not None for entry in spoken)
        return replace(made, entries=tuple(entries), retold=retold)

    def _note(self, entry: Entry) -> Entry:
        file = getattr(entry, "file", None)
        if file is not None:
            self.files.add(file)
        if isinstance(entry, Source):
            self.published[entry.id] = entry.published
        if isinstance(entry, Source) and entry.sha256 is not None:
            self.sources.setdefault(entry.sha256, (entry.id, entry.file))
        if isinstance(entry, Source) and entry.received is not None:
            self.known.received.setdefault(entry.received.sha256, entry.received)
        return entry
