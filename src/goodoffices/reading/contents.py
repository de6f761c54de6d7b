"""What was said: the words that belong to a reporting verb, right and left of it."""

from goodoffices.reading import lexicon
from goodoffices.reading.adverbials import is_adverbial, is_manner, past_day, past_source
from goodoffices.reading.candidates import Places
from goodoffices.reading.clauses import Report
from goodoffices.reading.complements import (
    ASKED,
    begins_modal,
    denies,
    is_amount,
    is_boilerplate,
    is_by_document,
    is_condition,
    opens_condition,
    writes,
)
from goodoffices.reading.cues import CUES, NOUNS
from goodoffices.reading.phrases import noun_phrase_after
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["CUTS", "clause", "content_after", "content_before", "resumed", "second_run", "trimmed"]

Content = tuple[Places | None, str]
"""Where a content stands and by which sign it was found; no sign where there is none."""

CUTS = lexicon.words(
    "adding saying according citing noting telling referring insisting arguing calling warning"
    " suggesting speaking stressing repeating reiterating"
)
"""Words that begin something else after a comma or a dash."""

_NOTHING: Content = (None, "")
_FINAL = frozenset([".", "!", "?", ",", ";", ":", ")"])
_NEED_OBJECT = lexicon.words("call dub label brand deem describe")
_TIME_OR_PLACE = lexicon.words("in on at during when after before while as to about last this")
_NO_CLAUSE = lexicon.words("up off signs yes no nothing")
_QUESTIONERS = lexicon.words("ask wonder question inquire enquire query consider debate")
_GERUND = lexicon.words(
    "deny admit acknowledge propose suggest recommend rule oppose reject consider regret favour"
    " favor"
)
"""Verbs whose object may be a deed: 'denied backing them', 'ruled out sending troops'."""
_IS_HOW = frozenset([("is", "how"), ("was", "how"), ("is", "what"), ("was", "what")])
"""After a quotation, before speaker and cue: *is how Smith put it*."""
_MANNERS = lexicon.words("how why whether what")
_QUESTIONS = _MANNERS | lexicon.words("if who whom whose where when which")
_OPENING = lexicon.SUBORDINATORS | ASKED
"""First words of a clause that is not what was said: 'Asked about it, she said'."""
_LEAST = 3
"""Words of a clause that was said, after one that opens it."""
_TOPICS = lexicon.words("about of to on for against out")
_REACH = 25
"""The most words of time and place between a reporting verb and what was said."""


def content_after(
    sentence: Sentence, report: Report, after: int, ceiling: int, *, inverted: bool
) -> Content:
    """
    Find what follows a reporting verb and belongs to its speaker.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    report : Report
        The reporting verb.
    after : int
        The place after the verb, the hearer and, where it follows, the speaker.
    ceiling : int
        The place before which the content ends.
    inverted : bool
        True where the speaker follows the verb.

    Returns
    -------
    tuple of Places or None, and str
        The content, and the sign by which it was found: run, late run, colon, that, clause,
        named, as or deed.
    """
    low, cue = sentence.lower, report.cue
    after = past_source(low, after)
    if after >= ceiling or (cue.verb == "cite" and cue.form == "gerund"):
        return _NOTHING
    word = low[after]
    if word is QUOTED and cue.speech:
        return _from_run(sentence, after, ceiling), "run"
    if cue.naming and not inverted:
        named = _named(sentence, report, after, ceiling)
        if named:
            return named, "named"
    if word == "that" and (cue.clause or cue.that or cue.speech):
        return clause(sentence, after + 1, ceiling), "that"
    if cue.asking and word in (_QUESTIONS if cue.verb in _QUESTIONERS else _MANNERS):
        return clause(sentence, after, ceiling), "question"
    if word == ":":
        return _after_colon(sentence, after, ceiling), "colon"
    if word == ",":
        return _after_comma(sentence, report, after, ceiling)
    return _NOTHING if inverted else _after_verb(sentence, report, after, ceiling)


