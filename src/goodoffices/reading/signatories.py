"""Who writes *I* and *my Government* in a letter: whoever signs it, or sends it by its heading."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.offices import Held
from goodoffices.reading.people import Cast
from goodoffices.reading.places import state_name
from goodoffices.reading.rolephrases import office_at

__all__ = ["own_government", "signed"]

_CLOSING = re.compile(
    r"(?im)^[ \t]*(?:\(?signed\)?:?|(?:yours |very |most )?(?:sincerely|faithfully|truly|"
    r"respectfully)(?: yours)?|(?:with )?(?:best |kind |warm )?regards|yours)[,.]?"
    r"(?:[ \t]|\n)\s*"
)
"""The line above a signature, or the word before it."""
_HEADING = re.compile(
    r"(?m)^(?:Identical )?Letters? dated [^\n]{4,60}? from (?:the |H\. ?E\. )?(?=[A-Z])"
)
"""How a letter begins that goes round among states."""
_MINE = re.compile(r"(?:my|our) (?:own )?(?:government|country|delegation)", re.IGNORECASE)
_HEAD, _TAIL = 600, 1_500
"""Characters in which the heading and the signature stand."""
_LINES = 3
"""Lines below the name that may say what the signatory is."""


def signed(cast: Cast) -> Figure | None:
    """
    Find who wrote a text that is a letter, and give the roles below the signature to that person.

    Parameters
    ----------
    cast : Cast
        The actors of the report.

    Returns
    -------
    Figure or None
        Whoever signs at its end, else whom the heading calls its sender; None for other texts.
    """
    sender = _sender(cast)
    closings = [*_CLOSING.finditer(cast.text, max(0, len(cast.text) - _TAIL))]
    figure = _signatory(cast, closings[-1].end()) if closings else None
    if figure is None:
        return sender
    if sender is not None:
        figure.states = figure.states or sender.states
    return figure


def _sender(cast: Cast) -> Figure | None:
    """Find the person or the office in *Letter dated 3 May from the envoy of Peru*."""
    heading = _HEADING.search(cast.text, 0, _HEAD)
    for mention in cast.between(heading.end() - 4, heading.end() + 1) if heading else ():
        if mention.kind == "person":
            return cast.known.get(mention.extent)
        if mention.kind == "description":
            figure = cast.named("person", mention.name.of(cast.text), mention.states)
            cast.known[mention.extent] = figure
            figure.mentions.add(mention.extent)
            return figure
    return None


def _signatory(cast: Cast, place: int) -> Figure | None:
    """Find the person named in the line at a place, with the roles in the lines below it."""
    near = cast.between(place, place + 1)
    figure = cast.known.get(near[0].extent) if near else None
    if figure is None or figure.kind != "person":
        return None
    figure.listed = True
    end = cast.text.find("\n", near[0].extent.end)
    for _ in range(_LINES):
        if end < 0:
            break
        after = cast.text.find("\n", end + 1)
        line = Extent(end + 1, after if after >= 0 else len(cast.text))
        first, last = cast.words.within(line)
        office = office_at(cast.words, first) if first < last else None
        if office is not None and line.covers(office.extent):
            role = office.role.of(cast.text)
            if role.lower() not in {held.role.lower() for held in figure.held}:
                figure.held.append(Held(role, office, None, None, "current", office.extent))
                figure.mentions.add(office.extent)
            figure.states = figure.states or office.states
        end = after
    return figure


def own_government(cast: Cast, speaker: Extent) -> tuple[Reference, ...]:
    """
    Tell which state *my Government* is in a letter.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    speaker : Extent
        The words for who speaks.

    Returns
    -------
    tuple of Reference
        The state of whoever signs or sends the letter; nobody for other words.
    """
    writer = cast.signatory
    if writer is None or len(writer.states) != 1 or not _MINE.fullmatch(cast.text, *speaker):
        return ()
    figure = cast.named("state", state_name(writer.states[0]), writer.states)
    reference = Reference(figure, speaker, "medium", "pronoun")
    cast.enter(reference)
    return (reference,)
