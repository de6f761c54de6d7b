"""Contacts of every kind, in the words that reports use for them."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of

ODERA, BRANDT = "President Ama Odera", "General Carl Brandt"
CASES = [
    ("{a} and {b} held talks in Geneva.", "talks", "occurred"),
    ("{a} and {b} will hold a summit in Oslo.", "summit", "planned"),
    ("{a} called for a summit with {b}.", "summit", "proposed"),
    ("{a} welcomed {b} on Wednesday.", "meeting", "occurred"),
    ("{a} received {b} in Lima.", "meeting", "occurred"),
    ("{b} was received by {a} on Monday.", "meeting", "occurred"),
    ("{a} was due to meet {b}.", "meeting", "planned"),
    ("{a} was to have met {b} on Monday.", "meeting", "planned"),
    ("{a} denied having met {b}.", "meeting", "denied"),
    ("{a} cancelled a meeting with {b}.", "meeting", "refused"),
    ("A meeting between {a} and {b} was called off.", "meeting", "refused"),
    ("Talks between {a} and {b} will be held on Friday.", "talks", "planned"),
    ("A summit between {a} and {b} was proposed.", "summit", "proposed"),
    ("{a} spoke by phone on Monday with {b}.", "call", "occurred"),
    ("{a} told {b} in a phone call that talks go on.", "call", "occurred"),
    ("{a} and {b} exchanged letters.", "letter", "occurred"),
    ("{a} exchanged letters with {b}.", "letter", "occurred"),
    ("{a} received a letter from {b}.", "letter", "occurred"),
    ("{a} negotiated with {b} in Oslo.", "talks", "occurred"),
]


class TestContactsIn:
    """`contacts_in`, one sentence at a time."""

    @pytest.mark.parametrize(("sentence", "kind", "status"), CASES)
    def test_kind_status_and_company(self, sentence, kind, status):
        """Both take part; kind and status are told by the words."""
        (found,) = reading_of(sentence.format(a=ODERA, b=BRANDT)).contacts

        assert (found.type, found.status) == (kind, status)
        assert {p.name for p in found.participants} == {"Ama Odera", "Carl Brandt"}
        assert found.rule

    @pytest.mark.parametrize(
        "sentence",
        [
            "{a} spoke to reporters.",
            "{a} welcomed {b}'s plan.",
        ],
    )
    def test_what_is_no_contact(self, sentence):
        """What did not happen, a word to the press, a welcome to a plan."""
        assert reading_of(sentence.format(a=ODERA, b=BRANDT)).contacts == ()


class TestHosts:
    """Who receives."""

    @pytest.mark.parametrize(
        "sentence",
        [
            "President Ama Odera received General Carl Brandt.",
            "General Carl Brandt was received by President Ama Odera.",
            "President Ama Odera hosted talks between General Carl Brandt and Judge Eva Lindt.",
            "Talks between General Carl Brandt and Judge Eva Lindt hosted by President Ama Odera "
            "ended.",
        ],
    )
    def test_the_host_is_named(self, sentence):
        """In the active, in the passive, and of talks between others."""
        (found,) = reading_of(sentence).contacts

        assert found.host.name == "Ama Odera"

    @pytest.mark.parametrize(
        "sentence",
        [
            "Peru and Chile are co-hosting talks between {b} and {c} in Oslo.",
            "Talks between {b} and {c}, co-hosted by Peru and Chile, began in Oslo.",
            "Talks between {b} and {c}, facilitated by Peru and Chile, resumed in Oslo.",
            "{b} and {c} signed it after two days of talks mediated by Peru and Chile.",
            "Peru and Chile are brokering talks between {b} and {c} in Oslo.",
        ],
    )
    def test_two_who_host_both_take_part(self, sentence):
        """The first is the host, and nobody is left out."""
        (found,) = reading_of(filled(sentence)).contacts

        assert found.host.name == "Peru"
        assert {one.name for one in found.participants} == {
            "Carl Brandt",
            "Chile",
            "Eva Lindt",
            "Peru",
        }


class TestVisits:
    """Where somebody went."""

    def test_a_visit_made_to_meet_somebody_is_two_contacts(self):
        """The visit and the meeting."""
        found = reading_of(f"{ODERA} travelled to Oslo to meet {BRANDT}.").contacts

        assert {c.type for c in found} == {"visit", "meeting"}

    def test_a_shuttle_is_a_visit_to_each_end(self):
        """Between two places."""
        found = reading_of(f"{ODERA} shuttled between Tripoli and Benghazi.").contacts

        assert [(c.type, c.place.text) for c in found] == [
            ("visit", "Tripoli"),
            ("visit", "Benghazi"),
        ]

    def test_a_tour_is_one_visit(self):
        """With all its places."""
        (found,) = reading_of(f"{ODERA} will visit Cairo, Amman and Doha.").contacts

        assert (found.place.text, found.status) == ("Cairo, Amman and Doha", "planned")

    def test_a_delegation_is_who_leads_it(self):
        """As far as the text names anybody."""
        (found,) = reading_of(f"A delegation led by {BRANDT} arrived in Oslo.").contacts

        assert [p.name for p in found.participants] == ["Carl Brandt"]

    def test_a_visit_may_be_a_noun(self):
        """'During a visit to' and a possessive."""
        (found,) = reading_of(f"{ODERA}'s two-day visit to Oslo ended.").contacts

        assert (found.type, found.place.text) == ("visit", "Oslo")


class TestChronologies:
    """Lines that begin with a day."""

    @pytest.mark.parametrize(
        ("line", "value"),
        [
            ("12 January: {a} telephones {b}.", "2024-01-12"),
            ("3 February 2023: {a} and {b} meet in Vienna.", "2023-02-03"),
            ("March 2 \u2013 {a} met {b}.", "2024-03-02"),
        ],
    )
    def test_the_day_before_a_colon_dates_the_line(self, line, value):
        """What follows took place on it."""
        (found,) = reading_of(filled(line)).contacts

        assert found.date.value == value


class TestClauses:
    """What stands in the clause of a contact."""

    @pytest.mark.parametrize("lead", ["a day after", "just hours before", "two weeks after"])
    def test_the_place_is_not_that_of_another_day(self, lead):
        """*A met B, a day after she met C in Oslo*."""
        text = filled(f"{{a}} met {{b}} on Friday, {lead} she met {{c}} in Oslo.")
        places = {one.participants[-1].name: one.place for one in reading_of(text).contacts}

        assert places["Carl Brandt"] is None
        assert places["Eva Lindt"].text == "Oslo"
