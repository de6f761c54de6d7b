"""What `goodoffices.reading.formats.plain` promises beside the contract."""

import io

import pytest

from goodoffices.errors import InputError
from goodoffices.reading.formats.plain import read_plain

ENGLISH = "The minister said it was “a good start” – and talks wouldn’t fail. She met Mr Núñez."
GERMAN = "Der Minister sagte, die Gespräche hätten „gut begonnen“. Die Außenminister kämen wieder."
POLISH = (
    "Minister powiedział, że rozmowy były „dobrym początkiem”. Spotkają się jutro w Łodzi, żeby "
    "omówić więcej szczegółów. Święta się zbliżają."
)
FRENCH = "Le porte-parole, Tesfa Dargo, a déclaré que Kesh n’était pas prêt."
"""It has too few small words to be recognised."""
RUSSIAN = "Министр заявил, что переговоры были «хорошим началом». Завтра они встретятся в Москве."


class TestReadPlain:
    """A text in another encoding than UTF-8."""

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [
            (ENGLISH, "cp1252"),
            (GERMAN, "cp1252"),
            (FRENCH, "cp1252"),
            (POLISH, "cp1250"),
            (RUSSIAN, "cp1251"),
        ],
    )
    def test_the_refusal_names_the_likely_one(self, text, encoding):
        """Windows-1252 goes before its twins where the language is written in it."""
        pytest.importorskip("charset_normalizer")
        stream = io.BytesIO(text.encode(encoding))
        with pytest.raises(InputError, match=rf"--encoding\)\. It may be {encoding}\.$"):
            list(read_plain(stream, "a.txt", None))

    def test_a_text_that_cannot_be_its_twin_keeps_the_guess(self):
        """A byte that windows-1252 does not have tells."""
        pytest.importorskip("charset_normalizer")
        stream = io.BytesIO((POLISH + " Ťažké").encode("cp1250"))
        with pytest.raises(InputError, match=r"It may be cp1250\.$"):
            list(read_plain(stream, "a.txt", None))
