"""Which event codes fit a contact or a stance, and why."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from goodoffices.reading.report import ContactRead
from goodoffices.record.parts import Verb

__all__ = ["Choice", "contact_codes", "contexts_in", "stance_codes"]

_I = re.IGNORECASE
_SUBJECTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})"))
    for name, words in (
        (
            "mediation",
            r"mediat|good offices|third[- ]party|broker|intermediar|"
            r"facilitat\w*\b(?! (?:[a-z-]+ ){0,3}?(?:access|delivery|deliveries|passage|entry|"
            r"return|movement|aid|work|transfer|release|evacuation|trade|departure|supplies)\b)|"
            r"(?:push|press|work) for (?:\w+ )?(?:talks|negotiations|dialogue)|to the table|"
            r"bring (?:the |both )?(?:sides|parties) together",
        ),
        (
            "release",
            r"releas|free (?:the|all|its|their|his|her)|set free|"
            r"(?:hostage|prisoner|detainee|captive)",
        ),
        ("sanctions", r"sanction|embargo|tariff|asset freeze|boycott"),
        (
            "outsiders",
            r"observer|monitor|peacekeep|inspect|humanitarian (?:access|corridor)|convoys?\b|"
            r"access (?:for|to|of) (?:[a-z-]+ ){0,2}?(?:aid|humanitarian|relief|agencies)\b",
        ),
        (
            "arms",
            r"troops|(?:pull|draw)(?:s|ing|n)? (?:out|back)|withdraw(?:s|al|ing|n)?\b"
            r"(?! (?:[a-z]+ )?(?:demand|complaint|claim|request|offer|proposal|threat|objection))"
            r"|expel|cease-?fire|truce|"
            r"disarm|demilitar|hostilities|shelling|bombard|"
            r"(?:halt|stop|end)\w* (?:its |the |all )?"
            r"(?:attacks|fire|fighting|offensive|strikes)|blockade|weapons",
        ),
        (
            "yield",
            r"recogni[sz]|cede|concede|give up|giving up|surrender|renounc|apolog|drop|abandon|"
            r"hand over|yield|accept",
        ),
        (
            "talks",
            r"talks?\b|negotiat|dialogue|meet\b|meeting|summit|discuss|conference|sit down|"
            r"receive (?:the|a|an|him|her|them)\b",
        ),
        (
            "settlement",
            r"settle|plan\b|proposal|agreement|deal\b|accord|treaty|roadmap|compromise|"
            r"draft|end (?:of |to )?the (?:war|conflict|crisis)",
        ),
        ("reform", r"resign|step down|election|reform|constitution|referendum|policy|rights\b"),
        ("aid", r"aid\b|funds|money|loan|relief|supplies|assist|financ|compensat"),
    )
)
_DEMANDS = {
    "mediation": ("028", "108"),
    "release": ("0253", "1053"),
    "sanctions": ("0254", "1054"),
    "outsiders": ("0255", "1055"),
    "arms": ("0256", "1056"),
    "yield": ("025", "105"),
    "talks": ("026", "106"),
    "settlement": ("027", "107"),
    "reform": ("024", "104"),
    "aid": ("023", "103"),
}
_GRANTED = re.compile(
    r"^(?:(?!\b(?:not|never|no|only|until|unless|without|cannot)\b|n['\u2019]t).)*"
    r"\b(?:ready|prepared|willing|would|will|agreed?|accept\w*)\b"
    r"(?:(?!\b(?:not|never|no|only|until|unless|without|cannot)\b|n['\u2019]t).)*$",
    re.IGNORECASE | re.DOTALL,
)
"""What is told before a condition on which something is granted, and not refused."""
_REFUSALS = {
    "mediation": "126",
    "release": "1243",
    "sanctions": "1244",
    "outsiders": "1245",
    "arms": "1246",
    "yield": "124",
    "talks": "125",
    "settlement": "127",
    "reform": "123",
    "aid": "122",
}
_INTENTS = {
    "mediation": "038",
    "release": "0353",
    "sanctions": "0354",
    "outsiders": "0355",
    "arms": "0356",
    "yield": "035",
    "talks": "036",
    "settlement": "037",
    "reform": "034",
    "aid": "033",
}
_DEEDS = {
    "release": "084",
    "sanctions": "085",
    "outsiders": "086",
    "arms": "087",
    "reform": "083",
}
_FORCE = re.compile(
    r"\b(?:strike|attack|force|war\b|fighting|offensive|militar|destroy|hostilities|troops)", _I
)
_UNLESS = re.compile(r",? (?:unless|until|if|should|when|once|as long as)\b", _I)
_LEAVING = re.compile(
    r"\b(?:boycott|quit|leav|walk out of|suspend|halt|break off|withdraw from|pull out of|abandon)"
    r"\w*(?: [a-z]+){0,2} (?:talks|negotiations|dialogue|process|table)\b",
    _I,
)
_RELATIONS = re.compile(r"\b(?:relations|ambassador|expel|embassy)", _I)
_AHEAD = re.compile(
    r"\b(?:will|would|could|can|ready|willing|prepared|may|might|agree)\b|['\u2019]ll", _I
)
_SOFT = re.compile(
    r"\b(?:urg|appeal|ask|call(?:s|ed|ing)? (?:for|on)|should|ought|request|plead|hope)", _I
)
_CLAIM = re.compile(r"\b(?:claim|accusation|allegation|charge|report|suggestion)s?\b", _I)
_TOLD = re.compile(r"\b(?!it\b|this\b|that\b|them\b|such\b|one\b|the\b|an?\b|to\b)\w+", _I)
"""A word that tells what a refusal is about."""
_CONDEMN = re.compile(r"\b(?:condemn|denounc|criticis|criticiz|deplor)", _I)
_CONTEXTS = tuple(
    (name, re.compile(rf"\b(?:{words})"))
    for name, words in (
        ("territory", r"territor|annex|border|land\b|region|province|island|sovereign"),
        ("military", r"troops|army|militar|weapon|cease-?fire|truce|attack|shelling|soldier"),
        ("economic", r"sanction|trade|tariff|econom|grain|oil\b|gas\b|export|import|funds"),
        ("diplomatic", r"talks|negotiat|peace|diploma|envoy|mediat|settle|meeting|summit|dialogue"),
    )
)


class Choice(NamedTuple):
    """A code and why it fits."""

    code: str
    reason: str


def contexts_in(words: str, *always: str) -> tuple[str, ...]:
    """
    Name the contexts of an event by its words.

    Parameters
    ----------
    words : str
        What it is about.
    *always : str
        Contexts that it has in any case.

    Returns
    -------
    tuple of str
        Words that PLOVER uses for contexts; none where none is told.
    """
    low = words.lower()
    found = [name for name, pattern in _CONTEXTS if pattern.search(low)]
    return tuple(dict.fromkeys([*always, *found]))


def contact_codes(one: ContactRead) -> tuple[Choice, ...]:
    """
    Code a contact.

    Parameters
    ----------
    one : ContactRead
        Who met, called, visited or wrote to whom.

    Returns
    -------
    tuple of Choice
        The best first; none for a contact that was denied.
    """
    if one.status == "denied":
        return ()
    if one.status == "refused":
        return (Choice("125", "a contact was refused"),)
    if one.status == "planned":
        return (Choice("036", "a contact is planned, not yet held"),)
    if one.status == "proposed":
        return (
            Choice("036", "who proposes a contact is willing to hold it"),
            Choice("026", "a proposal appeals to the other to meet"),
        )
    return tuple(_held(one))


def _held(one: ContactRead) -> Iterator[Choice]:
    if one.type == "call":
        yield Choice("041", "they spoke by telephone")
    elif one.type == "visit":
        yield Choice("042", "the visitor travelled")
        if len(one.participants) > 1:
            yield Choice("043", "seen from the one who received the visit")
    elif one.type == "letter":
        yield Choice("040", "CAMEO has no code for letters; writing is a form of consulting")
    else:
        if one.host and len(one.participants) > 2:
            yield Choice("045", "somebody hosted the others")
        elif one.host:
            yield Choice("043", "one of them hosted the other")
        if one.type == "talks":
            yield Choice("046", "the text speaks of talks")
            yield Choice("040", "talks need not be negotiations")
        else:
            yield Choice("040", "they met; the text does not speak of negotiations")


def stance_codes(
    verb: Verb, toward: str, said: str, *, is_third: bool = True
) -> tuple[Choice, ...]:
    """
    Code a stance.

    Parameters
    ----------
    verb : str
        What it does.
    toward : str
        What it is about.
    said : str
        The whole of what was said, with the words that report it.
    is_third : bool
        Whether the party is none of those that the words are about, so that it can mediate.

    Returns
    -------
    tuple of Choice
        The best first; at least one.
    """
    if verb == "offer":
        return tuple(_offers(toward, is_third=is_third))
    return tuple(_RULES[verb](toward, said))


def _subject(words: str) -> str | None:
    """Name what is spoken of: the kind whose word comes first, of two the earlier in the table."""
    low = words.lower()
    found = [
        (match.start(), number, name)
        for number, (name, pattern) in enumerate(_SUBJECTS)
        if (match := pattern.search(low))
    ]
    return min(found)[2] if found else None


def _welcomed(toward: str, said: str) -> Iterator[Choice]:
    yield Choice("051", "what is welcomed is endorsed")
    if _AHEAD.search(said):
        yield Choice("030", "it is said of what is to come")
    yield Choice("019", "who welcomes agrees; PLOVER has no event for it")


def _offers(toward: str, *, is_third: bool) -> Iterator[Choice]:
    subject = _subject(toward)
    if subject == "mediation" and is_third:
        yield Choice("039", "a third party means to bring others to talk")
    elif subject == "mediation":
        yield Choice("036", "a party to the dispute offers to talk")
    elif subject is not None:
        yield Choice(_INTENTS[subject], f"the offer is about {subject}")
    yield Choice("030", "an offer says that one will cooperate")


def _demanded(toward: str, said: str) -> Iterator[Choice]:
    subject = _subject(toward)
    soft, hard = _DEMANDS.get(subject or "", ("020", "100"))
    about = f"the demand is about {subject}" if subject else "what is demanded has no code"
    if _SOFT.search(said):
        yield Choice(soft, f"{about}; the words appeal; PLOVER has no event for it")
        yield Choice(hard, "an appeal among parties is a demand")
    else:
        yield Choice(hard, about)


def _set(toward: str, said: str) -> Iterator[Choice]:
    """Code a condition: what is withheld until then, and what is demanded."""
    before = said.replace(toward, "", 1) if toward else said
    subject = _subject(before)
    if subject is not None and _GRANTED.search(before):
        yield Choice(_INTENTS[subject], f"{subject} offered on a condition")
    elif subject is not None:
        yield Choice(_REFUSALS[subject], f"{subject} refused until the condition is met")
    _, demanded = _DEMANDS.get(_subject(toward) or "", ("020", "105"))
    yield Choice(demanded, "the condition is a demand")


def _rejected(toward: str, said: str) -> Iterator[Choice]:
    if _CONDEMN.search(said):
        yield Choice("111", "it is condemned")
        return
    claim = _CLAIM.search(toward[:40])
    if claim:
        yield Choice("016", f"a {claim.group().lower()} is denied; PLOVER has no event for it")
        yield Choice("120", "it is rejected")
        return
    subject = _subject(toward) or (None if _TOLD.search(toward) else _subject(said))
    if subject is None:
        yield Choice("120", "what is rejected has no code of its own")
        return
    yield Choice(_REFUSALS[subject], f"the refusal is about {subject}")
    if subject == "settlement":
        yield Choice("120", "the plan need not be one for a settlement")


def _threatened(toward: str, said: str) -> Iterator[Choice]:
    words = _UNLESS.split(toward or said)[0]
    subject = _subject(words)
    if _LEAVING.search(words) or (subject == "talks" and not _FORCE.search(words)):
        yield Choice("134", "the words are of ending talks")
    elif subject == "aid":
        yield Choice("1311", "the words are of aid")
    elif subject == "sanctions":
        yield Choice("1312", "the words are of sanctions")
    elif _RELATIONS.search(words):
        yield Choice("1313", "the words are of relations")
    elif _FORCE.search(words):
        yield Choice("138", "the words are of force")
    yield Choice("130", "it is a threat")


def _conceded(toward: str, said: str) -> Iterator[Choice]:
    subject = _subject(toward) or _subject(said)
    if _AHEAD.search(said):
        yield Choice(_INTENTS.get(subject or "", "035"), "it is said of what is to come")
        yield Choice("080", "it gives way")
    else:
        yield Choice(_DEEDS.get(subject or "", "080"), "it gave way")


def _withdrawn(toward: str, said: str) -> Iterator[Choice]:
    if re.search(r"\b(?:demand|condition|objection|claim|insist)", said, _I):
        yield Choice("080", "a demand was dropped")
    else:
        yield Choice("120", "what was offered is offered no more")


_RULES = {
    "welcome": _welcomed,
    "reject": _rejected,
    "demand": _demanded,
    "precondition": _set,
    "threat": _threatened,
    "concession": _conceded,
    "withdrawal": _withdrawn,
}
