"""Memory is planned before it is taken (rule G10)."""

import tracemalloc
from fractions import Fraction

import pytest

from goodoffices.graphmodel import (
    Conflict,
    Option,
    Priorities,
    Rule,
    Statement,
    Weights,
    analyse,
    parse,
)
from goodoffices.graphmodel.capacity import needed

EVERYONE = tuple("ABCDEF")


def shaped(
    makers: int, options: int, *, one_way: int = 0, mixed: bool = False
) -> tuple[Option, ...]:
    """So many yes/no options, side by side by owner or dealt out in turn."""
    return tuple(
        Option(
            f"o{k}",
            EVERYONE[k % makers if mixed else k * makers // options],
            direction="up" if k < one_way else "both",
        )
        for k in range(options)
    )


def told(options: tuple[Option, ...]) -> Priorities:
    """Prefer every third option to be taken with the next."""
    texts = [f"o{k} and o{k + 1}" for k in range(0, len(options) - 1, 3)]
    return Priorities(tuple(Statement(text, parse(text, options)) for text in texts))


def weighed(options: tuple[Option, ...]) -> Weights:
    """Tell all states apart, by numbers of more than 64 bits."""
    return Weights(tuple((Fraction(0), Fraction(3**k * 2**50)) for k in range(len(options))))


class TestNeeded:
    """The plan."""

    @pytest.mark.parametrize("preference", [told, weighed])
    @pytest.mark.parametrize(
        ("makers", "shape", "walled"),
        [
            (1, {}, False),
            (2, {"one_way": 8}, False),
            (3, {"one_way": 2}, True),
            (3, {"mixed": True}, True),
            (6, {}, False),
            (6, {"mixed": True, "one_way": 6}, True),
        ],
    )
    def test_is_not_below_what_is_taken(self, makers, shape, walled, preference):
        """At several shapes, the peak of what is allocated is at most what was planned."""
        options = shaped(makers, 15, **shape)
        names = EVERYONE[:makers]
        rules = (Rule("never", (parse("o0 and o7", options),)),) if walled else ()
        preferences = dict.fromkeys(names, preference(options))

        tracemalloc.start()
        analysis = analyse(
            Conflict(names, options, preferences, rules), ["Nash", "GMR", "SMR", "SEQ", "SSEQ"]
        )
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert set(analysis.thresholds) == {"Nash", "GMR", "SMR", "SEQ", "SSEQ"}
        assert peak <= needed(options, names)

    def test_is_in_proportion(self):
        """The plan is no more than a few times what is taken, so that little is refused in vain."""
        options = shaped(3, 15)
        tracemalloc.start()
        _ = analyse(
            Conflict(EVERYONE[:3], options, dict.fromkeys("ABC", weighed(options)))
        ).thresholds
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert needed(options, EVERYONE[:3]) < 4 * peak
