"""A dossier and a report in which every free text holds markup, controls and escapes."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from goodoffices.record import Ledger
from goodoffices.record.dates import When
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Dossier,
    Entry,
    Issue,
    Model,
    Note,
    Position,
    Source,
    Statement,
)
from goodoffices.record.parts import Evidence, Role, Span, Stance, Via

CANARY = "<script>alert(1)</script>\u202eevil\x1b[31m[red]tags[/red] & \"q\" 'p' {{ 7 * 7 }}"
"""What must stand inert wherever it is shown."""

DAY = When(value="2023-04-27", precision="day")
IDS = [f"0000000{digit}-cccc" for digit in "123456789abcdefg"]
(
    SOURCE,
    ANALYST,
    RED,
    BLUE,
    ENVOY,
    SAID,
    ALSO,
    MET,
    SENT,
    SCALE,
    SUM,
    STAND,
    OTHER,
    ANY,
    NOTE,
    PLAY,
) = IDS
TEXT = f"{CANARY}\n\nRed said {CANARY} to Blue via {CANARY}.\n"


def _span(start: int = 0) -> Span:
    begin = TEXT.index(CANARY, start)
    return Span(text=CANARY, start=begin, end=begin + len(CANARY))


def _model() -> str:
    name = json.dumps(CANARY)  # a JSON string is a YAML string
    other = json.dumps(CANARY + " 2")
    option = json.dumps('"' + (CANARY + " o").replace('"', "'") + '"')
    named = json.dumps((CANARY + " o").replace('"', "'"))
    return f"""
schema: goodoffices-model-1
name: {name}
decision_makers: [{name}, {other}]
options:
  - {{name: {named}, owner: {name}, evidence: [{SAID}]}}
  - {{name: plain, owner: {other}, levels: [{name}, {other}]}}
preferences:
  {name}: {{statements: [{option}]}}
  {other}: {{statements: [{{statement: 'not plain', evidence: [{NOTE}]}}]}}
status_quo: {{{named}: 'no', plain: {name}}}
"""


def _entries(common: dict[str, Any]) -> Iterator[Entry]:
    read = Evidence(source=SOURCE, span=_span())
    yield Dossier(id="00000000-cccc", title=CANARY, parties=(RED, BLUE), **common)
    yield Source(
        id=SOURCE,
        file="reports/c.txt",
        outlet=CANARY,
        author=CANARY,
        title=CANARY,
        url=CANARY,
        published="2023-04-27",
        language=CANARY,
        **common,
    )
    yield Source(id=ANALYST, type="analyst", author=CANARY, title=CANARY, **common)
    role = Role(role=CANARY, of=CANARY, status=CANARY, evidence=(read,))
    yield Actor(
        id=RED,
        name=CANARY + " red",
        names=(CANARY,),
        type="state",
        of=CANARY,
        roles=(role,),
        evidence=(read,),
        **common,
    )
    yield Actor(id=BLUE, name=CANARY + " blue", type="state", **common)
    yield Actor(id=ENVOY, name=CANARY + " envoy", belongs_to=RED, **common)
    yield Statement(
        id=SAID,
        source=SOURCE,
        type="direct",
        speakers=(RED,),
        speaker=_span(),
        role=_span(),
        cue=_span(),
        content=(_span(5),),
        addressees=(BLUE,),
        said=DAY,
        via=(Via(name=CANARY, span=_span()),),
        stances=(Stance(verb="demand", toward=_span()),),
        restatements=(read,),
        **common,
    )
    yield Statement(
        id=ALSO, source=SOURCE, type="indirect", speakers=(BLUE,), content=(_span(),), **common
    )
    yield Contact(
        id=MET,
        type="call",
        participants=(RED, BLUE),
        host=RED,
        place=CANARY,
        said=DAY,
        evidence=(read,),
        **common,
    )
    yield Appointment(
        id=SENT,
        appointee=ENVOY,
        appointed_by=RED,
        office=CANARY,
        mandate=_span(),
        said=DAY,
        evidence=(read,),
        **common,
    )
    yield Issue(
        id=SCALE, name=CANARY + " issue", question=CANARY, options=(CANARY, CANARY + " b"), **common
    )
    yield Issue(id=SUM, name=CANARY + " sum", unit=CANARY, **common)
    yield Position(
        id=STAND,
        party=RED,
        issue=SCALE,
        accepts=(CANARY,),
        ideal=CANARY,
        said=DAY,
        statements=(SAID,),
        **common,
    )
    yield Position(
        id=OTHER, party=BLUE, issue=SCALE, accepts=(CANARY + " b",), statements=(ALSO,), **common
    )
    yield Position(
        id=ANY, party=BLUE, issue=SUM, accepts={"least": Decimal(5)}, statements=(NOTE,), **common
    )
    yield Note(id=NOTE, text=CANARY, evidence=(Evidence(source=ANALYST),), **common)
    yield Model(id=PLAY, name=CANARY, file="models/c.yaml", text=_model(), **common)


def canary_ledger() -> Ledger:
    """Make a dossier that is one canary."""
    common = {"recorded": datetime(2023, 5, 1, tzinfo=UTC), "by": CANARY}
    return Ledger(tuple(_entries(common)), {SOURCE: TEXT.encode()})


REPORT = f"""Minister {CANARY} speaks

Foreign Minister Ada Quill {CANARY} said on Monday that {CANARY} would go on.

“We will sail {CANARY} when it is safe,” Quill {CANARY} told the Gazette.

President Ivo Brandt met Prime Minister Lena Stroud in Oslo {CANARY} on Sunday.
"""
