"""The YAML that this program writes, read line by line: many times as fast as all of YAML."""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from goodoffices.record.plaintext import TEXT, Unfamiliar

__all__ = ["plain_yaml"]

_ODD = re.compile("[^\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Tabs, ends of lines that only YAML knows, and characters that it refuses."""
_KEY = re.compile(r"([A-Za-z_][\w-]*):(?: +([^ ].*))?\Z", re.ASCII)
_DASH = re.compile(r"- +(?=[^ ])")
_FLOW = re.compile(r"\[(|[A-Za-z0-9][\w-]*(?:,? [A-Za-z0-9][\w-]*)*)\]\Z", re.ASCII)
_SINGLE = re.compile(r"'((?:[^']|'')*)'\Z")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\["\\])*)"\Z')
_ESCAPED = re.compile(r'\\(["\\])')
_ENDS = {"|": "\n", "|-": "", "|+": None}
"""The heads of texts in blocks, and how these end; None for as they stand."""
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`=<~.+")
_WORDS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL"), None),
}
"""What YAML takes for no text, in the spellings that it knows."""
_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (TEXT, str),
    (re.compile(r"(?:0|[1-9][0-9]{0,14})\Z"), int),
    (
        re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{6})?Z\Z"),
        datetime.fromisoformat,
    ),
    (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z"), date.fromisoformat),
)
"""What a value that begins with a digit may be."""
_DEEPEST = 30


def plain_yaml(text: str) -> Any:
    r"""
    Read what this program writes, and what people write like it.

    Parameters
    ----------
    text : str
        A YAML document, in whole lines.

    Returns
    -------
    dict, list or None
        What `files.read_yaml` makes of it, in plain values that know no lines. None where there
        is something else than mappings and lists in blocks, lists of words in brackets, texts on
        one line or in blocks, whole numbers, days and moments: then it is to be read as YAML.

    Examples
    --------
    >>> plain_yaml("actors:\n  - id: 6c3k9q2m-x7aw\n    name: Ana Reyes  # she\n")
    {'actors': [{'id': '6c3k9q2m-x7aw', 'name': 'Ana Reyes'}]}
    >>> plain_yaml("name: &this Ana\n") is None
    True
    """
    if _ODD.search(text) or not text.endswith("\n"):
        return None
    try:
        return _Lines(text).document()
    except (Unfamiliar, ValueError):  # the latter of a day that no calendar has
        return None


class _Lines:
    """The lines of a text, taken one after the other."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")[:-1]
        self._next = 0
        self._column, self._words = -1, ""
        self._look()

    def _look(self) -> None:
        """Look at the next line that is not empty and no comment; column -1 at the end."""
        while self._next < len(self._lines):
            line = self._lines[self._next]
            words = line.lstrip(" ")
            if words and words[0] != "#":
                self._column = len(line) - len(words)
                self._words = words.partition(" #")[0].rstrip(" ")
                return
            self._next += 1
        self._column, self._words = -1, ""

    def _take(self) -> None:
        self._next += 1
        self._look()

    def document(self) -> Any:
        """Take everything."""
        found = self._block(0)
        if self._column >= 0:
            raise Unfamiliar
        return found

    def _block(self, depth: int) -> Any:
        """Take the mapping or the list that begins here."""
        if depth > _DEEPEST:
            raise Unfamiliar
        return self._list(depth) if _DASH.match(self._words) else self._mapping(depth)

    def _mapping(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        column = self._column
        while self._column == column >= 0:
            key = _KEY.match(self._words)
            if key is None or key[1] in found or key[1] in _WORDS:
                raise Unfamiliar
            found[key[1]] = self._value(key[2], column, column, depth)
        if not found or self._column > column:
            raise Unfamiliar
        return found

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        column = self._column
        while self._column == column and (dash := _DASH.match(self._words)):
            words = self._words[dash.end() :]
            if _KEY.match(words) or _DASH.match(words):
                self._column, self._words = column + dash.end(), words
                found.append(self._block(depth + 1))
            else:
                found.append(self._value(words, column, column + 1, depth))
        if self._column > column:
            raise Unfamiliar
        return found

    def _value(self, words: str | None, column: int, least: int, depth: int) -> Any:
        """Take what stands after a key or a dash, and below where nothing does."""
        if words in _ENDS:
            return self._literal(_ENDS[words], column)
        self._take()
        if words:
            return _scalar(words)
        is_list = _DASH.match(self._words) is not None
        if self._column > column or (is_list and self._column == least):
            return self._block(depth + 1)
        return None

    def _literal(self, end: str | None, column: int) -> str:
        """Take the lines of a text in a block."""
        self._next += 1
        first = self._lines[self._next] if self._next < len(self._lines) else ""
        inner = len(first) - len(first.lstrip(" "))
        if inner <= column or inner == len(first):
            raise Unfamiliar
        begin = self._next
        while self._next < len(self._lines) and _is_inside(self._lines[self._next], inner):
            self._next += 1
        taken = [line[inner:] for line in self._lines[begin : self._next]]
        self._look()
        text = "\n".join(taken) + "\n"
        return text if end is None else text.rstrip("\n") + end


def _is_inside(line: str, inner: int) -> bool:
    """Tell whether a line belongs to a text in a block whose lines begin at a column."""
    words = line.lstrip(" ")
    if line and not words:
        raise Unfamiliar  # blanks may be words or not
    return not line or len(line) - len(words) >= inner


def _scalar(words: str) -> Any:
    """Take a value that stands on one line."""
    first = words[0]
    if first == "[" and (flow := _FLOW.match(words)):
        return [_scalar(one) for one in flow[1].split(", ")] if flow[1] else []
    if first == "'" and (quoted := _SINGLE.match(words)):
        return quoted[1].replace("''", "'")
    if first == '"' and (quoted := _DOUBLE.match(words)):
        return _ESCAPED.sub(r"\1", quoted[1])
    if first in _INDICATORS or ": " in words or words[-1] == ":":
        raise Unfamiliar
    if words in _WORDS:
        return _WORDS[words]
    if not "0" <= first <= "9":
        return words
    for form, made in _NUMBERS:
        if form.match(words):
            return made(words)
    raise Unfamiliar
