"""The lists of ``dossier.yaml``: entries written as YAML and read back, each with its line."""

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from goodoffices.errors import FormatError, InputError
from goodoffices.files import line_of, read_yaml
from goodoffices.record.entries import KINDS, AnyEntry, Model
from goodoffices.record.entry import shown

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

    origin: str
    """The name of the file."""
    document: Any
    """The whole YAML document, which knows its lines."""
    path: Path
    """The way to the item in the document."""

    def line(self, path: Path = ()) -> str:
        """Name the file and the line of a field of the item, for an error message."""
        return _where(self.origin, self.document, (*self.path, *path))

    def refuse(self, kind: str, node: Any, path: Path, problem: str) -> FormatError:
        """Make the error that refuses a field of the item."""
        name = node.get("id", "") if isinstance(node, dict) else ""
        what = ": ".join([f"{kind} {name}".strip(), *([shown(path)] if path else [])])
        return FormatError(f"{self.line(path)}: {what}: {problem}")


def _where(origin: str, document: Any, path: Path) -> str:
    return f"{origin}, line {line_of(document, *path)}"


def read_lists(
    text: str, origin: str, *, model_text: Callable[[str], str] | None = None
) -> list[Item]:
    """
    Read the entries of a ``dossier.yaml``, or of the ``history.yaml`` beside it.

    Parameters
    ----------
    text : str
        The YAML document.
    origin : str
        The name of the file, for error messages.
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
    document = read_yaml(text, origin)
    if not isinstance(document, dict):
        msg = f"{origin}: this is no dossier, which is a mapping. 'goodoffices new' writes one."
        raise FormatError(msg)
    keys = ("schema", "recorded", "by", "dossier" if model_text else "dossiers", *LISTS)
    for key in document:
        if key not in keys:
            msg = f"{_where(origin, document, (key,))}: {_unknown(key, keys, 'dossier')}"
            raise FormatError(msg)
    if document.get("schema") != SCHEMA:
        msg = (
            f"{_where(origin, document, ('schema',))}: the schema is "
            f"{document.get('schema')!r}. Write 'schema: {SCHEMA}'."
        )
        raise FormatError(msg)
    defaults = {key: document[key] for key in ("recorded", "by") if key in document}
    return [
        Item(_entry(kind, node, defaults, place, model_text), place)
        for kind, node, path in _nodes(document, origin)
        for place in (Place(origin, document, path),)
    ]


def _nodes(document: Any, origin: str) -> Iterator[tuple[str, Any, Path]]:
    if "dossier" in document:
        yield "dossier", document["dossier"], ("dossier",)
    for key, kind in {"dossiers": "dossier", **LISTS}.items():
        items = document.get(key)
        if items is not None and not isinstance(items, list):
            msg = f"{_where(origin, document, (key,))}: {key} is a list. Begin each item with '- '."
            raise FormatError(msg)
        for place, node in enumerate(items or ()):
            yield kind, node, (key, place)


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
