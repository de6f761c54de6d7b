"""Groups that mean those who were named together."""

import pytest
from tests.reading.telling import contacts_told
from tests.reading.test_reader import reading_of

from goodoffices.reading.companies import number_meant

MEANT = [
    (
        "Peruvian envoy Ana Reyes met Chile's envoy, Odo Brann. Both sides will hold talks.",
        "<Ana Reyes><Odo Brann>",
    ),
    ("Peru met Chile on Monday. {a} met {b}, and the two sides will hold talks in May.", "ab"),
    ("{a} and {b}, the two sides in the war, held talks on Monday.", "ab"),
    ("{a} met {b} in May. The leaders will hold talks again on 9 May 2030.", "ab"),
    (
        "The ministers, Ana Reyes and Odo Brann, met in May. The ministers will hold talks.",
        "<Ana Reyes><Odo Brann>",
    ),
    # Those named side by side, of whom no contact was told.
    ("{a} and {b} traded accusations. {c} held talks with both on Sunday.", "abc"),
    ("{a} and {b} traded accusations. {c} held talks with both leaders on Sunday.", "abc"),
    ("Carl Brandt and Eva Lindt, the two security advisers, held talks with {a}.", "abc"),
    (
        "The northern rebels and the government agree. The two delegations will hold talks.",
        "<government><northern rebels>",
    ),
    ("{a} met {b} on Monday. Both leaders will hold talks again on 9 May 2030.", "ab"),
    ("{a} met {b} on Monday. The two sides will hold talks again on 9 May 2030.", "ab"),
    ("{a} met {b} and {c}. The three officials will hold talks on 9 May 2030.", "abc"),
    ("{a} met {b} and {c}. The trio will hold talks on 9 May 2030.", "abc"),
    (
        "Minister Ana Reyes met Minister Odo Brann on Monday. Both ministers held talks in May.",
        "<Ana Reyes><Odo Brann>",
    ),
]
NOT_MEANT = [
    # Those who mediate are no sides.
    (
        "The secretary-general met {a}, the Swiss mediator. Chad urged both sides to hold talks.",
        "<sides>",
    ),
    ("{a}, the mediator, met {b} on Monday. The two sides will hold talks.", "<two sides>"),
    ("Envoy Jan Rey met Minister Odo Brann. {c} held talks with both leaders.", "<leaders>c"),
    (
        "{a} and {b} left. It rained. It was cold. It was late. {c} held talks with both sides.",
        "<sides>c",
    ),
    ("{a} met {b} and {c}. The two officials will hold talks on 9 May 2030.", "<two officials>"),
    ("{a} met {b}. The two ministers will hold talks on 9 May 2030.", "<two ministers>"),
    ("{a} met {b}. Both countries will hold talks on 9 May 2030.", "<countries>"),
    ("{a} met {b}. The delegations will hold talks on 9 May 2030.", "<delegations>"),
]


class TestAreMeant:
    """`are_meant`, by the last contact told."""

    @pytest.mark.parametrize(("text", "company"), MEANT)
    def test_as_many_as_the_words_say(self, text, company):
        """Those who were named together take part by their names."""
        assert contacts_told(text).split("talks ")[1].split(" ", 1)[1] == company

    @pytest.mark.parametrize(("text", "company"), NOT_MEANT)
    def test_others_stay_a_group(self, text, company):
        """Where the number, the office or the kind says so."""
        assert contacts_told(text).split("talks ")[1].split(" ", 1)[1] == company


