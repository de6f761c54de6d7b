"""Noun phrases: how far the words that name a speaker reach."""

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Places
from goodoffices.reading.nounwords import (
    ARTICLES,
    HEADLESS,
    PRONOUNS,
    WEEKDAYS,
    is_nominal,
    is_verbal,
    says_where,
)
from goodoffices.reading.sentences import QUOTED, Sentence
from goodoffices.reading.vocabulary import class_of

__all__ = ["noun_phrase_after", "noun_phrase_before"]

_WHO = 9
"""Words between *who* and somebody in its clause."""
_REACH = 45
"""The most words in one phrase."""
_FIRMLY = lexicon.words(
    "strongly firmly deeply gravely urgently warmly solemnly unequivocally categorically vehemently"
)
"""Adverbs with which a clause of a resolution begins, in a capital: *Strongly condemns*."""
_LEFT_EDGES = (
    lexicon.SUBORDINATORS | lexicon.CONJUNCTIONS | frozenset([",", ";", ":", QUOTED, "(", "--"])
)
_MEDIA = lexicon.words(
    "statement interview speech letter email e-mail post tweet video blog memo report conference"
    " briefing debate rally call message op-ed column essay release podcast series book"
)

_ROLES = lexicon.words(
    "editor founder co-founder owner author professor lawyer columnist analyst fellow researcher"
    " historian economist"
)
"""What people are besides the offices of the vocabulary."""
_DATING = lexicon.words("then now previously formerly currently")
_BETWEEN = frozenset(["between", "among"])
"""Before two of whom neither speaks: *the agreement between Peru and Chile said*."""
_AGAIN = lexicon.OPENING | {"no"}
"""Words with which another phrase begins."""
_PART = lexicon.words(
    "one two three four five six seven eight nine ten some several many most few both none all each"
    " either neither another half"
)
"""Of several people: *two of the officials*."""
_ALL = frozenset(["them", "us"])
_OCCASIONS = lexicon.words("meeting talks call conversation negotiations visit session discussions")
"""Nouns that end a phrase such as 'in the course of the meeting', after which a name begins."""


def noun_phrase_before(sentence: Sentence, last: int, floor: int = 0) -> Places | None:
    """
    Find where the noun phrase begins that ends just before a word.

    The phrase grows left over names, nouns, determiners and linked phrases, and over an
    apposition or an aside between commas.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    last : int
        The place after the phrase's last word.
    floor : int
        The leftmost place that the phrase may reach.

    Returns
    -------
    tuple of int or None
        The places of its first word and after its last; None where no noun phrase ends there.
        An aside that only says when or how it was said is left out.
    """
    if last <= floor:
        return None
    low = sentence.lower
    if low[last - 1] in lexicon.DASHES:
        return _between_dashes(sentence, last - 1, floor)
    if low[last - 1] != ",":
        first = _simple_before(sentence, last, floor)
        if first is None:
            return None
        return _from_name(sentence, _series(sentence, first, last, floor), floor), last
    last -= 1
    comma, tries = last, 0
    while tries < 4:
        comma = _comma_before(sentence, comma, max(floor, last - _REACH))
        if comma < 0:
            return None
        if _begins_aside(sentence, comma + 1):
            first = _simple_before(sentence, comma, floor)
            age = first == comma - 1 and low[first].isdigit()
            if (
                first is not None
                and not age
                and not says_where(sentence, first, comma)
                and (first == floor or low[first - 1] not in lexicon.PREPOSITIONS)
            ):
                who = _comma_of_who(sentence, first, floor)
                if who:
                    start = _simple_before(sentence, who, floor)
                    return None if start is None else (start, last)
                first = _from_name(sentence, _from_first(sentence, first, floor), floor)
                return first, comma if _is_passing(sentence, comma + 1) else last
        tries += 1
    return None


def _comma_of_who(sentence: Sentence, first: int, floor: int) -> int | None:
    """Find the comma of 'Smith, who met the envoy, Reyes, on Monday, said': who met, speaks."""
    low = sentence.lower
    begin = first - 1 - (low[first - 1] == "," and is_nominal(sentence, first - 2))
    for at in range(begin, max(floor, first - _WHO - 2), -1):
        if low[at] in ("who", "which", "whose"):
            return at - 1 if low[at - 1] == "," else None
        if not low[at][0].isalpha():
            return None
    return None


def _between_dashes(sentence: Sentence, last: int, floor: int) -> Places | None:
    """Find the phrase before an aside between dashes: 'Smith - the envoy - said'."""
    low = sentence.lower
    for at in range(last - 2, max(floor, last - _REACH), -1):
        if low[at] is QUOTED or low[at] in (";", ":"):
            return None
        if low[at] in lexicon.DASHES:
            first = _simple_before(sentence, at, floor)
            return None if first is None else (first, at if _is_passing(sentence, at + 1) else last)
    return None


