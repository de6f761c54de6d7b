"""Which name in a phrase is the one that acts."""

import pytest
from tests.reading.test_reader import reading_of


def speakers(text):
    """Name who makes each statement of a text."""
    reading = reading_of(text)
    names = {actor.id: actor.name for actor in reading.actors}
    return [names[one] for said in reading.statements for one in said.actors]


class TestOwns:
    """`owns`: a genitive inside of the phrase."""

    @pytest.mark.parametrize(
        "phrase", ["Ana Reyes's surveyor", "South Korea's surveyor", "Peru's surveyor"]
    )
    def test_what_somebody_has_is_not_that_one(self, phrase):
        """The speaker is unknown, and called as the report does."""
        assert speakers(f"{phrase} said it rained.") == [phrase]


class TestLeadsIn:
    """`leads_in`: the head of the phrase."""

    @pytest.mark.parametrize(
        ("phrase", "name"),
        [
            ("Harvest scholars", "Harvest scholars"),
            ("A Justice Department spokeswoman", "Justice Department spokeswoman"),
            ("Brann himself", "Brann"),
            ("Presumptive Republican nominee Odo Brann", "Odo Brann"),
        ],
    )
    def test_a_name_before_a_common_noun_does_not_act(self, phrase, name):
        """Only what the phrase ends with does."""
        assert speakers(f"{phrase} said it rained. They like the Brann plan.") == [name]

    @pytest.mark.parametrize(
        ("phrase", "name"),
        [
            ("A weary Ana Reyes", "Ana Reyes"),
            ("Rivals, Ana Reyes", "Ana Reyes"),
            ("The valley's Foreign Minister Ana Reyes", "Ana Reyes"),
            ("The weary Mayor Ana Reyes", "Ana Reyes"),
        ],
    )
    def test_words_before_a_person_are_no_part_of_the_name(self, phrase, name):
        """Adjectives, and of whom somebody is minister."""
        assert speakers(f"{phrase} said it rained.") == [name]

    @pytest.mark.parametrize(
        "phrase",
        [
            "The cousin of President Ana Reyes",
            "The garden of Mayor Ana Reyes",
            "The guests of Peru",
            "Officials from Peru",
        ],
    )
    def test_who_follows_a_preposition_is_not_the_head(self, phrase):
        """The whole phrase is the speaker."""
        assert speakers(f"{phrase} said it rained.") == [phrase]

    @pytest.mark.parametrize("phrase", ["Both sides", "Both parties", "Both countries"])
    def test_both_are_those_named_together(self, phrase):
        """The states whose talks were just told of."""
        text = f"Talks between Peru and Chile ended. {phrase} said it rained."
        assert speakers(text) == ["Peru", "Chile"]

    @pytest.mark.parametrize("first", ["Peru", "The EU"])
    def test_states_with_an_article_are_listed(self, first):
        """*Peru, the United Kingdom and Norway* are three, in a statement of theirs too."""
        three = f"{first}, the United Kingdom and Norway"
        for said in ("called for restraint", "issued a joint statement calling for restraint"):
            assert len(speakers(f"{three} {said}.")) == 3

    def test_both_of_three_are_a_group(self):
        """Of which no more is known."""
        assert speakers("Peru, Chile and Mali met. Both sides said it rained.") == ["sides"]


class TestIsSomebody:
    """`is_somebody`: a person of more than one name."""

    def test_one_name_alone_may_be_that_of_a_country(self):
        """*Brann's surveyor* speaks for Brann."""
        assert speakers("Brann's surveyor said it rained.") == ["Brann"]

    def test_one_name_of_a_known_person_is_no_country(self):
        """The report has called Brann by both names."""
        text = "Odo Brann arrived. Brann's surveyor said it rained."
        assert speakers(text) == ["Brann's surveyor"]


class TestIsAnother:
    """`is_another`: a description that cannot mean whoever was just named."""

    @pytest.mark.parametrize(
        "text",
        [
            '"So do we", Brandt replied. "Then sign", said the envoy.',
            'The envoy met Brandt. "So do we," Brandt said. "Then sign," said the envoy.',
        ],
    )
    def test_who_speaks_to_somebody_is_another(self, text):
        """After an answer, and where both were told of in one sentence."""
        assert speakers(text) == ["Brandt", "envoy"]

    @pytest.mark.parametrize(
        "text",
        [
            '"So do we," Brandt replied. "We will sign," the envoy added.',
            '"So do we," Brandt said. "We will sign," said the envoy.',
            'The envoy is Brandt. "So do we," Brandt said. "We will sign," said the envoy.',
        ],
    )
    def test_who_goes_on_is_the_same(self, text):
        """A writer may call somebody by name and by what he is."""
        assert speakers(text) == ["Brandt", "Brandt"]


class TestDescribedBefore:
    """`described_before`: *he* where nobody is named."""

    def test_with_whom_the_sentence_before_begins(self):
        """Not whose car it is."""
        text = "The Secretary-General is concerned by it. He condemns all attacks."
        assert speakers(text) == ["Secretary-General"]
        assert speakers("The envoy's car was hit. He said it was gone.") == []


class TestGoingOn:
    """`going_on`: the clause that *he* takes up, after somebody else spoke."""

    @pytest.mark.parametrize(
        "clause",
        [
            "Carl Brandt is ill, but he",
            "Carl Brandt's fate was unclear, though he",
            "On Monday, Carl Brandt met the guild and he",
            "The guild left; his deputy Carl Brandt stayed: he",
            "Carl Brandt was asked about the interview in which he",
        ],
    )
    def test_he_is_who_acts_in_it(self, clause):
        """And not who spoke before."""
        told = speakers(f"Odo Brann said it rained. {clause} said that it snowed.")
        assert told == ["Odo Brann", "Carl Brandt"]

    @pytest.mark.parametrize(
        "clause",
        [
            "It snowed, but he",
            "The friends of Carl Brandt wept, but he",
            "With Carl Brandt ill, he",
        ],
    )
    def test_else_who_spoke_before(self, clause):
        """Where nobody acts in it, or somebody else."""
        told = speakers(f"Odo Brann said it rained. {clause} said that it snowed.")
        assert told == ["Odo Brann", "Odo Brann"]
