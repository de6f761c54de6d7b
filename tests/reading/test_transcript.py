"""What `goodoffices.reading.transcript` promises."""

from goodoffices.reading import read
from goodoffices.reading.attribution import attributions
from goodoffices.reading.document import document
from goodoffices.reading.transcript import turns


def labels(text):
    """Give the labels of the turns."""
    return [turn.name.of(text) for turn in turns(document(text)).values()]


class TestTurns:
    """Finding the turns of a transcript."""

    def test_labels_in_capitals_that_come_twice_are_speakers(self):
        """A transcript inside a report is found."""
        text = "They met.\nThey sat.\nIt began.\nMR. DAHL: Yes.\nQ: And?\nMR. DAHL: No.\nEnd."
        assert labels(text) == ["MR. DAHL", "Q", "MR. DAHL"]

    def test_names_are_speakers_where_half_of_the_paragraphs_have_them(self):
        """Names need not be in capitals in a text that is a transcript."""
        text = "Ana Reyes (in Oslo): Yes.\nOdo Brann: No.\nAna Reyes: Yes."
        assert labels(text) == ["Ana Reyes", "Odo Brann", "Ana Reyes"]
        content = turns(document(text))[0].content
        assert content.of(text) == "Yes."

    def test_a_single_label_is_none(self):
        """A place or a heading before a colon does not speak."""
        assert labels("OSLO: They met.\nThey left.\nThe end.") == []

    def test_quotations_are_left_to_the_other_rules(self):
        """What stands in marks is read as a quotation."""
        assert labels("DAHL: \u201cYes.\u201d\nBRANN: \u201cNo.\u201d") == []

    def test_a_turn_has_all_its_paragraphs(self):
        """A paragraph without a label goes on with the turn; a note in brackets does not."""
        text = "MR. DAHL: Yes.\nIt is so.\n(Applause.)\nQ: And?\nMR. DAHL: No.\nThey left."
        found = turns(document(text))

        assert [(n, found[n].continues) for n in sorted(found)] == [
            (0, False),
            (1, True),
            (3, False),
            (4, False),
        ]
        said = [[p.of(text) for p in one.content] for one in attributions(document(text))]
        assert said == [["Yes.", "It is so."], ["And?"], ["No."]]

    def test_two_names_that_alternate_make_a_transcript(self):
        """Names need no capitals where two come twice, even if most paragraphs lack a label."""
        turn = "{}: Yes.\nIt is.\nSo it is.\n"
        text = "".join(map(turn.format, ("Ana Reyes", "Odo Brann") * 2))
        assert labels(text)[0] == "Ana Reyes"
        assert len(attributions(document(text))) == 4

    def test_a_rank_in_capitals_is_no_name(self):
        """*GEN. REYES* is Reyes."""
        text = "GEN. ANA REYES: Yes.\nMR. DAHL: Is it?\nGEN. ANA REYES: No."
        assert {one.name for one in read(document(text)).actors} == {"ANA REYES", "DAHL"}

    def test_a_question_needs_no_colon(self):
        """*Q* alone begins a turn; *A* alone is an article."""
        text = "MR. DAHL: Yes.\nQ  Is it?\nMR. DAHL: No.\nA road opens."
        assert labels(text) == ["MR. DAHL", "Q", "MR. DAHL"]

    def test_the_first_turn_is_no_title(self):
        """A question right after the headline is a turn."""
        text = "Briefing of the day\n\nQ: Is it over?\n\nA: It is.\n\nQ: Sure?\n\nA: Yes."
        assert labels(text) == ["Q", "A", "Q", "A"]
