"""Who speaks for a state: its officials do; its opposition, its rebels and its farmers do not."""

import re

from goodoffices.reading.late import late

__all__ = ["in_office", "of_state", "without_state"]

_OFFICIALS = late(
    r"\b(?:officials?|officers?|ministers?|ministry|ministries|leaders?|leadership|diplomats?|"
    r"negotiators?|delegates?|delegations?|envoys?|ambassadors?|authorit(?:y|ies)|governments?|"
    r"administration|troops|forces|army|armies|navy|military|police|soldiers|border guards|"
    r"coastguards?|commanders?|generals?|representatives?|teams?|sides?|presidents?|premiers?|"
    r"aides?|governors?|mediators?|cabinet|heads|chiefs|counterparts?|spokes\w+|secretar(?:y|ies)|"
    r"regulators?|prosecutors?|courts?|judges|services?|agenc(?:y|ies)|advisers?|advisors?|"
    r"intelligence|rulers?|monarchs?|kings?|junta)\b",
    re.IGNORECASE,
)
"""Of a group: that it serves its state."""
_APART = late(
    r"\b(?:opposition|rebels?|insurgents?|guerrillas?|separatists?|militants?|militias?|exiles?|"
    r"exiled|dissidents?|refugees?|protest(?:ers|s)?|demonstrators?|activists?|settlers?|"
    r"hostages?|prisoners?|part(?:y|ies)|unions?|associations?|(?<!russian )federation|"
    r"clubs?|church(?:es)?|"
    r"universit(?:y|ies)|chamber of commerce|institute|foundation|compan(?:y|ies)|firms?|society|"
    r"league|groups?|movements?|factions?|"
    r"refugee council|red cross|red crescent|newspapers?|media|campaign|lawmakers?|"
    r"legislators?|senators?|former|retired|ex-\w+|union leaders?|religious leaders?|"
    r"church leaders?|business leaders?|community leaders?|tribal leaders?|shadow)\b",
    re.IGNORECASE,
)
"""Of a group or body: that it lives in the state and does not serve it."""
_MINISTRY = late(r"[^,]*?\b(?:ministr(?:y|ies)|departments?|governments?)(?= (?:of|for) )", re.I)
"""Of a body: up to what it is for, as in *the Ministry of Refugees*."""
_PRIVATE = late(
    r"\b(?:opposition|shadow|dissident|exiled?|rebel|lawmaker|legislator|senator|"
    r"congress(?:man|woman)|MP|MEP|parliamentarian|councillor|businessman|businesswoman|tycoon|"
    r"magnate|mayor|candidate|activist|settler|cleric|bishop|archbishop|patriarch|imam|rabbi|"
    r"priest|singer|actor|actress|athlete|footballer|coach|writer|author|novelist|lawyer|"
    r"researcher|academic|oligarch|blogger|commentator)\b",
    re.IGNORECASE,
)
"""Of a role: that whoever has it speaks for himself, whatever his state."""
_LEAD = late(r"(?:[Tt]he )?[A-Z][\w. -]*?['\u2019]s (?=\S)")


def in_office(role: str) -> bool:
    """
    Tell an office of a state from what somebody is besides (rule D8).

    Parameters
    ----------
    role : str
        Such as *foreign minister* or *opposition leader*.

    Returns
    -------
    bool
        False for a leader of the opposition, a lawmaker, a mayor, a businessman.
    """
    return _PRIVATE.search(role) is None


def of_state(name: str, *, is_group: bool) -> bool:
    """
    Tell those who speak for the state that their name tells from those who only live there.

    Parameters
    ----------
    name : str
        Such as *Israeli officials*, *Syrian rebels* or *Kenya's parliament*.
    is_group : bool
        True for several people, who serve their state only where the words say so; a body of a
        state does so unless they say otherwise.

    Returns
    -------
    bool
        True for *Israeli officials* and *Kenya's parliament*.
    """
    head = _MINISTRY.match(name)
    if _APART.search(head[0] if head else name):
        return False
    return not is_group or _OFFICIALS.search(name) is not None


def without_state(name: str) -> str:
    """
    Leave out the state in which a party lives.

    Parameters
    ----------
    name : str
        Such as *Yemen's Houthi rebels*.

    Returns
    -------
    str
        *Houthi rebels*; a name that begins otherwise as it is.
    """
    lead = _LEAD.match(name)
    return name[lead.end() :] if lead and name[lead.end()].isupper() else name
