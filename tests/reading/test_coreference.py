"""Who is meant by the words for a speaker."""

import pytest

from goodoffices.reading import document, read

SAID = [
    # A name that closes a description is who speaks.
    ("its keeper, Reto Mauch, 66, said the hut was shut", ["Reto Mauch"]),
    ("The valley's chief surveyor, Ottilie Frei, said the line must move", ["Ottilie Frei"]),
    ("Grimm's chief surveyor, Lena Moos, said the line must move", ["Lena Moos"]),
    ("Their spokesman, Tom Hall, said the ship would sail", ["Tom Hall"]),
    ("The guild's chairwoman, Ana Lund, said the line must move", ["Ana Lund"]),
    ("The opposition's leader, Carl Brandt, said the line must move", ["Carl Brandt"]),
    ("The mayor's aide, Carl Brandt, said the line must move", ["Carl Brandt"]),
    # Whoever belongs to somebody is somebody else.
    ("Odo Brann's plumber said the pipe was old", ["Odo Brann's plumber"]),
    # What stands beside a speaker is no speaker.
    ("Ana Reyes, the head of Odo Brann's fund, said the ship would sail", ["Ana Reyes"]),
    ("Ana Reyes, Odo Brann and Tom Hall said the ship would sail",
     ["Ana Reyes", "Odo Brann", "Tom Hall"]),
    ("On Monday, Kenya, Chad and Mali said the talks would go on", ["Kenya", "Chad", "Mali"]),
    ("In Kenya, Ana Reyes and Tom Hall said the talks would go on", ["Ana Reyes", "Tom Hall"]),
    ("In Kenya, Ana Reyes, Jan Rey and Tom Hall said the talks would go on",
     ["Ana Reyes", "Jan Rey", "Tom Hall"]),
    ("Ana Reyes and Tom Hall said no ship would sail", ["Ana Reyes", "Tom Hall"]),
    # A name that ends as adverbs do.
    ("France and Italy said the talks would go on", ["France", "Italy"]),
    ("Ana Kelly said the talks would go on", ["Ana Kelly"]),
    ("Ana Kelly quietly said the talks would go on", ["Ana Kelly"]),
    ("The family said the talks would go on", ["The family"]),
    ("Chile's foreign minister, Ana Reyes, said the ship would sail", ["Ana Reyes"]),
    ("A senior Velmark official said the ship would sail", ["senior Velmark official"]),
    ("The Peace and Security Council said the ship would sail", ["Peace and Security Council"]),
    # Whom somebody acts for is not who speaks.
    ("Chile's Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Velmark's Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Chile's ships, Ana Reyes said, would sail", ["Ana Reyes"]),
]  # fmt: skip


class TestLook:
    @pytest.mark.parametrize(("sentence", "speakers"), SAID, ids=[one for one, _ in SAID])
    def test_a_description_and_a_name_are_one(self, sentence, speakers):
        """Others named beside it are not meant."""
        reading = read(document(f"A dispute\n\n{sentence[0].upper()}{sentence[1:]}.\n"))
        (statement,) = reading.statements
        names = {actor.id: actor.name for actor in reading.actors}
        assert [names[one] for one in statement.actors] == speakers

    def test_two_of_an_office_are_those_named_together(self):
        """Who were named last, if there are as many and they hold it."""
        told = (
            "The President of Peru, Ana Reyes, and the President of Chile, Odo Brann, met. "
            "The two {} said the road would open.\n"
        )
        for noun, expected in [
            ("presidents", ["Ana Reyes", "Odo Brann"]),
            ("ministers", ["two ministers"]),
        ]:
            reading = read(document(f"A dispute\n\n{told.format(noun)}"))
            names = {actor.id: actor.name for actor in reading.actors}
            assert [names[one] for one in reading.statements[0].actors] == expected

    def test_what_it_reads_is_what_was_written(self):
        """*It* before *read* is no state and no body."""
        text = (
            "Chad and Niger met. Fishers signed a joint appeal. \u201cLet us fish,\u201d it read.\n"
        )
        reading = read(document(f"A dispute\n\n{text}"))
        names = {actor.id: actor.name for actor in reading.actors}
        assert [names[one] for one in reading.statements[0].actors] == ["a joint appeal"]

    @pytest.mark.parametrize(
        ("quoted", "speaker"),
        [
            ("What Mr Brandt forgets is the road", "Odo Rey"),
            ("What the town forgets is the road", "Odo Rey"),
        ],
    )
    def test_whom_a_quotation_names_did_not_say_it(self, quoted, speaker):
        """*He* after it is who was named before."""
        text = (
            "Odo Rey met Carl Brandt on Friday. Mr Brandt said that the road was shut.\n\n"
            f"Mr Rey disputed that account. \u201c{quoted},\u201d he wrote.\n"
        )
        reading = read(document(f"A dispute\n\n{text}"))
        names = {actor.id: actor.name for actor in reading.actors}
        assert [names[one] for one in reading.statements[-1].actors] == [speaker]

    def test_a_label_is_whoever_had_it_before(self):
        """Not the president whom a question names between two answers."""
        text = (
            "THE PRESIDENT: Hello.\nQ: Have you spoken to President Odera?\n"
            "THE PRESIDENT: I spoke with President Odera last night."
        )
        found = read(document(text), "2024-03-07")
        names = {one.id: one.name for one in found.actors}

        assert [names[one.actors[0]] for one in found.statements] == ["PRESIDENT", "Q", "PRESIDENT"]
        assert [p.name for p in found.contacts[0].participants] == ["PRESIDENT", "Odera"]

    def test_he_is_one_of_two_who_spoke(self):
        """Whoever the sentence names."""
        text = (
            "President Ama Odera and General Carl Brandt said the ship would sail. "
            "Brandt will fly to Lima, where he will hold talks with Judge Eva Lindt."
        )
        talks = [one for one in read(document(text), "2024-03-07").contacts if one.type == "talks"]

        assert [[p.name for p in one.participants] for one in talks] == [
            ["Carl Brandt", "Eva Lindt"]
        ]

    def test_a_label_of_one_letter_is_a_person(self):
        """The A of an interview is no article."""
        text = "Q: Is it over?\n\nA: It is not over.\n\nQ: When?\n\nA: We shall see soon.\n"
        kinds = {actor.name: actor.kind for actor in read(document(text)).actors}
        assert kinds == {"Q": "person", "A": "person"}

    @pytest.mark.parametrize(
        ("named", "again"),
        [
            ("Mrs. Ana Reyes went home.", "She"),
            ("Foreign Minister Ana Reyes went home.", "The minister"),
        ],
    )
    @pytest.mark.parametrize(("mentions", "reaches"), [(200, True), (300, False)])
    def test_a_pronoun_or_a_role_reaches_back_some_pages(self, named, again, mentions, reaches):
        """And no further, so that a long report is read in a time that grows as it does."""
        between = "Peru and Chile trade. " * (mentions // 2)
        text = f"A dispute\n\n{named} {between}{again} said no deal was near.\n"
        (statement,) = read(document(text)).statements
        assert (statement.speaker.text, bool(statement.actors)) == (again, True)
        named_by = {actor.id: actor.name for actor in read(document(text)).actors}
        assert (named_by[statement.actors[0]] == "Ana Reyes") is reaches
