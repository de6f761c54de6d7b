"""What `goodoffices.reading.document` promises."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_reading import reports

from goodoffices.errors import FormatError
from goodoffices.reading.document import document, line_at, parse_report

REPORT = """Port Stays Open, Envoy Says

Talks go on in Oslo

The envoy said the port was open.

She left on Monday.

Author: Ida Vale

Ida Vale is the foreign editor of Northern Lamp, follow her on Chirp @vale.
"""


class TestDocument:
    """Finding the parts of a report."""

    @given(reports)
    def test_every_part_lies_in_the_text_and_no_two_overlap(self, text):
        """Each line is one part; parts stand in the text, trimmed."""
        found = document(text)
        lines = [*found.paragraphs, *found.furniture]
        lines += [part for part in (found.headline, found.standfirst) if part]
        lines += [found.byline.line] if found.byline else []
        ordered = sorted(lines)
        assert all(a.end <= b.start for a, b in pairwise(ordered))
        assert all(p.of(text) == p.of(text).strip() != "" for p in lines)
        assert [word for p in ordered for word in p.of(text).split()] == text.split()

    def test_headline_standfirst_and_notes_are_no_prose(self):
        """Only the two sentences are paragraphs."""
        found = document(REPORT)
        assert found.headline.of(REPORT) == "Port Stays Open, Envoy Says"
        assert found.standfirst.of(REPORT) == "Talks go on in Oslo"
        assert [p.of(REPORT) for p in found.paragraphs] == [
            "The envoy said the port was open.",
            "She left on Monday.",
        ]

    def test_byline_and_outlet_name_their_words(self):
        """Author and outlet come from the text where the header gives none."""
        found = document(REPORT)
        assert found.byline.line.of(REPORT) == "Author: Ida Vale"
        assert found.byline.name.of(REPORT) == found.author == "Ida Vale"
        assert found.outlet == "Northern Lamp"
        evidence = found.outlet_evidence.of(REPORT)
        assert evidence == "Ida Vale is the foreign editor of Northern Lamp"

    @pytest.mark.parametrize(
        ("text", "outlet", "rule", "evidence"),
        [
            ("LONDON (AP) \u2014 It rained.", "AP", "dateline", "LONDON (AP"),
            ("(Reuters) - It rained.", "Reuters", "dateline", "(Reuters"),
            ("Rain\n\nOSLO (Lamp) - It rained.", "Lamp", "dateline", "OSLO (Lamp"),
            ("OSLO (Lamp) -\n\nIt rained.", "Lamp", "dateline", "OSLO (Lamp"),
            (
                "Rain\n\nBy Ida Vale (Reuters)\n\nIt rained.",
                "Reuters",
                "byline",
                "By Ida Vale (Reuters",
            ),
            ("Rain\n\nIt rained.\nOSLO (Lamp) - It rained.", None, None, None),
        ],
    )
    def test_byline_and_dateline_name_the_outlet(self, text, outlet, rule, evidence):
        """A dateline only where the prose begins; the rule is told."""
        found = document(text)

        assert (found.outlet, found.outlet_rule) == (outlet, rule)
        assert (found.outlet_evidence and found.outlet_evidence.of(text)) == evidence

    def test_the_source_names_the_outlet_before_the_text(self):
        """No rule is told then."""
        found = document("LONDON (AP) \u2014 It rained.", outlet="The Lamp")

        assert (found.outlet, found.outlet_rule) == ("The Lamp", None)

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85", "\v"])
    def test_lines_end_as_any_system_writes_it(self, end):
        """A title stands apart by an empty line; the text itself is not changed (rule R2)."""
        for gap, is_title in ((end, False), (2 * end, True), (f"{end} {end}", True)):
            found = document(f"Port Stays Open{gap}Minister Anna Roe said no.{end}")

            lines = [line.of(found.text) for line in found.paragraphs]
            assert lines[-1] == "Minister Anna Roe said no."
            assert (found.headline is not None) == is_title

    def test_a_mark_of_a_paragraph_is_an_empty_line(self):
        """As Unicode has it."""
        found = document("Port Stays Open\u2029Minister Anna Roe said no.")

        assert found.headline.of(found.text) == "Port Stays Open"

    @pytest.mark.parametrize(
        "line", ["Ida Vale, Nairobi", "Ida Vale | Nairobi", "Ida Vale, diplomatic correspondent"]
    )
    def test_a_name_and_a_place_under_the_title_are_a_byline(self, line):
        """Also above a standfirst that is none."""
        found = document(f"Port Stays Open\n\n{line}\n\nShe left on Monday.")

        assert (found.headline.of(found.text), found.author) == ("Port Stays Open", "Ida Vale")
        assert found.byline.line.of(found.text) == line
        assert [one.of(found.text) for one in found.paragraphs] == ["She left on Monday."]

    @pytest.mark.parametrize(
        "line",
        [
            "Foreign Minister, Nairobi",
            "Ida Vale, 45",
            "Ida Vale, Nowhere",
            "Ida Vale, Nairobi, left.",
        ],
    )
    def test_what_only_looks_like_a_byline(self, line):
        """Roles, ages, places that no table knows, and prose."""
        assert document(f"Port Stays Open\n\n{line}\n\nShe left on Monday.").byline is None
        assert document(f"{line}\n\nShe left on Monday.").byline is None

    def test_a_title_stands_right_above_a_byline_too(self):
        """As papers print it; above prose that only begins with *by* it is none."""
        found = document("Port Stays Open\nBy Ida Vale\n\nShe left on Monday.")
        assert (found.headline.of(found.text), found.author) == ("Port Stays Open", "Ida Vale")
        found = document("Port Stays Open\nBy Monday all had left.\n\nShe left on Monday.")
        assert found.headline is None

    def test_the_header_wins_over_the_text(self):
        """What is given from outside is not overwritten."""
        found = document(REPORT, outlet="Southern Lamp", author="Bo Dahl")
        assert (found.outlet, found.author) == ("Southern Lamp", "Bo Dahl")

    @pytest.mark.parametrize(
        "text",
        [
            "The envoy left the town on Monday.\n\nShe did not say why.",
            "The envoy made it clear:\n\n\u201cNo.\u201d",
            "Port stays open\nThe envoy said so.",
        ],
    )
    def test_a_first_line_that_is_prose_is_no_headline(self, text):
        """A headline is short, has no full stop or colon, and stands apart."""
        assert document(text).headline is None

    def test_a_line_about_a_person_in_the_news_is_prose(self):
        """Only the author's own note is furniture."""
        text = "Bo Dahl is an editor in Oslo who was arrested.\n\nHe is free."
        assert document(text).furniture == ()


