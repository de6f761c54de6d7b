"""A reading put down as plain data, as the records beside the reports write it."""

from typing import Any

from goodoffices.reading.report import Reading, RoleRead
from goodoffices.record.dates import When

__all__ = ["FIELDS", "MARKS", "plain", "spans_in"]

FIELDS = (
    "statements",
    "contacts",
    "appointments",
    "actors",
    "stances",
    "restatements",
    "reporter_assessments",
)
"""What a record states."""

MARKS = ("negated", "hypothetical")
"""What a statement is marked as, where it is."""


def plain(reading: Reading) -> dict[str, Any]:
    """Keep of a reading what a record states: every field, without offsets and bases."""
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        "statements": [
            {
                "kind": s.kind,
                "speaker": s.speaker.text if s.speaker else None,
                "role": s.role.text if s.role else None,
                "organisation": s.organisation.text if s.organisation else None,
                "actors": [names[actor] for actor in s.actors],
                "cue": s.cue.text if s.cue else None,
                "content": [span.text for span in s.content],
                "addressee": s.addressee.text if s.addressee else None,
                "via": [
                    v.name + (f" from {v.inherited_from}" if v.inherited_from else "")
                    for v in s.via
                ],
                "date": _date(s.date),
                **{mark: True for mark in MARKS if getattr(s, mark, False)},
            }
            for s in reading.statements
        ],
        "contacts": [
            {
                "type": c.type,
                "status": c.status,
                "participants": [p.name for p in c.participants],
                "host": c.host.name if c.host else None,
                "place": c.place.text if c.place else None,
                "date": _date(c.date),
            }
            for c in reading.contacts
        ],
        "appointments": [
            {
                "appointee": a.appointee.name,
                "by": a.by.name if a.by else None,
                "office": a.office.text,
                "status": a.status,
                "date": _date(a.date),
            }
            for a in reading.appointments
        ],
        "actors": [
            {
                "name": a.name,
                "kind": a.kind,
                "of": a.of if isinstance(a.of, str) or a.of is None else " ".join(a.of),
                "roles": [_role(r) for r in a.roles],
            }
            for a in reading.actors
        ],
        "stances": [
            {
                "party": s.party.name,
                "verb": s.verb,
                "toward": s.toward.text if s.toward else None,
                "statement": s.statement,
            }
            for s in reading.stances
        ],
        "restatements": [
            {"part": r.part, "restates": list(r.restates)} for r in reading.restatements
        ],
        "reporter_assessments": [a.span.text for a in reading.reporter_assessments],
    }


def _date(when: When) -> str | None:
    if when.value:
        return when.value
    return f"not after {when.not_after}" if when.not_after else None


def _role(role: RoleRead) -> str:
    dates = f", {role.begin or ''}-{role.end or ''}" if role.begin or role.end else ""
    return f"{role.role} ({role.status}{dates})"


def spans_in(value: object) -> list[dict]:
    """Collect every span of a printed reading, wherever it stands."""
    if isinstance(value, dict):
        here = [value] if value.get("start") is not None else []
        return here + [span for part in value.values() for span in spans_in(part)]
    if isinstance(value, list):
        return [span for part in value for span in spans_in(part)]
    return []
