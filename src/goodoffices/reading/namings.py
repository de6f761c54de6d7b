"""Offices of which a report says who holds them: *the new envoy is B*, *newly elected chair B*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from goodoffices.reading.appointed import AppointmentFound, AppointmentStatus, made
from goodoffices.reading.coreference import Memory
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Reference
from goodoffices.reading.holders import ENVOYS, POSTS, holder_from
from goodoffices.reading.objects import office_from, person_from
from goodoffices.reading.subjects import subject_of
from goodoffices.reading.telling import Telling

__all__ = ["TELLING", "namings_in"]

_NAMING = re.compile(
    r"(?:\b[Tt]he|['\u2019]s) (?:(?P<new>new|next|incoming) "
    r"(?P<post>(?:[a-z-]+ ){0,2}?(?:" + POSTS + r")(?: (?:to|for|of) (?:the )?[A-Z]\w+)?)|"
    r"(?P<office>(?:[a-z]+ )?(?:" + ENVOYS + r"))) (?P<be>is|will be) (?=[A-Z])"
)
_IS_NEW = re.compile(
    r"(?<=[\w,]) (?:is|becomes) (?:the|its|their|his|her)(?: [a-z]+['\u2019]s)? new (?=[a-z])"
)
_NEWLY = re.compile(
    r"\b(?:[Nn]ewly|[Rr]ecently)[ -](?P<verb>appointed|elected|named|installed) (?=\S)"
)

TELLING = Telling("new next incoming newly recently " + ENVOYS.replace("|", " "))
"""Words without one of which no report says so."""


def namings_in(memory: Memory, stretch: Extent) -> Iterator[AppointmentFound]:
    """
    Find who is said to hold an office in one sentence.

    Parameters
    ----------
    memory : Memory
        What was read so far.
    stretch : Extent
        The sentence.

    Yields
    ------
    AppointmentFound
        *The envoy is B* only names somebody sent before.
    """
    text = memory.cast.text
    for match in _NAMING.finditer(text, stretch.start, stretch.end):
        named = person_from(memory.cast, match.end(), stretch.end)
        if named is None:
            continue
        office = Extent(*match.span("post" if match["new"] else "office"))
        evidence = Extent(match.start(), named.extent.end)
        is_in = match["new"] and match["be"] == "is"
        status: AppointmentStatus = "appointed" if is_in else "announced"
        person = memory.look(named.extent)[0]
        found = made("appointed-named", memory, person, None, office, status, evidence, stretch)
        yield replace(found, mandate=None, naming=not match["new"])
    for match in _IS_NEW.finditer(text, stretch.start, stretch.end):
        subject = subject_of(memory.cast, match.start() + 1, stretch.start)
        people = memory.look(subject) if subject else ()
        post = office_from(memory.cast, match.end(), stretch.end)
        if post is not None and [one.figure.kind for one in people] == ["person"]:
            evidence = Extent(people[0].extent.start, post.end)
            yield made(
                "appointed-named", memory, people[0], None, post, "appointed", evidence, stretch
            )
    for match in _NEWLY.finditer(text, stretch.start, stretch.end):
        read = _described(memory, match, stretch) or holder_from(memory, match.end(), stretch)
        if read is not None and read[0].figure.name[:1].isupper():
            person, office, end = read
            evidence = Extent(match.start(), end)
            yield made(
                "appointed-newly", memory, person, None, office, "appointed", evidence, stretch
            )


def _described(
    memory: Memory, match: re.Match[str], stretch: Extent
) -> tuple[Reference, Extent, int] | None:
    """Read *newly appointed envoy, B* where these are one name and its description."""
    office = office_from(memory.cast, match.end(), stretch.end)
    for mention in memory.cast.between(match.start(), match.end()):
        if office is not None and mention.kind == "person" and mention.extent.end > office.end:
            return memory.look(mention.extent)[0], office, mention.extent.end
    return None
