"""Quotations that no known reporting verb introduces: colons, dashes and other verbs."""

from goodoffices.reading import lexicon
from goodoffices.reading.agents import agent
from goodoffices.reading.candidates import Candidate, Places
from goodoffices.reading.leadins import subject_of
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before
from goodoffices.reading.sentences import Sentence

__all__ = ["leftovers"]

_JOINS = frozenset(["but", "and", "while", "though", "yet"])
_ENTITLED = lexicon.words(
    "titled entitled called named dubbed labelled labeled headlined nicknamed"
)
"""Before the name of a thing: *an ad titled "Scam"*."""
_DASHES = ("-", "--", "\u2013", "\u2014")


def leftovers(sentence: Sentence, taken: list[Candidate]) -> list[Candidate]:
    """
    Propose a speaker for the runs of a sentence that no proposal holds yet.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    taken : list of Candidate
        What the reporting verbs gave.

    Returns
    -------
    list of Candidate
        At most one for each run left.
    """
    found: list[Candidate] = []
    for run in sentence.quoted:
        if any(first <= run < last for c in (*taken, *found) for first, last in c.content):
            continue
        candidate = (
            _after_colon(sentence, run)
            or _before_verb(sentence, run)
            or _signed(sentence, run)
            or _after_verb(sentence, run)
        )
        if candidate is not None:
            found.append(candidate)
    return found


def _after_colon(sentence: Sentence, run: int) -> Candidate | None:
    """Read 'Smith: "..."' and 'Smith had one message: "..."'."""
    if run < 2 or sentence.lower[run - 1] != ":":
        return None
    subject = _joined_subject(sentence, run) or subject_of(sentence, run - 1)
    if subject is None:
        return None
    if subject[1] == run - 1:
        return Candidate("speaker-colon-run", [(run, run + 1)], subject, None)
    return Candidate("speaker-verb-colon-run", [(run, run + 1)], subject, (subject[1], run - 1))


def _joined_subject(sentence: Sentence, run: int) -> Places | None:
    """Find his deputy in '..., but his deputy had one message: "..."'."""
    low = sentence.lower
    for at in range(run - 2, 0, -1):
        if low[at] in _JOINS and low[at - 1] in (",", ";"):
            last = noun_phrase_after(sentence, at + 1)
            return None if last is None or last >= run - 1 else (at + 1, last)
    return None


def _before_verb(sentence: Sentence, run: int) -> Candidate | None:
    """Read '"...," Smith riffed': any verb after a name after a finished quotation."""
    first = run + 1
    if run not in sentence.complete or first >= len(sentence.lower):
        return None
    if run and sentence.lower[run - 1] not in (",", ":", "\u2014", "--"):
        return None
    if sentence.lower[first] == ",":
        first += 1
    last = noun_phrase_after(sentence, first)
    if last is None or last >= len(sentence.lower) or last - first > 12:
        return None
    if not _is_verb(sentence, last):
        return None
    return Candidate("run-speaker-verb", [(run, run + 1)], (first, last), (last, last + 1))


def _after_verb(sentence: Sentence, run: int) -> Candidate | None:
    """Read 'Smith riffed, "..."': any verb between a name and a quotation after a comma."""
    if run < 3 or run not in sentence.complete or sentence.lower[run - 1] != ",":
        return None
    verb = run - 2
    if not _is_verb(sentence, verb):
        return None
    speaker = noun_phrase_before(sentence, verb)
    speaker = speaker and agent(sentence, speaker)
    if speaker is None:
        return None
    return Candidate("speaker-verb-run", [(run, run + 1)], speaker, (verb, verb + 1))


def _is_verb(sentence: Sentence, at: int) -> bool:
    word, low = sentence.words[at], sentence.lower[at]
    if not word[0].islower() or low in lexicon.AUXILIARIES or low in lexicon.ADVERBS:
        return False
    if low in _ENTITLED:
        return False
    return low in lexicon.VERBS or (low.endswith(("ed", "s")) and not low.endswith("ss"))


def _signed(sentence: Sentence, run: int) -> Candidate | None:
    """Read '"..." - Smith, president': a dash and a name close the sentence."""
    low = sentence.lower
    if run + 2 >= len(low) or low[run + 1] not in _DASHES:
        return None
    last = noun_phrase_after(sentence, run + 2)
    if last is None or any(low[n] not in (".", ")") for n in range(last, len(low))):
        return None
    return Candidate("run-dash-speaker", [(run, run + 1)], (run + 2, last), None)
