"""Cues without an active verb: 'in his words', 'her warning that', 'announced by Smith that'."""

from itertools import compress

from goodoffices.reading import lexicon
from goodoffices.reading.adverbials import past_day
from goodoffices.reading.candidates import Candidate, Places
from goodoffices.reading.contents import clause
from goodoffices.reading.cues import CUES
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["SIGNS", "nominals"]

_VIEWS = lexicon.words("words view opinion telling estimation judgment judgement eyes")
_NOUNS = lexicon.words("""
    accusation acknowledgment acknowledgement admission allegation announcement argument assertion
    assessment assurance belief boast call charge claim comment complaint concern conclusion
    contention criticism declaration demand denial fear hope insistence observation opinion pledge
    position prediction promise proposal reminder remark reply report statement suggestion
    suspicion testimony threat view vow warning accusations allegations assertions assurances
    calls charges claims comments complaints concerns demands fears hopes pledges predictions
    promises remarks reports statements suggestions suspicions threats warnings
    """)
_QUOTING = lexicon.words("quoted quotes quoting cited cites citing reported")
_SAYING = lexicon.words("saying telling stating")
_BE = lexicon.words("is are was were been being")
_OWNERS = lexicon.words("his her their its my our")
SIGNS = _VIEWS | _NOUNS | _SAYING | {"by"}
"""Words without one of which nothing is found here."""
_DAY = 4
"""The most words of *on the third of May* that are no words of a speaker."""
_REACH = 25


def nominals(sentence: Sentence) -> list[Candidate]:
    """
    Propose the attributions whose cue is a noun or a passive, or an agency that quotes somebody.

    Parameters
    ----------
    sentence : Sentence
        The sentence.

    Returns
    -------
    list of Candidate
        In sentence order.
    """
    low = sentence.lower
    found: list[Candidate] = []
    if SIGNS.isdisjoint(low):
        return found
    for at in compress(range(len(low)), map(SIGNS.__contains__, low)):
        word, candidate = low[at], None
        if word in _VIEWS:
            candidate = _in_words(sentence, at)
        if candidate is None and word in _NOUNS:
            candidate = _owned(sentence, at)
        if word in _SAYING and low[at - 1] == "as" and at > 3:
            candidate = _quoted(sentence, at)
        if word == "by" and at > 1:
            candidate = _passive(sentence, at)
        if candidate is not None:
            found.append(candidate)
    return found


def _in_words(sentence: Sentence, at: int) -> Candidate | None:
    """Read "in Smith's words, ..." and 'in the words of Smith, ...'."""
    low = sentence.lower
    first = next((n for n in range(at - 1, max(-1, at - 12), -1) if low[n] == "in"), None)
    if first is None:
        return None
    speaker, last = _owner(sentence, first + 1, at), at + 1
    if low[first + 1 : at] == ("the",) and low[at + 1 : at + 2] == ("of",):
        end = noun_phrase_after(sentence, at + 2)
        end = end and next((n for n in range(at + 2, end) if low[n] == ","), end)
        speaker, last = ((at + 2, end) if end else None), end or last
    if speaker is None:
        return None
    content = _beside(sentence, first, last)
    return Candidate("in words of", [content], speaker, (first, last)) if content else None


def _beside(sentence: Sentence, first: int, last: int) -> Places | None:
    """Take the quotation beside the words, else the clause that they begin or end."""
    low, end = sentence.lower, len(sentence.lower)
    for run in sentence.quoted:
        if run in (last, last + 1) or run in (first - 1, first - 2):
            return run, run + 1
    if first == 0 and low[last : last + 1] == (",",):
        return clause(sentence, last + 1, end)
    return clause(sentence, 0, first) if first and last >= end - 1 else None


def _owner(sentence: Sentence, first: int, last: int) -> Places | None:
    """Find in "Smith's recent" the owner: a possessive pronoun or a phrase with a genitive."""
    low = sentence.lower
    for at in range(last - 1, max(first, last - 4) - 1, -1):
        if low[at] in _OWNERS:
            return at, at + 1
        if low[at].endswith(("'s", "\u2019s", "s'", "s\u2019")):
            return _whole(sentence, at, first), at + 1
    return None


