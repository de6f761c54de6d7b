"""No rule is kept from looking where it finds something."""

import re
from pathlib import Path

import pytest
from tests.instances import instances

from goodoffices.reading import (
    acts,
    appointments,
    assessments,
    assignments,
    conversations,
    discussions,
    document,
    gatherings,
    invitations,
    letters,
    meetings,
    namings,
    officenouns,
    receptions,
    rounds,
    sendings,
    stance_patterns,
    successions,
    terms,
    via,
    visits,
)
from goodoffices.reading.sentences import sentences
from goodoffices.reading.telling import Telling, bits_of

_TEXTS = [
    path.read_text("utf-8")
    for path in sorted((Path(__file__).parent / "reports").rglob("*.txt"))
    if not path.parent.name.startswith("french")
]
_SENTENCES = [sentence.extent.of(text) for text in _TEXTS for sentence in sentences(document(text))]


def _needs(room):
    """Give the words that a module of rules needs."""
    return getattr(room, "TELLING", None) or room._TELLING


def _is_told(needs, text):
    """Tell whether a text has one of the words."""
    return any(bits_of(token) & needs.bit for token in re.findall(r"[\w'\u2019-]+", text))


_RULES = [
    ("acts", acts._ACTIVE, acts.TELLING),
    ("light acts", acts._LIGHT, acts.LIGHTLY_TELLING),
    ("passive acts", acts._PASSIVE, acts.TELLING),
    ("attended", meetings._ATTENDED, meetings._SHARED),
    ("rounds", meetings._ROUND, meetings._SHARED),
    ("naming", namings._NAMING, namings.TELLING),
    ("newly", namings._NEWLY, namings.TELLING),
    ("is new", namings._IS_NEW, namings.TELLING),
    ("inverted", sendings._INVERTED, appointments._TELLING),
    ("whom", sendings._WHOM, appointments._TELLING),
    ("whose term", terms._WHOSE, terms.TELLING),
    ("after somebody went", terms._WENT, terms.TELLING),
    ("assessments", assessments._SIGNAL, assessments._TELLING),
    ("media", via._NAMED, via._TELLING),
    ("media of a kind", re.compile(via._OF_KIND), via._NOUNS),
    *(
        (
            f"{room.__name__.split('.')[-1]} {needs} {name}",
            room.__dict__[name],
            getattr(room, needs),
        )
        for room, needs, names in (
            (appointments, "_LEAVING", ("_LEFT",)),
            (officenouns, "_NOMINATING", ("_NOMINATION",)),
            (invitations, "_INVITING", ("_INVITED", "_INVITED_BY")),
            (invitations, "_OFFERING", ("_ANSWERED", "_OFFER")),
            (invitations, "_ASKING", ("_ASKED_FOR", "_GAVE")),
            (sendings, "_INVERTING", ("_INVERTED",)),
            (sendings, "_RELATIVE", ("_WHOM",)),
            (successions, "_ENTERING", ("_ENTERS",)),
            (successions, "_LEAVING", ("_LEAVES",)),
            (successions, "_ASKING", ("_ASKED",)),
            (successions, "_PASSING", ("_FOLLOWS", "_FOLLOWED", "_INSTEAD_OF")),
            (officenouns, "_NAMING", ("_RESIGNATION", "_OWN")),
            (officenouns, "_POSTS", ("_WENT",)),
            (visits, "_NAMING", ("_VISIT", "_OF", "_BY")),
            (visits, "_SHUTTLING", ("_SHUTTLED",)),
            (visits, "_SENDING", ("_SENT",)),
            (assignments, "TELLING", ("_LED_BY", "_WILL_LEAD", "_HANDED", "_TAKEN")),
            (assignments, "TELLING", ("_PROCLAIMED", "_ACCEPTED", "_OWN")),
            (gatherings, "TELLING", ("_ASIDE", "_OPENING", "_BRIEFING")),
        )
        for name in names
    ),
    *(
        (f"receptions {rule.__name__} {name}", receptions.__dict__[name], needs)
        for (needs, rule), names in zip(
            receptions._RULES,
            (
                ("_CALLED", "_OWN_CALL"),
                ("_FACED", "_TABLE", "_IN_CONTACT", "_CALLS_EXCHANGED"),
                ("_JOINED",),
                ("_CALL_FROM",),
                ("_MEAL_FOR",),
                ("_ON_LINE", "_CALL_MADE", "_SPENT", "_SUMMONED"),
                ("_AUDIENCE",),
                ("_WHOM",),
                ("_MEETING",),
                ("_CONSULTED",),
            ),
            strict=True,
        )
        for name in names
    ),
    *(
        (room.__name__.split(".")[-1] + name, room.__dict__[name], _needs(room))
        for room, names in (
            (
                appointments,
                ("_ACTIVE", "_PASSIVE", "_LEFT"),
            ),
            (conversations, ("_MET", "_BY", "_JOINED", "_PAID")),
            (discussions, ("_DISCUSSED",)),
            (letters, ("_TEXTED", "_WROTE", "_GOT", "_EXCHANGED", "_FROM_TO", "_OWN", "_AMONG")),
            (meetings, ("_NOUN", "_THAT", "_HELD", "_BEGUN", "_ATTENDED", "_ROUND")),
            (rounds, ("_NEXT", "_PROPOSED", "_REPLIED", "_CANCELLED")),
            (
                invitations,
                ("_INVITED", "_INVITED_BY", "_ANSWERED", "_URGED", "_ASKED_FOR", "_OFFER", "_GAVE"),
            ),
            (receptions, ("_TABLE", "_CALL_FROM", "_MEAL_FOR", "_ON_LINE", "_SPENT", "_SUMMONED")),
            (receptions, ("_CALLED", "_FACED", "_JOINED", "_SAW", "_CONSULTED", "_CALL_MADE")),
            (receptions, ("_IN_CONTACT", "_CALLS_EXCHANGED")),
            (
                successions,
                ("_ENTERS", "_LEAVES", "_ASKED", "_FOLLOWS", "_FOLLOWED", "_INSTEAD_OF"),
            ),
            (officenouns, ("_RESIGNATION", "_OWN", "_WENT")),
            (visits, ("_VISITED", "_VISIT", "_OF", "_BY", "_SHUTTLED")),
        )
        for name in names
    ),
    *((verb, pattern, stance_patterns.TELLING[verb]) for verb, pattern in stance_patterns.PATTERNS),
]


