"""Conflicts in graph form read from our YAML: states, and the moves of each decision maker."""

from collections.abc import Iterator
from typing import Any

from goodoffices.errors import ModelError
from goodoffices.graphmodel.formats.file import GraphFile, GraphPreferenceEntry
from goodoffices.graphmodel.formats.general import check_beside, partial_order, qualified
from goodoffices.graphmodel.formats.placing import Places
from goodoffices.graphmodel.general import AnyPreference
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.options import check_makers, check_seeing, check_unique
from goodoffices.graphmodel.preference import Ranking
from goodoffices.graphmodel.relating import check_preference

__all__ = ["GraphReader"]


class GraphReader:
    """
    Build a conflict in graph form from a file that has the right shape.

    Parameters
    ----------
    file : GraphFile
        The file.
    tree : ruamel.yaml node
        The same, with its lines.
    origin : str
        Its name.
    """

    def __init__(self, file: GraphFile, tree: Any, origin: str) -> None:
        self._file = file
        self._at = Places(tree, origin).at
        self._places: dict[str, int] = {}

    def conflict(self) -> GraphConflict:
        """
        Build the conflict.

        Returns
        -------
        GraphConflict
            The conflict.

        Raises
        ------
        ModelError
            If the parts contradict each other; the message names the file and the line.
        """
        file = self._file
        self._number_states()
        self._check_makers()
        moves = {dm: tuple(self._moves(dm)) for dm in file.moves}
        preferences = {dm: self._preference(dm) for dm in file.preferences}
        unseen = {dm: self._unseen(dm) for dm in file.unseen}
        with self._at("status_quo"):
            today = None if file.status_quo is None else self._ordinal(file.status_quo)
        with self._at():
            makers, states = tuple(file.decision_makers), tuple(file.states)
            conflict = GraphConflict(makers, states, moves, preferences, today, file.name, unseen)
        for dm in file.decision_makers:
            with self._at("preferences", dm):
                check_preference(conflict, dm)
        return conflict

    def _number_states(self) -> None:
        with self._at("states"):
            check_unique("state", self._file.states)
        for place, name in enumerate(self._file.states):
            with self._at("states", place):
                if name.isdecimal() and int(name) != place + 1:
                    msg = f"state {place + 1} is called {name!r}, another's number. Rename it."
                    raise ModelError(msg)
            self._places[name] = place + 1

    def _check_makers(self) -> None:
        file = self._file
        with self._at("decision_makers"):
            check_makers(file.decision_makers)
            for dm in file.decision_makers:
                if dm not in file.preferences:
                    lacks = (
                        "no preference" if dm in file.moves else "neither moves nor a preference"
                    )
                    msg = f"decision maker {dm!r} has {lacks}. Give it a ranking of the states."
                    raise ModelError(msg)
        for key, named in (("moves", file.moves), ("preferences", file.preferences)):
            for dm in named:
                if dm not in file.decision_makers:
                    with self._at(key, dm):
                        known = ", ".join(file.decision_makers)
                        msg = f"{dm!r} has {key} but is no decision maker. Name one of: {known}."
                        raise ModelError(msg)

    def _moves(self, dm: str) -> Iterator[tuple[int, int]]:
        seen = set()
        for place, (before, after) in enumerate(self._file.moves[dm]):
            with self._at("moves", dm, place):
                move = self._ordinal(before), self._ordinal(after)
                if move[0] == move[1]:
                    msg = f"{dm!r} moves from state {before!r} to itself. Delete it."
                    raise ModelError(msg)
                if move in seen:
                    msg = f"{dm!r} has the move from {before!r} to {after!r} twice. Delete one."
                    raise ModelError(msg)
            seen.add(move)
            yield move

    def _unseen(self, dm: str) -> tuple[int, ...]:
        with self._at("unseen", dm):
            check_seeing(self._file.decision_makers, [dm])
            return tuple(self._ordinal(state) for state in self._file.unseen[dm])

    def _preference(self, dm: str) -> AnyPreference:
        entry = self._file.preferences[dm]
        with self._at("preferences", dm):
            if (entry.ranking is None) == (entry.better is None):
                msg = f"the preference of {dm!r} needs exactly one of: ranking, better."
                raise ModelError(msg)
            check_beside(dm, entry, "ranking" if entry.better is None else "better")
        base = self._ranking(dm, entry) if entry.better is None else None
        with self._at("preferences", dm):
            return qualified(base or partial_order(entry, self._ordinal), entry, self._ordinal)

    def _ranking(self, dm: str, entry: GraphPreferenceEntry) -> Ranking:
        classes = []
        for place, group in enumerate(entry.ranking or ()):
            with self._at("preferences", dm, "ranking", place):
                states = group if isinstance(group, list) else [group]
                classes.append(tuple(self._ordinal(state) for state in states))
        return Ranking(tuple(classes), tuple(entry.evidence))

    def _ordinal(self, state: str) -> int:
        """Find the state of a name, or of a number."""
        if state in self._places:
            return self._places[state]
        if state.isdecimal() and 1 <= int(state) <= len(self._places):
            return int(state)
        names = list(self._places)
        known = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
        msg = f"there is no state {state!r}. The states are: {known}."
        raise ModelError(msg)
