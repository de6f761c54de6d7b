"""Calls taken, meetings at table and those told of somebody named before the verb."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} declined a call from {b}.", "call refused ab"),
    ("{a} and {b} huddled for an hour.", "meeting occurred ab"),
    ("{a} and {b} crossed paths in Oslo.", "meeting occurred ab"),
    ("{a} bumped into {b} in a corridor.", "meeting occurred ab"),
    ("{a} briefed {b} by phone.", "call occurred ab"),
    ("{a} and {b} will see each other in Oslo.", "meeting planned ab"),
    ("{a} and {b} exchanged phone calls at the weekend.", "call occurred ab"),
    ("{a} placed a call to {b} on Sunday.", "call occurred ab"),
    ("{a} and {b} have been in telephone contact.", "call occurred ab"),
    ("{a} has been in close contact with {b}.", "other occurred ab"),
    ("{a} granted an audience to {b} on Monday.", "meeting occurred ab"),
    ("{a} gave {b} an audience on Monday.", "meeting occurred ab"),
    ("{a} entertained {b} to dinner on Monday.", "meeting occurred ab"),
    ("{a} and {b} sat across the table from each other on Monday.", "meeting occurred ab"),
    ("{a} was closeted with {b} for two hours.", "meeting occurred ab"),
    ("{a} huddled with {b} on Monday.", "meeting occurred ab"),
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
    ("{a} and {b} returned to the negotiating table on Wednesday.", "talks occurred ab"),
    ("{a} will come to the table with {b}.", "talks planned ab"),
    ("{a} came face to face with angry villagers last night.", "meeting occurred <villagers>a"),
    ("A call from {a} to {b} lasted an hour.", "call occurred ab"),
    ("{a} hosted a dinner for {b}.", "meeting occurred ab"),
    ("{a} gave a farewell lunch in honour of {b}.", "meeting occurred ab"),
    ("{a} was on the phone to {b} within the hour.", "call occurred ab"),
    ("{a} spent two hours with {b} on Sunday.", "meeting occurred ab"),
    ("{a} was summoned to the foreign ministry on Monday.", "meeting occurred <foreign ministry>a"),
]
NOT_TOLD = [
    "{a} crossed paths in the wood.",
    "{a} ran into trouble.",
    "{a} gave {b} an hour.",
    "{a} made a call to arms.",
    "{a} took {b}'s advice.",
    "{a} came face to face with the truth.",
    "{a} joined the party.",
    "{a} consulted the map.",
    "{a} returned to the table.",
    "{a} gave a dinner for charity.",
    "A call from {a} went out to all.",
    "The platform that the Union and the Guild came together on is new.",
    "{a} confronted {b} in a debate.",
    "{a} was summoned to Oslo.",
    "{a} spent two hours with a book.",
]


class TestReceptionsIn(TableOfContacts):
    """`receptions_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
