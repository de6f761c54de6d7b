"""What a decision maker prefers, as our YAML says it."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from goodoffices.errors import StatementError
from goodoffices.graphmodel.formats.speech import spoken
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.preference import Preference, Priorities, Ranking, Statement, Weights
from goodoffices.graphmodel.statement import parse

__all__ = ["evidence_entry", "is_scaled", "preference_entry"]


def preference_entry(
    preference: Preference, options: Sequence[Option], names: Sequence[str | int]
) -> dict[str, Any]:
    """
    Write one decision maker's preference.

    Parameters
    ----------
    preference : any preference
        The preference.
    options : sequence of Option
        The options in axis order; none in graph form.
    names : sequence of str or int
        What each state is called, by ordinal.

    Returns
    -------
    dict
        Of the shape `PreferenceEntry` or `GraphPreferenceEntry`.
    """
    if isinstance(preference, Priorities):
        return {"statements": [_statement(each, options) for each in preference.statements]}
    evidence = evidence_entry(preference.evidence)
    if isinstance(preference, Ranking):
        return {"ranking": [_group(each, names) for each in preference.classes], **evidence}
    pairs = zip(options, preference.levels, strict=True)
    left = _left(preference)
    return {"weights": {each.name: _weight(w, left) for each, w in pairs}, **evidence}


def evidence_entry(ids: Sequence[str]) -> dict[str, list[str]]:
    """
    Write what something rests on.

    Parameters
    ----------
    ids : sequence of str
        Ids of entries.

    Returns
    -------
    dict
        With the key ``evidence``, or empty where there is none.
    """
    return {"evidence": list(ids)} if ids else {}


def is_scaled(preference: Preference) -> bool:
    """
    Tell whether weights are written times one number, being no decimals.

    Parameters
    ----------
    preference : any preference
        The preference.

    Returns
    -------
    bool
        Whether they are.
    """
    return isinstance(preference, Weights) and _left(preference) > 1


def _group(states: Sequence[int], names: Sequence[str | int]) -> Any:
    named = [names[ordinal - 1] for ordinal in states]
    return named if len(named) > 1 else named[0]


def _statement(statement: Statement, options: Sequence[Option]) -> str | dict[str, Any]:
    kept = _reads_so(statement, options)
    text = statement.text if kept else spoken(statement.condition, options)
    entry = evidence_entry(statement.evidence)
    return {"statement": text, **entry} if entry else text


def _reads_so(statement: Statement, options: Sequence[Option]) -> bool:
    """Tell whether a statement's text says what its condition says."""
    try:
        read = parse(statement.text, options)
    except StatementError:
        return False
    return bool((read.truth(options) == statement.condition.truth(options)).all())


def _left(preference: Weights) -> int:
    """Find the least number that makes all weights decimals."""
    scale = lcm(*(weight.denominator for level in preference.levels for weight in level))
    for factor in (2, 5):
        while scale % factor == 0:
            scale //= factor
    return scale


def _weight(levels: Sequence[Fraction], left: int) -> Any:
    """Write the weights of an option: one number where each level adds the same."""
    exact = [_decimal(weight * left) for weight in levels]
    steady = all(weight == place * levels[1] for place, weight in enumerate(levels))
    return exact[1] if steady else exact


def _decimal(weight: Fraction) -> int | str:
    """Write a fraction whose denominator has no factors but 2 and 5."""
    if weight.denominator == 1:
        return int(weight)
    places = max(
        next(k for k in range(weight.denominator) if weight.denominator % base ** (k + 1))
        for base in (2, 5)
    )
    digits = str(abs(int(weight * 10**places))).rjust(places + 1, "0")
    return f"{'-' * (weight < 0)}{digits[:-places]}.{digits[-places:]}"
