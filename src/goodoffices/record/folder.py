"""The folder form of a dossier: readable, made for git, without loss."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from goodoffices.errors import (
    EntryError,
    FormatError,
    GoodOfficesError,
    InputError,
    RecordError,
    StoreError,
)
from goodoffices.files import LIMIT, decode, read_bytes
from goodoffices.record.entries import Entry, Model, Source
from goodoffices.record.layout import laid_out_all
from goodoffices.record.ledger import Ledger
from goodoffices.record.lists import Item, read_lists
from goodoffices.record.lock import alone
from goodoffices.record.newfolder import write_files
from goodoffices.record.revision import history, revision
from goodoffices.record.sheet import Sheet, sheet_of
from goodoffices.record.store import DOSSIER, HISTORY, Seen, refuse_unseen
from goodoffices.record.together import finish, is_unfinished, write_together
from goodoffices.record.view import latest, of_kinds
from goodoffices.record.written import Row
from goodoffices.shelves import Space

__all__ = ["FolderStore"]

_LARGEST = 2**30

_LEAST = 25
"""How many reports are added at a time at least."""


class FolderStore:
    """
    A dossier folder.

    Parameters
    ----------
    folder : Path
        It holds ``dossier.yaml``, and the reports and models that this names.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> Ledger:
        """
        Read a dossier from its folder; a write that was cut off is finished before, if decided.

        Where another program writes meanwhile, it is read again as that one is done.

        Returns
        -------
        Ledger
            Every version that the folder holds.

        Raises
        ------
        InputError
            If a file is missing or cannot be decoded.
        FormatError
            If an entry cannot be used; the message names file, line, what is wrong, and the cure.
        StoreError
            If a write that was cut off cannot be finished, or other programs go on writing.
        """
        if not is_unfinished(self.folder):
            data = _data(self.folder)
            try:
                found = self._read(data)
            except GoodOfficesError:
                if self._is_still(data):
                    raise
            else:
                if self._is_still(data):
                    return found
        with alone(self.folder):
            finish(self.folder)
            return self._read(_data(self.folder))

    def _is_still(self, data: bytes) -> bool:
        """Tell whether no program wrote to the folder since its dossier was read."""
        return not is_unfinished(self.folder) and _data(self.folder) == data

    def _read(self, data: bytes) -> Ledger:
        return self._ledger(_items(self.folder, _sheet(self.folder, data), {}))

    def _ledger(self, items: Sequence[Item]) -> Ledger:
        """Put the items of the files together with the reports that they name."""
        raw: dict[str, bytes] = {}
        for item in items:
            if isinstance(item.entry, Source) and item.entry.file and item.entry.id not in raw:
                raw[item.entry.id] = _bytes(item, self.folder / item.entry.file)
            received = item.entry.received if isinstance(item.entry, Source) else None
            if received is not None and received.sha256 not in raw:
                raw[received.sha256] = _bytes(item, self.folder / received.file)
        try:
            return Ledger(tuple(item.entry for item in items), raw)
        except EntryError as error:
            item = next(item for item in reversed(items) if item.entry.version == error.version)
            msg = f"{item.place.line(error.path)}: {error}"
            raise FormatError(msg) from None
        except InputError as error:
            msg = f"{self.folder}/{error}"
            raise type(error)(msg) from None
        except RecordError as error:
            msg = f"{self.folder / DOSSIER}: {error}"
            raise FormatError(msg) from None

    def create(self, ledger: Ledger) -> None:
        """
        Write a dossier as a folder, whole or not at all.

        Parameters
        ----------
        ledger : Ledger
            The dossier.

        Raises
        ------
        StoreError
            If the folder holds something already, or cannot be written.
        """
        write_files(self.folder, _files(ledger))

    def append(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes] | None = None, *, seen: Seen = None
    ) -> Ledger:
        """
        Record entries in a folder: comments and the order of items stay as they were written.

        Parameters
        ----------
        entries : iterable of Entry
            New entries, and new versions of entries; the versions that they replace move to
            ``history.yaml``.
        raw : mapping of str to bytes or None
            The bytes of new sources by id.
        seen : mapping of str to Entry or None
            The last versions from which new ones were made, by id; None where none were.

        Returns
        -------
        Ledger
            The dossier as it now stands.

        Raises
        ------
        RecordError
            If the record cannot hold them; nothing is written.
        StoreError
            If a file of the folder would be overwritten that is not the dossier's, another
            program is writing the folder, a person edits it meanwhile, or an entry is not the one
            that was seen.
        """
        _place(self.folder)  # so that a folder that is no dossier is named as such
        with alone(self.folder):
            return self._append(tuple(entries), raw, seen)

    def standing(self, *kinds: type[Entry]) -> tuple[Entry, ...]:
        """
        Read the entries of some kinds.

        Parameters
        ----------
        *kinds : type of Entry
            Such as `Source`.

        Returns
        -------
        tuple of Entry
            Their last versions in order of ids, whatever their status.

        Raises
        ------
        InputError
            If a file of the folder cannot be used.
        """
        return of_kinds(self.read().as_of().entries, *kinds)

    def digests(self) -> Iterator[str]:
        """
        Tell which reports there are by their bytes.

        Yields
        ------
        str
            The SHA-256 of each.
        """
        yield from (hashlib.sha256(data).hexdigest() for data in self.read().raw.values())

    def adder(self, space: Space = dict) -> "_FolderAdder":
        """
        Begin to add what many reports propose.

        Parameters
        ----------
        space : callable
            Not used: nothing is kept in mind, for people may edit the folder at any time.

        Returns
        -------
        Adder
            Appends each batch as `append` does.
        """
        return _FolderAdder(self)

    def _append(
        self, entries: Sequence[Entry], raw: Mapping[str, bytes] | None, seen: Seen
    ) -> Ledger:
        folder = self.folder
        finish(folder)
        data = _data(folder)
        sheet = _sheet(folder, data)
        read = {DOSSIER: data}
        items = _items(folder, sheet, read)
        before = self._ledger(items)
        refuse_unseen(folder / DOSSIER, entries, before, seen)
        after = before.append(entries, raw)
        old, files = _beside(before), _beside(after)
        changed = [name for name, data in files.items() if data != old.get(name)]
        for name in changed:
            place = folder / name
            if name not in old and place.is_file() and place.read_bytes() != files[name]:
                msg = (
                    f"{place}: another file stands here. Move it, or give the entry another 'file'."
                )
                raise StoreError(msg)
        states = latest(before.versions), latest(after.versions)
        written = {}
        if len(_past(after)) > len(_past(before)):
            written[HISTORY] = history(items, _past(after))
        written |= {name: files[name] for name in changed}
        written[DOSSIER] = revision(sheet, items, *states)
        write_together(folder, written, old | read)
        return after


