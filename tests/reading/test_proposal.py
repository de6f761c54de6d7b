"""What `goodoffices.reading.proposal` promises of speech that was not said."""

from datetime import UTC, datetime

from goodoffices.reading import document, parse_report, read
from goodoffices.reading.grades import fact_grade, fact_precision
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.proposal import propose
from goodoffices.record.ledger import Snapshot


class TestUnsaid:
    """Speech that was not said or is only supposed, and how speakers are resolved."""

    TEXT = (
        "President Ama Odera said that the port was open. She did not say that the road was safe."
        " Odera would say that it was mined."
    )

    def test_it_is_marked_and_bears_no_stance(self):
        """Negation and supposition are fields of the statement."""
        found = read(document(self.TEXT)).statements

        assert [(s.negated, s.hypothetical) for s in found] == [
            (False, False),
            (True, False),
            (False, True),
        ]

    def test_each_speaker_says_how_it_was_resolved(self):
        """By which rule, and how often that was right on annotated reports (rule D1)."""
        found = [s.resolution for s in read(document(self.TEXT)).statements]

        assert [r.rule for r in found] == ["name", "pronoun", "family name"]
        for one in found:
            told = f"speaker by {one.rule}"
            assert (one.grade, one.precision) == (fact_grade(told), fact_precision(told))
            assert 0 < one.precision <= 1

    def test_it_is_proposed_as_a_note_only(self):
        """A negated or hypothetical statement is never proposed as a plain one."""
        raw = self.TEXT.encode()
        opened = OpenedReport("a.txt", raw, "utf-8", parse_report(raw, "a.txt"))
        made = propose(
            read(opened.document),
            opened,
            Snapshot({}, {}),
            recorded=datetime(2024, 6, 5, tzinfo=UTC),
        ).entries

        assert [e.kind for e in made].count("statement") == 1
        notes = [e for e in made if e.kind == "note"]
        assert [n.rule for n in notes] == ["negated speech", "hypothetical speech"]
        assert all(n.text == n.evidence[0].span.text and n.text in self.TEXT for n in notes)


class TestNested:
    """What somebody says that somebody else said."""

    def test_it_is_a_statement_of_its_own_inside_the_outer_one(self):
        """The inner statement names the outer one."""
        text = "Ana Reyes said that Odo Brann told her that the port was open."
        outer, inner = read(document(text)).statements

        assert (outer.nested_in, inner.nested_in) == (None, "s1")
        assert inner.speaker.text == "Odo Brann"
