"""Random dossiers: every kind of entry, several versions, odd text, odd encodings."""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import count

from hypothesis import strategies as st

from goodoffices.record.beginning import beginning
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
    Stance,
    Statement,
    Via,
)
from goodoffices.record.ledger import Ledger
from goodoffices.record.parts import Received
from goodoffices.record.report import read_report

__all__ = ["BEGUN", "dossier", "entry_id", "ledgers", "names", "report_bytes", "source", "texts"]

BEGUN = datetime(2024, 3, 1, 12, tzinfo=UTC)

_LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
_ODD = st.sampled_from(list("\n\r\t #-:'\"|>&*!%@`,[]{}\u2028\x85\x1b\x07\ufeff\u202e\U0001f600éé"))
texts = st.text(st.one_of(_ODD, _LETTERS), min_size=1, max_size=30)
names = st.one_of(
    texts, st.sampled_from(["no", "null", "1.0", "2024-03-05", "~", "a: b", "- x", "=", " x "])
)
labels = st.sampled_from(["public", "restricted", "off-record"])
statuses = st.sampled_from(["proposed", "confirmed", "rejected"])
dates = st.sampled_from(
    [
        When(),
        When(value="2024"),
        When(value="2024-02"),
        When(value="2024-02-29", basis="as dated"),
        When(value="2024-02/2024-03"),
        When(value="2024-02", precision="about"),
        When(not_after="2024-03-01"),
    ]
)
numbers = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=None
)


def entry_id(number: int) -> str:
    """Make the id of a number: equal numbers, equal ids."""
    return f"{number:08}-0000"


@st.composite
def report_bytes(draw):
    """Draw the bytes of a report with its declared encoding: marks, CRLF, headers, encodings."""
    head = draw(st.sampled_from(["", "---\noutlet: The Daily\npublished: 2024-03-01\n---\n"]))
    encoding = draw(st.sampled_from([None, "utf-8-sig", "utf-16", "utf-32", "cp1251", "latin-1"]))
    letters = {"cp1251": "Встреча в Минске", "latin-1": "Rencontre à Genève"}.get(encoding)
    body = st.text(st.sampled_from(letters)) if letters else texts
    text = f"{head}x{draw(body)}"
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    declared = encoding if letters else None
    return text.encode(encoding or "utf-8"), declared


def dossier(**fields):
    """Make the dossier entry."""
    given = {"id": entry_id(0), "recorded": BEGUN, "by": "tester", "title": "A dispute"}
    return Dossier(**{**given, **fields})


def source(number=1, **fields):
    """Make a report as a source."""
    given = {"id": entry_id(number), "recorded": BEGUN, "by": "tester"}
    return Source(**{**given, "file": f"reports/{number}.txt", **fields})


