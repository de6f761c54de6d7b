"""What `goodoffices.cli.entry_words` promises."""

import pytest
from tests.strategies_assessment import Maker
from tests.strategies_record import (
    ARVIA,
    BELMAR,
    CALL,
    ENVOY,
    ISSUE,
    NOTE,
    REPORT,
    SAID,
    TEXT,
    changed,
    ledger_of,
    small,
    source,
)

from goodoffices.cli.entry_words import facts, passage, title
from goodoffices.record.entries import Span
from goodoffices.record.ledger import Snapshot


class TestTitle:
    """What an entry is called."""

    def test_is_short_and_of_its_own_words(self):
        """A source by outlet, a statement by speaker, a long note cut; other text as it is."""
        maker = Maker()
        report, analyst = maker.report(title="Talks"), maker.analyst()
        said = maker.statement(report, maker.actor("A"))
        judged = maker.note(analyst, "x" * 200)
        snapshot = maker.snapshot()

        assert title(snapshot, report) == "Herald, 2023-04-27, Talks"
        assert title(snapshot, analyst) == "An analyst"
        assert title(snapshot, said).startswith("A: “w")
        assert title(snapshot, judged) == "x" * 120 + "…"
        assert title(snapshot, snapshot.dossier.id) == "A dispute"
        assert title(snapshot, "mediate") == "mediate"


class TestFacts:
    """What the title leaves out."""

    @pytest.mark.parametrize(
        ("name", "update", "told"),
        [
            (SAID, {"grade": "low", "said": {"value": "2024"}}, ("indirect", "2024", "grade low")),
            (ARVIA, {"of": "ARV"}, ("person", "ARV", "party")),
            (CALL, {"place": "Port Lune"}, ("Port Lune",)),
            (ENVOY, {}, ()),
            (ISSUE, {"grade": "high"}, ("grade high",)),
        ],
    )
    def test_kind_place_day_and_grade(self, name, update, told):
        """Those that there are."""
        assert facts(ledger_of(changed(name, **update)).as_of().entry(name)) == told


class TestPassage:
    """The words of a report."""

    def around(self, text, words):
        """Take a statement whose words stand in a text."""
        start = text.index(words)
        span = Span(text=words, start=start, end=start + len(words))
        said = small()[SAID].model_copy(update={"content": (span,)})
        return passage(Snapshot({REPORT: source(1)}, {REPORT: text}), said)

    def test_the_words_around_are_of_its_paragraph(self):
        """Whole words, so many as fit."""
        near = "Talks\nAna Reyes said that the port would open. She left.\nMore."
        assert self.around(near, "the port") == ("reports/1.txt", near.split("\n")[1])
        far = f"Talks\n{'so ' * 60}the port{' so' * 60}.\nMore"
        assert self.around(far, "the port") == (
            "reports/1.txt",
            f"…{'so ' * 33}the port{' so' * 33}…",
        )
        assert self.around("x" * 300, "xx") == ("reports/1.txt", "xx…")

    def test_what_rests_on_no_words_has_none(self):
        """An issue, and a note of an analyst; a contact has those of its evidence."""
        snapshot = ledger_of(small().values()).as_of()
        assert passage(snapshot, snapshot.entry(ISSUE)) is None
        assert passage(snapshot, snapshot.entry(NOTE)) is None
        assert passage(snapshot, snapshot.entry(BELMAR)) == ("reports/1.txt", TEXT)
