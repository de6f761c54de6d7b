"""The registry of concepts: a module is enough to add one."""

from dataclasses import replace

import numpy as np
import pytest

from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    CONCEPTS,
    REGISTRY,
    Concept,
    PartialOrder,
    Question,
    analyse,
    concepts,
    normal_form,
    why,
)
from goodoffices.graphmodel.concepts import concept_of

CONFLICT = normal_form({"A": ["x", "z"], "B": ["y"]}, {"A": [[1], [2]], "B": [[1], [1]]})
MODULE = '''
"""A newcomer: only the best of all states is good enough."""

from goodoffices.graphmodel.concept import Concept


def _stable(question):
    payoffs = question.conflict.payoffs
    return {dm: payoff == payoff.max() for dm, payoff in payoffs.items()}


CONCEPT = Concept(name="Best", title="best", place=900, sources=(), stable=_stable)
'''


def everything(question):
    """Hold every state stable for everybody."""
    return {dm: np.ones(question.conflict.size, bool) for dm in question.conflict.decision_makers}


@pytest.fixture
def registered(monkeypatch):
    """Register a concept for one test."""

    def register(**changes):
        given = {"name": "New", "title": "new", "place": 99, "sources": (), "stable": everything}
        concept = Concept(**{**given, **changes})
        monkeypatch.setitem(REGISTRY, concept.name, concept)

    return register


class TestRegistry:
    """The package finds its modules by itself."""

    def test_keeps_the_basic_concepts_first(self):
        """In the order in which they are shown (G8)."""
        assert CONCEPTS == ("Nash", "GMR", "SMR", "SEQ", "SSEQ")
        assert tuple(REGISTRY)[:5] == CONCEPTS

    def test_a_module_is_enough_for_a_newcomer(self, tmp_path, monkeypatch):
        """A file in the package's folder; no list is edited."""
        (tmp_path / "best.py").write_text(MODULE, encoding="utf-8")
        monkeypatch.setattr(concepts, "__path__", [*concepts.__path__, str(tmp_path)])

        found = {concept.name: concept for concept in concepts._found()}

        assert list(found)[-1] == "Best"
        monkeypatch.setitem(REGISTRY, "Best", found["Best"])
        assert analyse(CONFLICT, ["Best"]).equilibria == {"Best": (2,)}


class TestConceptOf:
    """A concept by its key."""

    def test_takes_a_number_only_where_there_is_a_horizon(self, registered):
        """New3 is New with a horizon of 3; SEQ3 is nothing."""
        registered(parameters=frozenset({"horizon"}))
        assert concept_of("New3") == (REGISTRY["New"], 3)
        for key in ("SEQ3", "New0", "None", "7"):
            with pytest.raises(ModelError, match=f"no concept '{key}'. Name one of: Nash, GMR"):
                concept_of(key)


class TestAnalyse:
    """What an analysis does with concepts that reply values do not give."""

    def test_gives_every_horizon_its_key(self, registered):
        """From 2 to the horizon; 1 where it is 1; one where a number is named."""
        registered(parameters=frozenset({"horizon"}), reading="ours")
        for horizon, keys in ((1, ("New1",)), (2, ("New2",)), (4, ("New2", "New3", "New4"))):
            assert analyse(CONFLICT, ["New"], horizon=horizon).concepts == keys
        found = analyse(CONFLICT, ["New7"])
        assert found.equilibria == {"New7": (1, 2)}
        assert found.readings == {"New7": "ours"}
        assert found.heeds("horizon")
        assert not found.heeds("coalition")
        assert found.holds("New7", "A").all()

    def test_leaves_out_what_does_not_apply(self, registered):
        """With the reason; named, it is refused."""
        registered(against=lambda question: "New needs options.")
        found = analyse(CONFLICT, None)
        assert found.not_tested["New"] == "New needs options."
        assert "New" not in found.concepts
        with pytest.raises(ModelError, match="New needs options"):
            analyse(CONFLICT, ["New"])

    def test_leaves_out_what_would_take_long(self, registered):
        """Beyond its bound, unless it is named."""
        registered(bound=1)
        assert "the conflict has 2 states" in analyse(CONFLICT, None).not_tested["New"]
        assert analyse(CONFLICT, ["New"]).equilibria["New"] == (1, 2)

    def test_refuses_a_concept_without_a_function(self, registered):
        """The message says what its module lacks."""
        registered(stable=None)
        with pytest.raises(ModelError, match="New has no function for this question"):
            analyse(CONFLICT, ["New"])

    def test_reasons_it_has_none_of(self, registered):
        """Asked why, it names those that have."""
        registered()
        with pytest.raises(ModelError, match=r"New has no reasons to give. Name one of: CGMR"):
            why(analyse(CONFLICT, ["New"]), 1, "A", "New")
        with pytest.raises(ModelError, match=r"did not ask about 'SEQ'. It asked about Nash"):
            why(analyse(CONFLICT, ["Nash"]), 1, "A", "SEQ")

    def test_refuses_a_preference_type_where_there_is_none(self):
        """A concept says by its parameters what it heeds."""
        assert REGISTRY["CSEQ"].refusal(Question(CONFLICT)) is None
        with pytest.raises(ModelError, match="CSEQ has no preference types"):
            analyse(CONFLICT, ["CSEQ"], preference_type="a")

    def test_unranked_states_are_the_business_of_the_second_function(self, registered):
        """A concept with both functions uses reply values where all states are ranked."""
        nash = REGISTRY["Nash"]
        registered(**vars(replace(nash, stable=everything)))
        order = PartialOrder((), unstated="incomparable")
        unranked = replace(CONFLICT, preferences=dict.fromkeys(CONFLICT.decision_makers, order))
        assert analyse(CONFLICT, ["Nash"]).equilibria["Nash"] == (2,)
        assert analyse(CONFLICT, ["Nash"], preference_type="a").equilibria["Nash"] == (2,)
        assert analyse(unranked, ["Nash"]).equilibria["Nash"] == (1, 2)
