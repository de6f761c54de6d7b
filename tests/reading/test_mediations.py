"""Talks told by who mediates, and what only sounds like it."""

from tests.reading.telling import TableOfContacts, filled
from tests.reading.test_reader import reading_of


class TestMediationsIn(TableOfContacts):
    """`mediations_in`, by the sentence."""

    told = (
        ("{a} is mediating between {b} and {c}.", "talks occurred abc"),
        ("{a} has been mediating between {b} and {c} since May.", "talks occurred abc"),
        ("{a}, who is mediating between {b} and {c}, left.", "talks occurred abc"),
        ("{a} has mediated between {b} and {c}.", "talks occurred abc"),
        ("{a} will mediate between {b} and {c}.", "talks planned abc"),
        ("{a} agreed to mediate between {b} and {c}.", "talks planned abc"),
        ("{a} is mediating peace talks between {b} and {c}.", "talks occurred abc"),
    )
    not_told = (
        "{a} offered to mediate between {b} and {c}.",
        "{a} wants to mediate between {b} and {c}.",
        "{a} is not mediating between {b} and {c}.",
        "{a} is mediating between hope and fear.",
        "{a} refused to mediate between {b} and {c}.",
        "{a} stopped mediating between {b} and {c}.",
    )

    def test_who_mediates_is_the_host(self):
        """The others are the parties."""
        (found,) = reading_of(filled("{a} is mediating between {b} and {c}.")).contacts

        assert found.host is not None
        assert found.host.name == "Ama Odera"
