"""The patterns in which speaker, reporting words and content stand together."""

from itertools import compress

from goodoffices.reading import lexicon
from goodoffices.reading.according import according, names_outlet
from goodoffices.reading.adverbials import before_day, is_adverbial, past_source
from goodoffices.reading.agents import agent
from goodoffices.reading.candidates import Candidate, Places
from goodoffices.reading.charges import without_charge
from goodoffices.reading.clauses import Report, reports
from goodoffices.reading.contents import (
    CUTS,
    content_after,
    content_before,
    resumed,
    second_run,
)
from goodoffices.reading.leftovers import leftovers
from goodoffices.reading.nominals import SIGNS, nominals
from goodoffices.reading.phrases import noun_phrase_after
from goodoffices.reading.relatives import resumes
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["candidates"]

_DASHES = frozenset(["\u2014", "--", "-"])
_OTHER_CUES = SIGNS | {"according"}
_MARKS = _DASHES | {","}
_WHEN = lexicon.words("when while after before because although since though once which whose")
_PERIODS = lexicon.words("minutes hours day days week weeks month months year years hour minute")
_DATING = frozenset([("last",), ("this",), ("earlier",), ("late",), ("early",), ("next",)])
_DATED = frozenset(
    (word,)
    for word in lexicon.DAYS
    | lexicon.words(
        "week month year night morning afternoon evening spring summer autumn fall winter"
    )
)
"""With the words before them, when somebody was told: *warned last week that*."""
_EFFECTS = frozenset(
    (verb, thing)
    for verb, things in {
        "dealing": "a another",
        "dashing": "hopes",
        "raising": "hopes fears doubts concerns questions alarm",
        "casting": "doubt doubts",
        "fuelling": "fears speculation concerns",
        "fueling": "fears speculation concerns",
        "stoking": "fears tensions concerns",
    }.items()
    for thing in things.split()
)
"""What a reporter says that words did: *said it would stay away, dealing a blow to the talks*."""
_NO_PERIOD = lexicon.CONJUNCTIONS | frozenset([",", ".", ";", ":", QUOTED])
_MEDIA = lexicon.words("agency newspaper daily newswire broadcaster")
_DEEDS = frozenset(["speaker-cue-deed", "speaker-cue-intent"])
"""Rules for what somebody did, which others may tell with the whole clause."""
_CLAUSES = frozenset(["speaker-cue-clause", "speaker-cue-that"])
_TOLD = _DEEDS | {"speaker-cue-topic"}
"""Rules for what a source tells of others: *according to an official, the state wants talks*."""
_OUTER = _CLAUSES | {"clause-speaker-cue"}
_NESTED = _CLAUSES | {"speaker-cue-run", "speaker-cue-colon", "quoted as saying"}
"""Rules whose proposals are kept as statements of their own inside another one."""
_RELAYING = frozenset(["report", "write", "quote"])  # see `goodoffices.reading.via`
_CLOSING = 9
_SIGNS = frozenset([QUOTED, "that", ":", "--"])
"""With one of which what follows the last verb of a sentence is what was said."""
_RESUMING = frozenset(["run", "late run"])
"""Signs of a second half of a quotation."""
_JOINS = frozenset(["but", "and", "while", "though", "yet"])
_TOPIC_AFTER_TO = lexicon.words("refer allude object respond react appeal")
"""Verbs after which 'to' begins what was spoken about, and names no hearer."""
_RANKS = {
    "split quotation": 0,
    "speaker-cue-run": 1,
    "speaker-cue-colon": 1,
    "run-speaker-cue": 1,
    "run-cue-speaker": 1,
    "speaker-cue-late run": 2,
    "speaker-cue-that": 2,
    "speaker-cue-as": 2,
    "split clause": 2,
    "speaker-cue-clause": 3,
    "clause-speaker-cue": 3,
    "clause-cue-speaker": 3,
    "speaker-cue-named": 4,
    "speaker-cue-question": 4,
    "speaker-cue-intent": 5,
    "speaker-cue-topic": 6,
    "speaker-cue-deed": 6,
    "according to": 7,
    "quoted as saying": 0,
    "said by": 2,
    "in words of": 3,
    "noun that": 8,
}
"""The lower, the surer: which of two rules keeps a content that both propose."""


def candidates(sentence: Sentence) -> list[Candidate]:
    """
    Propose the attributions of a sentence, one for each reporting verb at most.

    Parameters
    ----------
    sentence : Sentence
        The sentence.

    Returns
    -------
    list of Candidate
        Those that share no content, the surer ones kept.
    """
    proposed: list[Candidate] = []
    found, floor = reports(sentence), 0
    for number, report in enumerate(found):
        last = number + 1 == len(found)
        report.floor = 0 if last and _closed(sentence, found) else floor
        candidate = _of_report(sentence, report, _ceiling(sentence, found, number))
        if candidate is not None:
            proposed.append(candidate)
            floor = floor if candidate.rule in _DEEDS else report.last
    if not _OTHER_CUES.isdisjoint(sentence.lower):
        proposed += according(sentence)
        proposed += nominals(sentence)
    kept = _apart(proposed, sentence) if len(proposed) > 1 else proposed
    return kept + leftovers(sentence, kept) if sentence.quoted else kept


