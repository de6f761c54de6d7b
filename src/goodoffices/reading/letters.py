"""Letters and messages: who wrote to whom."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.contactnouns import NOUNS
from goodoffices.reading.coreference import Memory
from goodoffices.reading.encounters import (
    ContactFound,
    encounter,
    encounter_of,
    is_company,
)
from goodoffices.reading.extent import Extent
from goodoffices.reading.subjects import phrase_from, subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "letters_in"]

_WROTE = re.compile(
    r"\b(?:wr(?:ote|ites?|itten|iting) (?:an? (?:[\w-]+,? ){0,3}letter )?to"
    r"|(?:sent|sends?|sending|addressed|delivered|handed|passed|gave)"
    r" (?:an?|his|her|their|the) (?:[\w-]+,? ){0,3}(?:letter|message|note) to"
    r"|(?:[Ii]n|[Ww]ith) (?:[a-z]+ )?(?:letters|messages) to"
    r"|(?:[Ii]n|[Ww]ith) (?:an?|his|her|their|its) (?:[\w-]+,? ){0,3}"
    r"(?:letter|message) to)\b (?=\S)"
)
_HANDED = re.compile(
    r"\b(?:sent|sends|sending|handed|gave|passed|delivered|wrote)(?: over)?(?P<to> to)? (?=\S)"
)
_THING = re.compile(r" (?:an?|his|her|their|the) (?:[a-z-]+ ){0,2}(?:letter|message|note)\b")
_DONE = re.compile(
    r"(?:[Ii]n|[Ww]ith|texted|cabled|wrote|sent|handed|gave|passed|delivered|addressed)\b"
)
"""How it is told that a letter was written: *offered in a letter to B*, *wrote to B*."""
_GOT = re.compile(
    r"\b(?:received|got|receives?) (?:an?|the) (?:[a-z-]+ ){0,2}(?:letter|message) from (?=\S)"
)
_EXCHANGED = re.compile(
    r"\bexchang(?:ed?|es|ing) (?:[a-z-]+ ){0,2}(?:letters|messages|notes)\b(?P<with> with (?=\S))?"
)
_FROM_TO = re.compile(r"\b(?:letters?|message) (?:dated [^,.;]{5,25}? )?(?:from|by|of) (?=\S)")
_TO = re.compile(
    r"(?: to the United Nations)?,? (?:(?:was|were|has been|had been|will be|is to be) (?:[a-z]+ )?"
    r"(?:handed|delivered|sent|conveyed|passed|transmitted|addressed|given|presented)"
    r"(?: over)? |addressed )?to (?=\S)"
)
_AMONG = re.compile(
    r"\b(?:[Ll]etters|[Mm]essages|[Nn]otes) (?:were|have been|had been) (?:[a-z]+ )?"
    r"exchanged between (?=\S)"
)
_REPLIED = re.compile(
    r"\b(?:(?:replied|responded|answered|complained|protested|appealed) to|"
    r"(?:told|informed|warned|urged|asked|assured|reminded|notified|thanked|congratulated)|"
    r"(?:took|taken) up [^,.;]{1,50}? with|raised [^,.;]{1,50}? with) (?=\S)"
)
_TEXTED = re.compile(r"\b(?:texted|cabled|e-?mailed|messaged) (?=[A-Zth])")
_IN_WRITING = re.compile(
    r"['\u2019]s? (?:[a-z]+ )?(?:letter|message)\b"
    r"| (?:in|by|with) (?:an?|his|her|their) (?:[a-z-]+ ){0,2}(?:letter|message)\b|"
    r" (?:in writing|by letter)\b"
)
_OFFERS = re.compile(
    r"(?:,? [^.;:\"\u201c\u201d]{1,50}?)? (?:propos(?:ed|ing|e)|suggest(?:ed|ing)|offer(?:ed|ing)|"
    r"request(?:ed|ing)|seek(?:ing)?) (?:an? )?(?:[a-z-]+ ){0,2}?"
    r"(?P<noun>" + "|".join(NOUNS) + r")s?\b(?! (?:with|between|among)\b)"
)
"""What a letter proposes: *a letter to B proposing a summit*."""
_OWN = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,2}(?:letter|message) to (?=\S)")

TELLING = Telling("""
    texted cabled emailed mailed messaged writing
    letter letters message messages note notes wrote write writes written writing
    """)
"""Words without one of which nobody writes to anybody."""


def letters_in(memory: Memory, stretch: Extent, speaker: Extent | None) -> Iterator[ContactFound]:
    """
    Find the letters told of in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence, or a part of it.
    speaker : Extent or None
        Who says it; the writer of *in a letter to B*.

    Yields
    ------
    ContactFound
        Writer first.
    """
    text = memory.cast.text
    for match in _WROTE.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        if match.group().lower().startswith(("in ", "with ")):
            actor = actor or _after(memory, match.end(), stretch) or speaker
        yield from _between(memory, "letter", actor, match, stretch)
    for match in _GOT.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        yield from _between(memory, "letter-received", actor, match, stretch)
    for match in _OWN.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        yield from _between(memory, "letter", actor, match, stretch)
    for match in _TEXTED.finditer(text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        yield from _between(memory, "letter", actor, match, stretch)
    yield from _handed(memory, stretch)
    yield from _exchanged(memory, stretch)
    yield from _replied(memory, stretch)
    for match in _FROM_TO.finditer(text, stretch.start, stretch.end):
        writer = phrase_from(memory.cast, match.end(), stretch.end)
        to = _TO.match(text, writer.end, stretch.end) if writer else None
        if to:
            yield from _between(memory, "letter-from-to", writer, to, stretch)


def _after(memory: Memory, place: int, stretch: Extent) -> Extent | None:
    """Find A in 'in a letter to B, A said'."""
    others = phrase_from(memory.cast, place, stretch.end)
    comma = memory.cast.text.find(", ", others.end, stretch.end) if others else -1
    return phrase_from(memory.cast, comma + 2, stretch.end) if comma >= 0 else None


def _between(
    memory: Memory, rule: str, actor: Extent | None, match: re.Match[str], stretch: Extent
) -> Iterator[ContactFound]:
    others = phrase_from(memory.cast, match.end(), stretch.end)
    if others is None or actor is None or actor.meets(others):
        return
    people = (*memory.look(actor), *memory.look(others))
    if is_company(people):
        evidence = Extent(min(actor.start, match.start()), max(others.end, match.start()))
        made = encounter(memory, rule, "letter", people, evidence, match.start(), stretch)
        if made and made.status in {"proposed", "planned"} and _DONE.match(match.group()):
            made = replace(made, status="occurred")
        if made:
            yield made
            yield from _offered(memory, made, others.end, stretch)


def _offered(
    memory: Memory, letter: ContactFound, place: int, stretch: Extent
) -> Iterator[ContactFound]:
    """Read 'wrote to B proposing a summit', which is to bring both together."""
    match = _OFFERS.match(memory.cast.text, place, stretch.end)
    if match is not None and letter.status == "occurred":
        told, people = Extent(*match.span("noun")), letter.participants
        kind = NOUNS[match["noun"]]
        made = encounter(memory, "letter-offer", kind, people, told, told.start, stretch)
        if made is not None:
            yield replace(made, status="proposed")


def _handed(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A sent B a letter', 'A handed over to B a letter'."""
    text = memory.cast.text
    for match in _HANDED.finditer(text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        thing = _THING.match(text, others.end, stretch.end) if others else None
        if thing is not None:
            actor = subject_of(memory.cast, match.start(), stretch.start)
            for letter in _between(memory, "letter", actor, match, stretch):
                yield letter
                yield from _offered(memory, letter, thing.end(), stretch)


def _exchanged(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    for match in _EXCHANGED.finditer(memory.cast.text, stretch.start, stretch.end):
        actor = subject_of(memory.cast, match.start(), stretch.start)
        others = phrase_from(memory.cast, match.end(), stretch.end) if match["with"] else None
        told = Extent(*match.span())
        yield from encounter_of(memory, "letters-exchanged", "letter", actor, others, told, stretch)
    for match in _AMONG.finditer(memory.cast.text, stretch.start, stretch.end):
        both = phrase_from(memory.cast, match.end(), stretch.end)
        people = memory.look(both) if both else ()
        if both is not None and is_company(people, are_parties=True):
            evidence = Extent(match.start(), both.end)
            made = encounter(
                memory, "letters-exchanged", "letter", people, evidence, match.start(), stretch
            )
            if made:
                yield made


def _replied(memory: Memory, stretch: Extent) -> Iterator[ContactFound]:
    """Read 'A replied to B in a letter'."""
    text = memory.cast.text
    for match in _REPLIED.finditer(text, stretch.start, stretch.end):
        others = phrase_from(memory.cast, match.end(), stretch.end)
        if others is not None and _IN_WRITING.match(text, others.end, stretch.end):
            actor = subject_of(memory.cast, match.start(), stretch.start)
            yield from _between(memory, "letter", actor, match, stretch)
