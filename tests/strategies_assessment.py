"""Small dossiers: made by hand for examples, and at random."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from goodoffices.record import Snapshot
from goodoffices.record.dates import When
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Dossier,
    Evidence,
    Interval,
    Issue,
    Model,
    Note,
    Position,
    Role,
    Source,
    Span,
    Statement,
)

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Drawing a whole dossier takes its time, and more on a busy machine."""

FIRST = date(2023, 4, 1)
OPTIONS = ("no", "some", "most", "all")


def ident(number):
    """Make an id that sorts by its number."""
    return f"{number:08d}-aaaa"


def on(number):
    """Make the date of a day in April 2023, counted from 0; None is no date at all."""
    if number is None:
        return When()
    return When(value=(FIRST + timedelta(days=number)).isoformat(), precision="day")


class Maker:
    """Make entries one after the other and put them in a snapshot; each method gives the id."""

    def __init__(self, title="A dispute"):
        self.entries = {}
        self.texts = {}
        self.add(Dossier, title=title)

    def add(self, kind, **fields):
        """Record one entry."""
        name = ident(len(self.entries) + 1)
        given = {"recorded": datetime(2023, 5, 1, tzinfo=UTC), "by": "desk", **fields}
        self.entries[name] = kind(id=name, **given)
        return name

    def change(self, name, **fields):
        """Record an entry otherwise."""
        self.entries[name] = self.entries[name].model_copy(update=fields)

    def parties(self, *names):
        """Name the parties."""
        self.change(ident(1), parties=names)

    def report(self, outlet="Herald", **fields):
        """Record a report of thirty numbered words."""
        name = ident(len(self.entries) + 1)
        self.texts[name] = " ".join(f"w{name[5:8]}x{place:02d}" for place in range(30))
        given = {"outlet": outlet, "published": "2023-04-27", **fields}
        return self.add(Source, file=f"reports/{name}.txt", **given)

    def analyst(self, **fields):
        """Record an analyst as a source."""
        return self.add(Source, type="analyst", author="An analyst", **fields)

    def span(self, source, place=0):
        """Take one word of a report."""
        start = place * 8
        return Span(text=self.texts[source][start : start + 7], start=start, end=start + 7)

    def evidence(self, source, place=0):
        """Cite a report by one word, or an analyst."""
        span = self.span(source, place) if source in self.texts else None
        return Evidence(source=source, span=span)

    def actor(self, name, **fields):
        """Record an actor."""
        return self.add(Actor, name=name, type="state", **fields)

    def statement(self, source, *speakers, place=0, **fields):
        """Record a statement of one word."""
        given = {"type": "direct", "said": on(0), **fields}
        return self.add(
            Statement,
            source=source,
            speakers=speakers,
            content=(self.span(source, place),),
            **given,
        )

    def note(self, source, text="A judgement.", **fields):
        """Record an analyst's note."""
        return self.add(Note, text=text, evidence=(self.evidence(source),), **fields)

    def contact(self, source, *participants, **fields):
        """Record a call."""
        given = {"type": "call", "evidence": (self.evidence(source, 1),), **fields}
        return self.add(Contact, participants=participants, **given)

    def appointment(self, source, appointee, **fields):
        """Record an appointment."""
        given = {"office": "envoy", "evidence": (self.evidence(source, 2),), **fields}
        return self.add(Appointment, appointee=appointee, **given)

    def issue(self, name="withdrawal", **fields):
        """Record an issue with four options in order."""
        return self.add(Issue, name=name, **({"options": OPTIONS} | fields))

    def numeric(self, name="tanks", **fields):
        """Record an issue that counts tanks."""
        return self.add(Issue, name=name, unit="tanks", **fields)

    def position(self, party, issue, accepts, *statements, **fields):
        """Record a position."""
        return self.add(
            Position, party=party, issue=issue, accepts=accepts, statements=statements, **fields
        )

    def model(self, text, **fields):
        """Record a conflict model."""
        name = ident(len(self.entries) + 1)
        given = {"name": f"model {name}", "file": f"models/{name}.yaml", **fields}
        return self.add(Model, text=text, **given)

    def snapshot(self):
        """Take everything as known."""
        return Snapshot(dict(sorted(self.entries.items())), self.texts)


