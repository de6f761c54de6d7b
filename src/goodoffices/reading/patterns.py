"""The patterns in which speaker, reporting words and content stand together."""

from goodoffices.reading import lexicon
from goodoffices.reading.candidates import Candidate
from goodoffices.reading.clauses import Report, reports
from goodoffices.reading.cues import CUES
from goodoffices.reading.leftovers import leftovers
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before, subject_of
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["candidates"]

_CUTS = frozenset(
    "adding saying according citing noting telling referring insisting arguing calling warning"
    " suggesting speaking stressing".split()
)
_WHEN = frozenset("when while after before because although since though once".split())
_NEED_OBJECT = frozenset("call dub label brand deem describe".split())


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
    found = reports(sentence)
    floor = 0
    for number, report in enumerate(found):
        report.floor = floor
        ceiling = _ceiling(sentence, found, number)
        candidate = _of_report(sentence, report, ceiling)
        if candidate is not None:
            proposed.append(candidate)
            floor = report.last
    proposed.extend(_according(sentence))
    kept = _apart(proposed)
    return kept + leftovers(sentence, kept) if sentence.quoted else kept


def _ceiling(sentence: Sentence, found: list[Report], number: int) -> int:
    """Find where the words after a report end: at the sentence's end, or before a cut."""
    low = sentence.lower
    end = len(low)
    for later in found[number + 1 :]:
        at = later.subject[0] if later.subject and not later.joined else later.first
        if at > found[number].last and low[at - 1] in ("and", "but", "while", "though"):
            end = at - 1 if low[at - 2] != "," else at - 2
            break
    subject = found[number].subject
    if subject and subject[0] and low[subject[0] - 1] in _WHEN:
        end = next((n for n in range(found[number].last + 2, end) if low[n] == ","), end)
    for at in range(found[number].last, end - 1):
        if low[at] in (",", "-", "--", "\u2014") and low[at + 1] in _CUTS:
            return at
    dashes = [n for n in range(found[number].last, end) if low[n] in ("--", "\u2014", "-")]
    return dashes[0] if len(dashes) == 1 and dashes[0] > found[number].last + 3 else end


