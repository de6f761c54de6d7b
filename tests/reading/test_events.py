"""Events by their codes."""

import json

import pytest
from hypothesis import given, settings
from tests.strategies_reading import reports

from goodoffices.reading import document, read
from goodoffices.reading.cameo import CODES
from goodoffices.reading.eventcodes import contexts_in, stance_codes
from goodoffices.reading.plover import plover


def reading_of(*paragraphs):
    """Read paragraphs as a report without titles."""
    return read(document("\n\n".join(paragraphs) + "\n"), "2024-03-07")


def codes_of(*paragraphs):
    """List the codes of each event."""
    return [tuple(code.cameo for code in one.codes) for one in reading_of(*paragraphs).events]


class TestCodes:
    """The table of codes."""

    def test_a_code_is_a_number_of_three_or_four_digits(self):
        """And its label is in words."""
        assert all(code.isdigit() and len(code) in {3, 4} for code in CODES)
        assert all(code.label[0].islower() for code in CODES.values())

    def test_speech_has_no_event_in_plover(self):
        """CAMEO 01 and 02 are left out; every other code has a type."""
        without = {code for code, known in CODES.items() if known.plover is None}

        assert without == {code for code in CODES if code[:2] in {"01", "02"}}


class TestContacts:
    """Contacts by type and status."""

    @pytest.mark.parametrize(
        ("sentence", "codes"),
        [
            ("President Ama Odera telephoned General Carl Brandt.", ("041",)),
            ("President Ama Odera met General Carl Brandt.", ("040",)),
            ("President Ama Odera held talks with General Carl Brandt.", ("046", "040")),
            ("President Ama Odera wrote to General Carl Brandt.", ("040",)),
            ("President Ama Odera hosted General Carl Brandt.", ("043", "040")),
            ("General Carl Brandt arrived in Port Ruo on Tuesday.", ("042",)),
            ("President Ama Odera will meet General Carl Brandt.", ("036",)),
            ("President Ama Odera offered to meet General Carl Brandt.", ("036", "026")),
            ("President Ama Odera refused to meet General Carl Brandt.", ("125",)),
        ],
    )
    def test_each_type_and_status_has_its_codes(self, sentence, codes):
        """Two where two can be defended, each with a reason."""
        assert codes in codes_of(sentence)

    def test_what_was_denied_is_no_event(self):
        """It is said not to have happened."""
        assert codes_of("President Ama Odera denied meeting General Carl Brandt.") == []


class TestAppointments:
    """Envoys and ambassadors."""

    @pytest.mark.parametrize(
        ("sentence", "codes"),
        [
            ("Peru appointed Carl Brandt as special envoy to Chad.", ("039", "030")),
            ("Peru named Carl Brandt ambassador to Chad.", ("050",)),
            ("Carl Brandt declined the post of mediator.", ("126", "120")),
            ("Peru appointed Carl Brandt as chief negotiator.", ("036", "030")),
            ("Carl Brandt declined the post of chief negotiator.", ("125", "120")),
        ],
    )
    def test_envoys_mediate_and_others_represent(self, sentence, codes):
        """CAMEO has no code for appointments."""
        assert codes_of(sentence) == [codes]

    def test_an_office_at_home_is_no_event(self):
        """Nor is the end of an office."""
        assert codes_of("Carl Brandt was appointed mayor of Lima by Peru.") == []
        assert codes_of("Carl Brandt resigned as ambassador to Chad.") == []

    def test_the_target_is_where_the_envoy_is_sent(self):
        """By the words of the office."""
        (event,) = reading_of("Peru appointed Carl Brandt as special envoy to Chad.").events

        assert [(actor.code, actor.sector) for actor in event.source] == [("PER", "GOV")]
        assert [actor.code for actor in event.target] == ["TCD"]