class TestServeAlike:
    """`serve_alike`, by the person whom a description means."""

    @pytest.mark.parametrize(
        ("words", "met"),
        [("the Ostrian minister", "<Petra Halvik>"), ("the Velmarch minister", "<Odo Brann>")],
    )
    def test_the_minister_of_a_state_is_its_minister(self, words, met):
        """Not the last one named; a state in no table is told by how its name begins."""
        text = (
            "Foreign Minister Odo Brann of Velmarch spoke. Velmarch Foreign Minister Odo Brann "
            "left. Ostrian Foreign Minister Petra Halvik spoke on Monday. Kalden Minister Lev "
            "Moor spoke. {a} met " + words + " on Monday."
        )

        assert met in contacts_told(text)

    @pytest.mark.parametrize(
        ("words", "met"),
        [
            ("the Netherlands' minister", "<Ana Reyes>"),
            ("the Chilean minister", "<Odo Brann>"),
        ],
    )
    def test_a_state_of_the_tables_has_several_names(self, words, met):
        """*Dutch* is of the Netherlands."""
        text = (
            "Dutch Foreign Minister Ana Reyes spoke. Chilean Foreign Minister Odo Brann left. "
            "{a} met " + words + " on Monday."
        )

        assert met in contacts_told(text)


class TestHasRole:
    """`has_role`, by the person whom a description means."""

    @pytest.mark.parametrize(
        ("words", "met"), [("The leader", "<Odo Brann>"), ("The governor", "<governor>")]
    )
    def test_a_premier_is_no_governor(self, words, met):
        """Another office is another person; *the leader* may be whoever was just named."""
        text = "Premier Odo Brann spoke. " + words + " met {a} on Monday."

        assert met in contacts_told(text)

    @pytest.mark.parametrize(
        ("office", "met"),
        [
            ("the chief negotiator", "<European Union's policy chief>"),
            ("the EU's policy chief", "<Odo Brann>"),
        ],
    )
    def test_a_chief_of_a_body_is_in_its_office(self, office, met):
        """A body may be named by its first letters."""
        text = f"Odo Brann, {office}, left. The European Union's policy chief met {{a}} on Monday."

        assert met in contacts_told(text)


class TestIsPlace:
    """`is_place`, by the person whom a pronoun means."""

    def test_a_lone_name_after_in_is_nobody(self):
        """*He* is whoever is known to be somebody, not the town just named."""
        text = "General Carl Brandt spoke in Linz. He met {a} on Monday."

        assert contacts_told(text) == "meeting occurred ab"


class TestSuits:
    """`suits`, by the person whom a pronoun means."""

    def test_a_pronoun_tells_a_woman_from_a_man(self):
        """*She* is not Mr Brann."""
        text = "Mrs Ana Reyes spoke. Mr Odo Brann spoke. She met {a} on Monday."

        assert contacts_told(text) == "meeting occurred <Ana Reyes>a"

    @pytest.mark.parametrize("thing", ["Medicare", "Zeppelin", "Opinion"])
    def test_a_lone_word_that_does_nothing_is_nobody(self, thing):
        """*He* is the person of a whole name, further off."""
        found = reading_of(f"Odo Brann left. They talked of {thing}. He said no deal was near.")
        names = {one.id: one.name for one in found.actors}
        assert [names[one] for said in found.statements for one in said.actors] == ["Odo Brann"]

    def test_whoever_has_an_office_is_somebody(self):
        """Of one name alone."""
        found = reading_of("President Suharto left. They talked. He said no deal was near.")
        assert [one.name for one in found.actors] == ["Suharto"]


class TestAsBefore:
    """Groups that were named before."""

    def test_a_group_stays_who_it_was(self):
        """Also far below, where nobody else was named together since."""
        text = (
            "Minister Ana Reyes met Minister Odo Brann. The two ministers discussed the port. "
            "It rained. It was cold. Reyes wept. Brann left. It shone. "
            "The ministers agreed to talk."
        )
        found = reading_of(text)
        names = {one.id: one.name for one in found.actors}
        assert [names[one] for one in found.statements[-1].actors] == ["Ana Reyes", "Odo Brann"]


class TestNumberMeant:
    """`number_meant`"""

    @pytest.mark.parametrize(
        ("words", "number"), [("the two", 2), ("Both men", 2), ("all three", 3), ("the four", None)]
    )
    def test_by_the_words(self, words, number):
        """Whatever their first letter."""
        assert number_meant(words) == number
