"""What `goodoffices.reading.notelabels` promises."""

import pytest
from tests.reading.test_reader import reading_of
from tests.reading.test_wholes import speakers

from goodoffices.reading.document import document
from goodoffices.reading.notelabels import note_label, note_labels

SPOKEN = "\n\nREYES: Yes.\n\nBRANN: No.\n\nREYES: Yes."


class TestNoteLabel:
    """`note_label`, alone and by what a note's lines say."""

    @pytest.mark.parametrize(
        "label",
        ["Present", "Apologies", "Action", "Comment", "Next steps", "Follow-up", "Date", "Venue"],
    )
    def test_a_label_of_a_note_does_not_speak(self, label):
        """Who speaks beside it does."""
        text = f"{label}: nothing to tell.{SPOKEN}"

        assert note_label(text, 0).of(text) == label
        assert speakers(text) == [["REYES"], ["BRANN"], ["REYES"]]

    def test_a_task_does_not_speak_where_a_name_is_behind_it(self):
        """*Chair: Ana Reyes* names its holder; *Chair: We begin* is spoken."""
        assert note_label("Chair: Ana Reyes (Peru)\nNext", 0)
        assert not note_label("CHAIR: We begin with Ana Reyes.", 0)
        assert not note_label("Reyes: Present: all.", 0)

    def test_a_turn_ends_before_it(self):
        """What stands below *Action:* goes on with no turn."""
        text = "REYES: Yes.\n\nAction: Brann to call.\n\nIt rained.\n\nREYES: No.\n\nBRANN: No."
        said = [one.content[0].text for one in reading_of(text).statements]
        assert said == ["Yes.", "No.", "No."]

    def test_the_words_behind_it_are_the_writer_s(self):
        """*We* in a comment is nobody named."""
        found = reading_of("Ana Reyes left.\n\nComment: We believe she would accept 25.")
        assert [one.actors for one in found.statements] == [()]
        assert "Comment" not in {one.name for one in found.actors}


class TestNoteLabels:
    """`note_labels` of paragraphs."""

    def test_each_in_text_order(self):
        """Numbers and bullets may stand before one."""
        text = "They met in Oslo.\n\n1. Present: Reyes\n\n- Action: none\n\nREYES: No."
        found = note_labels(text, document(text).paragraphs)
        assert [label.of(text) for label in found] == ["Present", "Action"]
