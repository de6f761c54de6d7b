"""What `goodoffices.reading.proposal` promises of speech that was not said."""

from datetime import UTC, datetime

import pytest

from goodoffices.errors import KnownReportError
from goodoffices.reading import document, parse_report, read
from goodoffices.reading.grades import fact_grade, fact_precision
from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.proposal import propose
from goodoffices.record.entries import Actor, Contact, Entry
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


def opened(text: str, name: str = "a.txt") -> OpenedReport:
    """Open a report."""
    raw = text.encode()
    return OpenedReport(name, raw, "utf-8", parse_report(raw, name))


def proposed(text: str, *standing: Entry) -> tuple[Entry, ...]:
    """Propose what a report tells to a dossier that has some entries."""
    one = opened(text)
    snapshot = Snapshot({entry.id: entry for entry in standing}, {})
    moment = datetime(2024, 6, 5, tzinfo=UTC)
    return propose(read(one.document), one, snapshot, recorded=moment).entries


KNOWN = {"recorded": datetime(2024, 6, 1, tzinfo=UTC), "by": "A. Analyst"}


class TestActors:
    """Whom a report names, and whom the dossier has."""

    TEXT = (
        "Peruvian Foreign Minister Ana Reyes and President Odo Brann of Chile met in Oslo on "
        "Monday."
    )

    def test_whoever_the_dossier_lacks_is_proposed_after_the_source(self):
        """With the words that name him, and the state that he belongs to where it is known."""
        peru = Actor(id="10000001-0000", name="Peru", type="state", of="PER", **KNOWN)
        source, *rest = proposed(self.TEXT, peru)
        actors = {one.name: one for one in rest if isinstance(one, Actor)}
        assert source.kind == "source"
        assert "Peru" not in actors
        assert actors["Ana Reyes"].belongs_to == peru.id
        assert {e.source for e in actors["Ana Reyes"].evidence} == {source.id}

    def test_the_source_has_the_title_of_the_header(self):
        """Else the headline that stands in the text."""
        text = f"They meet\n\n{self.TEXT}"
        assert proposed(text)[0].title == "They meet"
        assert proposed(f"---\ntitle: A start\n---\n{text}")[0].title == "A start"

    def test_two_that_are_one_in_the_dossier_take_part_once(self):
        """Where the dossier knows both names as those of one actor."""
        one = Actor(
            id="10000001-0000", name="Ana Reyes", names=("Odo Brann",), type="person", **KNOWN
        )
        assert [len(c.participants) for c in proposed(self.TEXT) if isinstance(c, Contact)] == [2]
        found = [c.participants for c in proposed(self.TEXT, one) if isinstance(c, Contact)]
        assert found == [(one.id,)]


class TestKnownReport:
    """What the dossier has already."""

    TEXT = "---\n{}---\nAna Reyes said on Monday that the port was open.\n"

    @pytest.mark.parametrize(
        ("header", "is_known"),
        [
            ("outlet: Alpha Post\npublished: 2024-03-01\n", True),
            ("outlet: The Alpha Post\n", True),
            ("published: 2024-03-01\n", True),
            ("outlet: Beta Times\npublished: 2024-03-01\n", False),
            ("outlet: Alpha Post\npublished: 2024-03-02\n", False),
        ],
    )
    def test_another_outlet_or_day_of_the_same_text_is_another(self, header, is_known):
        """What is not known of one tells nothing apart."""
        source, *_ = proposed(self.TEXT.format("outlet: Alpha Post\npublished: 2024-03-01\n"))
        text = self.TEXT.format(header)
        if is_known:
            with pytest.raises(KnownReportError, match=f"as source {source.id} "):
                proposed(text, source)
        else:
            assert proposed(text, source)[0].sha256 == source.sha256

    def test_the_same_bytes_are_one_whatever_day_is_given(self):
        """The day that a user gives does not make another report of a file."""
        one = opened(self.TEXT.format(""))
        moment = datetime(2024, 6, 5, tzinfo=UTC)
        first = propose(read(one.document, "2024-03-01"), one, Snapshot({}, {}), recorded=moment)
        there = Snapshot({entry.id: entry for entry in first.entries}, {})
        again = read(one.document, "2024-03-02")
        with pytest.raises(KnownReportError):
            propose(again, one, there, recorded=moment, raw=first.raw)
        assert propose(again, one, there, recorded=moment).entries
