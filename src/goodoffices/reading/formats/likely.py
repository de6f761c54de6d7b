"""The encoding that a text may have which is not UTF-8: a guess, for a message."""

import re

__all__ = ["likely_encoding"]

_LOOK = 50_000
"""How many bytes are looked at."""
_ALPHABETS = {
    "cp1252": (
        *("äöüß", "àâæçéèêëîïôœùûüÿ", "áéíñóúü", "àéèìîòóù", "áâãàçéêíóôõúü", "áèéêëïóöü"),
        *("æøåéóôò", "åäöéü", "áðéíóúýþæö"),
    ),
    "cp1250": ("ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "ăâîşţ", "čćđšž"),
    "cp1254": ("çğıİöşüâîû",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž", "äöõüšž"),
}
"""Letters beside ASCII of each language that is written in an encoding; the commonest first."""
_TWINS = frozenset(
    (
        *(*_ALPHABETS, "cp1258", "cp850", "cp852", "hp_roman8", "mac_iceland", "mac_roman"),
        *("latin_1", "iso8859_1", "iso8859_2", "iso8859_9", "iso8859_15", "iso8859_16"),
    )
)
"""Encodings in which a text that has few letters beside ASCII may read the same, or nearly so."""
_MARKS = frozenset("\xa0\u2018’\u201a“”„\u2039\u203a«»–—…•·€£§°©®™¿¡")
"""What stands in texts of all languages."""
_INSIDE = re.compile("(?<=[a-z])[^\0-\x7f’–—…\xa0](?=[a-z])")
"""What stands in a word, as letters do and marks do not."""


def likely_encoding(data: bytes) -> str | None:
    """
    Guess in which encoding a text is.

    Parameters
    ----------
    data : bytes
        The text; its first 50,000 bytes are looked at.

    Returns
    -------
    str or None
        The name that Python has for it; None where none is likely, or what guesses is not
        installed. Of those that are alike it is the one in which most letters beside ASCII are of
        one language that is written in it.
    """
    try:
        import charset_normalizer
    except ImportError:
        return None
    data = data[:_LOOK]
    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        return None
    if best.encoding not in _TWINS:
        return best.encoding
    fits = {name: _fit(data, name, listed) for name, listed in _ALPHABETS.items()}
    name = max(fits, key=lambda one: fits[one])
    every = tuple(letters for listed in _ALPHABETS.values() for letters in listed)
    return name if fits[name] >= _fit(data, best.encoding, every) else best.encoding


def _fit(data: bytes, encoding: str, alphabets: tuple[str, ...]) -> float:
    """Tell what share of the characters beside ASCII is of one alphabet, from 0 to 1."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -1.0
    inside = _INSIDE.findall(text)
    found = [char for char in text if char > "\x7f" and char not in _MARKS]
    found += [char for char in inside if char in _MARKS]
    if not found:
        return 1.0
    return max(
        sum(char in letters or char.lower() in letters for char in found) / len(found)
        for letters in alphabets
    )
