"""The nouns that name a contact, with what they name, and those that only look so."""

import re

from goodoffices.reading.outcomes import ContactType

__all__ = ["NOUNS", "THINGS_MET"]

NOUNS: dict[str, ContactType] = {
    "call": "call",
    "conversation": "call",
    "meeting": "meeting",
    "summit": "summit",
    "talks": "talks",
    "negotiations": "talks",
    "consultations": "talks",
    "discussions": "talks",
    "dialogue": "talks",
    "encounter": "meeting",
    "audience": "meeting",
    "dinner": "meeting",
    "lunch": "meeting",
    "breakfast": "meeting",
    "tea": "meeting",
    "coffee": "meeting",
    "supper": "meeting",
    "reception": "meeting",
    "sit-down": "meeting",
    "t\u00eate-\u00e0-t\u00eate": "meeting",
    "face-to-face": "meeting",
    "bilateral": "meeting",
    "huddle": "meeting",
    "closed-door session": "meeting",
    "working session": "meeting",
    "private session": "meeting",
    "parley": "talks",
    "phone talk": "call",
    "telephone talk": "call",
    "teleconference": "call",
    "videoconference": "call",
    "video conference": "call",
    "conference call": "call",
}

THINGS_MET = re.compile(
    r" (?:with )?(?:(?!on |to |in |at |for |with |over |about |after |before |and |by )"
    r"[\w\u2019'-]+ ){0,3}?"
    r"(?:half-?way|deadlines?|demands?|conditions?|obligations?|requirements?|criteria|targets?|"
    r"goals?|needs|commitments?|expectations|standards|challenges?|threshold|promises|quotas?|"
    r"resistance|opposition|outrage|anger|criticism|silence|success|failure|approval|scepticism|"
    r"skepticism|derision|hostility|protests?|disbelief|indifference|applause)\b"
    r"| in (?:the|an?|this|their) (?:[\w-]+ ){0,2}?(?:finals?|semi-?finals?|quarter-?finals?|match|"
    r"cup|play-?offs?|friendly)\b"
)
"""After *met*: what nobody talks with, and games."""
