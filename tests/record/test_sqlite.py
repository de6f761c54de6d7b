"""What `goodoffices.record.sqlite` promises beside the round trip."""

import hashlib
import random
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from threading import Barrier

import pytest
from tests.strategies_record import (
    ARVIA,
    BEGUN,
    MODEL,
    REPORT,
    SAID,
    SECOND,
    dossier,
    ledger_of,
    small,
    source,
)

from goodoffices.errors import EntryError, StoreError
from goodoffices.record.entries import Actor
from goodoffices.record.ledger import Ledger
from goodoffices.record.parts import Received
from goodoffices.record.sqlite import SqliteStore

HOUR = timedelta(hours=1)


@pytest.fixture
def store(tmp_path):
    """Write the small dossier as a file."""
    kept = SqliteStore(tmp_path / "a ?#%é.dossier")
    kept.create(ledger_of(small().values()))
    return kept


def run(store, *commands):
    """Work on the file behind the program's back."""
    with closing(sqlite3.connect(store.path)) as connection:
        for command in commands:
            connection.execute(command)
        connection.commit()


def versions_of(store, **fields):
    """Make a later version of an actor."""
    actor = store.read().as_of().entry(ARVIA)
    return [actor.model_copy(update={"recorded": BEGUN + HOUR, **fields})]


