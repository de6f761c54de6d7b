"""The record, the positions and the model joined: results that know what they rest on."""

from goodoffices.assessment.assess import assess, confirmed
from goodoffices.assessment.findings import Change, Finding, compare, findings, resting_on
from goodoffices.assessment.provenance import Citation, Quote, Rest, citations, rests_on
from goodoffices.assessment.results import Assessment

__all__ = [
    "Assessment",
    "Change",
    "Citation",
    "Finding",
    "Quote",
    "Rest",
    "assess",
    "citations",
    "compare",
    "confirmed",
    "findings",
    "resting_on",
    "rests_on",
]
