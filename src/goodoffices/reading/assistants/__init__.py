"""Let a language model or a pipeline propose beside the rules; off unless it is named."""

from goodoffices.reading.assistants.consulting import Assistant, consult
from goodoffices.reading.assistants.endpoint import Endpoint
from goodoffices.reading.assistants.exchange import Limits
from goodoffices.reading.assistants.offers import (
    Offer,
    OfferedAppointment,
    OfferedContact,
    OfferedParty,
    OfferedStatement,
    Passage,
    offer_of,
)
from goodoffices.reading.assistants.pipeline import Pipeline, load_pipeline

__all__ = [
    "Assistant",
    "Endpoint",
    "Limits",
    "Offer",
    "OfferedAppointment",
    "OfferedContact",
    "OfferedParty",
    "OfferedStatement",
    "Passage",
    "Pipeline",
    "consult",
    "load_pipeline",
    "offer_of",
]
