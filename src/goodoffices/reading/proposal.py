"""What a reading proposes to a dossier: entries that a person confirms or rejects (rule D1)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from goodoffices.errors import KnownReportError
from goodoffices.reading.drafting import Draft, Proposal
from goodoffices.reading.filing import TakenFiles
from goodoffices.reading.known import KnownActors
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.report import Reading
from goodoffices.reading.retelling import Retellings
from goodoffices.record.entries import Actor, Entry, Model, Source, Statement
from goodoffices.record.ledger import Snapshot
from goodoffices.record.parts import Label
from goodoffices.record.view import of_kinds
from goodoffices.shelves import Space

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
    KnownReportError
        If the dossier has a source of the same text already.
    """
    return Proposer(partial(of_kinds, snapshot.entries), label).propose(
        reading, opened, recorded=recorded
    )


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
        """The id and the file of each source by the SHA-256 of its text."""
        self.published = space()
        """The date of publication of each source that has one, by its id."""
        self.told = Retellings(space)
        for entry in standing(Actor, Model, Source):
            self._note(entry)
            if isinstance(entry, Actor) and entry.status != "rejected":
                self.known.add(entry)
        for entry in standing(Statement):
            if isinstance(entry, Statement) and entry.status != "rejected":
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
        KnownReportError
            If the dossier has a source of the same text already.
        """
        there = self.sources.get(reading.source.sha256)
        if there is not None:
            msg = (
                f"{opened.name}: the dossier has this report already, as source {there}. "
                "Nothing was added."
            )
            raise KnownReportError(msg)
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

    def _note(self, entry: Entry) -> None:
        file = getattr(entry, "file", None)
        if file is not None:
            self.files.add(file)
        if not isinstance(entry, Source):
            return
        if entry.published is not None:
            self.published[entry.id] = entry.published
        if entry.sha256 is not None:
            self.sources.setdefault(entry.sha256, f"{entry.id} ({entry.file})")
        if entry.received is not None:
            self.known.keep(entry.received)