def _apart(proposed: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in sorted(proposed, key=lambda c: c.rank):
        if not any(
            a < d and c < b
            for other in kept
            for a, b in candidate.content
            for c, d in other.content
        ):
            kept.append(candidate)
    return kept


def _of_report(sentence: Sentence, report: Report, ceiling: int) -> Candidate | None:
    if report.denied:
        return None
    speaker, after = report.subject, report.last
    inverted = speaker is None
    if inverted:
        last = noun_phrase_after(sentence, after)
        if last is None or not _may_invert(sentence, report):
            return None
        speaker, after = (after, last), last
    addressee, after = _hearer(sentence, report, after, inverted)
    cue = (report.first, report.last)
    if addressee and sentence.lower[addressee[0] - 1] == "to":
        cue = (report.first, addressee[1])
    low = sentence.lower
    right, rule = _right(sentence, report, after, ceiling, inverted)
    left_edge = report.first if inverted else speaker[0]
    left, left_rule = _left(sentence, report, left_edge)
    if report.joined:
        left = None
    if right and rule == "run" and left and left_rule == "run":
        return Candidate("split quotation", [left, right], speaker, cue, 0, addressee)
    if right:
        if rule == "clause" and (report.modal or low[after] in ("up", "off", "signs", "yes", "no")):
            return None
        rank = {"run": 1, "late run": 2, "colon": 1, "that": 2, "clause": 3, "named": 4, "as": 2, "deed": 6}[rule]
        return Candidate(f"speaker-cue-{rule}", [right], speaker, cue, rank, addressee)
    if left and left_rule == "run":
        second = _second_run(sentence, after, ceiling)
        if second:
            return Candidate("split quotation", [left, second], speaker, cue, 0, addressee)
    if left and not report.modal:
        rest = _resumed(sentence, after, ceiling) if left_rule == "clause" else None
        if rest:
            return Candidate("split clause", [left, rest], speaker, cue, 2, addressee)
        rank = 1 if left_rule == "run" else 3
        name = f"{left_rule}-cue-speaker" if inverted else f"{left_rule}-speaker-cue"
        return Candidate(name, [left], speaker, cue, rank, addressee)
    return None


def _may_invert(sentence: Sentence, report: Report) -> bool:
    if not report.cue.speech or report.cue.form != "finite" or report.first != report.verb:
        return False
    if report.first == 0:
        return True
    before = sentence.lower[report.first - 1]
    return before is QUOTED or before in (",", "\u2014", "--", "-")


def _hearer(
    sentence: Sentence, report: Report, after: int, inverted: bool
) -> tuple[tuple[int, int] | None, int]:
    low = sentence.lower
    if after < len(low) and low[after] == "to" and not inverted:
        last = noun_phrase_after(sentence, after + 1)
        if last is not None:
            return (after + 1, last), last
    if report.cue.hearer and not inverted:
        last = noun_phrase_after(sentence, after)
        if last is not None:
            return (after, last), last
    return None, after


def _right(
    sentence: Sentence, report: Report, after: int, ceiling: int, inverted: bool
) -> tuple[tuple[int, int] | None, str]:
    """Find what follows the reporting verb and belongs to the speaker."""
    low, cue = sentence.lower, report.cue
    if after >= ceiling:
        return None, ""
    word = low[after]
    if word is QUOTED and cue.speech:
        return _from_run(sentence, after, ceiling), "run"
    if cue.naming and not inverted:
        run = next((n for n in sentence.quoted if after <= n < min(ceiling, after + 15)), None)
        bare = run == after and cue.verb in _NEED_OBJECT
        if run is not None and not bare and "," not in low[after:run]:
            return (after, run + 1), "named"
    if word == "that" and (cue.clause or cue.that or cue.speech):
        return _clause(sentence, after + 1, ceiling), "that"
    if word == ":":
        return _after_colon(sentence, after, ceiling), "colon"
    if word == "," and report.subject and low[report.subject[0] - 1] == "as" and report.subject[0]:
        if low[after + 1] is not QUOTED:
            return _clause(sentence, after + 1, ceiling), "as"
    if word == ",":
        return _after_comma(sentence, report, after, ceiling)
    if inverted:
        return None, ""
    deed = cue.deed and (cue.form != "gerund" or low[report.first - 1] == ",")
    if deed and low[after] in ("to", "for", "on", "of"):
        return _clause(sentence, after, ceiling), "deed"
    if _is_adverbial(sentence, after):
        return _past_adverbial(sentence, report, after, ceiling)
    if (cue.clause or (cue.hearer and after > report.last)) and _begins_clause(sentence, after, ceiling):
        return _clause(sentence, after, ceiling), "clause"
    if deed and cue.verb != "call" and (low[after] in lexicon.OBJECTS or noun_phrase_after(sentence, after)):
        return _clause(sentence, after, ceiling), "deed"
    return None, ""


def _from_run(sentence: Sentence, at: int, ceiling: int) -> tuple[int, int]:
    """Take a run, and with it the rest of the clause where the run is only its beginning."""
    low = sentence.lower
    last = at + 1
    while last + 1 < ceiling:
        joint = 2 if low[last] == "and" and low[last + 1] is QUOTED else 0
        if low[last : last + 2] == ("and", ",") and low[last + 2 : last + 3] == (QUOTED,):
            joint = 3
        if not joint:
            break
        last += joint
    if last == at + 1 and at not in sentence.complete and _runs_on(sentence, last, ceiling):
        return at, _trimmed(sentence, ceiling, at)
    return at, last


def _runs_on(sentence: Sentence, after: int, ceiling: int) -> bool:
    """Tell whether the clause goes on after a quoted fragment: 'said "no" voters would'."""
    if after + 1 >= ceiling:
        return False
    low = sentence.lower[after]
    return (
        low[0].isalnum()
        and low not in ("in", "on", "at", "during", "when", "after", "before", "while", "as")
        and low not in lexicon.DAYS
        and low not in ("and", "but", "to", "about", "last", "this")
        and not low.endswith("ing")
    )


def _after_colon(sentence: Sentence, at: int, ceiling: int) -> tuple[int, int] | None:
    if at + 1 >= ceiling:
        return None
    if sentence.lower[at + 1] is QUOTED:
        return _from_run(sentence, at + 1, ceiling)
    return _clause(sentence, at + 1, ceiling)


def _after_comma(
    sentence: Sentence, report: Report, at: int, ceiling: int
) -> tuple[tuple[int, int] | None, str]:
    low = sentence.lower
    if at + 1 < ceiling and low[at + 1] is QUOTED and report.cue.speech:
        return _from_run(sentence, at + 1, ceiling), "run"
    return _past_adverbial(sentence, report, at + 1, ceiling)


def _is_adverbial(sentence: Sentence, at: int) -> bool:
    low = sentence.lower[at]
    if low in ("there", "here") and sentence.lower[at + 1 : at + 2] != (",",):
        return False
    return (
        low in lexicon.PREPOSITIONS
        or low in lexicon.ADVERBS
        or low in lexicon.DAYS
        or low in ("last", "this", "early", "late", "earlier", "when", "after", "while", "as")
        or low.endswith("ly")
    )


def _past_adverbial(
    sentence: Sentence, report: Report, at: int, ceiling: int
) -> tuple[tuple[int, int] | None, str]:
    """Pass over time and place to 'that', a colon or a quotation."""
    low, cue = sentence.lower, report.cue
    if low[at - 1] == "," and _is_gerund(low[at]):
        return None, ""
    for place in range(at, min(ceiling, at + 25)):
        word = low[place]
        if word is QUOTED:
            before = low[place - 1]
            if cue.speech and before in (",", ":"):
                return _from_run(sentence, place, ceiling), "late run"
            return None, ""
        if place > at and (word in CUES or (low[place - 1] == "," and _is_gerund(word))):
            return None, ""
        if word == ":":
            return _after_colon(sentence, place, ceiling), "colon"
        if word == "that" and (cue.clause or cue.that or cue.speech):
            return _clause(sentence, place + 1, ceiling), "that"
        if word in (";", "\u2014", "--") or word in ("who", "which", "but"):
            return None, ""
    return None, ""


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and word not in ("during", "including", "morning", "evening")


def _begins_clause(sentence: Sentence, at: int, ceiling: int) -> bool:
    low = sentence.lower
    quoted = any(at <= n < ceiling for n in sentence.quoted)
    if ceiling - at < (2 if quoted else 4) or low[at] in lexicon.CONJUNCTIONS or not low[at][0].isalnum():
        return False
    return low[at] not in lexicon.SUBORDINATORS and low[at] not in lexicon.OBJECTS


def _clause(sentence: Sentence, first: int, ceiling: int) -> tuple[int, int] | None:
    last = _trimmed(sentence, ceiling, first)
    return (first, last) if last - first >= 2 or first in sentence.quoted else None


def _trimmed(sentence: Sentence, last: int, first: int) -> int:
    while last > first and sentence.lower[last - 1] in (".", "!", "?", ",", ";", ":", ")"):
        last -= 1
    return last


def _left(sentence: Sentence, report: Report, edge: int) -> tuple[tuple[int, int] | None, str]:
    """Find what stands before speaker and verb and belongs to them."""
    low = sentence.lower
    floor = report.floor
    last = edge
    if last > floor and low[last - 1] in (",", "\u2014", "--", "-"):
        last -= 1
    if last <= floor:
        return None, ""
    if low[last - 1] is QUOTED and report.cue.speech:
        first = _clause_start(sentence, last - 1, floor)
        return (first, last), "run" if first == last - 1 else "clause"
    if last == edge or not (report.cue.clause or report.cue.verb == "tell"):
        return None, ""
    first = _skip_opening(sentence, floor, last)
    resumed = report.last < len(low) - 2 and low[report.last] == ","
    if not resumed and (
        last - first < 3 or _is_adverbial(sentence, first) or low[first] in lexicon.SUBORDINATORS
    ):
        return None, ""
    return (first, last), "clause"


def _second_run(sentence: Sentence, after: int, ceiling: int) -> tuple[int, int] | None:
    """Find the second half of a quotation that speaker, cue and an aside interrupt."""
    for run in sentence.quoted:
        if after < run < after + 30:
            between = sentence.lower[after:run]
            if between[-1] == "," and not any(w in CUES for w in between) and ";" not in between:
                return run, run + 1
            return None
    return None


def _resumed(sentence: Sentence, after: int, ceiling: int) -> tuple[int, int] | None:
    """Find the rest of a clause that a report between commas interrupts."""
    low = sentence.lower
    if after + 2 >= ceiling or low[after] != "," or low[after + 1] in _CUTS:
        return None
    if _is_gerund(low[after + 1]) or low[after + 1] in ("who", "which", "as", "when", "while"):
        return None
    return _clause(sentence, after + 1, ceiling)


def _clause_start(sentence: Sentence, run: int, floor: int) -> int:
    """Find where the clause begins that ends in a run: at the run, if that is a sentence."""
    low = sentence.lower
    if run == floor:
        return run
    if low[run - 1] in (",", ":", ";", "\u2014", "--", ")", "\u2026", "...") or run - floor < 2:
        return run
    return _skip_opening(sentence, floor, run)


def _skip_opening(sentence: Sentence, floor: int, last: int) -> int:
    low = sentence.lower
    first = floor
    while first < last and (low[first] in (",", ")", "(", "-", "--", "\u2014") ):
        first += 1
    return first


def _according(sentence: Sentence) -> list[Candidate]:
    low = sentence.lower
    found = []
    for at in range(len(low) - 2):
        if low[at] != "according" or low[at + 1] != "to":
            continue
        last = noun_phrase_after(sentence, at + 2)
        if last is None:
            continue
        lead = at
        while lead and (low[lead - 1] in (",", "-") or low[lead - 1] in lexicon.CONJUNCTIONS or low[lead - 1] in lexicon.ADVERBS):
            lead -= 1
        if lead == 0 or low[lead - 1] in (":", ";"):
            last = next((n for n in range(at + 3, last) if low[n] == ","), last)
            if last < len(low) and low[last] == ",":
                content = _clause(sentence, last + 1, len(low))
            else:
                content = None
        else:
            content = (0, _trimmed(sentence, at, 0))
        if content and content[1] - content[0] >= 1:
            rank = 1 if content[1] - content[0] == 1 else 4
            found.append(Candidate("according to", [content], (at + 2, last), (at, at + 2), rank))
    return found
