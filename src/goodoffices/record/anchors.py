"""Words of a source: every span stands verbatim in the stored text (rules D2, R2, R3)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from goodoffices.errors import EntryError
from goodoffices.record.entries import Entry, Evidence, Source, Span
from goodoffices.record.frozen import Frozen
from goodoffices.record.references import part_fields

__all__ = ["check_anchors"]

Path = tuple[str | int, ...]


def check_anchors(version: Entry, now: Mapping[str, Entry], texts: Mapping[str, str]) -> None:
    """
    Check the spans and the evidence of one version.

    Parameters
    ----------
    version : Entry
        The version; its references exist.
    now : mapping of str to Entry
        The last version of each entry.
    texts : mapping of str to str
        The stored text of each source that has one, by its id.

    Raises
    ------
    EntryError
        If words are not where they are said to be, evidence from a text has no passage, or
        an analyst is said to have a text.
    """
    if not _is_anchored(version, (), now, texts):
        faults = tuple(_faults(version, now, texts))
        raise faults[0]


def _faults(
    version: Entry, now: Mapping[str, Entry], texts: Mapping[str, str]
) -> Iterator[EntryError]:
    """Tell what is wrong, and where."""
    for path, evidence in _evidence(version):
        source = now[evidence.source]
        assert isinstance(source, Source)
        if evidence.span is None and source.type != "analyst":
            problem = (
                f"evidence from the {source.type} {source.id} needs its passage. "
                "Give span: text, start, end."
            )
            yield version.fault(path, problem)
    for path, span, sources in _spans(version):
        found = [texts[name] for name in sources if name in texts]
        if not found:
            problem = f"source {sources[0]} is an analyst and has no text. Leave the span out."
            yield version.fault(path, problem)
        elif not any(text[span.start : span.end] == span.text for text in found):
            yield version.fault(path, _misplaced(span, found[0]))


def _is_anchored(
    value: Frozen, sources: tuple[str, ...], now: Mapping[str, Entry], texts: Mapping[str, str]
) -> bool:
    """Tell whether nothing is wrong with a value; what is wrong is looked for only then."""
    kind = type(value)
    if isinstance(value, Span):
        return any(texts.get(name, "")[value.start : value.end] == value.text for name in sources)
    if isinstance(value, Evidence) and value.span is None:
        return getattr(now[value.source], "type", None) == "analyst"
    own = _own_sources(value) or sources
    for name in part_fields(kind, Span):
        part = getattr(value, name)
        for one in part if isinstance(part, tuple) else (part,):
            if isinstance(one, Frozen) and not _is_anchored(one, own, now, texts):
                return False
    return True


def _misplaced(span: Span, text: str) -> str:
    places = [m.start() for m in re.finditer(f"(?={re.escape(span.text)})", text)]
    words, found = repr(_short(span.text)), repr(_short(text[span.start : span.end]))
    stands = f"the text reads {found} from {span.start} to {span.end}"
    if not places:
        return f"{stands}, and {words} stands nowhere in it. Quote verbatim (rule R3)."
    if len(places) > 1:
        some = ", ".join(str(place) for place in places[:5])
        return f"{stands}; {words} begins at each of {some}. Give the one that is meant."
    place = places[0]
    right = f"start: {place}, end: {place + len(span.text)}"
    return f"{stands}; {words} stands elsewhere. Write {right}."


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:40]} … {text[-15:]}"


def _evidence(value: Frozen, path: Path = ()) -> Iterator[tuple[Path, Evidence]]:
    if isinstance(value, Evidence):
        yield path, value
    for step, part in _parts(value):
        yield from _evidence(part, (*path, *step))


def _spans(
    value: Frozen, path: Path = (), sources: tuple[str, ...] = ()
) -> Iterator[tuple[Path, Span, tuple[str, ...]]]:
    if isinstance(value, Span):
        yield path, value, sources
    own = _own_sources(value) or sources
    for step, part in _parts(value):
        yield from _spans(part, (*path, *step), own)


def _own_sources(value: Any) -> tuple[str, ...]:
    """Name the sources that a value itself gives: its own, else those of its evidence."""
    kind: type[Frozen] = type(value)
    fields = _grounds(kind)
    source = value.source if "source" in fields else None
    if source:
        return (source,)
    return tuple(e.source for e in value.evidence) if "evidence" in fields else ()


@cache
def _grounds(cls: type[Frozen]) -> frozenset[str]:
    return frozenset(cls.model_fields) & {"source", "evidence"}


def _parts(value: Frozen) -> Iterator[tuple[Path, Frozen]]:
    for name in part_fields(type(value), Span):
        part = getattr(value, name)
        if isinstance(part, Frozen):
            yield (name,), part
        elif isinstance(part, tuple):
            yield from (((name, n), p) for n, p in enumerate(part) if isinstance(p, Frozen))