class TestTheFile:
    """What stands in the file."""

    def test_reading_does_not_write(self, store):
        """The bytes stay, nothing appears beside it, and a read-only file is read."""
        store.path.chmod(0o444)
        before = store.path.read_bytes()

        assert store.read() == ledger_of(small().values())
        assert store.path.read_bytes() == before
        assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]

    @pytest.mark.parametrize("table", ["versions", "contents"])
    def test_the_record_only_grows(self, store, table):
        """The file itself refuses to change or delete (rule R5)."""
        with pytest.raises(sqlite3.IntegrityError, match="the record only grows"):
            run(store, f"DELETE FROM {table}")
        with pytest.raises(sqlite3.IntegrityError, match="the record only grows"):
            run(store, f"UPDATE {table} SET rowid = rowid + 1")
        with pytest.raises(sqlite3.IntegrityError, match="the record only grows"):
            run(store, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1")

    def test_a_content_is_kept_once(self, store):
        """Two reports with one text, and versions of one model, share their content."""
        model = store.read().as_of().entry(MODEL)
        store.append([model.model_copy(update={"recorded": BEGUN + HOUR, "name": "other"})])
        with closing(sqlite3.connect(store.path)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM contents").fetchone()

        assert count == 2
        assert store.read().raw[REPORT] == store.read().raw[SECOND]

    def test_a_refused_entry_leaves_the_file_as_it_was(self, store):
        """All or nothing."""
        before = store.path.read_bytes()
        good, bad = versions_of(store)[0], versions_of(store, id=SAID)[0]
        with pytest.raises(EntryError):
            store.append([good, bad])

        assert store.path.read_bytes() == before

    def test_a_write_that_was_interrupted_is_taken_back(self, store, tmp_path):
        """A journal beside the file is rolled back before reading."""
        broken = SqliteStore(tmp_path / "broken.dossier")
        with closing(sqlite3.connect(store.path)) as connection:
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("CREATE TABLE more (x)")
            connection.execute("INSERT INTO more VALUES (zeroblob(1000000))")
            shutil.copy(store.path, broken.path)
            journal = f"{store.path.name}-journal"
            shutil.copy(store.path.with_name(journal), f"{broken.path}-journal")
            connection.rollback()

        assert broken.read() == ledger_of(small().values())


class TestRefusals:
    """Files that are no dossier: one clear sentence each."""

    def test_an_existing_file_is_not_overwritten(self, store):
        """A new dossier needs a new name."""
        with pytest.raises(StoreError, match="there is such a file already"):
            store.create(store.read())

    def test_of_several_that_write_one_file_one_does(self, tmp_path):
        """The others are refused, whenever they began: what the one wrote is there whole."""
        ledgers = [Ledger((dossier(title=f"No. {number}"),), {}) for number in range(4)]
        together = Barrier(len(ledgers))

        def create(ledger):
            together.wait()
            SqliteStore(tmp_path / "d.dossier").create(ledger)
            return ledger

        with ThreadPoolExecutor(len(ledgers)) as writers:
            tried = [writers.submit(create, ledger) for ledger in ledgers]
        written = [one.result() for one in tried if one.exception() is None]

        assert written == [SqliteStore(tmp_path / "d.dossier").read()]
        assert {type(one.exception()) for one in tried} == {type(None), StoreError}
        assert list(tmp_path.iterdir()) == [tmp_path / "d.dossier"]

    def test_a_place_that_cannot_be_written(self, tmp_path):
        """A folder that does not exist."""
        with pytest.raises(StoreError, match="cannot be written"):
            SqliteStore(tmp_path / "no/x.dossier").create(ledger_of(small().values()))

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            (b"", "this is no SQLite file, and so no dossier"),
            (b"schema: goodoffices-dossier-1", "this is no SQLite file"),
            (b"SQLite format 3\x00" + bytes(4000), "the file is damaged"),
        ],
    )
    def test_other_files(self, tmp_path, data, message):
        """Empty, text, and a head without a body."""
        path = tmp_path / "x.dossier"
        path.write_bytes(data)
        with pytest.raises(StoreError, match=message):
            SqliteStore(path).read()

    def test_a_missing_file(self, tmp_path):
        """It is not made by reading it."""
        with pytest.raises(StoreError, match=r"no such dossier\. .* 'goodoffices new FILE.dossier"):
            SqliteStore(tmp_path / "x.dossier").read()
        assert not list(tmp_path.iterdir())

    def test_a_file_that_cannot_be_opened(self, tmp_path):
        """Such as a directory of such a name."""
        with pytest.raises(StoreError, match="the file cannot be opened"):
            SqliteStore(tmp_path).read()

    @pytest.mark.parametrize(
        ("command", "message"),
        [
            ("PRAGMA application_id = 7", "a SQLite file, but no dossier"),
            ("PRAGMA user_version = 99", "of format 99, and this program knows formats up to 1"),
            ("DROP TABLE versions", "the file is damaged"),
            ("INSERT INTO versions VALUES ('x', 'y', 'actor', '{}', NULL)", "cannot be used"),
            ("INSERT INTO versions VALUES ('x', 'y', 'other', '{}', NULL)", "cannot be used"),
            ("INSERT INTO versions VALUES ('x', 'y', 'actor', '{', NULL)", "cannot be used"),
            ("INSERT INTO versions VALUES ('x', 'y', 'model', '{}', NULL)", "cannot be used"),
            ("INSERT INTO versions VALUES ('x', 'y', 'note', '[1]', NULL)", "x is no note"),
            (
                f"INSERT INTO versions VALUES ('x', 'y', 'note', '{'[' * 100_000}', NULL)",
                "cannot be used",
            ),
            ("PRAGMA user_version = -1", "format -1, which never was"),
            (
                "INSERT INTO versions SELECT id, 'later', kind, entry, content FROM versions "
                "LIMIT 1",
                "is not the version that its row names",
            ),
        ],
    )
    def test_a_file_that_was_tampered_with(self, store, command, message):
        """Another program's file, a newer one, and rows that are no entries."""
        run(store, command)
        with pytest.raises(StoreError, match=message):
            store.read()

    @pytest.mark.parametrize("value", ["CAST(bytes || ' ' AS BLOB)", "'text'"])
    def test_a_content_that_was_changed_is_found(self, store, value):
        """The digest of a model's text is checked like that of a report."""
        change = f"UPDATE contents SET bytes = {value}"
        model = "(SELECT content FROM versions WHERE kind = 'model')"
        run(store, "DROP TRIGGER contents_no_update", f"{change} WHERE sha256 = {model}")
        with pytest.raises(StoreError, match=f"content of model {MODEL} was changed or is missing"):
            store.read()

    def test_what_a_text_was_taken_from_is_checked(self, tmp_path):
        """A page that was changed, or is no bytes any more, is found."""
        page = b"<p>x"
        digest = hashlib.sha256(page).hexdigest()
        received = Received(file="received/a.html", sha256=digest)
        kept = SqliteStore(tmp_path / "a.dossier")
        kept.create(Ledger((dossier(), source(1, received=received)), {REPORT: b"x", digest: page}))
        assert kept.read().raw[digest] == page
        for value, message in (("CAST('y' AS BLOB)", "was changed"), ("'text'", "is missing")):
            run(kept, "DROP TRIGGER IF EXISTS contents_no_update")
            run(kept, f"UPDATE contents SET bytes = {value} WHERE sha256 = '{digest}'")
            with pytest.raises(StoreError, match=message):
                kept.read()

    def test_any_damage_gives_a_sentence_or_the_dossier(self, store):
        """Bytes changed anywhere, and a file cut short: never another error."""
        whole = store.path.read_bytes()
        chance = random.Random(11)
        refusals = []
        for _ in range(150):
            data = bytearray(whole)
            for _ in range(chance.choice([1, 3, 40])):
                data[chance.randrange(len(data))] = chance.randrange(256)
            if chance.random() < 0.2:
                del data[chance.randrange(len(data)) :]
            store.path.write_bytes(data)
            try:
                store.read()
            except StoreError as error:
                refusals.append(str(error))
        assert len(refusals) > 30
        assert not any("\n" in said for said in refusals)

    def test_damage_that_cannot_be_told_in_words_is_damage(self, store, monkeypatch):
        """SQLite may quote bytes that are no text."""
        monkeypatch.setattr(store, "_check", lambda connection: b"\xf6".decode())
        with pytest.raises(StoreError, match="the file is damaged"):
            store.read()

    def test_a_damaged_page_is_found(self, store):
        """Bytes overwritten in the middle are noticed before anything is read."""
        data = bytearray(store.path.read_bytes())
        data[5000:9000] = b"\xff" * 4000
        store.path.write_bytes(data)
        with pytest.raises(StoreError, match="the file is damaged"):
            store.read()

    def test_a_file_that_may_not_be_written(self, store, monkeypatch):
        """Appending to a database that is read-only says so."""
        new = versions_of(store)
        connect = sqlite3.connect

        def reading(address, **options):
            return connect(address.replace("mode=rw", "mode=ro"), **options)

        monkeypatch.setattr(sqlite3, "connect", reading)
        with pytest.raises(StoreError, match=r"may not be written\. Check its permissions"):
            store.append(new)

    def test_a_file_that_is_being_written(self, store, monkeypatch):
        """Another writer is waited for, and then named."""
        new = versions_of(store)
        connect = sqlite3.connect
        with closing(connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            monkeypatch.setattr(sqlite3, "connect", lambda a, **o: connect(a, **o, timeout=0))
            with pytest.raises(StoreError, match="another program is writing the file"):
                store.append(new)

    def test_a_file_that_is_being_written_can_be_read(self, store, monkeypatch):
        """A journal beside it stops no reader, who sees what stood before."""
        connect = sqlite3.connect
        with closing(connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("PRAGMA user_version = 1")
            assert store.path.with_name(f"{store.path.name}-journal").exists()
            monkeypatch.setattr(sqlite3, "connect", lambda a, **o: connect(a, **o, timeout=0))
            assert store.read() == ledger_of(small().values())
            other.rollback()

    def test_a_disk_that_is_full(self, tmp_path, monkeypatch):
        """It is not said to be damage; nothing is left of a new file."""
        connect = sqlite3.connect

        def small_disk(address, **options):
            connection = connect(address, **options)
            connection.execute("PRAGMA max_page_count = 3")
            return connection

        monkeypatch.setattr(sqlite3, "connect", small_disk)
        with pytest.raises(StoreError, match="there is no room left"):
            SqliteStore(tmp_path / "new.dossier").create(ledger_of(small().values()))
        assert list(tmp_path.iterdir()) == []

    def test_a_moment_that_was_tampered_with(self, store):
        """A version whose moment is no text is told by what reads the last versions too."""
        columns = "id, recorded, kind, entry, content"
        moved = columns.replace("recorded", "CAST(recorded AS BLOB)")
        run(store, f"INSERT INTO versions ({columns}) SELECT {moved} FROM versions")
        with pytest.raises(StoreError, match="an entry that cannot be used"):
            list(store.standing(Actor))
