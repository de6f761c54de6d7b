"""What entries are called in the terminal, and the words that they rest on."""

from collections.abc import Iterable, Iterator

from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Dossier,
    Entry,
    Issue,
    Model,
    Note,
    Position,
    Source,
    Statement,
)
from goodoffices.record.ledger import Snapshot

__all__ = ["facts", "passage", "title"]

_LONG = 120
"""How many characters of an entry's own words its title takes."""
_BESIDE = 100
"""How many characters stand before and after a passage at most."""


def title(snapshot: Snapshot, name: str) -> str:
    """
    Say in one line what an entry is.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    name : str
        Id of an entry, or any other text, which is returned as it is.

    Returns
    -------
    str
        Untrusted text: it is made inert where it is shown.
    """
    entry = snapshot.entries.get(name)
    return name if entry is None else _title(snapshot, entry)


def _title(snapshot: Snapshot, entry: Entry) -> str:
    match entry:
        case Dossier():
            return entry.title
        case Actor() | Issue() | Model():
            return entry.name
        case Source():
            parts = (entry.outlet or entry.author, entry.published, entry.title or entry.file)
            return ", ".join(filter(None, parts)) or entry.type
        case Statement():
            words = _short(" … ".join(span.text for span in entry.content))
            return f"{_names(snapshot, entry.speakers)}: “{words}”"
        case Contact():
            return f"{entry.type} ({entry.outcome}), {_names(snapshot, entry.participants)}"
        case Appointment():
            return f"{title(snapshot, entry.appointee)}, {entry.office} ({entry.outcome})"
        case Position():
            return f"{title(snapshot, entry.party)} on {title(snapshot, entry.issue)}"
    assert isinstance(entry, Note)
    return _short(entry.text)


def _short(text: str) -> str:
    return text if len(text) <= _LONG else f"{text[:_LONG]}…"


def _names(snapshot: Snapshot, ids: Iterable[str]) -> str:
    return ", ".join(title(snapshot, name) for name in ids)


def facts(entry: Entry) -> tuple[str, ...]:
    """
    Say in a few words what the title of an entry leaves out.

    Parameters
    ----------
    entry : Entry
        Any.

    Returns
    -------
    tuple of str
        Such as its kind, its place, its day and its grade; untrusted text.
    """
    told: list[str | None] = []
    match entry:
        case Statement():
            told = [entry.type, *(stance.verb for stance in entry.stances)]
        case Actor():
            told = [entry.type, entry.of, *(role.role for role in entry.roles)]
        case Contact():
            told = [entry.place]
    if isinstance(entry, Statement | Contact | Appointment):
        told.append(entry.said.value)
    told.append(f"grade {entry.grade}" if entry.grade else None)
    return tuple(dict.fromkeys(filter(None, told)))


def passage(snapshot: Snapshot, entry: Entry) -> tuple[str, str] | None:
    """
    Give the words that an entry rests on, with those around them.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    entry : Entry
        Any.

    Returns
    -------
    tuple of str, str or None
        The file of the report, and a part of one of its paragraphs; untrusted text. None where the
        entry rests on no passage of a report.
    """
    found = next(_spans(entry), None)
    if found is None:
        return None
    source, start, end = found
    file = getattr(snapshot.entry(source), "file", None)
    return file or source, _around(snapshot.text(source), start, end)


def _spans(entry: Entry) -> Iterator[tuple[str, int, int]]:
    if isinstance(entry, Statement):
        yield entry.source, entry.content[0].start, entry.content[-1].end
    for one in getattr(entry, "evidence", ()):
        if one.span is not None:
            yield one.source, one.span.start, one.span.end


def _around(text: str, start: int, end: int) -> str:
    """Give a passage with whole words of its paragraph before and after it."""
    first = text.rfind("\n", 0, start) + 1
    last = end + len(text[end:].partition("\n")[0])
    if start - first > _BESIDE:
        first = text.find(" ", start - _BESIDE, start) + 1 or start
    if last - end > _BESIDE:
        cut = text.rfind(" ", end, end + _BESIDE)
        last = cut if cut > 0 else end
    before = "…" if first and text[first - 1] != "\n" else ""
    after = "…" if text[last : last + 1] not in ("", "\n") else ""
    return f"{before}{text[first:last]}{after}"
