"""The actors of a report, found by what they are called."""

import pytest

from goodoffices.reading.figures import Figure
from goodoffices.reading.roll import Roll


@pytest.fixture
def roll():
    """Two people, three bodies and three groups."""
    found = Roll()
    for kind, name, states in [
        ("person", "Ana Reyes", ()),
        ("person", "Bo Reyes", ()),
        ("institution", "Front for Reform", ()),
        ("institution", "Salt Union", ()),
        ("institution", "Tin Union", ()),
        ("group", "rebel leaders", ()),
        ("group", "ministers of Chad and Peru", ("TCD", "PER")),
        ("group", "village leaders here", ()),
    ]:
        found.begin(Figure(kind, name, states))
    return found


def name_of(figure):
    """Name an actor; None for nobody."""
    return figure and figure.name


class TestFind:
    def test_in_any_case_and_of_the_kind(self, roll):
        """A person is no body of the same name."""
        assert name_of(roll.find("person", "ANA REYES")) == "Ana Reyes"
        assert roll.find("institution", "Ana Reyes") is None

    def test_who_turns_out_to_be_a_body_before_anybody_is_looked_for(self):
        """The kind counts that an actor has when somebody is first looked for."""
        roll = Roll()
        roll.begin(Figure("person", "Guild")).kind = "institution"
        assert roll.find("person", "Guild") is None
        assert name_of(roll.find("institution", "guild")) == "Guild"


class TestNamed:
    def test_one_actor_for_one_name(self, roll):
        """Begun once, then found."""
        known = roll.named("state", "Peru", ("PER",))
        assert roll.named("state", "peru") is known
        assert known.states == ("PER",)
        assert roll.has(known)
        assert not roll.has(Figure("state", "Peru"))


class TestAbbreviated:
    def test_the_letters_and_the_words(self, roll):
        """Either may come first."""
        assert name_of(roll.abbreviated("SU")) == "Salt Union"
        assert roll.abbreviated("Salt Usage") is None
        roll.begin(Figure("institution", "NDF"))
        assert name_of(roll.abbreviated("New Delta Front")) == "NDF"


class TestPeople:
    def test_by_the_family_name(self, roll):
        """In their order; those who came up later too."""
        roll.of_family("reyes")
        roll.begin(Figure("person", "Reyes Lo"))
        assert [one.name for one in roll.of_family("reyes")] == ["Ana Reyes", "Bo Reyes"]
        assert roll.bearers("reyes") == 3
        assert list(roll.of_family("lee")) == []

    @pytest.mark.parametrize(
        ("words", "name"),
        [
            ("rebel leader Bo Reyes", "Bo Reyes"),
            ("Bo Reyes", None),
            ("leader bo reyes", None),
            ("leader Reyes", None),
        ],
    )
    def test_at_the_end_of_a_description(self, roll, words, name):
        """Letter by letter, of two words or more, and with words before it."""
        assert name_of(roll.person_in(words)) == name


class TestBodies:
    def test_the_first_that_ends_with_some_words(self, roll):
        """Whole words, in any case."""
        assert name_of(roll.body_called("union")) == "Salt Union"
        assert name_of(roll.body_called("Tin Union")) == "Tin Union"
        assert roll.body_called("in Union") is None

    def test_the_last_that_is_called_so(self, roll):
        """By the word before its *for*, or its last one; in French by its first."""
        assert name_of(roll.body_headed("Union")) == "Tin Union"
        assert name_of(roll.body_headed("front")) == "Front for Reform"
        assert roll.body_headed("reform") is None
        assert name_of(roll.body_begun("tin")) == "Tin Union"


class TestGroups:
    def test_the_last_with_one_of_some_words(self, roll):
        """Whichever of the words it is."""
        assert name_of(roll.group_with({"rebel", "leaders"})) == "village leaders here"
        assert name_of(roll.group_with({"rebel", "heads"})) == "rebel leaders"
        assert roll.group_with({"heads"}) is None

    def test_that_ends_with_a_word_after_others(self, roll):
        """Its last word, of several."""
        roll.begin(Figure("group", "heads"))
        assert name_of(roll.group_ending("Leaders")) == "rebel leaders"
        assert roll.group_ending("heads") is None

    def test_of_some_states_in_any_order(self, roll):
        """Exactly these."""
        assert name_of(roll.group_of(("PER", "TCD"))) == "ministers of Chad and Peru"
        assert roll.group_of(("PER",)) is None

    def test_a_fuller_name_is_found_by_its_words(self, roll):
        """In the place of its order, which a new name does not change."""
        group = roll.group_of(("PER", "TCD"))
        roll.rename(group, "foreign ministers, leaders and heads of Chad and Peru")
        assert roll.group_with({"heads"}) is group
        assert roll.find("group", group.name) is group
        assert name_of(roll.group_with({"leaders"})) == "village leaders here"
