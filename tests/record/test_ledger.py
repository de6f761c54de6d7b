"""What `goodoffices.record.ledger` promises."""

import hashlib
import json
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.strategies_record import (
    ANALYST,
    ARVIA,
    BEGUN,
    BELMAR,
    NOTE,
    POSITION,
    REPORT,
    RIVAL,
    SAID,
    SAID_TOO,
    SECOND,
    TEXT,
    changed,
    dossier,
    entry_id,
    ledger_of,
    ledgers,
    small,
    source,
)

from goodoffices.errors import EntryError, RecordError, UnknownEntryError
from goodoffices.record.entries import Actor, Dossier, Entry, Position, Source, Statement
from goodoffices.record.ledger import Ledger
from goodoffices.record.parts import Received

HOUR = timedelta(hours=1)
unhurried = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

LINKS = {
    "parties", "origin", "belongs_to", "speakers", "addressees", "occasion", "same_as",
    "participants", "host", "appointed_by", "rival_of", "statements", "actors", "about",
}  # fmt: skip
NEEDS = {
    "statement": [["source"], ["speakers"]],
    "contact": [["evidence"], ["participants"]],
    "appointment": [["evidence"], ["appointee"]],
    "position": [["party"], ["issue"], ["statements"]],
    "note": [["evidence"]],
}


def without_by_hand(snapshot, gone):
    """Take entries out, literally: plain dictionaries, repeated until nothing changes."""
    plain = {
        name: {"kind": entry.kind, **json.loads(entry.model_dump_json())}
        for name, entry in snapshot.entries.items()
        if name not in gone
    }

    def keeps(part):
        had = part.get("evidence")
        if had:
            part["evidence"] = [e for e in had if e["source"] in plain]
        return not had or bool(part["evidence"])

    while True:
        before = json.dumps(plain)
        for entry in plain.values():
            for field in LINKS & entry.keys():
                value = entry[field]
                if isinstance(value, list):
                    entry[field] = [name for name in value if name in plain]
                elif isinstance(value, dict):
                    entry[field] = {k: name for k, name in value.items() if name in plain}
                elif value not in plain:
                    entry[field] = None
            keeps(entry)
            if "roles" in entry:
                entry["roles"] = [role for role in entry["roles"] if keeps(role)]
            if "restatements" in entry:
                entry["restatements"] = [r for r in entry["restatements"] if r["source"] in plain]
        for name, entry in list(plain.items()):
            for group in NEEDS.get(entry["kind"], []):
                (field,) = group
                value = entry[field]
                if value == [] or (isinstance(value, str) and value not in plain):
                    plain.pop(name, None)
        if json.dumps(plain) == before:
            return plain


class TestSnapshotWithout:
    """What would be known if some entries had never been made."""

    @pytest.mark.untraced
    @unhurried
    @given(st.data())
    def test_it_is_as_if_they_had_never_been_made(self, data):
        """A slow oracle on plain dictionaries leaves exactly the same entries."""
        snapshot = data.draw(ledgers()).as_of()
        names = [n for n, e in snapshot.entries.items() if not isinstance(e, Dossier)]
        gone = data.draw(st.lists(st.sampled_from(names), max_size=4, unique=True))
        left = snapshot.without(gone).entries

        assert {
            name: {"kind": entry.kind, **json.loads(entry.model_dump_json())}
            for name, entry in left.items()
        } == without_by_hand(snapshot, gone)

    @pytest.mark.untraced
    @unhurried
    @given(ledgers())
    def test_without_nothing_is_the_same(self, ledger):
        """Taking nothing out changes nothing."""
        snapshot = ledger.as_of()

        assert snapshot.without([]) == snapshot

    def test_what_rests_on_nothing_else_falls(self):
        """A report falls with its statement; a position stands on the statement that is left."""
        left = ledger_of(small().values()).as_of().without([REPORT])

        assert SAID not in left.entries
        assert left.entries[POSITION].statements == (SAID_TOO,)
        assert left.entries[SAID_TOO].same_as is None
        assert left.entries[SECOND].origin is None
        assert left.entries[ARVIA].roles == ()
        assert POSITION not in left.without([SECOND]).entries

    def test_the_dossier_itself_stays(self):
        """Unknown ids and the dossier entry are refused."""
        snapshot = ledger_of(small().values()).as_of()
        with pytest.raises(RecordError, match="the dossier entry itself cannot be taken out"):
            snapshot.without([entry_id(0)])
        with pytest.raises(UnknownEntryError, match=r"'nothing' is no entry .* has 16 entries"):
            snapshot.without(["nothing"])


