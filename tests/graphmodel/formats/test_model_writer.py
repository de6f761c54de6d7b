"""Conflicts written as our YAML."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from tests.graphmodel.assertions import assert_same
from tests.strategies_formats import described
from tests.strategies_relations import general

import goodoffices
from goodoffices.errors import ModelError
from goodoffices.files import read_text
from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
    Priorities,
    Ranking,
    Statement,
    Weights,
    bloc,
    parse,
    read_model,
)
from goodoffices.graphmodel.bits import spread
from goodoffices.graphmodel.condition import All, Either
from goodoffices.graphmodel.formats import Loss, write_model
from goodoffices.graphmodel.formats.preference_writer import preference_entry
from goodoffices.graphmodel.relating import relation_of
from goodoffices.inert import inert_lines

CASES = sorted(
    path
    for path in (Path(goodoffices.__file__).parent / "cases" / "graph-models").rglob("*.yaml")
    if "answers" not in path.name
)


class TestWriteModel:
    """A model there and back."""

    @settings(max_examples=60)
    @given(described())
    def test_reads_back(self, conflict):
        """The same model, whatever its names; nothing invisible stands in the text."""
        held = write_model(conflict)
        text = held.texts[0]
        back = read_model(text, "x.yaml")

        assert inert_lines(text) == text
        assert_same(conflict, back)
        assert (back.name, back.status_quo) == (conflict.name, conflict.status_quo)
        assert back.decision_makers == conflict.decision_makers
        for dm, states in conflict.hidden.items():
            assert back.hidden[dm].tolist() == states.tolist()
        if isinstance(conflict, Conflict):
            assert back.options == conflict.options
            assert back.state_names == conflict.state_names
        elif Loss("state names") not in held.losses:
            assert back.states == conflict.states

    @pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
    def test_reads_back_the_cases(self, path):
        """Every published case."""
        conflict = read_model(read_text(path), str(path))

        assert_same(conflict, read_model(write_model(conflict).texts[0], "x.yaml"))
        assert write_model(conflict).losses == ()

    def test_keeps_statements_as_written(self):
        """Where the text says what the condition says, with its evidence."""
        options = (Option("a", "A", evidence=("e0",)), Option("b", "A"))
        statements = (
            Statement("a  or b", parse("a or b", options), ("e1",)),
            Statement("odd text (", All((parse("a", options), Either(())))),
        )
        conflict = Conflict(("A",), options, {"A": Priorities(statements)})
        back = read_model(write_model(conflict).texts[0], "x.yaml")
        texts = [(each.text, each.evidence) for each in back.preferences["A"].statements]

        assert back.options == options
        assert texts == [("a  or b", ("e1",)), ("a and a < no", ())]

    def test_writes_weights_as_decimals(self):
        """Exactly; thirds are multiplied, which is said."""
        options = (Option("a", "A"), Option("b", "A", ("low", "mid", "high")))

        def weights(*levels):
            numbers = tuple(tuple(map(Fraction, level)) for level in levels)
            preference = {"A": Weights(numbers, ("e1",))}
            return write_model(Conflict(("A",), options, preference))

        exact = weights(("0", "1/40"), ("0", "-3/2", "-3"))
        assert exact.losses == ()
        back = read_model(exact.texts[0], "x.yaml").preferences["A"]
        assert back == Weights(
            ((Fraction(0), Fraction(1, 40)), (Fraction(0), Fraction(-3, 2), Fraction(-3))), ("e1",)
        )
        thirds = weights(("0", "1/3"), ("0", "1", "1/2"))
        assert thirds.losses == (Loss("scale", "A"),)
        assert "a: 1\n" in thirds.texts[0]

    def test_renames_a_state_with_anothers_number(self):
        """And says so."""
        conflict = GraphConflict(("A",), ("2", "1"), {}, {"A": Ranking(((1,), (2,)))})
        held = write_model(conflict)

        assert held.losses == (Loss("state names"),)
        assert read_model(held.texts[0], "x.yaml").states == ("2 (1)", "1 (2)")


class TestGeneralPreferences:
    """Preferences that rank no states, there and back."""

    @pytest.mark.untraced
    @settings(max_examples=40)
    @given(general())
    def test_read_back_as_the_same_relation(self, conflict):
        """Partial orders, unknown pairs, strength, and what a bloc agrees on."""
        makers = conflict.decision_makers
        for each in (conflict, bloc(conflict, makers[:2])):
            back = read_model(write_model(each).texts[0], "x.yaml")
            for dm in each.decision_makers:
                one, other = relation_of(each, dm), relation_of(back, dm)
                for part in ("below", "unknown", "above"):
                    assert spreading(one, part) == spreading(other, part)

    def test_a_bloc_is_said(self):
        """It is written as a partial order."""
        conflict = read_model(read_text(CASES[0]), "x.yaml")
        joint = bloc(conflict, conflict.decision_makers[:2])

        assert write_model(joint).losses == (Loss("bloc", joint.decision_makers[0]),)
        with pytest.raises(ModelError, match="what its members agree on"):
            preference_entry(joint.preferences[joint.decision_makers[0]], (), ())


def spreading(relation, part):
    """One part of a relation as a table of truth values; all false where there is none."""
    sets = getattr(relation, part)
    size = relation.size
    return (np.zeros((size, size), bool) if sets is None else spread(sets, size)).tolist()
