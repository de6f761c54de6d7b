"""`goodoffices.record.plainyaml` reads what it reads just as all of YAML is read."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.files import read_yaml
from goodoffices.record.plainyaml import plain_yaml

WORDS = st.sampled_from(
    [
        "a",
        "x,y",
        "yes",
        "null",
        "True",
        "tRue",
        "FALSE",
        "nULL",
        "12",
        "012",
        "1e5",
        "1.5",
        "0b11",
        "1_0",
        "2024-03",
        "2024-03-05",
        "2024-13-45",
        "2024-03/2024-05",
        "é",
        "-",
        "?",
        "2024-03-05T10:00:00Z",
        "2024-03-05T1000:00:Z",
        "2024-03-05T100000:0Z",
        "1234567e-1234",
        "12345678-1234",
        "6c3k9q2m-x7aw",
        "[a, b]",
        "[]",
        "[a,b]",
        "{a: 1}",
        "=",
        "12 May",
        "a: b",
        "a:",
        '"x"',
        '"x',
        '"\\"x\\\\"',
        '"\\n"',
        "'y''z'",
        "'y",
        "|",
        "|-",
        "|+",
        ">",
        "&x y",
        "*x",
        "!!str a",
        "...",
        "x # c",
        "#c",
        "\t",
        "\u2028",
        "\x85",
        "~",
        "v  ",
        "",
    ]
)
LINES = st.builds(
    lambda indent, dash, key, word: " " * indent + dash + key + word,
    st.sampled_from([0, 0, 2, 2, 4, 4, 1, 6]),
    st.sampled_from(["", "", "- ", "-   "]),
    st.sampled_from(["a: ", "b: ", "c:  ", "c: ", "", "a:", "true: "]),
    WORDS,
)


def told(value):
    """Tell a value and its type apart from others, without what YAML knows besides."""
    if isinstance(value, dict):
        return {told(key): told(one) for key, one in value.items()}
    if isinstance(value, list):
        return [told(one) for one in value]
    if isinstance(value, date):
        return "day", value.isoformat()
    kinds = (bool, str, int, float)
    return next((kind for kind in kinds if isinstance(value, kind)), None), str(value)


class TestPlainYaml:
    """Lines of a common kind."""

    @given(st.lists(LINES, min_size=1, max_size=6))
    def test_what_is_read_is_what_yaml_says(self, lines):
        """Whatever the lines are: the same values, or None."""
        text = "\n".join(lines) + "\n"
        found = plain_yaml(text)
        if found is not None:
            assert told(found) == told(read_yaml(text, "x"))

    def test_what_this_program_writes_is_read(self):
        """Mappings, lists, words in brackets, quotes, blocks, numbers, moments, comments."""
        text = (
            "# of them\n- id: 6c3k9q2m-x7aw  # she\n  names: [Ana, Reyes]\n  none:\n\n"
            "  said:\n    value: 2024-03-05\n    recorded: 2024-03-05T10:00:00.123456Z\n"
            "  roles:\n  - 'envoy''s'\n  - of: \"\\\"it\\\"\"\n  -   - 7\n"
            "  text: |\n    a\n      b\n\n  kept: |+\n    c\n\n  stripped: |-\n    d\n- []\n"
            "- 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
        )
        first, *others = plain_yaml(text)
        assert first == {
            "id": "6c3k9q2m-x7aw",
            "names": ["Ana", "Reyes"],
            "none": None,
            "said": {
                "value": date(2024, 3, 5),
                "recorded": datetime(2024, 3, 5, 10, 0, 0, 123456, UTC),
            },
            "roles": ["envoy's", {"of": '"it"'}, [7]],
            "text": "a\n  b\n",
            "kept": "c\n\n",
            "stripped": "d",
        }
        assert others == [[], "0123456789abcdef" * 4]
        assert told(plain_yaml(text)) == told(read_yaml(text, "x"))

    @pytest.mark.parametrize(
        "word", ["true", "TRUE", "tRue", "False", "fALSE", "null", "Null", "NULL", "nULL"]
    )
    def test_only_the_spellings_of_yaml_are_no_texts(self, word):
        """Others are words like any."""
        text = f"a: {word}\n"
        assert plain_yaml(text) == read_yaml(text, "x")

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "a: b",
            "a: b\n c\n",
            "a: b\n  c: d\n",
            "- a\n  - b\n",
            "- a\nb: c\n",
            "a: b\na: c\n",
            "null: b\n",
            "a: b: c\n",
            "a: |\nb: c\n",
            "a: |\n\n  b\n",
            "a: |\n  b\n   \n  c\n",
            "a: |\n",
            "a: 1e5\n",
            "a: 2024-13-45\n",
            "a: 2024-03-05T1000:00:Z\n",
            "a: &x b\n",
            "a:\tb\n",
            "a: [b,c]\n",
            "- " * 40 + "a\n",
        ],
    )
    def test_all_else_is_left_to_yaml(self, text):
        """Nothing is guessed."""
        assert plain_yaml(text) is None
