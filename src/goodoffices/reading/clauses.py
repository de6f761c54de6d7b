"""Reporting verbs in their sentence: auxiliaries, negation, subject, and what follows."""

from dataclasses import dataclass
from itertools import compress

from goodoffices.reading import lexicon
from goodoffices.reading.adverbials import before_day, before_time
from goodoffices.reading.agents import is_occasion
from goodoffices.reading.charges import charge_before, discharges, past_charge
from goodoffices.reading.cues import CUES, NOUNS, PHRASAL, Cue, particles
from goodoffices.reading.leadins import subject_of
from goodoffices.reading.nobodies import begins_with_nobody
from goodoffices.reading.nounwords import OF_STATES, goes_on_as_verb
from goodoffices.reading.phrases import noun_phrase_after, noun_phrase_before
from goodoffices.reading.relatives import RELATIVE, before_who, told_of, with_noun
from goodoffices.reading.sentences import Sentence

__all__ = ["Report", "reports"]

_BE = lexicon.words("is are was were be been being am")
_HAVE = lexicon.words("has have had i've we've they've he's she's having")
_NOT = ("n't", "n\u2019t")
_HELPERS = (
    lexicon.AUXILIARIES
    | lexicon.NEGATIONS
    | lexicon.words("to on went goes go back continued continues since")
)
_EXPECTED = lexicon.words("expected likely set due scheduled poised ready about prepared supposed")
"""Words between 'is' and 'to' that put the speech into the future."""
_HONOURED = frozenset([("the", "honour"), ("the", "honor"), ("the", "pleasure")])
"""Between *have* and *to* before what a letter says: *I have the honour to inform you that*."""
_BEFORE_NOUN = lexicon.words("the a an its their our his these of for over about with between")
"""*The settlement of disputes*, *her call for talks*."""
_DENIALS = lexicon.words("denied denies deny denying")
_REPORTING = frozenset(CUES) | frozenset(PHRASAL)
_OPENERS = lexicon.words("after before when while since because although though once until as")
"""Conjunctions after which a clause has a subject of its own."""
_KNOWING = lexicon.words("say said tell told know knew ask asked clear unclear known about of on")
"""Before a *who* that somebody asks for."""
_STATE_WHAT = lexicon.words("they we i you to who")  # before *state* where it is a verb
_ASIDE = RELATIVE | {"whose", "that"}
_OF_DEEDS = frozenset([("of",), ("with",)])
_SHARING = lexicon.words("exchange exchanges exchanged exchanging share shares shared sharing")
_WRITINGS = lexicon.words("statement communique communiqu\u00e9 declaration letter appeal message")
_BEFORE_GERUND = lexicon.words("by before after in while and without") | {",", "\u2014", "--"}
_JOINS = frozenset(["but", "while", "though", "although"])
_GOING_ON = lexicon.words("adding saying noting stressing explaining insisting arguing")
_NAMING = lexicon.words("named identified")
_MUTE = Cue("deny", "finite", *[False] * 9)
"""Of whoever denies what another said: nothing is told but who it is."""
_QUOTED_AS = frozenset([("quoted", "as"), ("cited", "as"), ("reported", "as")])
_HEARD = lexicon.words("heard overheard")
"""Before *saying* of whoever spoke: *he was heard saying*."""
_TOLD_OF = _HEARD | lexicon.words("said reported understood believed known alleged rumoured")
"""Between *was* and *to say* or *to have said*."""


@dataclass(slots=True)
class Report:
    """A reporting verb and its company, as places among the sentence's words."""

    cue: Cue
    first: int
    """The place of its first auxiliary, or of the verb."""
    verb: int
    last: int
    """The place after its last word."""
    subject: tuple[int, int] | None
    """The speaker left of the verb."""
    joined: bool
    """True where the subject is taken over from an earlier verb of the sentence."""
    modal: bool
    negated: bool
    """True where the text says that it was not said: 'has not said', 'denied saying'."""
    hypothetical: bool
    """True where it is only supposed or expected: 'if he says', 'is expected to say'."""
    floor: int
    """The place after the report before it in the sentence."""


def reports(sentence: Sentence) -> list[Report]:
    """
    Find the reporting verbs of a sentence that may have a speaker.

    Parameters
    ----------
    sentence : Sentence
        The sentence.

    Returns
    -------
    list of Report
        In sentence order; passives and infinitives are left out.
    """
    found: list[Report] = []
    low = sentence.lower
    if _REPORTING.isdisjoint(low):
        return found
    for at in compress(range(len(low)), map(_REPORTING.__contains__, low)):
        cue = _cue(low, at)
        if cue is None or (at and (sentence.words[at][0].isupper() or _is_noun(low, at, cue))):
            continue
        floor = found[-1].last if found else 0
        report = _report(sentence, at, cue, floor, found)
        if report is not None:
            found.append(report)
    return found


