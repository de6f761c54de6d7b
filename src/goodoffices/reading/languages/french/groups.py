"""Verb groups that report speech, and the noun phrases that are their subjects."""

from dataclasses import dataclass

from goodoffices.reading.languages.french.lexicon import (
    ADVERBS,
    AUXILIARIES,
    BREAKS,
    CLITICS,
    CONDITIONAL,
    DETERMINERS,
    LOOSE,
    MODALS,
    NEGATIONS,
    PHRASES,
    PRONOUNS,
    REFLEXIVE,
    TITLES,
)
from goodoffices.reading.languages.french.verbs import CUES, GERUNDS, INFINITIVES, PARTICIPLES, Cue
from goodoffices.reading.lexicon import words
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["DAYS", "Group", "group_at", "noun_phrase", "passed_over", "subject_before"]

DAYS = words("lundi mardi mercredi jeudi vendredi samedi dimanche hier demain")
_TIMES = DAYS | words("aujourd'hui avant-hier matin soir après-midi midi dernier")
_MONTHS = words(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
_DONE = {"savoir", "valoir", "part", "état", "remarquer", "observer"}
_MADE = Cue("faire savoir", True, False, True)
_WARNED = Cue("mettre en garde", True, False, True)
_MARKS = frozenset([",", ";", ":", "(", ")", "\u2014", "\u2013", ".", "!", "?", "\u2026", "/"])
_LONGEST = 40
"""Words that a noun phrase has at most."""
_NOUNS_BEFORE = words("de d' à en sans par aux au") | (DETERMINERS - {"leur"})


@dataclass(frozen=True)
class Group:
    """A reporting verb with all that belongs to it."""

    first: int
    last: int
    """The place after its last word."""
    cue: Cue
    negated: bool = False
    hypothetical: bool = False
    pronoun: int | None = None
    """The place of the pronoun after it, as in *a-t-il dit*."""
    plural: bool = False
    gerund: bool = False


def group_at(row: Sentence, at: int) -> Group | None:
    """
    Read a reporting verb with its negation, pronouns, auxiliary and adverbs.

    Parameters
    ----------
    row : Sentence
        The sentence.
    at : int
        The place of the first word.

    Returns
    -------
    Group or None
        None where no such verb begins there.
    """
    low, place = row.lower, at
    ne = low[place] in ("ne", "n'")
    place += ne
    reflexive = False
    while place < len(low) and low[place] in CLITICS and place - at < 3:
        reflexive |= low[place] in REFLEXIVE
        place += 1
    if place < len(low) - 1 and low[place] in ("l'", "le") and _is_pronoun(low, place):
        place += 1
    if place >= len(low) or (place == at and at and low[at - 1] in _NOUNS_BEFORE):
        return None
    word = low[place]
    if word in AUXILIARIES:
        return _compound(row, at, place, ne=ne)
    if word in MODALS:
        return _modal(row, at, place)
    if low[place : place + 2] in (("croit", "savoir"), ("fait", "savoir"), ("fait", "valoir")):
        return Group(at, place + 2, Cue(word, False, False, False))
    found = CUES.get(word)
    if found is not None and (reflexive or not found.verb.startswith(("se ", "s'"))):
        after, pronoun = _inverted(row, place + 1)
        rest, neg = _adverbs(row, after)
        return Group(
            at,
            rest if neg else after,
            found,
            negated=ne and neg,
            hypothetical=found.hypothetical,
            pronoun=pronoun,
            plural=word.endswith("ent"),
        )
    second = PARTICIPLES.get(word) if at and low[at - 1] == "et" else None
    if second is not None and second.deed and low[at + 1 : at + 2] and low[at + 1] in DETERMINERS:
        return Group(at, at + 1, second)  # *a salué l'accord et proposé sa médiation*
    if word in GERUNDS and at and low[at - 1] == ",":
        return Group(at, place + 1, GERUNDS[word], gerund=True)
    return None


def _is_pronoun(low: tuple[str, ...], place: int) -> bool:
    """Tell *l'a dit* and *comme l'explique* from an article."""
    return low[place + 1] in AUXILIARIES or low[max(0, place - 1)] == "comme"


def _compound(row: Sentence, at: int, place: int, *, ne: bool) -> Group | None:
    low, word = row.lower, row.lower[place]
    after, pronoun = _inverted(row, place + 1)
    after, neg = _adverbs(row, after)
    if after >= len(low):
        return None
    cue, last = PARTICIPLES.get(low[after]), after + 1
    if low[after] == "fait" and after + 1 < len(low) and low[after + 1] in _DONE:
        cue, last = _MADE, after + 2
        last += low[after + 1] in ("part", "état") and low[last : last + 1] == ("de",)
    elif low[after : after + 3] == ("mis", "en", "garde"):
        cue, last = _WARNED, after + 3
    if cue is None:
        return None
    return Group(
        at,
        last,
        cue,
        negated=ne and neg,
        hypothetical=word in CONDITIONAL,
        pronoun=pronoun,
        plural=word in ("ont", "avaient", "auraient", "sont", "étaient"),
    )


def _modal(row: Sentence, at: int, place: int) -> Group | None:
    after, _ = _adverbs(row, place + 1)
    cue = INFINITIVES.get(row.lower[after]) if after < len(row.lower) else None
    if cue is None:
        return None
    return Group(at, after + 1, cue, hypothetical=True, plural=row.lower[place].endswith("ent"))


def _inverted(row: Sentence, place: int) -> tuple[int, int | None]:
    word = row.lower[place] if place < len(row.lower) else ""
    if word.startswith("-") and word != "-":
        return place + 1, place
    return place, None


def _adverbs(row: Sentence, place: int) -> tuple[int, bool]:
    """Pass over adverbs and the second half of a negation."""
    low, neg, begin = row.lower, False, place
    while place < len(low) and place - begin < 8:
        phrase = next((p for p in PHRASES if _is_at(row, place, p)), None)
        if phrase:
            place += len(phrase.split())
        elif low[place] in NEGATIONS:
            neg = True
            place += 1
        elif low[place] in ADVERBS or (low[place].endswith("ment") and len(low[place]) > 6):
            place += 1
        elif low[place : place + 1] == (",",) and low[place + 1 : place + 3][1:] == (",",):
            place += 3
        else:
            break
    return place, neg


def _is_at(row: Sentence, place: int, phrase: str) -> bool:
    words = tuple(phrase.split())
    return row.lower[place : place + len(words)] == words


def passed_over(row: Sentence, place: int) -> int:
    """
    Pass over adverbs and words that say when.

    Parameters
    ----------
    row : Sentence
        The sentence.
    place : int
        Where they may begin.

    Returns
    -------
    int
        The place after them.
    """
    low, begin = row.lower, place
    while place < len(low) and place - begin < 12:
        after, _ = _adverbs(row, place)
        if after > place:
            place = after
        elif (
            low[place] in _TIMES
            or low[place] in _MONTHS
            or low[place].isdigit()
            or low[place] == "1er"
            or (low[place] == "le" and low[place + 1 : place + 2] and low[place + 1].isdigit())
        ):
            place += 1
        else:
            break
    return place


def noun_phrase(row: Sentence, first: int) -> int | None:
    """
    Find the end of the noun phrase that begins at a place, with its apposition.

    Parameters
    ----------
    row : Sentence
        The sentence.
    first : int
        The place of its first word.

    Returns
    -------
    int or None
        The place after it; None where none begins there.
    """
    low = row.lower
    if first >= len(low) or not _begins(row, first):
        return None
    if low[first] in PRONOUNS:
        return first + 1
    last = _core(row, first)
    after = last + 1
    if low[last:after] != (",",) or after >= len(low) or row.words[after] is QUOTED:
        return last
    stop = _core(row, after)
    is_name = row.words[after][0].isupper()
    ends = stop >= len(low) or low[stop] in (",", ".", ";", ":")
    is_open = low[after] not in LOOSE and group_at(row, after) is None
    short = is_name and stop - after < 6
    return stop if stop > after and is_open and (short or ends) else last


def _core(row: Sentence, first: int) -> int:
    """Find the end of the words that hold together."""
    low, place = row.lower, first
    while place < len(low) and place - first < _LONGEST:
        word = low[place]
        if row.words[place] is QUOTED or word in _MARKS or word in _TIMES:
            break
        if place > first:
            is_name_next = place + 1 < len(low) and row.words[place + 1][0].isupper()
            if word in LOOSE:
                break
            if word == "et" and not (is_name_next or _joins(low, place)):
                break
            if word in ("ne", "n'") or word in AUXILIARIES or word in ADVERBS:
                break
            if (
                word.endswith("ment")
                and len(word) > 8
                and word not in ("gouvernement", "parlement")
            ):
                break
        place += 1
    return place


def _joins(low: tuple[str, ...], place: int) -> bool:
    return low[place + 1 : place + 2] != () and low[place + 1] in ("ses", "son", "sa")


def _begins(row: Sentence, first: int) -> bool:
    word = row.lower[first]
    if row.words[first] is QUOTED or not word[0].isalpha():
        return False
    if word in DETERMINERS or word in TITLES or word in PRONOUNS:
        return True
    if word in LOOSE or word in BREAKS or word in _TIMES or word in ADVERBS:
        return False
    return row.words[first][0].isupper()


def subject_before(row: Sentence, group: Group) -> tuple[int, int] | None:
    """
    Find the subject in front of a verb group, with its apposition or relative clause.

    Parameters
    ----------
    row : Sentence
        The sentence.
    group : Group
        The verb group.

    Returns
    -------
    tuple of int or None
        Its first place and the place after it; None where there is none.
    """
    low, end = row.lower, group.first
    stop = end
    if end and low[end - 1] == ",":
        commas = [n for n in range(max(0, end - _LONGEST), end - 1) if low[n] == ","]
        if not commas or QUOTED in row.words[commas[-1] : end]:
            return None
        stop = commas[-1]
    elif end and low[end - 1] == "qui":
        stop = end - 1 - (low[end - 2 : end - 1] == (",",))
    first = _clause_start(row, stop, plural=group.plural)
    while first < stop and low[first] in ("et", *BREAKS):
        first += 1
    if first >= stop or stop - first > _LONGEST or not _begins(row, first):
        return None
    inner = low[first + 1 : stop]
    if any(word in AUXILIARIES or word in ("ne", "n'", "qui") for word in inner):
        return None
    return first, end


def _clause_start(row: Sentence, stop: int, *, plural: bool) -> int:
    low, first = row.lower, stop
    while first > 0:
        word = low[first - 1]
        if row.words[first - 1] is QUOTED or word in _MARKS:
            break
        if word in BREAKS and not (word == "et" and plural):
            break
        first -= 1
    return first
