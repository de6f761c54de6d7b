"""Entries laid out as YAML for people and for git: stable order, defaults left out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.scalarfloat import ScalarFloat
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from goodoffices.record.entries import Dossier, Entry, Model
from goodoffices.record.lists import LISTS, SCHEMA
from goodoffices.record.plainwriter import is_id_list, moment_text, plain_items

__all__ = [
    "as_node",
    "changed_fields",
    "dump",
    "entry_texts",
    "item_texts",
    "laid_out",
    "laid_out_all",
    "revised",
]

_LAST = ("rule", "grade", "label", "status", "recorded", "by")
_WIDTH = 2**31 - 1
_ITEMS = re.compile(r"^(?=  - )", re.MULTILINE)
"""Where the items of a list begin, which is written two columns in."""
_FOLDS_BADLY = re.compile(r"\A\s|[^\S\n]$|\n\n\Z", re.MULTILINE)


class _Representer(RoundTripRepresenter):
    """Writes moments as they are read everywhere, and numbers with all their digits."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write a moment out each time, however many entries share it."""
        return isinstance(data, datetime) or super().ignore_aliases(data)

    def represent_moment(self, moment: datetime) -> Any:
        return self.represent_scalar("tag:yaml.org,2002:timestamp", moment_text(moment))

    def represent_exact(self, number: ScalarFloat) -> Any:
        node = self.represent_scalar_float(number)
        return node if float(node.value) == number else self.represent_float(float(number))


_Representer.add_representer(datetime, _Representer.represent_moment)
_Representer.add_representer(ScalarFloat, _Representer.represent_exact)


def dump(document: Any) -> bytes:
    """
    Write a YAML document.

    Parameters
    ----------
    document : ruamel.yaml node
        What `files.read_yaml` returned, or `laid_out`.

    Returns
    -------
    bytes
        UTF-8; comments are kept.
    """
    writer, stream = YAML(typ="rt"), StringIO()
    writer.Representer = _Representer
    writer.width = _WIDTH
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.dump(document, stream)
    return stream.getvalue().encode()


def item_texts(key: str, items: Sequence[Any]) -> list[str]:
    """
    Write the items of a list.

    Parameters
    ----------
    key : str
        The name of the list.
    items : sequence of ruamel.yaml nodes
        What `laid_out` returned, or a list of `files.read_yaml`.

    Returns
    -------
    list of str
        The lines of each item, as they stand below the key.
    """
    return _ITEMS.split(dump({key: items}).decode())[1:]


def entry_texts(
    key: str,
    entries: Iterable[Entry],
    unstated: tuple[datetime, str] | None = None,
    *,
    full: bool = False,
) -> list[str]:
    """
    Write entries as items of a list.

    Parameters
    ----------
    key : str
        The name of the list.
    entries : iterable of Entry
        Versions of entries of its kind.
    unstated : tuple of datetime and str, or None
        When and by whom an entry was recorded that does not say so itself.
    full : bool
        Whether a model carries its text, which the folder otherwise keeps in a file.

    Returns
    -------
    list of str
        The lines of each, as they stand below the key.
    """
    items = [_fields(entry, unstated, full=full) for entry in entries]
    found = plain_items(items)
    pairs = zip(items, found, strict=True)
    made = iter(item_texts(key, [as_node(item) for item, text in pairs if text is None]))
    return [next(made) if text is None else text for text in found]


def laid_out(entry: Entry) -> CommentedMap:
    """
    Lay an entry out as a mapping.

    Parameters
    ----------
    entry : Entry
        Any version of any entry.

    Returns
    -------
    CommentedMap
        Its fields without the defaults: id first, then its own, then those of every entry.
    """
    node: CommentedMap = as_node(_fields(entry, None, full=False))
    return node


