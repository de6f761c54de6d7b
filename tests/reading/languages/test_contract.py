"""What every language keeps, each on samples of its own: the suite that a new language joins."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.records import spans_in

from goodoffices.reading import document, read
from goodoffices.reading.languages import LANGUAGES
from goodoffices.reading.languages.recognition import recognised
from goodoffices.reading.report import Reading

PUBLISHED = "2024-03-14"  # a Thursday


@dataclass(frozen=True)
class Samples:
    """Sentences of a language; the speaker, where no other is named, is Ana Sol."""

    prose: str
    """Several sentences, by which the language is recognised."""
    quoted: str
    """A quotation, then a verb, then Ana Sol, minister of her state, on Tuesday."""
    content: str
    """What was said in it."""
    told: str
    """Ana Sol says without quotation marks what follows in `clause`."""
    clause: str
    negated: str
    """Ana Sol did not say something."""
    nominal: str
    """According to Ana Sol, minister; the content is `clause`."""
    pronoun: str
    """A second sentence, in which she goes on to say something."""
    capital: str
    """Moscow says something."""
    via: str
    """Ana Sol tells AFP something."""


SAMPLES = {
    "en": Samples(
        prose="The minister said that the talks were over, and that it was time to go on with it.",
        quoted="\u201cWe are ready,\u201d Peruvian Foreign Minister Ana Sol said on Tuesday.",
        content="\u201cWe are ready,\u201d",
        told="Foreign Minister Ana Sol said that the bridge was open.",
        clause="the bridge was open",
        negated="Foreign Minister Ana Sol did not say that the bridge was open.",
        nominal="According to Foreign Minister Ana Sol, the bridge was open.",
        pronoun="\u201cWe will stay,\u201d she added.",
        capital="Moscow said that the bridge was open.",
        via="Foreign Minister Ana Sol told the AFP agency that the bridge was open.",
    ),
    "fr": Samples(
        prose="Le ministre a dit que les deux pays sont dans une phase de la n\u00e9gociation qui"
        " est longue et que le texte ne sera pas sign\u00e9.",
        quoted="\u00ab Nous sommes pr\u00eats \u00bb, a d\u00e9clar\u00e9 mardi la ministre"
        " p\u00e9ruvienne Ana Sol.",
        content="\u00ab Nous sommes pr\u00eats \u00bb",
        told="La ministre Ana Sol a affirm\u00e9 que le pont \u00e9tait ouvert.",
        clause="le pont \u00e9tait ouvert",
        negated="La ministre Ana Sol n'a pas dit que le pont \u00e9tait ouvert.",
        nominal="Selon la ministre Ana Sol, le pont \u00e9tait ouvert.",
        pronoun="\u00ab Nous resterons \u00bb, a-t-elle ajout\u00e9.",
        capital="Moscou a affirm\u00e9 que le pont \u00e9tait ouvert.",
        via="La ministre Ana Sol a indiqu\u00e9 \u00e0 l'AFP que le pont \u00e9tait ouvert.",
    ),
}
EVERY = pytest.mark.parametrize("code", sorted(LANGUAGES))


def reading_of(text: str, code: str | None) -> Reading:
    """Read prose without titles."""
    return read(document(text, titles=0), PUBLISHED, language=code)


def names_of(reading: Reading) -> list[list[str]]:
    """Name the speakers of each statement."""
    names = {actor.id: actor.name for actor in reading.actors}
    return [[names[one] for one in statement.actors] for statement in reading.statements]


class TestLanguages:
    """Every language of `LANGUAGES`."""

    def test_every_language_has_samples(self):
        """A language is not entered before it keeps the claims below."""
        assert set(SAMPLES) == set(LANGUAGES)

    @EVERY
    def test_it_is_entered_under_its_code(self, code):
        """The code is the language's own, and something of a report is read in it."""
        assert LANGUAGES[code].code == code
        assert LANGUAGES[code].name
        assert LANGUAGES[code].coverage in ("everything", "statements")

    @EVERY
    def test_it_is_recognised_by_its_small_words(self, code):
        """Its prose is told from that of all others."""
        assert recognised(SAMPLES[code].prose) == (code, code == "en")
        assert reading_of(SAMPLES[code].prose, None).source.language == code

    @EVERY
    def test_a_quotation_has_its_speaker_role_and_day(self, code):
        """Verb beside a quotation; a name in apposition to a role; rule D3 on a weekday."""
        (one,) = reading_of(SAMPLES[code].quoted, code).statements

        assert one.kind == "direct"
        assert [span.text for span in one.content] == [SAMPLES[code].content]
        assert names_of(reading_of(SAMPLES[code].quoted, code)) == [["Ana Sol"]]
        assert one.role is not None
        assert one.date.value == "2024-03-12"
        assert one.cue is not None

    @EVERY
    def test_a_statement_shows_what_was_measured_on_its_language(self, code):
        """The precision of its rule on texts in that language, and of no other (rule D1)."""
        (one,) = reading_of(SAMPLES[code].quoted, code).statements

        assert one.precision is not None
        assert one.precision == LANGUAGES[code].precision(one.rule, one.kind)
        for other in LANGUAGES.keys() - {code}:
            assert LANGUAGES[other].precision(one.rule, one.kind) is None

    @EVERY
    def test_a_clause_is_an_indirect_statement(self, code):
        """What somebody says without quotation marks; nothing dates it."""
        (one,) = reading_of(SAMPLES[code].told, code).statements

        assert one.kind == "indirect"
        assert [span.text for span in one.content] == [SAMPLES[code].clause]
        assert one.date.value is None
        assert one.date.not_after == PUBLISHED

    @EVERY
    def test_what_was_not_said_is_marked(self, code):
        """A negation of the verb marks the statement."""
        assert [one.negated for one in reading_of(SAMPLES[code].negated, code).statements] == [True]
        assert [one.negated for one in reading_of(SAMPLES[code].told, code).statements] == [False]

    @EVERY
    def test_a_nominal_cue_gives_content_and_speaker(self, code):
        """*According to X, ...*"""
        (one,) = reading_of(SAMPLES[code].nominal, code).statements

        assert [span.text for span in one.content] == [SAMPLES[code].clause]
        assert names_of(reading_of(SAMPLES[code].nominal, code)) == [["Ana Sol"]]

    @EVERY
    def test_a_pronoun_is_the_last_speaker(self, code):
        """It is resolved, and the reading says that it was by a pronoun."""
        text = f"{SAMPLES[code].quoted}\n\n{SAMPLES[code].pronoun}"
        reading = reading_of(text, code)

        assert names_of(reading) == [["Ana Sol"], ["Ana Sol"]]
        assert reading.statements[1].resolution.rule == "pronoun"

    @EVERY
    def test_a_capital_speaks_for_its_state(self, code):
        """Rule D5: one actor with the state's code, the span as written."""
        reading = reading_of(SAMPLES[code].capital, code)

        assert [(actor.kind, actor.of) for actor in reading.actors] == [("state", "RUS")]
        assert reading.statements[0].speaker.text in SAMPLES[code].capital

    @EVERY
    def test_the_agency_is_the_chain(self, code):
        """Rule D6: who was told is the way by which the statement came."""
        (one,) = reading_of(SAMPLES[code].via, code).statements

        assert [link.name for link in one.via] == ["AFP"]

    @EVERY
    def test_every_span_is_verbatim(self, code):
        """Each span's words stand at its place (rules R3, D2)."""
        text = "\n\n".join(vars(SAMPLES[code]).values())
        reading = reading_of(text, code).model_dump(mode="json", by_alias=True)

        assert all(text[s["start"] : s["end"]] == s["text"] for s in spans_in(reading))

    @EVERY
    @given(text=st.text("aelpqu' \u00ab\u00bb\"\u2014-.,:;\n(M\u00c9DLes", max_size=200))
    def test_any_text_is_read_without_a_crash(self, code, text):
        """Odd punctuation leads to few statements, never to an error; spans stay verbatim."""
        reading = reading_of("x " + text, code).model_dump(mode="json", by_alias=True)

        whole = "x " + text
        assert all(whole[s["start"] : s["end"]] == s["text"] for s in spans_in(reading))
