"""What `goodoffices.reading.wholes` promises."""

import pytest
from tests.reading.naming import named
from tests.reading.test_reader import reading_of


def speakers(text):
    """Name the speakers of a text's statements."""
    found = reading_of(text)
    names = {one.id: one.name for one in found.actors}
    return [[names[name] for name in one.actors] for one in found.statements]


class TestWholes:
    """`wholes`, by the sentence."""

    @pytest.mark.parametrize(
        "phrase",
        [
            "head of the negotiating team",
            "spokesman for the rebel group",
            "leader of the opposition party",
            "chairman of the Military Council",
            "chief of the Houthi negotiating team",
        ],
    )
    def test_a_role_and_the_body_that_it_serves_are_one(self, phrase):
        """Neither *head* nor *team* acts."""
        assert f"description: The {phrase}" in named(f"The {phrase} left.")
        (contact,) = reading_of(f"The {phrase} met General Carl Brandt on Monday.").contacts
        assert [one.name for one in contact.participants] == [phrase, "Carl Brandt"]

    def test_whose_office_it_is(self):
        """The office speaks; whoever holds it is known by the role."""
        text = "Prime Minister Ana Reyes's office said that talks would resume on Monday."
        found = reading_of(text)

        assert speakers(text) == [["Ana Reyes's office"]]
        person = next(one for one in found.actors if one.name == "Ana Reyes")
        assert [held.role for held in person.roles] == ["Prime Minister"]

    @pytest.mark.parametrize(
        "phrase", ["The office of President Ana Reyes", "Reyes\u2019s office", "Ana Reyes's office"]
    )
    def test_one_office_by_several_phrases(self, phrase):
        """All of them are one actor."""
        text = (
            f"President Ana Reyes\u2019 office said that it was over. {phrase} said it would wait."
        )
        assert speakers(text) == [["Ana Reyes's office"]] * 2

    def test_the_office_of_a_role_is_a_body(self):
        """*The prime minister's office* is called so."""
        text = "The prime minister's office said that it was over."
        assert speakers(text) == [["prime minister's office"]]

    def test_the_body_inside_is_known_further_on(self):
        """*The group* is that of the spokesman."""
        text = "The spokesman for the Tarnish Group said it was over. The group said it would wait."
        assert speakers(text)[1] == ["Tarnish Group"]

    def test_a_spokesman_takes_the_position_of_whom_he_speaks_for(self):
        """That of the president is the state's."""
        text = (
            "Kenyan President Ama Odera left. A spokesman for President Ama Odera said they "
            "reject the plan."
        )
        assert [one.party.name for one in reading_of(text).stances] == ["Kenya"]