def _after_verb(sentence: Sentence, report: Report, after: int, ceiling: int) -> Content:
    """Find a clause or the object of a verb that is itself the act."""
    low, cue = sentence.lower, report.cue
    after = past_day(low, after, ceiling)
    if low[after] == "that" and (cue.clause or cue.that or cue.speech):
        return clause(sentence, after + 1, ceiling), "that"
    if cue.intent and low[after] == "to":
        return clause(sentence, after, _semicolon(low, after, ceiling)), "intent"
    if is_boilerplate(low, after):
        return _NOTHING
    if cue.topic and low[after] in _TOPICS and not is_manner(low, after + 1):
        return clause(sentence, after, ceiling), "topic"
    if low[after] == "in" and "terms" in low[after + 2 : after + 5]:
        after = low.index("terms", after) + 1
    if cue.verb in _GERUND and _is_gerund(low[after]) and not report.modal:
        return clause(sentence, after, _semicolon(low, after, ceiling)), "deed"
    deed = cue.deed and (cue.form != "gerund" or not cue.speech or low[report.first - 1] == ",")
    dated = after + 1 < len(low) and low[after + 1] in lexicon.DAYS
    if deed and low[after] in ("to", "for", "on", "of", "upon") and not dated:
        return clause(sentence, after, _semicolon(low, after, ceiling)), "deed"
    is_part = is_amount(low, after) or is_condition(sentence, after, ceiling)
    if is_adverbial(sentence, after) and not is_part:
        return _past_adverbial(sentence, report, after, ceiling)
    open_to_clause = (cue.clause and not writes(sentence, report, after)) or (
        (cue.hearer and after > report.last) or (cue.that and begins_modal(low, after))
    )
    open_to_clause &= is_by_document(sentence, report)
    if open_to_clause and _begins_clause(sentence, after, ceiling):
        none = low[after] in _NO_CLAUSE and not is_part
        if report.modal or (none and not denies(sentence, after, ceiling)):
            return _NOTHING
        return clause(sentence, after, ceiling), "clause"
    is_object = low[after] in lexicon.OBJECTS or noun_phrase_after(sentence, after) is not None
    acts = deed and not report.modal and (cue.verb != "call" or low[after] in lexicon.OBJECTS)
    if acts and is_object:
        return clause(sentence, after, _semicolon(low, after, ceiling)), "deed"
    return _NOTHING


def _semicolon(low: tuple[str, ...], at: int, ceiling: int) -> int:
    """End the object of an act before a semicolon, after which the reporter goes on."""
    return next((n for n in range(at, ceiling) if low[n] == ";"), ceiling)


def _named(sentence: Sentence, report: Report, after: int, ceiling: int) -> Places | None:
    """Take a thing and the quoted word put on it: 'called the plan "dead"'."""
    run = next((n for n in sentence.quoted if after <= n < min(ceiling, after + 15)), None)
    if run is None or {",", ":"} & set(sentence.lower[after:run]):
        return None
    return None if run == after and report.cue.verb in _NEED_OBJECT else (after, run + 1)


def _from_run(sentence: Sentence, at: int, ceiling: int) -> Places:
    """Take a run, with runs that 'and' joins to it, or with the clause of which it is a part."""
    low = sentence.lower
    last = at + 1
    while last + 1 < ceiling:
        if low[last] == "and" and low[last + 1] is QUOTED:
            last += 2
        elif low[last : last + 2] == ("and", ",") and low[last + 2 : last + 3] == (QUOTED,):
            last += 3
        else:
            break
    if last == at + 1 and at not in sentence.complete and _runs_on(sentence, last, ceiling):
        return at, trimmed(sentence, ceiling, at)
    return at, last