def _apart(proposed: list[Candidate], sentence: Sentence) -> list[Candidate]:
    """Keep, of proposals that share content, the surer one: a content is stated once."""

    def rank(one: Candidate) -> tuple[int, bool]:
        """Leave *As A reported, "It is over," said B* to B."""
        begin = one.speaker[0] if one.speaker else 0
        return _RANKS[one.rule], begin > 0 and sentence.lower[begin - 1] == "as"

    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(proposed, key=rank):
        if any(_holds(sentence, other, candidate) for other in proposed):
            candidate.nested = True
            if candidate.rule in _NESTED:
                kept.append(candidate)
            continue
        places = {n for first, last in candidate.content for n in range(first, last)}
        if taken.isdisjoint(places):
            taken |= places
            kept.append(candidate)
    return kept


def _holds(sentence: Sentence, outer: Candidate, inner: Candidate) -> bool:
    """Tell whether a clause that was said reports speech itself: 'he said she denied that'."""
    if outer.cue is None or inner.cue is None:
        return False
    if outer.rule == "according to":
        if inner.rule not in _TOLD or names_outlet(sentence, outer):
            return False
    elif outer.rule not in _OUTER:
        return False
    return any(first < inner.cue[0] < last for first, last in outer.content)


def _ceiling(sentence: Sentence, found: list[Report], number: int) -> int:
    """Find where the words after a report end: at the sentence's end, or before a cut."""
    low, report = sentence.lower, found[number]
    end = without_charge(low, report.last, len(low))
    if number + 1 < len(found):
        later = found[number + 1]
        at = later.subject[0] if later.subject and not later.joined else later.first
        at = before_day(low, at, report.last + 1)
        if at - 3 > report.last and low[at - 3] == "," and low[at - 2] in lexicon.OPENING:
            end = at - 3
        if at > report.last and low[at - 1] in ("and", "but", "while", "though"):
            end = at - 2 if low[at - 2] == "," else at - 1
        if ";" in low:
            end = _before_other(sentence, found[number + 1 :], report.last, end)
    first = report.subject[0] if report.subject else 0
    if low[first] in ("who", "which") and first:
        end = next((n for n in range(report.last + 2, end - 1) if resumes(low, n)), end)
    if first and low[first - 1] in _WHEN:
        commas = (n for n in range(report.last + 2, end) if low[n] == ",")
        end = next((n for n in commas if not low[n - 1 : n + 2 : 2][-1].isdigit()), end)
    if number + 1 < len(found):
        relayed = _relayed(sentence, found) or _closed(sentence, found)
        if relayed is not None and relayed > report.last:
            return relayed
    if sentence.quoted:
        end = _before_colon(sentence, report.last, end)
    rest = range(report.last, end)
    marks = [*compress(rest, map(_MARKS.__contains__, low[report.last : end]))]
    begin = past_source(low, report.last)
    for at in marks:
        if begin <= at < end - 1 and (
            low[at + 1] in CUTS or low[at + 1 : at + 3] in _EFFECTS or _tells_when(low, at + 1)
        ):
            return at
    dashes = [n for n in marks if low[n] in _DASHES]
    return dashes[0] if len(dashes) == 1 and dashes[0] > report.last + 3 else end


def _before_other(sentence: Sentence, later: list[Report], first: int, end: int) -> int:
    """End what was said before a semicolon after which somebody else speaks."""
    begins = [one.subject[0] for one in later if one.subject and not one.joined]
    marks = [n - 1 for n in begins if n - 1 > first and sentence.lower[n - 1] == ";"]
    return min([*marks, end])


def _before_colon(sentence: Sentence, first: int, end: int) -> int:
    """End what was said before *, but his deputy had one answer: "..."*."""
    low = sentence.lower
    colon = next((n for n in sentence.quoted if first < n < end and low[n - 1] == ":"), None)
    joins = [n for n in range(first + 1, colon or 0) if low[n] in _JOINS and low[n - 1] in ",;"]
    return joins[-1] - 1 if joins else end


def _tells_when(low: tuple[str, ...], at: int) -> bool:
    """Tell 'hours after', 'a day before' and the like, with which a reporter goes on."""
    near = low[at : at + 5]
    place = next((n for n, word in enumerate(near) if word in _PERIODS), len(near))
    after = near[place + 1 : place + 2]
    opening = near[:place]
    return after in (("after",), ("before",)) and not any(w in _NO_PERIOD for w in opening)


def _relayed(sentence: Sentence, later: list[Report]) -> int | None:
    """Find the comma of ', the ABC agency reports' at a sentence's end, by which news came."""
    if not later or later[-1].subject is None or later[-1].joined:
        return None
    first, last = later[-1].subject
    low = sentence.lower
    if not first or low[first - 1] != ",":
        return None
    ends = all(not word[0].isalnum() for word in low[later[-1].last :])
    media = last == later[-1].first and bool(_MEDIA & set(low[first:last]))
    return first - 1 if ends and media else None


