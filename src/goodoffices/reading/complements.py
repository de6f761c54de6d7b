"""What stands right after a reporting verb and is, or is not, what was said."""

from goodoffices.reading import lexicon
from goodoffices.reading.clauses import Report
from goodoffices.reading.sentences import Sentence

__all__ = [
    "ASKED",
    "begins_modal",
    "denies",
    "is_amount",
    "is_boilerplate",
    "is_by_document",
    "is_condition",
    "opens_condition",
    "writes",
]

ASKED = lexicon.words("asked pressed questioned told")
"""Words with which another's question begins."""
_FINDINGS = frozenset(["show", "demonstrate", "find"])
"""Verbs of documents; a person who 'shows openness' states nothing."""
_DOCUMENTS = lexicon.words(
    "poll polls polling survey surveys data study studies report reports figures records record"
    " document documents results numbers analysis research review footage images statistics"
    " investigation inquiry audit census test tests"
)
_CONDITIONS = lexicon.words("if unless although despite even without")
_IF = lexicon.words("if unless until")
_AFTER_IF = 3
"""Words at least of what is supposed."""
_SHORT = 5
"""Words that such a condition and its clause have at least."""
_AMOUNTS = frozenset(["up to", "at least", "at most", "more than", "less than", "fewer than"])
_ONLY = 8
"""Words after *only* among which is what its subject would do."""
_ABOUT = lexicon.words("about around nearly almost over under between roughly some")
_NUMBERS = lexicon.words(
    "two three four five six seven eight nine ten dozens scores hundreds thousands half a one"
)
_BEFORE_NUMBER = _ABOUT | {words.split()[0] for words in _AMOUNTS} | {"only"}
_WRITINGS = lexicon.words("letter letters note notes message memo book article")

_SUBJECTS = lexicon.SUBJECTS - {"who", "which"}


def is_amount(low: tuple[str, ...], at: int) -> bool:
    """
    Tell 'at least 40 people' and 'up to 4,000 troops' from words of time and place.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at : int
        A place among them.

    Returns
    -------
    bool
        True where words that limit a number begin there, or *only* before who does something.
    """
    if low[at] not in _BEFORE_NUMBER:
        return False
    if low[at] == "only":
        acts = not lexicon.AUXILIARIES.isdisjoint(low[at + 2 : at + _ONLY])
        return acts and low[at + 1] != "that"
    ahead = low[at : at + 3]
    paired = " ".join(ahead[:2]) in _AMOUNTS
    number = ahead[2:] if paired else ahead[1:2] if low[at] in _ABOUT else ()
    return any(word[0].isdigit() or word in _NUMBERS for word in number)


def is_by_document(sentence: Sentence, report: Report) -> bool:
    """
    Tell 'the poll shows it is so' from 'he showed interest', which states nothing.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    report : Report
        The reporting verb.

    Returns
    -------
    bool
        False for such a verb whose subject is no thing that shows something in words or numbers.
    """
    first, last = report.subject or (0, 0)
    return report.cue.verb not in _FINDINGS or not _DOCUMENTS.isdisjoint(sentence.lower[first:last])


def is_condition(sentence: Sentence, at: int, ceiling: int) -> bool:
    """
    Tell 'said if elected he would' and 'said despite the rain it would' from when it was said.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    at, ceiling : int
        The place of the word after the verb, and the one before which what was said ends.

    Returns
    -------
    bool
        True where words begin there on which the clause that was said depends.
    """
    low = sentence.lower
    return low[at] in _CONDITIONS and ceiling - at > _SHORT and low[at + 1] not in ASKED


def opens_condition(low: tuple[str, ...], first: int, last: int) -> bool:
    """
    Tell *If it rains the road will close, he said* from *Until Monday, he said*.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    first, last : int
        The place of the first word before a speaker, and the one after the last.

    Returns
    -------
    bool
        True where a condition begins them and what would follow from it is told as well.
    """
    if low[first] not in _IF and low[first : first + 3] != ("as", "long", "as"):
        return False
    return not lexicon.MODALS.isdisjoint(low[first + _AFTER_IF : last])


def is_boilerplate(low: tuple[str, ...], at: int) -> bool:
    """
    Tell 'responded to a request for comment', after which nothing was said.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at : int
        The place of the word after the verb.

    Returns
    -------
    bool
        True where only a request is named.
    """
    near = low[at : at + 5]
    asked = low[at] == "to" and ("request" in near or "requests" in near)
    return asked and "comment" in low[at : at + 7]


def denies(sentence: Sentence, at: int, ceiling: int) -> bool:
    """
    Tell *said no deal was near* from *said no to the deal*.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    at : int
        The place of the word after the verb.
    ceiling : int
        The place before which what was said ends.

    Returns
    -------
    bool
        True where *no* begins a clause with a verb of its own.
    """
    rest = sentence.lower[at + 1 : min(ceiling, at + 9)]
    if sentence.lower[at] != "no" or not rest or not rest[0].isalpha():
        return False
    linked = rest[0] in lexicon.PREPOSITIONS or rest[0] in lexicon.SUBORDINATORS
    return not linked and any(word in lexicon.AUXILIARIES for word in rest[1:])


def writes(sentence: Sentence, report: Report, at: int) -> bool:
    """
    Tell *wrote a letter to her* and *wrote her a letter* from *wrote the line was closed*.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    report : Report
        The reporting verb.
    at : int
        The place of the word after the verb.

    Returns
    -------
    bool
        True where what was written is named and not told.
    """
    near = sentence.lower[at : at + 7]
    if report.cue.verb != "write" or _WRITINGS.isdisjoint(near):
        return False
    named = next(n for n, word in enumerate(near) if word in _WRITINGS)
    return not any(word in lexicon.AUXILIARIES for word in near[:named])


def begins_modal(low: tuple[str, ...], at: int) -> bool:
    """
    Tell what *promised he would meet B* tells, without *that*, from the object of a promise.

    Parameters
    ----------
    low : tuple of str
        The sentence's words in lower case.
    at : int
        The place after the verb.

    Returns
    -------
    bool
        True before a pronoun and *would* or the like.
    """
    return low[at] in _SUBJECTS and not lexicon.MODALS.isdisjoint(low[at + 1 : at + 2])