def _runs_on(sentence: Sentence, after: int, ceiling: int) -> bool:
    """Tell whether the clause goes on after a quoted fragment: 'said "no" voters would'."""
    if after + 1 >= ceiling:
        return False
    low = sentence.lower[after]
    ends = low in _TIME_OR_PLACE or low in lexicon.DAYS or low in lexicon.CONJUNCTIONS
    return low[0].isalnum() and not ends and not low.endswith("ing")


def _after_colon(sentence: Sentence, at: int, ceiling: int) -> Places | None:
    if at + 1 >= ceiling:
        return None
    if sentence.lower[at + 1] is QUOTED:
        return _from_run(sentence, at + 1, ceiling)
    return clause(sentence, at + 1, ceiling)


def _after_comma(sentence: Sentence, report: Report, at: int, ceiling: int) -> Content:
    low = sentence.lower
    quoted = at + 1 < ceiling and low[at + 1] is QUOTED
    if quoted and report.cue.speech:
        return _from_run(sentence, at + 1, ceiling), "run"
    first = report.subject[0] if report.subject else 0
    if first and low[first - 1] == "as" and not quoted:
        return clause(sentence, at + 1, ceiling), "as"
    if at + 1 < ceiling and low[at + 1] != "that" and not is_adverbial(sentence, at + 1):
        return _NOTHING
    return _past_adverbial(sentence, report, at + 1, ceiling)


def _past_adverbial(sentence: Sentence, report: Report, at: int, ceiling: int) -> Content:
    """Pass over time and place to 'that', a colon or a quotation."""
    low, cue = sentence.lower, report.cue
    for place in range(at, min(ceiling, at + _REACH)):
        word, before = low[place], low[place - 1]
        if word is QUOTED:
            if cue.speech and before in (",", ":"):
                return _from_run(sentence, place, ceiling), "late run"
            return _NOTHING
        if (before == "," and _is_gerund(word)) or (
            place > at and word in CUES and not _is_noun(word, before)
        ):
            return _NOTHING
        if word == ":":
            return _after_colon(sentence, place, ceiling), "colon"
        if word == "that" and (cue.clause or cue.that or cue.speech):
            return clause(sentence, place + 1, ceiling), "that"
        if word in (";", "\u2014", "--", "who", "which", "but"):
            return _NOTHING
    return _NOTHING


def _is_noun(word: str, before: str) -> bool:
    """Tell the noun of 'after Wednesday's call' from a verb."""
    owned = before.endswith(("'s", "\u2019s")) or before in lexicon.DETERMINERS
    return word in NOUNS and (owned or before in ("phone", "telephone", "video"))


def _is_gerund(word: str) -> bool:
    return word.endswith("ing") and word not in ("during", "including", "morning", "evening")


def _begins_clause(sentence: Sentence, at: int, ceiling: int) -> bool:
    low = sentence.lower[at]
    least = 2 if sentence.quoted and any(at <= n < ceiling for n in sentence.quoted) else 4
    if low in lexicon.SUBJECTS and sentence.lower[at + 1 : at + 2] != (",",):
        least = 2
    if ceiling - at < least or not low[0].isalnum() or low in lexicon.CONJUNCTIONS:
        return False
    plain = low not in lexicon.SUBORDINATORS and low not in lexicon.OBJECTS
    return plain or is_condition(sentence, at, ceiling)


def clause(sentence: Sentence, first: int, ceiling: int) -> Places | None:
    """
    Take the words up to a place, without the punctuation at their end.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    first, ceiling : int
        The first word's place and the place before which the clause ends.

    Returns
    -------
    Places or None
        None for a single word that is no quotation.
    """
    last = trimmed(sentence, ceiling, first)
    return (first, last) if last - first >= 2 or first in sentence.quoted else None


def trimmed(sentence: Sentence, last: int, first: int) -> int:
    """
    Leave out the punctuation at the end of a content.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    last, first : int
        The place after the content and the place of its first word.

    Returns
    -------
    int
        The place after its last word.
    """
    while last > first and sentence.lower[last - 1] in _FINAL:
        last -= 1
    return last


