"""The language of a text, told by its small words."""

import re
from collections import Counter

__all__ = ["recognised"]

_SMALL = {
    "en": "the of and to in that is was for on with he said by as at it from i do have not be"
    " are we they his her had will this but a an who which would after its has been",
    "fr": "le la les de des du et en un une que qui dans pour pas sur au aux ce il est par avec"
    " l d qu se ne son sont ont",
    "de": "der die das und ist nicht ein eine den dem des mit auf sich von zu im hat f\u00fcr als",
    "es": "el la los las de del y en un una que por con no se su para es al lo",
    "it": "il la le di che e un una per non con del della nel sono gli si ha da alla",
    "pt": "o a os as de do da dos das e em um uma que para com n\u00e3o por se no na",
    "nl": "de het een en van ik niet dat die met voor zijn op te aan er naar bij ook",
    "pl": "w i na z nie \u017ce do si\u0119 o jest od po za jak przez dla to co",
    "sv": "och att det som en p\u00e5 \u00e4r av f\u00f6r med till den har de inte om ett",
    "tr": "ve bir bu da de i\u00e7in ile olarak daha \u00e7ok olan gibi kadar sonra dedi",
    "ru": "\u0438 \u0432 \u043d\u0435 \u043d\u0430 \u0447\u0442\u043e \u0441 \u043a\u0430\u043a"
    " \u043f\u043e \u044d\u0442\u043e \u0437\u0430 \u043e\u043d \u043a \u043e \u0438\u0437"
    " \u043e\u0442 \u0434\u043b\u044f",
    "uk": "\u0456 \u0432 \u0443 \u043d\u0435 \u043d\u0430 \u0449\u043e \u0437 \u0442\u0430"
    " \u0434\u043e \u0432\u0456\u0434 \u0437\u0430 \u044f\u043a \u0446\u0435 \u043f\u0440\u043e"
    " \u0454 \u0439",
}
"""Words of each language that are told apart by how many of them a text has."""

_WORD = re.compile(r"[a-z]+(?=[ -@\n])|[^\W\d_]+")
_LOOK = 5000
_SHARE = 0.12
_FEWEST = 4


def _by_word() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for code, listed in _SMALL.items():
        for word in listed.split():
            found.setdefault(word, []).append(code)
    return found


_LANGUAGES_OF = _by_word()


def recognised(text: str) -> tuple[str | None, bool]:
    """
    Tell the language of a text by its small words.

    Parameters
    ----------
    text : str
        The text; its first 5,000 characters are looked at.

    Returns
    -------
    code : str or None
        The ISO 639-1 code of the language whose small words are most, and more than 12 % of all
        words (of another language than English at least four); None where there is none.
    is_like_english : bool
        True where the text is English, or too short or odd to tell, and no sign points to
        another language: no other has more small words in it, and its letters are Latin.

    Examples
    --------
    >>> recognised("He said that the talks of the two ministers were useful.")
    ('en', True)
    >>> recognised("Le ministre a dit que les deux pays et la commission en parlent.")
    ('fr', False)
    """
    every = _WORD.findall(text[:_LOOK].lower())
    counts = Counter[str]()
    times = Counter(every)
    for word in times.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            counts[language] += times[word]
    english = counts["en"]
    best = max(_SMALL, key=lambda code: (counts[code], code == "en"))
    is_best = best == "en" or counts[best] >= _FEWEST
    code = best if is_best and counts[best] > _SHARE * len(every) else None
    if code is not None:
        return code, code == "en"
    latin = sum(word[0] < "\u0250" or "\u1e00" <= word[0] < "\u1f00" for word in every)
    is_other = counts[best] > english and is_best
    return None, not is_other and 2 * latin >= len(every)
