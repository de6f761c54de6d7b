"""Visits, tours and journeys."""

import pytest
from tests.reading.telling import TableOfContacts, filled
from tests.reading.test_reader import reading_of

TOLD = [
    ("Norway sent its envoy, Eva Lindt, to Lima on Monday.", "visit occurred c"),
    (
        "Norway plans to send its foreign minister, Eva Lindt, to Lima next week.",
        "visit planned c",
    ),
    ("{a} visited the rebel headquarters at Laiza on Monday.", "visit occurred a"),
    ("A delegation headed by {a} will be dispatched to Oslo.", "visit planned a"),
    ("{a} has been sent to Oslo.", "visit occurred a"),
    ("{a} is on her way to Oslo.", "visit planned a"),
    ("{a} touched down in Oslo.", "visit occurred a"),
    ("{a} completed a three-day working visit to the Republic of South Sudan.", "visit occurred a"),
    ("{a} visited both capitals.", "visit occurred a"),
    ("During a visit to Oslo on Monday, {a} praised the port.", "visit occurred a"),
    ("{a} drove across to Oslo.", "visit occurred a"),
    ("{a} concluded today a visit to Lima.", "visit occurred a"),
    (
        "The government and the rebels held talks. {a} shuttled between the two sides.",
        "talks occurred <government><rebels>a; talks occurred <government><rebels>",
    ),
    ("{a} travelled from Lima to Doha on Monday.", "visit occurred a"),
    ("{a} mediated between {b} and {c} on Monday.", "talks occurred abc"),
    ("{a} will be in Oslo next week to meet {b}.", "meeting planned ab; visit planned a"),
    (
        "{b} will not travel to Brussels this week for a meeting with {a}.",
        "meeting refused ab; visit refused b",
    ),
    ("It was agreed during a visit to Oslo last week by {b}.", "visit occurred b"),
    ("{a} shuttled between {b} and {c} on Monday.", "talks occurred abc"),
    ("{b} accepted an invitation to visit Lima in May.", "visit planned b"),
    ("{a} turned down an invitation to visit Lima.", "visit refused a"),
    ("{a} flew to Oslo on Monday for talks with {b}.", "talks occurred ab; visit occurred a"),
    ("{a} arrived in Oslo on Monday for a two-day visit.", "visit occurred a"),
    ("{a} is on a three-day visit to Norway.", "visit occurred a"),
    ("{a}, on a visit to Oslo, met {b}.", "meeting occurred ab; visit occurred a"),
    ("{a} will visit the border villages on Friday.", "visit planned a"),
    (
        "{a} is expected to travel to the three capitals before the end of the year.",
        "visit planned a",
    ),
    ("{a}'s visit to Oslo was cancelled.", "visit refused a"),
    ("{a}'s trip to Oslo is scheduled for May 3.", "visit planned a"),
    ("{b} will visit Oslo, Stockholm and Copenhagen next week.", "visit planned b"),
    (
        "{b} went to Oslo on Monday and to Stockholm on Tuesday.",
        "visit occurred b; visit occurred b",
    ),
    ("{b} shuttled between Oslo and Stockholm last week.", "visit occurred b; visit occurred b"),
    ("A delegation led by {b} arrived in Oslo on Monday.", "visit occurred b"),
    ("{a} will visit the outer districts on Friday.", "visit planned a"),
    ("{a} said she would go to London next week.", "visit planned a"),
    ("{a} left for Oslo on Monday.", "visit occurred a"),
    ("{a} flew back to Oslo on Monday.", "visit occurred a"),
    ("{a} later flew on to Ciudad Veragua.", "visit occurred a"),
    (
        "{a} will see {b} on Wednesday before travelling to Chile.",
        "meeting planned ab; visit planned a",
    ),
    ("{a} met {b} after arriving in Lima.", "meeting occurred ab; visit occurred a"),
    ("{a} thanked {b} for visiting Chile.", "visit occurred b"),
    ("{a} spoke at noon and {b} flew home after visiting Chile.", "visit occurred b"),
    ("{a} is visiting Oslo this week.", "visit occurred a"),
    ("{a} is visiting Oslo next week.", "visit planned a"),
    ("A visit of {a} to Oslo has been postponed.", "visit planned a"),
    ("A visit by {a} to Oslo was called off.", "visit refused a"),
    ("{a} visited the army post at Bir Halu.", "visit occurred a"),
    ("{a} visited the court on Friday.", "visit occurred a"),
    ("{a} inspected the dam on Sunday.", "visit occurred a"),
    ("The visit of {a} has been put off until autumn.", "visit planned a"),
    ("{a}'s visit to Oslo begins on Monday.", "visit planned a"),
    ("A group of elders travelled to Oslo on Monday.", "visit occurred <group of elders>"),
]
NOT_TOLD = [
    "Norway sent {a} to prison.",
    "{a} was sent to prison.",
    "{a} stopped in her tracks.",
    "{a} is on her way to victory.",
    "{a} went to great lengths.",
    "{a} went to war.",
    "{a} visited in May.",
    "{a} went to {b} for advice.",
    "{a} headed the council.",
    "{a} left for good.",
    "The visit of the fleet to Oslo ended.",
    "Those delegates who go to Peru are poor.",
    "{a} gave her visa form, and her form went to Peru.",
    "The visit of {a} was short.",
]


class TestVisitsIn(TableOfContacts):
    """`visits_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD


class TestPlaces:
    """Where somebody went."""

    @pytest.mark.parametrize(
        ("sentence", "place"),
        [
            ("{a} visited St. Louis on Monday.", "St. Louis"),
            ("{a} visited the U.S. on Monday.", "U.S."),
            ("{a} travelled to Oslo and Mr. Lund embraced her.", "Oslo"),
        ],
    )
    def test_a_full_stop_may_belong_to_a_place(self, sentence, place):
        """And a title to nobody's town."""
        (found,) = reading_of(filled(sentence)).contacts

        assert found.place.text == place
