"""Words of time, place and manner beside a reporting verb, which are not what was said."""

from collections.abc import Sequence

from goodoffices.reading import lexicon
from goodoffices.reading.sentences import Sentence

__all__ = ["before_day", "before_time", "is_adverbial", "is_manner", "past_day", "past_source"]

_MANNER = lexicon.words(
    "condition behalf background sidelines anonymity phone telephone floor stage minutes hour hours"
    " days weeks months years decades generations"
)
"""Words after a preposition that say how, where or for how long somebody spoke."""
_SOURCE_REACH = 14
"""Words in which a source is named."""
_SELF = lexicon.words("himself herself itself themselves both all")
"""Between a speaker and the verb."""
_WHEN = lexicon.words("earlier later before ago")
_SPANS = lexicon.words("minutes hours days weeks months years hour day week month year moments")
_PERIODS = lexicon.words("week month year night spring summer autumn fall winter weekend")
_WHICH = frozenset(["last", "this"])
_PARTS_OF_DAY = frozenset(["morning", "afternoon", "evening", "night"])
_BEFORE_DAY = frozenset(["on", "last", "late", "early", "later", "earlier"])
_AFTER = lexicon.words("afterwards afterward later subsequently earlier recently")
_TURNS = frozenset(["after", "before", "during"])
_PERSONS = frozenset((word,) for word in lexicon.words("he she it they we i there"))
_BEGINS = lexicon.OPENING | lexicon.words("he she it they we i there no both neither either some")
"""Words with which what was said begins after words that say when."""
_SAID_ON = lexicon.words("monday tuesday wednesday thursday friday saturday sunday yesterday today")
_DAY_ENDS = lexicon.DAYS | _SAID_ON
_TIME_ENDS = _SELF | _SPANS | _PERIODS | _PARTS_OF_DAY | {"past"}
"""Words that may close a day, and a time, before a verb."""


_SERVING = frozenset((word, "for") for word in ("speak", "speaks", "spoke", "spoken", "speaking"))


def is_manner(low: tuple[str, ...], at: int) -> bool:
    """
    Tell 'spoke on condition of anonymity', 'on Monday', 'speaks for the party' from a topic.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at : int
        The place after the preposition.

    Returns
    -------
    bool
        True for words that say how, when or for whom somebody spoke.
    """
    near = low[at : at + 2]
    if low[at - 2 : at] in _SERVING:
        return True
    return not _MANNER.isdisjoint(near) or (near[:1] != () and near[0] in lexicon.DAYS)


def past_day(low: tuple[str, ...], at: int, ceiling: int) -> int:
    """
    Pass over when it was said: 'said on Wednesday it', 'told them afterwards the', 'last week he'.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at, ceiling : int
        The place after the verb, and the one before which what was said ends.

    Returns
    -------
    int
        The place of the first word after the day; `at` where there is no day.
    """
    if low[at] == "on" and "that" in low[at + 3 : at + 5] and low[at + 1] in lexicon.DAYS:
        return low.index("that", at)
    if low[at] in ("here", "there") and at + 1 < ceiling and low[at + 1] in ("on", "that"):
        at += 1
        if low[at] == "that":
            return at
    if low[at] in _AFTER and at + 1 < ceiling and low[at + 1] in _BEGINS:
        return at + 1
    if low[at] in _WHICH and at + 2 < ceiling and low[at + 1] in _PERIODS:
        return at + 2 if low[at + 2] in _BEGINS else at
    if low[at] in _TURNS and at + 3 < ceiling and low[at + 1] in lexicon.DETERMINERS:
        return next((n for n in (at + 3, at + 4) if low[n : n + 1] in _PERSONS), at)
    place = at + (low[at] == "on")
    while place < ceiling and low[place] in ("last", "late", "early", "this"):
        place += 1
    if place + 1 >= ceiling or low[place] not in _SAID_ON:
        return at
    place += 1
    while place + 1 < ceiling and low[place] in _PARTS_OF_DAY:
        place += 1
    return place if low[place][0].isalpha() else at


def before_day(low: tuple[str, ...], at: int, floor: int) -> int:
    """
    Step back over a day: 'and on Monday Smith called', 'Smith on Tuesday denied'.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at, floor : int
        The place of the word after the day, and the leftmost one to go to.

    Returns
    -------
    int
        The place of the day's first word; `at` where there is no day.
    """
    first = at - 1
    if low[first] not in _DAY_ENDS and not low[first].isdigit():
        return at
    while first > floor and low[first].isdigit():
        first -= 1
    while first > floor and low[first] in lexicon.DAYS and low[first - 1] in lexicon.DAYS:
        first -= 1
    is_led = first > floor and low[first - 1] in _BEFORE_DAY
    if first < floor or low[first] not in (lexicon.DAYS if is_led else _SAID_ON):
        return at
    while first > floor and low[first - 1] in _BEFORE_DAY:
        first -= 1
    return first


def before_time(low: tuple[str, ...], start: int, floor: int) -> int:
    """
    Pass over 'himself', 'days earlier', 'last year' and 'evening' between speaker and verb.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    start, floor : int
        The place of the verb's first word, and the leftmost one to go to.

    Returns
    -------
    int
        The place of the first such word; `start` where there is none.
    """
    if low[start - 1] not in _TIME_ENDS:
        return start
    if start - 1 > floor and low[start - 1] in _SELF:
        return start - 1
    if start - 1 > floor and low[start] in _WHEN and low[start - 1] in _SPANS:
        is_counted = low[start - 2] in lexicon.DETERMINERS or low[start - 2].isdigit()
        return start - 1 - (is_counted and start - 2 > floor)
    if start - 2 > floor and low[start - 1] in _PERIODS and low[start - 2] in _WHICH:
        return start - 2
    if start - 3 > floor and low[start - 3 : start] == ("in", "the", "past"):
        return start - 3
    of_day = low[start - 1] in _PARTS_OF_DAY and low[start - 2] in lexicon.DAYS
    return start - (start - 2 > floor and of_day)


def is_adverbial(sentence: Sentence, at: int) -> bool:
    """
    Tell whether words of time, place or manner begin at a word.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    at : int
        The word's place.

    Returns
    -------
    bool
        False for *this year's harvest*.
    """
    low = sentence.lower[at]
    if low in ("there", "here") and sentence.lower[at + 1 : at + 2] != (",",):
        return False
    return (
        low in lexicon.PREPOSITIONS
        or sentence.is_adverb(at)
        or low in lexicon.DAYS
        or low in ("early", "late", "when", "while")
        or (low in ("last", "this") and not _owns(sentence, at + 1))
    )


def _owns(sentence: Sentence, at: int) -> bool:
    """Tell 'this year's harvest' from 'this year'."""
    return at < len(sentence.lower) and sentence.lower[at].endswith(("'s", "\u2019s"))


def past_source(low: Sequence[str], at: int) -> int:
    """
    Pass over ', citing officials,' before *that*.

    Parameters
    ----------
    low : sequence of str
        The words of a sentence in lower case.
    at : int
        The place after a reporting verb.

    Returns
    -------
    int
        The place of *that*, or the same place where no source is named.
    """
    if low[at : at + 1] != (",",) or low[at + 1 : at + 2] not in (("citing",), ("quoting",)):
        return at
    end = min(len(low) - 1, at + _SOURCE_REACH)
    return next((n + 1 for n in range(at + 2, end) if low[n : n + 2] == (",", "that")), at)
