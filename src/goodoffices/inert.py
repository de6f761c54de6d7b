"""Text from outside made harmless to show (rule N6): controls become visible, nothing is lost."""

import re
import unicodedata

__all__ = ["inert", "inert_lines"]

_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_HARMLESS = frozenset({"\u00ad", "\u200c", "\u200d"})  # soft hyphen and the joiners of scripts
_SUSPECT = re.compile(r"[^\x20-\x7e\u00a0-\u00ac\u00ae-\u05ff]")


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) in _INVISIBLE


def _is_noncharacter(char: str) -> bool:
    return ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    if char in _HARMLESS or not (_is_noncharacter(char) or _is_invisible(char)):
        return char
    return f"\N{LEFT CEILING}U+{ord(char):04X}\N{RIGHT CEILING}"


def inert(text: str) -> str:
    r"""
    Show control, bidirectional and terminal characters instead of obeying them.

    Parameters
    ----------
    text : str
        Any text, from any source.

    Returns
    -------
    str
        The same text on one line; each control character, bidirectional control, escape and
        noncharacter stands as its code point, a line break as a space. Letters of all scripts,
        joiners and right-to-left text are untouched.

    Examples
    --------
    >>> inert("red \x1b[31m alert")
    'red ⌈U+001B⌉[31m alert'
    >>> inert("two\nlines")
    'two lines'
    """
    if text.isascii() and text.isprintable():  # nearly all texts, and nothing to do
        return text
    return _SUSPECT.sub(_shown, re.sub(r"\r\n|[\n\r\t]", " ", text))


def inert_lines(text: str) -> str:
    """
    Make a text of several lines inert, keeping its line breaks.

    Parameters
    ----------
    text : str
        Any text, from any source.

    Returns
    -------
    str
        The lines, each made inert, joined by line feeds.
    """
    return "\n".join(inert(line) for line in text.split("\n"))
