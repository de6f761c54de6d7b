"""What may be asked of a conflict."""

import pytest

from goodoffices.errors import ModelError
from goodoffices.graphmodel import Question, normal_form

CONFLICT = normal_form({"A": ["x"], "B": ["y"]}, {"A": [[1]], "B": [[1]]})


class TestQuestion:
    """The parameters of the concepts."""

    def test_takes_what_fits(self):
        """A coalition of decision makers, a type, a horizon."""
        question = Question(CONFLICT, ("B", "A"), "d", 1)
        assert (question.coalition, question.preference_type) == (("B", "A"), "d")

    @pytest.mark.parametrize(
        ("given", "problem"),
        [
            ({"horizon": 0}, "the horizon is 0. Give 1 or more"),
            ({"preference_type": "e"}, "no preference type 'e'. Name one of: a, b, c, d"),
            ({"coalition": ()}, "the coalition has no members. Name some of: A, B"),
            ({"coalition": ("A", "C")}, "names 'C', who is no decision maker. Name some of: A, B"),
            ({"coalition": ("A", "A")}, "names 'A' twice"),
        ],
    )
    def test_refuses_what_does_not(self, given, problem):
        """One sentence with the cure."""
        with pytest.raises(ModelError, match=problem):
            Question(CONFLICT, **given)
