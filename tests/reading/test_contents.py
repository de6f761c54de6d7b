"""What `goodoffices.reading.contents` promises."""

from goodoffices.reading.contents import clause, resumed, second_run, trimmed
from goodoffices.reading.document import document
from goodoffices.reading.sentences import sentences


def sentence_of(text):
    """Give the first sentence."""
    return sentences(document(text))[0]


class TestClause:
    """Taking a clause."""

    def test_leaves_out_the_punctuation_at_its_end(self):
        """The full stop is not said."""
        sentence = sentence_of("Brann said it was over.")
        assert clause(sentence, 2, 6) == (2, 5)
        assert trimmed(sentence, 6, 2) == 5

    def test_a_single_word_is_none(self):
        """A single word that is no quotation states nothing."""
        assert clause(sentence_of("Brann said so."), 2, 4) is None


class TestSecondRun:
    """Finding the second half of a quotation."""

    def test_takes_up_the_quotation_after_an_aside(self):
        """A comma stands before the second half."""
        sentence = sentence_of("\u201cYes,\u201d said Brann, smiling, \u201cbut not now.\u201d")
        assert second_run(sentence, 3) == (6, 7)

    def test_another_verb_begins_another_statement(self):
        """A reporting verb between the two parts them."""
        text = "\u201cYes,\u201d said Brann, and Dahl added, \u201cbut not now.\u201d"
        assert second_run(sentence_of(text), 3) is None


class TestResumed:
    """Finding the rest of a clause."""

    def test_takes_up_the_clause_after_the_report(self):
        """What follows the second comma belongs to what stands before the first."""
        assert resumed(sentence_of("The talks, Brann said, would go on."), 5, 10) == (6, 9)

    def test_something_else_is_not_taken_up(self):
        """A participle or a source begins something else."""
        assert resumed(sentence_of("The talks go on, Brann said, adding more."), 7, 11) is None
