"""The encoding of a page: what it says of itself, as browsers take it [WHATWG]_."""

import codecs
import re

__all__ = ["decoded_page"]

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xff\xfe", "utf-16-le"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*(?:["']\s*)?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096
_BROWSERS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "gb2312": "gb18030",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
}


def decoded_page(data: bytes, declared: str | None = None) -> str:
    r"""
    Decode the bytes of a page or a feed.

    Parameters
    ----------
    data : bytes
        The page as received.
    declared : str or None
        The encoding that the user or the server names.

    Returns
    -------
    str
        Its text. A byte order mark decides, then what is declared, then what the page declares
        of itself; without any it is UTF-8, and windows-1252 where it cannot be that. Bytes that
        do not fit show as U+FFFD.

    Examples
    --------
    >>> decoded_page(b'<meta charset="windows-1251">\xcc\xe8\xf0')[-3:]
    'Мир'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    found = _DECLARED.search(data, 0, _HEAD)
    inside = found.group(1).decode("ascii", "replace") if found else None
    for said in (declared, _as_browsers(inside) if inside else None):
        if said and _is_text(said):
            return data.decode(said, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _is_text(name: str) -> bool:
    try:
        return codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _as_browsers(name: str) -> str:
    """Take an encoding for the one that browsers take it for."""
    try:
        return _BROWSERS.get(codecs.lookup(name).name, name)
    except (LookupError, ValueError):
        return name
