"""Results as a table."""

import csv
import io

from hypothesis import given, settings
from tests.strategies_formats import described

from goodoffices.graphmodel import analyse
from goodoffices.graphmodel.formats import results_csv
from goodoffices.graphmodel.formats.document import document


class TestResultsCsv:
    """The results of an analysis."""

    @settings(max_examples=50)
    @given(described())
    def test_says_what_the_document_says(self, conflict):
        """Cell by cell."""
        analysis = analyse(conflict)
        told = document(analysis)
        rows = list(csv.DictReader(io.StringIO(results_csv(analysis))))

        def marked(column):
            assert {row[column] for row in rows} <= {"yes", "no"}
            return [int(row["state"]) for row in rows if row[column] == "yes"]

        assert [int(row["state"]) for row in rows] == [s["ordinal"] for s in told["states"]]
        assert [row["decimal"] for row in rows] == [
            "" if s["decimal"] is None else str(s["decimal"]) for s in told["states"]
        ]
        assert marked("status quo") == [told["status_quo"]]
        for place, option in enumerate(told["options"]):
            column = [row[f"option: {option['name']}"] for row in rows]
            assert column == [state["levels"][place] for state in told["states"]]
        for dm, ranks in told["payoffs"].items():
            assert [int(row[f"payoff: {dm}"]) for row in rows] == ranks
        for concept, states in told["equilibria"].items():
            assert marked(f"equilibrium: {concept}") == states
            for who, stays in told["stable"][concept].items():
                assert marked(f"stable: {concept}: {who}") == stays
