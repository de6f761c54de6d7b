"""What `goodoffices.cli.trace_words` promises."""

from decimal import Decimal

import pytest
from tests.strategies_assessment import Maker, on, talks

from goodoffices.assessment import assess, findings
from goodoffices.cli.trace_words import about, counted, found
from goodoffices.record.entries import Interval


@pytest.fixture
def words():
    """Take a dossier with something of every kind; say each finding by its key."""
    maker = Maker()
    report, analyst = maker.report(title="Talks"), maker.analyst()
    a, b = maker.actor("A"), maker.actor("B")
    maker.parties(a, b)
    steps, tanks = maker.issue("status", spacing=(1, 2)), maker.numeric()
    one, two = (
        maker.statement(report, party, place=place, said=on(place))
        for place, party in enumerate((a, b))
    )
    judged = maker.note(analyst, "x" * 200)
    maker.position(a, steps, ("no",), one, said=on(1))
    maker.position(a, steps, (), one, said=on(2), withdrawn=True)
    maker.position(b, steps, ("some",), two)
    maker.position(a, tanks, Interval(least=Decimal(5)), one)
    maker.position(b, tanks, Interval(least=Decimal(7), most=Decimal(7)), two)
    maker.contact(report, a, b)
    maker.appointment(report, b, appointed_by=a)
    gone = maker.statement(report, a, place=5, status="rejected")
    maker.model(talks([gone], [judged], [one]))
    maker.model("no model", name="a broken one")
    maker.ids = {"report": report, "analyst": analyst, "one": one, "judged": judged}
    snapshot = maker.snapshot()
    said = {about(snapshot, each): found(each) for each in findings(assess(snapshot))}
    return maker, snapshot, said


class TestFound:
    """What is said of a finding."""

    def test_numbers_have_their_unit_and_silence_its_reason(self, words):
        """Steps by their bounds, units by name, what is missing by why."""
        said = words[2]

        assert said["position · status · A"] == "withdrawn"
        assert said["position · tanks · A"] == "from 5 (demand, undated)"
        assert said["position · tanks · B"] == "7 (demand, undated)"
        assert said["gap · status · A · B"] == "no number: a position was withdrawn"
        assert said["gap · tanks · A · B"] == "0 tanks, both accept 7"
        assert said["mean · A · B"] == (
            "no number: no issue on which both have a position (0 of 1 issues stated); "
            "with the others as whole ranges: 0 to 6 steps"
        )
        assert said["movement · status · A · 2023-04-02 · 2023-04-03"] == "withdrawn"

    def test_models_say_what_they_rest_on(self, words):
        """What cites nothing is assumed; what lost its evidence no longer counts."""
        said = {key.split(" · ", 2)[-1]: value for key, value in words[2].items()}

        assert said["withdraw"] == "no longer counts: its evidence is gone"
        assert said["mediate"] == "no, yes (assumed)"
        assert said["A · 1"] == "talk (cites 1)"
        assert "no conflict model" in words[2]["model · a broken one"]

    def test_nothing_is_a_dash(self):
        """Where there is no finding."""
        assert found(None) == "—"


class TestCounted:
    """Numbers with their nouns."""

    @pytest.mark.parametrize(("number", "expected"), [(0, "0 men"), (1, "1 man"), (2, "2 men")])
    def test_one_is_singular(self, number, expected):
        """Only one of them is one."""
        assert counted(number, "man", "men") == expected
