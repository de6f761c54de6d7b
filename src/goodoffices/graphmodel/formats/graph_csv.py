"""
Conflicts in graph form as two tables, of states and of arcs.

The table of states has a row for each state, in the order of their numbers, and the columns
``state`` (its name), ``status quo`` (yes for one of them, or left out), ``payoff: NAME`` for each
decision maker (numbers, of which only the order counts: the larger is preferred), and
``unseen: NAME`` (yes where that one does not see the state, or left out). The table of arcs has
the columns ``decision maker``, ``from`` and ``to``; states stand there by name or number.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from goodoffices.errors import FormatError, ModelError
from goodoffices.graphmodel.formats.cells import rows_of, table_text
from goodoffices.graphmodel.formats.losses import Held, Loss, preference_losses
from goodoffices.graphmodel.graph import graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.labels import labels
from goodoffices.graphmodel.options import check_unique
from goodoffices.graphmodel.preference import Ranking
from goodoffices.graphmodel.question import AnyConflict
from goodoffices.inert import inert

__all__ = ["read_csv", "write_csv"]

_STATE, _TODAY, _PAYOFF, _UNSEEN = "state", "status quo", "payoff: ", "unseen: "
_ARC = ["decision maker", "from", "to"]
_YES = "yes"


def write_csv(conflict: AnyConflict) -> Held:
    """
    Write a conflict as a table of states and a table of arcs.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict; one in option form is written as the graph of its moves.

    Returns
    -------
    Held
        The text of the table of states, that of the table of arcs, and what they cannot hold.

    Raises
    ------
    ModelError
        If a preference ranks no states, or two decision makers cannot be told apart.
    CapacityError
        If the moves would not fit in memory (rule G10).
    """
    makers = conflict.decision_makers
    shown = [inert(dm).strip() for dm in makers]
    check_unique("decision maker", shown)
    named = labels(conflict, lambda name: inert(name).strip())
    arcs = graph_of(conflict).arcs
    moves = (
        (dm, named[before], named[after])
        for dm, maker in zip(shown, makers, strict=True)
        for before, after in zip(*(ends.tolist() for ends in arcs[maker].pairs()), strict=True)
    )
    texts = table_text(_state_rows(conflict, named, shown)), table_text([_ARC, *moves])
    return Held(texts, tuple(_losses(conflict, named, shown)))


def _state_rows(
    conflict: AnyConflict, named: Sequence[str], shown: Sequence[str]
) -> Iterator[list[object]]:
    by_name = dict(zip(conflict.decision_makers, shown, strict=True))
    hidden = conflict.hidden
    payoffs = [conflict.payoff(dm).tolist() for dm in by_name]
    unseen = [f"{_UNSEEN}{by_name[dm]}" for dm in hidden]
    yield [_STATE, _TODAY, *(f"{_PAYOFF}{dm}" for dm in shown), *unseen]
    for place, name in enumerate(named):
        today = _YES if place + 1 == conflict.status_quo else None
        marks = [_YES if states[place] else None for states in hidden.values()]
        yield [name, today, *(payoff[place] for payoff in payoffs), *marks]


def _losses(conflict: AnyConflict, named: Sequence[str], shown: Sequence[str]) -> Iterator[Loss]:
    if conflict.name:
        yield Loss("name")
    if conflict.options:
        yield Loss("options")
    if conflict.rules:
        yield Loss("rules")
    given = [*conflict.decision_makers, *conflict.state_names.values()]
    if any(inert(name).strip() != name for name in given):
        yield Loss("characters")
    elif isinstance(conflict, GraphConflict) and tuple(named) != conflict.states:
        yield Loss("state names")
    for option in conflict.options:
        if option.evidence:
            yield Loss("evidence", option.name)
    for dm in conflict.decision_makers:
        yield from preference_losses(conflict.preferences[dm], dm, ranked=True)


def read_csv(states: str, arcs: str, states_origin: str, arcs_origin: str) -> GraphConflict:
    """
    Read a conflict from a table of states and a table of arcs.

    Parameters
    ----------
    states : str
        The text of the table of states.
    arcs : str
        The text of the table of arcs.
    states_origin : str
        The name of the first file, for the error message.
    arcs_origin : str
        The name of the second file, for the error message.

    Returns
    -------
    GraphConflict
        The conflict.

    Raises
    ------
    FormatError
        If one of the texts is no such table; the message names the file and the line.
    ModelError
        If the model contradicts itself.
    """
    table = _StateTable(states, states_origin)
    found: dict[str, list[tuple[int, int]]] = {dm: [] for dm in table.makers}
    for line, (dm, *ends) in _rows(arcs, arcs_origin, _ARC):
        where = f"{arcs_origin}, line {line}"
        if dm not in found:
            msg = (
                f"{where}: {dm!r} has a move and no payoffs. Add a column {_PAYOFF + dm!r} to "
                f"{states_origin}."
            )
            raise ModelError(msg)
        before, after = (table.ordinal(name, where) for name in ends)
        found[dm].append((before, after))
    moves = {dm: tuple(pairs) for dm, pairs in found.items()}
    return table.conflict(moves, arcs_origin)


def _rows(text: str, origin: str, head: Sequence[str] | None) -> Iterator[tuple[int, list[str]]]:
    """Read a table whose rows are as long as its head."""
    rows = rows_of(text, origin)
    line, first = next(rows, (1, []))
    if head is None:
        yield line, first
    elif first != list(head):
        msg = f"{origin}, line {line}: the columns are {first}. They must be: {', '.join(head)}."
        raise FormatError(msg)
    for line, row in rows:
        if len(row) != len(first):
            msg = (
                f"{origin}, line {line}: {len(row)} cells under {len(first)} columns. Mend the row."
            )
            raise FormatError(msg)
        yield line, row


class _StateTable:
    """The table of states, read."""

    def __init__(self, text: str, origin: str) -> None:
        self._origin = origin
        (line, self._head), *self._body = _rows(text, origin, None)
        self._check_head(f"{origin}, line {line}")
        self.makers = tuple(_named(self._head, _PAYOFF))
        self._names = tuple(self._column(_STATE))
        self._ordinals: dict[str, int] = {}
        try:
            check_unique("state", self._names)
        except ModelError as error:
            msg = f"{origin}: {error}"
            raise ModelError(msg) from None
        for place, (line, _) in enumerate(self._body):
            name = self._names[place]
            if name.isdecimal() and int(name) != place + 1:
                msg = (
                    f"{origin}, line {line}: state {place + 1} is called {name!r}, another's "
                    "number. Rename it."
                )
                raise ModelError(msg)
            self._ordinals[name] = place + 1

    def _check_head(self, where: str) -> None:
        for name in self._head:
            known = name in {_STATE, _TODAY} or name.startswith((_PAYOFF, _UNSEEN))
            if not known or self._head.count(name) > 1:
                problem = "stands twice" if known else "is unknown"
                msg = (
                    f"{where}: the column {name!r} {problem}. The columns are: {_STATE}, {_TODAY}, "
                    f"'{_PAYOFF}NAME' and '{_UNSEEN}NAME' for each decision maker."
                )
                raise FormatError(msg)
        if _STATE not in self._head:
            msg = f"{where}: the column {_STATE!r} is missing. Add it."
            raise FormatError(msg)

    def _column(self, name: str) -> list[str]:
        place = self._head.index(name)
        return [row[place] for _, row in self._body]

    def _marked(self, name: str) -> tuple[int, ...]:
        """List the states that a column marks with yes."""
        marked = []
        for ordinal, ((line, _), cell) in enumerate(
            zip(self._body, self._column(name), strict=True), 1
        ):
            if cell not in {_YES, ""}:
                msg = (
                    f"{self._origin}, line {line}: {name!r} is {cell!r}. "
                    f"Write {_YES}, or leave it empty."
                )
                raise FormatError(msg)
            if cell:
                marked.append(ordinal)
        return tuple(marked)

    def _ranking(self, dm: str) -> Ranking:
        values = []
        for (line, _), cell in zip(self._body, self._column(_PAYOFF + dm), strict=True):
            try:
                value = Decimal(cell)
            except InvalidOperation:
                value = Decimal("NaN")
            if not value.is_finite():
                msg = (
                    f"{self._origin}, line {line}: the payoff of {dm!r} is {cell!r}. "
                    "Give a number; the larger is preferred."
                )
                raise FormatError(msg)
            values.append(value)
        classes: dict[Decimal, list[int]] = {}
        for ordinal, value in enumerate(values, 1):
            classes.setdefault(value, []).append(ordinal)
        return Ranking(tuple(tuple(classes[value]) for value in sorted(classes, reverse=True)))

    def ordinal(self, name: str, where: str) -> int:
        """Find a state by its name or number."""
        found = self._ordinals.get(name)
        if found is None and name.isdecimal() and 1 <= int(name) <= len(self._names):
            found = int(name)
        if found is None:
            msg = f"{where}: there is no state {name!r}. Name one of {self._origin}, or its number."
            raise ModelError(msg)
        return found

    def conflict(
        self, moves: Mapping[str, tuple[tuple[int, int], ...]], arcs_origin: str
    ) -> GraphConflict:
        """Build the conflict."""
        today = self._marked(_TODAY) if _TODAY in self._head else ()
        if len(today) > 1:
            msg = f"{self._origin}: {len(today)} states are the status quo. Mark one of them."
            raise ModelError(msg)
        unseen = {dm: self._marked(_UNSEEN + dm) for dm in _named(self._head, _UNSEEN)}
        rankings = {dm: self._ranking(dm) for dm in self.makers}
        try:
            return GraphConflict(
                self.makers,
                self._names,
                moves,
                rankings,
                status_quo=next(iter(today), None),
                unseen=unseen,
            )
        except ModelError as error:
            msg = f"{self._origin} with {arcs_origin}: {error}"
            raise ModelError(msg) from None


def _named(head: Sequence[str], prefix: str) -> Iterator[str]:
    return (name.removeprefix(prefix) for name in head if name.startswith(prefix))