def _from_name(sentence: Sentence, first: int, floor: int) -> int:
    """Reach back from 'editor of the Lamp' over a comma to the name in front of it."""
    word = sentence.words[first]
    is_role = class_of(word) == "H" or word in _ROLES
    if first - 1 <= floor or sentence.lower[first - 1] != "," or not is_role:
        return first
    start = _simple_before(sentence, first - 1, floor)
    return first if start is None or not _is_name(sentence, start, first - 1) else start


def _from_first(sentence: Sentence, first: int, floor: int) -> int:
    """Reach back from 'the envoy of the union' over a comma to the name that begins a sentence."""
    low = sentence.lower
    if low[first] not in ARTICLES or first - 1 <= floor or low[first - 1] != ",":
        return first
    start = _simple_before(sentence, first - 1, floor)
    is_named = sentence.words[first - 2][0].isupper() and low[first - 2] not in lexicon.DAYS
    if start is None or not is_named:
        return first
    return start if start == floor or (start - 2 == floor and low[start - 1] == ",") else first


def _series(sentence: Sentence, first: int, last: int, floor: int) -> int:
    """Give where a list of names begins whose last two *and* joins: *Chad, Mali and Niger*."""
    low = sentence.lower
    if "and" not in low[first:last] or not _is_name(sentence, first, low.index("and", first)):
        return first
    while first - 2 >= floor and low[first - 1] == ",":
        start = _simple_before(sentence, first - 1, floor)
        if start is None or not _is_name(sentence, start, first - 1):
            return _of_all(sentence, start, first)
        if start > floor and low[start - 1] not in _LEFT_EDGES:
            break
        first = start
    return first


def _of_all(sentence: Sentence, start: int | None, first: int) -> int:
    """Begin a list with *the ministers of* before its first name."""
    of = first - 1 if start is None else start
    while of < first - 1 and sentence.lower[of] != "of":
        of += 1
    whole = of < first - 1 and start is not None and _is_name(sentence, of + 1, first - 1)
    return start if whole and start is not None else first


def _is_name(sentence: Sentence, first: int, last: int) -> bool:
    """Tell capitalised words, which *of* or *the* may join, from a description."""
    return all(
        word[0].isupper() or word in ("of", "the", "de", "al", "van", "von", "bin", "(", ")")
        for word in sentence.words[first:last]
    )


def _comma_before(sentence: Sentence, at: int, floor: int) -> int:
    for place in range(at - 1, floor, -1):
        word = sentence.lower[place]
        if word == ",":
            return place
        if word is QUOTED or word in (";", ":"):
            return -1
    return -1


def _begins_aside(sentence: Sentence, at: int) -> bool:
    """Tell whether an apposition or a clause about the phrase before may begin here."""
    low = sentence.lower[at]
    if low in PRONOUNS and low not in ("who", "which"):
        return False
    if _is_dated_role(sentence, at):
        return True
    return low not in lexicon.CONJUNCTIONS and low not in ("that", "so", "then")


def _is_dated_role(sentence: Sentence, at: int) -> bool:
    """Tell 'then the head of the mission' from words that only say when."""
    low = sentence.lower
    if low[at] not in _DATING or at + 1 >= len(low):
        return False
    return low[at + 1] in ARTICLES or is_nominal(sentence, at + 1)


def _is_passing(sentence: Sentence, at: int) -> bool:
    """Tell whether an aside says when, where or how, and nothing of the person."""
    low = sentence.lower[at]
    if _is_dated_role(sentence, at):
        return False
    return (
        (low in lexicon.PREPOSITIONS and low not in ("of", "from"))
        or sentence.is_adverb(at)
        or low in lexicon.SUBORDINATORS
        or low.endswith("ing")
    )


def _simple_before(sentence: Sentence, last: int, floor: int) -> int | None:
    low = sentence.lower
    first = last - 1
    if low[first] == ")":
        opening = [n for n in range(max(floor, first - 10), first) if low[n] == "("]
        if not opening:
            return None
        first = opening[-1] - 1
        if first < floor or not is_nominal(sentence, first):
            return None
    elif low[first] in PRONOUNS:
        return first
    elif low[first] in _ALL and first - 2 >= floor and low[first - 1] == "of":
        first -= 2
        if low[first] not in _PART:
            return None
    elif (
        not is_nominal(sentence, first)
        or low[first] in _FIRMLY
        or low[first] in HEADLESS
        or low[first].endswith(("'s", "\u2019s"))
    ):
        return None
    floor = max(floor, last - _REACH)
    while first > floor:
        step = _step_before(sentence, first, floor)
        if not step:
            break
        first -= step
    return first


