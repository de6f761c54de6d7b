"""What `goodoffices.reading.resolutions` promises."""

import pytest

from goodoffices.reading import document, read
from goodoffices.reading.resolutions import resolved

PREAMBLE = "The Council of the Lakes,\nRecalling its decisions on the port;\n"


def told(text):
    """Give who does what, in the words of the text."""
    found = resolved(document(text, titles=0)).values()
    return [tuple(part.of(text) for part in one) for one in found]


class TestResolved:
    """`resolved`"""

    def test_each_clause_is_the_body_s(self):
        """With or without numbers, adverbs and *that*."""
        text = (
            f"{PREAMBLE}1. Strongly condemns the raid of 4 March;\n"
            "2. Demands that the crew be freed;\n(3) Calls upon Peru to open the port;\n"
            "Further urges Chile to wait, and\nDecides to meet again in May.\n"
        )
        body = "The Council of the Lakes"
        assert told(text) == [
            (body, "Strongly condemns", "the raid of 4 March"),
            (body, "Demands", "the crew be freed"),
            (body, "Calls", "upon Peru to open the port"),
            (body, "Further urges", "Chile to wait, and"),
            (body, "Decides", "to meet again in May"),
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "1. Condemns the raid;\n2. Demands that it end.\n",
            f"{PREAMBLE}1. Condemns the raid;\n",
            f"{PREAMBLE}Talks on the port go on.\nDemands are known.",
            f"{PREAMBLE}He condemns the raid.\nShe demands that it end.\n",
            f"1. Condemns the raid;\n2. Demands that it end.\n{PREAMBLE}",
        ],
    )
    def test_what_only_looks_like_one(self, text):
        """No body is named before it, one clause stands alone, or nobody acts."""
        assert told(text) == []

    def test_a_clause_is_a_statement_and_a_stance(self):
        """Its speaker is the body, though it stands in another paragraph."""
        text = f"A Decision\n\n{PREAMBLE}1. Condemns the raid;\n2. Demands that it end.\n"
        reading = read(document(text, published="2024-03-05"))
        assert [one.rule for one in reading.statements] == ["resolution"] * 2
        assert [one.verb for one in reading.stances] == ["reject", "demand"]


class TestSeveral:
    """What several declare together."""

    def test_the_clauses_of_a_communique(self):
        """With letters before them, under a line that ends in a colon."""
        text = (
            "The ministers of Peru and Chile, meeting in Lima on 3 May:\n"
            "(a) Reaffirm their vow;\n(b) Strongly condemn the raid;\nThey left."
        )
        body = "The ministers of Peru and Chile"
        assert told(text) == [
            (body, "Reaffirm", "their vow"),
            (body, "Strongly condemn", "the raid"),
        ]

    def test_one_body_condemns_and_does_not_condemn(self):
        """The verb has the number of its subject."""
        assert told("The Council,\nCondemn the raid;\nWelcome the truce;") == []
        assert told("The ministers of Peru:\nCondemns the raid;\nWelcomes the truce;") == []
