"""Turn the text of a report into proposed entries (rules D1-D7)."""

from goodoffices.reading.attribution import Attribution, attributions
from goodoffices.reading.document import Document, document, parse_report
from goodoffices.reading.extent import Extent
from goodoffices.reading.opening import OpenedReport, open_report, open_reports
from goodoffices.reading.proposal import Proposal, propose
from goodoffices.reading.quotations import quotations
from goodoffices.reading.reader import read
from goodoffices.reading.report import Reading, schemas

__all__ = [
    "Attribution",
    "Document",
    "Extent",
    "OpenedReport",
    "Proposal",
    "Reading",
    "attributions",
    "document",
    "open_report",
    "open_reports",
    "parse_report",
    "propose",
    "quotations",
    "read",
    "schemas",
]
