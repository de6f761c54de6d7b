"""What `goodoffices.reading.grades` promises."""

import pytest

from goodoffices.reading import grades
from goodoffices.reading.fact_precision import FACT_PRECISION
from goodoffices.reading.grades import (
    Measured,
    fact_counts,
    fact_grade,
    fact_precision,
    grade_of,
    measured,
    statement_precision,
)
from goodoffices.reading.precision import PRECISION


class TestMeasured:
    """The stored precisions."""

    def test_every_value_is_a_share_of_some_proposals(self):
        """Precisions lie between 0 and 1, counts are positive."""
        assert PRECISION
        for row in (Measured(*values) for values in PRECISION.values()):
            assert 0 <= row.precision <= 1
            assert 0 <= row.overall <= 1
            assert 0 <= row.spread <= 1
            assert 0 <= row.proposals <= row.number

    def test_an_unknown_rule_has_none(self):
        """A rule that proposed nothing was not measured."""
        assert measured("guess", "direct") is None
        assert isinstance(measured("run-speaker-cue", "direct"), Measured)

    def test_the_share_on_the_fold_kept_aside_is_shown(self):
        """`statement_precision` gives the first value, or none."""
        assert statement_precision("guess", "direct") is None
        for (rule, kind), row in PRECISION.items():
            assert statement_precision(rule, kind) == row[0]


class TestGradeOf:
    """Grading by measured precision."""

    def test_follows_the_measured_precision(self):
        """High from .9, medium from .7 on the fold kept aside; too few there: medium at most."""
        for (rule, kind), (share, count, overall, number, _) in PRECISION.items():
            expected = "low"
            if count >= 20:
                expected = "high" if share >= 0.9 else "medium" if share >= 0.7 else "low"
            elif number >= 20:
                expected = "medium" if overall >= 0.7 else "low"
            assert grade_of(rule, kind) == expected

    def test_the_speaker_of_a_lone_quotation_is_a_guess(self):
        """What takes the previous speaker is of low grade; so is what was never measured."""
        assert grade_of("previous speaker", "direct") == "low"
        assert grade_of("guess", "direct") == "low"


class TestFactGrade:
    """Rules for contacts, appointments, stances and resolved speakers."""

    @pytest.mark.parametrize(
        ("row", "grade", "precision"),
        [
            ((18, 20, 18, 20), "high", 0.9),
            ((17, 20, 99, 120), "medium", 0.85),
            ((13, 20, 113, 120), "low", 0.65),
            ((19, 19, 119, 120), "medium", 0.99),
            ((1, 19, 14, 20), "medium", 0.7),
            ((19, 19, 69, 100), "low", 0.69),
            ((19, 19, 19, 19), "low", 1.0),
        ],
    )
    def test_follows_the_reports_kept_aside(self, monkeypatch, row, grade, precision):
        """And all annotated ones where those are too few; low where all are."""
        rule = f"mine {row}"  # its grade is remembered
        monkeypatch.setitem(grades.FACT_PRECISION, rule, row)
        assert fact_grade(rule) == grade
        assert fact_precision(rule) == precision
        right, number = fact_counts(rule)
        assert (right, number) in {row[:2], row[2:]}
        assert round(right / number, 2) == precision

    def test_what_was_never_measured_is_low(self):
        """And has no precision."""
        assert (fact_grade("guess"), fact_precision("guess")) == ("low", None)
        assert fact_counts("guess") is None

    def test_every_value_counts_proposals(self):
        """What is right is a part of what was proposed, what is kept aside a part of all."""
        assert FACT_PRECISION
        for right, proposals, all_right, number in FACT_PRECISION.values():
            assert 0 <= right <= proposals <= number > 0
            assert right <= all_right <= number
