"""Which rules read a report, and what is said where there are none."""

import pytest

from goodoffices.errors import InputError
from goodoffices.reading import document, read
from goodoffices.reading.languages import chosen, require_language
from goodoffices.reading.languages.recognition import recognised

GERMAN = (
    "Der Minister sagte, die Gespr\u00e4che seien nicht zu Ende und das Papier sei auf dem Tisch."
    " \u201eWir sind nicht weit von einer L\u00f6sung\u201c, sagte er in der Stadt."
)


class TestChosen:
    """`chosen`"""

    @pytest.mark.parametrize(
        ("declared", "code"),
        [("fr", "fr"), ("fr-CA", "fr"), ("FR_ca", "fr"), ("en-GB", "en"), ("de", "und")],
    )
    def test_the_source_tells_the_language(self, declared, code):
        """A language tag is enough, whatever its region."""
        assert chosen(document("The talks.", language=declared))[0].code == code

    def test_the_user_goes_before_the_source(self):
        """--language is believed where the page says something else."""
        assert chosen(document("The talks.", language="en"), "fr")[0].code == "fr"

    @pytest.mark.parametrize("text", ["Talks failed.", "Ana Sol refused.", "12 34"])
    def test_a_text_too_short_to_tell_is_read_as_english(self, text):
        """It is read by the fullest rules, and the language stays untold."""
        language, code = chosen(document(text))

        assert (language.code, code) == ("en", None)

    @pytest.mark.parametrize(
        "text", ["\u4e24\u56fd\u603b\u7edf\u5468\u4e8c\u8fdb\u884c\u4f1a\u8c08", GERMAN]
    )
    def test_another_language_has_no_rules(self, text):
        """Neither letters that English lacks nor the small words of another are read as English."""
        assert chosen(document(text))[0].code == "und"


class TestRecognised:
    """`recognised`"""

    def test_a_language_without_rules_is_named(self):
        """What has no rules is named too, so that the user knows what is missing."""
        assert recognised(GERMAN) == ("de", False)

    def test_a_doubtful_text_stays_untold(self):
        """A few small words settle nothing."""
        assert recognised("Les deux pays ont sign\u00e9 un accord.")[0] is None


class TestRequireLanguage:
    """`require_language`"""

    def test_a_language_without_rules_is_refused(self):
        """One sentence names the languages that there are."""
        with pytest.raises(InputError, match=r"--language de: .*en \(English\), fr \(French\)"):
            require_language("de")


class TestQuotationsAlone:
    """A report in a language without rules."""

    def test_only_its_quotations_are_read(self):
        """No speaker, no date, no actor, the lowest grade; the source says how much was read."""
        reading = read(document(GERMAN, titles=0), "2024-03-14")

        (one,) = reading.statements
        assert one.content[0].text == "\u201eWir sind nicht weit von einer L\u00f6sung\u201c"
        assert (one.speaker, one.actors, one.grade) == (None, (), "low")
        assert one.date.value is None
        assert reading.actors == ()
        assert (reading.source.language, reading.source.coverage) == ("de", "quotations")

    def test_a_word_held_at_a_distance_is_no_statement(self):
        """A name or a single word in quotation marks is left out."""
        text = GERMAN.replace("Wir sind nicht weit von einer L\u00f6sung", "Ja")

        assert read(document(text, titles=0)).statements == ()
