"""Turn the text of a report into proposed entries (rules D1-D7)."""

from goodoffices.reading.attribution import attributions
from goodoffices.reading.document import document

__all__ = ["quotations"]


def quotations(text: str, date: str | None = None) -> list[dict[str, object]]:
    found = []
    for a in attributions(document(text, published=date)):
        found.append({"quote": [list(p) for p in a.content], "speaker": list(a.speaker) if a.speaker else None, "rule": a.rule})
    return found
