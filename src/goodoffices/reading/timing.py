"""Which words of a clause say when what it tells took place, and whether that is yet to come."""

import re
from dataclasses import replace

from goodoffices.reading.calendar import day_of
from goodoffices.reading.dates import TimeWords, resolve, time_words, undated
from goodoffices.reading.extent import Extent
from goodoffices.record.dates import When

__all__ = ["is_told", "lies_ahead", "own_words", "when_of"]

_ASIDE = re.compile(
    r", (?:(?:who|which|whose|where|whom)\b|(?:the |then |former )?(?:[A-Z]?[a-z-]+ ){0,2}"
    r"(?:[Mm]inister|[Pp]resident|[Ss]ecretary|[Aa]mbassador|[Ee]nvoy|[Dd]irector|[Cc]hancellor|[Mm]ayor|"
    r"[Cc]hair\w*|[Ll]eader|[Cc]hief|[Hh]ead)\b)[^,.;]*,"
)
"""A clause that says something else of somebody, and when that was."""
_TOLD_ON = re.compile(r"\b(?:said|reported|announced|told \w+|wrote|confirmed)(?: on)? $")
_EVENTS = (
    r"(?:summit|talks|negotiations|meetings?|conference|elections?|vote|referendum|ceremony|round|"
    r"visit|session|attacks?|strikes?|raid|massacre|coup|ceasefire|truce|accords?|agreement|deal|"
    r"treaty|anniversary|deadline|hearing|inauguration|funeral|war)"
)
_OF_OTHER = re.compile(
    r"(?P<at>\b(?:at|during|in|for|on|to|attend(?:ed|ing)|(?:sidelines|margins) of) "
    r"(?:an?|the|this|that|their|his|her|its) (?:[\w-]+ ){0,4}?)?"
    rf"\b{_EVENTS}(?: (?:planned|scheduled|due|set|held|signed))?(?: (?:in|at) [A-Z]\w+)? "
    r"(?:for |in |on |of |this |next |last |early |late |later |mid-)*$"
)
"""Before the day of something else: *to prepare a summit in*, but not *at a summit in*."""
_OWNED = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,3}(?P<event>[a-z]+)\b")
_OWN_EVENT = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,4}$")
_IS_EVENT = re.compile(_EVENTS)
_MOVED = re.compile(r"\b(?:postpon\w+|put off|delay(?:ed|s|ing)|pushed back|reschedul\w+)\b")
_ANEW = re.compile(r"\b(?:until|till|to|for|by|from) (?:at least |late |early )?$")
"""Before the day to which something was put off."""
_UNTIL = frozenset({"until", "till"})
_DUE = re.compile(
    r"\b(?:due|planned|scheduled|set|expected|slated)(?: to \w+(?: \w+)?)? "
    r"(?:for |on |in |at |next |this |early |later )*$"
)
_HAD = re.compile(
    r"\bhad (?:been (?:due|scheduled|set|expected|planned|supposed)|hoped|planned|intended|"
    r"wanted|agreed)\b|\bw(?:as|ere) (?:supposed to|to have)\b"
)
"""Before what was to be and is past: *had been due to meet on Friday*."""
_THEN = re.compile(
    r"\band (?:then |later |also |[a-z]+ly )?(?:[a-z]{2,}ed|will|would|is|plans|hopes|wants|told) "
)
_COMING = re.compile(r"\b(?:will|would|shall|due|plans?|expected|scheduled|set) ")
_VERB = 20
"""Characters in which a verb ends that *and* joins."""
_LEAST = 3
"""Words before a day from which on a verb stands among them."""
_AFTER_IT = re.compile(r",? after (?:[a-z]+ing (?:[a-z]+ )?)?\Z")
"""Between a day and what was done before it: *arrived on Thursday after visiting Warsaw*."""
_AHEAD = frozenset({"planned", "proposed"})


