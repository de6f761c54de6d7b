"""What `goodoffices.reading.formats.likely` promises."""

import sys

import pytest

from goodoffices.reading.formats.likely import likely_encoding

HUNGARIAN = (
    "A külügyminiszter közölte, hogy a tárgyalások jövő héten folytatódnak. Egyik fél sem akar "
    "háborút, mondta a kormány szóvivője."
)
DANISH = (
    "Udenrigsministeren sagde, at forhandlingerne fortsætter næste uge på Færøerne. Ingen ønsker "
    "krig."
)
POLISH = "Żadna ze stron nie chce wojny, oświadczył rzecznik rządu, i że rozmowy będą kontynuowane."
CZECH = "Žádná ze stran si nepřeje válku, řekl mluvčí vlády, a že jednání budou pokračovat."
ROMANIAN = (
    "Ministrul a declarat că negocierile vor continua săptămâna viitoare şi că nicio parte nu "
    "doreşte război."
)
TURKISH = "D\u0131şişleri bakan\u0131 görüşmelerin gelecek hafta süreceğini söyledi."
FRENCH = "Le ministre a déclaré que les négociations étaient terminées à Genève et à Besançon."
SWEDISH = "Utrikesministern sade att förhandlingarna fortsätter nästa vecka på Åland."
GERMAN = "Der Außenminister traf Frau Núñez in Wien; die Gespräche dauerten länger als erwartet."
NAMES = "The minister met Mr Kovač and Mrs Žižek in Brno, and said that the talks would go on."
RUSSIAN = "Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе."


class TestLikelyEncoding:
    """Guesses."""

    @pytest.fixture(autouse=True)
    def _guesses(self):
        """What guesses may not be installed."""
        pytest.importorskip("charset_normalizer")

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [
            (HUNGARIAN, "cp1250"),
            (DANISH, "cp1252"),
            ("The minister said “we won’t go” – not now.", "cp1252"),
            (POLISH, "cp1250"),
            (POLISH, "iso8859_2"),
            (POLISH, "cp852"),
            (CZECH, "cp1250"),
            (ROMANIAN, "cp1250"),
            (TURKISH, "cp1254"),
            (FRENCH, "cp1252"),
            (FRENCH, "cp850"),
            (SWEDISH, "cp1252"),
            (GERMAN, "cp1252"),
            (NAMES, "cp1250"),
            (RUSSIAN, "cp1251"),
            (RUSSIAN, "iso8859_5"),
        ],
    )
    @pytest.mark.parametrize("times", [1, 10])
    def test_the_letters_tell(self, text, encoding, times):
        """Of one language each; names from elsewhere are few, and marks tell nothing."""
        assert likely_encoding((f"{text} " * times).encode(encoding)) == encoding

    def test_nothing_is_likely_of_what_is_no_text(self):
        """Bytes at random."""
        assert likely_encoding(bytes(range(256)) * 4) is None

    def test_without_what_guesses_there_is_no_guess(self, monkeypatch):
        """It comes with an extra."""
        monkeypatch.setitem(sys.modules, "charset_normalizer", None)
        assert likely_encoding(DANISH.encode("cp1252")) is None
