"""What `goodoffices.record.plainwriter` promises."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.record.ids import mint
from goodoffices.record.layout import as_node, item_texts
from goodoffices.record.plainwriter import is_id_list, moment_text, plain_items

MOMENT = datetime(2024, 3, 1, 12, tzinfo=UTC)
WORDS = (
    *("true", "Null", "yes", "no", "~", "-", "--- a", "...", "- a", "? a", "a: b", "a:", "a #b"),
    *("0x1f", "0o7", "1e3", "1.5", "12", "2024", "2024-03-01", "12345-03-01", "1_000", "+1", ".5"),
    *("2024-03-01 12:00:00", "2024-03/2024-05", "5 March", "[a]", "{a", "a, b", "'a'", 'a "b"'),
    *(
        "'Friday' at 38: past",
        '"It\'s mine: all"',
        "'a\\b: c'",
        "“so”",
        "é",
        "\u2018it\u2019s: no\u2019 it's",
    ),
    *(
        "a ",
        " a",
        "",
        "@a",
        "=",
        "<<",
        "a\tb",
        "\u202ea",
        "\U0001f54a",
        "'\U0001f54a: b'",
        "\ufeffa",
    ),
    *("0000000e-0000", "1234567e-1234", "6c3k9q2m-x7aw", "9" * 64, "0b" + "1" * 62, "a" * 64),
    *("two\nlines", "٣", "²x", "\xa0a", "\ue000", "\U00010400a"),
)
TEXTS = st.one_of(
    st.sampled_from(WORDS),
    st.text(
        st.sampled_from("aé“'\"\\:#-? 01ex,[]{}&*!|>%@`~=<.+_/T\n\u202e\U0001f54a"), max_size=8
    ),
    st.builds(lambda: mint()[0]),
)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers() | st.just(MOMENT),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["id", "by", "no", "a-b", "1", "é"]) | TEXTS, inner),
    ),
    max_leaves=6,
)


class TestPlainItems:
    """Items written line by line."""

    @given(st.dictionaries(st.sampled_from(["id", "name", "said"]), VALUES, min_size=1))
    def test_they_are_written_as_all_of_yaml_writes_them(self, item):
        """Or not at all."""
        (found,) = plain_items([item])

        assert found is None or [found] == item_texts("actors", [as_node(item)])

    @pytest.mark.parametrize("word", WORDS)
    def test_no_word_reads_as_another(self, word):
        """Alone, in a list and below a key."""
        for item in ({"name": word}, {"name": [word, "b c"]}, {"name": {"text": word}}):
            (found,) = plain_items([item])
            assert found is None or [found] == item_texts("actors", [as_node(item)])

    @pytest.mark.parametrize(
        "item",
        [
            {"name": "Ana Reyes", "at": MOMENT, "is": True, "start": 12, "of": False},
            {"speakers": ["6c3k9q2m-x7aw", "6c3k9q2m-x7ax"], "roles": [], "text": "past: now"},
            {"said": {"value": "2024-03-01", "basis": "'Friday' at 38-44: \"past\""}},
            {"content": [{"text": "so", "start": 1}, {"text": "“and: so”", "start": 2}]},
            {"name": "\U0001f54a", "basis": "'\U0001f54a: b'", "text": "\ufb01n: '\U00010400'"},
            {"options": ["quarter", "half"], "sha256": "9" * 40 + "abcdef" * 4, "value": "5 March"},
        ],
    )
    def test_what_a_dossier_holds_is_written(self, item):
        """Nearly all of it, or it would take long."""
        assert plain_items([item]) == item_texts("actors", [as_node(item)])

    @pytest.mark.parametrize(
        "item", [{}, {"a b": 1}, {"no": 1}, {"a": {}}, {"a": [[1]]}, {"a": 1.5}, {"a": None}]
    )
    def test_what_is_rare_is_left_to_all_of_yaml(self, item):
        """It is not written."""
        assert plain_items([item]) == [None]


class TestIsIdList:
    """Lists in brackets."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [([], True), (["6c3k9q2m-x7aw"], True), (["6c3k9q2m-x7aw", "half"], False), ([1], False)],
    )
    def test_only_ids_stand_in_brackets(self, value, expected):
        """And nothing."""
        assert is_id_list(value) is expected


class TestMomentText:
    """Moments."""

    def test_utc_is_z(self):
        """As everywhere in a dossier."""
        assert moment_text(MOMENT) == "2024-03-01T12:00:00Z"
