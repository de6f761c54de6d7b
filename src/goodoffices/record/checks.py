"""What must hold between the entries of a dossier."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter

from goodoffices.errors import RecordError
from goodoffices.record.anchors import check_anchors
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
from goodoffices.record.filenames import FileNames
from goodoffices.record.references import Reference, references
from goodoffices.record.scales import check_scales
from goodoffices.record.view import closed, latest

__all__ = ["check", "check_new"]

_OF_REPORTS = (Source, Actor, Statement, Contact, Appointment, Note)
"""The kinds of what is read in a report."""
_CHAINS = ("belongs_to", "origin", "rival_of", "same_as")


def check(versions: Sequence[Entry], texts: Mapping[str, str]) -> None:
    """
    Check the versions of a dossier against the rules of the record.

    Parameters
    ----------
    versions : sequence of Entry
        All versions, in the order of `recorded`.
    texts : mapping of str to str
        The stored text of each source that has one, by its id.

    Raises
    ------
    EntryError
        If one breaks a rule; the error says which, where, and what would be right.
    RecordError
        If there is not exactly one dossier entry.
    """
    now = latest(versions)
    _check_dossier(now)
    _check_versions(versions)
    kinds = {name: entry.kind for name, entry in now.items()}
    for version in versions:
        for reference in _checked_references(version, kinds):
            _check_view(version, reference, now)
        check_anchors(version, now, texts)
    check_scales(versions)
    files = FileNames()
    for entry in now.values():
        files.take(entry)
    _check_names(now)
    _check_chains(versions)
    _check_confirmed(now)


def check_new(
    added: Sequence[Entry], kinds: Mapping[str, str], texts: Mapping[str, str]
) -> list[tuple[Reference, ...]]:
    """
    Check new proposals for a dossier that was checked: as `check` does, at the cost of them alone.

    Proposals with ids of their own leave all that stands as it is: nothing there can refer to
    them, so that no chain of old entries closes, and names and grounds bind only what is confirmed.
    The names of files are told apart by `FileNames`.

    Parameters
    ----------
    added : sequence of Entry
        What a report proposes; none of the ids is in the dossier.
    kinds : mapping of str to str
        The kinds of these entries, and of those in the dossier to which they refer, by id.
    texts : mapping of str to str
        The stored text of each source among them.

    Returns
    -------
    list of tuple of Reference
        What each of them refers to.

    Raises
    ------
    EntryError
        If one breaks a rule, is no proposal of a report, or rests on the text of a source that is
        not among them.
    """
    now = {entry.id: entry for entry in added}
    referring = []
    _check_versions(added)
    for entry in added:
        if entry.status != "proposed" or not isinstance(entry, _OF_REPORTS):
            raise entry.fault(("status",), "it is no proposal of a report. Append it by itself.")
        named = tuple(_checked_references(entry, kinds))
        for reference in named:
            if kinds[reference.id] == Source.kind and reference.id not in now:
                problem = f"source {reference.id} is not added with it. Append it by itself."
                raise entry.fault(reference.path, problem)
        check_anchors(entry, now, texts)
        referring.append(named)
    _check_chains(added)
    return referring


def _check_dossier(now: Mapping[str, Entry]) -> None:
    dossiers = [entry for entry in now.values() if isinstance(entry, Dossier)]
    if not dossiers:
        msg = "there is no dossier entry. Give one with its id and title."
        raise RecordError(msg)
    if len(dossiers) > 1:
        first, second = dossiers[:2]
        raise second.fault(
            (), f"there is a dossier entry already, {first.id}. Keep one of the two."
        )
    if dossiers[0].status != "confirmed":
        raise dossiers[0].fault(("status",), "the dossier entry itself is confirmed. Write so.")


def _check_versions(versions: Sequence[Entry]) -> None:
    last: dict[str, Entry] = {}
    for version in versions:
        before = last.get(version.id)
        last[version.id] = version
        if before is None:
            continue
        if type(before) is not type(version):
            problem = (
                f"the id stands for an entry of kind {before.kind} already, not {version.kind}. "
                "Give one of the two a fresh id (goodoffices id)."
            )
            raise version.fault(("id",), problem)
        if before.recorded == version.recorded:
            problem = (
                f"the id is used twice (both recorded {version.recorded.isoformat()}). "
                "Give one of the two a fresh id (goodoffices id), or a later 'recorded'."
            )
            raise version.fault(("id",), problem)


def _checked_references(version: Entry, kinds: Mapping[str, str]) -> Iterator[Reference]:
    """Give the references of a version, each to an entry of a kind that it may name."""
    for reference in references(version):
        kind = kinds.get(reference.id)
        if kind is None:
            problem = f"there is no entry {reference.id}. Add it, or correct the id."
            raise version.fault(reference.path, problem)
        if reference.id == version.id:
            raise version.fault(reference.path, "the entry names itself. Name another.")
        if reference.kinds and kind not in reference.kinds:
            right = " or ".join(reference.kinds)
            problem = f"{reference.id} is of kind {kind}. Give one of kind {right}."
            raise version.fault(reference.path, problem)
        yield reference


def _check_view(version: Entry, reference: Reference, now: Mapping[str, Entry]) -> None:
    target = now[reference.id]
    if isinstance(version, Position) and isinstance(target, Note) and target.type == "reporter":
        problem = (
            f"{reference.id} is a reporter's own view, never a party's position (rule R8). "
            "Give a statement of the party, or an analyst's note."
        )
        raise version.fault(reference.path, problem)


def _check_names(now: Mapping[str, Entry]) -> None:
    taken: dict[tuple[str, str], Entry] = {}
    for entry in now.values():
        if isinstance(entry, Actor | Issue | Model) and entry.status == "confirmed":
            other = taken.setdefault((entry.kind, entry.name), entry)
            if other is not entry:
                problem = (
                    f"{entry.name!r} is the name of {other.kind} {other.id} already. "
                    "Make them one, or name them apart."
                )
                raise entry.fault(("name",), problem)


def _check_chains(versions: Sequence[Entry]) -> None:
    """Refuse a chain that closes at any moment; the moments matter only if it ever closes."""
    for field in _CHAINS:
        links = [version for version in versions if field in _chained(type(version))]
        if _ring((one for one in links if getattr(one, field) is not None), field) is None:
            continue
        for moment in sorted({version.recorded for version in links}):
            then = latest(v for v in links if v.recorded <= moment)
            ring = _ring(then.values(), field)
            if ring is not None:
                problem = f"the chain {' -> '.join(ring)} comes back to itself. Cut one link."
                raise then[ring[0]].fault((field,), problem)


@cache
def _chained(kind: type[Entry]) -> frozenset[str]:
    return frozenset(kind.model_fields).intersection(_CHAINS)


def _ring(entries: Iterable[Entry], field: str) -> list[str] | None:
    following: dict[str, set[str]] = {}
    for entry in entries:
        target = getattr(entry, field)
        following.setdefault(entry.id, set()).update([target] if target else [])
    if not following:
        return None
    try:
        tuple(TopologicalSorter(following).static_order())
    except CycleError as error:
        return list(reversed(error.args[1]))
    return None


def _check_confirmed(now: Mapping[str, Entry]) -> None:
    confirmed = {name: entry for name, entry in now.items() if entry.status == "confirmed"}
    standing = closed(confirmed)
    for entry in confirmed.values():
        if entry.id not in standing:
            lacking = next(g for g in entry.needs() if not any(name in standing for name in g))
            grounds = ", ".join(f"{now[name].kind} {name} ({now[name].status})" for name in lacking)
            problem = (
                f"it is confirmed but rests only on {grounds}. Confirm that first or with it, or "
                "let this one be proposed too."
            )
            raise entry.fault(("status",), problem)
