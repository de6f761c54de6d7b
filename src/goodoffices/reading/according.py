"""What was told *according to* somebody."""

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Candidate, Places
from goodoffices.reading.contents import clause
from goodoffices.reading.phrases import noun_phrase_after
from goodoffices.reading.places import entry_at
from goodoffices.reading.relatives import relative_before
from goodoffices.reading.sentences import Sentence
from goodoffices.reading.vocabulary import class_of

__all__ = ["according", "names_outlet"]

_GOES_ON = frozenset([("which",), ("who",), ("while",), ("but",), ("as",)])
"""Words with which a reporter goes on after a source between commas."""
_OF_IT = frozenset([("who",), ("whose",), ("which",)])
_MEDIA = lexicon.words("agency newspaper daily weekly newswire broadcaster magazine website")
_OUTLETS = frozenset(["news agency", "outlet"])
_MEASURES = lexicon.words(
    "plan plans schedule size rank age need needs custom tradition protocol merit taste usage type"
)
"""By which something is done: *according to plan*."""


def according(sentence: Sentence) -> list[Candidate]:
    """
    Read 'according to Smith', at the beginning of a clause, inside it or after it.

    Parameters
    ----------
    sentence : Sentence
        The sentence.

    Returns
    -------
    list of Candidate
        One for each *according to* beside which something stands that was told.
    """
    low = sentence.lower
    found: list[Candidate] = []
    if "according" not in low:
        return found
    for at in range(len(low) - 2):
        if low[at] != "according" or low[at + 1] != "to":
            continue
        last = noun_phrase_after(sentence, at + 2)
        if last is None or _is_measure(low, at + 2):
            continue
        if _leads(sentence, at):
            last = _past_relative(
                low, next((n for n in range(at + 3, last) if low[n] == ","), last)
            )
            comma = low[last : last + 1] == (",",)
            content = [clause(sentence, last + 1, len(low)) if comma else None]
        else:
            if low[at - 1] == "," and low[last : last + 1] != (",",):
                last = next((n for n in range(at + 3, last) if low[n] == ","), last)
            begin = relative_before(low, at, last)
            after = None if begin else _after_aside(sentence, at, last)
            content = [clause(sentence, begin or _bracket(low, at), at), after]
        kept = [one for one in content if one]
        if content[0]:
            found.append(Candidate("according to", kept, (at + 2, last), (at, at + 2)))
    return found


def names_outlet(sentence: Sentence, source: Candidate) -> bool:
    """
    Tell an agency or outlet, through which others speak, from a source whose account something is.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    source : Candidate
        What is told *according to* somebody.

    Returns
    -------
    bool
        True where a word for one stands in the source, or one that the tables name.
    """
    first, last = source.speaker or (0, 0)
    low = sentence.lower[first:last]
    if not _MEDIA.isdisjoint(low) or any(map(_is_of_outlet, sentence.words[first:last], low)):
        return True
    if first and sentence.words[first] == "The" and sentence.lower[first - 1] == "to":
        return True  # *according to The Lamp*
    known = (entry_at(word, 0) for word in sentence.words[first:last] if word[0].isupper())
    return any(one is not None and one[1].form in _OUTLETS for one in known)


def _is_of_outlet(word: str, low: str) -> bool:
    """Tell a word of *Lorn Times* and *the Lorn Herald*."""
    return word[0].isupper() and class_of(low) == "Z"


def _is_measure(low: tuple[str, ...], at: int) -> bool:
    """Tell *according to plan* from *according to plan documents*."""
    return low[at] in _MEASURES and not any(word.isalpha() for word in low[at + 1 : at + 2])


def _past_relative(low: tuple[str, ...], last: int) -> int:
    """Pass over ', who was there' and ', which came late' after a speaker."""
    if low[last + 1 : last + 2] in _OF_IT:
        return next((n for n in range(last + 1, len(low)) if low[n] == ","), last)
    return last


def _bracket(low: tuple[str, ...], at: int) -> int:
    """Find where a bracket that is open at a place begins, else the sentence."""
    opened = next((n for n in range(at - 1, -1, -1) if low[n] in ("(", ")")), None)
    return 0 if opened is None or low[opened] == ")" else opened + 1


def _after_aside(sentence: Sentence, at: int, last: int) -> Places | None:
    """Take what goes on after ', according to Smith,' between commas."""
    low = sentence.lower
    last = _past_relative(low, last)
    if low[at - 1] != "," or low[last : last + 1] != (",",):
        return None
    after = low[last + 1 : last + 2]
    return None if after in _GOES_ON else clause(sentence, last + 1, len(low))


def _leads(sentence: Sentence, at: int) -> bool:
    """Tell whether only a conjunction or an adverb stands before a word in its clause."""
    low = sentence.lower
    while at and (low[at - 1] in lexicon.CONJUNCTIONS or low[at - 1] in lexicon.ADVERBS):
        at -= 1
    return at == 0 or low[at - 1] in (":", ";") or (low[at - 1] == "," and _leads_all(low, at - 1))


def _leads_all(low: tuple[str, ...], last: int) -> bool:
    return all(word in lexicon.CONJUNCTIONS or word in lexicon.ADVERBS for word in low[:last])
