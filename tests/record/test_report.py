"""What `goodoffices.record.report` promises."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import FormatError, InputError
from goodoffices.record.report import ReportHeader, read_report

HEADER = (
    b"---\noutlet: The Daily: Late Edition\nauthor: A. Writer\npublished: 2023-04-27\n"
    b"url: https://daily.example/a:b\nlanguage: en\n---\n"
)
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r")).filter(
    lambda text: text.strip() and not text.startswith(("---", "\ufeff"))
)


class TestReadReport:
    """Reading the bytes of a report file."""

    @given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
    def test_a_report_without_a_header_is_all_text(self, text, encoding):
        """Nothing is stripped, folded or composed; a byte order mark is dropped."""
        assert read_report(text.encode(encoding), "a.txt") == (ReportHeader(), text)

    @given(texts)
    def test_the_text_begins_after_the_closing_line(self, text):
        """The stored text is exactly what follows the header."""
        assert read_report(HEADER + text.encode(), "a.txt")[1] == text

    @given(texts)
    def test_line_ends_of_windows_become_line_feeds(self, text):
        """CRLF in header and text reads as LF does."""
        data = HEADER + text.encode()

        assert read_report(data.replace(b"\n", b"\r\n"), "a.txt") == read_report(data, "a.txt")

    def test_the_header_gives_its_five_values(self):
        """A value is the rest of its line, colons included."""
        assert read_report(HEADER + b"They met.", "a.txt")[0] == ReportHeader(
            outlet="The Daily: Late Edition",
            author="A. Writer",
            published="2023-04-27",
            url="https://daily.example/a:b",
            language="en",
        )

    @pytest.mark.parametrize("key", ["title", "headline"])
    def test_the_header_may_give_the_headline(self, key):
        """By either word; the text does not have it."""
        found = read_report(f"---\n{key}: Talks: a start\n---\nThey met.".encode(), "a.txt")
        assert found == (ReportHeader(title="Talks: a start"), "They met.")

    def test_quotes_blank_lines_and_empty_values_are_accepted(self):
        """What a writer of YAML front matter expects works here too."""
        data = b"--- \noutlet: \"The Daily\"\n\nauthor:\nlanguage: 'en'\nurl: '\n---\t\n\n---\nEnd"
        header, text = read_report(data, "a.txt")

        assert header == ReportHeader(outlet="The Daily", language="en", url="'")
        assert text == "\n---\nEnd"

    def test_the_declared_encoding_is_used(self):
        """A report in an encoding of its own decodes where that is declared."""
        assert read_report("Встреча".encode("cp1251"), "a.txt", "cp1251")[1] == "Встреча"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"---\noutlet: X\ntext", r"a\.txt, line 1: .* no closing line '---'\. Close it"),
            (b"---\n\ncolour: X\n---\nt", r"a\.txt, line 3: 'colour: X' .* outlet, author, tit"),
            (b"---\noutlet\n---\nt", r"a\.txt, line 2: 'outlet' is no header line\. Write 'key"),
            (b"---\nurl: a\nurl: b\n---\nt", r"a\.txt, line 3: 'url' stands .* twice\. Keep one"),
            (b"---\npublished: 27 April\n---\nt", r"a\.txt, line 2: published: '27 April' is no"),
        ],
    )
    def test_a_header_that_cannot_be_used_is_refused(self, data, message):
        """The message names file, line, what is wrong and what would be right."""
        with pytest.raises(FormatError, match=message):
            read_report(data, "a.txt")

    @pytest.mark.parametrize("data", [b"", b" \r\n\t", HEADER, HEADER + b"\n\n"])
    def test_a_report_without_text_is_refused(self, data):
        """An empty report is an error, with or without a header."""
        with pytest.raises(InputError, match=r"a\.txt: the report has no text"):
            read_report(data, "a.txt")