@st.composite
def ledgers(draw):
    """Draw a dossier that the record accepts."""
    place = count(1)
    hours = count()
    actors, sources, statements, contacts, notes, positions = [], [], [], [], [], []
    made, raw, contents = [], {}, {}

    def base(**fields):
        recorded = BEGUN + timedelta(hours=next(hours), microseconds=draw(st.integers(0, 999999)))
        shared = {
            "id": entry_id(next(place)),
            "recorded": recorded,
            "by": draw(names),
            "label": draw(labels),
            "rule": draw(st.none() | names),
            "grade": draw(st.sampled_from([None, "high", "low"])),
        }
        return {**shared, **fields}

    def add(entry, family):
        made.append(entry)
        family.append(entry)

    def some(family, least=0):
        ids = [entry.id for entry in family]
        return tuple(draw(st.lists(st.sampled_from(ids), min_size=least, max_size=3, unique=True)))

    def maybe(family):
        return draw(st.none() | st.sampled_from([e.id for e in family])) if family else None

    def span(name):
        start = draw(st.integers(0, len(contents[name]) - 1))
        end = draw(st.integers(start + 1, len(contents[name])))
        return Span(text=contents[name][start:end], start=start, end=end)

    def evidence():
        chosen = draw(st.sampled_from(sources))
        words = span(chosen.id) if chosen.id in contents else None
        return Evidence(source=chosen.id, span=words)

    add(Source(type="analyst", **base()), sources)
    for number in range(draw(st.integers(1, 3))):
        data, encoding = draw(report_bytes())
        reports = [e for e in sources if e.file]
        fields = base(file=f"reports/{number}.txt", encoding=encoding, origin=maybe(reports))
        page = draw(st.none() | st.binary(max_size=20))
        received = None
        if page is not None:
            digest = hashlib.sha256(page).hexdigest()
            received = Received(file=f"received/{digest[:12]}.html", sha256=digest)
            raw[digest] = page
        add(Source(title=draw(st.none() | names), received=received, **fields), sources)
        raw[fields["id"]] = data
        contents[fields["id"]] = read_report(data, "x", encoding)[1]
    reports = [e for e in sources if e.file]
    for number in range(draw(st.integers(1, 4))):
        roles = (Role(role=draw(names), begin="2009", evidence=(evidence(),)),) * draw(
            st.integers(0, 2)
        )
        fields = base(name=f"{number}{draw(names)}", names=(draw(names),), roles=roles)
        add(Actor(belongs_to=maybe(actors), **fields), actors)
    for _ in range(draw(st.integers(0, 3))):
        people, evidences = some(actors, 1), (evidence(),)
        contact = Contact(
            type="call", participants=people, host=maybe(actors), evidence=evidences, **base()
        )
        add(contact, contacts)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(reports)).id
        restated = tuple(Evidence(source=r.id, span=span(r.id)) for r in reports[:1])
        fields = base(
            source=name,
            speakers=some(actors, 1),
            addressees=some(actors),
            said=draw(dates),
            content=(span(name),),
            via=(Via(name=draw(names), span=span(name)),),
            stances=(Stance(verb="offer", toward=span(name)),),
            restatements=restated,
            status=draw(statuses),
            credibility=draw(st.none() | st.integers(1, 6)),
        )
        links = {"occasion": maybe(contacts), "same_as": maybe(statements)}
        add(Statement(type="mixed", **links, **fields), statements)
    appointment = base(evidence=(Evidence(source=reports[0].id, span=span(reports[0].id)),))
    appointee = {"appointee": actors[0].id, "appointed_by": maybe(actors), "office": draw(names)}
    made.append(Appointment(mandate=span(reports[0].id), **appointee, **appointment))
    for _ in range(draw(st.integers(0, 2))):
        about = some(made)
        add(Note(text=draw(texts), evidence=(evidence(),), about=about, **base()), notes)
    scale = tuple(draw(st.lists(names, min_size=2, max_size=4, unique=True)))
    ordered = Issue(name="ordered", options=scale, **base())
    numeric = Issue(
        name="numeric", unit=draw(names), spacing=(Decimal("0.5"), Decimal(2)), **base()
    )
    made += [ordered, numeric]
    for _ in range(draw(st.integers(0, 3))):
        on_scale = draw(st.booleans())
        ends = sorted(draw(st.lists(numbers, min_size=2, max_size=2)))
        accepts = (scale[0],) if on_scale else Interval(least=ends[0], most=ends[1])
        fields = base(
            party=draw(st.sampled_from(actors)).id,
            issue=(ordered if on_scale else numeric).id,
            accepts=accepts,
            ideal=draw(st.sampled_from([None, scale[0] if on_scale else ends[0]])),
            statements=some([*statements, *notes], 1),
            rival_of=maybe(positions),
            status=draw(st.sampled_from(["proposed", "rejected"])),
            said=draw(dates),
        )
        add(Position(**fields), positions)
    decided = {draw(names): actors[0].id}
    made.append(Model(name="m", file="models/m.yaml", text=draw(texts), actors=decided, **base()))
    parties = some(actors)
    made.append(dossier(parties=parties, title=draw(names)))
    later = [
        entry.model_copy(
            update={
                "recorded": entry.recorded + timedelta(days=1 + n, microseconds=n),
                "label": draw(labels),
                **({"text": "again\n"} if isinstance(entry, Model) else {}),
            }
        )
        for n, entry in enumerate(draw(st.lists(st.sampled_from(made), max_size=6)))
    ]
    return Ledger((*made, *later), raw)


