"""What is read of single sentences: offices, contacts, appointments, chains, stances."""

import pytest
from hypothesis import given, settings
from tests.reading.records import spans_in
from tests.strategies_reading import reports

from goodoffices.errors import InputError
from goodoffices.reading import document, read
from goodoffices.reading.report import Reading

SAID = "\u201cTalks go on,\u201d spokesman Carl Brandt "


def reading_of(*paragraphs: str, published: str | None = "2024-03-07") -> Reading:
    """Read paragraphs as a report without titles, published on a Thursday."""
    return read(document("\n\n".join(paragraphs) + "\n"), published)


def roles_of(reading: Reading, name: str) -> list[tuple[str, str | None, str | None, str]]:
    """List the roles of one actor."""
    (actor,) = [actor for actor in reading.actors if actor.name == name]
    return [(role.role, role.begin, role.end, role.status) for role in actor.roles]


class TestOffices:
    """Roles before and after a name."""

    @pytest.mark.parametrize(
        ("sentence", "role", "of"),
        [
            ("Kenyan President Ama Odera said she would come.", "President", "KEN"),
            ("Kremlin spokesman Ama Odera said she would come.", "Kremlin spokesman", "RUS"),
            (
                "Chadian Foreign Ministry spokeswoman Ama Odera said she would come.",
                "Foreign Ministry spokeswoman",
                "TCD",
            ),
            (
                "Peru\u2019s foreign minister, Ama Odera, said she would come.",
                "foreign minister",
                "PER",
            ),
            ("Ama Odera, Peru's foreign minister, said she would come.", "foreign minister", "PER"),
            (
                "Foreign Minister of Peru Ama Odera said she would come.",
                "Foreign Minister of Peru",
                "PER",
            ),
            (
                "Deputy Minister of Transport of Peru Ama Odera said she would come.",
                "Deputy Minister of Transport of Peru",
                "PER",
            ),
            (
                "UN special envoy for Yemen Ama Odera said she would come.",
                "UN special envoy for Yemen",
                "UN",
            ),
            ("U.S. Secretary of State Ama Odera said she would come.", "Secretary of State", "USA"),
            ("Ama Odera, 61, a Peruvian diplomat, said she would come.", "diplomat", "PER"),
        ],
    )
    def test_a_role_stands_before_or_after_the_name(self, sentence, role, of):
        """The state is left out of the role and named by its code (rule D5)."""
        reading = reading_of(sentence)
        (actor,) = [a for a in reading.actors if a.name == "Ama Odera"]

        assert [(r.role, r.of) for r in actor.roles] == [(role, of)]
        assert reading.statements[0].role.text == role

    @pytest.mark.parametrize(
        ("words", "begin", "end", "status"),
        [
            ("who served as ambassador to Chad from 2009 to 2019", "2009", "2019", "former"),
            ("who has served as ambassador to Chad since 2019", "2019", None, "current"),
            ("who was ambassador to Chad until 2011", None, "2011", "former"),
            ("ambassador to Chad (2004-2008)", "2004", "2008", "former"),
            ("former ambassador to Chad", None, None, "former"),
            ("then the ambassador to Chad", None, None, "former"),
            ("previously ambassador to Chad", None, None, "former"),
            ("now ambassador to Chad", None, None, "current"),
            ("acting ambassador to Chad", None, None, "acting"),
            ("incoming ambassador to Chad", None, None, "designated"),
            ("ambassador to Chad since May 2021", "2021", None, "current"),
        ],
    )
    def test_a_role_has_the_dates_that_the_text_gives(self, words, begin, end, status):
        """From, until, since, in brackets; nothing is filled in."""
        reading = reading_of(f"Ama Odera, {words}, said she would come.")

        assert [r[1:] for r in roles_of(reading, "Ama Odera")] == [(begin, end, status)]

    @pytest.mark.parametrize(
        ("words", "role", "status"),
        [
            ("Then-Prime Minister Ama Odera", "Then-Prime Minister", "former"),
            ("Ex-Defence Minister Ama Odera", "Ex-Defence Minister", "former"),
            ("Foreign Minister-designate Ama Odera", "Foreign Minister-designate", "designated"),
            ("President-elect Ama Odera", "President-elect", "designated"),
            ("Ama Odera (minister of defence, 2010-2014)", "minister of defence", "former"),
        ],
    )
    def test_words_tied_to_a_role_say_when_it_is_held(self, words, role, status):
        """They belong to the role and name no organisation."""
        reading = reading_of(f"{words} said she would come.")
        (held,) = [role for a in reading.actors if a.name == "Ama Odera" for role in a.roles]

        assert (held.role, held.of, held.status) == (role, None, status)
        assert reading.statements[0].speaker.text == words