def _closed(sentence: Sentence, later: list[Report]) -> int | None:
    """Find the comma of ', his office said on Monday' at a sentence's end, which tells it whole."""
    if not later or later[-1].subject is None or later[-1].joined:
        return None
    if not later[-1].cue.speech or later[-1].cue.verb in _RELAYING:
        return None
    low, first, last = sentence.lower, later[-1].subject[0], later[-1].last
    if first <= 1 or low[first - 1] != ",":
        return None
    rest = low[last:]
    ends = all(not word[0].isalnum() for word in rest) or (
        is_adverbial(sentence, last) and len(rest) < _CLOSING and _SIGNS.isdisjoint(rest)
    )
    return first - 1 if ends else None


def _of_report(sentence: Sentence, report: Report, ceiling: int) -> Candidate | None:
    """Put speaker, cue and content of one reporting verb together."""
    inverted = report.subject is None
    speaker = report.subject or _speaker_after(sentence, report)
    speaker = speaker and agent(sentence, speaker)
    if speaker is None:
        return None
    after = speaker[1] if inverted else report.last
    addressee = None if inverted else _addressee(sentence, report)
    cue = (report.first, report.last)
    if addressee:
        after = addressee[1]
        if addressee[0] > report.last:
            cue = (report.first, after)
    edge = report.first if inverted else speaker[0]
    rule, content = _content(sentence, report, edge, after, ceiling)
    if not content:
        return None
    return Candidate(
        rule,
        content,
        speaker,
        cue,
        addressee,
        negated=report.negated,
        hypothetical=report.hypothetical,
    )


def _content(
    sentence: Sentence, report: Report, edge: int, after: int, ceiling: int
) -> tuple[str, list[Places]]:
    """Choose between what stands right and left of the reporting verb, or join both."""
    inverted = report.subject is None
    right, sign = content_after(sentence, report, after, ceiling, inverted=inverted)
    left, left_sign = (None, "")
    if not report.joined:
        left, left_sign = content_before(sentence, report, edge)
    if left and left_sign == "clause" and _is_source(sentence, left):
        left = None
    if left and left_sign == "run":
        second = right if sign in _RESUMING else second_run(sentence, after)
        if second and sentence.lower[second[0] - 1] == ",":
            return "split quotation", [left, second]
        if left[1] - 1 in sentence.complete:
            right = None
    if right:
        if left and left_sign == "clause" and sign == "run" and _is_cut(sentence, report, right[0]):
            return "split clause", [left, right]
        return f"speaker-cue-{sign}", [right]
    if left is None or report.modal:
        return "", []
    rest = resumed(sentence, after, ceiling) if left_sign == "clause" else None
    if rest:
        return "split clause", [left, rest]
    return f"{left_sign}-cue-speaker" if inverted else f"{left_sign}-speaker-cue", [left]


def _is_source(sentence: Sentence, places: Places) -> bool:
    """Tell 'According to the police, Smith said nothing' from a clause before 'Smith said'."""
    first, last = places
    names = sentence.lower[first : first + 2] == ("according", "to")
    return names and (noun_phrase_after(sentence, first + 2) or 0) >= last


def _is_cut(sentence: Sentence, report: Report, run: int) -> bool:
    """Tell 'There is no road, Smith said, "for now"' from a quotation that begins a sentence."""
    return sentence.lower[report.last : run] == (",",) and run not in sentence.complete


def _speaker_after(sentence: Sentence, report: Report) -> Places | None:
    """Find in 'said Smith' the speaker after a plain verb that follows a quotation or a comma."""
    if not report.cue.speech or report.cue.form != "finite" or report.first != report.verb:
        return None
    before = sentence.lower[report.first - 1] if report.first else ","
    if before is not QUOTED and before != "," and before not in _DASHES:
        return None
    last = noun_phrase_after(sentence, report.last)
    return None if last is None else (report.last, last)


def _addressee(sentence: Sentence, report: Report) -> Places | None:
    """Find who was spoken to: 'told reporters', 'stressed to Smith'."""
    low, first = sentence.lower, report.last
    if low[first : first + 1] == ("to",):
        if report.cue.intent or report.cue.verb in _TOPIC_AFTER_TO:
            return None
        first += 1
    elif not (report.cue.hearer or report.cue.verb == "promise"):
        return None
    if low[first : first + 1] in _DATING and low[first + 1 : first + 2] in _DATED:
        return None
    last = noun_phrase_after(sentence, first)
    if last is not None and low[last - 2 : last - 1] in _DATING and low[last - 1 : last] in _DATED:
        last -= 2
    promised = first == report.last and not report.cue.hearer
    if last is None or (promised and low[last : last + 1] != ("that",)):
        return None
    return first, last
