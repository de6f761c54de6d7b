"""The reference report read whole, against its record."""

import json
import os
import re
from pathlib import Path

import pytest

from goodoffices.reading import open_report, read

BESIDE = Path(__file__).resolve().parents[2].parent / "shared"
SEED = Path(os.environ.get("GOODOFFICES_SHARED", BESIDE)) / "seed"

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the reference report is not at hand")


@pytest.fixture(scope="module")
def reading():
    """What is read of it, published as its record says."""
    return read(open_report(SEED / "report.txt").document, "2023-04-27", file="report.txt")


@pytest.fixture(scope="module")
def gold():
    """The record that was written by hand."""
    return json.loads((SEED / "gold.json").read_text(encoding="utf-8"))


def listed(value):
    """Give a list of what is one thing or several."""
    return value if isinstance(value, list) else [value]


def place(span):
    """Give a span's place; of a span of the record as well."""
    return (
        None
        if span is None
        else (span["start"], span["end"])
        if isinstance(span, dict)
        else (span.start, span.end)
    )


def names_of(gold):
    """Name the record's actors by id, states and persons as our reader does."""
    return {actor["id"]: actor for actor in gold["actors"]}


def is_same(ours, theirs):
    """Tell whether an actor of ours is one of the record's: they share the record's mentions."""
    texts = {span.text.removeprefix("The ").removeprefix("the ") for span in ours.mentions}
    wanted = {text.removeprefix("The ").removeprefix("the ") for text in theirs["mentions"]}
    return len(wanted & texts) * 2 >= len(wanted)


class TestStatements:
    """Who said what."""

    def test_each_has_the_records_date(self, reading, gold):
        """Value and precision are the record's; what has no value is not after publication."""
        for ours, theirs in zip(reading.statements, gold["statements"], strict=True):
            assert ours.date.value == theirs["date"]["value"]
            if ours.date.value:
                assert ours.date.precision == theirs["date"]["precision"]
            else:
                assert ours.date.not_after == "2023-04-27"

    def test_each_is_by_the_records_actors(self, reading, gold):
        """Joint speakers are two; a bare name and a pronoun mean the person named before."""
        known, actors = names_of(gold), {actor.id: actor for actor in reading.actors}
        for ours, theirs in zip(reading.statements, gold["statements"], strict=True):
            speakers = theirs["speaker"]
            wanted = speakers if isinstance(speakers, list) else [speakers]
            assert len(ours.actors) == len(wanted)
            assert all(
                is_same(actors[a], known[b]) for a, b in zip(ours.actors, wanted, strict=True)
            )

    def test_roles_are_the_records(self, reading, gold):
        """Where the record gives a role it is ours, at whatever mention it was named."""
        for ours, theirs in zip(reading.statements, gold["statements"], strict=True):
            if "role" in theirs:
                assert ours.role.text == theirs["role"]
                assert ours.organisation.text in {
                    theirs["organisation"].split(" (")[0],
                    "Chinese",
                }

    def test_the_chain_is_kept_and_inherited(self, reading, gold):
        """The agency's words stand with the second; the third takes them over, flagged."""
        second, third = reading.statements[1:3]

        wanted = gold["statements"][1]["via"]
        assert [(v.name, v.inherited_from) for v in second.via] == [(wanted["name"], None)]
        assert place(second.via[0].span) == place(wanted["span"])
        assert [(v.name, v.inherited_from) for v in third.via] == [(wanted["name"], "s2")]
        assert not any(s.via for s in (*reading.statements[:1], *reading.statements[3:]))

    def test_the_addressee_is_kept(self, reading, gold):
        """Only one statement names a hearer."""
        (heard,) = [s for s in reading.statements if s.addressee]
        (theirs,) = [s for s in gold["statements"] if "addressee" in s]

        assert place(heard.content[0]) == place(theirs["content"][0])
        assert heard.addressee.text in names_of(gold)[theirs["addressee"]]["mentions"]


class TestContacts:
    """Who called and met whom."""

    def test_they_are_the_records(self, reading, gold):
        """Kind, company, status, evidence and date agree."""
        known = names_of(gold)
        actors = {actor.name: actor for actor in reading.actors}
        for ours, theirs in zip(reading.contacts, gold["contacts"], strict=True):
            assert (ours.type, ours.status) == (theirs["type"], theirs["status"])
            for party, wanted in zip(ours.participants, theirs["participants"], strict=True):
                assert is_same(actors[party.name], known[wanted])
            assert place(ours.evidence[0]) == place(theirs["evidence"])
            assert ours.date.value == theirs["date"]["value"]
            assert ours.date.not_after == "2023-04-27"


class TestAppointments:
    """Who was sent."""

    def test_it_is_the_records(self, reading, gold):
        """Three passages tell of one envoy; office, sender, mandate and status agree."""
        (ours,) = reading.appointments
        (theirs,) = gold["appointments"]

        known = names_of(gold)
        assert ours.appointee.name == known[theirs["appointee"]]["name"]
        assert ours.by.name == known[theirs["by"]]["name"]
        assert ours.office.text == theirs["office"]
        assert place(ours.mandate) == place(theirs["mandate"])
        assert ours.status == "announced"
        assert (ours.date.value, ours.date.not_after) == (None, "2023-04-27")
        for wanted in theirs["evidence"]:
            assert any(
                wanted["start"] <= span.start and span.end <= wanted["end"]
                for span in ours.evidence
            )


