"""YAML as plain data: numbers and dates stay as written, so that decimals are exact."""

import re
from typing import Any

from goodoffices.errors import FormatError

__all__ = ["plain"]

_WRITTEN = re.compile(r"(?:&\S+\s+)?([^\s,\]}#]+)")


def plain(tree: Any, text: str, origin: str) -> Any:
    """
    Turn what YAML gave into dicts, lists, strings, truth values and nothing else.

    Parameters
    ----------
    tree : ruamel.yaml node
        What `read_yaml` returned: a mapping.
    text : str
        The text it was read from.
    origin : str
        Its file name, for the error message.

    Returns
    -------
    dict
        The same data; a number or a date is the string that stands in the text.

    Raises
    ------
    FormatError
        If aliases repeat more than the text itself holds, or without end.
    """
    try:
        return _Plain(text).node(tree)
    except (RecursionError, OverflowError):
        msg = f"{origin}: its aliases (*) repeat each other without end. Write the parts out."
        raise FormatError(msg) from None


class _Plain:
    """The walk through one document."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._left = len(text) + 1

    def node(self, node: Any, place: tuple[int, ...] | None = None) -> Any:
        """Turn a node; every node takes a character at least, unless aliases repeat it."""
        self._left -= 1
        if self._left < 0:
            raise OverflowError
        if isinstance(node, dict):
            marks = self._marks(node)
            return {
                key if isinstance(key, str) else str(key): self.node(value, marks.get(key))
                for key, value in node.items()
            }
        if isinstance(node, list):
            marks = self._marks(node)
            return [self.node(value, marks.get(k)) for k, value in enumerate(node)]
        if node is None or isinstance(node, str | bool):
            return node
        found = place and _WRITTEN.match(self._lines[place[-2]], place[-1])
        return found.group(1) if found else str(node)

    def _marks(self, node: Any) -> dict[Any, tuple[int, ...]]:
        return getattr(node.lc, "data", None) or {}