def content_before(sentence: Sentence, report: Report, edge: int) -> Content:
    """
    Find what stands before speaker and verb and belongs to them.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    report : Report
        The reporting verb.
    edge : int
        The place of the speaker's first word, or of the verb's where that comes first.

    Returns
    -------
    tuple of Places or None, and str
        The content, and its sign: run where it is a quotation, else clause.
    """
    low, floor, last = sentence.lower, report.floor, edge
    last -= last > floor and (low[last - 1] == "," or low[last - 1] in lexicon.DASHES)
    if last <= floor:
        return _NOTHING
    if low[last - 2 : last] in _IS_HOW:
        last -= 2
    if low[last - 1] is QUOTED and report.cue.speech:
        first = _clause_start(sentence, last - 1, floor)
        return (first, last), "run" if first == last - 1 else "clause"
    if last == edge or not (report.cue.clause or report.cue.verb in ("tell", "inform")):
        return _NOTHING
    colon = next((n + 1 for n in range(last - 2, floor, -1) if low[n] == ":"), floor)
    first = _past_marks(sentence, colon, last)
    interrupts = report.last < len(low) - 2 and low[report.last] == ","
    if not interrupts and (last - first < 3 or _is_aside(sentence, report, first, last)):
        return _NOTHING
    return (first, last), "clause"


def _is_aside(sentence: Sentence, report: Report, first: int, last: int) -> bool:
    """Tell 'On Monday, he said' and 'Asked about it, she said' from a clause that was said."""
    low = sentence.lower
    if low[first] in ASKED or not (is_adverbial(sentence, first) or low[first] in _OPENING):
        return low[first] in ASKED
    commas = [n for n in range(first + 2, last - _LEAST) if low[n] == ","]
    whole = any(word in lexicon.AUXILIARIES for n in commas[:1] for word in low[n:last])
    whole = whole or opens_condition(low, first, last)
    return not (whole or (report.subject is None and last - first > _LEAST))


def _clause_start(sentence: Sentence, run: int, floor: int) -> int:
    """Find where the clause begins that ends in a run: at the run, if that is a sentence."""
    before = sentence.lower[run - 1] if run else ""
    if run - floor < 2 or not before[0].isalnum():
        return run
    return _past_marks(sentence, floor, run)


def _past_marks(sentence: Sentence, first: int, last: int) -> int:
    low = sentence.lower
    while first < last - 1 and (low[first] in (",", ")", "(") or low[first] in lexicon.DASHES):
        first += 1
    return first


def second_run(sentence: Sentence, after: int) -> Places | None:
    """
    Find the second half of a quotation that speaker, cue and an aside interrupt.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    after : int
        The place after speaker and cue.

    Returns
    -------
    Places or None
        The next run, where a comma stands before it and no reporting verb between.
    """
    run = next((n for n in sentence.quoted if after < n < after + _REACH), None)
    if run is None:
        return None
    between = sentence.lower[after:run]
    if between[-1] != "," or ";" in between or any(_speaks(word) for word in between):
        return None
    return run, run + 1


def _speaks(word: str) -> bool:
    cue = CUES.get(word)
    return cue is not None and cue.speech


def resumed(sentence: Sentence, after: int, ceiling: int) -> Places | None:
    """
    Find the rest of a clause that a report between commas interrupts.

    Parameters
    ----------
    sentence : Sentence
        The sentence.
    after, ceiling : int
        The place after speaker and cue, and the place before which the clause ends.

    Returns
    -------
    Places or None
        The rest; None where something else follows.
    """
    low = sentence.lower
    if after + 2 >= ceiling or low[after] != "," or low[after + 1] in CUTS:
        return None
    if _is_gerund(low[after + 1]) or low[after + 1] in ("who", "which", "as", "when", "while"):
        return None
    return clause(sentence, after + 1, ceiling)
