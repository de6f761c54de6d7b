"""
Proposals written down as a dossier keeps them, before it is known under which ids it takes them.

Whoever reads a report can so check and write what is proposed from it; whoever enters it in the
dossier only names it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from goodoffices.record.checks import check_new
from goodoffices.record.entries import KINDS, Entry
from goodoffices.record.references import Reference

__all__ = ["Row", "Written", "fit", "write"]

_LATER = {"id", "recorded"}
"""What is known of a proposal only when it is entered."""


@dataclass(frozen=True)
class Row:
    """A proposal as a dossier keeps it."""

    id: str
    recorded: datetime
    """In UTC."""
    kind: str
    fields: str
    """All its fields, as JSON."""
    refers: tuple[tuple[str, tuple[str, ...]], ...]
    """The ids that stand in them, each with the kinds of entry that it may name; empty for any."""

    def entry(self) -> Entry:
        """Read it as an entry."""
        return KINDS[self.kind].model_validate_json(self.fields)


@dataclass(frozen=True)
class Written:
    """A proposal that was checked and written down, with ids that hold the places of others."""

    id: str
    kind: str
    fields: str
    """Its fields as JSON, but for those that are known when it is entered."""
    refers: tuple[tuple[str, tuple[str, ...]], ...]
    """The ids that stand in them, each with the kinds of entry that it may name; empty for any."""

    def row(self, names: Mapping[str, str], recorded: datetime, same_as: str | None = None) -> Row:
        """
        Name a proposal and what it refers to.

        Parameters
        ----------
        names : mapping of str to str
            The id to take in the place of each; others stay.
        recorded : aware datetime
            When it is recorded.
        same_as : str or None
            Of a statement that repeats none of its own report, the one of another that it repeats.

        Returns
        -------
        Row
            To be added to a dossier.
        """
        fields, refers = self.fields, []
        for name, kinds in self.refers:
            if name in names:
                fields = fields.replace(f'"{name}"', f'"{names[name]}"')
            refers.append((names.get(name, name), kinds))
        more = ""
        if same_as is not None:
            refers.append((same_as, (self.kind,)))
            more = f'"same_as":"{same_as}",'
        new, moment = names.get(self.id, self.id), recorded.astimezone(UTC)
        stands = moment.isoformat().replace("+00:00", "Z")
        head = f'{{"id":"{new}","recorded":"{stands}",{more}'
        return Row(new, moment, self.kind, head + fields.removeprefix("{"), tuple(refers))


def write(
    added: Sequence[Entry], kinds: Mapping[str, str], texts: Mapping[str, str]
) -> tuple[Written, ...]:
    """
    Check proposals of one report, and write them down.

    Parameters
    ----------
    added : sequence of Entry
        The source first; it is checked with the others and not written, for its file is not
        known yet.
    kinds : mapping of str to str
        The kinds of these entries, and of all others to which they refer, by id.
    texts : mapping of str to str
        The stored text of the source.

    Returns
    -------
    tuple of Written
        All but the source.

    Raises
    ------
    EntryError
        If one breaks a rule of the record.
    """
    referring = check_new(added, kinds, texts)
    return tuple(map(_written, added[1:], referring[1:]))


def _written(entry: Entry, referring: Sequence[Reference]) -> Written:
    fields = entry.model_dump_json(by_alias=True, exclude_defaults=True, exclude=_LATER)
    refers = dict.fromkeys((one.id, one.kinds) for one in referring)
    return Written(entry.id, entry.kind, fields, tuple(refers))


def fit(added: Sequence[Entry], rows: Sequence[Row], there: Mapping[str, str]) -> bool:
    """
    Tell whether nothing is wrong with written proposals; what is wrong is looked for only then.

    Parameters
    ----------
    added : sequence of Entry
        The sources and actors that are added with them.
    rows : sequence of Row
        The proposals.
    there : mapping of str to str
        The kinds of the entries of the dossier with one of their ids or named by them, by id.

    Returns
    -------
    bool
        True where each has an id of its own and refers only to what comes before it, of a kind
        that it may name, and to no source of the dossier.
    """
    own = {entry.id: entry.kind for entry in added}
    for row in rows:
        for name, kinds in row.refers:
            kind = own.get(name) or there.get(name, "")
            if not kind or (kinds and kind not in kinds) or (kind == "source" and name in there):
                return False
        if row.id in own or row.id in there:
            return False
        own[row.id] = row.kind
    return True
