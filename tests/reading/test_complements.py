"""What stands right after a reporting verb."""

import pytest

from goodoffices.reading.clauses import reports
from goodoffices.reading.complements import (
    begins_modal,
    denies,
    is_amount,
    is_boilerplate,
    is_by_document,
    is_condition,
    opens_condition,
    writes,
)
from goodoffices.reading.document import document
from goodoffices.reading.sentences import sentences


def sentence_of(text):
    """Give the first sentence."""
    return sentences(document(text))[0]


class TestIsAmount:
    """Numbers with words that limit them."""

    @pytest.mark.parametrize(
        "words", ["up to 40", "at least two", "more than half", "about 300", "nearly 1,000"]
    )
    def test_a_limited_number(self, words):
        """By one word or by two."""
        assert is_amount((*words.split(), "people"), 0)

    def test_only_before_a_subject(self):
        """What *only talks could do* tells, and *only that*, *only one ship* do not."""
        assert is_amount(("only", "talks", "could", "bring", "peace"), 0)
        assert not is_amount(("only", "that", "it", "was", "late"), 0)
        assert not is_amount(("only", "one", "ship", "."), 0)
        assert not is_amount(("only",), 0)

    @pytest.mark.parametrize("words", ["up to Oslo", "at least that", "about them", "40 people"])
    def test_nothing_else(self, words):
        """Places, and a number by itself."""
        assert not is_amount(tuple(words.lower().split()), 0)


class TestIsCondition:
    """What a clause depends on."""

    def test_a_condition_and_its_clause(self):
        """It is part of what was said."""
        sentence = sentence_of("Brann said if elected he would open it.")
        assert is_condition(sentence, 2, len(sentence.words))

    @pytest.mark.parametrize(
        "text", ["Brann said if asked by Reyes about the road.", "Brann said if so.",
                 "Brann said when elected he would open it."]
    )  # fmt: skip
    def test_what_is_none(self, text):
        """Another's question, and too few words for a clause."""
        sentence = sentence_of(text)
        assert not is_condition(sentence, 2, len(sentence.words))


class TestIsBoilerplate:
    """Requests for comment."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [("to a request for comment", True), ("to the request of Lorn", False)],
    )
    def test_tells_them(self, words, expected):
        """Only those for comment say nothing."""
        assert is_boilerplate(tuple(words.split()), 0) is expected


class TestIsByDocument:
    """Verbs of documents."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The poll shows it is so.", True),
            ("The guild shows it is so.", False),
            ("The guild says it is so.", True),
        ],
    )
    def test_who_shows_what(self, text, expected):
        """A poll shows in words; a guild does not; whoever says does."""
        sentence = sentence_of(text)
        assert is_by_document(sentence, reports(sentence)[0]) is expected


class TestDenies:
    """*No* at the beginning of what was said."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann said no deal was near.", True),
            ("Brann said no to the deal.", False),
            ("Brann said no.", False),
            ("Brann said little was new.", False),
        ],
    )
    def test_a_clause_or_a_refusal(self, text, expected):
        """A clause has a verb of its own."""
        assert denies(sentence_of(text), 2, 99) is expected


class TestWrites:
    """Letters that are named and not told."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Brann wrote a letter to her.", True),
            ("Brann wrote her a note.", True),
            ("Brann wrote the road was shut and a letter lost.", False),
            ("Brann said a letter to her.", False),
        ],
    )
    def test_what_was_written(self, text, expected):
        """A writing with a verb after it is told."""
        sentence = sentence_of(text)
        report = reports(sentence)[0]
        assert writes(sentence, report, report.last) is expected


class TestBeginsModal:
    """A promise told as a clause."""

    @pytest.mark.parametrize("words", ["he would come", "they will not", "it could be"])
    def test_somebody_would(self, words):
        """By a pronoun and what follows it."""
        assert begins_modal(tuple(words.split()), 0)

    @pytest.mark.parametrize("words", ["who would come", "lower taxes now", "he came late", "he"])
    def test_nothing_else(self, words):
        """Questions, objects and what somebody did."""
        assert not begins_modal(tuple(words.split()), 0)


class TestOpensCondition:
    """A condition and what would follow, before a speaker."""

    @pytest.mark.parametrize(
        "words",
        [
            "as long as it rains there will be no talks",
            "if it rains the road will close",
            "until it stops there can be no vote",
        ],
    )
    def test_both_are_told(self, words):
        """With a comma between them or without."""
        low = tuple(words.split())
        assert opens_condition(low, 0, len(low))

    @pytest.mark.parametrize(
        "words", ["until monday", "if he would come", "when asked if he would come", "as he left"]
    )
    def test_a_time_and_half_of_one(self, words):
        """Nothing follows from it."""
        low = tuple(words.split())
        assert not opens_condition(low, 0, len(low))
