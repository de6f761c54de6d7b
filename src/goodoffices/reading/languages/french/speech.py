"""Who said what in French: the patterns in which a verb, a speaker and a content stand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from goodoffices.reading.extent import Extent
from goodoffices.reading.languages.french.ends import (
    before_relative,
    before_second,
    cut,
    is_new_verb,
)
from goodoffices.reading.languages.french.groups import (
    Group,
    group_at,
    noun_phrase,
    passed_over,
    subject_before,
)
from goodoffices.reading.languages.french.lexicon import LOOSE, MEDIA, NOBODY, is_head
from goodoffices.reading.languages.french.rows import inside
from goodoffices.reading.languages.french.verbs import INFINITIVES
from goodoffices.reading.sentences import QUOTED, Sentence

__all__ = ["Said", "dialogue_in", "said_in"]

_STOPS = frozenset([".", "!", "?", "\u2026", "...", ";"])
_DASHES = frozenset(["\u2014", "\u2013", "-"])
_LEADS = (
    (("selon",), "selon"),
    (("d'", "après"), "selon"),
    (("suivant",), "selon"),
    (("aux", "yeux", "de"), "selon"),
    (("de", "l'", "avis", "de"), "selon"),
    (("à", "en", "croire"), "selon"),
    (("pour",), "pour"),
)
_REACH = 26
"""Words that may stand between a verb and what was said."""
_CALLING = frozenset(["appeler", "exhorter"])
"""Verbs after which *à* begins what somebody wants: *a appelé à la retenue*."""
_ARTICLES = frozenset(["le", "la", "les", "l'", "un", "une", "m.", "mme"])
_TIES = frozenset(["de", "à", "et", "pour", "sur", "en", "dans", "par", "avec", "devant", ","])
"""Words before an article with which a phrase goes on."""
_WHERE = frozenset(["dans", "lors", "devant", "sur"])
_INFINITIVE = ("er", "ir", "oir", "re")


@dataclass(frozen=True)
class Said:
    """A statement found in a sentence, in extents of the text."""

    rule: str
    content: tuple[Extent, ...]
    speaker: Extent | None
    cue: Extent | None
    addressee: Extent | None = None
    group: Group | None = None
    nested: bool = False
    ends_quoted: bool = False
    """True where a quotation may go on in the next sentence."""


def said_in(text: str, row: Sentence) -> list[Said]:
    """
    Find the statements of a sentence.

    Parameters
    ----------
    text : str
        The stored text.
    row : Sentence
        The sentence.

    Returns
    -------
    list of Said
        In the order of their verbs; a statement told inside another one is marked.
    """
    found = list(_leading(row))
    found += _within_quotation(text, row)
    found += _after_and(row)
    for group in _groups(row):
        before = found[-1].speaker if found else None
        one = _by_group(row, group, before)
        if one is not None:
            outer = [other for other in found if _covers(other, one)]
            if not outer or one.rule in ("fr speaker-cue-que", "fr comme"):
                found.append(replace(one, nested=bool(outer)))
                for place, other in enumerate(found[:-1]):
                    if _covers(one, other) and other.rule == "fr speaker-cue-que":
                        found[place] = replace(other, nested=True)
                found = [o for o in found if o is found[-1] or o.nested or not _covers(one, o)]
    return found


def _covers(outer: Said, inner: Said) -> bool:
    cue = inner.cue or inner.content[0]
    return any(part.covers(cue) for part in outer.content)


def _groups(row: Sentence) -> list[Group]:
    found: list[Group] = []
    place = 0
    while place < len(row.lower):
        group = None if row.words[place] is QUOTED else group_at(row, place)
        if group is not None:
            found.append(group)
        place = group.last if group else place + 1
    return found


def _end(row: Sentence) -> int:
    """Find the place of the mark that ends a sentence."""
    last = len(row.lower)
    while last and row.words[last - 1] is not QUOTED and row.lower[last - 1] in _STOPS:
        last -= 1
    return last


def _leading(row: Sentence) -> Iterator[Said]:
    """Read *selon X, ...*, *pour X, ...*, *..., selon X*; not *« Non », a-t-il dit, selon X*."""
    low, end = row.lower, _end(row)
    for at in range(end):
        if at and low[at - 1] != ",":
            continue
        lead = next((one for one in _LEADS if low[at : at + len(one[0])] == one[0]), None)
        first = at + len(lead[0]) if lead else 0
        last = noun_phrase(row, first) if lead else None
        if lead is None or last is None or (lead[1] == "pour" and not _is_person(row, first, last)):
            continue
        if at == 0 and last >= end:  # *selon un responsable, le gouvernement veut la paix*
            last = next((n for n in range(first + 1, end) if low[n] == ","), last)
        speaker, cue = row.part(first, last), row.part(at, first)
        if at == 0:
            if (begin := _past_comments(row, last)) is not None and begin < end:
                yield Said("fr selon", (row.part(begin, end),), speaker, cue)
        elif lead[1] == "selon" and at > 2 and (last >= end or low[last] == ","):
            said = (row.part(0, at - 1),)
            inner = (_incise(row, one) for one in _groups(row) if one.last < at)
            yield from () if any(inner) else (Said("fr selon", said, speaker, cue),)


def _is_person(row: Sentence, first: int, last: int) -> bool:
    words = row.lower[first:last]
    return any(is_head(word) for word in words) or words[0] in ("m.", "mme")


def _past_comments(row: Sentence, place: int) -> int | None:
    """Find where the content begins after a speaker, past *, cité par X,*."""
    low = row.lower
    if place >= len(low) or low[place] != ",":
        return None
    if low[place + 1 : place + 2] and low[place + 1].startswith(("cité", "interrogé", "joint")):
        commas = [n for n in range(place + 1, len(low)) if low[n] == ","]
        return commas[0] + 1 if commas else None
    return place + 1


def _within_quotation(text: str, row: Sentence) -> Iterator[Said]:
    """Read an interruption inside a quotation: *« Nous, a-t-il dit, partons »*."""
    for place in row.quoted:
        run = row.part(place, place + 1)
        for inner in inside(text, run, row.paragraph):
            low = inner.lower
            for at in range(2, len(low) - 2):
                group = group_at(inner, at) if low[at - 1] in (",", "?", "!") else None
                if group is None or group.pronoun is None:
                    continue
                stop = passed_over(inner, group.last)
                if low[stop : stop + 1] not in ((",",), (".",)):
                    continue
                speaker = _pronoun(inner, group)
                second = Extent(inner.start(stop + 1), run.end) if stop + 1 < len(low) else None
                parts = (Extent(run.start, inner.ends[at - 1]), *((second,) if second else ()))
                cue = inner.part(group.first, group.last)
                yield Said("fr incise", parts, speaker, cue, group=group, ends_quoted=True)
                break


def _pronoun(row: Sentence, group: Group) -> Extent:
    assert group.pronoun is not None
    end = row.end(group.pronoun)
    word = row.words[group.pronoun].rpartition("-")[2]
    return Extent(end - len(word), end)


def _after_and(row: Sentence) -> Iterator[Said]:
    """Read *Et X de conclure : « ... »* and *Et d'ajouter : « ... »*."""
    low = row.lower
    if low[0] != "et" or not row.quoted:
        return
    run = row.quoted[0]
    for at in range(1, run - 2):
        if low[at] in ("de", "d'") and low[at + 1] in INFINITIVES and low[run - 1] == ":":
            speaker = row.part(1, at) if at > 1 else None
            yield Said(
                "fr et de",
                (row.part(run, run + 1),),
                speaker,
                row.part(at, at + 2),
                ends_quoted=True,
            )
            return


