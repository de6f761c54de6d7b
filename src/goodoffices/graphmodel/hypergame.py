"""
Hypergames: every decision maker acts in the conflict as it sees it [Wang1988]_.

States of different games are matched by their levels, an option that a game lacks standing at its
lowest level there; games in graph form are matched by the names of states. A state that a decision
maker's game lacks is one that it does not see: it stays there, as it does in unseen states.

The kinds of equilibria are a definition of our own, after the comparison of games in
[Aljefri2018]_. Under one stability concept, a state

- is *expected* by a decision maker where it is an equilibrium of that one's game;
- *turns out* to be an equilibrium where everybody stays in it, each judging by its own game;
- is *steady* where everybody expects it (it then turns out);
- is *surprising* where it turns out and somebody does not expect it;
- is *false* where somebody expects it and it does not turn out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.analysis import Analysis, analyse
from goodoffices.graphmodel.concepts import CONCEPTS, concept_of
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.display import about, listed
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.question import AnyConflict, PreferenceType

__all__ = ["Hypergame", "HypergameAnalysis", "analyse_hypergame"]


@dataclass(frozen=True, eq=False)
class Hypergame:
    """
    One conflict for each decision maker: the dispute as it sees it.

    Parameters
    ----------
    games : mapping of str to Conflict or GraphConflict
        The game of each decision maker; all in option form, or all in graph form.
    name : str
        What the hypergame is called.

    Raises
    ------
    ModelError
        If the games do not fit together.
    """

    games: Mapping[str, AnyConflict]
    name: str = ""

    def __post_init__(self) -> None:
        if not self.games:
            msg = "the hypergame has no games. Give one for each decision maker."
            raise ModelError(msg)
        for dm, game in self.games.items():
            _check_makers(dm, game.decision_makers, tuple(self.games))
        if len({isinstance(game, Conflict) for game in self.games.values()}) > 1:
            msg = "some games have options and others have none. Write all in the same form."
            raise ModelError(msg)
        _ = self.options

    def __repr__(self) -> str:
        sizes = {dm: game.size for dm, game in self.games.items()}
        return about(self, self.name, f"{len(self.states):,} states", "seen", sizes)

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """The options of all games, in the order in which they first stand; none in graph form."""
        found: dict[str, Option] = {}
        for dm, game in self.games.items():
            for option in game.options if isinstance(game, Conflict) else ():
                known = found.setdefault(option.name, option)
                if (known.owner, known.levels) != (option.owner, option.levels):
                    msg = (
                        f"option {option.name!r} has another owner or other levels in the game of "
                        f"{dm!r} than before. Give it the same, or another name."
                    )
                    raise ModelError(msg)
        return tuple(found.values())

    @cached_property
    def states(self) -> tuple[tuple[str, ...], ...]:
        """
        The states of all games.

        In option form the levels in each of `options`, in the order of state numbers; in graph
        form one name, in the order in which they first stand.
        """
        found = dict.fromkeys(key for keys in self._keys.values() for key in keys)
        if not self.options:
            return tuple(found)
        return tuple(sorted(found, key=self._number))

    @cached_property
    def seen(self) -> Mapping[str, tuple[int, ...]]:
        """By decision maker: each state's ordinal in its game; 0 where it does not see it."""
        return {
            dm: tuple(ordinals.get(key, 0) for key in self.states)
            for dm, ordinals in self._keys.items()
        }

    @cached_property
    def _keys(self) -> dict[str, dict[tuple[str, ...], int]]:
        """By decision maker: what each state of its game is matched by, and its ordinal there."""
        return {
            dm: {self._key(game, ordinal): ordinal for ordinal in range(1, game.size + 1)}
            for dm, game in self.games.items()
        }

    def _key(self, game: AnyConflict, ordinal: int) -> tuple[str, ...]:
        if not isinstance(game, Conflict):
            return (game.states[ordinal - 1],)
        names = (option.name for option in game.options)
        levels = dict(zip(names, game.level_names(ordinal), strict=True))
        return tuple(levels.get(option.name, option.levels[0]) for option in self.options)

    def _number(self, key: tuple[str, ...]) -> tuple[int, ...]:
        pairs = zip(self.options, key, strict=True)
        return tuple(option.levels.index(level) for option, level in pairs)[::-1]


