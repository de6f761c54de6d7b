"""What `goodoffices read` says of a report of which less than everything is read."""

import json

import pytest

from goodoffices.cli import main
from goodoffices.cli.reading_coverage import Covered, coverage_of_one, left_unread
from goodoffices.reading import OpenedReport, document, read
from goodoffices.reading.archive import Line

FRENCH = "\u00ab Nous sommes pr\u00eats \u00bb, a d\u00e9clar\u00e9 mardi la ministre Ana Sol.\n"


def run(*args: str) -> int:
    """Run the command and give its exit code."""
    try:
        main(["read", *args])
    except SystemExit as stop:
        return int(stop.code or 0)
    return 0


@pytest.fixture
def report(tmp_path):
    """Write a French report."""
    path = tmp_path / "depeche.txt"
    path.write_text(FRENCH, encoding="utf-8")
    return path


class TestLanguageOption:
    """``--language``"""

    def test_it_chooses_the_rules_and_the_coverage_is_said(self, report, capsys):
        """The reading is by French rules; standard error says what was left out."""
        assert run(str(report), "--json", "--language", "fr") == 0
        told = capsys.readouterr()

        assert json.loads(told.out)["source"]["coverage"] == "statements"
        assert "the language is fr: only who said what was read" in told.err

    def test_it_holds_for_many_reports(self, report, capsys):
        """Each of them is read by the rules named, and their number is said."""
        assert run(str(report), "--language", "fr", "--jobs", "1") == 0
        told = capsys.readouterr()

        assert json.loads(told.out)["source"]["language"] == "fr"
        assert "of 1 report (depeche.txt): the language is fr: only who said what was" in told.err

    def test_a_language_without_rules_is_refused(self, report, capsys):
        """Nothing is printed but the languages that there are."""
        assert run(str(report), "--language", "tlh") == 2
        told = capsys.readouterr()

        assert told.out == ""
        assert "fr (French)" in told.err


class TestCoverageOfOne:
    """`coverage_of_one`"""

    def test_nothing_is_said_where_everything_is_read(self):
        """English needs no word."""
        assert coverage_of_one(read(document("Ana Sol said that it was late."))) is None

    def test_a_language_that_is_not_known(self):
        """It is called so."""
        told = coverage_of_one(read(document("\u4e24\u56fd\u603b\u7edf\u4f1a\u8c08")))

        assert told is not None
        assert "the language is not known" in told


class TestCovered:
    """Many reports."""

    def test_each_language_has_its_sentence(self):
        """Its code and the first of its reports; full readings are not told."""
        covered = Covered()
        for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
            covered.add(Line("", "statements", name, (), "fr"))
        covered.add(Line("", "quotations", "x\u202e.txt"))
        covered.add(Line("", "everything", "e.txt", (), "en"))

        unknown, french = covered
        assert unknown.startswith(
            "goodoffices: of 1 report (x⌈U+202E⌉.txt): the language is not known: only what stands"
        )
        assert french == (
            "goodoffices: of 4 reports (a.txt, b.txt, c.txt and 1 more): the language is fr: only "
            "who said what was read. There are rules for en, fr; --language names one."
        )


class TestLeftUnread:
    """What is attached to a message."""

    def opened(self, *names):
        """Make a message with something attached."""
        return OpenedReport("a.eml", b"", None, document("It rained."), attachments=names)

    def test_names_are_told_without_harm(self):
        """The first of them, and how many more."""
        assert left_unread(self.opened()) is None
        told = left_unread(self.opened("a\u202e.pdf", *"bcdefg"))
        assert told is not None
        assert "attached and not read: a⌈U+202E⌉.pdf, b, c, d, e and 2 more." in told