class TestCoreference:
    """Who a later word means."""

    def test_a_family_name_means_the_person_named_in_full(self):
        """In either order of names."""
        reading = reading_of(
            "Foreign Minister Ama Odera met President Shen Ruo.",
            "Odera said the talks were useful. Shen said they would go on.",
        )
        names = {actor.id: actor.name for actor in reading.actors}

        assert [names[s.actors[0]] for s in reading.statements] == ["Ama Odera", "Shen Ruo"]

    def test_a_pronoun_means_the_last_speaker_of_its_gender(self):
        """The grade is no longer high."""
        reading = reading_of(
            "Spokeswoman Ama Odera said talks would go on. Mr Carl Brandt sat beside her.",
            "\u201cThey will end soon,\u201d she said.",
        )
        names = {actor.id: actor.name for actor in reading.actors}

        assert names[reading.statements[-1].actors[0]] == "Ama Odera"
        assert reading.statements[-1].grade != "high"

    def test_joint_speakers_are_two(self):
        """Rule D7; the aides get the state of the one whose aides they are."""
        reading = reading_of("Peruvian President Ama Odera and her aides said talks would go on.")
        actors = {actor.id: actor for actor in reading.actors}

        assert [(actors[a].kind, actors[a].of) for a in reading.statements[0].actors] == [
            ("person", "PER"),
            ("group", "PER"),
        ]

    @pytest.mark.parametrize(
        ("speaker", "kind"),
        [
            ("Lima", "state"),
            ("Peru", "state"),
            ("The Kremlin", "institution"),
            ("NATO", "institution"),
        ],
    )
    def test_a_metonym_speaks_for_its_state(self, speaker, kind):
        """The span stays as written (rule D5)."""
        reading = reading_of(f"{speaker} said it would send an envoy to the talks in Oslo.")

        assert reading.statements[0].speaker.text == speaker
        assert reading.actors[0].kind == kind

    def test_a_place_is_no_actor(self):
        """A capital after 'in' is only where something happened."""
        reading = reading_of("Ama Odera, a lawyer, said in Lima that talks would go on in Peru.")

        assert [actor.name for actor in reading.actors] == ["Ama Odera"]


