"""Many proposals added batch after batch: as appending them would, at the cost of what is new."""

import hashlib
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies_record import (
    ARVIA,
    BEGUN,
    ISSUE,
    REPORT,
    SAID,
    SECOND,
    TEXT,
    entry_id,
    small,
    span,
)

from goodoffices.errors import GoodOfficesError, RecordError
from goodoffices.record.entries import (
    Actor,
    Appointment,
    Contact,
    Dossier,
    Evidence,
    Issue,
    Note,
    Source,
    Statement,
)
from goodoffices.record.folder import FolderStore
from goodoffices.record.ledger import Ledger
from goodoffices.record.parts import Received
from goodoffices.record.sqlite import SqliteStore
from goodoffices.record.view import of_kinds

OLD = b"<p>old</p>"
PAGE = b"<p>Arvia</p>"
DIGEST = hashlib.sha256(PAGE).hexdigest()
RECEIVED = Received(file="received/page.html", sha256=DIGEST)


def begun():
    """Make the small dossier with a text that was taken from a page."""
    entries = small()
    page = Received(file="received/old.html", sha256=hashlib.sha256(OLD).hexdigest())
    entries[SECOND] = entries[SECOND].model_copy(update={"received": page})
    return Ledger(
        tuple(entries.values()), {REPORT: TEXT.encode(), SECOND: TEXT.encode(), page.sha256: OLD}
    )


def proposals(number=1, whom=ARVIA, before=SAID, **fields):
    """Make what a report proposes: one entry of each kind, by what it is called here."""
    base = {"recorded": BEGUN + timedelta(hours=number), "by": "reader", "status": "proposed"}
    new = {
        name: entry_id(1000 * number + place)
        for place, name in enumerate(("source", "actor", "said", "again", "met", "sent", "note"))
    }
    grounds = (Evidence(source=new["source"], span=span("Belmar")),)
    told = {"source": new["source"], "type": "indirect", "content": (span("sign"),), **base}
    made = {
        "source": Source(
            id=new["source"], file=f"reports/new {number}.txt", received=RECEIVED, **base
        ),
        "actor": Actor(
            id=new["actor"], name=f"C{number}", belongs_to=whom, evidence=grounds, **base
        ),
        "said": Statement(id=new["said"], speakers=(whom, new["actor"]), same_as=before, **told),
        "again": Statement(id=new["again"], speakers=(new["actor"],), same_as=new["said"], **told),
        "met": Contact(
            id=new["met"], type="call", participants=(whom, new["actor"]), evidence=grounds, **base
        ),
        "sent": Appointment(
            id=new["sent"], appointee=new["actor"], office="envoy", evidence=grounds, **base
        ),
        "note": Note(
            id=new["note"],
            type="reporter",
            text="It is late.",
            evidence=grounds,
            about=(whom,),
            **base,
        ),
    }
    for name, changes in fields.items():
        made[name] = made[name].model_copy(update=changes)
    return [*made.values()], {made["source"].id: TEXT.encode(), DIGEST: PAGE}


@pytest.fixture(params=[SqliteStore, FolderStore])
def store(request, tmp_path):
    """Write the small dossier in either form."""
    suffix = ".dossier" if request.param is SqliteStore else ""
    kept = request.param(tmp_path / f"one{suffix}")
    kept.create(begun())
    return kept


def wrong(number=1):
    """What the record does not hold: changes to a batch, by what is wrong with them."""
    source, said, again = (entry_id(1000 * number + place) for place in (0, 2, 3))
    elsewhere = span("sign").model_copy(update={"start": 0, "end": 4})
    return {
        "an id that stands for something": {"actor": {"id": ARVIA}},
        "an id given twice": {"actor": {"id": said}},
        "an id of nothing": {"met": {"participants": (entry_id(99),)}},
        "itself": {"said": {"same_as": said}},
        "an id of another kind": {"met": {"participants": (SAID,)}},
        "words that stand elsewhere": {"said": {"content": (elsewhere,)}},
        "evidence without words": {"sent": {"evidence": (Evidence(source=source),)}},
        "a chain that comes back": {"said": {"same_as": again}},
        "a file that is taken": {"source": {"file": "Reports/1.TXT"}},
        "another digest": {"source": {"sha256": "0" * 64}},
        "no bytes": {"source": {"id": entry_id(1000 * number + 9)}},
        "a file of another content": {
            "source": {"received": Received(file="reports/1.txt", sha256=DIGEST)}
        },
        "a file that was received": {"source": {"file": "received/old.html"}},
        "its own file": {
            "source": {"received": Received(file=f"reports/new {number}.txt", sha256=DIGEST)}
        },
        "bytes that are gone": {"source": {"received": Received(file="x/y", sha256="1" * 64)}},
    }


