"""French: verbs, sentences, days and the annotated reports."""

import sys

import pytest
from benchmarks.reading_languages import figures, reports_in
from tests.reading.records import spans_in
from tests.reading.test_records import reading_of, record_of
from tests.reading.test_reports import verbatim

from goodoffices.reading import document, read
from goodoffices.reading.extent import Extent
from goodoffices.reading.languages.french.days import dated_in
from goodoffices.reading.languages.french.places import place_in, states
from goodoffices.reading.languages.french.rows import rows_of
from goodoffices.reading.languages.french.verbs import CUES, PARTICIPLES
from goodoffices.reading.places import state_name

REPORTS = reports_in("French")
BY_NAME = pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
PUBLISHED = "2024-07-09"  # a Tuesday

LEAST = {
    "statements": (0.95, 0.95),
    "speakers": (0.95, 0.95),
    "marks": (0.95, 0.95),
    "via": (0.95, 0.95),
    "actors": (0.95, 0.95),
    "roles": (0.85, 0.9),
    "dates": (0.95, 0.75),
}
"""Precision and recall below which a change of rules has made the reading worse."""


def sentences_of(text: str) -> list[str]:
    """Split a paragraph without quotations."""
    rows = rows_of(text, Extent(0, len(text)), (), 0)
    return [row.extent.of(text) for row in rows]


def statements_of(text: str) -> list:
    """Read a text without titles."""
    return list(read(document(text, titles=0), PUBLISHED, language="fr").statements)


class TestReports:
    """The annotated reports in French."""

    def test_there_are_at_least_twelve(self):
        """Wire, press statement, newspaper, dialogue, transcript, magazine."""
        assert len(REPORTS) >= 12
        assert len({path.stem.split("-")[0] for path in REPORTS}) >= 6

    @BY_NAME
    def test_every_text_field_of_a_record_is_verbatim(self, path):
        """What a record quotes stands in its report (rules R3, D2)."""
        text = path.read_text(encoding="utf-8")

        assert [one for one in verbatim(record_of(path)) if one not in text] == []

    @BY_NAME
    def test_every_span_is_verbatim(self, path):
        """Each span that is read stands at its place; the language is told by small words."""
        text = path.read_text(encoding="utf-8")
        reading = reading_of(path)

        spans = spans_in(reading.model_dump(mode="json", by_alias=True))
        assert spans
        assert all(text[s["start"] : s["end"]] == s["text"] for s in spans)
        assert (reading.source.language, reading.source.coverage) == ("fr", "statements")

    def test_precision_and_recall_stay_above_their_floors(self):
        """The figures of the table in the documents do not fall unseen."""
        for field, found in figures("French").items():
            assert (found.precision, found.recall) >= (LEAST[field][0], 0), field
            assert found.recall >= LEAST[field][1], field


class TestCues:
    """The conjugated verbs."""

    @pytest.mark.parametrize(
        ("form", "verb"),
        [
            ("annonçait", "annoncer"),
            ("exigeait", "exiger"),
            ("répète", "répéter"),
            ("rappelle", "rappeler"),
            ("rejette", "rejeter"),
            ("martèle", "marteler"),
            ("prévient", "prévenir"),
            ("démentirait", "démentir"),
        ],
    )
    def test_spelling_follows_the_sound(self, form, verb):
        """Stems change before soft and mute vowels, as French grammar has it."""
        assert CUES[form].verb == verb

    def test_who_speaks_is_no_source_of_it(self):
        """*Selon* after *a-t-il dit* names who told it, not who said it."""
        quoted = "Le ministre Jean Sol part. « Je pars », a-t-il dit à Reuters lundi"
        (one,) = statements_of(f"{quoted}, selon une source diplomatique.")

        assert (one.speaker.text, one.content[0].text) == ("il", "« Je pars »")
        assert ([link.name for link in one.via], one.date.value) == (["Reuters"], "2024-07-08")

    def test_a_conditional_is_hypothetical(self):
        """*affirmerait* is not vouched for; *affirmait* is."""
        assert CUES["affirmerait"].hypothetical
        assert not CUES["affirmait"].hypothetical

    def test_participles_agree(self):
        """Gender and number of a participle are no matter."""
        assert {PARTICIPLES[form].verb for form in ("indigné", "indignée", "indignés")} == {
            "s'indigner"
        }


