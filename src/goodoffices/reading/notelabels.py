"""Labels in a note of a meeting that are no speakers: *Present:*, *Action:*, *Comment:*."""

import re
from collections.abc import Iterable, Iterator

from goodoffices.reading.extent import Extent

__all__ = ["note_label", "note_labels"]

_LABEL = re.compile(
    r"(?:[-*\u2022\u2013] ?|\d{1,3}[.)] ?)?(?P<label>"
    r"(?:those |also |not )?(?:present|participants?|participating|attendees|attending|attendance|"
    r"in attendance|absent|apolog(?:y|ies)(?: received)?|regrets|copy|cc|bcc|to|from|sent|date|"
    r"dated|time|place|venue|location|subject|re|ref|references?|file|classification|distribution|"
    r"agenda(?: items?)?|items?|topics?|background|context|purpose|objectives?|summary|overview|"
    r"key points|main points|highlights|discussion|decisions?|conclusions?|outcomes?|results?|"
    r"actions?(?: points?| items?| required)?|to do|next steps?|next meeting|follow[- ]?ups?|"
    r"deadlines?|comments?|our comment|analysis|assessment|recommendations?|notes?|n\.?b\.?|"
    r"remarks?|attachments?|annex(?:es)?|enclosures?|encl|contacts?|"
    r"any other business|a\.?o\.?b\.?)"
    r"(?: \([^()\n]{1,40}\))?|(?P<task>chair(?:ed by|man|woman|person)?|co-chairs?|moderator|host|"
    r"facilitator|rapporteur|note[- ]?taker|minutes(?: by)?|secretary|interpreter|drafted by|"
    r"prepared by|author|speakers?|signed)):(?=\s|$)",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = re.compile(
    r"[ \t]{0,9}[A-Z][\w.'\u2019-]*(?: [A-Z(][\w.'\u2019)-]*){1,6}(?:, [^.!?:\n]{1,60})?"
    r"(?<!\.)[ \t\r]{0,9}$",
    re.MULTILINE,
)
"""What stands behind a task is its holder; whoever speaks says more."""


def note_label(text: str, begin: int) -> Extent | None:
    """
    Find the label of a line that says what follows and not who speaks.

    Parameters
    ----------
    text : str
        The stored text.
    begin : int
        Where the words of the line begin.

    Returns
    -------
    Extent or None
        The label without its colon: *Present*, and *Chair* with only a name behind it.

    Examples
    --------
    >>> note_label("Action: Lee to call.", 0)
    Extent(start=0, end=6)
    """
    match = _LABEL.match(text, begin)
    if match is None or (match["task"] and _NAME.match(text, match.end()) is None):
        return None
    return Extent(*match.span("label"))


def note_labels(text: str, paragraphs: Iterable[Extent]) -> Iterator[Extent]:
    """
    Go through such labels.

    Parameters
    ----------
    text : str
        The stored text.
    paragraphs : iterable of Extent
        Its paragraphs.

    Yields
    ------
    Extent
        Each label without its colon.
    """
    for paragraph in paragraphs:
        label = note_label(text, paragraph.start)
        if label is not None:
            yield label
