"""A language without rules: only what stands in quotation marks is read, and nobody speaks it."""

from goodoffices.reading.attribution import Attribution
from goodoffices.reading.dates import undated
from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.facts import Facts
from goodoffices.reading.grades import Kind
from goodoffices.reading.languages.language import Language
from goodoffices.reading.people import Cast
from goodoffices.reading.quotation import runs
from goodoffices.reading.statements import StatementFound
from goodoffices.reading.words import words

__all__ = ["UNKNOWN", "quotations_alone"]

_RULE = "quotation alone"
_LEAST = 12
"""Letters and digits that a quotation has at least; fewer are a name or a word held at a
distance."""


def quotations_alone(document: Document, published: str | None) -> Facts:
    """
    Take the quotations of a report without saying whose they are.

    Parameters
    ----------
    document : Document
        The report.
    published : str or None
        ISO date of publication.

    Returns
    -------
    Facts
        Statements without speaker and without date; nothing else.
    """
    text = document.text
    found = [
        Extent(run.start, run.end)
        for paragraph in runs(text, document.paragraphs)
        for run in paragraph
        if run.closed and sum(map(str.isalnum, text[run.start : run.end])) >= _LEAST
    ]
    statements = tuple(
        StatementFound(
            Attribution("direct", (run,), None, None, None, _RULE, "low", run),
            speakers=(),
            office=None,
            links=(),
            links_of=None,
            when=undated(published, why="the language of the text is not read"),
            dated=False,
            grade="low",
            around=(),
        )
        for run in found
    )
    return Facts(Cast(text, words(text, []), ()), (), statements, (), ())


def _unmeasured(_rule: str, _kind: Kind) -> None:
    """Give no precision: in a language without rules nothing was measured."""


UNKNOWN = Language("und", "unknown", "quotations", quotations_alone, _unmeasured)