class TestRowsOf:
    """`rows_of`"""

    def test_a_form_of_address_ends_no_sentence(self):
        """*M.* before a name."""
        assert sentences_of("Il a vu M. Arce. Puis il est parti.") == [
            "Il a vu M. Arce.",
            "Puis il est parti.",
        ]

    def test_a_number_ends_no_sentence(self):
        """Its points part its thousands; one after it does end it."""
        assert sentences_of("On a vu 300.000 sacs en 2023. Puis 2,5 tonnes.") == [
            "On a vu 300.000 sacs en 2023.",
            "Puis 2,5 tonnes.",
        ]

    def test_elisions_and_inverted_pronouns_are_words(self):
        """*l'*, *qu'* and *-t-il* stand for themselves."""
        text = "L'eau, qu'a-t-il bu ?"
        (row,) = rows_of(text, Extent(0, len(text)), (), 0)

        assert row.words == ("L'", "eau", ",", "qu'", "a", "-t-il", "bu", "?")

    def test_a_dateline_is_passed_over(self):
        """Town, day and agency before a dash."""
        assert sentences_of("ALGER, 26 janv (Sahara Presse) - Il pleut.") == ["Il pleut."]


class TestDatedIn:
    """`dated_in` with the rules for dates (rule D3)."""

    @pytest.mark.parametrize(
        ("words", "value"),
        [
            ("lundi soir", "2024-07-08"),
            ("mardi", "2024-07-09"),
            ("mardi 21 mai", "2024-05-21"),
            ("le 1er juin", "2024-06-01"),
            ("le 14 mars 2023", "2023-03-14"),
            ("hier", "2024-07-08"),
            ("l'été dernier", "2023-06/2023-08"),
            ("en début de semaine", None),
            ("la veille", None),
        ],
    )
    def test_a_past_day(self, words, value):
        """The most recent such day up to the publication; what is vague stays empty."""
        (one,) = dated_in(words, Extent(0, len(words)))

        assert one.when(PUBLISHED, future=False).value == value

    def test_the_next_day_in_the_future(self):
        """Of what is ahead the next such day after the publication."""
        (one,) = dated_in("mardi", Extent(0, 5))

        assert one.when(PUBLISHED, future=True).value == "2024-07-16"

    @pytest.mark.parametrize("words", ["depuis lundi", "jusqu'à mardi", "d'ici à mardi"])
    def test_a_limit_is_no_date(self, words):
        """*depuis* says since when, not when."""
        assert [one.is_limit for one in dated_in(words, Extent(0, len(words)))] == [True]

    def test_the_basis_names_the_french_words(self):
        """Whoever checks a date finds the words in the text."""
        (one,) = dated_in("dit-il lundi", Extent(0, 12))

        assert "'lundi' at 7-12" in (one.when(PUBLISHED, future=False).basis or "")


class TestPlaces:
    """`states` and `place_in`"""

    def test_every_state_has_a_french_name(self):
        """The table has the same states as the English one, each with its English name."""
        named = {one.states[0]: one for one in states().values() if one.form == "name"}

        assert len(named) >= 195
        assert all(state_name(code) == one.name for code, one in named.items())

    @pytest.mark.parametrize(
        ("words", "form", "code"),
        [
            ("Pékin", "capital", "CHN"),
            ("Quai d\u2019Orsay", "seat", "FRA"),
            ("ouzbèke", "adjective", "UZB"),
            ("Ivoirien", "adjective", "CIV"),
            ("Royaume-Uni", "name", "GBR"),
        ],
    )
    def test_each_form_is_found(self, words, form, code):
        """Name, adjective, capital and seat of government (rule D5)."""
        found = place_in(words)

        assert found is not None
        assert (found.form, found.states) == (form, (code,))


