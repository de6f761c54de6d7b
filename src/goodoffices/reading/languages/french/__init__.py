"""French: who said what, who they are, through whom and when."""

from goodoffices.reading.languages.french.grades import precision_of
from goodoffices.reading.languages.french.reading import facts
from goodoffices.reading.languages.language import Language

__all__ = ["FRENCH"]

FRENCH = Language("fr", "French", "statements", facts, precision_of)