class TestActors:
    """Who acts."""

    def test_they_are_the_thirteen_of_the_record(self, reading, gold):
        """Each of ours is one of the record's, of the same kind, and none is missing."""
        assert len(reading.actors) == len(gold["actors"])
        for theirs in gold["actors"]:
            (ours,) = [actor for actor in reading.actors if is_same(actor, theirs)]
            assert ours.kind == theirs["type"]
            codes = [ours.of] if isinstance(ours.of, str) else list(ours.of)
            wanted = theirs["of"]
            assert sorted(codes) == sorted([wanted] if isinstance(wanted, str) else wanted)

    def test_one_person_has_three_roles_with_their_dates(self, reading, gold):
        """Current, former with years, and announced; each with the record's evidence."""
        (theirs,) = [actor for actor in gold["actors"] if len(actor.get("roles", ())) == 3]
        (envoy,) = [actor for actor in reading.actors if actor.name == theirs["name"]]

        assert [(r.role, r.begin, r.end) for r in envoy.roles] == [
            (r["role"], r["from"], r["to"]) for r in theirs["roles"]
        ]
        assert [role.status for role in envoy.roles] == ["current", "former", "announced"]
        for role, wanted in zip(envoy.roles, theirs["roles"], strict=True):
            assert place(wanted["evidence"]) in [place(span) for span in role.evidence]


class TestEvents:
    """What is told, in codes."""

    def test_the_five_of_the_record_are_among_ours(self, reading, gold):
        """Told in the same statements, under one of the codes that the record lists."""
        for theirs in gold["events"]:
            told_in = set(theirs["from"].lower().replace("st", "s").split("+"))
            (ours,) = [one for one in reading.events if told_in & set(one.told_in)]
            codes, cameo = {code.cameo for code in ours.codes}, theirs["cameo"]
            listed = re.findall(r"\b\d{3,4}\b", cameo["code"] + " " + cameo.get("alt", ""))
            assert ours.codes[0].cameo == cameo["code"]
            assert codes <= {*listed, "030"}
            assert ours.codes[0].plover == theirs["plover"]["event"]
            assert ours.codes[0].mode in {theirs["plover"]["mode"], "yield"}
            assert ours.source[0].code == cameo["source"].split()[0]

    def test_contacts_and_the_appointment_are_coded(self, reading, gold):
        """By the record's codes; the offer to send an envoy is one event with the envoy."""
        coded = {name: one.codes[0] for one in reading.events for name in one.told_in}

        for name, theirs in (
            ("c1", gold["contacts"][0]),
            ("c2", gold["contacts"][1]),
            ("ap1", gold["appointments"][0]),
        ):
            assert coded[name].cameo == theirs["cameo"]["code"]
            assert (coded[name].plover, coded[name].mode) == (
                theirs["plover"]["event"],
                theirs["plover"]["mode"],
            )
        assert coded["s5"] is coded["ap1"]
        assert len(reading.events) == len(gold["events"]) + 3


class TestTheRest:
    """What is no statement."""

    def test_titles_are_merged(self, reading):
        """The headline restates the first statement, the standfirst the appointment."""
        assert [(r.part, r.restates) for r in reading.restatements] == [
            ("headline", ("s1", "c1")),
            ("standfirst", ("ap1", "s5")),
        ]

    def test_the_reporters_view_is_nobodys_position(self, reading, gold):
        """It stands apart, and no statement holds it."""
        view = gold["not_statements"][1]["exact"]

        assert [one.span.text for one in reading.reporter_assessments] == [view]

    def test_stances_are_those_of_the_positions(self, reading):
        """Each with its party; the reporter's view is told apart."""
        assert [(s.party.name, s.verb, s.also, s.statement) for s in reading.stances] == [
            ("Russia", "welcome", (), "s1"),
            ("Russia", "welcome", (), "s2"),
            ("Russia", "defer", (), "s3"),
            ("China", "offer", (), "s4"),
            ("China", "offer", (), "s5"),
            ("China", "offer", (), "s7"),
            ("Ukraine", "precondition", ("demand",), "s9"),
            ("Russia", "demand", (), "s10"),
            ("Russia", "welcome", (), None),
            ("Ukraine", "welcome", (), None),
        ]
        assert [s.rule for s in reading.stances[-2:]] == ["view-welcome"] * 2

    def test_each_of_the_seven_positions_is_a_stance(self, reading, gold):
        """By the same party, of the same kind, told where the record says, with its words."""
        states = {actor["id"]: actor["name"] for actor in gold["actors"]}
        assert len(gold["positions"]) == 7
        for theirs in gold["positions"]:
            told = listed(theirs.get("statement"))
            kind = theirs["type"].split()[0]
            for party in listed(theirs["party"]):
                found = [
                    one
                    for one in reading.stances
                    if one.party.name == states[party]
                    and one.statement in {name and name.lower().replace("st", "s") for name in told}
                ]
                assert len(found) == len(told)
                for one in found:
                    assert one.toward is not None
                    assert kind == "stance" or kind in {one.verb, *one.also}
                    if "evidence" in theirs:
                        assert place(one.evidence[0]) == place(theirs["evidence"])

    def test_metadata_are_no_actors(self, reading, gold):
        """Author and outlet stand in the source, with their places."""
        source, wanted = reading.source, (gold["source"]["byline"], gold["source"]["outlet"])

        assert (source.byline.text, source.outlet.text) == wanted
        assert source.sha256 == gold["source"]["sha256"]
        assert source.chars == gold["source"]["chars"]
        assert place(source.headline) == place(gold["source"]["headline"])
        assert place(source.standfirst) == place(gold["source"]["standfirst"])
        assert not {*wanted} & {actor.name for actor in reading.actors}