class TestFacts:
    """Statements in the patterns of French prose."""

    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("« Nous partons », a dit Ana Sol.", ["« Nous partons »"]),
            ("« Nous, a-t-elle dit, partons. »", ["« Nous,", "partons. »"]),
            ("Ana Sol a prévenu : « Nous partons. »", ["« Nous partons. »"]),
            ("Le pont est fermé, a souligné Mme Sol.", ["Le pont est fermé"]),
            ("D'après Ana Sol, le pont est fermé.", ["le pont est fermé"]),
            ("Le pont est fermé, selon Mme Sol.", ["Le pont est fermé"]),
            ("Pour le juge Jean Sol, le pont est fermé.", ["le pont est fermé"]),
            ("Comme l'explique Ana Sol, le pont est fermé.", ["le pont est fermé"]),
            ("Ana Sol affirme avoir fermé le pont.", ["avoir fermé le pont"]),
            ("Et Ana Sol de conclure : « Nous partons. »", ["« Nous partons. »"]),
            ("— Le pont est fermé, lance Ana Sol.", ["Le pont est fermé"]),
        ],
    )
    def test_a_pattern_gives_the_content(self, text, content):
        """One statement, with what was said and who said it."""
        (one,) = statements_of(text)

        assert [span.text for span in one.content] == content
        assert one.speaker is not None

    def test_a_conditional_is_hypothetical(self):
        """*aurait dit* is a report that nobody vouches for."""
        (one,) = statements_of("Ana Sol aurait dit que le pont est fermé.")

        assert one.hypothetical

    def test_joint_speakers_are_several(self):
        """Two states that speak together (rule D7)."""
        (one,) = statements_of("Le Mali et l'Algérie ont affirmé que le pont est fermé.")

        assert len(one.actors) == 2

    def test_what_ends_without_a_mark_goes_on(self):
        """A quotation of several paragraphs is one statement."""
        (one,) = statements_of("« Nous partons.\n\n« Nous partons demain », a dit Ana Sol.")

        assert [span.text for span in one.content] == ["« Nous partons.", "« Nous partons demain »"]

    def test_the_eve_counts_from_the_first_dated_statement(self):
        """*La veille* is the day before what was said first."""
        first = "Ana Sol a dit lundi que le pont est fermé."
        second = "La veille, Moscou avait indiqué que le pont était ouvert."

        assert [one.date.value for one in statements_of(f"{first}\n\n{second}")] == [
            "2024-07-08",
            "2024-07-07",
        ]

    def test_a_lone_quotation_is_the_previous_speakers(self):
        """At the lowest grade, without words that name a speaker."""
        one, other = statements_of("« Nous partons », a dit Ana Sol.\n\n« Nous partons demain. »")

        assert other.actors == one.actors
        assert (other.speaker, other.grade) == (None, "low")

    def test_work_grows_with_the_text_and_no_faster(self):
        """Ten times the odd text costs less than twenty-five times the calls."""
        odd = "M. Ab, maire de B, a dit que oui. Ce guide, selon elle, dit-il, « a, a-t-il dit, "

        def calls(times: int) -> int:
            count = 0

            def counted(*_: object) -> None:
                nonlocal count
                count += 1

            before = sys.getprofile()
            sys.setprofile(counted)
            try:
                statements_of((odd + "b. »\n\n") * times)
            finally:
                sys.setprofile(before)
            return count

        statements_of(odd)
        assert calls(60) < 25 * calls(6)


class TestDeeds:
    """Verbs that share a subject, bodies with an article, and stations."""

    @pytest.mark.parametrize(
        ("text", "contents"),
        [
            (
                "Paris a appelé les deux parties à la retenue et a exclu tout envoi de troupes.",
                ["les deux parties à la retenue", "tout envoi de troupes"],
            ),
            (
                "Dakar a salué la décision et proposé sa médiation.",
                ["la décision", "sa médiation"],
            ),
            (
                "Dakar a salué la décision et le départ des troupes.",
                ["la décision et le départ des troupes"],
            ),
        ],
    )
    def test_a_second_verb_begins_a_statement_of_its_own(self, text, contents):
        """Of the same speaker."""
        found = statements_of(text)

        assert [part.text for one in found for part in one.content] == contents
        assert len({one.actors for one in found}) == 1

    @pytest.mark.parametrize(
        ("text", "content", "speaker"),
        [
            ("Paris a appelé mardi à la retenue.", "à la retenue", "Paris"),
            ("Paris a demandé mardi à l'ONU d'agir.", "d'agir", "Paris"),
            ("« Assez », a déclaré à la presse le ministre Jean Brun.", "« Assez »",
             "le ministre Jean Brun"),
            ("« Assez », a déclaré mardi à la presse Mme Brun.", "« Assez »", "Mme Brun"),
        ],
    )  # fmt: skip
    def test_what_follows_a_is_whom_it_was_told_or_what_is_wanted(self, text, content, speaker):
        """By the verb, and by the article or the deed that follows."""
        found = [(one.content[0].text, one.speaker.text) for one in statements_of(text)]

        assert found == [(content, speaker)]

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("La Cédéao a condamné le coup d'État.", "institution"),
            ("La Zamora a condamné le coup d'État.", "institution"),
            ("Le Drian a condamné le coup d'État.", "person"),
            ("La ministre a condamné le coup d'État.", "person"),
        ],
    )
    def test_a_capital_word_with_an_article_is_a_body(self, text, kind):
        """People take none."""
        actors = read(document(text, titles=0), PUBLISHED, language="fr").actors

        assert [one.kind for one in actors] == [kind]

    @pytest.mark.parametrize(
        ("words", "names"),
        [
            ("à Radio France Internationale", ["Radio France Internationale"]),
            ("au Monde", []),
            ("à France 24", ["France 24"]),
            ("dans Le Figaro", ["Le Figaro"]),
            ("à Radium", []),
        ],
    )
    def test_a_station_is_a_link(self, words, names):
        """By its first word."""
        one = statements_of(f"« Nous partons », a déclaré Mme Diop {words}.")[0]

        assert [link.name for link in one.via] == names


