"""The source and the actors of a report, as the entries that are proposed of them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from goodoffices.reading.opening import OpenedReport
from goodoffices.reading.report import ActorRead, Reading, RoleRead
from goodoffices.record.entries import Actor
from goodoffices.record.parts import Evidence, Label, Role, Span

__all__ = ["common_fields", "draft_actor", "in_order", "kind_of", "source_fields"]


def common_fields(recorded: datetime, label: Label) -> dict[str, Any]:
    """
    Give the fields that all entries have that a report proposes.

    Parameters
    ----------
    recorded : aware datetime
        When they are recorded.
    label : {'public', 'restricted', 'off-record'}
        How they are to be handled (rule R7).

    Returns
    -------
    dict of str
        By their names.
    """
    return {"recorded": recorded, "by": "goodoffices read", "status": "proposed", "label": label}


def source_fields(reading: Reading, opened: OpenedReport) -> dict[str, Any]:
    """
    Tell what is known of the source of a report, whatever dossier it goes to.

    Parameters
    ----------
    reading : Reading
        What was read.
    opened : OpenedReport
        The report that it was read from.

    Returns
    -------
    dict of str
        Fields of a `goodoffices.record.entries.Source`, as plain values.
    """
    source = reading.source
    return {
        "encoding": opened.encoding,
        "sha256": source.sha256,
        "outlet": source.outlet and source.outlet.text,
        "author": source.byline and source.byline.text,
        "title": source.title or (source.headline and source.headline.text),
        "published": source.published,
        "language": source.language,
        "url": opened.document.url,
        "rule": "report",
        "grade": "high",
    }


def in_order(actors: Iterable[ActorRead]) -> list[ActorRead]:
    """
    Put states first, for others belong to them.

    Parameters
    ----------
    actors : iterable of ActorRead
        As read.

    Returns
    -------
    list of ActorRead
        The same, otherwise in their order.
    """
    return sorted(actors, key=lambda actor: actor.kind != "state")


def kind_of(actor: ActorRead) -> str:
    """
    Tell of what type the entry of an actor is.

    Parameters
    ----------
    actor : ActorRead
        As read.

    Returns
    -------
    str
        As of a `goodoffices.record.entries.Actor`.
    """
    return "agency" if actor.kind == "news agency" else actor.kind


def draft_actor(
    actor: ActorRead, name: str, source: str, state: str | None, common: dict[str, Any]
) -> Actor:
    """
    Make the entry of an actor that the dossier lacks.

    Parameters
    ----------
    actor : ActorRead
        As read.
    name : str
        Its id.
    source : str
        The id of the report's source.
    state : str or None
        The id of the state that it belongs to.
    common : dict of str
        `common_fields`.

    Returns
    -------
    Actor
        The entry.
    """
    return Actor(
        id=name,
        name=actor.name,
        type=kind_of(actor),
        of=actor.of if isinstance(actor.of, str) else " ".join(actor.of or ()) or None,
        belongs_to=state,
        roles=tuple(_role(role, source) for role in actor.roles),
        evidence=_evidence(actor.mentions[:1], source),
        rule="name",
        grade="medium",
        **common,
    )


def _role(role: RoleRead, source: str) -> Role:
    return Role(
        role=role.role,
        of=role.of,
        begin=role.begin,
        end=role.end,
        status=role.status,
        evidence=_evidence(role.evidence, source),
    )


def _evidence(spans: Iterable[Span], source: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(source=source, span=span) for span in spans)
