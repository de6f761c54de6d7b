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
    ("MILF peace panel chair Ana Reyes said the line must move", ["Ana Reyes"]),
    ("Fatah central committee member Ana Reyes said the line must move", ["Ana Reyes"]),
    ("FARC dissident leader Ana Reyes said the line must move", ["Ana Reyes"]),
    # Whoever belongs to somebody is somebody else.
    ("Odo Brann's plumber said the pipe was old", ["Odo Brann's plumber"]),
    ("The union's leader's wife said the line must move", ["The union's leader's wife"]),
    ("South Korea's unification ministry said the line must move",
     ["South Korea's unification ministry"]),
    ("The unification ministry said the line must move", ["unification ministry"]),
    ("President Brann's government said the line must move", ["President Brann's government"]),
    ("The opposition's leaders said the line must move", ["opposition's leaders"]),
    ("The bishops' conference, which had left, said the line must move",
     ["The bishops' conference"]),
    ("The king's cousin, who was ill, said the line must move", ["The king's cousin"]),
    ("President Ana Reyes's adviser, Carl Brandt, said the line must move", ["Carl Brandt"]),
    ("President Ana Reyes's adviser Carl Brandt said the line must move", ["Carl Brandt"]),
    ("A spokesman for President Ana Reyes said the line must move",
     ["spokesman for President Ana Reyes"]),
    ("An adviser to President Ana Reyes said the line must move",
     ["adviser to President Ana Reyes"]),
    ("A spokeswoman for the Turkish president said the line must move",
     ["spokeswoman for the Turkish president"]),
    ("The Peruvian and Chilean ministers, Ana Reyes and Odo Brann, said the line must move",
     ["Ana Reyes", "Odo Brann"]),
    ("The leaders of Peru and Chile's president, Ana Reyes, said the line must move",
     ["leaders of Peru", "Ana Reyes"]),
    ("The rebel leader's lawyer said the line must move", ["The rebel leader's lawyer"]),
    # Only the government of today speaks for a state.
    ("The Peruvian government said the line must move", ["Peru"]),
    ("The former Peruvian government said the line must move", ["former Peruvian government"]),
    ("The Lima city government said the line must move", ["Lima city government"]),
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
    # The name of a place that particles join, before an office.
    ("Lorn del Sur Gov. Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Rio de Lorn Governor Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Chile's foreign minister, Ana Reyes, said the ship would sail", ["Ana Reyes"]),
    ("A senior Velmark official said the ship would sail", ["senior Velmark official"]),
    ("The Peace and Security Council said the ship would sail", ["Peace and Security Council"]),
    # Whom somebody acts for is not who speaks.
    ("Chile's Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Velmark's Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Carl Brandt and Chile's Ana Reyes said the ship would sail", ["Carl Brandt", "Ana Reyes"]),
    ("Peru's Carl Brandt, Chile's Ana Reyes and Chad's Odo Brann said the ship would sail",
     ["Carl Brandt", "Ana Reyes", "Odo Brann"]),
    ("The Velm Union (VU), the Lorn Congress (LC) and the Rey Army said the ship would sail",
     ["Velm Union", "Lorn Congress", "Rey Army"]),
    ("Sudan's paramilitary Rapid Support Forces said the ship would sail",
     ["Rapid Support Forces"]),
    ("Hamas's Ana Reyes said the ship would sail", ["Ana Reyes"]),
    ("Reuters' Ana Reyes and Peru's embattled Odo Brann said the ship would sail",
     ["Ana Reyes", "Odo Brann"]),
    ("Haftar's Libyan National Army said the ship would sail", ["Libyan National Army"]),
    ("The Wa Rey Army said the ship would sail", ["Wa Rey Army"]),
    ("Ana Reyes (Peru) and Odo Brann (Chile) said the ship would sail", ["Ana Reyes", "Odo Brann"]),
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

    @pytest.mark.parametrize(
        ("phrase", "speaker"),
        [
            ("Her Chadian counterpart", "Carl Brandt"),
            ("Her Kenyan counterpart", "Ana Reyes's Kenyan counterpart"),
            ("The Chadian counterpart", "Chadian counterpart"),
            ("Her counterpart", "Ana Reyes's counterpart"),
        ],
    )
    def test_a_counterpart_holds_the_same_office_for_another_state(self, phrase, speaker):
        """The minister of the same field, and of the state that is named; else somebody unknown."""
        told = (
            "Peruvian Foreign Minister Ana Reyes met Chadian Trade Minister Odo Brann and Chadian "
            f"Foreign Minister Carl Brandt.\n\nAna Reyes said it rained. {phrase} said it hailed.\n"
        )
        reading = read(document(f"A dispute\n\n{told}"))
        names = {actor.id: actor.name for actor in reading.actors}
        assert [names[one] for one in reading.statements[-1].actors] == [speaker]

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

    @pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\x85", "\u2028", "\u2029"])
    def test_every_end_of_a_line_is_one(self, end):
        """Who is meant by a pronoun does not hang on how lines end, nor does any date."""
        lines = (
            "REYES: We left.",
            "Odo Brann said \u201cyes on Friday.",
            "Ana Reyes sent her envoy, and she said it was over, Reuters reported on Monday.",
            "",
            "She said it had begun.",
            "MR. DAHL: We met Odo Brann on Monday.",
            "REYES: Our talks with Odo Brann ended.",
            "MR. DAHL: We reject it.",
        )

        def told(text):
            found = read(document(text), "2024-03-07")
            names = {actor.id: actor.name for actor in found.actors}
            said = [
                ([names[a] for a in one.actors], one.date.value, [v.name for v in one.via])
                for one in found.statements
            ]
            met = [[p.name for p in one.participants] for one in found.contacts]
            return said, met, [one.party.name for one in found.stances]

        assert told(end.join(lines)) == told("\n".join(lines))

    def test_officials_of_both_countries_are_of_those_last_named(self):
        """And of none where none was named."""
        text = "{}Officials from both countries said it was over."
        for before, of in [("Peru and Chile have fought. ", ["PER", "CHL"]), ("", [])]:
            found = read(document(text.format(before)))
            (group,) = [one for one in found.actors if one.kind == "group"]
            assert [*(group.of or ())] == of

    @pytest.mark.parametrize(
        "words", ["one of the officials", "the king's cousin, who left,", "the leader's wife"]
    )
    def test_one_person_of_others_is_a_person(self, words):
        """Neither a group nor a body, whatever stands before."""
        (one,) = read(document(f"\u201cIt is over,\u201d {words} said.")).actors
        assert one.kind == "person"

    @pytest.mark.parametrize(
        ("text", "speaker"),
        [
            # Of two of one family, who spoke last.
            ("Kim Yo Jong, the sister of President Kim Jong Un, said it was over. Kim said no one "
             "would come.", "Kim Yo Jong"),
            # *The minister* may be a minister's counterpart.
            ("Israeli Foreign Minister Dov Katz left. His Irish counterpart Liam Roe disagreed. "
             "The minister said it was over.", "Liam Roe"),
            # Another body's spokesman is another one.
            ("A spokesman for the foreign ministry left. The spokesman for the Tarnish Group said "
             "it was over.", "spokesman for the Tarnish Group"),
            # *They* are not the parties of whom something is told.
            ("President Ana Reyes met General Carl Brandt. The parties to the accord are ill. "
             "Their aides said it was over.", "Ana Reyes's aides"),
            # A role with a possessive is called after whose it is.
            ("President Ana Reyes left. Her spokesman said it was over.", "Ana Reyes's spokesman"),
        ],
    )  # fmt: skip
    def test_who_is_meant_is_told_by_who_was_named_last(self, text, speaker):
        """A family name, a role, a possessive."""
        found = read(document(text))
        names = {actor.id: actor.name for actor in found.actors}
        assert [names[one] for one in found.statements[-1].actors] == [speaker]

    @pytest.mark.parametrize(
        ("role", "named"),
        [
            ("A spokesman for President Ana Reyes", "Ana Reyes"),
            ("The president's adviser Tom Hall", "Tom Hall"),
            ("A spokesman for the foreign ministry", "spokesman for the foreign ministry"),
        ],
    )
    def test_a_spokesman_tells_what_another_does(self, role, named):
        """*He said he would meet* is whom he speaks for, if that is a person."""
        text = f"{role} said he would meet General Carl Brandt on Friday."
        (contact,) = read(document(text), "2024-03-07").contacts
        assert [one.name for one in contact.participants] == [named, "Carl Brandt"]

    def test_whoever_asks_is_not_whom_the_answer_means(self):
        """*Him* is who was named, not whose label stands before."""
        text = (
            "DAHL: What of General Odo Brann?\nREYES: He is at home.\n"
            "DAHL: Did you meet him?\nREYES: I met him in May.\n"
        )
        (contact,) = read(document(text)).contacts
        assert [one.name for one in contact.participants] == ["REYES", "Odo Brann"]

    def test_a_label_of_one_letter_is_nobody(self):
        """Who asks and who answers in an interview has no name."""

    def test_a_label_is_whoever_had_it_before(self):
        """Not the president whom a question names between two answers."""
        text = (
            "THE PRESIDENT: Hello.\nQ: Have you spoken to President Odera?\n"
            "THE PRESIDENT: I spoke with President Odera last night."
        )
        found = read(document(text), "2024-03-07")
        names = {one.id: one.name for one in found.actors}

        spoke = [[names[one] for one in said.actors] for said in found.statements]
        assert spoke == [["PRESIDENT"], [], ["PRESIDENT"]]
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

    def test_where_she_goes_it_is_she_who_speaks_there(self):
        """Not the official who spoke in the sentence before."""
        text = (
            "A Peruvian official said the ship would sail. "
            "Ana Brandt is to travel to Lima, where she will hold talks with Judge Eva Lindt."
        )
        talks = [one for one in read(document(text), "2024-03-07").contacts if one.type == "talks"]

        assert [[p.name for p in one.participants] for one in talks] == [
            ["Ana Brandt", "Eva Lindt"]
        ]

    def test_a_label_of_one_letter_is_a_person(self):
        """The A of an interview is no article."""
        text = "Q: Is it over?\n\nA: It is not over.\n\nQ: When?\n\nA: We shall see soon.\n"
        found = read(document(text))
        assert not found.actors
        assert [one.speaker.text for one in found.statements] == ["Q", "A", "Q", "A"]

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
        assert statement.speaker.text == again
        named_by = {actor.id: actor.name for actor in read(document(text)).actors}
        meant = [named_by[actor] for actor in statement.actors]
        assert (meant == ["Ana Reyes"]) is reaches

    @pytest.mark.parametrize("word", ["They", "Some", "Three", "475", "You"])
    def test_a_word_that_means_nobody_known_is_nobody(self, word):
        """The statement keeps its words; no actor called *they* is made up."""
        found = read(document(f"A dispute\n\n{word} said that no deal was near.\n"))
        assert [one.speaker.text for one in found.statements] == [word]
        assert not found.actors