def _by_group(row: Sentence, group: Group, before: Extent | None) -> Said | None:
    """Put speaker and content to one verb."""
    cue = row.part(group.first, group.last)
    if group.gerund:
        content = _after(row, group)
        if content and before:
            return Said("fr gerund", content[1], before, cue, group=group)
        return None
    if row.lower[group.first - 1 : group.first] == ("comme",) and group.first == 1:
        return _as(row, group)
    subject = subject_before(row, group)
    if subject is not None and row.lower[subject[0]] in NOBODY:
        group = replace(group, negated=True)
    if group.pronoun is not None or subject is None or _is_said_by(row, group):
        one = _incise(row, group)
        if one is not None and before is not None and _is_relayed(row, group):
            return None
        if one is not None or group.pronoun is not None:
            return one
    shared = row.lower[group.first - 1 : group.first] in (("et",), ("puis",), ("mais",))
    speaker = row.part(*subject) if subject else before if shared else None
    content = _after(row, group) if speaker else None
    if content is None:
        return None
    rule, parts, hearer = content
    quoted = any(row.words[n] is QUOTED and row.end(n) == parts[-1].end for n in row.quoted)
    return Said(rule, parts, speaker, cue, hearer, group, ends_quoted=quoted)


def _is_said_by(row: Sentence, group: Group) -> bool:
    """Tell *..., a souligné Mme X* from *X, ministre, a souligné ...*."""
    begin = passed_over(row, group.last)
    last = noun_phrase(row, begin) if row.lower[group.first - 1] == "," else None
    return last is not None and last >= _end(row) and _is_person(row, begin, last)


