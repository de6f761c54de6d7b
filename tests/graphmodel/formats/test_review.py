"""Reviews of preferences and comparisons of models as they are printed."""

from goodoffices.graphmodel import Conflict, GraphConflict, Option, Ranking, compare, read_model
from goodoffices.graphmodel.formats import ComparisonDocument, ReviewDocument
from goodoffices.graphmodel.formats.review import difference, review

MOVES = {"A": ((1, 2), (2, 1)), "B": ((1, 3),)}


class TestReview:
    def test_of_states_and_moves(self):
        """A model in graph form has rankings; it has no options to judge statements by."""
        conflict = GraphConflict(
            ("A", "B"),
            ("x", "y", "z"),
            MOVES,
            {"A": Ranking(((2,), (1, 3))), "B": Ranking(((3,), (1,), (2,)))},
        )
        found = review(conflict, ["A"], {})

        assert ReviewDocument.model_validate(found).decision_makers["A"].ranking == [[2], [1, 3]]
        assert found["decision_makers"]["A"]["idle"] == []
        assert found["decision_makers"]["A"]["leanings"] == []
        assert found["clashes"] == []

    def test_of_preferences_that_are_no_ranking(self):
        """They have none, and the others are reviewed all the same."""
        text = """
decision_makers: [A, B]
options: [{name: a, owner: A}]
preferences: {A: {better: [[1, 2]], unstated: unknown}, B: {ranking: [2, 1]}}
"""
        found = review(read_model(text, "m"), "AB", {})

        assert ReviewDocument.model_validate(found)
        assert found["decision_makers"]["A"]["ranking"] is None
        assert found["decision_makers"]["B"]["ranking"] == [[2], [1]]


class TestDifference:
    def test_of_an_option_form_model_from_itself(self):
        """Nothing is lost or gained."""
        conflict = Conflict(
            ("A", "B"),
            (Option("a", "A"), Option("b", "B")),
            {"A": Ranking(((1,), (2,), (3,), (4,))), "B": Ranking(((4,), (3,), (2,), (1,)))},
        )
        found = difference(compare(conflict, conflict))

        assert ComparisonDocument.model_validate(found)
        assert found["states"] == {"lost": [], "gained": []}
        assert not any(found["preferences"].values())
