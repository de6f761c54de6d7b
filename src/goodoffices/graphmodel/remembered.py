"""What is found once for a question, and forgotten with it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from goodoffices.graphmodel.question import Question

__all__ = ["remembered"]

_Flags = ParamSpec("_Flags")
_Found = TypeVar("_Found")


def remembered(
    find: Callable[Concatenate[Question, _Flags], _Found],
) -> Callable[Concatenate[Question, _Flags], _Found]:
    """
    Keep what a function finds for as long as there is the question.

    Parameters
    ----------
    find : callable
        A function of a question, and of flags.

    Returns
    -------
    callable
        The same, which finds the same thing once.
    """
    kept: WeakKeyDictionary[Question, dict[object, _Found]] = WeakKeyDictionary()

    @wraps(find)
    def look(question: Question, /, *args: _Flags.args, **flags: _Flags.kwargs) -> _Found:
        found = kept.setdefault(question, {})
        key = (args, *sorted(flags.items()))
        if key not in found:
            found[key] = find(question, *args, **flags)
        return found[key]

    return look
