"""Random scales, stands and spacings."""

from fractions import Fraction

from hypothesis import strategies as st

from goodoffices.settlement import (
    NOTHING,
    Account,
    Interval,
    NumericScale,
    OrderedScale,
    Range,
    Stand,
)

fractions = st.fractions(min_value=-20, max_value=20, max_denominator=6)
positive = st.fractions(min_value=Fraction(1, 6), max_value=6, max_denominator=6)
words = st.frozensets(st.sampled_from("abc"), max_size=2)

NUMBERS = NumericScale("tanks")


@st.composite
def bounds(draw):
    """Draw the bounds of one step."""
    return Range(*sorted((draw(positive), draw(positive))))


@st.composite
def ordered_scales(draw, most=5):
    """Draw a scale of two or more options whose steps have bounds of their own."""
    size = draw(st.integers(2, most))
    return OrderedScale(
        tuple(f"option {place}" for place in range(size)),
        tuple(draw(bounds()) for _ in range(size - 1)),
    )


@st.composite
def spacings(draw, scale):
    """Draw one spacing of a scale within its bounds: the length of each step."""
    return [
        step.least + (step.most - step.least) * draw(st.fractions(0, 1, max_denominator=8))
        for step in scale.steps
    ]


@st.composite
def intervals(draw):
    """Draw whole numbers that a party accepts, perhaps with an open end."""
    low, high = sorted((draw(st.integers(-6, 6)), draw(st.integers(-6, 6))))
    return Interval(
        draw(st.sampled_from([Fraction(low), None])), draw(st.sampled_from([Fraction(high), None]))
    )


def _accepted(scale):
    if isinstance(scale, NumericScale):
        return intervals()
    return st.frozensets(st.integers(0, len(scale.options) - 1), min_size=1)


@st.composite
def accounts(draw, scale, may_be_withdrawn=True):
    """Draw one account of a position on a scale."""
    places = st.integers(0, 0 if isinstance(scale, NumericScale) else len(scale.options) - 1)
    ideals = fractions if isinstance(scale, NumericScale) else places
    withdrawn = may_be_withdrawn and draw(st.integers(0, 5)) == 0
    return Account(
        accepts=NOTHING if withdrawn else draw(_accepted(scale)),
        ideal=draw(st.none() | ideals),
        words=draw(words),
        speakers=draw(words),
        audiences=draw(words),
    )


@st.composite
def stands(draw, scale, least=0, may_be_withdrawn=True):
    """Draw where a party stands: up to three accounts."""
    return Stand(
        tuple(draw(st.lists(accounts(scale, may_be_withdrawn), min_size=least, max_size=3)))
    )
