"""Who met, saw, called or received whom, as a verb tells it."""

import pytest
from tests.reading.telling import contacts_told

TOLD = [
    ("{a} saw {b} on Monday.", "meeting occurred ab"),
    (
        "{a} saw {b} at breakfast and {c} in the evening.",
        "meeting occurred ab; meeting occurred ac",
    ),
    ("{a} rang {b} on Sunday.", "call occurred ab"),
    ("{a} plans to call {b} on Saturday.", "call planned ab"),
    ("{a} will telephone {b} tomorrow.", "call planned ab"),
    ("{a} and {b} discussed the harbour on Tuesday.", "meeting occurred ab"),
    ("{a} and {b} discussed the harbour by phone on Tuesday.", "call occurred ab"),
    ("{a} discussed the harbour with {b} in Lima.", "meeting occurred ab"),
    ("{a} refused to meet {b}.", "meeting refused ab"),
    ("{a} had refused for two years to meet {b}.", "meeting refused ab"),
    ("{a} offered to meet {b} in Lima.", "meeting proposed ab"),
    ("{a} brought together {b} and {c} in Oslo on Friday.", "meeting occurred abc"),
    ("{a} hosted {b} and {c} for talks in Oslo on Friday.", "talks occurred abc"),
    (
        "{a} and {b} met in Oslo in November and again on 3 June.",
        "meeting occurred ab; meeting occurred ab",
    ),
    ("{a} met with {b}, her office said.", "meeting occurred ab"),
    ("{a}, who was elected in 2021, met {b} on Monday evening.", "meeting occurred ab"),
    ("{a} conferred by video link with {b}.", "call occurred ab"),
    ("{a} and {b} sat down for talks on Friday.", "talks occurred ab"),
    ("{a} shook hands with {b} at the forum on Friday.", "meeting occurred ab"),
    ("{a} dined with {b} on Friday.", "meeting occurred ab"),
    ("{a} agreed to meet {b} on Friday.", "meeting planned ab"),
    ("{a} is ready to meet {b}.", "meeting proposed ab"),
    ("{a} hopes to meet {b}.", "meeting proposed ab"),
    ("{a} asked to meet {b}.", "meeting proposed ab"),
    ("{a} and {b} are due to meet in Oslo on Friday.", "meeting planned ab"),
    ("{a} and {b} were to have met in Oslo on Friday.", "meeting planned ab"),
    ("{a} and {b} agreed to meet again in May.", "meeting planned ab"),
    (
        "{a} met {b} on Monday. The two will meet again on Friday.",
        "meeting occurred ab; meeting planned ab",
    ),
    (
        "{a} met {b} on Monday. The pair will speak by phone on Friday.",
        "call planned ab; meeting occurred ab",
    ),
    ("{a} met {b} on Monday. It was their first meeting in two years.", "meeting occurred ab"),
    ('"I met {b} on Monday," said {a}.', "meeting occurred ab"),
    ("{a} said she had met {b} on Monday.", "meeting occurred ab"),
    ("{a} said she would meet {b} on Monday.", "meeting planned ab"),
    ("{a} denied that she had telephoned {b}.", "call denied ab"),
    ("{a} denied meeting {b} in secret.", "meeting denied ab"),
    ("{b} was met at the airport by {a}.", "meeting occurred ab"),
    ("A delegation led by {b} met {a} on Monday.", "meeting occurred ab"),
    (
        "Kenya's president, Ama Odera, met her Chadian counterpart, Carl Brandt, on Friday.",
        "meeting occurred ab",
    ),
    ("{a} travelled to Oslo, where she met {b}.", "meeting occurred ab; visit occurred a"),
    ("{a} met separately with {b} and {c}.", "meeting occurred ab; meeting occurred ac"),
    ("{a}, {b} and {c} met in Oslo.", "meeting occurred abc"),
    ("{b} paid a call on {a} on Friday.", "meeting occurred ab"),
    ("{b} called on {a} at the palace on Friday.", "meeting occurred ab"),
    ("{b} paid a visit to {a} on Friday.", "visit occurred ab"),
    ("{b} visited {a} on Friday.", "visit occurred ab"),
    ("{a} summoned {b} on Friday.", "meeting occurred ab"),
    ("{a} met {b}'s aide, {c}, on Monday.", "meeting occurred ac"),
    ("{a} rang veteran singer {b} on Sunday.", "call occurred ab"),
    (
        "{a} received the delegations of the two unions in Lima.",
        "meeting occurred <delegations of the two unions>a",
    ),
    ("{a} received at her office yesterday {b}.", "meeting occurred ab"),
    ("{a} greeted {b} at the airport.", "meeting occurred ab"),
    ("{a} contacted {b} by telephone.", "call occurred ab"),
    ("{a} met twice with {b}.", "meeting occurred ab"),
    ("{a} spoke to {b} on the phone on Monday.", "call occurred ab"),
    ("{a} dined with {b} on Sunday and phoned {c}.", "call occurred ac; meeting occurred ab"),
    ("{a} held consultations with {b} and received {c}.", "meeting occurred ac; talks occurred ab"),
    ("Reports that {a} had met {b} were denied by her office.", "meeting denied ab"),
    ("{a} was due to meet {b} but cancelled.", "meeting refused ab"),
    ("{a} pulled out of a meeting with {b}.", "meeting refused ab"),
    ("{a} met in the afternoon with {b}.", "meeting occurred ab"),
    ("{a} met for two hours on Monday at the palace with {b}.", "meeting occurred ab"),
    ("{a} called {b}, her office said.", "call occurred ab"),
    ("{a} met first with {b} and then with {c}.", "meeting occurred ab; meeting occurred ac"),
    ("The two leaders, {a} and {b}, met on Monday.", "meeting occurred ab"),
    ("{a} met her Ostrian opposite number, General Carl Brandt, on Monday.", "meeting occurred ab"),
    (
        "The ministers of Peru and Chile gathered in Oslo.",
        "meeting occurred <ministers of Peru and Chile>",
    ),
    ("The summit brought together {a} and {b}.", "meeting occurred ab"),
    ("{a} received the strikers' committee on Monday.", "meeting occurred <strikers' committee>a"),
    ("{a} meets {b} on Monday.", "meeting planned ab"),
]
NOT_TOLD = [
    "{a} and {b} have not met.",
    "{a} has never met {b}.",
    "{b} was seen off by {a}.",
    "{a} sees {b} as a friend.",
    "{a} saw {b} arrested.",
    "{a} called {b} a liar.",
    "{a} called on {b} to resign.",
    "{a} met demands set by {b}.",
    "{a} met the deadline.",
    "If {a} meets {b}, the truce may hold.",
    "{a} met after {b} left.",
    "{a} has spoken with each of them by telephone.",
    "There were reports that {a} had met {b}.",
    "{a} received an award.",
    "{a} hosts a radio show.",
    "{a} contacted {b}.",
    "Reports that {a} had met {b} were read with care.",
    "{a} spoke on the phone bill.",
    "{a} was asked by radio host Carl Brandt.",
    "{a} leads a scheme called Carl Brandt.",
    "{a} called Carl Brandt, her rival, a liar.",
    "{a} was met with chants.",
    "{a} met to settle a quarrel with flags.",
    "Supporters of the club gathered in Oslo.",
    "The storm brought together rain and wind.",
    "Officials were seen shaking hands as they left.",
]


class TestConversationsIn:
    """`conversations_in`, by the sentence."""

    @pytest.mark.parametrize(("sentence", "told"), TOLD)
    def test_what_tells_of_a_contact(self, sentence, told):
        """Kind, status and who takes part."""
        assert contacts_told(sentence) == told

    @pytest.mark.parametrize("sentence", NOT_TOLD)
    def test_what_only_looks_like_one(self, sentence):
        """No contact is told."""
        assert contacts_told(sentence) == ""
