"""
Conflicts read from ``.gmcr`` files, the JSON of the established graph-model program.

Options keep the file's order, and so do state numbers. Where the file lists options out of the
order of its decision makers, its rankings number the states as if each decision maker's options
followed those of the one before, and are translated.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

import numpy as np
from pydantic import (
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    ValidationError,
)

from goodoffices.errors import CapacityError, FormatError, ModelError
from goodoffices.graphmodel.condition import All, Compare, Condition, Either
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.formats.blocs import joined
from goodoffices.graphmodel.formats.refusal import wanted
from goodoffices.graphmodel.options import Direction, Option
from goodoffices.graphmodel.preference import Preference, Priorities, Ranking, Statement
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.statement import quoted

__all__ = ["in_maker_order", "read_gmcr"]

_DIRECTIONS: dict[str, Direction] = {"both": "both", "fwd": "up", "back": "down"}

_Conjunction = list[tuple[StrictInt, Literal["Y", "N"]]]


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True)


class _Compound(_Shape):
    compound: StrictBool
    members: list[_Conjunction]


_Condition = _Conjunction | _Compound


class _Option(_Shape):
    name: str
    direction: Literal["both", "fwd", "back"] = Field("both", alias="permittedDirection")


class _DecisionMaker(_Shape):
    name: str
    options: list[StrictInt]
    preferences: list[_Condition] = []
    ranking: list[StrictInt | list[StrictInt]] | None = Field(
        None, validation_alias=AliasChoices("preferenceRanking", "preferenceVector")
    )
    misperceptions: list[_Condition] | None = None


class _File(_Shape):
    options: list[_Option]
    decision_makers: list[_DecisionMaker] = Field(alias="decisionMakers")
    infeasibles: list[_Condition] = []
    manual: StrictBool | None = Field(
        None,
        validation_alias=AliasChoices("useManualPreferenceRanking", "useManualPreferenceVectors"),
    )
    coalitions: list[StrictInt | list[StrictInt]] | None = None

    @property
    def is_ranked(self) -> bool:
        """Whether the rankings count; where the file does not say, if there is nothing else."""
        if self.manual is not None:
            return self.manual
        makers = self.decision_makers
        return not any(dm.preferences for dm in makers) and any(dm.ranking for dm in makers)


_KEYS = frozenset(
    {
        *("options", "name", "permittedDirection", "decisionMakers", "preferences"),
        *("preferenceRanking", "preferenceVector", "misperceptions", "infeasibles", "coalitions"),
        *("useManualPreferenceRanking", "useManualPreferenceVectors", "compound", "members"),
    }
)
"""The keys of the file; pydantic's way to an error has other words too."""


def read_gmcr(text: str, origin: str) -> AnyConflict:
    """
    Read a conflict from a ``.gmcr`` file, in either of its spellings.

    Parameters
    ----------
    text : str
        The file's text.
    origin : str
        Its name, for the error message.

    Returns
    -------
    Conflict or GraphConflict
        The conflict, in option form; the levels of its options are N and Y, and its coalitions
        are blocs.

    Raises
    ------
    FormatError
        If the text is not such a file.
    ModelError
        If the model contradicts itself.
    CapacityError
        If its analysis would not fit in memory.
    """
    try:
        file = _File.model_validate(json.loads(text, object_pairs_hook=_once))
        return joined(_conflict(file), file.coalitions or [])
    except (CapacityError, FormatError, ModelError) as error:
        msg = f"{origin}: {error}"
        raise type(error)(msg) from None
    except ValidationError as error:
        msg = f"{origin}: {_sentence(error)}"
        raise FormatError(msg) from None
    except json.JSONDecodeError as error:
        msg = (
            f"{origin}, line {error.lineno}: this is not valid JSON ({error.msg}, column "
            f"{error.colno}). Save the file again with the program that wrote it."
        )
        raise FormatError(msg) from None
    except (RecursionError, ValueError) as error:
        problem = "nested too deeply" if isinstance(error, RecursionError) else "a number too long"
        msg = f"{origin}: the JSON cannot be read ({problem}). Mend the file."
        raise FormatError(msg) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            msg = f"the key {key!r} stands twice in one object. Delete one."
            raise FormatError(msg)
    return dict(pairs)


def _sentence(error: ValidationError) -> str:
    detail = max(error.errors(), key=lambda found: len(found["loc"]))
    places = (str(step) for step in detail["loc"] if step in _KEYS or isinstance(step, int))
    where = ".".join(places) or "the file"
    if detail["type"] == "missing":
        return f"{where} is missing. Add it."
    found = repr(detail["input"])
    found = found if len(found) <= 60 else found[:57] + "..."
    return f"{where} is {found}: {wanted(detail)}. Mend it."


