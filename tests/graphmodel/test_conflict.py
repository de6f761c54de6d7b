"""Conflicts, their states and their rules."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from tests.strategies_graphmodel import conflicts

from goodoffices.errors import CapacityError, ModelError
from goodoffices.graphmodel import (
    Conflict,
    Option,
    Priorities,
    Ranking,
    Rule,
    analyse,
    capacity,
    graph_of,
    parse,
)

YES = (Option("a", "X"), Option("b", "X"), Option("c", "Y", ("0", "1", "2")))
IDLE = {"X": Priorities(()), "Y": Priorities(())}


def rule(kind, *texts):
    """A rule about conditions."""
    return Rule(kind, tuple(parse(text, YES) for text in texts))


class TestConflict:
    """A conflict in option form."""

    @pytest.mark.untraced
    @given(conflicts())
    @settings(max_examples=50)
    def test_tells_who_could_move(self, conflict):
        """As the graph has it, pair by pair."""
        arcs = graph_of(replace(conflict, bans=(), unseen={})).arcs
        for before, after in product(range(1, conflict.size + 1), repeat=2):
            movers = [dm for dm in arcs if after - 1 in arcs[dm].row(before - 1)]
            assert [conflict.mover(before, after)] == (movers or [None])

    @pytest.mark.untraced
    @given(conflicts())
    @settings(max_examples=50)
    def test_numbers_states_by_mixed_radix(self, conflict):
        """First option least significant; ordinals ascend with decimals (G2)."""
        for ordinal in range(1, conflict.size + 1):
            decimal, weight = 0, 1
            for level, size in zip(conflict.levels(ordinal), conflict.shape, strict=True):
                decimal += weight * level
                weight *= size
            assert conflict.decimal(ordinal) == decimal
            assert conflict.ordinal(decimal) == ordinal
            assert conflict.feasible[conflict.levels(ordinal)]
        assert conflict.ordinal(int(np.prod(conflict.shape))) is None

    @pytest.mark.parametrize(
        ("rules", "allowed"),
        [
            ([rule("exclusive", "a", "b", "c = 2")], lambda a, b, c: a + b + (c == 2) <= 1),
            ([rule("at_least_one", "a", "b")], lambda a, b, c: a or b),
            ([rule("exactly_one", "a", "b", "c > 0")], lambda a, b, c: a + b + (c > 0) == 1),
            ([rule("requires", "a", "c >= 1")], lambda a, b, c: not a or c >= 1),
            ([rule("never", "a and b", "c = 1")], lambda a, b, c: not (a and b) and c != 1),
        ],
    )
    def test_feasible_states_obey_every_rule(self, rules, allowed):
        """Each kind of rule, state by state."""
        conflict = Conflict(("X", "Y"), YES, IDLE, tuple(rules))
        for a, b, c in np.ndindex(2, 2, 3):
            assert conflict.feasible[a, b, c] == bool(allowed(a, b, c))

    def test_is_read_only(self):
        """What is shared cannot be changed."""
        conflict = Conflict(("X", "Y"), YES, IDLE)
        for array in (conflict.feasible, conflict.decimals, conflict.payoff("X")):
            with pytest.raises(ValueError, match="read-only"):
                array[0] = 0

    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"decision_makers": ()}, "no decision makers"),
            ({"options": ()}, "the conflict has no options"),
            ({"decision_makers": ("X", "X")}, "two decision makers are called 'X'"),
            ({"decision_makers": ("X", " ")}, "decision maker 2 has an empty name"),
            ({"decision_makers": ("X",)}, "'c' belongs to 'Y', who is no decision maker"),
            ({"options": (*YES, Option("a", "Y"))}, "two options are called 'a'"),
            ({"preferences": {"X": Priorities(())}}, "'Y' has no preferences"),
            ({"preferences": {**IDLE, "Z": Priorities(())}}, "'Z' has preferences but"),
            ({"rules": (rule("never", "a"), rule("never", "not a"))}, "rule 2 of 2"),
            ({"status_quo": 13}, "no state 13"),
            ({"status_quo": 0}, "no state 0"),
            ({"state_names": {99: "war"}}, "no state 99"),
        ],
    )
    def test_refuses_what_contradicts_itself(self, changes, problem):
        """One clear sentence each."""
        parts = {"decision_makers": ("X", "Y"), "options": YES, "preferences": IDLE} | changes
        with pytest.raises(ModelError, match=problem):
            Conflict(**parts)

    def test_names_the_decision_maker_of_a_bad_ranking(self):
        """The message says whose preferences are wrong."""
        with pytest.raises(ModelError, match="the preferences of 'Y': the ranking leaves out"):
            _ = Conflict(("X", "Y"), YES, {**IDLE, "Y": Ranking(((1,),))}).payoffs

    def test_refuses_a_rule_of_no_kind(self):
        """Kinds are few."""
        with pytest.raises(ModelError, match="'perhaps' is no kind of rule"):
            rule("perhaps", "a")
        with pytest.raises(ModelError, match="has 1 conditions"):
            rule("requires", "a")

    @pytest.mark.parametrize(
        ("parts", "problem"),
        [
            ({"levels": ("no",)}, "1 level"),
            ({"levels": ("no", "yes", "no")}, "level 'no' twice"),
            ({"direction": "sideways"}, "'sideways'"),
        ],
    )
    def test_refuses_an_option_that_is_none(self, parts, problem):
        """Two or more levels, each once, and a known direction (G1)."""
        with pytest.raises(ModelError, match=problem):
            Option("a", "X", **parts)


class TestCapacity:
    """Rule G10."""

    @pytest.mark.parametrize("count", [45, 60, 70, 2000])
    def test_refuses_before_memory_is_taken(self, count):
        """The message names both sizes."""
        options = tuple(Option(f"o{k}", "X") for k in range(count))
        with pytest.raises(CapacityError, match=rf"{count} options .* needs about .* is at hand"):
            Conflict(("X",), options, {"X": Priorities(())})

    def test_says_small_sizes_in_bytes(self, at_hand):
        """Whatever is at hand."""
        at_hand(100)
        with pytest.raises(CapacityError, match="100 bytes is at hand"):
            Conflict(("X", "Y"), YES, IDLE)

    def test_asks_the_system_for_more_than_a_mebibyte(self, monkeypatch):
        """To ask takes longer than the analysis of a small conflict."""
        monkeypatch.setattr(capacity, "at_hand", lambda: 0)
        capacity.require_room(2**20, "this", "Wait.")
        with pytest.raises(CapacityError, match=r"this needs .* and 0 bytes is at hand"):
            capacity.require_room(2**20 + 1, "this", "Wait.")

    def test_asks_the_system_in_several_ways(self, monkeypatch):
        """Where there is no /proc, the installed memory; where nothing is known, 4 GiB."""
        assert capacity.at_hand() > 0
        monkeypatch.setattr(capacity, "_number", lambda path, pattern: None)
        assert capacity.at_hand() > 0
        monkeypatch.delattr(capacity.os, "sysconf")
        assert capacity.at_hand() == 4 * 2**30

    def test_heeds_the_limit_of_a_container(self, monkeypatch):
        """The smaller of what is free and what the limit leaves."""
        found = {"/proc/meminfo": 1000, "memory.max": 5000, "memory.current": 2000}
        monkeypatch.setattr(
            capacity, "_number", lambda path, _: found.get(path, found.get(path.split("/")[-1]))
        )
        assert capacity.at_hand() == 3000


class TestAnalyse:
    """The analysis as a value."""

    def test_keeps_the_order_of_concepts_and_refuses_others(self):
        """A concept has a name of the field (G8)."""
        conflict = Conflict(("X", "Y"), YES, IDLE)
        assert analyse(conflict, ["SEQ", "Nash"]).concepts == ("SEQ", "Nash")
        with pytest.raises(ModelError, match=r"no concept 'nash'. Name one of: Nash, GMR"):
            analyse(conflict, ["nash"])
