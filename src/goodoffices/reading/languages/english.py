"""English: all the rules of this room."""

from goodoffices.reading.facts import facts
from goodoffices.reading.languages.language import Language

__all__ = ["ENGLISH"]

ENGLISH = Language("en", "English", "everything", facts)
