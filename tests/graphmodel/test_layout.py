"""Tensors of a few options over all states."""

from math import prod

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.graphmodel.layout import blocks, laid_out


@st.composite
def tensors(draw):
    """A tensor that depends on some of up to ten options, and their sizes."""
    shape = draw(st.lists(st.integers(2, 4), min_size=1, max_size=7))
    lengths = [size if draw(st.booleans()) else 1 for size in shape]
    return np.arange(prod(lengths)).reshape(lengths), shape


class TestLaidOut:
    """Laying out."""

    @given(tensors())
    def test_is_the_tensor_state_by_state(self, drawn):
        """Unrolled by decimals, the first option least significant (G2)."""
        tensor, shape = drawn
        found = np.broadcast_to(laid_out(tensor, shape), blocks(shape)).ravel()

        for decimal, value in enumerate(found):
            levels, rest = [], decimal
            for size in shape:
                rest, level = divmod(rest, size)
                levels.append(level)
            where = tuple(k if n > 1 else 0 for k, n in zip(levels, tensor.shape, strict=True))
            assert value == tensor[where]
