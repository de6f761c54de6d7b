"""A file of lists cut into its items, each read and written by itself: the rest is not touched."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any

from goodoffices.errors import FormatError
from goodoffices.files import line_of, read_yaml
from goodoffices.record.plainyaml import plain_yaml

__all__ = ["DASH", "Piece", "Sheet", "sheet_of"]

DASH = 2
"""The column at which the items of a list begin that can be cut; so this program writes them."""
_KEY = re.compile(r"([A-Za-z_][\w-]*):(?: .*)?\Z", re.ASCII)
_ITEM = f"{' ' * DASH}- "
_BELOW = ("", " ", "#")
"""How lines begin that are no keys of the file."""
_BEGIN = "---"
_KEPT = re.compile(r"[|>][0-9]?\+")
"""The head of a text in a block to which the empty lines after it belong."""
_BREAKS = re.compile("[\r\x85\u2028\u2029]")
"""What ends a line in YAML only."""


@dataclass(frozen=True)
class Piece:
    """An item of a list as it stands in a file."""

    key: str
    """The name of the list."""
    text: str
    """Its lines, and the comments that follow them; of the last of a list, those in its columns."""
    first: int
    """The number of its first line, from 1."""
    value: Any
    """What it says."""

    @cached_property
    def document(self) -> Any:
        """The list with this item alone, read anew: it knows its lines, comments and quotes."""
        return read_yaml(f"{self.key}:\n{self.text}", self.key)

    def line(self, *path: str | int) -> int | None:
        """Tell the line of the file on which a field of the item stands."""
        line = line_of(self.document, self.key, 0, *path)
        return None if line is None else line + self.first - 2


@dataclass(frozen=True)
class Sheet:
    """A file of lists: read in pieces, or at one go."""

    origin: str
    """The name of the file."""
    text: str
    """The whole of it."""
    document: Any
    """What `files.read_yaml` makes of it: of a file in pieces, without the items of `lists`."""
    lists: Mapping[str, tuple[Piece, ...]] = field(default_factory=dict)
    """The pieces of each list that is in pieces, in the order of the file."""
    _texts: tuple[str, ...] = ()  # what stands before the items of each list, and at the end
    _lines: tuple[int, ...] = ()  # of each line of `document`, its number in the file

    def line(self, *path: str | int) -> int | None:
        """Tell the line on which a value of the document stands."""
        line = line_of(self.document, *path)
        return self._lines[line - 1] if line is not None and self._lines else line

    def has_room_for(self, added: Collection[str]) -> bool:
        """Tell whether items can be added to lists without reading the file at one go."""
        is_cut = bool(self._texts)
        return is_cut and all(key in self.lists or key not in self.document for key in added)

    def with_items(self, changed: Mapping[int, str], added: Mapping[str, str]) -> str:
        """
        Write a file in pieces with some of its items changed or added.

        Parameters
        ----------
        changed : mapping of int to str
            The new text of a piece by the number of its first line.
        added : mapping of str to str
            What follows the last item of each list; a list that has none comes last.

        Returns
        -------
        str
            The text of the file; all else is as it was.
        """
        parts: list[str] = []
        for before, (key, pieces) in zip(self._texts, self.lists.items(), strict=False):
            parts += [before, *(changed.get(one.first, one.text) for one in pieces)]
            parts.append(added.get(key, ""))
        new = (f"{key}:\n{text}" for key, text in added.items() if key not in self.lists)
        return "".join([*parts, self._texts[-1], *new])


def sheet_of(text: str, origin: str) -> Sheet:
    """
    Read a file of lists, in pieces where that comes to the same.

    Parameters
    ----------
    text : str
        A YAML document.
    origin : str
        The name of the file, for error messages.

    Returns
    -------
    Sheet
        In pieces where all lists are written below their keys, from column `DASH`, and each
        item by itself means what it means in the file. Most are read many times as fast so.

    Raises
    ------
    FormatError
        If the text is not YAML; the message names the line.
    """
    try:
        found = _cut(text.split("\n")[:-1], origin) if text.endswith("\n") else None
    except FormatError:
        found = None  # the whole file tells the right line
    return found or Sheet(origin, text, read_yaml(text, origin))


def _cut(lines: Sequence[str], origin: str) -> Sheet | None:
    """Cut the lines of a file; None where a cut might change what it means."""
    heads = [number for number, line in enumerate(lines) if line[:1] not in _BELOW]
    heads = heads[1:] if heads and lines[heads[0]] == _BEGIN else heads
    keys = [_KEY.match(lines[number]) for number in heads]
    if not all(keys) or any(map(_BREAKS.search, lines)):
        return None
    lists: dict[str, tuple[Piece, ...]] = {}
    texts: list[str] = []
    kept: list[int] = []
    begin = 0
    for key, starts in _lists(lines, heads):
        pieces = [_piece(key, _joined(lines[a:b]), a + 1) for a, b in pairwise(starts)]
        lists[key] = tuple(piece for piece in pieces if piece is not None)
        if len(lists[key]) < len(pieces):
            return None
        texts.append(_joined(lines[begin : starts[0]]))
        kept += range(begin, starts[0])
        begin = starts[-1]
    texts.append(_joined(lines[begin:]))
    kept += range(begin, len(lines))
    document = read_yaml("".join(texts), origin)
    if not isinstance(document, dict) or any(map(document.get, lists)):
        return None
    if list(document) != [key[1] for key in keys if key]:
        return None
    numbers = tuple(number + 1 for number in kept)
    return Sheet(origin, _joined(lines), document, lists, tuple(texts), numbers)


def _lists(lines: Sequence[str], heads: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """Give the key of each list below its key, where its items begin, and where it ends."""
    for head, end in zip(heads, (*heads[1:], len(lines)), strict=False):
        key, _, value = lines[head].partition(":")
        below = range(head + 1, end)
        first = next((n for n in below if lines[n].lstrip(" ")[:1] not in ("", "#")), None)
        if not value.partition(" #")[0].strip() and first and lines[first].startswith(_ITEM):
            starts = [n for n in below if lines[n].startswith(_ITEM)]
            yield key, [*starts, _end(lines, starts[-1], end)]


def _end(lines: Sequence[str], start: int, end: int) -> int:
    """Find where the last item of a list ends: what stands above the next key is not its own."""
    if any(map(_KEPT.search, lines[start:end])):
        return end
    while lines[end - 1][:1] in ("", "#"):
        end -= 1
    return end


def _piece(key: str, text: str, first: int) -> Piece | None:
    """Read an item by itself; None where there is not just one."""
    found = plain_yaml(text)
    if found is None:
        found = read_yaml(f"{key}:\n{text}", key)[key]
    return Piece(key, text, first, found[0]) if len(found) == 1 else None


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