def speakers_of(text: str) -> list[list[str]]:
    """Give the names of who says each statement."""
    found = read(document(text, titles=0), PUBLISHED, language="fr")
    names = {actor.id: actor.name for actor in found.actors}
    return [[names[actor] for actor in one.actors] for one in found.statements]


class TestPronouns:
    """Whom *il* and *elle* mean."""

    @pytest.mark.parametrize(
        ("before", "name"),
        [
            ("La Cedeao s'est réunie lundi.", "Cedeao"),
            ("L'Union africaine a suspendu le pays.", "Union africaine"),
            ("L'ONU a reçu le président Luis Soto.", "ONU"),
            ("La France a reculé.", "France"),
            ("La Commission européenne a reçu la ministre Ana Reyes.", "Ana Reyes"),
            ("La ministre Ana Reyes a vu la Commission européenne.", "Ana Reyes"),
        ],
    )
    def test_she_is_the_body_or_the_woman_named_last(self, before, name):
        """By the gender of its noun, or the nearer woman."""
        assert speakers_of(f"{before} Elle a dit que la junte devait partir.") == [[name]]

    def test_she_stays_the_body(self):
        """Also in what follows."""
        text = "La Cedeao s'est réunie. Elle a dit que tout allait. « Bien », a-t-elle ajouté."
        assert speakers_of(text) == [["Cedeao"], ["Cedeao"]]

    @pytest.mark.parametrize(
        ("before", "name"),
        [
            ("Le ministère de l'Intérieur a convoqué Luis Soto.", "ministère de l'Intérieur"),
            ("Le président Luis Soto a quitté la Cedeao.", "Luis Soto"),
        ],
    )
    def test_he_is_whoever_acts(self, before, name):
        """A ministry, or a man whom the sentence begins with."""
        assert speakers_of(f"{before} Il a dit que le vol était annulé.") == [[name]]


class TestNobody:
    """Who did not say something."""

    @pytest.mark.parametrize(
        ("subject", "verb", "names"),
        [
            ("Personne à Kiev", "n'a", []),
            ("Aucun responsable", "n'a", []),
            ("Ni Paris ni Berlin", "n'a", ["France", "Germany"]),
            ("Ni la France ni l'Allemagne", "n'ont", ["France", "Germany"]),
        ],
    )
    def test_it_was_not_said(self, subject, verb, names):
        """Of both by *ni*, of no actor by *personne*."""
        text = f"{subject} {verb} dit que le sommet aurait lieu."
        assert speakers_of(text) == [names]
        assert [one.negated for one in statements_of(text)] == [True]

    def test_a_source_is_not_taken_for_its_government(self):
        """What follows its comma is what it told, though no other comma follows."""
        (one,) = statements_of("Selon un responsable, le gouvernement veut la paix.")
        assert one.speaker.text == "un responsable"
        assert [span.text for span in one.content] == ["le gouvernement veut la paix"]


class TestContents:
    """Where what was said begins."""

    def test_where_it_was_said_is_no_part_of_it(self):
        """*dans un communiqué* stands before the quotation."""
        (one,) = statements_of("La Cedeao a regretté dans un communiqué « un échec ».")
        assert [span.text for span in one.content] == ["« un échec »"]
