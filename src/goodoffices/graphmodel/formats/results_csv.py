"""The results of an analysis as a table for a spreadsheet: one row for each state."""

from collections.abc import Iterator

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.formats.cells import table_text
from goodoffices.graphmodel.formats.state_graph import complete

__all__ = ["results_csv"]

_STATE, _LEVEL, _ENTRY = 800, 32, 120
"""Bytes that a state takes, written out: itself, for each option, and for each one tested."""


def results_csv(analysis: Analysis) -> str:
    """
    Write the results of an analysis as comma-separated values.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    str
        For each state: its ordinal, decimal and name, whether it is the status quo, the level of
        each option, its rank from 1 (worst) for each decision maker who ranks the states, and for
        each concept whether it is an equilibrium, and stable for each one tested: yes or no.

    Raises
    ------
    CapacityError
        If the table would not fit in memory (rule G10).
    """
    analysis.require_lists(_STATE + _LEVEL * len(analysis.conflict.options), _ENTRY)
    return table_text(_rows(analysis))


def _rows(analysis: Analysis) -> Iterator[list[object]]:
    conflict, names = analysis.conflict, analysis.conflict.state_names
    payoffs = {f"payoff: {dm}": ranks.tolist() for dm, ranks in complete(conflict).items()}
    marks = {
        **{f"equilibrium: {concept}": frozenset(of) for concept, of in analysis.equilibria.items()},
        **{
            f"stable: {concept}: {who}": frozenset(states)
            for concept, by in analysis.stable.items()
            for who, states in by.items()
        },
    }
    options = [f"option: {option.name}" for option in conflict.options]
    yield ["state", "decimal", "name", "status quo", *options, *payoffs, *marks]
    for ordinal in range(1, conflict.size + 1):
        yield [
            ordinal,
            conflict.decimal(ordinal),
            names.get(ordinal),
            _said(ordinal == conflict.status_quo),
            *conflict.level_names(ordinal),
            *(ranks[ordinal - 1] for ranks in payoffs.values()),
            *(_said(ordinal in states) for states in marks.values()),
        ]


def _said(holds: bool) -> str:
    return "yes" if holds else "no"
