"""States ranked against an otherwise obvious preference."""

import pytest
from hypothesis import given
from tests.graphmodel.test_recovery import FEW
from tests.strategies_graphmodel import conflicts

from goodoffices.graphmodel import Conflict, Option, Ranking, leanings


def pairs(conflict: Conflict, dm: str, axis: int, low: int, high: int) -> tuple[list, list]:
    """Pairs of ordinals that differ in one option: higher level preferred, and the reverse."""
    up, down = [], []
    payoff = conflict.payoff(dm)
    for s in range(1, conflict.size + 1):
        for t in range(1, conflict.size + 1):
            here, there = conflict.levels(s), conflict.levels(t)
            if (here[axis], there[axis]) != (high, low):
                continue
            if here[:axis] + here[axis + 1 :] != there[:axis] + there[axis + 1 :]:
                continue
            if payoff[s - 1] > payoff[t - 1]:
                up.append((s, t))
            elif payoff[s - 1] < payoff[t - 1]:
                down.append((s, t))
    return up, down


class TestLeanings:
    @pytest.mark.untraced
    @given(conflicts(most=2))
    @FEW
    def test_counts_every_pair_that_differs_in_one_option(self, conflict):
        """As found by going through all pairs of states."""
        for dm in conflict.decision_makers:
            expected = set()
            for axis, option in enumerate(conflict.options):
                for low in range(option.size):
                    for high in range(low + 1, option.size):
                        up, down = pairs(conflict, dm, axis, low, high)
                        names = option.levels[high], option.levels[low]
                        if len(up) < len(down):
                            up, down = [(t, s) for s, t in down], [(t, s) for s, t in up]
                            names = names[::-1]
                        if down and len(up) >= 4 * len(down):
                            expected.add((option.name, *names, len(up), tuple(sorted(down))))
            found = {
                (each.option, each.better, each.worse, each.held, each.exceptions)
                for each in leanings(conflict, dm)
            }
            assert found == expected

    def test_one_state_against_the_rest(self):
        """Seven pairs prefer x; the pair of states 15 and 16 says otherwise and is named."""
        options = tuple(Option(name, "A") for name in "xyzw")
        values = {k: 100 - k + (50 if k % 2 == 0 else 0) for k in range(1, 17)}
        values[15], values[16] = values[16], values[15]
        order = sorted(values, key=lambda k: -values[k])
        ranking = Ranking(tuple((k,) for k in order))
        every = leanings(Conflict(("A",), options, {"A": ranking}), "A")
        (found,) = (each for each in every if each.option == "x")

        assert (found.option, found.better, found.worse) == ("x", "yes", "no")
        assert (found.held, found.exceptions) == (7, ((16, 15),))
