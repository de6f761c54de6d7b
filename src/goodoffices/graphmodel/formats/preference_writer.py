"""What a decision maker prefers, as our YAML says it."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import lcm
from typing import Any

from goodoffices.errors import ModelError, StatementError
from goodoffices.graphmodel.formats.speech import spoken
from goodoffices.graphmodel.general import AnyPreference, PartialOrder, Qualified, Unanimous
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.preference import Priorities, Ranking, Statement, Weights
from goodoffices.graphmodel.statement import parse

__all__ = ["evidence_entry", "is_scaled", "preference_entry"]


def preference_entry(
    preference: AnyPreference, options: Sequence[Option], names: Sequence[str | int]
) -> dict[str, Any]:
    """
    Write one decision maker's preference.

    Parameters
    ----------
    preference : any preference but a bloc's
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
    if isinstance(preference, Qualified):
        said = {"unknown": preference.unknown, "much": preference.much}
        beside = {key: _named(groups, names) for key, groups in said.items() if groups}
        return preference_entry(preference.base, options, names) | beside
    if isinstance(preference, Unanimous):
        msg = "a bloc's preference is written as what its members agree on. Use `agreement`."
        raise ModelError(msg)
    if isinstance(preference, Priorities):
        return {"statements": [_statement(each, options) for each in preference.statements]}
    return _entry(preference, options, names) | evidence_entry(preference.evidence)


def _entry(
    preference: Ranking | Weights | PartialOrder,
    options: Sequence[Option],
    names: Sequence[str | int],
) -> dict[str, Any]:
    if isinstance(preference, Ranking):
        groups = _named(preference.classes, names)
        return {"ranking": [group if len(group) > 1 else group[0] for group in groups]}
    if isinstance(preference, PartialOrder):
        equal = {"equal": _named(preference.equal, names)} if preference.equal else {}
        better = _named(preference.better, names)
        return {"better": better, **equal, "unstated": preference.unstated}
    pairs = zip(options, preference.levels, strict=True)
    left = _left(preference)
    return {"weights": {option.name: _weight(levels, left) for option, levels in pairs}}


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


def is_scaled(preference: AnyPreference) -> bool:
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
    base = preference.base if isinstance(preference, Qualified) else preference
    return isinstance(base, Weights) and _left(base) > 1


def _named(groups: Iterable[Sequence[int]], names: Sequence[str | int]) -> list[list[Any]]:
    return [[names[ordinal - 1] for ordinal in group] for group in groups]


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
