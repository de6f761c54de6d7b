"""Contacts told by what went before: *a second meeting*, *and again on 3 June*, *replied*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    ContactType,
    clause_end,
    encounter,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "again", "rounds_in"]

_ORDINAL = (
    r"(?:second|third|fourth|fifth|further|fresh|follow-up|next|final|last|subsequent|new|"
    r"additional)"
)
_NEXT = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Aa]nother)(?: {_ORDINAL})? (?:[a-z-]+ ){{0,2}}?(?P<noun>meeting|talks|"
    r"call|conversation|summit|round)\b(?! (?:with|between|among|of (?!talks\b|negotiations\b)))"
)
_OTHER = re.compile(rf"\b(?:another|{_ORDINAL})\b", re.IGNORECASE)
_PROPOSED = re.compile(
    r"\b(?:proposed|offered|suggested|requested|sought|asked for|refused|declined|rejected|"
    r"ruled out|demanded) (?:an?|any) (?:[a-z-]+ ){0,3}"
    r"(?P<noun>meeting|call|conversation|talks|summit)\b(?! (?:with|between|among|of)\b)"
)
_CANCELLED = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Tt]hat|(?P<one>[Aa])) (?:[a-z-]+ )?"
    r"(?P<noun>meeting|talks|call|summit|visit|trip)"
    r"(?: (?:planned|scheduled|due|set|arranged) (?:for|in|on)(?: \w+){1,3}?)?"
    r"(?: in [A-Z]\w+| on \w+day)? (?:was|were|has been|have been|had been|is|are) "
    r"(?:[a-z]+ )?(?:cancell?ed|called off|scrapped|abandoned)\b"
)
_HOST = re.compile(r"\b(?:host(?:ed|s)?) $")
_REPLIED = re.compile(
    r"\b(?:repl(?:ied|ies)|answered|responded|wrote back)(?= (?:on|"
    r"in (?:a|the same) (?:letter|message)|in writing|last|yesterday|two|three|a)\b|[.;])"
)
_AGAIN = re.compile(r",? and (?:then )?(?:once )?(?:again|a second time) (?:on|in|last|this|at) ")
_HAPPENED = re.compile(r" (?:was held|were held|took place|followed|ended|opened|began|started)\b")
_MEETINGS = frozenset({"meeting", "talks", "summit"})

TELLING = Telling("""
    meeting talks call conversation summit round visit trip replied replies answered responded wrote
    """)
"""Words without one of which nothing goes on from an earlier contact."""


def rounds_in(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """
    Find the contacts whose company only an earlier one tells.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it.

    Yields
    ------
    ContactFound
        With those who took part in the last one.
    """
    text = memory.cast.text
    for match in _NEXT.finditer(text, stretch.start, stretch.end):
        before = memory.last_contact(_kinds(match["noun"]), stretch.start)
        vague = match["noun"] == "round" and match.group().startswith(("the", "The"))
        if before is None or vague or not _OTHER.search(match.group()):
            continue
        kind = before[0] if match["noun"] == "round" else NOUNS[match["noun"]]
        hosting = _HOST.search(text, stretch.start, match.start())
        host = subject_of(memory.cast, hosting.start(), stretch.start) if hosting else None
        if hosting and host is None and text[stretch.start : hosting.start()] in {"", "to "}:
            host = speaker
        yield from _made(memory, "next-round", kind, before[1], match, stretch, host)
    for match in _PROPOSED.finditer(text, stretch.start, stretch.end):
        before = memory.last_contact(None, stretch.start)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if before and actor and _takes_part(memory, actor, before[1]):
            kind = NOUNS[match["noun"]]
            yield from _made(memory, "proposed-meeting", kind, before[1], match, stretch, None)
    for match in _CANCELLED.finditer(text, stretch.start, stretch.end):
        visit = match["noun"] in {"visit", "trip"}
        kinds = frozenset({"visit"}) if visit else _kinds(match["noun"])
        before = memory.last_contact(kinds, match.start())
        if before:
            rule = "called-off" if match["one"] else "cancelled"
            yield from _made(memory, rule, before[0], before[1], match, stretch, None)
    for match in _REPLIED.finditer(text, stretch.start, stretch.end):
        before = memory.last_contact(frozenset({"letter"}), stretch.start)
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if before and actor and _takes_part(memory, actor, before[1]):
            yield from _made(
                memory, "letter-replied", "letter", before[1][::-1], match, stretch, None
            )


def _kinds(noun: str) -> frozenset[str]:
    if noun == "conversation":
        return _MEETINGS | {"call", "other"}
    return frozenset({"call"}) if noun == "call" else _MEETINGS


def _takes_part(memory: Memory, actor: Extent, people: tuple[Reference, ...]) -> bool:
    figures = {reference.figure for reference in people}
    return all(reference.figure in figures for reference in memory.look(actor))


def _made(
    memory: Memory,
    rule: str,
    kind: ContactType,
    people: tuple[Reference, ...],
    match: re.Match[str],
    stretch: Extent,
    host: Extent | None,
) -> Iterator[ContactFound]:
    """Put it together from the words that tell it; those of the earlier one stay with that."""
    here = Extent(*match.span())
    company = tuple(replace(one, grade="medium", extent=here) for one in people)
    trigger = match.start("noun") if "noun" in match.re.groupindex else match.start()
    if rule == "proposed-meeting":
        trigger = match.start("noun")
    made = encounter(memory, rule, kind, company, here, trigger, stretch)
    if made is not None and (rule != "next-round" or _is_told(memory, made)):
        given = next(iter(memory.look(host)), None) if host else None
        if rule in {"cancelled", "called-off"}:
            yield replace(made, status="refused")
            return
        yield replace(made, is_again=True, host=given)


def _is_told(memory: Memory, contact: ContactFound) -> bool:
    """Tell whether the words say that it was held, or is to be: more than *another round*."""
    if contact.status != "occurred":
        return True
    after = memory.cast.text[contact.core.end : contact.clause.end]
    return contact.host is not None or _HAPPENED.match(after) is not None


def again(memory: Memory, contact: ContactFound, stretch: Extent) -> tuple[ContactFound, ...]:
    """
    Part 'met in November and again on 3 June' into two contacts.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    contact : ContactFound
        The contact.
    stretch : Extent
        The sentence.

    Returns
    -------
    tuple of ContactFound
        The contact alone, or two, each with the words that date it.
    """
    text = memory.cast.text
    end = clause_end(text, contact.core.end, stretch)
    match = _AGAIN.search(text, contact.core.end, end)
    if match is None:
        return (contact,)
    first = replace(contact, clause=Extent(contact.clause.start, match.start()))
    place = Extent(match.start(), match.end())
    second = replace(contact, clause=Extent(match.start(), end), core=place, is_again=True)
    return first, second