class TestSnapshot:
    """What was known at one moment."""

    def test_entries_are_listed_by_kind_and_status(self):
        """Confirmed ones in order of ids, proposals apart."""
        snapshot = ledger_of(changed(SAID_TOO, status="proposed")).as_of()

        assert [actor.id for actor in snapshot.of(Actor)] == [ARVIA, BELMAR]
        assert [entry.id for entry in snapshot.of(Statement)] == [SAID]
        assert [entry.id for entry in snapshot.proposed(Entry)] == [SAID_TOO]
        assert snapshot.dossier.title == "A dispute"

    def test_confirmed_entries_do_not_refer_to_proposals(self):
        """No number can be derived from a proposal; the entry itself still names it."""
        snapshot = ledger_of(changed(SAID_TOO, status="proposed")).as_of()

        assert snapshot.of(Position)[0].statements == (SAID,)
        assert snapshot.entry(POSITION).statements == (SAID, SAID_TOO)

    def test_the_text_of_a_source(self):
        """A report has its stored text; an analyst has none."""
        snapshot = ledger_of(small().values()).as_of()

        assert snapshot.text(REPORT) == TEXT
        with pytest.raises(UnknownEntryError, match=f"source {ANALYST} has no text"):
            snapshot.text(ANALYST)

    def test_who_cites_an_entry(self):
        """Direct referrers, each once, in order of ids."""
        snapshot = ledger_of(small().values()).as_of()

        assert snapshot.citing(SAID) == (SAID_TOO, POSITION, NOTE)
        assert snapshot.citing(RIVAL) == ()
        with pytest.raises(UnknownEntryError):
            snapshot.citing("nothing")


class TestLedgerAsOf:
    """What was known at a moment of the second clock (rule R4)."""

    @pytest.mark.untraced
    @unhurried
    @given(ledgers(), st.integers(0, 400))
    def test_it_knows_the_last_version_recorded_by_then(self, ledger, hours):
        """A version is known from its moment on until the next; references lead to entries."""
        moment = BEGUN + hours * HOUR
        snapshot = ledger.as_of(moment)

        for name, entry in snapshot.entries.items():
            known = [v for v in ledger.versions if v.id == name and v.recorded <= moment]
            assert entry.recorded == known[-1].recorded
            assert set(entry.mentions()) <= snapshot.entries.keys()
        assert snapshot.moment == moment

    def test_before_the_dossier_there_is_nothing(self):
        """The error names the day on which the dossier begins."""
        ledger = ledger_of(small().values())
        with pytest.raises(RecordError, match=r"on 2024-02-29 nothing was .* begins on 2024-03-01"):
            ledger.as_of(BEGUN - 24 * HOUR)


class TestLedgerAppend:
    """New entries and new versions."""

    def test_the_first_ledger_stays_as_it_is(self):
        """Appending makes a new ledger with the versions in the order of `recorded`."""
        ledger = ledger_of(small().values())
        later = ledger.as_of().entry(ARVIA).model_copy(update={"recorded": BEGUN + HOUR})

        assert ledger.append([later]).versions == (*ledger.versions, later)
        assert later not in ledger.versions

    def test_a_version_is_later_than_the_last(self):
        """An equal or earlier moment is refused."""
        ledger = ledger_of(small().values())
        with pytest.raises(EntryError, match=f"actor {ARVIA}: recorded: the last version is of 20"):
            ledger.append([ledger.as_of().entry(ARVIA)])

    def test_bytes_of_a_source_never_change(self):
        """Other bytes for a known source are refused, the same ones accepted (rule R2)."""
        ledger = ledger_of(small().values())

        assert ledger.append([], {REPORT: TEXT.encode()}) == ledger
        with pytest.raises(RecordError, match=f"source {REPORT}: its bytes are not the ones"):
            ledger.append([], {REPORT: b"Other words."})


