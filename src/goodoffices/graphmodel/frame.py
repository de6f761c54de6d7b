"""An analysis as a data frame: one row for each state."""

from typing import TYPE_CHECKING, Any

from goodoffices.errors import InputError
from goodoffices.graphmodel.general import is_complete

if TYPE_CHECKING:
    import pandas as pd

    from goodoffices.graphmodel.analysis import Analysis

__all__ = ["framed"]


def framed(analysis: "Analysis") -> "pd.DataFrame":
    """
    Put an analysis into a data frame.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    DataFrame
        A row for each state, by ordinal. Its columns have two levels: ``state`` (decimal, in
        option form, and name), ``option`` (the level of each), ``payoff`` (of each decision maker
        whose preferences rank the states), each concept (who would stay), and ``equilibrium``
        (each concept).

    Raises
    ------
    InputError
        If pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        msg = "a frame needs pandas. Install it: pip install 'goodoffices[frames]'."
        raise InputError(msg) from None
    columns = _columns(analysis)
    index = pd.RangeIndex(1, analysis.conflict.size + 1, name="state")
    made = pd.DataFrame(dict(enumerate(columns.values())), index=index)
    made.columns = pd.MultiIndex.from_tuples(list(columns))
    return made


def _columns(analysis: "Analysis") -> dict[tuple[str, str], Any]:
    conflict = analysis.conflict
    ordinals = range(1, conflict.size + 1)
    columns: dict[tuple[str, str], Any] = {}
    if conflict.options:
        columns["state", "decimal"] = [conflict.decimal(ordinal) for ordinal in ordinals]
    if conflict.state_names:
        columns["state", "name"] = [conflict.state_names.get(ordinal, "") for ordinal in ordinals]
    levels = [conflict.level_names(ordinal) for ordinal in ordinals]
    for place, option in enumerate(conflict.options):
        columns["option", option.name] = [level[place] for level in levels]
    for dm in conflict.decision_makers:
        if is_complete(conflict.preferences[dm]):
            columns["payoff", dm] = conflict.payoff(dm)
    for concept in analysis.concepts:
        for who in analysis.stable[concept]:
            columns[concept, who] = analysis.holds(concept, who)
    for concept in analysis.concepts:
        columns["equilibrium", concept] = analysis.equilibrium(concept)
    return columns
