"""The analysis of a conflict: stable states, equilibria and shortfalls, as frozen values (G11)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.capacity import require_room
from goodoffices.graphmodel.concept import Answer, Concept, Look
from goodoffices.graphmodel.concepts import CONCEPTS, REGISTRY, concept_of
from goodoffices.graphmodel.display import MOST, listed, table
from goodoffices.graphmodel.frame import framed
from goodoffices.graphmodel.options import require_list
from goodoffices.graphmodel.question import AnyConflict, PreferenceType, Question
from goodoffices.graphmodel.reductions import Reductions, Values
from goodoffices.graphmodel.relational import is_relational
from goodoffices.graphmodel.stability import threshold

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Analysis", "analyse"]

_LISTED = 64
"""Bytes that a number takes in a list while the list is made; measured, rounded up."""

ByMaker = Mapping[str, NDArray[np.integer[Any]]]


@dataclass(frozen=True, eq=False, repr=False)
class Analysis:
    """
    What holds in a conflict, under which concepts, and for whom.

    Parameters
    ----------
    question : Question
        The conflict and the parameters.
    concepts : tuple of str
        The concepts asked for.
    thresholds : mapping of str to mapping of str to (S,) array of int
        Concept, then decision maker: T(s) by ordinal (see `stability`); of the concepts that
        reply values give.
    marks : mapping of str to mapping of str to (S,) array of bool
        Concept, then decision maker or coalition: the stable states by ordinal; of the others.
    not_tested : mapping of str to str
        Concept, where every one was asked for: the reason for which it was left out.
    """

    question: Question
    concepts: tuple[str, ...]
    thresholds: Mapping[str, ByMaker]
    marks: Mapping[str, Answer]
    not_tested: Mapping[str, str] = field(default_factory=dict)

    @property
    def conflict(self) -> AnyConflict:
        """The conflict."""
        return self.question.conflict

    @property
    def payoffs(self) -> ByMaker:
        """Dense ranks from 1 (worst) of each decision maker: (S,) arrays, by ordinal."""
        return self.conflict.payoffs

    @property
    def moves(self) -> Reductions:
        """The conflict's moves."""
        return self.question.moves

    def holds(self, concept: str, dm: str) -> NDArray[np.bool_]:
        """
        Mark the states that are stable for one decision maker.

        Parameters
        ----------
        concept : str
            One of the analysis's concepts.
        dm : str
            A decision maker; a coalition under a concept of coalitions.

        Returns
        -------
        (S,) array of bool
            By ordinal.

        Raises
        ------
        ModelError
            If the analysis has no such concept, or the concept asks about nobody of that name.
        """
        self._require(concept)
        asked = sorted({*self.marks.get(concept, ()), *self.thresholds.get(concept, ())})
        if dm not in asked:
            msg = f"{concept} asks about nobody called {dm!r}. It asks about {', '.join(asked)}."
            raise ModelError(msg)
        if concept in self.marks:
            return self.marks[concept][dm]
        return self.thresholds[concept][dm] <= self.payoffs[dm]

    def _require(self, concept: str) -> None:
        if concept not in self.concepts:
            asked = ", ".join(self.concepts)
            msg = f"the analysis did not ask about {concept!r}. It asked about {asked}."
            raise ModelError(msg)

    def _tested(self, concept: str) -> Mapping[str, NDArray[np.bool_]]:
        """Whose stability a concept tested, and the stable states of each."""
        if concept in self.marks:
            return self.marks[concept]
        return {dm: self.holds(concept, dm) for dm in self.conflict.decision_makers}

    @property
    def readings(self) -> Mapping[str, str]:
        """Concept: the definition that is taken, where the literature has several."""
        readings = {concept: concept_of(concept)[0].reading for concept in self.concepts}
        return {concept: reading for concept, reading in readings.items() if reading}

    def heeds(self, parameter: str) -> bool:
        """
        Tell whether one of the concepts heeds a parameter.

        Parameters
        ----------
        parameter : str
            Such as ``horizon``.

        Returns
        -------
        bool
            True where one does.
        """
        return any(parameter in concept_of(key)[0].parameters for key in self.concepts)

    @cached_property
    def stable(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Concept, then decision maker or coalition: the stable states, ascending ordinals."""
        return {
            concept: {who: _ordinals(states) for who, states in self._tested(concept).items()}
            for concept in self.concepts
        }

    def require_lists(self, state: int, entry: int) -> None:
        """
        Refuse to list all states, and who would stay in them, where the lists do not fit.

        Parameters
        ----------
        state : int
            Bytes that a state takes.
        entry : int
            Bytes that it takes for each concept and decision maker.

        Raises
        ------
        CapacityError
            If the lists would not fit in memory (rule G10).
        """
        conflict = self.conflict
        makers = conflict.decision_makers
        asked = sum(len(self.marks.get(concept, makers)) for concept in self.concepts)
        needed = conflict.size * (state + entry * asked)
        what = f"listing {conflict.size:,} states under {len(self.concepts)} concept(s)"
        require_room(needed, what, "Ask for fewer concepts, or merge or drop options.")

    def equilibrium(self, concept: str) -> NDArray[np.bool_]:
        """
        Mark the states that are stable for all tested (rule G7).

        Parameters
        ----------
        concept : str
            One of the analysis's concepts.

        Returns
        -------
        (S,) array of bool
            By ordinal.
        """
        marks: NDArray[np.bool_] = np.logical_and.reduce([*self._tested(concept).values()])
        return marks

    def frame(self) -> "pd.DataFrame":
        """
        Give one row for each state (see `frame.framed`); needs pandas.

        Returns
        -------
        DataFrame
            Levels, payoffs, who would stay under which concept, and the equilibria.
        """
        return framed(self)

    def __repr__(self) -> str:
        return f"<Analysis of {self.conflict!r}: {listed(self.equilibria)}>"

    def _repr_html_(self) -> str:
        conflict = self.conflict
        shown = range(1, min(conflict.size, MOST) + 1)
        marks = {concept: self.equilibrium(concept) for concept in self.concepts}
        heads = ["State", *(option.name for option in conflict.options), "Name", *marks]
        rows = (
            (
                state,
                *conflict.level_names(state),
                conflict.state_names.get(state, ""),
                *("●" if held[state - 1] else "" for held in marks.values()),
            )
            for state in shown
        )
        return table(conflict.name, heads, rows, conflict.size - len(shown))

    @cached_property
    def equilibria(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the states that are stable for all tested, ascending ordinals (rule G7)."""
        hold = {concept: self.equilibrium(concept) for concept in self.concepts}
        found = sum(int(np.count_nonzero(states)) for states in hold.values())
        require_room(_LISTED * found, f"listing {found:,} equilibria", "Merge or drop options.")
        return {concept: _ordinals(states) for concept, states in hold.items()}

    def reference(self, concept: str, dm: str) -> NDArray[np.int64]:
        """
        Find, for each state, the state that a decision maker must hold it at least equal to.

        Parameters
        ----------
        concept : str
            One of the analysis's concepts that reply values give.
        dm : str
            A decision maker.

        Returns
        -------
        (S,) array of int
            By ordinal: the smallest ordinal of those that it holds equal to T(s); 0 where s is
            stable, and nothing is claimed (rule G12).
        """
        payoff = self.payoffs[dm]
        _, first = np.unique(payoff, return_index=True)
        return np.where(self.holds(concept, dm), 0, first[self.thresholds[concept][dm] - 1] + 1)

    @cached_property
    def shortfall(self) -> Mapping[str, Mapping[str, Mapping[int, int]]]:
        """Concept, then decision maker, then the ordinal of an unstable state: its reference."""
        return {
            c: {dm: _entries(self.reference(c, dm)) for dm in self.conflict.decision_makers}
            for c in self.thresholds
        }


def _tell_nobody(share: float) -> None:
    """Let the work go on unseen."""


def analyse(
    conflict: AnyConflict,
    concepts: Sequence[str] | str | None = CONCEPTS,
    *,
    coalition: Sequence[str] | None = None,
    preference_type: PreferenceType | None = None,
    horizon: int = 2,
    progress: Callable[[float], None] = _tell_nobody,
) -> Analysis:
    """
    Test every state of a conflict for stability.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    concepts : sequence of str, str or None
        The concepts to test, or the only one, of `REGISTRY`; one of a horizon may have a number at
        its end. None for every concept that applies and is quick enough to be tested without
        being named.
    coalition : sequence of str or None
        The coalition that concepts of coalitions are tested for; None for every coalition.
    preference_type : {"a", "b", "c", "d"} or None
        How an unknown preference counts (see `Question`).
    horizon : int
        The most moves that limited-move concepts look ahead.
    progress : callable
        Told the share of the work that is done, from 0 to 1, from time to time.

    Returns
    -------
    Analysis
        Stable states and equilibria; of the concepts that reply values give, shortfalls too.

    Raises
    ------
    ModelError
        If a concept is unknown, or cannot be tested on this conflict, or a parameter is not as it
        must be.

    Examples
    --------
    The prisoner's dilemma: 1 neither cooperates, 2 the first, 3 the second, 4 both.

    >>> from goodoffices.graphmodel import Conflict, Option, Ranking, analyse
    >>> options = (Option("I cooperate", "First"), Option("I do too", "Second"))
    >>> preferences = {
    ...     "First": Ranking(((3,), (4,), (1,), (2,))),
    ...     "Second": Ranking(((2,), (4,), (1,), (3,))),
    ... }
    >>> analysis = analyse(Conflict(("First", "Second"), options, preferences))
    >>> analysis.equilibria["Nash"], analysis.equilibria["SEQ"]
    ((1,), (1, 4))
    >>> analysis.shortfall["Nash"]["First"]
    {2: 1, 4: 3}
    """
    concepts = (concepts,) if isinstance(concepts, str) else concepts
    require_list(coalition, "the coalition is")
    members = None if coalition is None else tuple(coalition)
    question = Question(conflict, members, preference_type, horizon)
    skipped = _skipped(question) if concepts is None else {}
    chosen = [name for name in REGISTRY if name not in skipped] if concepts is None else concepts
    pairwise = is_relational(conflict)
    asked = {key: each for name in chosen for key, each in _asked(name, question).items()}
    thresholds: dict[str, ByMaker] = {}
    marks: dict[str, Answer] = {}
    looks: dict[str, Look] = {}

    def tell(share: float) -> None:
        progress((len(thresholds) + len(marks) + share) / len(asked))

    for key, (concept, part) in asked.items():
        if concept.reply and not pairwise:
            found = _thresholds(concept.reply, question.moves, conflict, tell)
            thresholds[key] = MappingProxyType(found)
        elif concept.ahead:
            look = looks.setdefault(concept.name, Look(concept.ahead(question)))
            marks[key] = MappingProxyType(dict(look.at(part.horizon)))
        else:
            marks[key] = MappingProxyType(dict(concept.tested(part)))
        tell(0.0)
    return Analysis(
        question, tuple(asked), MappingProxyType(thresholds), MappingProxyType(marks), skipped
    )


def _skipped(question: Question) -> dict[str, str]:
    """Say which concepts are left out where every one is asked for, and why."""
    skipped = {}
    for name, concept in REGISTRY.items():
        reason = concept.refusal(question)
        if reason is None and concept.reply is None and question.conflict.size > concept.bound:
            reason = (
                f"the conflict has {question.conflict.size:,} states; unless it is named, {name} "
                f"is tested on at most {concept.bound:,}."
            )
        if reason is not None:
            skipped[name] = reason
    return skipped


def _asked(name: str, question: Question) -> dict[str, tuple[Concept, Question]]:
    """Find the concept of a name, and under which keys and questions it is to be tested."""
    concept, horizon = concept_of(name)
    reason = concept.refusal(question)
    if reason is not None:
        raise ModelError(reason)
    if "horizon" not in concept.parameters:
        return {concept.name: (concept, question)}
    horizons = [horizon] if horizon else range(min(2, question.horizon), question.horizon + 1)
    return {f"{concept.name}{h}": (concept, replace(question, horizon=h)) for h in horizons}


def _thresholds(
    reply: Callable[[Reductions, int], Values],
    moves: Reductions,
    conflict: AnyConflict,
    tell: Callable[[float], None],
) -> dict[str, Values]:
    found: dict[str, Values] = {}
    for place, dm in enumerate(conflict.decision_makers):
        found[dm] = moves.by_ordinal(threshold(moves, place, reply(moves, place)))
        tell(len(found) / len(conflict.decision_makers))
    return found


def _ordinals(states: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple((np.flatnonzero(states) + 1).tolist())


def _entries(references: NDArray[np.int64]) -> Mapping[int, int]:
    places = np.flatnonzero(references)
    return dict(zip((places + 1).tolist(), references[places].tolist(), strict=True))
