"""Titles and captions joined to what the text tells."""

from goodoffices.reading import document, read

TEXT = """Port Stays Open, Odera Says

President Ama Odera said that the port would stay open.
Photo: Odera says the port stays open.
Caption: A crane at night.
She spoke in Lima.
"""


class TestTitleRestatements:
    """Headline, standfirst, captions (rule D4)."""

    def test_a_caption_is_joined_to_the_statement_that_it_restates(self):
        """By its words after the label; one that restates nothing is left out."""
        found = read(document(TEXT)).restatements
        assert [(one.part, one.span.text, one.restates) for one in found] == [
            ("headline", "Port Stays Open, Odera Says", ("s1",)),
            ("caption", "Odera says the port stays open.", ("s1",)),
        ]
        assert all(TEXT[one.span.start : one.span.end] == one.span.text for one in found)