def _fields(entry: Entry, unstated: tuple[datetime, str] | None, *, full: bool) -> dict[str, Any]:
    """Give the fields of an entry that are no defaults, in the order in which they stand."""
    fields = entry.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(entry, Model) and not full:
        del fields["text"]
    if unstated is not None:
        for key, value in zip(("recorded", "by"), unstated, strict=True):
            if fields[key] == value:
                del fields[key]
    order = ["id", *(key for key in fields if key not in ("id", *_LAST))]
    order += [key for key in _LAST if key in fields]
    return {key: fields[key] for key in order}


def laid_out_all(entries: Iterable[Entry], *, history: bool = False) -> bytes:
    """
    Write entries as a whole document.

    Parameters
    ----------
    entries : iterable of Entry
        For the dossier the last version of each entry; for a history any versions.
    history : bool
        Whether the document is a history: several dossier entries, models with their text,
        and no defaults.

    Returns
    -------
    bytes
        UTF-8; sorted by id, then by `recorded`.
    """
    lists: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.version):
        lists.setdefault(entry.kind, []).append(entry)
    dossiers = lists.get(Dossier.kind, [])
    head = CommentedMap({"schema": SCHEMA})
    unstated = None
    if history:
        if dossiers:
            head["dossiers"] = [as_node(_fields(entry, None, full=True)) for entry in dossiers]
    else:
        unstated = (dossiers[0].recorded, dossiers[0].by)
        head["recorded"], head["by"] = map(as_node, unstated)
        head["dossier"] = as_node(_fields(dossiers[0], unstated, full=False))
    parts = [dump(head).decode()]
    for name, kind in LISTS.items():
        if kind in lists:
            parts += [f"{name}:\n", *entry_texts(name, lists[kind], unstated, full=history)]
    return "".join(parts).encode()


def changed_fields(before: Entry, after: Entry) -> dict[str, Any]:
    """
    Tell what a new version of an entry says otherwise.

    Parameters
    ----------
    before, after : Entry
        The last version and the new one.

    Returns
    -------
    dict of str to Any
        The new value of each field that changes, as `laid_out` writes it.
    """
    old, new = laid_out(before), laid_out(after)
    full = after.model_dump(by_alias=True)
    changed = [key for key in (*old, *new) if old.get(key) != new.get(key)]
    return {key: new.get(key, as_node(full[key])) for key in dict.fromkeys(changed)}


def revised(node: CommentedMap, changes: Mapping[str, Any]) -> None:
    """
    Change the mapping of an entry to its new version; comments and other fields stay.

    Parameters
    ----------
    node : CommentedMap
        The mapping as a person wrote it.
    changes : mapping of str to Any
        What `changed_fields` returned.
    """
    for key, value in changes.items():
        if key in node:
            node[key] = value
        else:
            node.insert(1, key, value)


def as_node(value: Any) -> Any:
    """
    Make of a plain value what all of YAML is written from.

    Parameters
    ----------
    value : dict, list, tuple, str, number or datetime
        As of a field of an entry.

    Returns
    -------
    ruamel.yaml node, str, number or datetime
        Lists of ids are to stand in brackets, texts of several lines in blocks.
    """
    if isinstance(value, dict):
        return CommentedMap({_text(key): as_node(item) for key, item in value.items()})
    if isinstance(value, tuple | list):
        items = CommentedSeq([as_node(item) for item in value])
        if is_id_list(value):
            items.fa.set_flow_style()
        return items
    if isinstance(value, Decimal):
        return _number(value)
    return _text(value) if isinstance(value, str) else value


def _number(value: Decimal) -> int | float | str:
    """Write a number as YAML has it, or in quotes where YAML would lose digits."""
    if value == value.to_integral_value() and abs(value) < 10**15:
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else str(value)


def _text(text: str) -> str:
    if text.isprintable():
        return text
    if all(map(str.isprintable, text.split("\n"))) and not _FOLDS_BADLY.search(text):
        return LiteralScalarString(text)
    return DoubleQuotedScalarString(text)
