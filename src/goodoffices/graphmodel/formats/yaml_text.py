"""Plain data as YAML that shows nothing invisible (rule N6)."""

import re
from io import StringIO
from typing import Any

from goodoffices.inert import inert

__all__ = ["yaml_text"]

_WIDTH = 100


def yaml_text(data: Any) -> str:
    """
    Write plain data as YAML 1.2.

    Parameters
    ----------
    data : dict
        Of dicts, lists, strings and whole numbers.

    Returns
    -------
    str
        The text; control characters, bidirectional ones among them, stand as escapes, and read
        back as they were.
    """
    from ruamel.yaml import YAML

    writer, stream = YAML(typ="rt"), StringIO()
    writer.default_flow_style = None
    writer.width = _WIDTH
    writer.representer.ignore_aliases = lambda *_: True
    writer.dump(_marked(data), stream)
    return re.sub(r"[^\n\x20-\x7e]", _escaped, stream.getvalue())


def _marked(data: Any) -> Any:
    """Lay lists of names and numbers in rows; put what is invisible where escapes are read."""
    from ruamel.yaml.comments import CommentedSeq
    from ruamel.yaml.scalarstring import DoubleQuotedScalarString

    if isinstance(data, dict):
        return {_marked(key): _marked(value) for key, value in data.items()}
    if isinstance(data, list):
        row = CommentedSeq(map(_marked, data))
        if any(isinstance(each, str | int) for each in data):
            row.fa.set_flow_style()
        return row
    hides = isinstance(data, str) and any(inert(char) != char for char in data)
    return DoubleQuotedScalarString(data) if hides else data


def _escaped(match: re.Match[str]) -> str:
    char = match.group()
    return char if inert(char) == char else f"\\U{ord(char):08X}"
