"""Invitations and appeals to meet, and what only looks like one."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} has invited {b} to Oslo for talks.", "talks proposed ab"),
    ("{a} invited {b} to visit Oslo in June.", "visit proposed ab"),
    ("{b} was invited by {a} to talks in Oslo.", "talks proposed ab"),
    ("{b} declined an invitation from {a} to visit Oslo.", "visit refused ab"),
    ("{b} accepted an invitation from {a} to talks.", "talks planned ab"),
    ("{c} urged {a} and {b} to resume talks.", "talks proposed ab"),
    ("{c} called on {a} and {b} to meet.", "meeting proposed ab"),
]
NOT_TOLD = [
    "{a} invited {b} to think again.",
    "{a} has not invited {b} to Oslo.",
    "{a} urged {b} to resume work.",
]


class TestInvitationsIn(TableOfContacts):
    """`invitations_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
