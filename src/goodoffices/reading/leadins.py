"""The subject of a sentence, after the words that lead in."""

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Places
from goodoffices.reading.cues import CUES
from goodoffices.reading.nounwords import says_where
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before
from goodoffices.reading.sentences import Sentence

__all__ = ["announcer", "subject_of"]

_BACK = frozenset([("back", "in"), ("back", "on"), ("back", "at"), ("back", "home")])
_FOLLOWING = frozenset(["follows", "follow"])
"""What a text does of which the words come next: *The full text of the statement follows:*."""
_NEAR = 8
"""Words before a colon among which is the verb that announces what was said."""
_TIMES = lexicon.words("ago later earlier week month year day morning night evening time")


def subject_of(sentence: Sentence, before: int) -> Places | None:
    """
    Find the subject of the clause with which a sentence begins.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    before : int
        A place that the subject stands before.

    Returns
    -------
    tuple of int or None
        The places of its first word and after its last; None where none is found.
    """
    low, first = sentence.lower, 0
    while first < before and (low[first] in lexicon.CONJUNCTIONS or low[first] in lexicon.ADVERBS):
        first += 1
    if low[first].endswith("ly") and low[first + 1 : first + 2] == (",",):
        first += 1  # 'Unfortunately, Smith insisted'
    if first < before and (
        low[first] in lexicon.PREPOSITIONS
        or low[first : first + 2] in _BACK
        or low[first] in lexicon.SUBORDINATORS
        or low[first].endswith(("ing", "ed"))
    ):
        first = _next_comma(low, first, before) + 1
        comma = _next_comma(low, first, before)
        while comma < before and (
            says_where(sentence, first, comma)
            or (low[first] == "on" and not lexicon.DAYS.isdisjoint(low[first + 1 : comma]))
        ):
            first, comma = comma + 1, _next_comma(low, comma + 1, before)
    if first < before and low[first] == ",":
        first += 1
    if first >= before:
        return None
    last = noun_phrase_after(sentence, first)
    if last is not None and any(word in _TIMES for word in low[first : last + 1]):
        comma = _next_comma(low, last, before)
        first, last = comma + 1, noun_phrase_after(sentence, comma + 1)
    return None if last is None or first >= before else (first, min(last, before))


def _next_comma(low: tuple[str, ...], at: int, before: int) -> int:
    return next((n for n in range(at, before) if low[n] == ","), before)


def announcer(sentence: Sentence) -> Places | None:
    """
    Find who announces in a sentence that ends in a colon what the next paragraph says.

    Parameters
    ----------
    sentence : Sentence
        The sentence.

    Returns
    -------
    tuple of int or None
        The places of the first word of the subject and after its last; None where no colon ends
        the sentence, or nobody is named.
    """
    low, last = sentence.lower, len(sentence.lower) - 1
    if low[last] != ":":
        return None
    subject = subject_of(sentence, last)
    if subject is None:  # *In her letter the minister wrote:*
        near = range(last - 1, max(0, last - _NEAR), -1)
        cues = ((n, CUES.get(low[n])) for n in near)
        verb = next((n for n, cue in cues if cue and cue.speech and cue.form == "finite"), None)
        return None if verb is None else noun_phrase_before(sentence, verb)
    first, end = subject
    return (first, end - 1) if end - 1 > first and low[end - 1] in _FOLLOWING else subject
