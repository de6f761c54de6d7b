"""The answer of a chat endpoint, whatever it is."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import AssistantError
from goodoffices.reading import document, read
from goodoffices.reading.assistants.answer import offer_from
from goodoffices.reading.assistants.joining import join

TEXT = "Ama Odera said on Monday that the dam would stay closed."
WORDS = st.sampled_from(["Ama Odera", "the dam would stay closed", "said", "", "nobody at all"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | WORDS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "statements",
                    "contacts",
                    "appointments",
                    "content",
                    "speaker",
                    "words",
                    "kind",
                    "cue",
                    "participants",
                    "type",
                    "appointee",
                    "office",
                    "by",
                    "date",
                    "status",
                    "negated",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def added(body):
    """Join what an answer offers; nothing of an answer that is refused in one sentence."""
    try:
        offer = offer_from(body)
    except AssistantError as error:
        return () if str(error).count("\n") == 0 else (error,)
    made = join(read(document(TEXT)), TEXT, offer, "x")
    return (*made.statements, *made.contacts, *made.appointments)


def spans(value):
    """List every span in a value that was dumped."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list | tuple):
        for inner in value:
            yield from spans(inner)


class TestOfferFrom:
    """Nothing that an endpoint answers stops the reading or is believed."""

    @given(st.binary(max_size=200))
    def test_any_bytes(self, body):
        """What is no answer is refused."""
        assert added(body) == ()

    @given(ANYTHING)
    def test_any_json_in_an_answer(self, said):
        """What is added stands in the text."""
        message = {"message": {"role": "assistant", "content": json.dumps(said)}}
        body = json.dumps({"choices": [message]}).encode()
        for one in added(body):
            for span in spans(one.model_dump()):
                assert TEXT[span["start"] : span["end"]] == span["text"]

    @pytest.mark.parametrize(
        "frame",
        [
            "{}",
            "```json\n{}\n```\nHope this {{helps}}.",
            "Here {{it}} is: {} Anything {{else}}?",
            '<think>I might say {{"statements": []}} or {{x</think>{}',
            '{{"contacts": "none yet"}} No, better: {} and {{"a": 1}}',
        ],
    )
    def test_an_object_among_words_of_the_model(self, frame):
        """Whatever braces stand around it; thoughts do not count."""
        said = {"statements": [{"speaker": "Ama Odera", "content": "the dam would stay closed"}]}
        message = {"message": {"content": frame.format(json.dumps(said))}}
        assert len(offer_from(json.dumps({"choices": [message]}).encode()).statements) == 1

    @pytest.mark.parametrize(
        "content", [None, "", "{", '{"statements": [{"speaker": "x", "content": "y"}, {', "{" * 999]
    )
    def test_no_object_or_a_part_of_it_is_refused(self, content):
        """A proposal from an answer that was cut is no answer."""
        body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()
        with pytest.raises(AssistantError, match="did not answer with the JSON object"):
            offer_from(body)