def _whole(sentence: Sentence, at: int, floor: int) -> int:
    """Find where the phrase of an owner begins: over names, titles and an article."""
    first = at
    while first > floor and (
        sentence.words[first - 1][0].isupper()
        or sentence.lower[first - 1] in ("the", "a", "an", "foreign", "prime")
    ):
        first -= 1
        if sentence.lower[first] in ("the", "a", "an"):
            break
    return first


def _owned(sentence: Sentence, at: int) -> Candidate | None:
    """Read "Smith's warning that ..." up to the end of the sentence."""
    low = sentence.lower
    if low[at + 1 : at + 2] != ("that",):
        return None
    owner = _owner(sentence, max(0, at - 6), at)
    content = clause(sentence, at + 2, len(low)) if owner and owner[0] else None
    return Candidate("noun that", [content], owner, (at, at + 1)) if content else None


def _quoted(sentence: Sentence, at: int) -> Candidate | None:
    """Read 'the agency quoted Smith as saying ...' and 'Smith was quoted by ... as saying'."""
    low = sentence.lower
    verb = next((n for n in range(at - 2, max(-1, at - _REACH), -1) if low[n] in _QUOTING), None)
    if verb is None or QUOTED in low[verb:at] or verb == at - 2:
        return None
    speaker: Places | None = (verb + 1, at - 1)
    first = verb
    if low[verb + 1] == "by":
        while first and low[first - 1] in lexicon.AUXILIARIES:
            first -= 1
        speaker = noun_phrase_before(sentence, first) if first < verb else None
    if speaker is None or not any(word[0].isalnum() for word in low[slice(*speaker)]):
        return None
    content = _quoted_content(sentence, at + 1)
    if content is None or _is_day(sentence, content):
        content = _said_before(sentence, speaker[0] if first < verb else first)
    cue = (at - 1, at + 1) if first == verb else (first, at + 1)
    return Candidate("quoted as saying", [content], speaker, cue) if content else None


def _is_day(sentence: Sentence, content: Places) -> bool:
    """Tell 'as saying on Friday' from what was said."""
    words = sentence.lower[content[0] : content[1]]
    return len(words) <= _DAY and words[0] in lexicon.PREPOSITIONS and words[1] in lexicon.DAYS


def _said_before(sentence: Sentence, place: int) -> Places | None:
    """Take what stands before ', the agency quoted Smith as saying'."""
    low = sentence.lower
    if low[place - 1] is not QUOTED and low[place - 1] != ",":
        medium = noun_phrase_before(sentence, place)
        place = medium[0] if medium else 0
    if place < 1 or (low[place - 1] is not QUOTED and low[place - 1] != ","):
        return None
    last = place if low[place - 1] is QUOTED else place - 1
    return (last - 1, last) if low[last - 1] is QUOTED else clause(sentence, 0, last)


def _passive(sentence: Sentence, at: int) -> Candidate | None:
    """Read 'it was announced by Smith that ...' and 'they were told by Smith that ...'."""
    low = sentence.lower
    cue = CUES.get(low[at - 1])
    reports = cue is not None and (cue.clause or cue.that)
    last = noun_phrase_after(sentence, at + 1)
    if cue and last and cue.naming and low[last : last + 2] == ("as", QUOTED):
        return Candidate("said by", [(last + 1, last + 2)], (at + 1, last), (at - 1, at + 1))
    if not reports or low[at - 2] not in _BE:
        return None
    if last is None or low[last : last + 1] != ("that",):
        return None
    content = clause(sentence, last + 1, len(low))
    speaker = (at + 1, last)
    return Candidate("said by", [content], speaker, (at - 2, at + 1)) if content else None


def _quoted_content(sentence: Sentence, first: int) -> Places | None:
    low = sentence.lower
    if first < len(low):
        first = past_day(low, first, len(low))
    while first < len(low) and low[first] in (",", ":", "that"):
        first += 1
    if first < len(low) and low[first] is QUOTED:
        return first, first + 1
    return clause(sentence, first, len(low)) if first < len(low) else None
