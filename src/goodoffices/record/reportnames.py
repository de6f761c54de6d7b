"""Reports of a dossier by the names that people know them by."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from goodoffices.errors import RecordError
from goodoffices.record.entries import Source
from goodoffices.record.filenames import bare_name
from goodoffices.record.ledger import Snapshot
from goodoffices.record.near import nearest

__all__ = ["reports_named"]

_MOST = 5
"""How many reports a message names."""


def reports_named(snapshot: Snapshot, report: str) -> tuple[str, ...]:
    """
    Find the source of a report.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    report : str
        The id of its source, its file in the dossier, the file that was received, or the name of
        the file that was read, such as ``page.html``; each with or without its folder. What
        follows a #, as in ``feed.xml#2``, says that it is one of several.

    Returns
    -------
    tuple of str
        The id of the source; those of all documents of a feed, archive or mailbox, which is named
        as a whole.

    Raises
    ------
    RecordError
        If there is none, or it may be any of several.
    """
    sources = [one for one in snapshot.entries.values() if isinstance(one, Source)]
    file, _, member = report.partition("#")
    found = [one for one in sources if report in (one.id, *_files(one))]
    found = found or [one for one in sources if _is_of(one, PurePosixPath(file).name)]
    if len(found) == 1 or (found and not member and _is_one_file(found)):
        return tuple(one.id for one in found)
    if found:
        msg = f"{report!r} may be any of these: {_list(found)}. Give the id of one."
    else:
        msg = f"{report!r} is no report of this dossier. {_cure(sources, file)}"
    raise RecordError(msg)


def _files(source: Source) -> tuple[str, ...]:
    """Name the files of a source, with and without their folder."""
    received = source.received.file if source.received else None
    files = [file for file in (source.file, received) if file is not None]
    return (*files, *(PurePosixPath(file).name for file in files))


def _is_of(source: Source, name: str) -> bool:
    """Tell whether a source may have been read from a file of this name."""
    kept = _files(source)[:2]
    ending = PurePosixPath(name).suffix.casefold()
    if not kept or PurePosixPath(kept[-1]).suffix != ending:
        return False
    stem = PurePosixPath(kept[0]).stem
    return re.sub(r"-[0-9]+\Z", "", stem) == bare_name(name) or stem == bare_name(name)


def _is_one_file(sources: Sequence[Source]) -> bool:
    """Tell whether sources are all documents of one file."""
    return len({one.received.sha256 if one.received else one.id for one in sources}) == 1


def _list(sources: Sequence[Source]) -> str:
    """Name some sources."""
    named = [f"{one.id} ({', '.join(filter(None, (one.file, one.title)))})" for one in sources]
    rest = len(named) - _MOST
    return ", ".join(named[:_MOST]) + (f" and {rest} more" if rest > 0 else "")


def _cure(sources: Sequence[Source], file: str) -> str:
    """Offer the reports with names like it."""
    known = {one.id: one for one in sources}
    names = {one.id: _names(one) for one in sources}
    near = nearest(PurePosixPath(file).stem, names)
    if near:
        return f"Did you mean {_list([known[name] for name in near])}?"
    if not sources:
        return "It has no report yet: 'goodoffices read --into' adds one."
    return f"It has {_list(sources)}. Give the id of its source, or its file."


def _names(source: Source) -> Iterator[str]:
    """Give the names by which a person may call a report."""
    yield from (PurePosixPath(file).stem for file in _files(source)[:2])
    yield from filter(None, (source.title, source.outlet))