class _FolderAdder:
    """Appends batch after batch; a folder is one text, written anew each time."""

    def __init__(self, store: FolderStore) -> None:
        self._store = store

    def batch(self, standing: int) -> int:
        """Grow with what stands, which is written anew each time: 25, or half as many."""
        return max(_LEAST, standing // 2)

    def add(
        self, entries: Iterable[Entry], raw: Mapping[str, bytes], rows: Sequence[Row] = ()
    ) -> None:
        """Append a batch."""
        self._store.append([*entries, *(row.entry() for row in rows)], raw)


def _files(ledger: Ledger) -> dict[str, bytes]:
    """Give the files of the folder form by name, the dossier last."""
    files = _beside(ledger)
    past = _past(ledger)
    if past:
        files[HISTORY] = laid_out_all(past, history=True)
    files[DOSSIER] = laid_out_all(latest(ledger.versions).values())
    return files


def _beside(ledger: Ledger) -> dict[str, bytes]:
    """Give the reports and models that stand beside the dossier, by the names of their files."""
    files: dict[str, bytes] = {}
    for entry in latest(ledger.versions).values():
        if isinstance(entry, Source) and entry.file is not None:
            files[entry.file] = ledger.raw[entry.id]
            if entry.received is not None:
                files[entry.received.file] = ledger.raw[entry.received.sha256]
        elif isinstance(entry, Model):
            files[entry.file] = entry.text.encode()
    return files


def _past(ledger: Ledger) -> list[Entry]:
    """List the versions that later ones replace."""
    now = latest(ledger.versions)
    return [version for version in ledger.versions if now[version.id] is not version]


def _place(folder: Path) -> Path:
    """Find the file of a dossier; refuse a folder that has none."""
    path = folder / DOSSIER
    if folder.is_dir() and not path.exists():
        msg = (
            f"{folder}: this directory has no {DOSSIER}. Name the folder of a dossier, "
            "or begin one with 'goodoffices new'."
        )
        raise InputError(msg)
    return path


def _data(folder: Path) -> bytes:
    """Read the bytes of the file of a dossier."""
    return read_bytes(_place(folder), limit=_LARGEST)


def _sheet(folder: Path, data: bytes) -> Sheet:
    """Take the file of a dossier in pieces."""
    path = str(folder / DOSSIER)
    return sheet_of(decode(data, path), path)


def _items(folder: Path, sheet: Sheet, read: dict[str, bytes]) -> list[Item]:
    """
    Read the entries of both files; each id stands once in the dossier, and last there.

    What the files hold that are read beside the dossier is put into `read`, by name.
    """

    def text(name: str, limit: int = LIMIT) -> str:
        read[name] = read_bytes(folder / name, limit=limit)
        return decode(read[name], str(folder / name))

    items = read_lists(sheet, model_text=text)
    current: dict[str, Item] = {}
    for item in items:
        other = current.setdefault(item.entry.id, item)
        if other is not item:
            problem = (
                f"the id stands here twice, first for the {other.entry.kind} of "
                f"{other.place.line()}. Give one of the two a fresh id (goodoffices id)."
            )
            raise _refusal(item, problem)
    past = folder / HISTORY
    if not past.exists():
        return items
    for item in read_lists(sheet_of(text(HISTORY, _LARGEST), str(past))):
        now = current.get(item.entry.id)
        if now is None:
            problem = (
                f"the entry is not in {DOSSIER} any more. Nothing is removed from a record: "
                "put it back, with 'status: rejected'."
            )
            raise _refusal(item, problem)
        if item.entry == now.entry:
            continue  # a write that was interrupted after the history
        if item.entry.recorded >= now.entry.recorded:
            problem = (
                f"this version is not older than the one of {now.place.line()}. "
                "Give that one a later 'recorded'."
            )
            raise _refusal(item, problem)
        items.append(item)
    return items


def _refusal(item: Item, problem: str) -> FormatError:
    return FormatError(f"{item.place.line()}: {item.entry.kind} {item.entry.id}: {problem}")


def _bytes(item: Item, path: Path) -> bytes:
    try:
        return read_bytes(path)
    except InputError as error:
        msg = f"{item.place.line(('file',))}: source {item.entry.id}: {error}"
        raise InputError(msg) from None
