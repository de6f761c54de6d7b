"""All text of a page made inert, in one place (rule N6)."""

import dataclasses
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, cast

from goodoffices.inert import inert

__all__ = ["harmless"]

_T = TypeVar("_T")


def harmless(value: _T) -> _T:
    """
    Make every text in a value inert.

    Parameters
    ----------
    value : dataclass, tuple, mapping, str or other
        What a rendering is given.

    Returns
    -------
    same type as `value`
        Equal but for its texts, in which control, bidirectional and terminal characters stand
        as their code points; see `goodoffices.inert`.
    """
    return cast("_T", _harmless(value))


def _harmless(value: Any) -> Any:
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, tuple):
        return tuple(_harmless(each) for each in value)
    if isinstance(value, Mapping):
        return {_harmless(key): _harmless(each) for key, each in value.items()}
    kind: Any = type(value)
    names = _fields(kind)
    if names is not None:
        return type(value)(**{name: _harmless(getattr(value, name)) for name in names})
    return value


@cache
def _fields(kind: Any) -> tuple[str, ...] | None:
    """Name the fields of a dataclass; None of anything else."""
    if not dataclasses.is_dataclass(kind):
        return None
    return tuple(field.name for field in dataclasses.fields(kind))
