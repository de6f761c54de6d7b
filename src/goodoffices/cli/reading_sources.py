"""Where the command ``read`` takes its reports from: a file, standard input or the web."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.files import LIMIT
from goodoffices.reading.opening import Reports, reports_at, reports_in

__all__ = ["reports_of"]


@contextmanager
def reports_of(
    name: str, encoding: str | None, *, fetched: bool = False, private: bool = False
) -> Iterator[Reports]:
    """
    Open what a user named.

    Parameters
    ----------
    name : str
        A path, an address of the web, or - for standard input.
    encoding : str or None
        The declared encoding, if any.
    fetched : bool
        Whether an address may be fetched.
    private : bool
        Whether that address may be a private one.

    Yields
    ------
    Reports
        Its documents, while it is open.

    Raises
    ------
    InputError
        If it cannot be opened, or is an address and may not be fetched.
    """
    if name == "-":
        yield reports_in(_standard_input(), "standard input", encoding=encoding)
    elif "://" in name:
        yield _fetched(name, encoding, allowed=fetched or private, private=private)
    else:
        with reports_at(Path(name), encoding=encoding) as reports:
            yield reports


def _standard_input() -> io.BufferedReader:
    raw = sys.stdin.buffer.read(LIMIT + 1)
    if len(raw) > LIMIT:
        msg = f"standard input is larger than {LIMIT // 2**20} MB. Split it into smaller reports."
        raise InputError(msg)
    return io.BufferedReader(io.BytesIO(raw))


def _fetched(url: str, encoding: str | None, *, allowed: bool, private: bool) -> Reports:
    if not allowed:
        msg = f"{url}: nothing is fetched from the web unless you say --fetch. Or save the page."
        raise InputError(msg)
    from goodoffices.reading.fetching import fetch  # sockets are imported only where asked for

    found = fetch(url, private=private)
    return reports_in(
        io.BufferedReader(io.BytesIO(found.data)),
        found.url,
        encoding=encoding or found.encoding,
        media_type=found.media_type or None,
        url=found.url,
        retrieved=found.retrieved,
    )