def _is_relayed(row: Sentence, group: Group) -> bool:
    """Tell *..., a rapporté l'agence X*, by which news came, from a statement."""
    after = row.lower[group.last : group.last + 8]
    return group.cue.verb in ("rapporter", "écrire", "relater") and bool(MEDIA & set(after))


def _as(row: Sentence, group: Group) -> Said | None:
    """Read *Comme l'explique X, ...*."""
    begin = passed_over(row, group.last)
    last = noun_phrase(row, begin)
    if last is None or row.lower[last : last + 1] != (",",):
        return None
    content, cue = (row.part(last + 1, _end(row)),), row.part(0, group.last)
    return Said("fr comme", content, row.part(begin, last), cue, group=group)


def _incise(row: Sentence, group: Group) -> Said | None:
    """Read *..., a dit X* and *« ... », a-t-il dit*."""
    low, first = row.lower, group.first
    stop = first
    while stop and low[stop - 1] in (",", *_DASHES):
        stop -= 1
    is_quoted = stop > 0 and row.words[stop - 1] is QUOTED
    if not stop or (stop == first and not is_quoted):
        return None
    if group.pronoun is not None:
        speaker, after = _pronoun(row, group), group.last
    else:
        begin = passed_over(row, group.last)
        told = _hearer(row, begin)
        begin = passed_over(row, row.ends.index(told.end) + 1) if told else begin
        last = noun_phrase(row, begin)
        if last is None:
            return None
        speaker, after = row.part(begin, last), last
    start = stop - 1 if is_quoted and low[stop - 2 : stop - 1] == (":",) else 0
    bare = is_quoted and all(not w[0].isalnum() or w is QUOTED for w in low[start:stop])
    parts = [row.part(stop - 1 if bare else start, stop)]
    rule = "fr run-cue-speaker" if bare else "fr clause-cue-speaker"
    rest = next((n for n in row.quoted if n >= after), None)
    if bare and rest is not None and low[rest - 1] in (",", ":"):
        parts.append(row.part(rest, rest + 1))
    cue = row.part(first, group.last)
    return Said(rule, tuple(parts), speaker, cue, _hearer(row, after), group, ends_quoted=is_quoted)


def _hearer(row: Sentence, place: int) -> Extent | None:
    """Find who was spoken to: *à l'agence*, *devant des journalistes*."""
    if row.lower[place : place + 1] not in (("à",), ("au",), ("aux",), ("devant",)):
        return None
    last = noun_phrase(row, place + 1)
    return None if last is None else row.part(place + 1, _before_next(row, place + 2, last))


def _before_next(row: Sentence, first: int, last: int) -> int:
    """End *à la presse le ministre* and *à l'ONU d'agir* before the minister and the deed."""
    low = row.lower
    for at in range(first, last):
        deed = low[at] in ("de", "d'") and low[at + 1 : last][:1] != () and low[at + 1] not in LOOSE
        if deed and low[at + 1].endswith(_INFINITIVE):
            return at
        if low[at] in _ARTICLES and low[at - 1] not in _TIES:
            return at
    return last