class TestContacts:
    """Who met, called, visited or wrote to whom."""

    @pytest.mark.parametrize(
        ("sentence", "kind", "status"),
        [
            ("President Ama Odera met General Carl Brandt.", "meeting", "occurred"),
            ("President Ama Odera and General Carl Brandt met in Oslo.", "meeting", "occurred"),
            ("President Ama Odera held talks with General Carl Brandt.", "talks", "occurred"),
            ("President Ama Odera's talks with General Carl Brandt ended.", "talks", "occurred"),
            ("President Ama Odera hosted General Carl Brandt.", "meeting", "occurred"),
            ("President Ama Odera will meet General Carl Brandt.", "meeting", "planned"),
            ("President Ama Odera plans to meet General Carl Brandt.", "meeting", "planned"),
            ("President Ama Odera offered to meet General Carl Brandt.", "meeting", "proposed"),
            ("President Ama Odera refused to meet General Carl Brandt.", "meeting", "refused"),
            ("President Ama Odera refused to meet rival leader Carl Brandt.", "meeting", "refused"),
            ("President Ama Odera ruled out talks with General Carl Brandt.", "talks", "refused"),
            ("President Ama Odera denied meeting General Carl Brandt.", "meeting", "denied"),
            ("President Ama Odera spoke by phone with General Carl Brandt.", "call", "occurred"),
            ("President Ama Odera called General Carl Brandt on Monday.", "call", "occurred"),
            ("President Ama Odera telephoned General Carl Brandt.", "call", "occurred"),
            (
                "A call between President Ama Odera and General Carl Brandt ended.",
                "call",
                "occurred",
            ),
            ("President Ama Odera wrote to General Carl Brandt.", "letter", "occurred"),
            ("President Ama Odera sent a letter to General Carl Brandt.", "letter", "occurred"),
            ("President Ama Odera spoke with General Carl Brandt.", "other", "occurred"),
        ],
    )
    def test_kind_and_status(self, sentence, kind, status):
        """Told by the verb or noun and by what stands before it."""
        (contact,) = reading_of(sentence).contacts

        assert (contact.type, contact.status) == (kind, status)
        assert {p.name for p in contact.participants} == {"Ama Odera", "Carl Brandt"}

    @pytest.mark.parametrize(
        "sentence",
        [
            "Chile will work to push for peace talks between Peru and Bolivia.",
            "President Ama Odera called General Carl Brandt a friend.",
            "President Ama Odera has not met General Carl Brandt.",
            "Talks are hard.",
            "Will President Ama Odera meet General Carl Brandt?",
        ],
    )
    def test_what_is_no_contact(self, sentence):
        """A hope, a name-calling, a negation and a question are none."""
        assert reading_of(sentence).contacts == ()

    def test_a_visit_has_its_place(self):
        """The visitor takes part; the place is where."""
        (visit,) = reading_of("General Carl Brandt arrived in Port Ruo on Tuesday.").contacts

        assert (visit.type, visit.place.text, visit.date.value) == (
            "visit",
            "Port Ruo",
            "2024-03-05",
        )

    def test_a_contact_told_twice_is_one(self):
        """With both passages as evidence."""
        reading = reading_of(
            "President Ama Odera met General Carl Brandt.",
            "Odera met Brandt for an hour.",
        )

        assert [len(contact.evidence) for contact in reading.contacts] == [2]

    def test_a_future_day_is_ahead(self):
        """A planned meeting resolves its weekday by the future tense (rule D3)."""
        (contact,) = reading_of(
            "President Ama Odera will meet General Carl Brandt in Oslo on Tuesday."
        ).contacts

        assert (contact.date.value, contact.place.text) == ("2024-03-12", "Oslo")


class TestAppointments:
    """Envoys and offices."""

    @pytest.mark.parametrize(
        ("sentence", "office", "status"),
        [
            (
                "Peru appointed Carl Brandt as special envoy to Chad.",
                "special envoy to Chad",
                "appointed",
            ),
            ("Peru named Carl Brandt ambassador to Chad.", None, None),
            (
                "Carl Brandt was appointed ambassador to Chad by Peru.",
                "ambassador to Chad",
                "appointed",
            ),
            ("Peru will appoint Carl Brandt as special envoy.", None, None),
            ("Peru has proposed Carl Brandt as mediator.", "mediator", "proposed"),
            ("Carl Brandt resigned as ambassador to Chad.", "ambassador to Chad", "ended"),
            ("Carl Brandt declined the post of mediator.", "mediator", "refused"),
            ("The envoy Peru is sending is Carl Brandt.", "envoy", "announced"),
        ],
    )
    def test_office_and_status(self, sentence, office, status):
        """Told by the verb, active, passive or inverted."""
        found = reading_of(sentence).appointments
        if office is None:
            office = "ambassador to Chad" if "ambassador" in sentence else "special envoy"
            status = "announced" if "will" in sentence else "appointed"

        assert [(a.appointee.name, a.office.text, a.status) for a in found] == [
            ("Carl Brandt", office, status)
        ]

    def test_who_the_envoy_is_may_be_said_later(self):
        """And by itself it tells of no appointment."""
        sent = "Peru said it would send its special envoy for the border to Chad."
        named = "The envoy is Carl Brandt, who was ambassador to Chad until 2011."

        (found,) = reading_of(sent, named).appointments
        assert found.appointee.name == "Carl Brandt"
        assert reading_of(named).appointments == ()

    def test_an_unnamed_envoy_is_recalled(self):
        """The office stands for the person."""
        (found,) = reading_of("Peru recalled its ambassador to Chad on Monday.").appointments

        assert (found.by.name, found.office.text, found.status, found.date.value) == (
            "Peru",
            "ambassador to Chad",
            "recalled",
            "2024-03-04",
        )

    def test_an_envoy_first_unnamed_is_one_with_the_named(self):
        """And the fuller office stays."""
        (found,) = reading_of(
            "Peru said it will send a special envoy to Chad to end the war.",
            "The envoy Peru is sending is Carl Brandt.",
        ).appointments

        assert (found.appointee.name, found.office.text) == ("Carl Brandt", "special envoy to Chad")
        assert found.mandate.text == "to end the war"
        assert len(found.evidence) == 2


