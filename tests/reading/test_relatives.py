"""Clauses that *who* or *which* begins: where they end, and about whom they are."""

import pytest

from goodoffices.reading.document import document
from goodoffices.reading.relatives import (
    before_who,
    relative_before,
    resumes,
    told_of,
    with_noun,
)
from goodoffices.reading.sentences import sentences


def low(words):
    """Split a sentence as the reader does, in lower case."""
    return tuple(words.lower().replace(",", " ,").split())


class TestResumes:
    """The comma after which the subject acts."""

    @pytest.mark.parametrize(
        "rest", ["gave them a picture .", "then left the room .", "has left .", "left"]
    )
    def test_before_a_verb(self, rest):
        """Also behind an adverb, and where the text ends with it."""
        assert resumes(low(f"Smith , who vowed to stay , {rest}"), 6)

    @pytest.mark.parametrize("rest", ["flooded", "flooded the road .", "quit"])
    def test_before_a_deed(self, rest):
        """A verb in the past that the lexicon lacks."""
        assert resumes(low(f"the lake , which rose , {rest}"), 5)

    @pytest.mark.parametrize("rest", ["", "then", "flooded and dark .", "shut , cold .", "a man ."])
    def test_before_nothing_of_the_kind(self, rest):
        """Nor where the text ends with the comma."""
        assert not resumes(low(f"the lake , which rose , {rest}"), 5)

    def test_only_a_comma(self):
        """Other words are none."""
        assert not resumes(low("Smith has left ."), 0)


class TestRelativeBefore:
    """The clause of which alone somebody told."""

    def test_a_clause_between_commas(self):
        """*Who* or *which* after the comma before."""
        words = low("Brann , who had fled , according to Reyes , has left .")
        assert relative_before(words, 6, 9) == 2

    @pytest.mark.parametrize(
        "text",
        [
            "Brann , who had fled , according to Reyes ,",
            "Brann , who had fled , according to Reyes .",
            "Brann had fled , according to Reyes , has left .",
            "In May , Brann had fled , according to Reyes , has left .",
        ],
    )
    def test_no_such_clause(self, text):
        """Nobody acts after it, or *who* is not there."""
        words = low(text)
        at = words.index("according")
        assert relative_before(words, at, at + 3) == 0


def cut(words):
    """Cut one sentence into its words."""
    (sentence,) = sentences(document(words))
    return sentence


def told(sentence, places):
    """Give the words of some places."""
    return places and " ".join(sentence.words[slice(*places)])


class TestWithNoun:
    """Those whom a clause without commas is about."""

    @pytest.mark.parametrize(
        ("words", "phrase", "whole"),
        [
            ("The men who took hostages said no.", "hostages", "The men who took hostages"),
            ("People who live there say no.", "live", "People who live"),
            ("Brann, who met Reyes, said no.", "Reyes", "Reyes"),
            ("Brann met Reyes there, he said.", "Reyes", "Reyes"),
        ],
    )
    def test_from_them_to_what_they_did(self, words, phrase, whole):
        """A comma before *who* leaves the clause out."""
        sentence = cut(words)
        first = sentence.words.index(phrase)
        assert told(sentence, with_noun(sentence, (first, first + 1))) == whole


class TestToldOf:
    """Whom the clause around a verb is about."""

    @pytest.mark.parametrize(
        ("words", "who"),
        [
            ("Brann replaced Reyes, who left after denying it.", "Reyes"),
            ("Brann left Lima, which burned, denying it.", None),
            ("Brann left Lima after denying it.", None),
        ],
    )
    def test_the_name_before_who(self, words, who):
        """Nobody where another word begins the clause, or none does."""
        sentence = cut(words)
        assert told(sentence, told_of(sentence, sentence.words.index("denying"))) == who


class TestBeforeWho:
    """Whom the clause of a subject is about."""

    @pytest.mark.parametrize(
        ("words", "subject", "is_over", "who"),
        [
            ("Brann, who asked for help, said no.", "who", True, "Brann"),
            ("Brann, whose wife asked for help, said no.", "wife", True, "Brann"),
            ("Brann asked for help, and said no.", "Brann", True, "Brann"),
            ("Brann, whose wife asked and said no.", "wife", False, "wife"),
        ],
    )
    def test_once_the_clause_is_over(self, words, subject, is_over, who):
        """While it goes on, its own subject acts."""
        sentence = cut(words)
        first = sentence.words.index(subject)
        found = before_who(sentence, (first, first + 1), is_over=is_over)
        assert told(sentence, found) == who
