"""Turn the text of a report into proposed entries (rules D1-D7)."""

from goodoffices.reading.attribution import Attribution, attributions
from goodoffices.reading.document import Document, document, parse_report
from goodoffices.reading.extent import Extent
from goodoffices.reading.quotations import quotations

__all__ = [
    "Attribution",
    "Document",
    "Extent",
    "attributions",
    "document",
    "parse_report",
    "quotations",
]
