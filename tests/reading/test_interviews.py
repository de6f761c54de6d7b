"""What `goodoffices.reading.interviews` promises."""

import pytest
from tests.reading.test_reader import reading_of
from tests.reading.test_wholes import speakers

from goodoffices.reading.interviews import is_heading

QUESTIONS = "\nQ: Is it over?\nA: We reject the plan.\nQ: Sure?\nA: Yes."


class TestUnnamedLabels:
    """`unnamed_labels`, by the statements of a transcript."""

    @pytest.mark.parametrize(
        "heading",
        [
            "Interview with Foreign Minister Ana Reyes\n",
            "Foreign Minister Ana Reyes spoke to us.",
            "General Carl Brandt listened. Remarks by Foreign Minister Ana Reyes.",
        ],
    )
    def test_whoever_the_heading_names_answers(self, heading):
        """*A* is the person whose transcript it is; *Q* has no name."""
        assert speakers(heading + QUESTIONS) == [[], ["Ana Reyes"], [], ["Ana Reyes"]]

    def test_nobody_answers_where_no_one_is_named(self):
        """Of two people either may."""
        text = "General Carl Brandt and Foreign Minister Ana Reyes sat down." + QUESTIONS
        assert speakers(text) == [[]] * 4
        assert not [one for one in reading_of(text).actors if one.name in {"Q", "A"}]

    def test_else_the_only_other_one_answers(self):
        """Where a label names somebody besides *Q*; whoever asks by name does not."""
        text = "Press Conference\nQ: Is it over?\nMR. DAHL: No.\nQ: Sure?\nA: Yes."
        assert speakers(text) == [[], ["DAHL"], [], ["DAHL"]]
        assert speakers(text.replace("Q: Sure", "MR. BRANN: Sure"))[-1] == []
        assert (
            speakers("They met.\nIt began.\nMR. BRANN: So?\nA: No.\nMR. BRANN: Oh?\nA: No.")[-1]
            == []
        )

    def test_of_two_who_were_interviewed_either_may(self):
        """*Remarks by A and B* have no one speaker; nor is *Interview* one."""
        both = "Remarks by General Carl Brandt and Foreign Minister Ana Reyes\n"
        assert speakers(both + QUESTIONS) == [[]] * 4
        assert speakers("Interview\n" + QUESTIONS) == [[]] * 4

    @pytest.mark.parametrize(
        "label", ["QUESTION", "REPORTER", "AUDIENCE MEMBER", "UNIDENTIFIED SPEAKER"]
    )
    def test_who_only_asks_is_no_actor(self, label):
        """The words stay, with the label and without an actor."""
        text = f"{label}: Is it over?\nMR. DAHL: No.\n{label}: Sure?\nMR. DAHL: Yes."
        assert speakers(text) == [[], ["DAHL"], [], ["DAHL"]]
        assert reading_of(text).statements[0].speaker.text == label

    @pytest.mark.parametrize("label", ["MODERATOR", "HOST", "SPEAKER"])
    def test_who_leads_through_a_session_is_somebody(self, label):
        """By what the label says, though not by name."""
        text = f"{label}: Is it over?\nMR. DAHL: No.\n{label}: Sure?\nMR. DAHL: Yes."
        assert speakers(text) == [[label], ["DAHL"], [label], ["DAHL"]]

    def test_a_question_without_a_colon_is_a_turn(self):
        """*Q* alone begins it."""
        text = "MR. DAHL: No.\nQ  Thank you. Is it over?\nMR. DAHL: Yes."
        assert speakers(text) == [["DAHL"], [], ["DAHL"]]

    def test_a_name_in_capitals_is_that_of_the_text(self):
        """*SECRETARY REYES* is whom another calls *Secretary Reyes*."""
        text = "MR. DAHL: Secretary Reyes is here.\nSECRETARY REYES: No.\nMR. DAHL: Oh.\nQ: So?"
        assert len({one.name.lower() for one in reading_of(text).actors}) == 2


class TestIsHeading:
    """A title that says whose transcript it is."""

    def test_by_its_word(self):
        """*Interview* and *remarks* say so."""
        assert is_heading("Interview With Ana Reyes")
        assert not is_heading("Ana Reyes Visits Oslo")
