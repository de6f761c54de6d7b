"""What entries rest on, down to quotes and notes; and what cites them, up to all that does."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goodoffices.assessment.outcomes import cited
from goodoffices.record.dates import When
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Entry,
    Evidence,
    Label,
    Model,
    Note,
    Position,
    Source,
    Span,
    Statement,
)
from goodoffices.record.labels import strictest
from goodoffices.record.ledger import Snapshot

__all__ = ["Citation", "Quote", "Rest", "citations", "rests_on"]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, as they stand there; or the source alone, where it has no text."""

    source: str
    """Id of the source."""
    type: str
    """Report, document, interview or analyst."""
    outlet: str | None
    published: str | None
    span: Span | None
    """Verbatim words with their place (rules R2, R3); None for an analyst's own word."""


@dataclass(frozen=True, slots=True)
class Rest:
    """An entry, the words that it stands on, and the entries that it rests on."""

    entry: str
    """Its id."""
    kind: str
    status: str
    said: When | None
    """When it was said or happened; None for kinds that have no such date."""
    note: str | None
    """The text of a note: an analyst's judgement, or a reporter's."""
    quotes: tuple[Quote, ...]
    label: Label
    """The strictest label of what it rests on (rule R7)."""
    below: tuple["Rest", ...]

    def ends(self) -> Iterator["Rest"]:
        """
        Walk to where the evidence ends.

        Yields
        ------
        Rest
            Each entry of the tree that rests on no other one.
        """
        if not self.below:
            yield self
        for each in self.below:
            yield from each.ends()


def rests_on(snapshot: Snapshot, ids: Iterable[str]) -> tuple[Rest, ...]:
    """
    Follow entries down to the quotes and notes that they rest on.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    ids : iterable of str
        Such as the `grounds` of a result.

    Returns
    -------
    tuple of Rest
        One tree for each id.

    Raises
    ------
    UnknownEntryError
        If an id is no entry.
    """
    return tuple(_rest(snapshot, snapshot.entry(name)) for name in ids)


def _rest(snapshot: Snapshot, entry: Entry) -> Rest:
    return Rest(
        entry=entry.id,
        kind=entry.kind,
        status=entry.status,
        said=getattr(entry, "said", None),
        note=entry.text if isinstance(entry, Note) else None,
        quotes=tuple(_quotes(snapshot, entry)),
        label=strictest(snapshot, [entry.id]),
        below=rests_on(snapshot, _grounds(snapshot, entry)),
    )


def _grounds(snapshot: Snapshot, entry: Entry) -> Iterable[str]:
    if isinstance(entry, Position):
        return entry.statements
    if isinstance(entry, Model):
        return [name for name in cited(entry) if name in snapshot.entries]
    return ()


def _quotes(snapshot: Snapshot, entry: Entry) -> Iterator[Quote]:
    match entry:
        case Statement():
            yield from (_quote(snapshot, entry.source, span) for span in entry.content)
        case Source():
            yield _quote(snapshot, entry.id, None)
        case Contact() | Appointment() | Note() | Actor():
            yield from (_quote(snapshot, each.source, each.span) for each in _evidence(entry))


def _evidence(entry: Contact | Appointment | Note | Actor) -> Iterator[Evidence]:
    yield from entry.evidence
    if isinstance(entry, Actor):
        yield from (each for role in entry.roles for each in role.evidence)


def _quote(snapshot: Snapshot, name: str, span: Span | None) -> Quote:
    source = snapshot.entry(name)
    assert isinstance(source, Source)
    return Quote(name, source.type, source.outlet, source.published, span)


@dataclass(frozen=True, slots=True)
class Citation:
    """An entry that cites another one, directly or through others."""

    entry: str
    """Id of the citing entry."""
    kind: str
    status: str
    through: tuple[str, ...]
    """The ids between the two, from the cited entry up; none where it cites it directly."""


def citations(snapshot: Snapshot, name: str) -> tuple[Citation, ...]:
    """
    Find every entry that cites an entry, directly or through others.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    name : str
        Id of the entry.

    Returns
    -------
    tuple of Citation
        The nearest first, then by id; each once, by a shortest way.

    Raises
    ------
    UnknownEntryError
        If there is no such entry.
    """
    evidence = {
        model.id: cited(model) for model in snapshot.entries.values() if isinstance(model, Model)
    }
    ways: dict[str, tuple[str, ...]] = {snapshot.entry(name).id: ()}
    front = [name]
    while front:
        reached: dict[str, tuple[str, ...]] = {}
        for each in front:
            way = () if each == name else (*ways[each], each)
            models = (model for model, names in evidence.items() if each in names)
            for citing in (*snapshot.citing(each), *models):
                if citing not in ways:
                    reached.setdefault(citing, way)
        front = sorted(reached)
        ways |= {citing: reached[citing] for citing in front}
    entries = snapshot.entries
    return tuple(
        Citation(citing, entries[citing].kind, entries[citing].status, way)
        for citing, way in ways.items()
        if citing != name
    )
