"""English: all the rules of this room."""

from goodoffices.reading.facts import facts
from goodoffices.reading.grades import statement_precision
from goodoffices.reading.languages.language import Language

__all__ = ["ENGLISH"]

ENGLISH = Language("en", "English", "everything", facts, statement_precision)
