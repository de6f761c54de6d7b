"""What somebody did on a day that the sentence names; what is said right after is of that day."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from goodoffices.reading.dates import resolve, time_words
from goodoffices.reading.extent import Extent
from goodoffices.reading.occasions import is_of_deed
from goodoffices.reading.people import Cast
from goodoffices.reading.statements import Deed, StatementFound

__all__ = ["narrated"]

_DAYS = frozenset({"weekday", "md", "yesterday", "now"})
_LEADING = re.compile(r"(?:Late |Early |Later |Earlier )?(?:[Oo]n )?$")
_TO_SUBJECT = re.compile(r"(?: (?:morning|afternoon|evening|night))?,? (?:the )?$")
_WITHIN = re.compile(r" (?:late |early |earlier )?(?:on )?$")
_DID = re.compile(
    r"(?: (?:morning|afternoon|evening|night))? (?:then |also |later |again )?"
    r"(?:[a-z]+ed|went|came|flew|took|left|gave|sent|wrote|saw|won|lost|led|put|cut|"
    r"shut|set|made|began|drew|drove|broke|rose|fell|fought|stood|paid|sought|brought|swore)\b"
)


def narrated(
    cast: Cast,
    sentences: Sequence[Extent],
    told: Sequence[StatementFound],
    published: str | None,
) -> Iterator[Deed]:
    """
    Find the dated deeds in the sentences before statements that have no day of their own.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    sentences : sequence of Extent
        The sentences of the report, in text order.
    told : sequence of StatementFound
        Its statements.
    published : str or None
        ISO date of publication.

    Yields
    ------
    Deed
        Of the subject of a sentence that says nothing but what was done, and on which day.
    """
    starts = [sentence.start for sentence in sentences]
    spoken = {one.attribution.sentence.start for one in told}
    for one in told:
        number = bisect_left(starts, one.attribution.sentence.start) - 1
        if one.dated or number < 0 or starts[number] in spoken:
            continue
        deed = _deed(cast, sentences[number], published)
        if deed is not None:
            yield deed


def _deed(cast: Cast, sentence: Extent, published: str | None) -> Deed | None:
    """Read *On Monday A toured the port*, *A on Monday toured it*, *A toured it on Monday*."""
    text = cast.text
    days = [one for one in time_words(text, sentence) if one.form in _DAYS and not one.limit]
    near = cast.between(*sentence)
    figure = cast.known.get(near[0].extent) if near else None
    if len(days) != 1 or figure is None or near[0].locative:
        return None
    (day,), subject = days, near[0].extent
    leads = _LEADING.fullmatch(text, sentence.start, day.extent.start) is not None
    begin = day.extent.end if leads else sentence.start
    if not (_TO_SUBJECT if leads else _LEADING).fullmatch(text, begin, subject.start) and (
        text[begin : subject.start] not in {"", "The "}
    ):
        return None
    verb = subject.end
    if not leads and _WITHIN.fullmatch(text, subject.end, day.extent.start):
        verb = day.extent.end
    elif not leads and not _ends_with(text, sentence, subject, day.extent):
        return None
    when = resolve(day, published)
    if when.precision != "day" or _DID.match(text, verb, sentence.end) is None:
        return None
    return Deed(sentence, frozenset({figure}), when)


def _ends_with(text: str, sentence: Extent, subject: Extent, day: Extent) -> bool:
    """Tell whether a sentence closes with the day of what was done."""
    closes = not text[day.end : sentence.end].strip(' ."\u201d')
    return closes and is_of_deed(text, Extent(subject.end, day.start))
