"""The object that `analyse --json` prints."""

import json

import jsonschema
import pytest
from hypothesis import given, settings
from tests.strategies_graphmodel import conflicts

from goodoffices.errors import CapacityError
from goodoffices.graphmodel import Conflict, Option, Priorities, analyse
from goodoffices.graphmodel.formats import document, schemas


class TestDocument:
    """An analysis as plain data."""

    @pytest.mark.untraced
    @given(conflicts())
    @settings(max_examples=40, deadline=None)
    def test_is_as_the_published_schema_says(self, conflict):
        """The schema holds, lists ascend, and every number means what it should."""
        analysis = analyse(conflict)
        found = json.loads(json.dumps(document(analysis)))

        jsonschema.validate(found, schemas()["analysis"])
        assert list(found) == [
            "schema",
            "decision_makers",
            "options",
            "states",
            "status_quo",
            "unseen",
            "payoffs",
            "stable",
            "equilibria",
            "shortfall",
            *("coalition", "blocs", "preference_type", "horizon", "readings", "not_tested"),
        ]
        assert [found[key] for key in ("coalition", "preference_type", "horizon")] == [None] * 3
        assert [state["ordinal"] for state in found["states"]] == list(range(1, conflict.size + 1))
        for concept, by_maker in found["shortfall"].items():
            for dm, entries in by_maker.items():
                stable = found["stable"][concept][dm]
                assert stable == sorted(stable)
                assert sorted([*map(int, entries), *stable]) == list(range(1, conflict.size + 1))
                payoff = found["payoffs"][dm]
                for ordinal, reference in entries.items():
                    assert payoff[reference - 1] > payoff[int(ordinal) - 1]
                    assert payoff.index(payoff[reference - 1]) == reference - 1
        for payoff in found["payoffs"].values():
            assert set(payoff) == set(range(1, max(payoff) + 1))

    @given(conflicts(most=2))
    @settings(max_examples=10, deadline=None)
    def test_has_the_concepts_asked_for(self, conflict):
        """No others."""
        found = document(analyse(conflict, ["SEQ"]))
        assert (
            set(found["stable"]) == set(found["equilibria"]) == set(found["shortfall"]) == {"SEQ"}
        )

    def test_what_does_not_fit_is_refused_before_it_is_written(self, at_hand):
        """The message names the states and both sizes (rule G10)."""
        conflict = Conflict(("X",), (Option("a", "X"),), {"X": Priorities(())})
        analysis = analyse(conflict)
        at_hand(1000)
        with pytest.raises(CapacityError, match=r"2 states .* needs about .* 1,000 bytes is at"):
            document(analysis)

    def test_equilibria_that_do_not_fit_are_not_listed(self, at_hand):
        """Where every state holds they are as many as the states."""
        conflict = Conflict(("X",), (Option("a", "X"),), {"X": Priorities(())})
        analysis = analyse(conflict)
        at_hand(100)
        with pytest.raises(CapacityError, match="listing 10 equilibria needs about 640 bytes"):
            _ = analysis.equilibria
