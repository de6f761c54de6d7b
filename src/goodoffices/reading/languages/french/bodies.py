"""Bodies and states that a pronoun may mean: *la Cédéao s'est réunie ; elle a dit que*."""

from bisect import bisect_left, insort

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.languages.french.lexicon import AUXILIARIES, CLITICS, MODALS
from goodoffices.reading.lexicon import words
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["Bodies", "gender_of", "leading"]

_ARTICLES = {"la": "f", "une": "f", "cette": "f", "le": "m", "un": "m", "ce": "m"}
_FEMININE = ("e", "ion", "té")
_MEN = words("ministère institut organe organisme")
_STOPS = AUXILIARIES | CLITICS | MODALS | {"ne", "n'"}
"""At which a subject surely ends, whatever its last word is."""
_LONGEST = 12
_KINDS = frozenset(["institution", "state"])


def leading(row: Sentence) -> tuple[int, int] | None:
    """
    Find the phrase with an article that begins a sentence, up to its auxiliary.

    Parameters
    ----------
    row : Sentence
        The sentence.

    Returns
    -------
    tuple of int or None
        Its first place and the place after it; None where the end of it cannot be told.
    """
    low = row.lower
    if low[0] not in _ARTICLES and low[0] != "l'":
        return None
    for at in range(2, min(len(low), _LONGEST)):
        if row.words[at] is QUOTED or not low[at][0].isalpha():
            return None
        if low[at] in _STOPS:
            return 0, at
    return None


def gender_of(words_: str) -> str | None:
    """
    Tell the gender of a body or a state by its article, else by its noun.

    Parameters
    ----------
    words_ : str
        Its name with the article.

    Returns
    -------
    str or None
        ``f`` or ``m``; None for a name without an article.
    """
    straight = words_.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    first = straight.split()[0].lower()
    if not first.startswith("l'"):
        return _ARTICLES.get(first)
    noun = straight.split()[0][2:]
    is_letters = noun.isupper() or noun in ("Otan", "Onu", "Igad")
    is_woman = noun.lower().endswith(_FEMININE) and noun.lower() not in _MEN
    return "f" if is_letters or is_woman else "m"


class Bodies:
    """Which bodies and states were named so far, and where."""

    def __init__(self) -> None:
        self._seen: list[tuple[Extent, int, Figure, str]] = []

    def see(self, extent: Extent, figure: Figure, gender: str | None) -> None:
        """
        Remember a body that acts or speaks.

        Parameters
        ----------
        extent : Extent
            Where it is named.
        figure : Figure
            Who it is; people are passed over.
        gender : str or None
            ``f``, ``m``, or None where its words do not tell.
        """
        if figure.kind in _KINDS and gender:
            insort(self._seen, (extent, len(self._seen), figure, gender))

    def before(self, place: int, gender: str) -> tuple[Extent, Figure] | None:
        """
        Give the body last named before a place.

        Parameters
        ----------
        place : int
            Where a pronoun stands.
        gender : str
            Its gender.

        Returns
        -------
        tuple of Extent and Figure or None
            Where, and who; None where the last one has the other gender.
        """
        at = bisect_left(self._seen, (Extent(place, place),))
        if not at or self._seen[at - 1][3] != gender:
            return None
        return self._seen[at - 1][0], self._seen[at - 1][2]