class TestStanceCodes:
    """Stances by verb and subject."""

    @pytest.mark.parametrize(
        ("verb", "toward", "said", "codes"),
        [
            ("welcome", "the plan", "it welcomed the plan", ["051", "019"]),
            ("welcome", "any plan", "it would welcome any plan", ["051", "030", "019"]),
            ("offer", "mediate", "it will mediate", ["039", "030"]),
            ("offer", "talks", "it is ready for talks", ["036", "030"]),
            ("offer", "a quay", "it offered a quay", ["030"]),
            ("demand", "release of the prisoners", "demanded the release", ["1053"]),
            ("demand", "a ceasefire", "called for a ceasefire", ["0256", "1056"]),
            ("demand", "facilitate access for aid workers", "must do so", ["1055"]),
            ("demand", "facilitate talks", "must do so", ["108"]),
            ("demand", "a pony", "must give a pony", ["100"]),
            ("reject", "the peace plan", "rejected the peace plan", ["127", "120"]),
            ("reject", "peace talks", "ruled out peace talks", ["125"]),
            ("reject", "the claim", "rejected the claim", ["016", "120"]),
            ("reject", "the raid", "condemned the raid", ["111"]),
            ("reject", "the pony", "rejected the pony", ["120"]),
            ("reject", "go back", "cannot go back, the plan is good", ["120"]),
            ("reject", "it", "rejected the plan and it", ["127", "120"]),
            ("precondition", "troops leave", "no talks until troops leave", ["125", "1056"]),
            ("precondition", "it rains", "only if it rains", ["105"]),
            ("threat", "", "will use force", ["138", "130"]),
            ("threat", "", "will impose sanctions", ["1312", "130"]),
            ("threat", "", "will cut relations", ["1313", "130"]),
            ("threat", "", "will leave the dialogue", ["134", "130"]),
            ("threat", "", "will act", ["130"]),
            ("threat", "cut aid unless troops leave", "will cut aid", ["1311", "130"]),
            ("threat", "boycott the talks", "will boycott the talks", ["134", "130"]),
            ("threat", "boycott the goods", "will boycott the goods", ["1312", "130"]),
            ("threat", "send troops if talks fail", "will send troops", ["138", "130"]),
            ("concession", "the complaint", "will withdraw the complaint", ["035", "080"]),
            ("concession", "withdraw the guns", "will withdraw them", ["0356", "080"]),
            ("concession", "lift sanctions", "is ready to lift sanctions", ["0354", "080"]),
            ("concession", "the claim", "gave up the claim", ["080"]),
            ("withdrawal", "its demand", "dropped its demand", ["080"]),
            ("withdrawal", "its plan", "withdrew its plan", ["120"]),
        ],
    )
    def test_verb_and_subject_give_the_codes(self, verb, toward, said, codes):
        """Each with a reason, and each in the table."""
        found = stance_codes(verb, toward, said)

        assert [choice.code for choice in found] == codes
        assert all(choice.reason and choice.code in CODES for choice in found)

    def test_a_party_to_the_dispute_does_not_mediate(self):
        """Who offers talks about its own dispute offers to talk."""
        found = stance_codes("offer", "mediate", "will mediate", is_third=False)

        assert found[0].code == "036"


class TestContextsIn:
    """Contexts by words."""

    def test_each_context_has_its_words(self):
        """What holds in any case comes first, and once."""
        assert contexts_in("a truce on the border", "diplomatic") == (
            "diplomatic",
            "territory",
            "military",
        )
        assert contexts_in("nothing") == ()


class TestEvents:
    """Events put together."""

    def test_the_same_stance_on_the_same_day_is_one_event(self):
        """Told in two statements."""
        reading = reading_of(
            "Peru said on Tuesday it welcomed the plan.",
            "Peru said on Tuesday it welcomed the plan of Chad.",
        )

        assert [one.told_in for one in reading.events] == [("s1", "s2")]

    def test_other_days_are_other_events(self):
        """And another party's stance is another event."""
        reading = reading_of(
            "Peru said on Monday it welcomed the plan.",
            "Peru said on Tuesday it welcomed the plan.",
            "Chad said on Tuesday it welcomed the plan.",
        )

        assert [one.told_in for one in reading.events] == [("s1",), ("s2",), ("s3",)]

    def test_the_hearer_is_the_target_where_the_words_name_nobody(self):
        """Else those whom they name."""
        reading = reading_of("Peru told Chad that it rejected the plan.")

        assert [actor.code for one in reading.events for actor in one.target] == ["TCD"]

    @settings(deadline=None, max_examples=40)
    @given(reports)
    def test_every_event_is_told_somewhere(self, text):
        """By parts of the reading, in words that stand at their places, under known codes."""
        reading = read(document(text), "2024-03-07")
        parts = (reading.statements, reading.contacts, reading.appointments, reading.stances)
        known = {one.id for part in parts for one in part}

        for event in reading.events:
            assert event.codes
            assert set(event.told_in) <= known
            assert all(text[s.start : s.end] == s.text for s in event.evidence)


class TestPlover:
    """PLOVER's form."""

    def test_an_event_has_its_fields(self):
        """Type, mode, actor, recipient, and the codes that are defensible too."""
        (one,) = plover(reading_of("President Ama Odera telephoned Peru's Carl Brandt on Monday."))

        assert (one["event"], one["mode"], one["date"]) == ("CONSULT", "phone", "2024-03-04")
        assert [actor["name"] for actor in one["actor"]] == ["Ama Odera"]
        assert [actor["code"] for actor in one["recipient"]] == ["PER"]
        assert json.loads(json.dumps(one)) == one

    def test_what_plover_has_no_type_for_falls_to_the_next_code(self):
        """An appeal is printed as the request that it may be."""
        (one,) = plover(reading_of("Peru called for a ceasefire."))

        assert (one["event"], one["cameo"]) == ("REQUEST", "1056")
        assert [other["cameo"] for other in one["alternatives"]] == ["0256"]


class TestSectors:
    """The sector of movements."""

    @pytest.mark.parametrize("group", ["Boko Haram", "The Taliban", "M23"])
    def test_an_armed_group_is_no_government(self, group):
        """It has the code of the state where it is, and speaks for itself."""
        found = reading_of(f"{group} rejected the truce.")
        assert [one.source[0].sector for one in found.events] == ["REB"]
        assert [one.party.name for one in found.stances] != ["Nigeria"]
        assert found.events[0].source[0].code in {"NGA", "AFG", "COD"}
