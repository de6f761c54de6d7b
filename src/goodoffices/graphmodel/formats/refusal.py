"""What is wrong with the shape of a model file, in one sentence with its line."""

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from goodoffices.errors import FormatError
from goodoffices.files import line_of
from goodoffices.graphmodel.formats.file import (
    GraphFile,
    GraphPreferenceEntry,
    MergerEntry,
    ModelFile,
    OptionEntry,
    PreferenceEntry,
    Requirement,
    RuleEntry,
    StateEntry,
    StatementEntry,
)

__all__ = ["refusal", "wanted"]

_SHAPES: dict[str | int, type[BaseModel]] = {
    "options": OptionEntry,
    "feasibility": RuleEntry,
    "requires": Requirement,
    "states": StateEntry,
    "coalesce": MergerEntry,
    "preferences": PreferenceEntry,
    "statements": StatementEntry,
}


_GRAPH_SHAPES: dict[str | int, type[BaseModel]] = {"preferences": GraphPreferenceEntry}


def refusal(
    error: ValidationError, tree: Any, origin: str, shape: type[BaseModel] = ModelFile
) -> FormatError:
    """
    Word the error that reaches deepest into the file.

    Parameters
    ----------
    error : ValidationError
        All that pydantic found.
    tree : ruamel.yaml node
        The file.
    origin : str
        Its name.
    shape : type of BaseModel
        What the whole file should be.

    Returns
    -------
    FormatError
        File, line, what is wrong, the value, the cure.
    """
    found = [(_path(detail, tree), detail) for detail in error.errors()]
    path, detail = max(found, key=lambda pair: len(pair[0]))
    beside = [other for where, other in found if where == path]
    line = line_of(tree, *path)
    return FormatError(f"{origin}, line {line}: {_sentence(path, detail, beside, shape)}")


def _path(detail: ErrorDetails, tree: Any) -> list[str | int]:
    """Keep of pydantic's way down only what is in the file."""
    path: list[str | int] = []
    for key in detail["loc"]:
        inside = dict(enumerate(tree)) if isinstance(tree, list) else tree
        if isinstance(inside, dict) and key in inside:
            path.append(key)
            tree = inside[key]
    return path


def _sentence(
    path: list[str | int],
    detail: ErrorDetails,
    beside: Sequence[ErrorDetails],
    shape: type[BaseModel],
) -> str:
    shapes = _GRAPH_SHAPES if shape is GraphFile else _SHAPES
    known = shapes.get(next((k for k in reversed(detail["loc"][:-1]) if k in shapes), ""), shape)
    if detail["type"] == "extra_forbidden":
        return f"unknown key {detail['loc'][-1]!r}. The keys here are: {', '.join(_keys(known))}."
    if detail["type"] == "missing":
        return f"the key {detail['loc'][-1]!r} is missing. Add it."
    where = ".".join(map(str, path)) or "the file"
    found = repr(detail["input"])
    found = found if len(found) <= 60 else found[:57] + "..."
    cure = " Put it in quotes." if detail["type"] == "string_type" else ""
    *firsts, last = dict.fromkeys(map(wanted, beside))
    either = "".join(f"{first}, or " for first in firsts) + last.removeprefix(
        "it should be " if firsts else ""
    )
    return f"{where} is {found}: {either}.{cure}"


def wanted(detail: ErrorDetails) -> str:
    """
    Say what would be right, without the names of our classes.

    Parameters
    ----------
    detail : ErrorDetails
        What pydantic found.

    Returns
    -------
    str
        The end of a sentence.
    """
    told = _WANTED.get(detail["type"])
    if told is not None:
        return told.format(**detail.get("ctx", {}))
    msg = detail["msg"].removeprefix("Value error, ").replace("Input should", "it should")
    return f"{msg[0].lower()}{msg[1:]}"


_WANTED = {
    "bool_parsing": "it should be true or false",
    "decimal_parsing": "it should be a number",
    "decimal_type": "it should be a number",
    "finite_number": "it should be a finite number",
    "dict_type": "it should be a mapping of keys to values",
    "int_parsing": "it should be a whole number",
    "int_type": "it should be a whole number",
    "list_type": "it should be a list, such as [one, another]",
    "model_type": "it should be a mapping of keys to values",
    "string_too_short": "it should be a text that is not empty",
    "string_type": "it should be a text",
    "too_long": "it should have {max_length} entries or fewer and has {actual_length}",
    "too_short": "it should have {min_length} or more entries and has {actual_length}",
    "tuple_type": "it should be a list, such as [one, another]",
}
"""What is wanted, by the kind of error that pydantic names."""


def _keys(shape: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in shape.model_fields.items()]
