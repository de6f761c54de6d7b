"""Letters, messages and who wrote them."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} took up the matter with {b} in a letter on Tuesday.", "letter occurred ab"),
    ("{a} informed {b} in writing.", "letter occurred ab"),
    ("{a} texted {b}.", "letter occurred ab"),
    ("In letters to {b} and {c}, {a} asked for calm.", "letter occurred abc"),
    ("{a} replied to {b}'s letter on Monday.", "letter occurred ab"),
    ("{a} sent {b} a letter proposing a summit in May.", "letter occurred ab; summit proposed ab"),
    ("{a} has written to {b} to propose a meeting.", "letter occurred ab; meeting proposed ab"),
    ("In a letter to {b}, {a} proposed talks in June.", "letter occurred ab; talks proposed ab"),
    ("{a} wrote to {b} on 9 June.", "letter occurred ab"),
    ("{a} sent {b} a letter last week.", "letter occurred ab"),
    ("{a} handed {b} a letter from the council.", "letter occurred ab"),
    ("{a} handed over to {b} a letter with a proposal.", "letter occurred ab"),
    ("{a} welcomed the plan in a letter to {b}.", "letter occurred ab"),
    ("{a} exchanged messages with {b}.", "letter occurred ab"),
    ("Letters were exchanged between {a} and {b} in May.", "letter occurred ab"),
    ("A message from {a} was handed to {b} last week.", "letter occurred ab"),
    ("A letter by {a} to {b} was published on Monday.", "letter occurred ab"),
    ("{a} replied to {b} in a letter on Monday.", "letter occurred ab"),
    ("{a} wrote a letter to {b} on Monday.", "letter occurred ab"),
    ("{a} wrote {b} a letter on Monday.", "letter occurred ab"),
    ("{a} wrote a detailed, six-page letter to {b}.", "letter occurred ab"),
    ("{a}'s angry letter to {b} was read on Monday.", "letter occurred ab"),
    ("In a September letter to {b}, {a} asked for help.", "letter occurred ab"),
]
NOT_TOLD = [
    "{a} took up the matter with zeal.",
    "{a} gave {b} a book.",
    "{a} received a letter of thanks.",
    "{a} wrote a letter.",
    "{a} handed power to {b}.",
    "{a} replied to {b} with a shrug.",
    "A message from {a} was handed to reporters.",
    "{a} wrote that the letter was lost.",
]


class TestLettersIn(TableOfContacts):
    """`letters_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
