"""The formats of documents that are read, each in its module."""

from goodoffices.reading.formats.extracted import Extracted, Member, Unreadable
from goodoffices.reading.formats.registry import FORMATS, Format, format_of, members

__all__ = ["FORMATS", "Extracted", "Format", "Member", "Unreadable", "format_of", "members"]
