"""Contacts told by what went before."""

from tests.reading.telling import TableOfContacts

TOLD = [
    (
        "{a} met {b} on Monday. A second meeting is planned for Friday.",
        "meeting occurred ab; meeting planned ab",
    ),
    (
        "{a} phoned {b} on Sunday. A second call is pencilled in for tonight.",
        "call occurred ab; call planned ab",
    ),
    (
        "{a} wrote to {b} on 9 June. {b} replied on Monday.",
        "letter occurred ab; letter occurred ab",
    ),
    ("{a} wrote to {b} on 9 June. {b} replied with a shrug.", "letter occurred ab"),
    ("{a} met {b} on Monday. Another round is still a long way off.", "meeting occurred ab"),
    ("{a} met {b} on Monday. The next round of elections is due in May.", "meeting occurred ab"),
    ("{a} and {b} met in May and again on 3 June.", "meeting occurred ab; meeting occurred ab"),
    ("{a} and {b} met in May and again lost patience.", "meeting occurred ab"),
    (
        "{a} met {b} on Monday. {b} proposed a second meeting on Friday.",
        "meeting occurred ab; meeting proposed ab",
    ),
    ("{a} met {b} on Monday. {c} proposed a law.", "meeting occurred ab"),
    ("{a} wrote to {b} on 9 June. {c} replied on Monday.", "letter occurred ab"),
    (
        "{a} met {b}. A meeting planned for December was called off.",
        "meeting occurred ab; meeting refused ab",
    ),
    (
        "{a} will meet {b} on 9 May 2030. It will be the first meeting between the two since 2010.",
        "meeting planned ab",
    ),
]
NOT_TOLD = [
    "A second meeting is planned for Friday.",
]


class TestRoundsIn(TableOfContacts):
    """`rounds_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