def _is_noun(low: tuple[str, ...], at: int, cue: Cue) -> bool:
    """Tell a noun or a participle from a verb: 'the attacks', 'the three states would'."""
    word = low[at]
    if word in ("accused", "charged") and low[at + 1 : at + 2] in _OF_DEEDS:
        return True  # *those accused of treason*
    if "be" in low[at + 1 : at + 4] and not _NAMING.isdisjoint(low[at + 2 : at + 5]):
        return True  # *declined to be named*
    if cue.verb == "dismiss" and discharges(low, at):
        return True  # *dismissed the minister*
    if word == "state":
        return at == 0 or low[at - 1] not in _STATE_WHAT
    if cue.form != "base" and word[-1] != "s":
        return False
    before = low[at - 1]
    if word == "states" and before in OF_STATES:
        return True
    if word in NOUNS:
        after = "".join(low[at + 1 : at + 2])
        if before in CUES or before in _SHARING:
            return True  # *wants talks*, *exchanging views*
        if after == "," or after in lexicon.AUXILIARIES:
            return True  # *a plan for direct talks, saying*
    return before in _BEFORE_NOUN


def _cue(low: tuple[str, ...], at: int) -> Cue | None:
    """Find the reporting verb at a place; *ruled out* is another one than *ruled*."""
    phrasal = PHRASAL[low[at]][1] if low[at] in PHRASAL and particles(low, at) else None
    return phrasal if phrasal and phrasal.deed else CUES.get(low[at]) or phrasal


def _report(
    sentence: Sentence, at: int, cue: Cue, floor: int, found: list[Report]
) -> Report | None:
    low = sentence.lower
    last = at + 1 + (0 if CUES.get(low[at]) is cue else particles(low, at))
    if found and charge_before(low, at) is not None:
        cue = _MUTE._replace(verb=cue.verb, form=cue.form)
    if cue.form == "gerund" and (low[at - 2 : at] in _QUOTED_AS or low[at - 1] in _HEARD):
        return _quoted_as(sentence, at, cue, floor)
    first = _before_helpers(sentence, at, floor)
    helpers = [*low[first:at]]
    if "to" in helpers and first - 3 > floor and low[first - 2 : first] in _HONOURED:
        first, helpers = first - 3, ["did"]
    lead = low[first - 1] if "to" in helpers and first > floor else ""
    expected = lead in _EXPECTED
    if expected or lead in _TOLD_OF:
        told, is_past = first - 1, lead in _HEARD or "have" in helpers
        first = _before_helpers(sentence, told, floor)
        if not expected and (not is_past or _BE.isdisjoint(low[first:told])):
            return None  # *is believed to want talks*
        helpers = ["will"] if expected else ["did", *({*low[first:told]} - _BE)]
    if cue.form == "gerund" and found and found[-1].verb == at - 1 and low[at - 1] in _DENIALS:
        if not cue.clause:
            return None
        floor = found.pop().floor
        first, helpers, cue = at - 1, ["not"], cue._replace(form="finite")
    while first < at and sentence.is_adverb(first):
        first += 1
    if helpers and not _is_active(cue, helpers):
        return None
    start = _after_subject(sentence, first, floor)
    report = Report(
        cue,
        first,
        at,
        last,
        None,
        False,
        modal=not lexicon.MODALS.isdisjoint(helpers),
        negated=bool(helpers) and any(h in lexicon.NEGATIONS or h[-3:] in _NOT for h in helpers),
        hypothetical=expected or not lexicon.MODALS.isdisjoint(helpers),
        floor=floor,
    )
    _find_subject(sentence, report, start, found)
    is_spoken = _is_spoken(sentence, report, bare=not helpers)
    if not is_spoken or _is_asked_for(sentence, report):
        return None
    first, last = report.subject or (0, 0)
    nobody = begins_with_nobody(low, first)
    if nobody is not None:
        report.negated, report.subject = True, report.subject and (nobody, last)
    report.hypothetical |= _is_supposed(sentence, report)
    return report


def _after_subject(sentence: Sentence, first: int, floor: int) -> int:
    """Find where a subject ends, before adverbs and the words that say when."""
    while first > floor and sentence.is_adverb(first - 1):
        first -= 1
    return before_day(sentence.lower, before_time(sentence.lower, first, floor), floor)


