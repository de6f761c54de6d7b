"""Meetings, talks, summits and calls that a noun tells."""

from tests.reading.telling import TableOfContacts

TOLD = [
    ("{a} and {b} concluded a round of talks in Oslo on Monday.", "talks occurred ab"),
    ("{a} and {b} signed an accord after ten days of negotiations.", "talks occurred ab"),
    ("{a} and {b} left after talks with {c}.", "talks occurred abc"),
    ("Talks on Monday involving {a}, {b} and {c} ended in failure.", "talks occurred abc"),
    ("Monday's talks in Doha included {a}, {b} and {c}.", "talks occurred abc"),
    ("Monday's talks were attended by {a}, {b} and {c}.", "talks occurred abc"),
    ("{a}, {b} and {c} attended Monday's talks in Doha.", "talks occurred abc"),
    ("{a} and {b} took part in the talks on Monday.", "talks occurred ab"),
    ("The second round between {a} and {b} was held in May.", "talks occurred ab"),
    ("{a} and {b} launched talks on Monday.", "talks occurred ab"),
    ("{a} resumed negotiations with {b} on Monday.", "talks occurred ab"),
    ("{a} scrapped a meeting with {b}.", "meeting refused ab"),
    ("Reports of a meeting between {a} and {b} were denied by the palace.", "meeting denied ab"),
    ("A planned meeting between {a} and {b} did not take place.", "meeting refused ab"),
    ("A summit of {a} and {b} was not on the agenda.", "summit refused ab"),
    ("{a} had a phone call with {b} on Tuesday.", "call occurred ab"),
    ("A phone call between {a} and {b} on Tuesday lasted an hour.", "call occurred ab"),
    ("{a} declined a meeting with {b}.", "meeting refused ab"),
    ("{a} ruled out talks with {b}.", "talks refused ab"),
    ("{a} proposed a meeting with {b}.", "meeting proposed ab"),
    ("{a} wants {b} and {c} to hold talks in Oslo.", "talks proposed bc"),
    ("{a} held a meeting with {b} on the sidelines of the forum.", "meeting occurred ab"),
    ("{a} held talks in Oslo on Friday with {b}.", "talks occurred ab"),
    ("{b} held talks on Friday with {a} and {c}.", "talks occurred abc"),
    ("{a} had lunch with {b} on Friday.", "meeting occurred ab"),
    ("Talks between {a} and {b} opened in Oslo on Friday.", "talks occurred ab"),
    ("Talks between {a} and {b} broke down on Friday.", "talks occurred ab"),
    ("{a} broke off talks with {b} on Friday.", "talks occurred ab"),
    ("{a} sought a meeting with {b}.", "meeting proposed ab"),
    ("{a} requested a phone call with {b}.", "call proposed ab"),
    ("{a}'s meeting with {b} on Monday was the first since 2019.", "meeting occurred ab"),
    ("After her meeting with {b} on Monday, {a} flew home.", "meeting occurred ab"),
    ("Speaking after talks with {b}, {a} said the truce would hold.", "talks occurred ab"),
    ("During a meeting with {b} on Monday, {a} offered a truce.", "meeting occurred ab"),
    ("{a} told {b} at a meeting on Monday that the truce would hold.", "meeting occurred ab"),
    ("{a} told {b} by phone that the truce would hold.", "call occurred ab"),
    ("{a} thanked {b} by telephone, her office said.", "call occurred ab"),
    ("At a summit hosted by {a}, {b} and {c} signed the accord.", "summit occurred abc"),
    ("{a} postponed a meeting with {b}.", "meeting planned ab"),
    ("{a} snubbed a meeting with {b}.", "meeting refused ab"),
    ("{a} boycotted talks with {b}.", "talks refused ab"),
    ("{a} is conceding the race in Peru in a phone call with {b}.", "call occurred ab"),
    ("Conversations between {a} and {b} went on in May.", "talks occurred ab"),
    ("{a} held separate meetings with {b} and {c}.", "meeting occurred ab; meeting occurred ac"),
    ("{a} and {b} held a video conference on Sunday.", "call occurred ab"),
    (
        "Switzerland said it had hosted a meeting between {a} and {b}.",
        "meeting occurred <Switzerland>ab",
    ),
    ("{a} held a working lunch with {b}.", "meeting occurred ab"),
    ("{a} and {b} were locked in talks until midnight.", "talks occurred ab"),
    ("Tarvia and Ostria resumed talks in Oslo on Monday.", "talks occurred <Ostria><Tarvia>"),
    ("{a} spoke in Oslo after a meeting with {b}.", "meeting occurred ab"),
]
NOT_TOLD = [
    "{a} left after a meeting.",
    "The envoys left after talks on trade.",
    "{a} hopes to resume negotiations.",
    "The meeting included {a}.",
    "The gap between {a} and {b} is a round figure.",
    "The call between {a} and {b} never took place.",
    "No meeting between {a} and {b} is planned.",
    "{a} told a meeting with {b} that the truce would hold.",
    "{a} said it in a conference call with Oslo reporters.",
    "{a} and {b} began to call it unfair.",
    "{a} is working for talks with {b}.",
]


class TestMeetingsIn(TableOfContacts):
    """`meetings_in`, by the sentence."""

    told, not_told = TOLD, NOT_TOLD