def _conflict(file: _File) -> Conflict:
    owners = _owners(file)
    options = tuple(
        Option(option.name, owners[place], ("N", "Y"), _DIRECTIONS[option.direction])
        for place, option in enumerate(file.options)
    )
    rules = tuple(Rule("never", (_condition(c, options),)) for c in file.infeasibles)
    makers = tuple(dm.name for dm in file.decision_makers)
    for dm in file.decision_makers:
        if file.is_ranked and dm.ranking is None:
            msg = f"{dm.name!r} has no preferenceRanking, but rankings are in use. Add it."
            raise ModelError(msg)
    stated = {dm.name: _priorities(dm, options) for dm in file.decision_makers}
    unseen = {
        dm.name: tuple(_condition(condition, options) for condition in dm.misperceptions)
        for dm in file.decision_makers
        if dm.misperceptions
    }
    conflict = Conflict(makers, options, stated, rules, unseen=unseen)
    if not file.is_ranked:
        return conflict
    order = [option for dm in file.decision_makers for option in dm.options]
    ordinals = in_maker_order(conflict, order)
    ranked = {dm.name: _ranking(dm, ordinals) for dm in file.decision_makers}
    return replace(conflict, preferences=ranked)


def _owners(file: _File) -> list[str]:
    """Find each option's decision maker; every option has exactly one."""
    owners: list[str | None] = [None] * len(file.options)
    for dm in file.decision_makers:
        for place in dm.options:
            _check_place(place, len(owners), f"{dm.name!r} owns")
            if owners[place] is not None:
                msg = (
                    f"option {place} ({file.options[place].name!r}) belongs to {owners[place]!r} "
                    f"and to {dm.name!r}. Give it one owner."
                )
                raise ModelError(msg)
            owners[place] = dm.name
    for place, owner in enumerate(owners):
        if owner is None:
            msg = (
                f"option {place} ({file.options[place].name!r}) belongs to no decision maker. "
                "Give it one, or delete it."
            )
            raise ModelError(msg)
    return [owner for owner in owners if owner is not None]


def _check_place(place: int, size: int, who: str) -> None:
    if not 0 <= place < size:
        msg = f"{who} option {place}. The options are numbered 0 to {size - 1}."
        raise ModelError(msg)


def _condition(condition: _Condition, options: Sequence[Option]) -> Condition:
    if isinstance(condition, _Compound):
        return Either(tuple(_condition(member, options) for member in condition.members))
    for place, _ in condition:
        _check_place(place, len(options), "a condition names")
    return All(tuple(Compare(options[place].name, "=", level) for place, level in condition))


def _priorities(dm: _DecisionMaker, options: Sequence[Option]) -> Priorities:
    conditions = [_condition(condition, options) for condition in dm.preferences]
    return Priorities(tuple(Statement(_text(condition), condition) for condition in conditions))


def _text(condition: Condition) -> str:
    """Write a condition of this format in the statement grammar."""
    if isinstance(condition, Either):
        return " or ".join(map(_text, condition.members))
    members = condition.members if isinstance(condition, All) else ()
    return " and ".join(
        quoted(part.option) if part.level == "Y" else f"not {quoted(part.option)}"
        for part in members
        if isinstance(part, Compare)
    )


def _ranking(dm: _DecisionMaker, ordinals: list[int]) -> Preference:
    groups = [group if isinstance(group, list) else [group] for group in dm.ranking or []]
    try:
        written = Ranking(tuple(tuple(group) for group in groups))
        written.payoff((), np.ones(len(ordinals), bool))
    except ModelError as error:
        msg = f"the preferences of {dm.name!r}: {error}"
        raise ModelError(msg) from None
    return Ranking(tuple(tuple(ordinals[place - 1] for place in group) for group in groups))


def in_maker_order(conflict: Conflict, order: Sequence[int]) -> list[int]:
    """
    List the states in the order in which another order of the options numbers them.

    Parameters
    ----------
    conflict : Conflict
        The conflict.
    order : sequence of int
        Its axes, the least significant first.

    Returns
    -------
    list of int
        Our ordinals; the place of each, from 1, is its number there.
    """
    ordinals = np.zeros(conflict.feasible.size, np.int64)
    ordinals[conflict.decimals] = np.arange(1, conflict.size + 1)
    ordinals = ordinals.reshape(conflict.shape, order="F")
    turned = ordinals.transpose(order).ravel(order="F")
    return turned[turned > 0].tolist()
