"""
Conflicts written as ``.gmcr`` files, the JSON of the established graph-model program.

Its options are yes or no, stand in the order of their decision makers, and number the states in
that order. An option of more levels is written as one option for each level above the lowest,
"at least so much", of which a higher one is never taken without the lower ones. The states, their
order and the moves between them stay the same.
"""

import json
from collections.abc import Iterator
from itertools import product
from typing import Any, NoReturn

import numpy as np

from goodoffices.errors import CapacityError, FormatError
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.disjunction import Box, boxes, forbidden
from goodoffices.graphmodel.formats.blocs import Partition, parted
from goodoffices.graphmodel.formats.gmcr import in_maker_order
from goodoffices.graphmodel.formats.losses import Held, Loss, preference_losses
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import Direction, Option
from goodoffices.graphmodel.preference import Priorities
from goodoffices.graphmodel.question import AnyConflict

__all__ = ["write_gmcr"]

_DIRECTIONS: dict[Direction, str] = {"both": "both", "up": "fwd", "down": "back"}

_Conjunction = list[list[Any]]
"""Places of options in the file, each with Y or N."""


def write_gmcr(conflict: AnyConflict) -> Held:
    """
    Write a conflict as a ``.gmcr`` file.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    Held
        The file's text, and what the format cannot hold.

    Raises
    ------
    FormatError
        If the answers would not be the same: for a conflict in graph form, and one with bans.
    ModelError
        If a preference ranks no states.
    CapacityError
        If a rule or an unseen state takes too many combinations of levels.
    """
    if isinstance(conflict, GraphConflict):
        _refuse("states and moves without options")
    if conflict.bans:
        _refuse("pairs of states between which nobody may move")
    bare, partition, losses = parted(conflict)
    return _Writer(bare, partition, losses).held()


def _refuse(what: str) -> NoReturn:
    msg = f"a .gmcr file cannot hold {what}, and the answers would change. Write .yaml or .csv."
    raise FormatError(msg)


class _Writer:
    """Write one conflict, noting what is lost."""

    def __init__(self, conflict: Conflict, partition: Partition, losses: tuple[Loss, ...]) -> None:
        self._conflict, self._partition = conflict, partition
        makers = conflict.decision_makers
        self._order = [axis for dm in makers for axis in conflict.owned(dm)]
        sizes = [conflict.options[axis].size - 1 for axis in self._order]
        firsts = np.cumsum([0, *sizes]).tolist()
        self._first = dict(zip(self._order, firsts, strict=False))
        self._losses = [*losses]

    def held(self) -> Held:
        conflict = self._conflict
        self._note_model()
        options = [entry for axis in self._order for entry in self._options(conflict.options[axis])]
        statements = {dm: self._statements(dm) for dm in conflict.decision_makers}
        manual = any(found is None for found in statements.values())
        file = {
            "program": "goodoffices",
            "options": options,
            "infeasibles": [*self._ladders(), *self._infeasibles()],
            "decisionMakers": [
                self._maker(dm, statements[dm], manual=manual) for dm in conflict.decision_makers
            ],
            "coalitions": list(self._partition),
            "useManualPreferenceRanking": manual,
        }
        return Held((json.dumps(file, indent=1) + "\n",), tuple(self._losses))

    def _note_model(self) -> None:
        conflict = self._conflict
        if conflict.name:
            self._losses.append(Loss("name"))
        if conflict.status_quo is not None:
            self._losses.append(Loss("status quo"))
        if conflict.state_names:
            self._losses.append(Loss("state names"))
        if self._order != sorted(self._order):
            self._losses.append(Loss("numbers"))

    def _options(self, option: Option) -> Iterator[dict[str, str]]:
        """Write one option for each level above the lowest."""
        if option.evidence:
            self._losses.append(Loss("evidence", option.name))
        if option.size > 2:
            self._losses.append(Loss("levels", option.name))
        elif option.levels not in {("no", "yes"), ("N", "Y")}:
            self._losses.append(Loss("level names", option.name))
        for level in option.levels[1:]:
            name = option.name if option.size == 2 else f"{option.name}: {level}"
            yield {"name": name, "permittedDirection": _DIRECTIONS[option.direction]}

    def _ladders(self) -> Iterator[_Conjunction]:
        """Rule out a higher level of an option without the one below."""
        for axis in self._order:
            for place in self._places(axis)[:-1]:
                yield [[place, "N"], [place + 1, "Y"]]

    def _infeasibles(self) -> Iterator[_Conjunction]:
        for rule in self._conflict.rules:
            for condition in forbidden(rule):
                yield from self._conjunctions(condition)

    def _conjunctions(self, condition: Condition) -> list[_Conjunction]:
        found = boxes(condition, self._conflict.options)
        return [marks for box in found for marks in self._marked(box)]

    def _marked(self, box: Box) -> Iterator[_Conjunction]:
        """Write a box as conjunctions: one for each choice of a run of levels on each axis."""
        axes = sorted(box, key=self._order.index)
        for runs in product(*(_runs(box[axis]) for axis in axes)):
            marks: _Conjunction = []
            for axis, (low, high) in zip(axes, runs, strict=True):
                first, top = self._first[axis], self._conflict.options[axis].size - 1
                marks += [[first + low - 1, "Y"]] if low else []
                marks += [[first + high, "N"]] if high < top else []
            yield marks

    def _statements(self, dm: str) -> list[Any] | None:
        """Write a decision maker's statements; None where they are none or too long."""
        preference = self._conflict.preferences[dm]
        if not isinstance(preference, Priorities):
            return None
        conditions = [each.condition for each in preference.statements]
        deciding = [each for each in conditions if not self._is_idle(each)]
        if len(deciding) < len(conditions):
            self._losses.append(Loss("idle statements", dm))
        try:
            found = [self._conjunctions(each) for each in deciding]
        except CapacityError:
            return None
        return [
            each[0] if len(each) == 1 else {"compound": True, "members": each} for each in found
        ]

    def _is_idle(self, condition: Condition) -> bool:
        truth = condition.truth(self._conflict.options)
        return bool(truth.all() or not truth.any())

    def _maker(self, dm: str, statements: list[Any] | None, *, manual: bool) -> dict[str, Any]:
        conflict = self._conflict
        self._losses += preference_losses(conflict.preferences[dm], dm, ranked=manual)
        entry = {
            "name": dm,
            "options": [place for axis in conflict.owned(dm) for place in self._places(axis)],
            "preferences": statements or [],
            "misperceptions": [
                marks
                for condition in conflict.unseen.get(dm, ())
                for marks in self._conjunctions(condition)
            ],
        }
        return entry | ({"preferenceRanking": self._ranking(dm)} if manual else {})

    def _places(self, axis: int) -> range:
        first = self._first[axis]
        return range(first, first + self._conflict.options[axis].size - 1)

    def _ranking(self, dm: str) -> list[int | list[int]]:
        """List the states best first by the numbers that they get, equal ones in a list."""
        ordinals = np.array(in_maker_order(self._conflict, self._order))
        payoff = self._conflict.payoff(dm)[ordinals - 1]
        classes = [np.flatnonzero(payoff == rank) + 1 for rank in range(int(payoff.max()), 0, -1)]
        return [each.tolist() if each.size > 1 else int(each[0]) for each in classes]


def _runs(levels: frozenset[int]) -> list[tuple[int, int]]:
    """Split levels into runs without gaps: the lowest and the highest of each."""
    runs: list[tuple[int, int]] = []
    for level in sorted(levels):
        if runs and runs[-1][1] == level - 1:
            runs[-1] = (runs[-1][0], level)
        else:
            runs.append((level, level))
    return runs
