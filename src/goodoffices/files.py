"""Files in and out: decoded once and refused clearly, written whole or not at all."""

import codecs
import os
import re
import secrets
import shutil
import warnings
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

from goodoffices.errors import FormatError, InputError

__all__ = ["LIMIT", "decode", "line_of", "read_bytes", "read_text", "read_yaml", "write_whole"]

LIMIT = 20 * 1024 * 1024
"""The largest text that is read, in bytes."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def _marked(data: bytes, encoding: str | None) -> tuple[bytes, str]:
    """Find the byte order mark and the encoding: a mark outranks a declared Unicode encoding."""
    declared = encoding or "utf-8"
    if codecs.lookup(declared).name.startswith("utf"):
        for mark, detected in _MARKS:
            if data.startswith(mark):
                return mark, detected
    return b"", declared


def read_bytes(path: Path, *, limit: int = LIMIT) -> bytes:
    """
    Read a file of bounded size.

    Parameters
    ----------
    path : Path
        The file.
    limit : int
        The most bytes that are accepted.

    Returns
    -------
    bytes
        The whole file.

    Raises
    ------
    InputError
        If there is no such file, it is a directory, it may not be read, or it is too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except FileNotFoundError:
        msg = f"{path}: there is no such file. Check the path."
        raise InputError(msg) from None
    except IsADirectoryError:
        msg = f"{path}: this is a directory, not a file. Name a file in it."
        raise InputError(msg) from None
    except OSError as error:
        msg = f"{path}: the file cannot be read ({error.strerror}). Check its permissions."
        raise InputError(msg) from None
    if len(data) > limit:
        msg = (
            f"{path}: the file is larger than {limit // 2**20} MB, the most that is read. "
            "Split it into smaller files."
        )
        raise InputError(msg)
    return data


def decode(
    data: bytes, origin: str, *, encoding: str | None = None, declarable: bool = False
) -> str:
    """
    Decode bytes once: the byte order mark is dropped, CRLF becomes LF, nothing else changes.

    Parameters
    ----------
    data : bytes
        The bytes as received.
    origin : str
        Where they come from, for the error message.
    encoding : str or None
        The declared encoding; without one, or with one of Unicode, a byte order mark decides.
        Without either it is UTF-8.
    declarable : bool
        Whether the user can declare it, as of a report.

    Returns
    -------
    str
        The text; offsets into it count Unicode code points (rule R2).

    Raises
    ------
    InputError
        If the bytes are binary or do not decode, or the encoding is unknown.
    """
    mark = b""
    try:
        mark, name = _marked(data, encoding)
        text = data[len(mark) :].decode(name)
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise InputError(_no_text(origin)) from None
        place = f"byte {error.start + len(mark)} (0x{data[error.start + len(mark)]:02X})"
        declare = ", or declare its encoding (read --encoding)" if declarable else ""
        msg = f"{origin}: {place} is not {name}. Save the file as UTF-8{declare}."
        raise InputError(msg) from None
    except (LookupError, ValueError):
        msg = (
            f"{origin}: {encoding!r} is no encoding of text. "
            "Name one such as utf-8 or windows-1251."
        )
        raise InputError(msg) from None
    if "\x00" in text:
        raise InputError(_no_text(origin))
    return text.replace("\r\n", "\n")


def _no_text(origin: str) -> str:
    return (
        f"{origin}: this is a binary file, not text (it holds NUL). Give its text, or the file "
        "under the ending of its format, such as .pdf or .docx."
    )


def read_text(path: Path, *, encoding: str | None = None) -> str:
    """
    Read and decode a text file; see `read_bytes` and `decode`.

    Parameters
    ----------
    path : Path
        The file.
    encoding : str or None
        The declared encoding, if any.

    Returns
    -------
    str
        The decoded text.
    """
    return decode(read_bytes(path), str(path), encoding=encoding)


