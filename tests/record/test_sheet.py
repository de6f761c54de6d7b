"""`goodoffices.record.sheet` cuts a file only where that changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import FormatError
from goodoffices.files import line_of, read_yaml
from goodoffices.record.sheet import sheet_of

FILE = (
    "# what it is\nschema: x\n\nactors:   # who\n  # the first\n  - id: A\n    name: Ana # she\n"
    "    # of Arvia\n  - {id: B}\n\n# and\nnotes:\n  - text: |\n      - a\n    id: C\nby: me\n"
)
LINES = st.sampled_from(
    [
        "actors:",
        "notes:  # c",
        "by: me",
        "---",
        "...",
        "# c",
        "",
        "  # c",
        "  - id: A",
        "  - a",
        "    name: Ana",
        "    text: |",
        "    text: |+",
        "      - a",
        "    b: [a,",
        "    c]",
        '    q: "x',
        '  - y"',
        "by: *x",
        "  - &x y",
        "- id: A",
        "  a: b",
        " - a",
        "notes: []",
        '    q: "x\u2028',
        "  -",
        "by: 'x",
        "x'",
    ]
)


def outcome(read):
    """Give what is read, or what is said of it."""
    try:
        return read()
    except FormatError as error:
        return str(error)


def as_one(sheet):
    """Put a sheet together again."""
    lists = {key: [piece.value for piece in pieces] for key, pieces in sheet.lists.items()}
    return {**sheet.document, **lists} if lists else sheet.document


class TestSheetOf:
    """Files in pieces."""

    @given(st.lists(LINES, min_size=1, max_size=9))
    def test_a_file_says_in_pieces_what_it_says_as_one(self, lines):
        """The same values on the same lines, the same text; or it is refused in the same words."""
        text = "\n".join(lines) + "\n"
        whole = outcome(lambda: read_yaml(text, "x"))
        sheet = outcome(lambda: sheet_of(text, "x"))
        if isinstance(sheet, str):
            assert sheet == whole
            return
        assert as_one(sheet) == whole
        assert not sheet.lists or sheet.with_items({}, {}) == text
        for key, pieces in sheet.lists.items():
            for number, piece in enumerate(pieces):
                assert piece.line() == line_of(whole, key, number)

    def test_each_item_knows_its_lines(self):
        """And the rest of the file too."""
        sheet = sheet_of(FILE, "x")
        first, second = sheet.lists["actors"]
        assert as_one(sheet) == read_yaml(FILE, "x")
        assert (first.line("name"), second.line("id"), sheet.line("by")) == (7, 9, 16)
        assert sheet.lists["notes"][0].line("text") == 13
        assert sheet_of("- a\n", "x").line(0) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "by: me",
            "a b\n",
            " by: me\n",
            " x\n",
            "notes:\n  - a\nnotes:\n  - b\n",
            'notes:\n  - a: "x\n  - y"\n',
            "notes:\n  - a\n b: c\n",
            "notes:\n  - a\n  -\n    b: c\n",
            "notes:\n  - [a]\n  b: c\n",
            "notes:\n  - a: b\u2028c\n",
            "by: 'x\nnotes:\n  - a'\n",
            "by: &x me\nnotes:\n  - *x\n",
            'by: "x\nof: y"\n',
        ],
    )
    def test_what_cannot_be_cut_is_read_at_one_go(self, text):
        """What is wrong is told of the whole file."""
        whole = outcome(lambda: read_yaml(text, "x"))
        sheet = outcome(lambda: sheet_of(text, "x"))
        if isinstance(sheet, str):
            assert sheet == whole
        else:
            assert (sheet.document, sheet.lists) == (whole, {})
            assert not sheet.has_room_for([])


class TestWithItems:
    """A file with other items."""

    def test_the_rest_stays_as_it_was(self):
        """A changed item, one at the end of a list, and a list that was not there."""
        sheet = sheet_of(FILE, "x")
        second = sheet.lists["actors"][1]
        text = sheet.with_items(
            {second.first: "  - id: b\n"}, {"actors": "  - id: D\n", "issues": "  - id: E\n"}
        )
        assert text == (
            FILE.replace("  - {id: B}\n", "  - id: b\n  - id: D\n") + "issues:\n  - id: E\n"
        )

    @pytest.mark.parametrize("head", ["|", "|+", ">2+"])
    def test_a_comment_stays_above_the_list_that_it_is_of(self, head):
        """Empty lines stay with a text to which they belong."""
        text = f"actors:\n  - id: A\n    note: {head}\n      a\n"
        tail = "\n# What was said\n\nnotes:\n  - id: B\n# the end\n\n"
        sheet = sheet_of(text + tail, "x")
        assert as_one(sheet) == read_yaml(text + tail, "x")
        written = sheet.with_items({}, {"actors": "  - id: C\n", "notes": "  - id: D\n"})
        added = tail.replace("id: B\n", "id: B\n  - id: D\n")
        if head == "|":
            assert written == text + "  - id: C\n" + added
        else:
            assert read_yaml(written, "x")["actors"][0] == sheet.lists["actors"][0].value

    def test_a_list_that_is_empty_has_no_room(self):
        """It is changed at one go."""
        sheet = sheet_of(FILE + "issues: []\n", "x")
        assert sheet.has_room_for(["actors", "models"])
        assert not sheet.has_room_for(["issues"])