class TestParseReport:
    """Reading the bytes of a report file."""

    def test_reads_header_and_text(self):
        """The text begins after the header; offsets count from there."""
        found = parse_report(b"---\noutlet: Lamp\n---\nThey met in Oslo.\n", "a.txt")
        assert found.outlet == "Lamp"
        assert found.paragraphs[0].of(found.text) == "They met in Oslo."

    def test_a_title_in_the_header_is_no_part_of_the_text(self):
        """It is told beside the headline, which stands in the text."""
        found = parse_report(b"---\ntitle: Talks begin\n---\nThey met in Oslo.\n", "a.txt")
        assert (found.title, found.headline) == ("Talks begin", None)

    def test_refuses_a_header_without_an_end(self):
        """The message names file and line."""
        with pytest.raises(FormatError, match=r"a\.txt, line 1"):
            parse_report(b"---\noutlet: Lamp\nThey met.\n", "a.txt")


class TestLineAt:
    """The line in which a place stands."""

    @given(reports, st.data())
    def test_is_a_paragraph_as_the_document_has_it(self, text, data):
        """Whatever ends a line: every paragraph is what its line holds."""
        end = data.draw(st.sampled_from(["\n", "\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"]))
        text = end.join(text.splitlines())
        for part in document(text).paragraphs:
            assert line_at(text, part.start).of(text).strip() == part.of(text)
