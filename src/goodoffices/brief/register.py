"""What a brief cites: each entry gets a label, each number the entries that it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass

from goodoffices.brief.words import Cite, Words
from goodoffices.record.entries import Actor, Dossier, Entry, Statement
from goodoffices.record.ledger import Snapshot

__all__ = ["Ground", "Register"]

_LETTERS = {
    "statement": "Q",
    "note": "N",
    "position": "P",
    "issue": "I",
    "contact": "C",
    "appointment": "A",
    "model": "M",
    "actor": "W",
    "source": "S",
    "dossier": "D",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a number rests on."""

    label: str
    title: Words
    """What the number says."""
    rests: tuple[Cite, ...]


def _order(entry: Entry) -> tuple[bool, str, str]:
    """Put what somebody confirmed before what is only proposed; statements in order of days."""
    day = str(entry.said.last or "9999") if isinstance(entry, Statement) else ""
    return entry.status == "proposed", day, entry.id


class Register:
    """
    The labels of all that a brief can cite, and the grounds that it made.

    Parameters
    ----------
    snapshot : Snapshot
        What is known. Confirmed entries and proposals get labels; what was rejected, and what
        rests on nothing else, does not.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        rejected = [
            name
            for name, entry in snapshot.entries.items()
            if entry.status == "rejected" and not isinstance(entry, Dossier)
        ]
        proposed = {each.id: each for each in snapshot.without(rejected).proposed(Entry)}
        self.entries: dict[str, Entry] = {**proposed, **snapshot.confirmed}
        self.names = {n: e.name for n, e in self.entries.items() if isinstance(e, Actor)}
        self.grounds: list[Ground] = []
        self._labels: dict[str, str] = {}
        self._known: dict[tuple[Words, tuple[str, ...]], str] = {}
        counts: dict[str, int] = {}
        for entry in sorted(self.entries.values(), key=_order):
            letter = _LETTERS[entry.kind]
            counts[letter] = counts.get(letter, 0) + 1
            self._labels[entry.id] = f"{letter}{counts[letter]}"

    def label(self, entry: str) -> str:
        """Give the label of an entry by its id."""
        return self._labels[entry]

    def name(self, actor: str) -> str:
        """Give the name of an actor by its id."""
        return self.names.get(actor, actor)

    def cite(self, entry: str, shown: str = "") -> Cite:
        """
        Cite one entry.

        Parameters
        ----------
        entry : str
            Its id.
        shown : str
            The words that open it; its label where empty.

        Returns
        -------
        Cite
            The words with their place in the annex.
        """
        label = self._labels[entry]
        return Cite(shown or label, label.lower(), label if shown else "")

    def cites(self, entries: Iterable[str]) -> tuple[Cite, ...]:
        """Cite each of some entries by its label, leaving out what the brief does not hold."""
        return tuple(self.cite(each) for each in entries if each in self._labels)

    def number(self, shown: str, entries: Iterable[str], title: Words) -> Cite:
        """
        Cite what a number rests on.

        Parameters
        ----------
        shown : str
            The number, with its unit.
        entries : iterable of str
            Ids of the entries that it rests on, at least one.
        title : Words
            What the number says.

        Returns
        -------
        Cite
            The number with its ground in the annex.
        """
        rests = tuple(sorted({each for each in entries if each in self._labels}))
        key = title, rests
        if key not in self._known:
            label = f"G{len(self.grounds) + 1}"
            self._known[key] = label
            self.grounds.append(Ground(label, title, self.cites(rests)))
        label = self._known[key]
        return Cite(shown, label.lower(), label)

    def count(self, entries: Iterable[str], noun: str, title: Words, plural: str = "") -> Words:
        """
        Cite a number of entries.

        Parameters
        ----------
        entries : iterable of str
            Ids of the entries that are counted.
        noun : str
            What they are, in the singular.
        title : Words
            What the number says.
        plural : str
            The plural of `noun` where it does not just end in s.

        Returns
        -------
        Words
            Such as "3 statements"; in words where there are none.
        """
        found = [each for each in entries if each in self._labels]
        if not found:
            return (f"no {noun}",)
        name = noun if len(found) == 1 else plural or f"{noun}s"
        return (self.number(f"{len(found)} {name}", found, title),)
