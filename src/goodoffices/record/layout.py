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
from goodoffices.record.ids import PATTERN
from goodoffices.record.lists import LISTS, SCHEMA

__all__ = ["changed_fields", "dump", "item_texts", "laid_out", "laid_out_all", "revised"]

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
        shown = moment.isoformat().replace("+00:00", "Z")
        return self.represent_scalar("tag:yaml.org,2002:timestamp", shown)

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
        What `files.read_yaml` or `laid_out_all` returned.

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


def laid_out(
    entry: Entry, unstated: tuple[datetime, str] | None, *, full: bool = False
) -> CommentedMap:
    """
    Lay an entry out as a mapping.

    Parameters
    ----------
    entry : Entry
        Any version of any entry.
    unstated : tuple of datetime and str, or None
        When and by whom an entry was recorded that does not say so itself.
    full : bool
        Whether a model carries its text, which the folder otherwise keeps in a file.

    Returns
    -------
    CommentedMap
        Its fields without the defaults: id first, then its own, then those of every entry.
    """
    fields = entry.model_dump(by_alias=True, exclude_defaults=True)
    if isinstance(entry, Model) and not full:
        del fields["text"]
    if unstated is not None:
        for key, value in zip(("recorded", "by"), unstated, strict=True):
            if fields[key] == value:
                del fields[key]
    order = ["id", *(key for key in fields if key not in ("id", *_LAST))]
    order += [key for key in _LAST if key in fields]
    return _node({key: fields[key] for key in order})


def laid_out_all(entries: Iterable[Entry], *, history: bool = False) -> CommentedMap:
    """
    Lay entries out as a whole document.

    Parameters
    ----------
    entries : iterable of Entry
        For the dossier the last version of each entry; for a history any versions.
    history : bool
        Whether the document is a history: several dossier entries, models with their text,
        and no defaults.

    Returns
    -------
    CommentedMap
        Sorted by id, then by `recorded`.
    """
    document = CommentedMap({"schema": SCHEMA})
    ordered = sorted(entries, key=lambda entry: entry.version)
    dossiers = [entry for entry in ordered if isinstance(entry, Dossier)]
    unstated = None
    if history:
        if dossiers:
            document["dossiers"] = [laid_out(entry, None) for entry in dossiers]
    else:
        unstated = (dossiers[0].recorded, dossiers[0].by)
        document["recorded"], document["by"] = _node(unstated[0]), _node(unstated[1])
        document["dossier"] = laid_out(dossiers[0], unstated)
    for name, kind in LISTS.items():
        items = [laid_out(e, unstated, full=history) for e in ordered if e.kind == kind]
        if items:
            document[name] = items
    return document


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
    old, new = laid_out(before, None), laid_out(after, None)
    full = after.model_dump(by_alias=True)
    changed = [key for key in (*old, *new) if old.get(key) != new.get(key)]
    return {key: new.get(key, _node(full[key])) for key in dict.fromkeys(changed)}


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


def _node(value: Any) -> Any:
    if isinstance(value, dict):
        return CommentedMap({_text(key): _node(item) for key, item in value.items()})
    if isinstance(value, tuple | list):
        items = CommentedSeq([_node(item) for item in value])
        if all(isinstance(item, str) and re.fullmatch(PATTERN, item) for item in value):
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
