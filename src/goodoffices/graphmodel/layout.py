"""Tensors that depend on a few options, laid out over all states in long runs of memory (G2)."""

from collections.abc import Sequence
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["blocks", "laid_out"]

_BLOCK = 256
"""States that the innermost run has at least, where there are so many."""

_Scalar = TypeVar("_Scalar", bound=np.generic)


def blocks(shape: Sequence[int]) -> tuple[int, ...]:
    """
    Fold the states, unrolled by decimals, so that the fastest options are one axis.

    Parameters
    ----------
    shape : sequence of int
        The number of levels of each option.

    Returns
    -------
    tuple of int
        The slowest option first; the last axis unrolls the fastest options together.
    """
    low, block = 0, 1
    while low < len(shape) and block < _BLOCK:
        block *= shape[low]
        low += 1
    return (*reversed(shape[low:]), block)


def laid_out(tensor: NDArray[_Scalar], shape: Sequence[int]) -> NDArray[_Scalar]:
    """
    Turn a tensor of a few options into one that broadcasts over the states by decimals.

    Parameters
    ----------
    tensor : array of any type, one axis per option
        Axis k has the length of option k, or 1 where the values do not depend on it.
    shape : sequence of int
        The number of levels of each option.

    Returns
    -------
    array, broadcasts to ``blocks(shape)``
        The same values; its last axis is in one run of memory.
    """
    high = len(blocks(shape)) - 1
    turned: NDArray[Any] = tensor.transpose()
    low = (*turned.shape[:high], *reversed(shape[: len(shape) - high]))
    return np.broadcast_to(turned, low).reshape(*turned.shape[:high], -1)
