"""What a model file says of a preference that is no ranking, or more than one."""

from collections.abc import Callable, Collection, Iterable
from typing import Any

from goodoffices.errors import ModelError
from goodoffices.graphmodel.formats.file import GraphPreferenceEntry, PreferenceEntry
from goodoffices.graphmodel.general import AnyPreference, PartialOrder, Qualified

__all__ = ["BESIDES", "check_beside", "partial_order", "qualified"]

BESIDES = ("equal", "unstated", "unknown", "much", "evidence")
"""Keys of a preference that go with others."""

_Entry = PreferenceEntry | GraphPreferenceEntry
_Place = Callable[[Any], int]


def check_beside(dm: str, entry: _Entry, kind: str) -> None:
    """
    Refuse keys of a partial order beside anything else.

    Parameters
    ----------
    dm : str
        Whose preference it is.
    entry : PreferenceEntry or GraphPreferenceEntry
        What the file says.
    kind : str
        The key that says it.

    Raises
    ------
    ModelError
        If there are such keys.
    """
    for key in ("equal", "unstated") if kind != "better" else ():
        if key in entry.model_fields_set:
            msg = f"{key!r} of {dm!r} stands beside {kind}. Give it beside better only."
            raise ModelError(msg)


def partial_order(entry: _Entry, ordinal: _Place) -> PartialOrder:
    """
    Build a partial order.

    Parameters
    ----------
    entry : PreferenceEntry or GraphPreferenceEntry
        What the file says; it has `better`.
    ordinal : callable
        Finds a state's ordinal.

    Returns
    -------
    PartialOrder
        As said.
    """
    better, equal = _groups(entry.better or (), ordinal), _groups(entry.equal, ordinal)
    return PartialOrder(better, equal, entry.unstated, tuple(entry.evidence))


def qualified(base: AnyPreference, entry: _Entry, ordinal: _Place) -> AnyPreference:
    """
    Qualify a preference by what is unknown and what is much preferred.

    Parameters
    ----------
    base : any preference
        The preference.
    entry : PreferenceEntry or GraphPreferenceEntry
        What the file says.
    ordinal : callable
        Finds a state's ordinal.

    Returns
    -------
    any preference
        As it is where nothing qualifies it.
    """
    if not entry.unknown and not entry.much:
        return base
    return Qualified(base, _groups(entry.unknown, ordinal), _groups(entry.much, ordinal))


def _groups(groups: Iterable[Collection[Any]], ordinal: _Place) -> tuple[Any, ...]:
    return tuple(tuple(ordinal(state) for state in group) for group in groups)