class TestLedger:
    """Sources are completed from their bytes and checked against them."""

    def test_a_source_takes_what_its_header_says(self):
        """The entry's own value comes first; the digest is of the stored text."""
        data = b"---\noutlet: The Daily\nlanguage: en\n---\nThey met."
        ledger = Ledger((dossier(), source(1, language="fr")), {REPORT: data})
        made = ledger.as_of().of(Source)[0]

        assert (made.outlet, made.language) == ("The Daily", "fr")
        assert made.sha256 == hashlib.sha256(b"They met.").hexdigest()

    @pytest.mark.parametrize(
        ("fields", "raw", "message"),
        [
            ({}, {}, r"source .*: file: its bytes are missing"),
            (
                {"sha256": "0" * 64},
                {REPORT: b"x"},
                r"the digest 2d711642b726…",
            ),
            (
                {},
                {REPORT: b"x", entry_id(9): b"y"},
                r"bytes for '00000009-0000', which is no",
            ),
        ],
    )
    def test_sources_and_bytes_fit(self, fields, raw, message):
        """Missing, changed and superfluous bytes are refused."""
        with pytest.raises(RecordError, match=message):
            Ledger((dossier(), source(1, **fields)), raw)

    def test_what_a_text_was_taken_from_is_kept_by_its_digest(self):
        """Versions of one source, and several sources, may share it."""
        digest = hashlib.sha256(b"<p>x").hexdigest()
        page = Received(file="received/a.html", sha256=digest)
        first = source(1, received=page)
        again = first.model_copy(update={"recorded": BEGUN + HOUR})
        ledger = Ledger((dossier(), first, again), {REPORT: b"x", digest: b"<p>x"})

        assert ledger.raw[digest] == b"<p>x"
        assert Ledger((dossier(), first), {REPORT: b"x", digest: b"<p>x"}).append(
            [again], {digest: b"<p>x"}
        ).raw == dict(ledger.raw)

    @pytest.mark.parametrize(
        ("name", "held", "message"),
        [
            ("1" * 64, {}, "is missing"),
            ("1" * 64, {"1" * 64: b"y"}, "was changed"),
            (None, {"1" * 64: b"y"}, "from which no text was taken"),
        ],
    )
    def test_what_a_text_was_taken_from_fits(self, name, held, message):
        """Missing, changed and superfluous bytes are refused."""
        page = name and Received(file="received/a.html", sha256=name)
        with pytest.raises(RecordError, match=message):
            Ledger((dossier(), source(1, received=page)), {REPORT: b"x", **held})

    def test_a_file_stands_for_one_content(self):
        """Neither another page nor the text itself has its name."""
        digests = [hashlib.sha256(data).hexdigest() for data in (b"a", b"b")]
        pages = [Received(file="received/a.html", sha256=digest) for digest in digests]
        raw = {REPORT: b"x", entry_id(2): b"y", digests[0]: b"a", digests[1]: b"b"}
        with pytest.raises(RecordError, match="file of something else"):
            Ledger((dossier(), source(1, received=pages[0]), source(2, received=pages[1])), raw)
        own = Received(file="reports/1.txt", sha256=digests[0])
        with pytest.raises(RecordError, match="file of something else"):
            Ledger((dossier(), source(1, received=own)), {REPORT: b"x", digests[0]: b"a"})

    def test_the_encoding_of_a_source_stays(self):
        """Another encoding would change the stored text (rule R2)."""
        later = source(1, recorded=BEGUN + HOUR, encoding="latin-1")
        with pytest.raises(EntryError, match="its encoding stays None"):
            Ledger((dossier(), source(1), later), {REPORT: b"x"})