class TestAdder:
    """The adders of all stores."""

    def test_adds_what_appending_adds(self, store):
        """Batch after batch; what reports share is kept once."""
        expected, adder = store.read(), store.adder()
        for numbers in ((1, 2), (3,), ()):
            entries, raw = [], {}
            for number in numbers:
                made = proposals(number)
                entries += made[0]
                raw |= made[1]
            expected = expected.append(entries, raw)
            adder.add(entries, raw)
            assert store.read() == expected
        assert adder.batch(0) > 0

    @pytest.mark.untraced
    @pytest.mark.parametrize("why", wrong())
    def test_refuses_what_appending_refuses(self, store, why):
        """Nothing is written, and what is right is added afterwards."""
        before, adder = store.read(), store.adder()
        entries, raw = proposals(1, **wrong()[why])
        with pytest.raises(GoodOfficesError):
            before.append(entries, raw)
        with pytest.raises(GoodOfficesError):
            adder.add(entries, raw)
        assert store.read() == before
        adder.add(*proposals(1))
        assert store.read() == before.append(*proposals(1))

    @pytest.mark.untraced
    def test_heeds_what_somebody_else_adds(self, store):
        """Between two batches another program takes a file name."""
        adder = store.adder()
        adder.add(*proposals(1))
        store.append(*proposals(2))
        with pytest.raises(GoodOfficesError, match=r"is the file of source"):
            adder.add(*proposals(3, source={"file": "reports/new 2.txt"}))
        adder.add(*proposals(4, whom=entry_id(2001), before=entry_id(2002)))
        assert len(store.read().versions) == 16 + 3 * 7

    @pytest.mark.untraced
    def test_knows_what_was_added_before(self, store):
        """By somebody else, after it was begun."""
        adder = store.adder()
        store.append(*proposals(2))
        with pytest.raises(GoodOfficesError):
            adder.add(*proposals(2))
        adder.add(*proposals(3))
        assert len(store.read().versions) == 16 + 2 * 7


class TestStanding:
    """What is read of a store without reading all of it."""

    KINDS = ((Source,), (Actor, Statement), (Issue,), ())

    @pytest.mark.parametrize("kinds", KINDS)
    def test_is_what_the_whole_dossier_has(self, store, kinds):
        """Also of entries with several versions, and with what was proposed since."""
        store.append(*proposals(1))
        settled = (
            store.read()
            .as_of()
            .proposed(Actor)[0]
            .model_copy(update={"status": "rejected", "recorded": BEGUN + timedelta(days=9)})
        )
        store.append([settled])
        assert tuple(store.standing(*kinds)) == of_kinds(store.read().as_of().entries, *kinds)

    def test_digests_are_those_of_all_bytes(self, store):
        """Of reports, and of what these were taken from."""
        store.append(*proposals(1))
        whole = store.read().raw.values()
        assert set(store.digests()) == {hashlib.sha256(data).hexdigest() for data in whole}


class TestSqliteAdder:
    """What only new proposals of reports may be added to."""

    @pytest.fixture
    def kept(self, tmp_path):
        """Write the small dossier as a file."""
        kept = SqliteStore(tmp_path / "one.dossier")
        kept.create(begun())
        return kept

    @pytest.mark.parametrize(
        ("entry", "problem"),
        [
            (Dossier(id=entry_id(5), recorded=BEGUN, by="x", title="t"), "no proposal of a report"),
            (
                Issue(
                    id=entry_id(5), recorded=BEGUN, by="x", name="i", options=("a", "b"),
                    status="proposed",
                ),
                "no proposal of a report",
            ),
            (Actor(id=entry_id(5), recorded=BEGUN, by="x", name="n"), "no proposal of a report"),
            (
                Note(
                    id=entry_id(5), recorded=BEGUN, by="x", text="t", status="proposed",
                    evidence=(Evidence(source=REPORT, span=span("Belmar")),), about=(ISSUE,),
                ),
                f"source {REPORT} is not added with it",
            ),
        ],
    )  # fmt: skip
    def test_refuses_anything_else(self, kept, entry, problem):
        """It is appended by itself."""
        before = kept.read()
        with pytest.raises(RecordError, match=problem):
            kept.adder().add([entry], {})
        assert kept.read() == before

    @given(
        st.lists(st.sampled_from(["", *wrong()]), min_size=1, max_size=4),
        st.lists(st.booleans(), min_size=4, max_size=4),
    )
    @settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    def test_decides_as_appending_does(self, tmp_path_factory, faults, writes):
        """Any order of batches, right and wrong, with others writing in between."""
        kept = SqliteStore(tmp_path_factory.mktemp("x") / "one.dossier")
        expected = begun()
        kept.create(expected)
        adder = kept.adder()
        for number, (why, foreign) in enumerate(zip(faults, writes, strict=False), start=1):
            entries, raw = proposals(number, **wrong(number).get(why, {}))
            try:
                after = expected.append(entries, raw)
            except GoodOfficesError:
                with pytest.raises(GoodOfficesError):
                    adder.add(entries, raw)
            else:
                adder.add(entries, raw)
                expected = after
            if foreign:
                kept.append(*proposals(10 + number))
                expected = expected.append(*proposals(10 + number))
            assert kept.read() == expected