def _is_spoken(sentence: Sentence, report: Report, *, bare: bool) -> bool:
    """Tell a verb that its subject allows from a noun or from a gerund without anybody."""
    form = report.cue.form
    if report.subject is None and form == "gerund" and not report.joined:
        return False
    if bare and form == "base" and not _is_plural(sentence, report.subject):
        return False
    is_noun = bare and sentence.lower[report.verb] in NOUNS
    return not is_noun or _is_named(sentence, report)


def _is_asked_for(sentence: Sentence, report: Report) -> bool:
    """Tell 'would not say who had asked', where *who* is nobody yet."""
    first, last = report.subject or (0, 0)
    if last - first != 1 or sentence.lower[first] != "who":
        return False
    return not _KNOWING.isdisjoint(sentence.lower[max(0, first - 1) : first])


def _quoted_as(sentence: Sentence, at: int, cue: Cue, floor: int) -> Report | None:
    """Read 'was quoted as saying', 'was heard saying', passives with the speaker as subject."""
    begin = at - 1 - (sentence.lower[at - 1] == "as")
    first = _before_helpers(sentence, begin, floor)
    subject = noun_phrase_before(sentence, first)
    if first == begin or subject is None:
        return None
    return Report(
        cue._replace(form="finite"), first, at, at + 1, subject, False, False, False, False, floor
    )


def _is_named(sentence: Sentence, report: Report) -> bool:
    """Tell whether the subject can only be a subject: a name, a pronoun or 'the report'."""
    if report.subject is None or report.joined:
        low = sentence.lower
        return report.subject is None or goes_on_as_verb(low, report.verb, report.floor)
    first, last = report.subject
    low = sentence.lower[first:last]
    if low[0] in ("he", "she", "it", "they", "we", "i", "you", "who", "which"):
        return len(low) == 1
    if low[0] in ("the", "a", "an") and len(low) > 1:
        return True
    return sentence.words[last - 1][0].isupper() and (last - first > 1 or first == 0)


def _is_plural(sentence: Sentence, subject: tuple[int, int] | None) -> bool:
    """Tell whether a subject goes with a verb without ending: 'they say', 'officials say'."""
    if subject is None:
        return False
    low = sentence.lower[subject[0] : subject[1]]
    if len(low) == 1 and low[0] in ("he", "she", "it"):
        return False
    return (
        low[0] in ("they", "we", "i", "you", "who", "people", "some", "many", "most", "few")
        or low[0][0].isdigit()
        or "and" in low
        or any(word.endswith("s") and not word.endswith(("ss", "'s", "\u2019s")) for word in low)
        or low[-1] in ("percent", "people", "police", "men", "women", "public", "majority")
    )


def _before_helpers(sentence: Sentence, at: int, floor: int) -> int:
    """Find where the auxiliaries, negations and adverbs before a verb begin."""
    while at > floor and _is_helper(sentence, at - 1):
        at -= 1
    return at


def _is_helper(sentence: Sentence, at: int) -> bool:
    word = sentence.lower[at]
    return word in _HELPERS or word[-3:] in _NOT or sentence.is_adverb(at)


def _is_active(cue: Cue, helpers: list[str]) -> bool:
    """Tell a verb with a speaker as its subject from a passive, a noun or an infinitive."""
    if cue.verb == "go" and not lexicon.MODALS.isdisjoint(helpers):
        return False  # *the war would go on*
    be, have = (not forms.isdisjoint(helpers) for forms in (_BE, _HAVE))
    if "to" in helpers and not any(
        h in ("went", "goes", "continued", "continues") for h in helpers
    ):
        return False
    if cue.form == "gerund":
        return True
    if cue.form == "base":
        return not be
    return not be or (have and "been" not in helpers)


