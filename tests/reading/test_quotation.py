"""What `goodoffices.reading.quotation` promises."""

import pytest
from hypothesis import given
from tests.strategies_reading import reports

from goodoffices.reading import quotation
from goodoffices.reading.document import document
from goodoffices.reading.extent import Extent
from goodoffices.reading.quotation import Run, quoted_before, quoted_share, runs


def texts_of(text):
    """Give the words of the runs."""
    paragraphs = [Extent(m, m + len(line)) for m, line in _lines(text) if line]
    return [text[r.start : r.end] for row in runs(text, paragraphs) for r in row]


def _lines(text):
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


class TestRuns:
    """Finding quotation runs."""

    @given(reports)
    def test_runs_are_apart_in_order_and_in_their_paragraph(self, text):
        """A run never leaves its paragraph and never meets another."""
        paragraphs = document(text).paragraphs
        for paragraph, row in zip(paragraphs, runs(text, paragraphs), strict=True):
            edges = [paragraph.start, *(x for r in row for x in (r.start, r.end)), paragraph.end]
            assert edges == sorted(edges)
            assert all(any(map(str.isalnum, text[r.start : r.end])) for r in row)

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('He said "no" twice.', ['"no"']),
            ("He said \u201cno\u201d twice.", ["\u201cno\u201d"]),
            ('He said \u201cno" twice.', ['\u201cno"']),
            ("\u201eNein\u201c, sagte er.", ["\u201eNein\u201c"]),
            ("\u00abNon\u00bb, dit-il.", ["\u00abNon\u00bb"]),
            ("\u00bbNej,\u00ab said Olsen.", ["\u00bbNej,\u00ab"]),
            ("''Not now,'' she said.", ["''Not now,''"]),
            (
                "\u2018The guards\u2019 post isn\u2019t ours,\u2019 he said.",
                ["\u2018The guards\u2019 post isn\u2019t ours,\u2019"],
            ),
            ("'It isn't over,' he said.", ["'It isn't over,'"]),
            (
                "\u201cHe said \u2018no,\u2019\u201d she said.",
                ["\u201cHe said \u2018no,\u2019\u201d"],
            ),
            ("The ministers' house isn't the guards' house.", []),
            ('A 6" gun and nothing else', []),
        ],
    )
    def test_knows_the_marks_of_many_countries(self, text, expected):
        """Curly, straight and mixed, low, angular, single, doubled apostrophes; no apostrophes."""
        assert texts_of(text) == expected

    def test_an_open_run_ends_with_its_paragraph_and_goes_on_in_the_next(self):
        """The second paragraph of a long quotation opens anew and says so."""
        text = "\u201cFirst.\n\u201cSecond,\u201d he said."
        first, second = runs(text, [Extent(0, 7), Extent(8, len(text))])
        assert first == (Run(0, 7, closed=False, continues=False),)
        assert second == (Run(8, 17, closed=True, continues=True),)

    def test_the_work_grows_with_the_text(self):
        """Marks without words are passed over one by one: none of them is kept."""
        text = '"' * 100_000
        assert runs(text, [Extent(0, len(text))]) == ((),)

    def test_the_next_single_mark_is_looked_for_once(self, monkeypatch):
        """However many plurals stand before it, the paragraph is gone through once."""
        pattern, looked = quotation._NEXT_SINGLE, []

        class Counting:
            """The pattern, which notes how many characters each search passes."""

            def search(self, text, place, limit):
                found = pattern.search(text, place, limit)
                looked.append((found.start() if found else limit) - place)
                return found

        monkeypatch.setattr(quotation, "_NEXT_SINGLE", Counting())
        text = (
            "\u2018Yes,\u2019 he said. \u2018It is "
            + "the guards\u2019 post " * 200
            + "now,\u2019 he said."
        )
        assert len(runs(text, [Extent(0, len(text))])[0]) == 2
        assert looked
        assert sum(looked) <= len(text)


class TestQuotedBefore:
    """Finding what somebody named after it said."""

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("She left. \u201cWe agree,\u201d | said.", "\u201cWe agree,\u201d"),
            ('She left. "We agree," | said.', '"We agree,"'),
            ("She left. 'It isn't so', | said.", "'It isn't so'"),
            ("She \u201cleft\u201d and then | said.", ""),
            ("We agree,\u201d | said.", ""),
            ("| said.", ""),
        ],
    )
    def test_ends_right_before_the_speaker(self, text, said):
        """One that ends earlier, and one that never began, is none."""
        assert quoted_before(text, text.index("|")).of(text) == said


class TestQuotedShare:
    """Measuring how much of a content is quoted."""

    @given(reports)
    def test_is_the_share_of_characters_inside(self, text):
        """The same as counting every character other than spaces."""
        paragraphs = document(text).paragraphs
        every = [r for row in runs(text, paragraphs) for r in row]
        inside = {n for r in every for n in range(r.start, r.end)}
        for part in paragraphs:
            solid = [n for n in range(part.start, part.end) if not text[n].isspace()]
            expected = sum(n in inside for n in solid) / len(solid)
            assert quoted_share(text, [part], every) == pytest.approx(expected)

    def test_of_nothing_is_nothing(self):
        """No content, no share."""
        assert quoted_share("text", [], []) == 0.0
