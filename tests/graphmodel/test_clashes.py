"""Levels that rules leave no state."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.graphmodel.test_recovery import FEW

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Conflict, Option, Priorities, Rule, clashes, parse

OPTIONS = (Option("x", "A"), Option("y", "B", ("low", "middle", "high")), Option("z", "B"))
TEXTS = (
    *("x", "not x", "y = low", "y >= middle", "y = high", "z", "not z"),
    *("x and z", "x or z", "not x if z", "x iff z"),
)
CONDITIONS = st.sampled_from(TEXTS).map(lambda text: parse(text, OPTIONS))
RULES = st.one_of(
    st.builds(lambda c: Rule("never", (c,)), CONDITIONS),
    st.builds(lambda a, b: Rule("requires", (a, b)), CONDITIONS, CONDITIONS),
    st.builds(lambda a, b: Rule("exclusive", (a, b)), CONDITIONS, CONDITIONS),
    st.builds(lambda a, b: Rule("at_least_one", (a, b)), CONDITIONS, CONDITIONS),
    st.builds(lambda a, b: Rule("exactly_one", (a, b)), CONDITIONS, CONDITIONS),
)


def conflict_of(rules: list[Rule]) -> Conflict | None:
    """A conflict with these rules; None where they leave no state."""
    try:
        conflict = Conflict(("A", "B"), OPTIONS, dict.fromkeys("AB", Priorities(())), tuple(rules))
        return conflict if conflict.size else None
    except ModelError:
        return None


def possible(rules: tuple[Rule, ...], axis: int, level: int) -> bool:
    """Whether some state with this level obeys these rules, state by state."""
    for state in product(range(2), range(3), range(2)):
        if state[axis] != level:
            continue
        if all(allows(rule, state) for rule in rules):
            return True
    return False


def allows(rule: Rule, state: tuple[int, ...]) -> bool:
    """Whether one state obeys one rule, by counting its conditions that hold."""
    held = []
    for condition in rule.conditions:
        truth = condition.truth(OPTIONS)
        place = tuple(min(k, size - 1) for k, size in zip(state, truth.shape, strict=True))
        held.append(bool(truth[place]))
    return {
        "never": sum(held) == 0,
        "exclusive": sum(held) <= 1,
        "at_least_one": sum(held) >= 1,
        "exactly_one": sum(held) == 1,
        "requires": not held[0] or held[-1],
    }[rule.kind]


class TestClashes:
    @given(st.lists(RULES, max_size=4))
    @settings(FEW, max_examples=200)
    def test_names_every_dead_level_and_a_smallest_set_of_rules(self, rules):
        """A level is found exactly where no state has it; fewer rules would leave it a state."""
        conflict = conflict_of(rules)
        if conflict is None:
            return
        dead = [
            (option.name, level)
            for axis, option in enumerate(OPTIONS)
            for place, level in enumerate(option.levels)
            if not possible(tuple(rules), axis, place)
        ]
        found = clashes(conflict)
        assert [(clash.option, clash.level) for clash in found] == dead
        for clash in found:
            axis = [option.name for option in OPTIONS].index(clash.option)
            place = OPTIONS[axis].levels.index(clash.level)
            assert not possible(tuple(rules[k - 1] for k in clash.rules), axis, place)
            for some in combinations(rules, len(clash.rules) - 1):
                assert possible(some, axis, place)

    def test_two_decision_makers_contradict_each_other(self):
        """A may do x only if B is high, B is never high: x can never be, and both are named."""
        rule = Rule("requires", (parse("x", OPTIONS), parse("y = high", OPTIONS)))
        conflict = conflict_of([rule, Rule("never", (parse("y = high", OPTIONS),))])
        assert conflict is not None
        found = clashes(conflict)

        assert [(clash.option, clash.level, clash.rules) for clash in found] == [
            ("x", "yes", (1, 2)),
            ("y", "high", (2,)),
        ]
        assert found[0].decision_makers == ("A", "B")
        assert found[1].decision_makers == ("B",)
