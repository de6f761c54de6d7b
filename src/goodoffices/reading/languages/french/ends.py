"""Where what was said ends in a French sentence."""

from goodoffices.reading.languages.french.groups import group_at, noun_phrase, passed_over
from goodoffices.reading.sentences import Sentence

__all__ = ["before_relative", "before_second", "cut", "is_new_verb"]


def is_new_verb(row: Sentence, at: int) -> bool:
    """
    Tell whether another reporting verb begins at a place.

    Parameters
    ----------
    row : Sentence
        The sentence.
    at : int
        The place of a word.

    Returns
    -------
    bool
        False for a present participle.
    """
    group = group_at(row, at)
    return group is not None and not group.gerund


def before_second(row: Sentence, first: int, end: int) -> int:
    """
    End a thing that somebody does before the next: *a salué l'accord et a exclu ...*.

    Parameters
    ----------
    row : Sentence
        The sentence.
    first, end : int
        Places of the first word, and after the last one.

    Returns
    -------
    int
        The place after the last word of what was said.
    """
    joins = (n for n in range(first + 1, end - 2) if row.lower[n] in ("et", "puis", "mais"))
    return next((n for n in joins if is_new_verb(row, n + 1)), end)


def before_relative(row: Sentence, first: int, end: int) -> int:
    """
    End a thing that somebody does with words before what the report tells of it.

    Parameters
    ----------
    row : Sentence
        The sentence.
    first, end : int
        Places of the first word, and after the last one.

    Returns
    -------
    int
        The place after the last word of what was said.
    """
    low = row.lower
    commas = (n for n in range(first, end - 1) if low[n] == ",")
    return next((n for n in commas if low[n + 1] in ("qui", "dont", "où")), end)


def cut(row: Sentence, first: int, end: int) -> int:
    """
    End a content before a new clause that does not belong to it.

    Parameters
    ----------
    row : Sentence
        The sentence.
    first, end : int
        Places of the first word, and after the last one.

    Returns
    -------
    int
        The place after the last word of what was said.
    """
    low = row.lower
    for at in range(first, end - 1):
        if low[at] != ",":
            continue
        after = low[at + 1]
        if after in ("selon", "précisant", "ajoutant", "rapporte") or low[at + 1 : at + 3] in (
            ("tandis", "que"),
            ("alors", "que"),
            ("tandis", "qu'"),
            ("d'", "après"),
        ):
            return at
        group = group_at(row, at + 1)
        if group is not None and (group.gerund or noun_phrase(row, passed_over(row, group.last))):
            return at
    return end