class TestBitsOf:
    """`bits_of` gives the rules for which a token counts."""

    def test_whole_words_stems_and_endings(self):
        """Each counts in any spelling, and as a part of a compound."""
        needs = Telling("xylophone glockensp* *queak")
        told = [bits_of(token) & needs.bit for token in ("Xylophone", "glockenspiel", "squeak")]
        assert all(told)
        assert bits_of("re-xylophone") & needs.bit
        assert not bits_of("xylophones") & needs.bit

    @pytest.mark.parametrize(
        ("name", "pattern", "needs"), _RULES, ids=[name for name, _, _ in _RULES]
    )
    def test_a_pattern_matches_only_where_its_words_stand(self, name, pattern, needs):
        """Of all sentences of the reports, those in which a rule finds something have a word."""
        matching = [one for one in _SENTENCES if pattern.search(one)]
        assert [one for one in matching if not _is_told(needs, one)] == [], name

    @pytest.mark.parametrize(
        ("name", "pattern", "needs"), _RULES, ids=[name for name, _, _ in _RULES]
    )
    def test_whatever_a_pattern_matches_has_one_of_its_words(self, name, pattern, needs):
        """Texts drawn from the pattern itself, with letters that make no word for the rest."""
        drawn = list(instances(pattern, 400))
        assert len(drawn) > 50
        assert {one for one in drawn if not _is_told(needs, one)} == set(), name
