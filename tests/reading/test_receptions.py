"""Calls taken, meetings at table and those told of somebody named before the verb."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} got a call from {b} on Monday.", "call occurred ab"),
    ("{a} would not take {b}'s call.", "call refused ab"),
    ("{a} and {b} came face to face in Oslo on Monday.", "meeting occurred ab"),
    ("{a} came face to face with {b} on Monday.", "meeting occurred ab"),
    ("{a} joined {b} for dinner on Sunday.", "meeting occurred ab"),
    ("{b}, whom {a} met on Monday, said no.", "meeting occurred ab"),
    ("Meeting {b} in Oslo on Monday, {a} offered a truce.", "meeting occurred ab"),
    ("{a} consulted {b} on Monday.", "talks occurred ab"),
    ("{a} had tea with {b} on Sunday.", "meeting occurred ab"),
    ("{a} received a delegation led by {b} on Monday.", "meeting occurred ab"),
    ("A planned meeting between {a} and {b} was called off.", "meeting refused ab"),
    ("{a}, who took office in May, met {b} on Monday.", "meeting occurred ab"),
    ("The minister spoke by phone with the envoy, {b}.", "call occurred <minister>b"),
    ("Talks between the government and the rebels ended.", "talks occurred <government><rebels>"),
    ("{a} visited Lima on Monday with {b}.", "visit occurred ab"),
    ("{a} met a delegation of the miners.", "meeting occurred <delegation of the miners>a"),
    ("{a} and {b} sat at the same table.", "meeting occurred ab"),
]
NOT_TOLD = [
    "{a} took {b}'s advice.",
    "{a} came face to face with the truth.",
    "{a} joined the party.",
    "{a} consulted the map.",
]


class TestReceptionsIn(TableOfContacts):
    """`receptions_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