class TestChain:
    """Rule D6."""

    @pytest.mark.parametrize(
        "words",
        [
            "said, according to Peru\u2019s Andes news agency.",
            "told the Andes news agency.",
            "said, as quoted by the Andes news agency.",
            "said in an interview with the Andes news agency.",
        ],
    )
    def test_the_agency_is_kept(self, words):
        """With the words that say so."""
        (said,) = reading_of(SAID + words).statements

        assert [link.name for link in said.via] == ["Andes"]

    def test_it_is_inherited_by_the_next_statement_only_of_the_same_speaker(self):
        """And flagged with the statement that it comes from."""
        reading = reading_of(
            "\u201cTalks go on,\u201d spokesman Carl Brandt told Reuters.",
            "\u201cThey are hard,\u201d Brandt added.",
            "\u201cToo hard,\u201d lawyer Ama Odera said.",
        )

        assert [[v.inherited_from for v in s.via] for s in reading.statements] == [
            [None],
            ["s1"],
            [],
        ]

    @pytest.mark.parametrize("lead", ["", "It was late. ", "\u201cNo,\u201d said Ama Odera. "])
    @pytest.mark.parametrize(("between", "reaches"), [("", True), ("The sun shone.\n\n", False)])
    def test_it_reaches_into_the_next_paragraph_and_no_further(self, between, reaches, lead):
        """Wherever in its paragraph the later statement stands."""
        reading = reading_of(
            "President Eva Lindt told Reuters on Monday that the plan was dead.",
            f"{between}{lead}Lindt said no deal was near.",
        )
        is_apart = "Odera" in lead  # somebody else speaks in between
        assert bool(reading.statements[-1].via) == (reaches and not is_apart)


class TestDatesOfStatements:
    """Words beside the cue, the same occasion, or nothing."""

    def test_nothing_was_said_after_the_report(self):
        """A month to come is when something may happen, not when it was said."""
        text = "If Brann loses in June 2026, the map may go: Reyes promised to tear it up."
        (said,) = read(document(text), "2024-03-07").statements
        assert (said.date.value, said.date.not_after) == (None, "2024-03-07")

    def test_the_same_speaker_goes_on_the_same_day(self):
        """In the past tense; a standing position has no day."""
        reading = reading_of(
            "Carl Brandt, a lawyer, said on Tuesday that talks would go on.",
            "\u201cThey are hard,\u201d he added.",
            "Brandt says the talks must have an end.",
        )

        assert [s.date.value for s in reading.statements] == ["2024-03-05", "2024-03-05", None]
        assert "inherited from s1" in reading.statements[1].date.basis
        assert reading.statements[2].date.not_after == "2024-03-07"

    def test_the_day_of_another_event_dates_nothing(self):
        """Wednesday's call does not date what is said of it."""
        reading = reading_of("After Wednesday's call, lawyer Carl Brandt said that talks go on.")

        assert reading.statements[0].date.value is None

    def test_what_was_said_during_a_call_has_the_date_of_the_call(self):
        """Where the text gives it."""
        reading = reading_of(
            "President Ama Odera called General Carl Brandt on Monday.",
            "During the call, Odera told Brandt that the talks would go on.",
        )

        assert reading.statements[-1].date.value == "2024-03-04"
        assert reading.statements[-1].addressee.text == "Brandt"


