"""What the reader asks of a language."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from goodoffices.reading.document import Document
from goodoffices.reading.facts import Facts
from goodoffices.reading.grades import Kind

__all__ = ["Coverage", "Language"]

Coverage = Literal["everything", "statements", "quotations"]
"""How much is read of a report: all that a reading has, only who said what, or only what stands
in quotation marks, with no speaker."""


@dataclass(frozen=True)
class Language:
    """A language with its rules."""

    code: str
    """ISO 639, such as ``fr``; ``und`` where the language is not known."""
    name: str
    """In English."""
    coverage: Coverage
    """How much its rules read."""
    facts: Callable[[Document, str | None], Facts]
    """Reads a report, given its publication day."""
    precision: Callable[[str, Kind], float | None]
    """How often a rule of the language was right with statements of a kind, from 0 to 1 (rule D1);
    None where that was not measured on texts in this language."""
