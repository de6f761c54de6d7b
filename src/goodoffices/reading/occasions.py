"""When a statement was made: by words beside its cue, else on the occasion of another one."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta

from goodoffices.reading.attribution import Attribution
from goodoffices.reading.dates import TimeWords, number_of, resolve, time_words, undated
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When

__all__ = ["around", "done_when", "is_of_deed", "is_past", "said_when", "stands"]

_OTHER_EVENT = re.compile(
    r"\b(?:after|following|since|before|until|during|who|which|whose|when|ahead of|for the)\b"
    r"(?![^,]*,\s*$)",
    re.I,
)
_DAYS_OF_DEEDS = frozenset({"weekday", "md", "yesterday", "now", "span", "month"})
_ON = re.compile(r",? (?:late |early |earlier )?(?:on )?$")
_OF_DAY = re.compile(r"\b(?:of|from|for|since|dated|before|after|by|until|till|than)$")
"""Before a day that is part of what it follows: *your letter of 2 May*."""
_EVENT_BEFORE = re.compile(
    r"\b(?:to|that|will|would|talks?|meetings?|vote|votes|summit|elections?|ceremony|visit|hearing|"
    r"session|attacks?|strikes?|raids?|referendum|round|conference|call|march|rally|protests?|"
    r"killing|bombing|shelling|explosion|arrest|agreement|signed|held|made|announced|due|deadline|"
    r"game|match|ruling|decision|speech|letter)\b(?! (?:for|of|by)\b)(?=[^,]{0,20}$)"
    r"|\b(?:to|that) "
)
_OTHER_CLAUSE = re.compile(r"(?:, (?:but|and|whereas|(?P<closed>while|though|although))|;) ")
_EVENT_NOUN = re.compile(
    r"\s?(?:['\u2019]s?\b|(?:phone |video )?(?:call|meeting|talks|summit|visit|vote|attack|strike|"
    r"ceremony|session|conversation|letter)\b)"
)
_FUTURE = re.compile(r"\b(?:will|shall|due to|set to|plans? to|expected to|scheduled to|is to)\b")
_SINCE = re.compile(
    r"\b(?:(?P<count>an?|one|two|three|four|five|six|seven) (?P<unit>day|week)s?|"
    r"(?P<few>days|weeks|months|some days)|(?:(?:just|only|a few|several|two|three) )?(?:hours|"
    r"minutes)|an hour|shortly) (?P<side>after|before) (?:the |its |his |her |their )?$"
)
"""Before the speaker of something that was said on another day, or earlier on the same."""
_ON_SUNDAY = re.compile(r"\b(?:Mail|Sun|Mirror|Independent|Star|Scotland|Wales|Herald) on $")
"""Before the last word of the name of an outlet."""
_BASE = re.compile(r"(?:say|insist|maintain|argue|claim|believe|want|demand|warn|think)\b", re.I)


def around(sentence: Extent, contents: Iterable[Extent]) -> tuple[Extent, ...]:
    """
    Take what was said out of a sentence.

    Parameters
    ----------
    sentence : Extent
        The sentence.
    contents : iterable of Extent
        What was said.

    Returns
    -------
    tuple of Extent
        What is left, in text order.
    """
    every = sorted(contents)
    if not every and sentence.start < sentence.end:
        return (sentence,)
    left, place = [], sentence.start
    for content in every:
        if content.end <= sentence.start or content.start >= sentence.end:
            continue
        if content.start > place:
            left.append(Extent(place, content.start))
        place = max(place, content.end)
    if place < sentence.end:
        left.append(Extent(place, sentence.end))
    return tuple(left)


def is_past(cue: str) -> bool:
    """
    Tell whether a cue reports one past occasion.

    Parameters
    ----------
    cue : str
        The words of the cue.

    Returns
    -------
    bool
        False for a present or a perfect tense, which reports a standing position.
    """
    first = cue.split()[0].lower() if cue else ""
    if first in {"has", "have", "is", "are", "say", "says"} or _BASE.match(cue):
        return False
    return not (first.endswith("s") and not first.endswith("ss") and first not in {"was"})


def said_when(
    text: str,
    attribution: Attribution,
    stretches: Sequence[Extent],
    published: str | None,
) -> tuple[When, TimeWords] | None:
    """
    Date a statement by the words beside its cue.

    Parameters
    ----------
    text : str
        The stored text.
    attribution : Attribution
        The statement.
    stretches : sequence of Extent
        Its sentence without what was said.
    published : str or None
        ISO date of publication.

    Returns
    -------
    tuple of When and TimeWords, or None
        The date and the words; None where no words beside the cue say when.
    """
    cue = attribution.cue or attribution.sentence
    speaker = attribution.speaker
    found = [
        words
        for stretch in stretches
        for words in time_words(text, stretch)
        if _belongs(text, words, _from(stretch, speaker, words), cue)
        and not (speaker and speaker.covers(words.extent))
    ]
    if not found:
        return None
    nearest = min(found, key=lambda w: (w.form == "vague", w.extent.gap(cue)))
    future = bool(attribution.cue and _FUTURE.search(attribution.cue.of(text)))
    when = resolve(nearest, published, future=future)
    start = min(cue.start, attribution.speaker.start if attribution.speaker else cue.start)
    since = _SINCE.search(text, nearest.extent.end, max(start, nearest.extent.end))
    return (_counted(when, since), nearest) if since else (when, nearest)


def _counted(when: When, since: re.Match[str]) -> When:
    """Count back or on in *on Wednesday B replied, a day after A had said*."""
    day = when.first if when.precision == "day" else None
    if day is None or since["few"]:
        return When(basis=f"{when.basis}; {since.group().strip()!r} it", not_after=when.value)
    count = number_of(since["count"] or "") or 0
    days = count * (7 if since["unit"] == "week" else 1) * (1 if since["side"] == "before" else -1)
    return When(
        value=(day + timedelta(days=days)).isoformat(),
        precision="about" if since["unit"] == "week" else "day",
        basis=f"{when.basis}; {since.group().strip()!r} it",
    )


_SET_FOR = re.compile(
    r"\b(?:beginning|starting|commencing|effective|ending|lasting|expiring|due|scheduled|planned|"
    r"set)\W*$"
)
"""Before the day of what is proposed: *a truce beginning on 20 March*."""


def done_when(text: str, attribution: Attribution) -> tuple[Extent, TimeWords] | None:
    """
    Date a deed by the day at the end of its object: *rejected the plan on Monday*.

    Parameters
    ----------
    text : str
        The stored text.
    attribution : Attribution
        The statement.

    Returns
    -------
    tuple of Extent and TimeWords, or None
        The object without the day, and the day; None where it may be the day of the object, as
        that of *the talks on Monday*, or where there is none.
    """
    cue = attribution.cue
    if attribution.rule != "speaker-cue-deed" or cue is None or len(attribution.content) > 1:
        return None
    (content,) = attribution.content
    last = next(reversed(time_words(text, content)), None)
    if last is None or last.extent.end != content.end or last.form not in _DAYS_OF_DEEDS:
        return None
    before = Extent(content.start, last.extent.start)
    on = _ON.search(before.of(text))
    if on is None or not is_of_deed(text, before) or not is_past(cue.of(text)):
        return None
    if _OF_DAY.search(text, content.start, content.start + on.start()):
        return None
    if _SET_FOR.search(text, content.start, content.start + on.start()):
        return None
    return Extent(content.start, content.start + on.start()), last


def is_of_deed(text: str, before: Extent) -> bool:
    """
    Tell the day of a deed from that of an event in its object.

    Parameters
    ----------
    text : str
        The stored text.
    before : Extent
        The words from the verb to the day.

    Returns
    -------
    bool
        True for *toured the port on*, False for *left the talks on*.
    """
    return _EVENT_BEFORE.search(before.of(text)) is None


def _from(stretch: Extent, speaker: Extent | None, words: TimeWords) -> Extent:
    """Leave out what stands before a speaker whom the day follows: *B, who on Friday said*."""
    inside = speaker and stretch.start <= speaker.start and speaker.end <= words.extent.start
    return Extent(speaker.end, stretch.end) if speaker and inside else stretch


def _belongs(text: str, words: TimeWords, stretch: Extent, cue: Extent) -> bool:
    """Tell words that date the cue from those that date a call, a visit or a clause beside it."""
    if words.limit:
        return False
    if _EVENT_NOUN.match(text, words.extent.end):
        return False
    if _ON_SUNDAY.search(text, max(stretch.start, words.extent.start - 20), words.extent.start):
        return False
    if words.extent.start >= cue.end:
        between = text[max(cue.end, stretch.start) : words.extent.start]
    else:
        between = text[stretch.start : words.extent.start]
        other = _OTHER_CLAUSE.search(text, words.extent.end, max(words.extent.end, cue.start))
        if other and not (other["closed"] and text.find(",", other.end(), cue.start) > 0):
            return False
    return not _OTHER_EVENT.search(between)


def stands(text: str, attribution: Attribution, published: str | None) -> When:
    """
    Say why a statement has no date, and what dates stand in its content.

    Parameters
    ----------
    text : str
        The stored text.
    attribution : Attribution
        The statement.
    published : str or None
        ISO date of publication.

    Returns
    -------
    When
        Empty; not after the publication.
    """
    past = attribution.cue is None or is_past(attribution.cue.of(text))
    why = "undated in the text" if past else "a standing position, as of the publication"
    for content in attribution.content:
        for words in time_words(text, content):
            ahead = _FUTURE.search(text, content.start, words.extent.start) is not None
            inner = resolve(words, published, future=ahead)
            if inner.value:
                why += f"; in it {inner.basis} gives {inner.value}"
    return undated(published, why=why)
