"""What a transcript records or a statement declares is said on the day of its heading."""

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.reading.dates import resolve, time_words
from goodoffices.reading.document import line_at
from goodoffices.reading.extent import Extent
from goodoffices.reading.occasions import is_past
from goodoffices.reading.statements import StatementFound
from goodoffices.record.dates import When

__all__ = ["dated_in_session"]


def dated_in_session(
    text: str, told: Sequence[StatementFound], published: str | None
) -> list[StatementFound]:
    """
    Date what a transcript records, or a statement declares, by the day in its heading.

    Parameters
    ----------
    text : str
        The stored text.
    told : sequence of StatementFound
        The statements, in text order.
    published : str or None
        ISO date of publication, after which nothing was said.

    Returns
    -------
    list of StatementFound
        The same statements; those that have a day of their own keep it.
    """
    heading = Extent(0, told[0].attribution.sentence.start if told else 0)
    days = [
        (when, _is_dateline(text, dated.extent))
        for dated in time_words(text, heading)
        if (when := resolve(dated, published)).precision == "day"
        and when.last
        and not (published is not None and when.value is not None and when.value > published)
    ]
    of_transcript = next((when for when, _ in days), None)
    of_declared = next((when for when, is_dateline in days if is_dateline), None)
    return [_by_heading(text, one, of_transcript, of_declared) for one in told]


def _by_heading(
    text: str, one: StatementFound, of_transcript: When | None, of_declared: When | None
) -> StatementFound:
    """Date one statement by the day of the transcript or of the declaration in which it stands."""
    recorded = one.attribution.cue is None and one.attribution.rule == "transcript"
    when = of_transcript if recorded else of_declared
    if one.dated or when is None or not (recorded or _is_declared(text, one)):
        return one
    basis = f"{when.basis}: the day of the {'transcript' if recorded else 'statement'}"
    return replace(one, when=when.model_copy(update={"basis": basis}), dated=True)


def _is_declared(text: str, one: StatementFound) -> bool:
    """Tell what a body itself declares, in the present tense: *The Union rejects*, *We urge*."""
    cue = one.attribution.cue
    bodies = [figure.kind == "institution" for figure in one.figures]
    return cue is not None and all(bodies) and bool(bodies) and not is_past(cue.of(text))


def _is_dateline(text: str, dated: Extent) -> bool:
    """Tell a line that has only a date, and a place at most."""
    line = line_at(text, dated.start)
    rest = text[line.start : dated.start] + text[dated.end : line.end]
    return len(rest.split()) <= 3 and "(" not in rest
