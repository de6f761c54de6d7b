"""What a stability concept is: its name, what it applies to, and the one function that tests it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from goodoffices.errors import ModelError
from goodoffices.graphmodel.general import is_complete
from goodoffices.graphmodel.question import Question
from goodoffices.graphmodel.reductions import Reductions, Values

__all__ = ["Answer", "Concept", "Look", "split"]

Answer = Mapping[str, NDArray[np.bool_]]
"""Whose stability (a decision maker, or a coalition's label): (S,) array of bool, by ordinal."""


def _always(question: Question) -> None:
    """Apply to every conflict."""


@dataclass(frozen=True, kw_only=True)
class Concept:
    """
    A stability concept.

    It is given by `reply`, by `stable`, or by both: then the reply values serve where everybody's
    preferences rank the states (all preference types agree there), and `stable` everywhere else.

    Parameters
    ----------
    name : str
        As in JSON (rule G8); for a concept of a horizon, what stands before the number.
    title : str
        In English.
    place : int
        Where it stands in lists of concepts: lower first, ties by name.
    sources : tuple of str
        Keys of the bibliography.
    reply : callable or None
        The reply value of each state for the decision maker of a place (see `stability`); gives
        thresholds and shortfalls too.
    stable : callable or None
        The states that are stable for each decision maker or coalition asked about.
    ahead : callable or None
        The same for the horizons 1, 2, and so on without end, each from the one before; it stands
        for `stable` in concepts of a horizon.
    parameters : frozenset of str
        Which parameters of a `Question` it heeds: ``coalition``, ``preference_type``, ``horizon``.
    since : callable or None
        For a concept that looks at all horizons: the one from which each state is stable for a
        decision maker, 0 where there is none, as an (S,) array of int by ordinal.
    reading : str
        The definition that is taken, where the literature has several.
    against : callable
        Why the concept cannot be tested on a question, as a sentence; None where it can.
    bound : int
        The most states of a conflict on which it is tested without having been named.
    by_leader : bool
        Whether the answer for a decision maker is that with it as the leader, and stands alone.
    pairwise : bool
        Whether it compares states in pairs, and so needs nobody's preferences to rank them.
    """

    name: str
    title: str
    place: int
    sources: tuple[str, ...]
    reply: Callable[[Reductions, int], Values] | None = None
    stable: Callable[[Question], Answer] | None = None
    ahead: Callable[[Question], Iterator[Answer]] | None = None
    parameters: frozenset[str] = frozenset()
    since: Callable[[Question, str], NDArray[np.int64]] | None = None
    reading: str = ""
    against: Callable[[Question], str | None] = _always
    bound: int = 1000
    by_leader: bool = False
    pairwise: bool = False

    def tested(self, question: Question) -> Answer:
        """
        Find the stable states by `stable`.

        Parameters
        ----------
        question : Question
            A question that the concept can be tested on.

        Returns
        -------
        mapping of str to (S,) array of bool
            Whose stability, and the stable states by ordinal.

        Raises
        ------
        ModelError
            If the concept has no such function.
        """
        if self.stable is None:
            msg = f"{self.name} has no function for this question. Give its module a `stable`."
            raise ModelError(msg)
        return self.stable(question)

    def refusal(self, question: Question) -> str | None:
        """
        Say why the concept cannot be tested on a question.

        Parameters
        ----------
        question : Question
            The question.

        Returns
        -------
        str or None
            A sentence; None where it can be tested.
        """
        if question.preference_type and "preference_type" not in self.parameters:
            return f"{self.name} has no preference types. Ask without one, or for another concept."
        unranked = [dm for dm, p in question.conflict.preferences.items() if not is_complete(p)]
        if unranked and not self.pairwise:
            return (
                f"{self.name} needs a ranking, and the preferences of {unranked[0]!r} rank no "
                "states. Ask for a concept that compares states in pairs."
            )
        return self.against(question)


class Look:
    """
    A look ahead that goes no way twice.

    Parameters
    ----------
    answers : iterator of Answer
        Those of the horizons 1, 2, and so on.
    """

    def __init__(self, answers: Iterator[Answer]) -> None:
        self._answers, self._found = answers, list[Answer]()

    def at(self, horizon: int) -> Answer:
        """
        Give the answer of a horizon.

        Parameters
        ----------
        horizon : int
            1 or more.

        Returns
        -------
        mapping of str to (S,) array of bool
            Whose stability, and the stable states by ordinal.
        """
        self._found.extend(islice(self._answers, max(0, horizon - len(self._found))))
        return self._found[horizon - 1]


def split(key: str) -> tuple[str, int | None]:
    """
    Split the key of an answer into a concept's name and a horizon.

    Parameters
    ----------
    key : str
        Such as ``SEQ`` or ``L3``.

    Returns
    -------
    name : str
        The name.
    horizon : int or None
        The number at the end of the key.
    """
    found = re.fullmatch(r"(.*?)([0-9]+)", key)
    return (found[1], int(found[2])) if found else (key, None)
