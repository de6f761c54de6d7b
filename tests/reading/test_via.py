"""Through whom a statement came: agencies, papers and stations that no table knows."""

import pytest

from goodoffices.reading import read
from goodoffices.reading.document import parse_report

SAID = '"The map is old," Bulgarian Foreign Minister Ivan Petrov'
PLAIN = "Bulgarian Foreign Minister Ivan Petrov said the map was old"


def links(sentence: str) -> list[str]:
    """Give the chain of the only statement of a report."""
    text = f"Talks go on\n\n{sentence}\n"
    reading = read(parse_report(text.encode(), "report.txt"), "2024-05-16")
    return [link.name for one in reading.statements for link in one.via]


class TestLinksIn:
    """Names of outlets in their places."""

    @pytest.mark.parametrize(
        ("sentence", "outlet"),
        [
            (f"{SAID} told The Comet.", "The Comet"),
            (f"{SAID} told the Harbour Lantern.", "Harbour Lantern"),
            (f"{SAID} told The Lamplighter-Review.", "The Lamplighter-Review"),
            (f"{SAID} told the Herald-Tribune.", "Herald-Tribune"),
            ('As the Lima Post reported, "It is over," said Brann.', "Lima Post"),
            (f"{SAID} told BTA.", "BTA"),
            (f"{SAID} was quoted as saying by BTA.", "BTA"),
            (f"{SAID} said, according to a text published by the newspaper Trud.", "Trud"),
            (f"{SAID} said, state television reported.", "state television"),
            (f"Speaking to Sky News, {PLAIN}.", "Sky News"),
            (f"In an interview with Sky News, {PLAIN}.", "Sky News"),
            (f"According to the Sofia Globe, {PLAIN}.", "Sofia Globe"),
            (
                "Bulgarian Foreign Minister Ivan Petrov, quoted in the Athens daily Kathimerini, "
                "said the map was old.",
                "Kathimerini",
            ),
        ],
    )
    def test_an_outlet_is_known_by_its_place(self, sentence, outlet):
        """Its name need not be in the tables."""
        assert links(sentence) == [outlet]

    @pytest.mark.parametrize(
        "sentence",
        [
            f"{SAID} told NATO.",
            f"{SAID} told MPs.",
            f"{SAID} told Greek colleagues.",
            f"{SAID} said in The Hague.",
            f"{SAID} said, as public opinion moved.",
        ],
    )
    def test_a_hearer_or_a_place_is_no_outlet(self, sentence):
        """Whoever is told something need not have printed it."""
        assert links(sentence) == []


class TestReportedBy:
    """An outlet at the end of what was said."""

    @pytest.mark.parametrize(
        ("tail", "outlet"),
        [
            ("La Tercera reported on Saturday", "La Tercera"),
            ("El Mundo reported", "El Mundo"),
            ("the Interfax news agency reported, citing the ministry", "Interfax"),
        ],
    )
    def test_it_is_taken_off(self, tail, outlet):
        """It is a link and no part of the content."""
        text = f"Talks go on\n\n{PLAIN}, {tail}.\n"
        reading = read(parse_report(text.encode(), "report.txt"), "2024-05-16")
        (said,) = reading.statements
        assert [span.text for span in said.content] == ["the map was old"]
        assert [link.name for link in said.via] == [outlet]

    def test_a_clause_without_an_outlet_stays(self):
        """Only a clause that says who reported is taken off."""
        text = f"Talks go on\n\n{PLAIN}, torn and wrong.\n"
        (said,) = read(parse_report(text.encode(), "report.txt"), "2024-05-16").statements
        assert said.content[-1].text == "the map was old, torn and wrong"
