"""Who is meant by the words of an assistant: the reading's actors first, else a new one."""

from collections.abc import Sequence

from goodoffices.reading.assistants.offers import OfferedParty
from goodoffices.reading.extent import Extent
from goodoffices.reading.report import ActorRead
from goodoffices.record.parts import Span

__all__ = ["Cast"]

_ORDER = (("person", "group"), ("institution", "news agency", "outlet"), ("state",))
"""Who speaks where a phrase names several: a person before an office, that before its state."""


class Cast:
    """
    The actors of a reading, and those that assistants add.

    Parameters
    ----------
    text : str
        The stored text.
    actors : sequence of ActorRead
        Those of the reading so far.
    """

    def __init__(self, text: str, actors: Sequence[ActorRead]) -> None:
        self.text = text
        self.actors = list(actors)

    def meant(self, extent: Extent, party: OfferedParty) -> tuple[ActorRead, ...]:
        """
        Find who is meant; an actor that lacks is added where its kind is known.

        Parameters
        ----------
        extent : Extent
            Where the words stand.
        party : OfferedParty
            What the assistant says of them.

        Returns
        -------
        tuple of ActorRead
            Several speak jointly (rule D7); none where nobody can be told.
        """
        inside = [a for a in self.actors if any(_covers(extent, m) for m in a.mentions)]
        for kinds in _ORDER:
            found = tuple(a for a in inside if a.kind in kinds)
            if found:
                return found
        words = " ".join(extent.of(self.text).split())
        around = (a for a in self.actors if a.name.casefold() == words.casefold())
        known = next(around, None) or next(
            (a for a in self.actors if any(_within(extent, m) for m in a.mentions)), None
        )
        if known is not None:
            return (known,)
        return (self._added(extent, words, party.kind),) if party.kind and _names(words) else ()

    def _added(self, extent: Extent, name: str, kind: str) -> ActorRead:
        span = Span(text=extent.of(self.text), start=extent.start, end=extent.end)
        made = ActorRead.model_validate(
            {
                "id": f"a{len(self.actors) + 1}",
                "name": name,
                "kind": kind,
                "of": None,
                "roles": (),
                "mentions": (span,),
            }
        )
        self.actors.append(made)
        return made


def _covers(extent: Extent, span: Span) -> bool:
    return extent.covers(Extent(span.start, span.end))


def _within(extent: Extent, span: Span) -> bool:
    return Extent(span.start, span.end).covers(extent)


def _names(words: str) -> bool:
    """Tell words that may be a name: with a capital, or in a script that has none."""
    return words.lower() != words or words.upper() == words
