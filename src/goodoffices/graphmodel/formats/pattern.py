"""Patterns of states such as ``NY-``, as the field writes them."""

from collections.abc import Sequence

from goodoffices.errors import ModelError
from goodoffices.graphmodel.condition import All, Compare
from goodoffices.graphmodel.options import Option

__all__ = ["matching"]


def matching(pattern: str, options: Sequence[Option]) -> All:
    """
    Read a pattern as a condition.

    Parameters
    ----------
    pattern : str
        One character per option: N (its lowest level), Y (its highest), a digit (that level,
        from 0), - (any).
    options : sequence of Option
        The options in axis order.

    Returns
    -------
    All
        True of the states that look like the pattern.

    Raises
    ------
    ModelError
        If the pattern does not fit the options.

    Examples
    --------
    >>> from goodoffices.graphmodel.options import Option
    >>> matching("Y-", [Option("strike", "US"), Option("blockade", "US")])
    All(members=(Compare(option='strike', comparison='=', level='yes'),))
    """
    if len(pattern) != len(options):
        msg = (
            f"the pattern {pattern!r} has {len(pattern)} of {len(options)} characters. "
            "Write one of N, Y, -, or a level's digit, for each option."
        )
        raise ModelError(msg)
    return All(
        tuple(
            Compare(option.name, "=", _level(mark, option))
            for mark, option in zip(pattern, options, strict=True)
            if mark != "-"
        )
    )


def _level(mark: str, option: Option) -> str:
    places = {"N": 0, "Y": option.size - 1} | {str(k): k for k in range(min(option.size, 10))}
    if mark not in places:
        msg = (
            f"the pattern has {mark!r} for option {option.name!r}. "
            f"Write one of: -, {', '.join(places)}."
        )
        raise ModelError(msg)
    return option.levels[places[mark]]