def _find_subject(sentence: Sentence, report: Report, start: int, found: list[Report]) -> None:
    low = sentence.lower
    before = low[start - 1] if start else ""
    if report.cue.form == "gerund" and report.first == report.verb:
        report.subject = _joining(sentence, start - 1, found) if before == "," and found else None
        if report.subject is not None:
            return
        report.joined = before in _BEFORE_GERUND
    elif before in ("and", "but", "or") or (found and low[start] == "nor"):
        report.joined = True
    elif before == "," and found and found[-1].subject:
        report.subject = _opened(sentence, start, found[-1].last) or _second(
            sentence, start, found[-1].last
        )
        if report.subject is None and sentence.lower[found[-1].subject[0]] in RELATIVE:
            report.subject = noun_phrase_before(sentence, start)
        if report.subject is not None:
            return
        report.joined = not _is_inverted(sentence, report)
    if not report.joined:
        phrase = _after_run(sentence, start) or noun_phrase_before(sentence, start)
        if phrase and found and is_occasion(low, phrase):
            report.joined, report.subject = True, found[-1].subject
            return
        report.subject = phrase and past_charge(sentence.lower, with_noun(sentence, phrase))
        if before == "," and phrase and _is_clause(low[phrase[0] : start]):
            report.subject = None if _is_inverted(sentence, report) else report.subject
        if report.subject and report.cue.form == "gerund" and report.first == report.verb:
            last = report.subject[1] - 1
            plain = report.cue.deed and not report.cue.speech and low[last] not in _WRITINGS
            if not plain and (not sentence.words[last][0].isupper() or not last):
                report.subject = subject_of(sentence, start)
        return
    before_it = _outer(found) if low[start] in _GOING_ON else found[-1] if found else None
    if before_it and before_it.subject is not None:
        is_over = "," in low[before_it.last : start]
        report.subject = before_who(sentence, before_it.subject, is_over=is_over)
    else:
        report.subject = told_of(sentence, start) or subject_of(sentence, start)


def _joining(sentence: Sentence, comma: int, found: list[Report]) -> tuple[int, int] | None:
    """Find the aide of 'A said no, but an aide, speaking anonymously, said'."""
    phrase = noun_phrase_before(sentence, comma, found[-1].last)
    joins = phrase is not None and sentence.lower[phrase[0] - 1] in _JOINS
    return phrase if joins else None


def _outer(found: list[Report]) -> Report | None:
    """Find who says the rest in 'A said B would go on, adding that': not B, of whom A speaks."""
    mute = _MUTE[2:]  # *a claim that B denied, noting*
    sayings = [one for one in found if one.subject and (one.cue.clause or one.cue[2:] == mute)]
    return sayings[-1] if sayings else found[-1] if found else None


def _is_clause(low: tuple[str, ...]) -> bool:
    """Tell 'if the road is shut, the bus will come, said Smith' from an aside."""
    return not lexicon.AUXILIARIES.isdisjoint(low) and _ASIDE.isdisjoint(low)


def _after_run(sentence: Sentence, start: int) -> tuple[int, int] | None:
    """Find 'a man who goes by Wolf' between a quotation and its verb."""
    if not sentence.quoted or RELATIVE.isdisjoint(sentence.lower[:start]):
        return None
    run = next((n for n in reversed(sentence.quoted) if n < start), None)
    if run is None or RELATIVE.isdisjoint(sentence.lower[run + 1 : start]):
        return None
    if not all(word[0].isalnum() for word in sentence.lower[run + 1 : start]):
        return None
    return (run + 1, start) if noun_phrase_after(sentence, run + 1) else None


def _opened(sentence: Sentence, start: int, floor: int) -> tuple[int, int] | None:
    """Find Smith in 'a day after Smith, the envoy, called for', which a conjunction opens."""
    low = sentence.lower
    for at in range(start - 3, floor - 1, -1):
        if low[at] in _OPENERS:
            if low[at + 1] in lexicon.DAYS or low[at + 1][0].isdigit():
                return None  # *, who has not spoken since April, refused*
            last = noun_phrase_after(sentence, at + 1)
            return (at + 1, start - 1) if last is not None and last >= start - 1 else None
    return None


def _second(sentence: Sentence, start: int, floor: int) -> tuple[int, int] | None:
    """Find Smith in 'and on Monday his envoy, Smith, called for', the subject after *and*."""
    phrase = noun_phrase_before(sentence, start, floor)
    if phrase is None:
        return None
    low, first = sentence.lower, before_day(sentence.lower, phrase[0], floor)
    joins = low[first - 1 : first] in (("and",), ("but",))
    is_new = low[first - 1 : first] == (",",) and low[phrase[0]] in lexicon.OPENING
    return phrase if first > floor and (joins or (is_new and "," in low[slice(*phrase)])) else None


def _is_inverted(sentence: Sentence, report: Report) -> bool:
    """Tell whether the speaker stands after the verb, as in ', said Smith'."""
    last = noun_phrase_after(sentence, report.last)
    if last is None:
        return False
    after = sentence.lower[last] if last < len(sentence.lower) else "."
    return not after[0].isalnum() or after in lexicon.PREPOSITIONS


def _is_supposed(sentence: Sentence, report: Report) -> bool:
    """Tell whether 'if' or 'whether' stands before the speaker."""
    first = report.subject[0] if report.subject else 0
    return first > 0 and sentence.lower[first - 1] in lexicon.HYPOTHETICAL
