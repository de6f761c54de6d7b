"""What `languages.french.precision` promises (rule D1)."""

import pytest
from benchmarks.language_precision import measure
from benchmarks.reading_languages import reports_in
from tests.reading.test_records import reading_of, record_of
from tests.reading.test_reports import verbatim

from goodoffices.reading.grades import counted_grade, counted_precision
from goodoffices.reading.languages.french import FRENCH
from goodoffices.reading.languages.french.precision import PRECISION
from goodoffices.reading.precision import PRECISION as ENGLISH

ASIDE = reports_in("French, blind") + reports_in("French, aside")
BY_NAME = pytest.mark.parametrize("path", ASIDE, ids=lambda path: path.stem)


class TestReports:
    """The French reports that no rule was written from."""

    def test_they_state_more_than_a_hundred_statements(self):
        """Fewer would grade nothing."""
        assert len(ASIDE) >= 18
        assert sum(len(record_of(path)["statements"]) for path in ASIDE) > 100

    @BY_NAME
    def test_every_text_field_of_a_record_is_verbatim(self, path):
        """What a record quotes stands in its report (rules R3, D2)."""
        text = path.read_text(encoding="utf-8")

        assert [one for one in verbatim(record_of(path)) if one not in text] == []

    @BY_NAME
    def test_a_statement_carries_the_french_figures_of_its_rule(self, path):
        """The precision is its rule's; the grade is at most that of its rule."""
        order = ("low", "medium", "high")
        for one in reading_of(path).statements:
            assert one.precision == counted_precision(PRECISION[one.rule, one.kind])
            assert order.index(one.grade) <= order.index(
                counted_grade(PRECISION[one.rule, one.kind])
            )


class TestPrecision:
    """The stored table."""

    def test_it_is_not_stale(self):
        """`python benchmarks/language_precision.py` would write the same."""
        assert measure("French") == PRECISION

    def test_every_value_counts_proposals(self):
        """What is right is a part of what was proposed, what is kept aside a part of all."""
        for right, proposals, all_right, number in PRECISION.values():
            assert 0 <= right <= proposals <= number > 0
            assert right <= all_right <= number

    def test_no_rule_has_an_english_figure(self):
        """A rule that was measured on English articles is unknown here, and the other way round."""
        assert PRECISION.keys().isdisjoint(ENGLISH)
        for rule, kind in ENGLISH:
            assert FRENCH.precision(rule, kind) is None


class TestFrench:
    """`FRENCH.precision`"""

    @pytest.mark.parametrize(
        ("row", "grade", "precision"),
        [
            ((18, 20, 18, 20), "high", 0.9),
            ((19, 19, 119, 120), "medium", 0.99),
            ((13, 20, 113, 120), "low", 0.65),
            ((19, 19, 19, 19), "low", 1.0),
        ],
    )
    def test_the_thresholds_are_those_of_every_rule(self, monkeypatch, row, grade, precision):
        """High asks for 20 proposals on the reports kept aside."""
        monkeypatch.setitem(PRECISION, ("fr mine", "direct"), row)

        assert counted_grade(row) == grade
        assert FRENCH.precision("fr mine", "direct") == precision

    def test_what_was_never_measured_has_no_precision(self):
        """And is low."""
        assert FRENCH.precision("fr guess", "direct") is None
        assert counted_grade(PRECISION.get(("fr guess", "direct"))) == "low"
