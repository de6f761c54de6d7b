"""Invitations and appeals to meet, and what only looks like one."""

from tests.reading.telling import TableOfContacts

TOLD = [
    (
        "Mrs Ana Reyes spoke by phone with Mrs Eva Lindt and invited her to Oslo.",
        "call occurred <Ana Reyes>c; visit proposed <Ana Reyes>c",
    ),
    (
        "{a} invited both ministers, Carl Brandt and Eva Lindt, to a meeting on 25 May.",
        "meeting proposed abc",
    ),
    ("{a} offered {b} talks.", "talks proposed ab"),
    ("{a} snubbed an invitation from {b} to a dialogue.", "talks refused ab"),
    ("{a} has invited {b} to Oslo for talks.", "talks proposed ab"),
    ("{a} invited {b} to visit Oslo in June.", "visit proposed ab"),
    ("{b} was invited by {a} to talks in Oslo.", "talks proposed ab"),
    ("{b} declined an invitation from {a} to visit Oslo.", "visit refused ab"),
    ("{b} accepted an invitation from {a} to talks.", "talks planned ab"),
    ("{c} urged {a} and {b} to resume talks.", "talks proposed ab"),
    ("{c} called on {a} and {b} to meet.", "meeting proposed ab"),
    ("{a} wants {b} to come to Oslo.", "visit proposed b"),
    ("{a} asked {b} to visit the border.", "visit proposed b"),
    ("{a} turned down an offer of talks from {b}.", "talks refused ab"),
    ("{a} accepted a proposal for talks from {b}.", "talks planned ab"),
    ("{a} accepted {b}'s invitation to visit Oslo.", "visit planned ab"),
    ("The company rejected the union's request for a meeting.", "meeting refused <company><union>"),
    ("{a} has asked {b} for a meeting.", "meeting proposed ab"),
    ("{a}'s offer of talks was rejected by {b}.", "talks refused ab"),
    ("{a}'s request for a meeting was accepted by {b}.", "meeting planned ab"),
]
NOT_TOLD = [
    "{a} invited {b} to think again.",
    "{a} has not invited {b} to Oslo.",
    "{a} urged {b} to resume work.",
    "{a} urged {b} to keep the port open.",
    "{a} turned down an offer of money from {b}.",
    "{a} asked {b} for a pen.",
    "{a}'s offer of money was rejected by {b}.",
]


class TestInvitationsIn(TableOfContacts):
    """`invitations_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
