"""The nouns that name a contact, with what they name."""

from goodoffices.reading.outcomes import ContactType

__all__ = ["NOUNS"]

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