def _after(row: Sentence, group: Group) -> tuple[str, tuple[Extent, ...], Extent | None] | None:
    """Find what was said after a verb."""
    low, end = row.lower, _end(row)
    place = passed_over(row, group.last)
    hearer = None if group.cue.verb in _CALLING else _hearer(row, place)
    for at in range(place, min(end, place + _REACH)):
        word = low[at]
        if word in ("que", "qu'") and low[at - 1] not in ("ce", "alors", "tandis", "plus", "moins"):
            stop = cut(row, at + 1, end)
            said = (row.part(at + 1, stop),) if stop > at + 1 else None
            return said and ("fr speaker-cue-que", said, hearer)
        if row.words[at] is QUOTED:
            if low[at - 1] == ":" and low[place] in ("de", "d'"):
                return "fr speaker-cue-infinitive", (row.part(place, at + 1),), hearer
            if low[at - 1] == ":":
                return "fr speaker-cue-colon", (row.part(at, at + 1),), hearer
            if at - place > 3 and not group.cue.deed:
                return None
            begin = place if at > place and low[place] not in _WHERE else at
            stop = before_relative(row, at + 1, cut(row, at + 1, end))
            return "fr speaker-cue-run", (row.part(begin, stop),), hearer
        if word in (";", "qui", "dont") or (at > place + 1 and is_new_verb(row, at)):
            break
    return _object(row, group, place, end, hearer)


def _object(
    row: Sentence, group: Group, place: int, end: int, hearer: Extent | None
) -> tuple[str, tuple[Extent, ...], Extent | None] | None:
    low = row.lower
    if place >= end:
        return None
    if hearer is not None:
        after = row.ends.index(hearer.end) + 1
        place = after if low[after : after + 1] in (("de",), ("d'",)) else place
    head = place
    while low[head : head + 1] and low[head] in ("ne", "n'", "pas", "jamais", "de", "d'", "à"):
        head += 1
    is_infinitive = low[head : head + 1] != () and low[head].endswith(_INFINITIVE)
    if head < end and is_infinitive and low[head] not in LOOSE and not group.negated:
        return "fr speaker-cue-infinitive", (row.part(place, cut(row, head, end)),), hearer
    stop = before_relative(row, place, cut(row, place, end))
    if is_infinitive:
        return None
    stop = before_second(row, place, stop)
    if group.cue.deed and low[place] not in (",", ":", "\u2014") and hearer is None:
        begin = place - (place > group.last and low[place - 1] == "tout")
        return "fr speaker-cue-deed", (row.part(begin, stop),), hearer
    return None


def dialogue_in(text: str, rows: Sequence[Sentence]) -> Said | None:
    """
    Read a paragraph of dialogue, which a dash opens.

    Parameters
    ----------
    text : str
        The stored text.
    rows : sequence of Sentence
        The paragraph's sentences.

    Returns
    -------
    Said or None
        What was said, with its speaker where the paragraph names one; None for other paragraphs.
    """
    first = rows[0]
    if first.words[0] not in ("\u2014", "\u2013") or len(first.words) < 2:
        return None
    begin = first.start(1)
    for row in rows:
        for at in range(2, len(row.lower)):
            group = group_at(row, at) if row.lower[at - 1] in (",", "!", "?") else None
            if group is None:
                continue
            last = group.last if group.pronoun is not None else None
            place = passed_over(row, group.last)
            last = last or noun_phrase(row, place)
            if last is None:
                continue
            speaker = _pronoun(row, group) if group.pronoun is not None else row.part(place, last)
            mark = row.lower[at - 1]
            stop = row.ends[at - 2] if mark == "," else row.ends[at - 1]
            parts = [Extent(begin, stop)]
            rest = rows[-1].ends[-1]
            if row.end(min(last, len(row.words) - 1)) < rest:
                tail = text[row.ends[last - 1] : rest]
                parts.append(Extent(rest - len(tail.lstrip(" .,")), rest))
            cue = row.part(group.first, group.last)
            return Said("fr dialogue", tuple(parts), speaker, cue, group=group)
    return Said("fr dialogue turn", (Extent(begin, rows[-1].ends[-1]),), None, None)
