"""French: who said what, who they are, through whom and when."""

from goodoffices.reading.document import Document
from goodoffices.reading.facts import Facts
from goodoffices.reading.grades import Kind, counted_precision
from goodoffices.reading.languages.french.precision import PRECISION
from goodoffices.reading.languages.language import Language

__all__ = ["FRENCH"]


def _facts(document: Document, published: str | None) -> Facts:
    """Read a report by rules that are imported with the first that is in French."""
    from goodoffices.reading.languages.french.reading import facts

    return facts(document, published)


def _precision(rule: str, kind: Kind) -> float | None:
    """Look up how often a rule was right on French reports: content, kind and speakers."""
    return counted_precision(PRECISION.get((rule, kind)))


FRENCH = Language("fr", "French", "statements", _facts, _precision)