def read_yaml(text: str, origin: str) -> Any:
    """
    Parse YAML 1.2, keeping the line of every key.

    Parameters
    ----------
    text : str
        The document.
    origin : str
        Its file name, for the error message.

    Returns
    -------
    ruamel.yaml node
        Mappings and sequences that know their lines (see `line_of`); comments and quotes are kept.

    Raises
    ------
    FormatError
        If the text is not YAML, or a mapping has a key twice; the message names the line.
    """
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError

    reader = YAML(typ="rt")
    reader.preserve_quotes = True
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)  # legal, and nothing to tell
            return reader.load(StringIO(text))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{origin}, line {mark.line + 1}" if mark else origin
        problem = re.sub(r"\s+", " ", str(error.problem or error.context)).strip()
        problem = problem.partition(" with value ")[0]  # of a key that stands twice, all of it
        msg = f"{where}: this is not valid YAML ({problem}). Mend this line."
        raise FormatError(msg) from None
    except (YAMLError, RecursionError, ValueError) as error:
        _require_days(text, origin)
        problem = re.sub(r"\s+", " ", str(error)).strip() or type(error).__name__
        msg = f"{origin}: this is not valid YAML ({problem}). Mend the file."
        raise FormatError(msg) from None
    except NotImplementedError:  # what ruamel.yaml cannot keep
        msg = (
            f"{origin}: a comment (#) stands between a key and its value. "
            "Move it to the line before the key."
        )
        raise FormatError(msg) from None
    except (AttributeError, LookupError, TypeError):  # what ruamel.yaml lets through for a tag
        msg = f"{origin}: a tag (!!) does not suit its value. Take the tag away."
        raise FormatError(msg) from None


def _require_days(text: str, origin: str) -> None:
    """Refuse a date that no calendar has by its line, which ruamel.yaml does not tell."""
    for number, line in enumerate(text.split("\n"), 1):
        for found in re.findall(r"(?<![\w-])\d{4}-\d\d?-\d\d?(?!\w)", line):
            try:
                date(*map(int, found.split("-")))
            except ValueError:
                msg = (
                    f"{origin}, line {number}: {found!r} is no day of the calendar. Mend the date."
                )
                raise FormatError(msg) from None


def line_of(node: Any, *keys: str | int) -> int | None:
    """
    Find the line on which a value stands.

    Parameters
    ----------
    node : ruamel.yaml node
        What `read_yaml` returned.
    *keys : str or int
        The way down: mapping keys and sequence places.

    Returns
    -------
    int or None
        The line from 1 of the deepest place that the way reaches; None for plain data.
    """
    line: int | None = node.lc.line + 1 if hasattr(node, "lc") else None
    for key in keys:
        marks = getattr(getattr(node, "lc", None), "data", None)
        if not marks or key not in marks:
            break
        line = marks[key][0] + 1
        node = node[key]
    return line


def write_whole(path: Path, write: bytes | Callable[[Path], None], *, new: bool = False) -> None:
    """
    Write a file whole or not at all: beside it first, then in its place.

    Parameters
    ----------
    path : Path
        The file; its folder exists.
    write : bytes or callable
        The content, or a function that writes it to the path it is given.
    new : bool
        Whether no such file may be there, nor appear while this one is written.

    Raises
    ------
    InputError
        If the folder does not exist or may not be written, or there is a file and may be none.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        if callable(write):
            write(beside)
        else:
            _write_through(beside, write)
        if new:
            _place_new(beside, target)
            return
        if target.exists():
            shutil.copymode(target, beside)  # what was private stays private
        os.replace(beside, target)  # noqa: PTH105 - atomic on every system
    except FileExistsError:
        msg = f"{path}: there is such a file already. Name a new one."
        raise InputError(msg) from None
    except OSError as error:
        msg = f"{path}: the file cannot be written ({error.strerror}). Name another place."
        raise InputError(msg) from None
    finally:
        with suppress(OSError):
            beside.unlink()


def _place_new(beside: Path, target: Path) -> None:
    """Give a file its name, unless another has it: of several that try, one does."""
    try:
        os.link(beside, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names
        target.touch(exist_ok=False)
        os.replace(beside, target)  # noqa: PTH105 - over what was just made here


def _write_through(path: Path, data: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