def _step_before(sentence: Sentence, first: int, floor: int) -> int:
    """Count the words by which the phrase that begins at a place grows left."""
    low = sentence.lower
    word = low[first - 1]
    closed = low[first] in lexicon.DETERMINERS
    if word in _OCCASIONS and sentence.words[first][0].isupper():
        return 0
    if is_nominal(sentence, first - 1):
        return 1 if not closed or word in lexicon.DETERMINERS or word.isdigit() else 0
    if first - 2 < floor:
        return 0
    if word == "and" and low[first - 2] == ",":
        pair = noun_phrase_before(sentence, first - 1, floor)
        return first - pair[0] if pair and pair[1] == first - 2 and pair[0] == floor else 0
    before = low[first - 2]
    if not is_nominal(sentence, first - 2) and before != ")":
        if word == ")" and "(" in low[max(floor, first - 10) : first]:
            return first - max(n for n in range(max(floor, first - 10), first) if low[n] == "(")
        return 0
    if word in lexicon.LINKS:
        is_part = word == "of" and before in _PART
        return 2 if before not in lexicon.DETERMINERS or is_part else 0
    if word == "and":
        start = _simple_before(sentence, first - 1, floor)
        if start is not None and start - 2 >= floor and low[start - 1] in _BETWEEN:
            return first - start + 1 + is_nominal(sentence, start - 2)
        joint = start is not None and (start == floor or low[start - 1] in _LEFT_EDGES)
        return first - start if joint and start is not None else 0
    return 2 if word in ("&", "/") else 0


def noun_phrase_after(sentence: Sentence, first: int) -> int | None:
    """
    Find where the noun phrase ends that begins at a word.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    first : int
        The place of the phrase's first word.

    Returns
    -------
    int or None
        The place after its last word; None where no noun phrase begins there.
    """
    low = sentence.lower
    if first >= len(low):
        return None
    if low[first] in PRONOUNS or low[first] in lexicon.OBJECTS:
        return first + 1
    if not is_nominal(sentence, first):
        return None
    last, limit = first + 1, min(len(low), first + _REACH)
    while last < limit:
        step = _step_after(sentence, last, limit)
        if not step:
            break
        last += step
    return last


def _step_after(sentence: Sentence, last: int, limit: int) -> int:
    """Count the words by which the phrase that ends before a place grows right."""
    low = sentence.lower
    word = low[last]
    if is_nominal(sentence, last):
        again = word in _AGAIN and low[last - 1] not in lexicon.DETERMINERS
        return 0 if again or is_verbal(sentence, last) else 1
    if word == "(":
        closing = [n for n in range(last, min(limit, last + 8)) if low[n] == ")"]
        return closing[0] + 1 - last if closing else 0
    if word in ("who", "whose") or (
        word == "," and low[last + 1 : last + 2] in (("who",), ("whose",))
    ):
        return _relative(sentence, last, limit)
    if last + 1 >= limit:
        return 0
    if word == "," and _goes_on(low, last):
        return 3
    if not is_nominal(sentence, last + 1):
        is_part = word == "of" and low[last + 1] in _ALL and low[last - 1] in _PART
        return 2 if is_part else 0
    if word in lexicon.LINKS:
        return 2 if _is_tied(sentence, last, limit) else 0
    if word in ("and", "&"):
        return 2
    return 2 if word == "," and _is_apposition(sentence, last + 1) else 0


def _goes_on(low: tuple[str, ...], comma: int) -> bool:
    """Tell ', now a partner of the firm' and '32, of Lorn' as what is said of a name."""
    dated = low[comma + 1] in _DATING and not ARTICLES.isdisjoint(low[comma + 2 : comma + 3])
    return dated or (low[comma - 1].isdigit() and low[comma + 1] == "of" and comma + 2 < len(low))


def _relative(sentence: Sentence, last: int, limit: int) -> int:
    """Count the words of a clause with 'who' up to the next comma."""
    for at in range(last + 1, limit):
        word = sentence.lower[at]
        if word is QUOTED or word in (",", ".", ";", ":", "--", "\u2014", "!", "?"):
            return at - last if at > last + 1 else 0
    return limit - last


def _is_tied(sentence: Sentence, at: int, limit: int) -> bool:
    """Tell whether a preposition continues the noun phrase, not the clause."""
    words, low = sentence.words, sentence.lower
    if low[at] == "of":
        return True
    if low[at + 1] in WEEKDAYS or low[at + 1] in lexicon.DAYS:
        return False
    if any(low[n] in _MEDIA for n in range(at + 1, min(limit, at + 5))):
        return False
    if not words[at - 1][0].isupper() or low[at] in ("for", "at", "from"):
        return True
    return low[at] == "on" and low[at - 3 : at - 1] == ("of", "the")


def _is_apposition(sentence: Sentence, at: int) -> bool:
    words, low = sentence.words, sentence.lower
    if low[at] in lexicon.DETERMINERS or words[at][0].isdigit():
        return True
    if low[at].endswith("ing") or low[at] in lexicon.DAYS:
        return False
    return low[at] not in ("adding", "speaking", "referring")