def own_words(text: str, clause: Extent, core: Extent, *, ahead: bool = False) -> list[TimeWords]:
    """
    List the words of a clause that say when what it tells took place.

    Parameters
    ----------
    text : str
        The stored text.
    clause : Extent
        The clause.
    core : Extent
        The words in it that tell the contact or appointment.
    ahead : bool
        True for what is planned or proposed.

    Returns
    -------
    list of TimeWords
        In text order, without those of asides about somebody, of another event that is named
        beside them, and of the day from which something was put off.
    """
    every = time_words(text, clause)
    if not every:
        return []
    asides = [Extent(*one.span()) for one in _ASIDE.finditer(text, *clause)]
    within = [aside for aside in asides if aside.start < core.end <= aside.end]
    if within:  # told in the aside itself: *A, who replaced B last year, met C on Monday*
        every = tuple(one for one in every if within[0].covers(one.extent))
        asides = []
    return [
        one
        for one in every
        if not any(aside.covers(one.extent) for aside in asides)
        and not _is_of_other(text, core, one.extent)
        and _AFTER_IT.match(text, one.extent.end, max(one.extent.end, core.start)) is None
        and not _is_former(text, clause, one.extent)
        and not (ahead and _is_done(text, clause, core, one.extent))
    ]


def _is_of_other(text: str, core: Extent, words: Extent) -> bool:
    """Tell the day of another event: *on the summit in May*, *before Sunday's vote*."""
    if words.start >= core.end:
        other = _OF_OTHER.search(text, core.end, words.start)
        return other is not None and not other["at"]
    owned = _OWNED.match(text, words.end)
    if owned is None or _OWN_EVENT.fullmatch(text, words.end, max(words.end, core.start)):
        return False
    return _IS_EVENT.fullmatch(owned["event"]) is not None and owned.end() <= core.start


def _is_done(text: str, clause: Extent, core: Extent, words: Extent) -> bool:
    """Tell the day of what was done first: *called B on Sunday and offered to meet*."""
    before = text[clause.start : words.start]
    if len(before.split()) < _LEAST or _COMING.search(before):
        return False
    then = _THEN.search(text, words.end, max(words.end, core.start) + _VERB)
    return then is not None and then.start() <= core.start


def _is_former(text: str, clause: Extent, words: Extent) -> bool:
    """Tell the day for which something was due before it was put off, or when it was put off."""
    moved = _MOVED.search(text, *clause)
    if moved is None or _DUE.search(text, clause.start, words.start):
        return moved is not None
    if words.end <= moved.start():
        return words.end + 1 == moved.start()
    return _ANEW.search(text, moved.end(), words.start) is None


def is_told(text: str, clause: Extent, words: Extent) -> bool:
    """
    Tell the day of the report from that of what is ahead.

    Parameters
    ----------
    text : str
        The stored text.
    clause : Extent
        The clause.
    words : Extent
        The words that say when.

    Returns
    -------
    bool
        True for *announced on Monday that*.
    """
    return _TOLD_ON.search(text, clause.start, words.start) is not None


def when_of(
    text: str, status: str, clause: Extent, words: TimeWords | None, published: str | None
) -> When:
    """
    Date a contact by the words of its clause.

    Parameters
    ----------
    text : str
        The stored text.
    status : str
        What became of it.
    clause : Extent
        The clause that tells it.
    words : TimeWords or None
        The words that say when.
    published : str or None
        ISO date of publication.

    Returns
    -------
    When
        After the publication for what is planned, but for what *had been planned*; of what *was
        due on Friday* and is called off, the Friday that is nearer.
    """
    ahead = lies_ahead(text, status, clause)
    if words is None:
        return undated(None if ahead else published)
    if words.limit in _UNTIL and _MOVED.search(text, *clause):
        words = replace(words, limit="")  # *put off until Monday*: on that day
    when = resolve(words, published, future=ahead)
    if status != "refused" or _DUE.search(text, clause.start, words.extent.start) is None:
        return when
    coming, today = resolve(words, published, future=True), day_of(published)
    days = [one.first for one in (when, coming)]
    if today is None or days[0] is None or days[1] is None:
        return when
    return coming if days[1] - today < today - days[0] else when


def lies_ahead(text: str, status: str, clause: Extent) -> bool:
    """
    Tell whether the day of a contact is after the report.

    Parameters
    ----------
    text : str
        The stored text.
    status : str
        What became of it.
    clause : Extent
        The clause that tells it.

    Returns
    -------
    bool
        True for what is planned or proposed, but for what *had been planned*.
    """
    return status in _AHEAD and _HAD.search(text, *clause) is None