def talks(withdraw=(), mediate=(), wish=(), hope=(), ranking=()):
    """Write a conflict model of two parties and a mediator with this evidence."""
    return f"""\
schema: goodoffices-model-1
name: talks
decision_makers: [A, B, M]
options:
  - {{name: withdraw, owner: A, evidence: {list(withdraw)}}}
  - {{name: talk, owner: B}}
  - {{name: mediate, owner: M, direction: up, evidence: {list(mediate)}}}
status_quo: {{withdraw: "no", talk: "no", mediate: "no"}}
preferences:
  A:
    statements:
      - {{statement: talk, evidence: {list(wish)}}}
      - not withdraw
  B:
    statements:
      - {{statement: withdraw, evidence: {list(hope)}}}
      - talk iff withdraw
      - mediate
  M:
    ranking: [8, [4, 7], 3, 6, 2, 5, 1]
    evidence: {list(ranking)}
"""


days = st.none() | st.integers(0, 6)
labels = st.sampled_from(["public", "public", "restricted", "off-record"])
statuses = st.sampled_from(["confirmed"] * 7 + ["proposed", "rejected"])


def _some(names, least=0, most=2):
    return st.lists(st.sampled_from(names), min_size=least, max_size=most, unique=True)


def _maybe(names):
    return st.none() | st.sampled_from(names) if names else st.none()


@st.composite
def dossiers(draw):
    """Draw a dossier in which anything may refer to anything, with or without a model."""
    maker = Maker()
    common = st.fixed_dictionaries({"label": labels, "status": statuses})
    reports = []
    for outlet in draw(st.lists(st.sampled_from(["Herald", "Wire"]), min_size=1, max_size=3)):
        reports.append(maker.report(outlet, origin=draw(_maybe(reports)), **draw(common)))
    analyst = maker.analyst()
    actors = []
    for name in "ABCD"[: draw(st.integers(2, 4))]:
        roles = tuple(
            Role(role="chair", evidence=(maker.evidence(draw(st.sampled_from(reports))),))
            for _ in range(draw(st.integers(0, 1)))
        )
        actors.append(
            maker.actor(name, roles=roles, belongs_to=draw(_maybe(actors)), **draw(common))
        )
    maker.parties(*draw(_some(actors, most=3)))
    sources = st.sampled_from(reports)
    contacts = [
        maker.contact(
            draw(sources),
            *draw(_some(actors, 1)),
            host=draw(_maybe(actors)),
            said=on(draw(days)),
            outcome=draw(st.sampled_from(["occurred", "denied"])),
            **draw(common),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    for _ in range(draw(st.integers(0, 1))):
        maker.appointment(
            draw(sources),
            draw(st.sampled_from(actors)),
            appointed_by=draw(_maybe(actors)),
            outcome=draw(st.sampled_from(["announced", "appointed"])),
            **draw(common),
        )
    grounds = []
    for place in range(draw(st.integers(1, 5))):
        grounds.append(
            maker.statement(
                draw(sources),
                *draw(_some(actors, 1)),
                place=place,
                addressees=draw(_some(actors)),
                said=on(draw(days)),
                occasion=draw(_maybe(contacts)),
                same_as=draw(_maybe(grounds)),
                **draw(common),
            )
        )
    for _ in range(draw(st.integers(0, 2))):
        grounds.append(maker.note(analyst, about=draw(_some(actors)), **draw(common)))
    draw(_positions(maker, actors, grounds, common))
    if draw(st.booleans()):
        cited = {part: draw(_some(grounds)) for part in ("withdraw", "mediate", "wish", "hope")}
        cited["ranking"] = draw(_some(grounds, most=1))
        maker.model(talks(**cited), actors={"A": actors[0]}, **draw(common))
    return maker.snapshot()


@st.composite
def _positions(draw, maker, actors, grounds, common):
    ordered, numeric = maker.issue(**draw(common)), maker.numeric(**draw(common))
    positions = []
    for _ in range(draw(st.integers(0, 6))):
        fields = {
            "said": on(draw(days)),
            "rival_of": draw(_maybe(positions)),
            **draw(common),
        }
        accepts, issue, ideal = (), draw(st.sampled_from([ordered, numeric])), None
        if draw(st.integers(0, 6)) == 0:
            fields["withdrawn"] = True
        elif issue == ordered:
            accepts = tuple(draw(_some(OPTIONS, 1, 3)))
            ideal = draw(_maybe(OPTIONS))
        else:
            low = Decimal(draw(st.integers(0, 9)))
            accepts = Interval(least=low, most=draw(st.none() | st.just(low + 3)))
        held = (draw(st.sampled_from(actors)), issue, accepts, *draw(_some(grounds, 1)))
        positions.append(maker.position(*held, ideal=ideal, **fields))
