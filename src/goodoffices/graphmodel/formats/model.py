"""Conflicts read from our YAML (its shape is in `file`); errors name the file and the line."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any, TypeVar

import numpy as np
from pydantic import ValidationError

from goodoffices.errors import FormatError, ModelError
from goodoffices.files import read_yaml
from goodoffices.graphmodel.capacity import require
from goodoffices.graphmodel.coalesce import Merger, check_ranks, coalesce
from goodoffices.graphmodel.condition import Compare, Condition
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.formats.file import (
    GraphFile,
    MergerEntry,
    ModelFile,
    PreferenceEntry,
    RuleEntry,
)
from goodoffices.graphmodel.formats.general import (
    BESIDES,
    check_beside,
    partial_order,
    qualified,
)
from goodoffices.graphmodel.formats.graph import GraphReader
from goodoffices.graphmodel.formats.pattern import matching
from goodoffices.graphmodel.formats.placing import Places
from goodoffices.graphmodel.formats.plain import plain
from goodoffices.graphmodel.formats.refusal import refusal
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import (
    Option,
    check_makers,
    check_options,
    check_preferring,
    check_seeing,
)
from goodoffices.graphmodel.preference import Priorities, Ranking, Statement, Weights
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.graphmodel.relating import check_preference
from goodoffices.graphmodel.statement import parse
from goodoffices.graphmodel.withdrawal import withdraw

__all__ = ["build", "read_model"]


def read_model(text: str, origin: str, *, withdrawn: Collection[str] = ()) -> AnyConflict:
    """
    Read a conflict from our YAML.

    Parameters
    ----------
    text : str
        The file's text.
    origin : str
        Its name, for the error message.
    withdrawn : collection of str
        Ids of evidence that is gone; see `withdraw`.

    Returns
    -------
    Conflict or GraphConflict
        The conflict, in the form that the file gives it; in graph form where states are merged.

    Raises
    ------
    FormatError
        If the file breaks the rules of its format.
    StatementError
        If a statement or condition cannot be read.
    ModelError
        If the model contradicts itself.
    CapacityError
        If its analysis would not fit in memory.
    """
    return build(read_yaml(text, origin), text, origin, withdrawn)


def build(tree: Any, text: str, origin: str, withdrawn: Collection[str] = ()) -> AnyConflict:
    """
    Read a conflict from a part of a YAML file; parameters, result and errors as in `read_model`.

    Parameters
    ----------
    tree : ruamel.yaml node
        The part.
    text : str
        The text of the whole file.
    origin : str
        Its name.
    withdrawn : collection of str
        Ids of evidence that is gone.

    Returns
    -------
    Conflict or GraphConflict
        The conflict.
    """
    if not isinstance(tree, Mapping):
        msg = f"{origin}: this is no conflict model. Begin with decision_makers, options, ..."
        raise FormatError(msg)
    reader = _reader(tree, text, origin)
    if isinstance(reader, GraphReader):
        return _without(reader.conflict(), withdrawn, origin)
    conflict = reader.conflict()
    return reader.merged(conflict, _without(conflict, withdrawn, origin))


_Form = TypeVar("_Form", Conflict, GraphConflict)


def _without(conflict: _Form, withdrawn: Collection[str], origin: str) -> _Form:
    try:
        return withdraw(conflict, withdrawn) if withdrawn else conflict
    except ModelError as error:
        msg = f"{origin}: {error}"
        raise ModelError(msg) from None


def _reader(tree: Any, text: str, origin: str) -> "GraphReader | _Reader":
    if {"decision_makers", "states"} & set(tree) and not {"options", "moves"} & set(tree):
        msg = (
            f"{origin}: the model has neither options nor moves. Give options, or (for a model in "
            "graph form) states and moves."
        )
        raise FormatError(msg)
    shape = GraphFile if "moves" in tree and "options" not in tree else ModelFile
    try:
        file = shape.model_validate(plain(tree, text, origin))
    except ValidationError as error:
        raise refusal(error, tree, origin, shape) from None
    if isinstance(file, GraphFile):
        return GraphReader(file, tree, origin)
    return _Reader(file, tree, origin)


class _Reader:
    """Build a conflict from a file that has the right shape; knows where each part stands."""

    def __init__(self, file: ModelFile, tree: Any, origin: str) -> None:
        self._file = file
        self._at = Places(tree, origin).at
        self._options: tuple[Option, ...] = ()

    def conflict(self) -> Conflict:
        file = self._file
        self._options = tuple(self._option(place) for place in range(len(file.options)))
        self._check_names()
        with self._at():
            require(self._options, file.decision_makers)
        bare = self._bare()
        with self._at("status_quo"):
            today = self._ordinal(bare, file.status_quo)
        names, bans = self._state_names(bare), tuple(self._bans(bare))
        conflict = replace(bare, status_quo=today, state_names=names, bans=bans)
        for dm in file.decision_makers:
            with self._at("preferences", dm):
                check_preference(conflict, dm)
        return conflict

    def _check_names(self) -> None:
        """Refuse a name that does not fit at the line on which it stands."""
        makers = self._file.decision_makers
        for place in range(len(makers)):
            with self._at("decision_makers", place):
                check_makers(makers[: place + 1])
        for place in range(len(self._options)):
            with self._at("options", place):
                check_options(makers, self._options[: place + 1])
        preferring = self._file.preferences
        strangers = [dm for dm in preferring if dm not in makers]
        with self._at("preferences", *strangers[:1]):
            check_preferring(makers, preferring)

    def _bare(self) -> Conflict:
        """Build all but what is said by ordinals."""
        rules = [self._rule(place) for place in range(len(self._file.feasibility))]
        preferences = {dm: self._preference(dm) for dm in self._file.preferences}
        makers = tuple(self._file.decision_makers)
        with self._at("feasibility"):
            bare = Conflict(makers, self._options, preferences, tuple(rules), name=self._file.name)
        return replace(bare, unseen={dm: self._unseen(bare, dm) for dm in self._file.unseen})

    def _unseen(self, conflict: Conflict, dm: str) -> tuple[Condition, ...]:
        with self._at("unseen", dm):
            check_seeing(conflict.decision_makers, [dm])
            return tuple(parse(text, self._options) for text in self._file.unseen[dm])

    def merged(self, conflict: Conflict, left: Conflict) -> AnyConflict:
        """Merge the states of what is left of the conflict, as the file says."""
        mergers = []
        for place, entry in enumerate(self._file.coalesce):
            with self._at("coalesce", place):
                merger = self._merger(conflict, left, entry)
                if left is conflict or left.where(merger.condition).any():
                    mergers.append(merger)
        with self._at("coalesce"):
            return coalesce(left, mergers) if mergers else left

    def _merger(self, conflict: Conflict, left: Conflict, entry: MergerEntry) -> Merger:
        kind, text = _only("merged state", entry, besides=("name", "ranks"))
        ranks = {}
        check_ranks(conflict, entry.ranks)
        for dm, state in entry.ranks.items():
            ordinal = left.ordinal(conflict.decimal(self._ordinal(conflict, state) or 0))
            if ordinal is not None:
                ranks[dm] = ordinal
        condition = (matching if kind == "pattern" else parse)(text, self._options)
        if np.count_nonzero(conflict.where(condition)) == 1:
            msg = (
                f"the merged state {entry.name!r} has one state, so nothing is merged. Widen its "
                f"{kind}, or give the state its name under `states`."
            )
            raise ModelError(msg)
        return Merger(entry.name, condition, ranks)

    def _option(self, place: int) -> Option:
        entry = self._file.options[place]
        with self._at("options", place):
            return Option(
                entry.name,
                entry.owner,
                tuple(entry.levels),
                entry.direction,
                tuple(entry.evidence),
            )

    def _rule(self, place: int) -> Rule:
        with self._at("feasibility", place):
            kind, value = _only("feasibility rule", self._file.feasibility[place])
            if kind == "pattern":
                return Rule("never", (matching(value, self._options),))
            if kind == "requires":
                value = [value.if_, value.then]
            texts = [value] if isinstance(value, str) else value
            return Rule(kind, tuple(parse(text, self._options) for text in texts))

    def _preference(self, dm: str) -> AnyPreference:
        entry = self._file.preferences[dm]
        base = self._base(dm, entry)
        return qualified(base, entry, int)

    def _base(self, dm: str, entry: PreferenceEntry) -> AnyPreference:
        with self._at("preferences", dm):
            kind, value = _only("preference", entry, besides=BESIDES)
            if kind == "statements" and entry.evidence:
                msg = f"evidence of {dm!r} stands beside statements. Give it with each of them."
                raise ModelError(msg)
            check_beside(dm, entry, kind)
        evidence = tuple(entry.evidence)
        if kind == "statements":
            return Priorities(tuple(self._statement(dm, place) for place in range(len(value))))
        if kind == "ranking":
            groups = (group if isinstance(group, list) else [group] for group in value)
            return Ranking(tuple(tuple(group) for group in groups), evidence)
        if kind == "better":
            return partial_order(entry, int)
        return Weights(self._weights(dm, value), evidence)

    def _statement(self, dm: str, place: int) -> Statement:
        entry = (self._file.preferences[dm].statements or [])[place]
        text, evidence = (
            (entry, []) if isinstance(entry, str) else (entry.statement, entry.evidence)
        )
        with self._at("preferences", dm, "statements", place):
            return Statement(text, parse(text, self._options), tuple(evidence))

    def _weights(
        self, dm: str, weights: Mapping[str, Decimal | list[Decimal]]
    ) -> tuple[tuple[Fraction, ...], ...]:
        found = {option.name: (Fraction(0),) * option.size for option in self._options}
        sizes = {option.name: option.size for option in self._options}
        for name, weight in weights.items():
            with self._at("preferences", dm, "weights", name):
                if name not in sizes:
                    msg = f"there is no option {name!r}. The options are: {', '.join(sizes)}."
                    raise ModelError(msg)
                found[name] = _per_level(name, weight, sizes[name])
        return tuple(found.values())

    def _state_names(self, conflict: Conflict) -> dict[int, str]:
        names: dict[int, str] = {}
        for place, entry in enumerate(self._file.states):
            with self._at("states", place):
                ordinal = self._ordinal(conflict, entry.state) or 0
                if ordinal in names:
                    msg = f"state {ordinal} is named {names[ordinal]!r} and {entry.name!r}."
                    raise ModelError(msg + " Keep one of the names.")
                if entry.name in names.values():
                    msg = f"two states are called {entry.name!r}. Rename one."
                    raise ModelError(msg)
                names[ordinal] = entry.name
        return names

    def _bans(self, conflict: Conflict) -> Iterator[tuple[int, int]]:
        for place, ban in enumerate(self._file.bans):
            with self._at("bans", place):
                before, after = (self._ordinal(conflict, state) or 0 for state in ban)
                if before == after:
                    msg = f"state {before} is banned from itself. Name two states."
                    raise ModelError(msg)
                if conflict.mover(before, after) is None:
                    msg = (
                        f"nobody could move from state {before} to state {after} anyway. Delete "
                        "the ban, or name states that one decision maker's options lead between."
                    )
                    raise ModelError(msg)
            yield before, after

    def _ordinal(self, conflict: Conflict, state: Mapping[str, str] | int | None) -> int | None:
        if state is None:
            return None
        if isinstance(state, int):
            conflict.require_state(state)
            return state
        places = dict(Compare(*pair).resolve(self._options) for pair in _equalities(state))
        left_out = [option.name for option in self._options if option.name not in state]
        if left_out:
            msg = f"the state leaves out {', '.join(left_out)}. Give every option its level."
            raise ModelError(msg)
        decimal = int(
            np.ravel_multi_index(
                tuple(places[axis] for axis in range(len(places))), conflict.shape, order="F"
            )
        )
        ordinal = conflict.ordinal(decimal)
        if ordinal is None:
            msg = "the feasibility rules rule this state out. Change the state or the rules."
            raise ModelError(msg)
        return ordinal


def _per_level(name: str, weight: Decimal | list[Decimal], size: int) -> tuple[Fraction, ...]:
    if not isinstance(weight, list):
        return tuple(_exact(weight) * level for level in range(size))
    if len(weight) != size:
        msg = (
            f"option {name!r} has {size} levels and {len(weight)} weights. "
            "Give one weight for each level, or one number for all."
        )
        raise ModelError(msg)
    return tuple(_exact(part) for part in weight)


_LONGEST = 1000
"""The most digits that a weight may have before or after its point."""


def _exact(weight: Decimal) -> Fraction:
    _, digits, exponent = weight.as_tuple()
    if abs(int(exponent)) + len(digits) > _LONGEST:
        msg = f"the weight {weight:.3E} has more than {_LONGEST} digits. Give a shorter one."
        raise ModelError(msg)
    return Fraction(weight)


def _equalities(state: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    return ((option, "=", level) for option, level in state.items())


def _only(
    what: str, entry: RuleEntry | PreferenceEntry | MergerEntry, besides: Collection[str] = ()
) -> Any:
    """Take the one key that is given."""
    given = [key for key in entry.model_fields_set if key not in besides]
    if len(given) != 1 or getattr(entry, given[0]) is None:
        keys = ", ".join(key for key in type(entry).model_fields if key not in besides)
        msg = f"a {what} has {', '.join(sorted(given)) or 'no key'}. Give exactly one of: {keys}."
        raise ModelError(msg)
    return given[0], getattr(entry, given[0])
