"""The lists of ``dossier.yaml``: entries written as YAML and read back, each with its line."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from goodoffices.errors import FormatError, InputError
from goodoffices.record.entries import KINDS, AnyEntry, Model
from goodoffices.record.entry import shown
from goodoffices.record.sheet import Piece, Sheet

__all__ = ["LISTS", "SCHEMA", "Item", "Place", "read_lists"]

SCHEMA = "goodoffices-dossier-1"
"""What ``schema:`` says in a file of this format."""

LISTS = {
    "sources": "source",
    "actors": "actor",
    "statements": "statement",
    "contacts": "contact",
    "appointments": "appointment",
    "issues": "issue",
    "positions": "position",
    "models": "model",
    "notes": "note",
}
"""Each list of the file and the kind of its entries, in the order of the file."""

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Item:
    """An entry as it stands in a file."""

    entry: AnyEntry
    place: "Place"


@dataclass(frozen=True)
class Place:
    """Where an item stands."""

    sheet: Sheet
    """The file."""
    path: Path
    """The way to the item in the document of the file; empty where it is a piece of its own."""
    piece: Piece | None = None
    """What is written of it, in a file that is read in pieces."""

    def line(self, path: Path = ()) -> str:
        """Name the file and the line of a field of the item, for an error message."""
        line = self.piece.line(*path) if self.piece else self.sheet.line(*self.path, *path)
        return f"{self.sheet.origin}, line {line}"

    def refuse(self, kind: str, node: Any, path: Path, problem: str) -> FormatError:
        """Make the error that refuses a field of the item."""
        name = node.get("id", "") if isinstance(node, dict) else ""
        what = ": ".join([f"{kind} {name}".strip(), *([shown(path)] if path else [])])
        return FormatError(f"{self.line(path)}: {what}: {problem}")


def read_lists(sheet: Sheet, *, model_text: Callable[[str], str] | None = None) -> list[Item]:
    """
    Read the entries of a ``dossier.yaml``, or of the ``history.yaml`` beside it.

    Parameters
    ----------
    sheet : Sheet
        The file.
    model_text : callable or None
        Gives the text of a model's file; None for a history, whose models hold their text.

    Returns
    -------
    list of Item
        The entries in the order of the file.

    Raises
    ------
    FormatError
        If something in the file cannot be used; the message names the line and the cure.
    """
    document = sheet.document
    if not isinstance(document, dict):
        msg = (
            f"{sheet.origin}: this is no dossier, which is a mapping. 'goodoffices new' writes one."
        )
        raise FormatError(msg)
    keys = ("schema", "recorded", "by", "dossier" if model_text else "dossiers", *LISTS)
    for key in document:
        if key not in keys:
            msg = f"{Place(sheet, (key,)).line()}: {_unknown(key, keys, 'dossier')}"
            raise FormatError(msg)
    if document.get("schema") != SCHEMA:
        msg = (
            f"{Place(sheet, ('schema',)).line()}: the schema is "
            f"{document.get('schema')!r}. Write 'schema: {SCHEMA}'."
        )
        raise FormatError(msg)
    defaults = {key: document[key] for key in ("recorded", "by") if key in document}
    return [
        Item(_entry(kind, node, defaults, place, model_text), place)
        for kind, node, place in _nodes(sheet)
    ]


def _nodes(sheet: Sheet) -> Iterator[tuple[str, Any, Place]]:
    document = sheet.document
    if "dossier" in document:
        yield "dossier", document["dossier"], Place(sheet, ("dossier",))
    for key, kind in {"dossiers": "dossier", **LISTS}.items():
        for piece in sheet.lists.get(key, ()):
            yield kind, piece.value, Place(sheet, (), piece)
        items = document.get(key)
        if items is not None and not isinstance(items, list):
            where = Place(sheet, (key,)).line()
            msg = f"{where}: {key} is a list. Begin each item with '- '."
            raise FormatError(msg)
        for place, node in enumerate(items or ()):
            yield kind, node, Place(sheet, (key, place))


def _entry(
    kind: str,
    node: Any,
    defaults: Mapping[str, Any],
    place: Place,
    model_text: Callable[[str], str] | None,
) -> AnyEntry:
    if not isinstance(node, dict):
        raise place.refuse(kind, node, (), "an entry is a mapping of keys to values.")
    cls = KINDS[kind]
    fields = {**defaults, **node}
    filled = cls is Model and model_text is not None
    if filled and "text" in node:
        raise place.refuse(kind, node, ("text",), "the text stands in the file. Leave it out.")
    try:
        entry = cls.model_validate({**fields, "text": "-"} if filled else fields)
        if isinstance(entry, Model) and model_text is not None:
            entry = cls.model_validate({**fields, "text": model_text(entry.file)})
    except ValidationError as error:
        unknown_first = {"extra_forbidden": 0, "missing": 2}  # a misspelt key is also missing
        first = min(error.errors(), key=lambda found: unknown_first.get(found["type"], 1))
        path = _path(node, first["loc"])
        raise place.refuse(kind, node, path, _problem(first, cls)) from None
    except InputError as error:
        raise place.refuse(kind, node, ("file",), str(error)) from None
    return entry


def _path(node: Any, steps: Path) -> Path:
    """Keep the steps that lead somewhere in the document; pydantic adds names of its own."""
    path: list[str | int] = []
    for place, step in enumerate(steps):
        there = isinstance(node, list) if isinstance(step, int) else isinstance(node, dict)
        if there and (isinstance(step, int) or step in node or place == len(steps) - 1):
            path.append(step)
            node = node[step] if isinstance(step, int) else node.get(step)
    return tuple(path)


_PROBLEMS = {
    "missing": "this is missing. Add it.",
    "tuple_type": "a list belongs here. Write [a, b], or one item a line after '- '.",
    "dict_type": "a mapping belongs here. Write 'key: value' lines below it.",
    "model_type": "a mapping belongs here. Write 'key: value' lines below it.",
    "string_type": "text belongs here. Put it in quotes.",
    "timezone_aware": "a moment needs its offset. Write it as in 2023-04-28T09:00:00Z.",
    "too_short": "at least one is needed. Add it.",
    "string_too_short": "this is empty. Fill it in, or leave the key out.",
}


def _problem(error: Any, cls: type[AnyEntry]) -> str:
    """Say in our words what pydantic found, with the value and the cure."""
    kind, value = error["type"], error["input"]
    if kind in _PROBLEMS:
        return _PROBLEMS[kind]
    if kind == "extra_forbidden":
        return _unknown(error["loc"][-1], tuple(cls.model_fields), cls.kind)
    if kind == "value_error":
        return f"{error['ctx']['error']}."
    found = repr(value) if isinstance(value, str | int | float) else "the value"
    if kind == "literal_error":
        return f"{found} is not known. Write {error['ctx']['expected']}."
    if kind == "string_pattern_mismatch":
        return f"{found} has not the form of an id or digest. 'goodoffices id' makes fresh ids."
    return f"{found} cannot be used: {error['msg'][0].lower()}{error['msg'][1:]}."


def _unknown(key: Any, keys: tuple[str, ...], kind: str) -> str:
    near = difflib.get_close_matches(str(key), keys, n=1)
    cure = f"Did you mean {near[0]!r}?" if near else "Leave it out, or correct its spelling."
    return f"{key!r} is no key of a {kind}. {cure}"
