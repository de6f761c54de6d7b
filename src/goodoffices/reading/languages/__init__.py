"""The rules of each language, behind one small interface."""

from goodoffices.reading.languages.choice import LANGUAGES, chosen, require_language
from goodoffices.reading.languages.language import Coverage, Language

__all__ = ["LANGUAGES", "Coverage", "Language", "chosen", "require_language"]