class TestRelatives:
    """*Who* and *which*, which are nobody's name."""

    @pytest.mark.parametrize(
        ("sentence", "speakers"),
        [
            ("Peru, which says the line is old, left.", [["Peru"]]),
            ("Ana Reyes, who says the line is old, left.", [["Ana Reyes"]]),
            ("Those in town who say the line is old left.", [[]]),
        ],
    )
    def test_they_mean_whoever_is_named_right_before(self, sentence, speakers):
        """Else nobody, and no actor."""
        reading = read(document(f"A dispute\n\n{sentence}\n"))
        names = {actor.id: actor.name for actor in reading.actors}
        assert [[names[a] for a in one.actors] for one in reading.statements] == speakers
        assert not {"who", "which"} & {*names.values()}


class TestOffices:
    """*The minister*, told by an office that somebody holds."""

    @pytest.mark.parametrize(
        ("before", "role", "speaker"),
        [
            # Another state's is somebody else.
            ("President Odo Brann spoke in Lima. It rained", "The Chilean president",
             "Chilean president"),
            ("President Odo Brann spoke in Lima", "The Chilean president", "Chilean president"),
            ("President Odo Brann of Peru wept", "The Chilean president", "Chilean president"),
            ("President Odo Brann of Peru wept. It rained", "The Peruvian president",
             "Odo Brann"),
            ("President Odo Brann of Peru's union wept", "The president", "Odo Brann"),
            ("President Odo Brann wept", "The Chilean president", "Odo Brann"),
            # Whom somebody speaks for is somebody else.
            ("Odo Brann, spokesman for the secretary-general, wept", "The secretary-general",
             "secretary-general"),
            # What somebody was appointed to is the office.
            ("Carl Rey appointed Odo Brann as foreign minister. Brann left", "The foreign minister",
             "Odo Brann"),
            ("Carl Rey appointed Odo Brann as foreign minister", "The foreign minister",
             "Odo Brann"),
            ("Odo Brann was sworn in as Peru's foreign minister. Brann left",
             "The foreign minister", "Odo Brann"),
            ("Carl Rey named Odo Brann as Peru's foreign minister",
             "The Peruvian foreign minister", "Odo Brann"),
            ("Carl Rey named Odo Brann as Peru's foreign minister",
             "The Chilean foreign minister", "Chilean foreign minister"),
            ("Carl Rey named Odo Brann as envoy. Brann left", "The foreign minister",
             "foreign minister"),
            ("The envoys left. Odo Brann wept", "One of them, Carl Rey,", "Carl Rey"),
            # A colleague has the office of another one, and is nobody's spokesman for it.
            ("Mediator Odo Brann and his colleague, Carl Rey, left", "The mediator", "Carl Rey"),
            ("Mediator Odo Brann and his colleague, Carl Rey, left", "His spokesman",
             "Odo Brann's spokesman"),
        ],
    )  # fmt: skip
    def test_the_one_of_the_state_that_holds_the_office(self, before, role, speaker):
        """Nationality agrees, or nothing speaks against it right after the name."""
        reading = read(document(f"A dispute\n\n{before}. {role} said the line must move.\n"))
        names = {actor.id: actor.name for actor in reading.actors}
        assert [names[one] for one in reading.statements[-1].actors] == [speaker]


class TestLabels:
    """Labels of lines that are no names."""

    @pytest.mark.parametrize(
        "text",
        ["We: we will meet.", 'Me: "We reject the plan," we said.', "WE: We go.\nWE: We stay."],
    )
    def test_a_pronoun_is_nobodys_label(self, text):
        """It is read, and goes round in no circle."""
        assert read(document(text), "2024-03-07").source.chars == len(text)

    def test_a_sentence_is_nobodys_label(self):
        """*I want to be clear:* is not who says what follows."""
        found = read(document("I want to be clear: there must be no delay."), "2024-03-07")
        assert [one.name for one in found.actors] in ([], ["I"])
