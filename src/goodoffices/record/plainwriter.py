"""Plain values written as YAML line by line: as ruamel.yaml writes them, many times as fast."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from goodoffices.record.ids import PATTERN
from goodoffices.record.plaintext import TEXT, Unfamiliar

__all__ = ["is_id_list", "moment_text", "plain_items"]

_ID = re.compile(PATTERN)
_NUMBER = re.compile(
    r"(?![0-9]{7}e)[0-9a-z]{8}-[0-9a-z]{4}\Z"  # an id
    r"|(?!0b[01]+\Z|[0-9]+(?:e[0-9]+)?\Z)[0-9a-f]{64}\Z"  # a digest
    r"|[0-9]{4}-[0-9]{2}(?:(?:-[0-9]{2})?/[0-9-]+)?\Z"  # a month, days from one to another
    r"|[0-9]+ [A-Za-z]"
)
"""A text that begins with a digit and is read as it is."""
_NUMBER = re.compile(r"(?:[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2})\Z")
"""A text that would be read as a number or a day."""
_KEY = re.compile(r"[A-Za-z_][\w-]*\Z", re.ASCII)
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
"""What YAML, in one version or another, takes for no text."""
_OF_WORDS = frozenset("tfnyoTFNYO")
"""With what these begin."""
_OPENING = frozenset("#,[]{}&*!|>'\"%@`")
"""With what no text begins that stands without quotes."""


def plain_items(items: Iterable[Mapping[str, Any]]) -> list[str | None]:
    """
    Write the items of a list that stands below its key, two columns in.

    Parameters
    ----------
    items : iterable of mapping of str
        Each an entry: texts, whole numbers, truth values, moments, and lists and mappings of them.

    Returns
    -------
    list of str or None
        The lines of each; None where something in it is to be written by all of YAML, such as a
        text of several lines or one that might be a number.

    Examples
    --------
    >>> print(plain_items([{"id": "6c3k9q2m-x7aw", "name": "Ana Reyes"}])[0], end="")
      - id: 6c3k9q2m-x7aw
        name: Ana Reyes
    """
    return [_item(item) for item in items]


def is_id_list(value: Sequence[Any]) -> bool:
    """
    Tell whether a list is written in brackets.

    Parameters
    ----------
    value : sequence
        A list.

    Returns
    -------
    bool
        True where it holds ids alone, or nothing.
    """
    return all(isinstance(item, str) and _ID.match(item) for item in value)


def moment_text(moment: datetime) -> str:
    """
    Write a moment.

    Parameters
    ----------
    moment : datetime
        With its offset from UTC.

    Returns
    -------
    str
        In the form of ISO 8601, with Z for UTC.
    """
    return moment.isoformat().replace("+00:00", "Z")


def _item(item: Mapping[str, Any]) -> str | None:
    lines: list[str] = []
    try:
        _mapping(item, "  - ", "    ", lines)
    except Unfamiliar:
        return None
    return "".join(lines)


def _mapping(value: Mapping[str, Any], first: str, rest: str, lines: list[str]) -> None:
    """Write a mapping; its first line may begin with the dash of a list."""
    if not value:
        raise Unfamiliar
    for key, one in value.items():
        if not _KEY.match(key) or key.lower() in _WORDS:
            raise Unfamiliar
        _value(one, f"{first}{key}:", rest, lines)
        first = rest


def _value(value: Any, head: str, indent: str, lines: list[str]) -> None:
    """Write what stands after a key, or below it."""
    if isinstance(value, Mapping):
        lines.append(f"{head}\n")
        _mapping(value, f"{indent}  ", f"{indent}  ", lines)
    elif isinstance(value, tuple | list):
        if is_id_list(value):
            lines.append(f"{head} [{', '.join(map(_scalar, value))}]\n")
            return
        lines.append(f"{head}\n")
        for one in value:
            if isinstance(one, Mapping):
                _mapping(one, f"{indent}  - ", f"{indent}    ", lines)
            else:
                lines.append(f"{indent}  - {_scalar(one)}\n")
    else:
        lines.append(f"{head} {_scalar(value)}\n")


def _scalar(value: Any) -> str:
    if type(value) is str:
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, datetime):
        return moment_text(value)
    raise Unfamiliar


def _text(text: str) -> str:
    """Write a text of one line, in quotes where it would not be read as it is."""
    if not text or not text.isprintable():
        raise Unfamiliar
    first = text[0]
    is_marked = ": " in text or " #" in text or text[-1] in ": "
    if first in _OPENING or first == " " or is_marked:
        return _quoted(text)
    if (first.isalpha() or first > "\xa0") and (
        first not in _OF_WORDS or text.lower() not in _WORDS
    ):
        return text
    if TEXT.match(text):
        return text
    if _NUMBER.match(text):
        return f"'{text}'"
    raise Unfamiliar


def _quoted(text: str) -> str:
    if "'" not in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