@dataclass(frozen=True, eq=False)
class HypergameAnalysis:
    """
    What each expects in a hypergame, and what turns out; states are places from 1 in its `states`.

    Parameters
    ----------
    hypergame : Hypergame
        The question.
    analyses : mapping of str to Analysis
        The analysis of each decision maker's game.
    """

    hypergame: Hypergame
    analyses: Mapping[str, Analysis]

    def __repr__(self) -> str:
        return f"<HypergameAnalysis of {self.hypergame!r}: {listed(self.outcome)}>"

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts asked for."""
        return next(iter(self.analyses.values())).concepts

    @cached_property
    def expected(self) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
        """Concept, then decision maker: the equilibria of its own game."""
        return {
            concept: {dm: _places(marks) for dm, marks in self._expected(concept).items()}
            for concept in self.concepts
        }

    @cached_property
    def outcome(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the states in which everybody stays, each judging by its own game."""
        return {concept: _places(self._outcome(concept)) for concept in self.concepts}

    @cached_property
    def steady(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the equilibria that everybody expects."""
        return {
            concept: _places(np.logical_and.reduce([*self._expected(concept).values()]))
            for concept in self.concepts
        }

    @cached_property
    def surprising(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the equilibria that turn out though somebody does not expect them."""
        return {
            concept: tuple(s for s in self.outcome[concept] if s not in self.steady[concept])
            for concept in self.concepts
        }

    @cached_property
    def false(self) -> Mapping[str, tuple[int, ...]]:
        """Concept: the equilibria that somebody expects and that do not turn out."""
        return {
            concept: _places(
                np.logical_or.reduce([*self._expected(concept).values()]) & ~self._outcome(concept)
            )
            for concept in self.concepts
        }

    def _expected(self, concept: str) -> dict[str, NDArray[np.bool_]]:
        return {
            dm: self._matched(dm, analysis.equilibria[concept])
            for dm, analysis in self.analyses.items()
        }

    def _outcome(self, concept: str) -> NDArray[np.bool_]:
        stays = [
            self._matched(dm, analysis.stable[concept][dm]) | (self._ordinals(dm) == 0)
            for dm, analysis in self.analyses.items()
        ]
        return np.logical_and.reduce(stays)

    def _ordinals(self, dm: str) -> NDArray[np.int64]:
        return np.array(self.hypergame.seen[dm])

    def _matched(self, dm: str, ordinals: Sequence[int]) -> NDArray[np.bool_]:
        """Mark the states that have one of these ordinals in a decision maker's game."""
        return np.isin(self._ordinals(dm), ordinals)


def analyse_hypergame(
    hypergame: Hypergame,
    concepts: Sequence[str] = CONCEPTS,
    *,
    preference_type: PreferenceType | None = None,
    horizon: int = 2,
) -> HypergameAnalysis:
    """
    Test each game of a hypergame for stability, and take the answers together.

    Parameters
    ----------
    hypergame : Hypergame
        The hypergame.
    concepts : sequence of str
        The concepts to test; none of coalitions, for a coalition has no game of its own.
    preference_type : {"a", "b", "c", "d"} or None
        How an unknown preference counts (see `Question`).
    horizon : int
        The most moves that limited-move concepts look ahead.

    Returns
    -------
    HypergameAnalysis
        Equilibria as each sees them and as they would turn out.

    Raises
    ------
    ModelError
        If a concept is unknown, is one of coalitions, or cannot be tested on one of the games.
    """
    for concept in concepts:
        if "coalition" in concept_of(concept)[0].parameters:
            msg = f"{concept} is of coalitions, which have no game of their own. Name another."
            raise ModelError(msg)
    analyses = {
        dm: analyse(game, concepts, preference_type=preference_type, horizon=horizon)
        for dm, game in hypergame.games.items()
    }
    return HypergameAnalysis(hypergame, analyses)


def _check_makers(dm: str, makers: Sequence[str], known: Sequence[str]) -> None:
    """Refuse a game without the one who sees it, or with somebody who has no game."""
    if dm not in makers:
        msg = f"{dm!r} is no decision maker of its own game. Add it there, with its preference."
        raise ModelError(msg)
    for other in makers:
        if other not in known:
            msg = f"{other!r} acts in the game of {dm!r} and has no game of its own. Give it one."
            raise ModelError(msg)


def _places(marks: NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple((np.flatnonzero(marks) + 1).tolist())
