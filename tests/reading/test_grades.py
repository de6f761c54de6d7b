"""What `goodoffices.reading.grades` promises."""

from goodoffices.reading.grades import Measured, grade_of, measured
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
