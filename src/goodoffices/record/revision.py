"""The files of a dossier folder changed to a later state: what stays is not written anew."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from goodoffices.files import read_yaml
from goodoffices.record.entries import Dossier, Entry, Model
from goodoffices.record.layout import (
    changed_fields,
    dump,
    entry_texts,
    item_texts,
    laid_out,
    revised,
)
from goodoffices.record.lists import LISTS, SCHEMA, Item
from goodoffices.record.plainyaml import plain_yaml
from goodoffices.record.sheet import Piece, Sheet

__all__ = ["history", "revision"]

_FIELD = re.compile(r"    ([\w-]+): [^ #][^#]*?( #.*)?", re.ASCII)
"""A field of an item that stands on one line, and a comment after it."""
_STATED = {"recorded", "by"}
_END = "\n"


def revision(
    sheet: Sheet, items: Iterable[Item], before: Mapping[str, Entry], after: Mapping[str, Entry]
) -> bytes:
    """
    Write the file of a dossier in a later state.

    Parameters
    ----------
    sheet : Sheet
        The file as a person wrote it.
    items : iterable of Item
        The entries of the folder.
    before, after : mapping of str to Entry
        The last versions of the entries that it holds, and of those that it is to hold, by id.

    Returns
    -------
    bytes
        UTF-8. Comments, the order of items and the fields that do not change stay; new entries
        stand at the end of their lists.
    """
    changes = {
        name: changed_fields(old, after[name]) for name, old in before.items() if old != after[name]
    }
    added: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in after.items():
        if name not in before:
            key = next(key for key, kind in LISTS.items() if kind == entry.kind)
            added[key].append(entry)
    pieces = {
        one.entry.id: one.place.piece
        for one in items
        if one.place.sheet is sheet and one.place.piece is not None
    }
    if not (pieces.keys() >= changes.keys() and sheet.has_room_for(added)):
        return dump(_whole(sheet, changes, added))
    texts = {pieces[name].first: _changed(pieces[name], new) for name, new in changes.items()}
    new = {key: "".join(entry_texts(key, entries)) for key, entries in added.items()}
    return sheet.with_items(texts, new).encode()


def _whole(sheet: Sheet, changes: Mapping[str, Any], added: Mapping[str, list[Entry]]) -> Any:
    """Change a document at one go."""
    document = read_yaml(sheet.text, sheet.origin)
    nodes = {node["id"]: node for name in LISTS for node in document.get(name) or ()}
    nodes[document["dossier"]["id"]] = document["dossier"]
    for name, fields in changes.items():
        revised(nodes[name], fields)
    for key, new in added.items():
        if not document.get(key):
            document[key] = []
        document[key].extend(map(laid_out, new))
    return document


def _changed(piece: Piece, fields: Mapping[str, Any]) -> str:
    """Write an item with some of its fields changed."""
    by_lines = _by_lines(piece, fields) if type(piece.value) is dict else None
    if by_lines is not None:
        return by_lines
    document = piece.document
    revised(document[piece.key][0], fields)
    return "".join(item_texts(piece.key, document[piece.key]))


def _by_lines(piece: Piece, fields: Mapping[str, Any]) -> str | None:
    """Change the lines of the fields alone, which is fast; None where that does not come out."""
    lines = piece.text.split("\n")
    for key, value in fields.items():
        if not isinstance(value, str | datetime):
            return None
        line = _line(key, value)
        if key not in piece.value:
            lines.insert(1, line)
            continue
        for number, old in enumerate(lines):
            found = _FIELD.fullmatch(old)
            if found and found[1] == key:
                comment = (found[2] or "").lstrip(" ")
                lines[number] = f"{line} ".ljust(len(old) - len(comment)) + comment
                lines[number] = lines[number].rstrip(" ")
    text = "\n".join(lines)
    return text if plain_yaml(text) == [{**piece.value, **fields}] else None


@lru_cache(maxsize=64)
def _line(key: str, value: str | datetime) -> str:
    """Write a field; many entries are settled with the same words."""
    return f"    {dump({key: value}).decode().removesuffix(_END)}"


def history(items: Iterable[Item], past: Iterable[Entry]) -> bytes:
    """
    Write the versions that later ones replace.

    Parameters
    ----------
    items : iterable of Item
        The entries of the folder until now.
    past : iterable of Entry
        The versions.

    Returns
    -------
    bytes
        UTF-8: the lists of a dossier, in order of ids and of `recorded`. What is written of an
        entry until now is taken over as it is where it says everything.
    """
    written = {one.entry.version: one for one in items}
    lists: dict[str, list[Entry]] = defaultdict(list)
    for version in sorted(past, key=lambda entry: entry.version):
        lists[version.kind].append(version)
    parts = [f"schema: {SCHEMA}\n"]
    for key, kind in {"dossiers": Dossier.kind, **LISTS}.items():
        if lists[kind]:
            parts += [f"{key}:\n", *_texts(key, lists[kind], written)]
    return "".join(parts).encode()


def _texts(
    key: str, versions: Sequence[Entry], written: Mapping[tuple[str, datetime], Item]
) -> Iterator[str]:
    """Give the text of each version of a list."""
    found = [_taken_over(version, written.get(version.version)) for version in versions]
    pairs = list(zip(versions, found, strict=True))
    lacking = [version for version, text in pairs if text is None]
    made = iter(entry_texts(key, lacking, full=True))
    for text in found:
        yield next(made) if text is None else text


def _taken_over(version: Entry, item: Item | None) -> str | None:
    """Give what is written of a version where it says everything, and nothing besides."""
    piece = item.place.piece if item is not None and item.entry == version else None
    if piece is None or "#" in piece.text or f"{_END}{_END}" in piece.text:
        return None
    is_whole = version.kind != Model.kind or "text" in piece.value
    return piece.text if is_whole and piece.value.keys() >= _STATED else None