TEXT = "Arvia will sign. Belmar will not. Arvia will wait."
REPORT, ANALYST, SECOND = entry_id(1), entry_id(2), entry_id(3)
ARVIA, BELMAR = entry_id(11), entry_id(12)
SAID, SAID_TOO = entry_id(21), entry_id(22)
CALL, ENVOY = entry_id(31), entry_id(41)
ISSUE, NUMBER = entry_id(51), entry_id(52)
POSITION, RIVAL = entry_id(61), entry_id(62)
MODEL, NOTE = entry_id(71), entry_id(81)


def span(words, text=TEXT):
    """Find words in the text."""
    start = text.index(words)
    return Span(text=words, start=start, end=start + len(words))


def small():
    """Make a dossier with an entry of every kind, as a mapping of ids to entries."""
    base = {"recorded": BEGUN, "by": "tester"}
    read = Evidence(source=REPORT, span=span("Belmar"))
    made = [
        dossier(parties=(ARVIA, BELMAR)),
        source(1),
        Source(id=ANALYST, type="analyst", **base),
        source(3, origin=REPORT),
        Actor(id=ARVIA, name="Arvia", roles=(Role(role="party", evidence=(read,)),), **base),
        Actor(id=BELMAR, name="Belmar", belongs_to=ARVIA, evidence=(read,), **base),
        Statement(
            id=SAID,
            source=REPORT,
            type="indirect",
            speakers=(ARVIA,),
            content=(span("sign"),),
            occasion=CALL,
            **base,
        ),
        Statement(
            id=SAID_TOO,
            source=SECOND,
            type="indirect",
            speakers=(ARVIA, BELMAR),
            content=(span("wait"),),
            same_as=SAID,
            **base,
        ),
        Contact(id=CALL, type="call", participants=(ARVIA, BELMAR), evidence=(read,), **base),
        Appointment(id=ENVOY, appointee=ARVIA, office="envoy", evidence=(read,), **base),
        Issue(id=ISSUE, name="river", options=("none", "half"), **base),
        Issue(id=NUMBER, name="share", unit="%", least=0, most=100, **base),
        Position(
            id=POSITION,
            party=ARVIA,
            issue=ISSUE,
            accepts=("half",),
            statements=(SAID, SAID_TOO),
            **base,
        ),
        Position(
            id=RIVAL,
            party=ARVIA,
            issue=NUMBER,
            accepts=Interval(least=10),
            ideal=Decimal(50),
            statements=(NOTE,),
            rival_of=POSITION,
            **base,
        ),
        Model(id=MODEL, name="m", file="models/m.yaml", text="x", actors={"A": ARVIA}, **base),
        Note(id=NOTE, text="It will.", evidence=(Evidence(source=ANALYST),), about=(SAID,), **base),
    ]
    return {entry.id: entry for entry in made}


def ledger_of(entries):
    """Make the ledger of these entries, whose reports all have the same text."""
    entries = tuple(entries)
    reports = {e.id: TEXT.encode() for e in entries if isinstance(e, Source) and e.file}
    return Ledger(entries, reports)


def sample():
    """Make the files of a first dossier with its sample taken out of the comments."""
    made = beginning(by='A "B": #c', recorded=BEGUN)
    shown = re.sub(r"(?m)^# ?", "", made["dossier.yaml"].decode())
    return made | {"dossier.yaml": shown.encode()}


def changed(name, /, **fields):
    """Make the small dossier with one entry changed; fields are validated."""
    entries = small()
    entry = entries[name]
    entries[name] = type(entry)(**{**dict(entry), **fields})
    return list(entries.values())
