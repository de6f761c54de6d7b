"""The ledger: every version ever recorded, and what was known at any moment (rules R4, R5)."""

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from goodoffices.errors import RecordError, UnknownEntryError
from goodoffices.record.checks import check
from goodoffices.record.entries import Dossier, Entry, Source
from goodoffices.record.near import meant
from goodoffices.record.references import references
from goodoffices.record.report import ReportHeader, read_report
from goodoffices.record.view import closed, latest

__all__ = ["Ledger", "Snapshot", "completed_by"]

_DIGEST = 64  # digits of a SHA-256, which no id has
_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True)
class Snapshot:
    """What was known at one moment: of each entry its last version."""

    entries: Mapping[str, Entry]
    """Every entry by id, in order of ids, whatever its status; references lead to entries."""
    texts: Mapping[str, str] = field(repr=False)
    """The stored text of each source that has one, by its id."""
    moment: datetime | None = None
    """The moment on the second clock (rule R4); None for now."""

    @cached_property
    def confirmed(self) -> Mapping[str, Entry]:
        """The confirmed entries that stand on confirmed ones; proposals are pruned from them."""
        entries = {n: e for n, e in self.entries.items() if e.status == "confirmed"}
        return MappingProxyType(closed(entries))

    @property
    def dossier(self) -> Dossier:
        """What the dossier is about."""
        return self.of(Dossier)[0]

    def of(self, kind: type[_E]) -> tuple[_E, ...]:
        """
        List the confirmed entries of a kind.

        Parameters
        ----------
        kind : type of Entry
            Such as `Statement`; `Entry` for all.

        Returns
        -------
        tuple of Entry
            In order of ids, referring to confirmed entries only.
        """
        return tuple(entry for entry in self.confirmed.values() if isinstance(entry, kind))

    def proposed(self, kind: type[_E]) -> tuple[_E, ...]:
        """
        List the proposals of a kind.

        Parameters
        ----------
        kind : type of Entry
            Such as `Statement`; `Entry` for all.

        Returns
        -------
        tuple of Entry
            In order of ids.
        """
        every = self.entries.values()
        return tuple(e for e in every if isinstance(e, kind) and e.status == "proposed")

    def entry(self, name: str) -> Entry:
        """
        Find an entry.

        Parameters
        ----------
        name : str
            Its id.

        Returns
        -------
        Entry
            Its last version, whatever its status.

        Raises
        ------
        UnknownEntryError
            If there is none.
        """
        if name not in self.entries:
            cure = meant(name, self.entries)
            msg = f"{name!r} is no entry of this dossier at this moment. {cure}"
            raise UnknownEntryError(msg)
        return self.entries[name]

    def text(self, source: str) -> str:
        """
        Give the stored text of a source.

        Parameters
        ----------
        source : str
            Its id.

        Returns
        -------
        str
            The text that spans of the source count in.

        Raises
        ------
        UnknownEntryError
            If there is no such source, or it is an analyst's judgement and has no text.
        """
        entry = self.entry(source)
        if source not in self.texts:
            msg = f"{entry.kind} {source} has no text. Name a report, document or interview."
            raise UnknownEntryError(msg)
        return self.texts[source]

    def citing(self, name: str) -> tuple[str, ...]:
        """
        List the entries that refer to an entry directly.

        Parameters
        ----------
        name : str
            The id of the entry.

        Returns
        -------
        tuple of str
            Their ids in order.
        """
        return self._citing.get(self.entry(name).id, ())

    @cached_property
    def _citing(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for name, entry in self.entries.items():
            for reference in references(entry):
                found.setdefault(reference.id, {})[name] = None
        return {name: tuple(referrers) for name, referrers in found.items()}

    def without(self, names: Collection[str]) -> "Snapshot":
        """
        Tell what would be known if some entries had never been made.

        Parameters
        ----------
        names : collection of str
            The ids of the entries.

        Returns
        -------
        Snapshot
            They are gone, and with them every entry of which a whole group of `needs` is gone;
            the others keep only the references that still lead somewhere.

        Raises
        ------
        UnknownEntryError
            If one of the ids is no entry.
        RecordError
            If one is the dossier entry itself.
        """
        if any(isinstance(self.entry(name), Dossier) for name in names):
            msg = "the dossier entry itself cannot be taken out. Name other entries."
            raise RecordError(msg)
        left = {name: entry for name, entry in self.entries.items() if name not in names}
        return Snapshot(MappingProxyType(closed(left)), self.texts, self.moment)


@dataclass(frozen=True)
class Ledger:
    """
    Every version of every entry, with the raw bytes of the sources; checked when it is made.

    Parameters
    ----------
    versions : tuple of Entry
        In any order; kept in the order of `recorded`, then of ids.
    raw : mapping of str to bytes
        The bytes of each source's text file, by its id; and what a text was taken from, by its
        SHA-256.

    Raises
    ------
    EntryError
        If a version breaks a rule of the record.
    RecordError
        If a source lacks its bytes, or there is not exactly one dossier entry.
    InputError
        If the bytes of a source are no report; the message begins with its file.
    """

    versions: tuple[Entry, ...]
    raw: Mapping[str, bytes] = field(repr=False)
    texts: Mapping[str, str] = field(init=False, repr=False, compare=False)
    """The stored text of each source that has one, by its id."""

    def __post_init__(self) -> None:
        completed, texts = completed_by(self.versions, self.raw)
        check(completed, texts)
        object.__setattr__(self, "versions", completed)
        object.__setattr__(self, "raw", MappingProxyType(dict(self.raw)))
        object.__setattr__(self, "texts", MappingProxyType(texts))

    def append(self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None) -> "Ledger":
        """
        Record new entries, and new versions of entries.

        Parameters
        ----------
        entries : iterable of Entry
            Each later than the versions of its id that are here.
        raw : mapping of str to bytes or None
            The bytes of new sources by id, and what they were taken from by SHA-256.

        Returns
        -------
        Ledger
            A new one; this one stays as it is.

        Raises
        ------
        RecordError
            If a version is not later than the last of its id, bytes of a source are to change,
            or a rule of the record is broken.
        """
        now = latest(self.versions)
        added = tuple(entries)
        for entry in added:
            before = now.get(entry.id)
            if before is not None and entry.recorded <= before.recorded:
                last = before.recorded.isoformat()
                raise entry.fault(
                    ("recorded",), f"the last version is of {last}. Record this one after it."
                )
        for name, data in (raw or {}).items():
            if self.raw.get(name, data) != data:
                msg = (
                    f"source {name}: its bytes are not the ones recorded. "
                    "Restore the file, or add the new text as a source of its own."
                )
                raise RecordError(msg)
        return Ledger((*self.versions, *added), {**self.raw, **(raw or {})})

    def as_of(self, moment: datetime | None = None) -> Snapshot:
        """
        Tell what was known at a moment of the second clock (rule R4).

        Parameters
        ----------
        moment : aware datetime or None
            The moment, included; None for now.

        Returns
        -------
        Snapshot
            Of each entry its last version recorded up to then. References to what was not yet
            recorded are left out, and so are entries that rest on nothing else.

        Raises
        ------
        RecordError
            If the dossier did not exist then.
        """
        known = latest(v for v in self.versions if moment is None or v.recorded <= moment)
        if not any(isinstance(entry, Dossier) for entry in known.values()):
            begun = min(v.recorded for v in self.versions if isinstance(v, Dossier))
            msg = (
                f"on {moment:%Y-%m-%d} nothing was recorded yet: the dossier begins on "
                f"{begun:%Y-%m-%d}. Name that day or a later one."
            )
            raise RecordError(msg)
        return Snapshot(MappingProxyType(closed(known)), self.texts, moment)


def completed_by(
    versions: Iterable[Entry], raw: Mapping[str, bytes]
) -> tuple[tuple[Entry, ...], dict[str, str]]:
    """
    Complete versions by what the bytes of their sources say, and hold them to these.

    Parameters
    ----------
    versions : iterable of Entry
        In any order.
    raw : mapping of str to bytes
        As of a `Ledger`: the bytes of just these versions.

    Returns
    -------
    versions : tuple of Entry
        In the order of `recorded`, then of ids.
    texts : dict of str to str
        The stored text of each source that has one, by its id.

    Raises
    ------
    EntryError
        If a source does not agree with its bytes.
    RecordError
        If a source lacks its bytes, or there are bytes of no source.
    InputError
        If the bytes of a source are no report; the message begins with its file.
    """
    ordered = sorted(versions, key=lambda version: (version.recorded, version.id))
    reports = _reports(ordered, raw)
    completed = tuple(_completed(version, reports) for version in ordered)
    _check_received(completed, raw)
    return completed, {name: text for name, (_, text) in reports.items()}


def _reports(
    versions: Iterable[Entry], raw: Mapping[str, bytes]
) -> dict[str, tuple[ReportHeader, str]]:
    """Read the bytes of each source once; its encoding never changes (rule R2)."""
    first: dict[str, Source] = {}
    for version in versions:
        if not isinstance(version, Source):
            continue
        before = first.setdefault(version.id, version)
        if (version.encoding, version.file is None) != (before.encoding, before.file is None):
            problem = (
                f"the text of a source never changes, so its encoding stays {before.encoding!r} "
                "and it keeps or lacks its file. Restore them, or add a new source."
            )
            raise version.fault(("encoding",), problem)
        if version.file is not None and version.id not in raw:
            raise version.fault(("file",), "its bytes are missing. Give them with the source.")
    for name in raw:
        if len(name) != _DIGEST and (name not in first or first[name].file is None):
            msg = f"there are bytes for {name!r}, which is no source with a file. Leave them out."
            raise RecordError(msg)
    return {
        name: read_report(raw[name], str(source.file), source.encoding)
        for name, source in first.items()
        if source.file is not None
    }


def _check_received(versions: Iterable[Entry], raw: Mapping[str, bytes]) -> None:
    """Hold what texts were taken from to its digest; nothing else is kept by a digest."""
    named: set[str] = set()
    for version in versions:
        if not isinstance(version, Source) or version.received is None:
            continue
        digest = version.received.sha256
        if digest not in named and digest not in raw:
            problem = "what its text was taken from is missing. Restore the file."
            raise version.fault(("received",), problem)
        if digest not in named and hashlib.sha256(raw[digest]).hexdigest() != digest:
            problem = "what its text was taken from was changed. Restore the file."
            raise version.fault(("received",), problem)
        named.add(digest)
    for name in raw:
        if len(name) == _DIGEST and name not in named:
            msg = f"there are bytes for {name!r}, from which no text was taken. Leave them out."
            raise RecordError(msg)


def _completed(version: Entry, reports: Mapping[str, tuple[ReportHeader, str]]) -> Entry:
    """Fill in what the header of a report says, and the digest of its text."""
    if not isinstance(version, Source) or version.id not in reports:
        return version
    header, text = reports[version.id]
    digest = hashlib.sha256(text.encode()).hexdigest()
    if version.sha256 not in (None, digest):
        problem = (
            f"the text has the digest {digest[:12]}…, not {str(version.sha256)[:12]}…: it was "
            "changed after it was recorded. Restore the file, or add it as a new source."
        )
        raise version.fault(("sha256",), problem)
    given = {"sha256": digest, **header.model_dump(exclude_none=True)}
    missing = {name: value for name, value in given.items() if getattr(version, name) is None}
    return version.model_copy(update=missing) if missing else version
