"""Letters, messages and who wrote them."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} wrote to {b} on 9 June.", "letter occurred ab"),
    ("{a} sent {b} a letter last week.", "letter occurred ab"),
    ("{a} handed {b} a letter from the council.", "letter occurred ab"),
    ("{a} handed over to {b} a letter with a proposal.", "letter occurred ab"),
    ("{a} welcomed the plan in a letter to {b}.", "letter occurred ab"),
    ("{a} exchanged messages with {b}.", "letter occurred ab"),
]
NOT_TOLD = [
    "{a} gave {b} a book.",
    "{a} sent {b} to Lima.",
    "{a} received a letter of thanks.",
    "{a} wrote a letter.",
    "{a} handed power to {b}.",
]


class TestLettersIn(TableOfContacts):
    """`letters_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
