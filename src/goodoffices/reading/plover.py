"""Events as PLOVER writes them down, as plain data for JSON [Halterman2023]_."""

from typing import Any

from goodoffices.reading.report import Coding, EventActor, EventRead, Reading

__all__ = ["plover"]


def plover(reading: Reading) -> list[dict[str, Any]]:
    """
    Give the events of a reading in the terms of PLOVER.

    Parameters
    ----------
    reading : Reading
        What was read.

    Returns
    -------
    list of dict
        One for each event that PLOVER has a type for, in text order. Event, mode, context, actor
        and recipient are PLOVER's; the CAMEO code, the other codings and the places of the words
        are added. Intensities, geography and the sectors that the text does not tell are left
        out, and so are the statements themselves: PLOVER has no event for them.
    """
    made = (_event(one, reading) for one in reading.events)
    return [one for one in made if one is not None]


def _event(one: EventRead, reading: Reading) -> dict[str, Any] | None:
    fitting = [code for code in one.codes if code.plover]
    if not fitting:
        return None
    first = fitting[0]
    return {
        "id": f"{reading.source.sha256[:12]}-{one.id}",
        "date": one.date.value,
        "event": first.plover,
        "mode": first.mode,
        "context": list(one.context),
        "actor": [_actor(actor) for actor in one.source],
        "recipient": [_actor(actor) for actor in one.target],
        "text": [{"text": s.text, "start": s.start, "end": s.end} for s in one.evidence],
        "source": {
            "outlet": reading.source.outlet and reading.source.outlet.text,
            "published": reading.source.published,
            "language": reading.source.language,
        },
        "cameo": first.cameo,
        "reason": first.reason,
        "alternatives": [_other(code) for code in one.codes if code is not first],
    }


def _actor(actor: EventActor) -> dict[str, Any]:
    return {"name": actor.name, "code": actor.code, "sector": actor.sector}


def _other(code: Coding) -> dict[str, Any]:
    return {
        "event": code.plover,
        "mode": code.mode,
        "cameo": code.cameo,
        "reason": code.reason,
    }
