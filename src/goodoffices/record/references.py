"""Which entries a value refers to, read from the types of its fields."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from goodoffices.record.frozen import Frozen
from goodoffices.record.ids import Refers

__all__ = ["Reference", "part_fields", "references", "restrict"]

_F = TypeVar("_F", bound=Frozen)


@dataclass(frozen=True)
class Reference:
    """An id that stands in a field of an entry."""

    path: tuple[str | int, ...]
    """The way to it: field names, places in lists, keys."""
    id: str
    kinds: tuple[str, ...]
    """The kinds of entry it may name; empty for any."""


def _mark(hint: Any) -> Refers | None:
    for part in (*getattr(hint, "__metadata__", ()), *get_args(hint)):
        found = part if isinstance(part, Refers) else _mark(part)
        if found is not None:
            return found
    return None


@cache
def _marks(cls: type[Frozen]) -> dict[str, Refers | None]:
    """Name the fields that hold ids of other entries, or parts with such, with their marks."""
    hints = get_type_hints(cls, include_extras=True)
    marks = {name: _mark(hints[name]) for name in cls.model_fields}
    parts = {name for name in cls.model_fields if any(map(_marks, _parts_of(hints[name])))}
    return {name: mark for name, mark in marks.items() if mark is not None or name in parts}


@cache
def part_fields(cls: type[Frozen], kind: type[Frozen]) -> tuple[str, ...]:
    """
    Name the fields of a class that may hold parts of a kind, or parts that hold such.

    Parameters
    ----------
    cls : type
        A class of entries or of their parts.
    kind : type
        A class of parts.

    Returns
    -------
    tuple of str
        In the order of the class.
    """
    hints = get_type_hints(cls, include_extras=True)
    return tuple(
        name
        for name in cls.model_fields
        if any(issubclass(p, kind) or part_fields(p, kind) for p in _parts_of(hints[name]))
    )


def _parts_of(hint: Any) -> Iterator[type[Frozen]]:
    """List the classes of parts that a field may hold."""
    if isinstance(hint, type) and issubclass(hint, Frozen):
        yield hint
    for part in get_args(hint):
        yield from _parts_of(part)


def _items(part: Any) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    if isinstance(part, tuple):
        yield from (((place,), item) for place, item in enumerate(part))
    elif isinstance(part, dict):
        yield from (((key,), item) for key, item in part.items())
    elif part is not None:
        yield (), part


def references(value: Frozen, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """
    Walk all ids of other entries in a value, in the order of its fields.

    Parameters
    ----------
    value : Frozen
        An entry or a part of one.
    path : tuple of str and int
        The way that led to it.

    Yields
    ------
    Reference
        Each id with its place and the kinds it may name.
    """
    for name, mark in _marks(type(value)).items():
        for place, item in _items(getattr(value, name)):
            if mark is not None:
                yield Reference((*path, name, *place), item, mark.kinds)
            else:
                yield from references(item, (*path, name, *place))


def restrict(value: _F, alive: Collection[str]) -> _F:
    """
    Keep only the references of a value that still exist.

    Parameters
    ----------
    value : Frozen
        An entry whose needs are met, or a part of one.
    alive : collection of str
        The ids that exist.

    Returns
    -------
    Frozen
        The value: lists without the ids that are gone, optional links None, and no part whose
        own evidence is gone (rule R1). The value itself where nothing is gone.
    """
    changes = {}
    for name, mark in _marks(type(value)).items():
        part = getattr(value, name)
        kept = _kept(part, alive, mark is not None)
        if kept is not part:
            changes[name] = kept
    return value.model_copy(update=changes) if changes else value


def _kept(part: Any, alive: Collection[str], refers: bool) -> Any:
    def item(value: Any) -> Any:
        if refers:
            return value if value in alive else None
        return restrict(value, alive) if _stands(value, alive) else None

    if isinstance(part, tuple):
        kept = tuple(new for new in map(item, part) if new is not None)
        same = len(kept) == len(part) and all(map(lambda a, b: a is b, kept, part))
        return part if same else kept
    if isinstance(part, dict):
        left = {key: value for key, value in part.items() if item(value) is not None}
        return part if len(left) == len(part) else left
    return part if part is None else item(part)


def _stands(value: Frozen, alive: Collection[str]) -> bool:
    source = getattr(value, "source", None)
    evidence = getattr(value, "evidence", ())
    lost = bool(evidence) and not any(e.source in alive for e in evidence)
    return (source is None or source in alive) and not lost