class TestStances:
    """What a statement does."""

    @pytest.mark.parametrize(
        ("words", "verb"),
        [
            ("it welcomes the talks", "welcome"),
            ("it rejects the plan", "reject"),
            ("it will not accept the plan", "reject"),
            ("any deal must name the border", "demand"),
            ("it calls for a truce", "demand"),
            ("it is ready to host the talks", "offer"),
            ("it will send an envoy", "offer"),
            ("talks cannot begin until the troops leave", "precondition"),
            ("it would sign only if the troops leave", "precondition"),
            ("it will retaliate against any attack", "threat"),
            ("it has dropped its demand for a vote", "concession"),
            ("it is willing to accept a smaller zone", "concession"),
            ("it has withdrawn its offer of a truce", "withdrawal"),
            ("it no longer supports the plan", "withdrawal"),
        ],
    )
    def test_each_kind(self, words, verb):
        """One stance, of the state for which the speaker speaks."""
        reading = reading_of(f"Peruvian spokesman Carl Brandt said that {words}.")

        assert [(s.verb, s.party.name) for s in reading.stances] == [(verb, "Peru")]

    def test_what_others_said_is_not_the_speakers(self):
        """A stance inside a report within the statement belongs to somebody else."""
        reading = reading_of(
            "Peruvian spokesman Carl Brandt said that Chad had told him it rejects the plan."
        )

        assert reading.stances == ()


class TestReporterAndTitles:
    """What is no statement."""

    def test_a_judgement_of_the_reporter_stands_apart(self):
        """Rule R8; a sentence that somebody said is none."""
        reading = reading_of(
            "The two sides remain far apart.",
            "Carl Brandt, a lawyer, said the two sides remain far apart.",
        )

        assert [one.span.text for one in reading.reporter_assessments] == [
            "The two sides remain far apart."
        ]

    def test_a_headline_restates(self):
        """Rule D4: merged with the likest statement."""
        text = (
            "Peru Rejects Border Plan\n\nPeru said on Monday that it rejects the plan for the "
            "border.\n\nChile said the weather would be fine.\n"
        )

        assert [r.restates for r in read(document(text), None).restatements] == [("s1",)]

    def test_another_headline_does_not(self):
        """Below the least likeness nothing is merged."""
        text = "Weather Stays Fine In The South\n\nPeru said on Monday that it rejects the plan.\n"

        assert read(document(text), None).restatements == ()


class TestRead:
    """`read` as a whole."""

    @given(reports)
    @settings(max_examples=60)
    def test_every_span_of_any_text_is_verbatim(self, text):
        """Whatever the text, what comes out stands in it (rule D2)."""
        printed = read(document(text), "2024-03-07").model_dump(mode="json", by_alias=True)
        for span in spans_in(printed):
            assert text[span["start"] : span["end"]] == span["text"]

    @pytest.mark.parametrize(
        "published", ["2024-02-30", "yesterday", "2024-13", "24-01-01", "2024-01/2024-02"]
    )
    def test_a_published_that_is_no_day_of_the_calendar_is_refused(self, published):
        """The message shows the value."""
        with pytest.raises(InputError, match=published):
            reading_of("Talks go on.", published=published)

    def test_published_goes_before_the_header(self):
        """What the user says counts."""
        said = document("Peru said on Monday it agrees to talks.\n", published="2020-01-01")

        assert read(said, "2024-03-07").statements[0].date.value == "2024-03-04"
        assert read(said).statements[0].date.value == "2019-12-30"

    def test_another_language_is_not_guessed(self):
        """Only English is recognised."""
        assert reading_of("Les deux pays ont sign\u00e9 un accord.").source.language is None

    def test_a_nested_statement_that_runs_past_the_outer_one(self):
        """The statement inside which another is told is the one that holds its cue."""
        reading = reading_of(
            "While he insisted that he never actually said he wanted to sink the ships, "
            "that was the obvious meaning."
        )
        assert [one.nested_in for one in reading.statements] == [None, "s1"]
