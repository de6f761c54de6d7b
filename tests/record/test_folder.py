"""What `goodoffices.record.folder` promises beside the round trip."""

from datetime import timedelta

import pytest
from tests.record.folders import edit
from tests.strategies_record import (
    ARVIA,
    BEGUN,
    BELMAR,
    MODEL,
    REPORT,
    RIVAL,
    TEXT,
    entry_id,
    sample,
    small,
    source,
)

from goodoffices.errors import FormatError, GoodOfficesError, InputError, StoreError
from goodoffices.record import folder, lock, together
from goodoffices.record.entries import Entry, Model
from goodoffices.record.folder import FolderStore
from goodoffices.record.newfolder import write_files

HOUR = timedelta(hours=1)


def contents(folder):
    """Read all files of a folder."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestRead:
    """A folder and its files."""

    def test_a_file_that_is_missing_is_named_with_its_line(self, store):
        """Reports, models and dossier.yaml itself."""
        (store.folder / "models/m.yaml").unlink()
        with pytest.raises(FormatError, match=r"dossier.yaml, line \d+: model .*m.yaml: there is"):
            store.read()
        (store.folder / "reports/1.txt").unlink()
        (store.folder / "models/m.yaml").write_text("x")
        with pytest.raises(InputError, match=r"dossier.yaml, line 10: source .*1.txt: there is no"):
            store.read()
        (store.folder / "dossier.yaml").unlink()
        with pytest.raises(InputError, match=r"has no dossier.yaml. .* 'goodoffices new'"):
            store.read()

    @pytest.mark.parametrize(
        ("old", "new", "message"),
        [
            (f"- id: {BELMAR}", f"- id: {ARVIA}", r"line \d+: actor .* stands here twice, first"),
            ("start: 11", "start: 12", r"line \d+: .* content\[0\]: from 12 to 15 are not"),
            ("- half", "- more", r"line \d+: position .* 'half' is not on the scale"),
            ("parties: [", f"parties: [{entry_id(99)}, ", r"line \d+: dossier .* no entry 000000"),
        ],
    )
    def test_a_broken_rule_is_shown_at_its_line(self, store, old, new, message):
        """Errors between entries name the line of the field."""
        edit(store, old, new)
        with pytest.raises(FormatError, match=f"dossier.yaml, {message}"):
            store.read()

    def test_errors_of_a_report_name_the_report(self, store):
        """A header that is not closed is an error of that file and line."""
        (store.folder / "reports/1.txt").write_text("---\noutlet: X\n")
        with pytest.raises(FormatError, match=r"dossier/reports/1.txt, line 1: the header"):
            store.read()

    def test_a_folder_without_the_dossier_entry_is_refused(self, tmp_path):
        """The error names the file."""
        (tmp_path / "dossier.yaml").write_text("schema: goodoffices-dossier-1\n")
        with pytest.raises(FormatError, match=r"dossier.yaml: there is no dossier entry"):
            FolderStore(tmp_path).read()

    def test_a_write_that_was_decided_is_finished_first(self, store, monkeypatch):
        """Also where nothing is written; the folder is as if it had not been cut off."""
        monkeypatch.setattr(together, "finish", lambda folder: None)
        belmar = store.read().as_of().entry(BELMAR)
        after = store.append([belmar.model_copy(update={"recorded": BEGUN + HOUR})])
        assert not (store.folder / "history.yaml").exists()

        assert store.read() == after
        assert (store.folder / "history.yaml").exists()
        assert not (store.folder / "dossier.lock").exists()

    def test_one_program_at_a_time_finishes(self, store, monkeypatch):
        """While another does so, this one waits."""
        monkeypatch.setattr(lock, "PATIENCE", 0.0)
        (store.folder / "dossier.written").mkdir()
        (store.folder / "dossier.lock").touch()
        with pytest.raises(StoreError, match="another program is writing"):
            store.read()

    @pytest.mark.parametrize("moment", ["read_lists", "sheet_of", "Ledger"])
    def test_what_another_program_writes_meanwhile_is_read_whole(self, store, monkeypatch, moment):
        """Also where half of it makes no sense."""
        model = store.read().as_of().entry(MODEL)
        new = model.model_copy(update={"text": "new: text\n", "recorded": BEGUN + HOUR})
        make = getattr(folder, moment)

        def late(*args, **options):
            monkeypatch.undo()
            store.append([new])
            return make(*args, **options)

        monkeypatch.setattr(folder, moment, late)
        found = store.read()
        assert found.as_of().entry(MODEL) == new
        assert found == store.read()

    def test_what_is_decided_as_it_is_read_is_read(self, store, monkeypatch):
        """The dossier itself is placed last."""
        belmar = store.read().as_of().entry(BELMAR)
        make = folder.read_lists

        def late(*args, **options):
            monkeypatch.undo()
            monkeypatch.setattr(together, "finish", lambda folder: None)
            store.append([belmar.model_copy(update={"name": "B", "recorded": BEGUN + HOUR})])
            monkeypatch.undo()
            return make(*args, **options)

        monkeypatch.setattr(folder, "read_lists", late)
        assert store.read().as_of().entry(BELMAR).name == "B"


class TestHistory:
    """Superseded versions in history.yaml."""

    def test_versions_are_in_order(self, store):
        """A past that is not past, or has lost its present, is refused."""
        belmar = store.read().as_of().entry(BELMAR)
        store.append([belmar.model_copy(update={"recorded": BEGUN + HOUR})])
        path = store.folder / "history.yaml"
        text = path.read_text()
        path.write_text(text.replace("2024-03-01T12", "2024-03-02T12"))
        with pytest.raises(FormatError, match=r"history.yaml, line \d+: actor .* is not older"):
            store.read()
        path.write_text(text.replace(f"id: {BELMAR}", f"id: {entry_id(98)}"))
        with pytest.raises(FormatError, match=r"not in dossier.yaml any more. .* 'status: rejec"):
            store.read()

    def test_a_write_that_was_interrupted_is_understood(self, store):
        """A version that stands in both files is one version."""
        before, plain = store.read(), (store.folder / "dossier.yaml").read_bytes()
        belmar = before.as_of().entry(BELMAR)
        store.append([belmar.model_copy(update={"recorded": BEGUN + HOUR})])
        (store.folder / "dossier.yaml").write_bytes(plain)

        assert store.read() == before


class TestAppend:
    """Entries recorded in a folder that a person wrote."""

    def test_comments_order_and_quotes_survive(self, tmp_path):
        """Only the lines of the changed entry change."""
        write_files(tmp_path / "new", sample())
        store = FolderStore(tmp_path / "new")
        edit(store, "    name: River", "    status: proposed   # to check\n    name: River")
        edit(store, "participants: [", "status: proposed # why\n    participants: [")
        proposals = store.read().as_of().proposed(Entry)
        before = (store.folder / "dossier.yaml").read_text().splitlines()
        update = {"status": "confirmed", "recorded": BEGUN + HOUR, "by": "checker"}
        store.append([entry.model_copy(update=update) for entry in proposals])
        after = (store.folder / "dossier.yaml").read_text().splitlines()

        assert [line for line in before if line not in after] == [
            "    status: proposed # why",
            "    status: proposed   # to check",
        ]
        assert [line for line in after if line not in before] == [
            "    by: checker",
            "    recorded: 2024-03-01T13:00:00Z",
            "    status: confirmed # why",
            "    by: checker",
            "    recorded: 2024-03-01T13:00:00Z",
            "    status: confirmed  # to check",
        ]

    @pytest.mark.parametrize("number", ["49.125", "0.1", "50.10"])
    def test_numbers_that_stand_keep_their_digits(self, store, number):
        """What is appended besides changes no other line, and no other field."""
        edit(store, "ideal: 50", f"ideal: {number}")
        for name in (BELMAR, RIVAL):
            entry = store.read().as_of().entry(name)
            store.append([entry.model_copy(update={"recorded": BEGUN + HOUR})])
        assert f"ideal: {number}\n" in (store.folder / "dossier.yaml").read_text()

    def test_new_entries_stand_at_the_end_of_their_list(self, store):
        """A list that was not there is made; the report is written beside."""
        before = store.read()
        new = source(4, recorded=BEGUN + HOUR)
        after = store.append([new], {new.id: TEXT.encode()})

        assert store.read() == after
        assert after.as_of().text(new.id) == TEXT
        assert len(after.versions) == len(before.versions) + 1
        assert not (store.folder / "history.yaml").exists()

    def test_a_list_is_made_where_there_is_none(self, tmp_path):
        """The first source of an empty dossier."""
        (tmp_path / "dossier.yaml").write_text(
            "schema: goodoffices-dossier-1\nrecorded: 2024-03-01\nby: x\n"
            f"dossier: {{id: {entry_id(0)}, title: T}}\nsources:\n"
        )
        store = FolderStore(tmp_path)
        store.append([source(1)], {REPORT: TEXT.encode()})

        assert store.read().as_of().text(REPORT) == TEXT

    def test_the_text_of_a_model_is_kept(self, store):
        """The new text replaces the file; the old one stays in the history."""
        model = store.read().as_of().entry(MODEL)
        update = {"text": "a: 1\n", "recorded": BEGUN + HOUR, "by": "other"}
        store.append([model.model_copy(update=update)])
        texts = [v.text for v in store.read().versions if isinstance(v, Model)]

        assert texts == ["x", "a: 1\n"]
        assert (store.folder / "models/m.yaml").read_text() == "a: 1\n"

    def test_nothing_is_written_when_something_is_wrong(self, store):
        """A refused entry and a file in the way leave the folder as it was."""
        (store.folder / "reports/4.txt").write_text("a note of mine")
        before = contents(store.folder)
        new = source(4, recorded=BEGUN + HOUR)
        with pytest.raises(StoreError, match=r"reports/4.txt: another file stands here"):
            store.append([new], {new.id: TEXT.encode()})
        with pytest.raises(GoodOfficesError):
            store.append([new.model_copy(update={"origin": entry_id(99)})], {new.id: b"x"})

        assert contents(store.folder) == before

    def test_a_write_that_was_decided_is_finished_first(self, store, monkeypatch):
        """So that nothing of it is lost."""
        monkeypatch.setattr(together, "finish", lambda folder: None)
        belmar = store.read().as_of().entry(BELMAR)
        store.append([belmar.model_copy(update={"name": "B", "recorded": BEGUN + HOUR})])
        monkeypatch.undo()
        arvia = small()[ARVIA].model_copy(update={"name": "A", "recorded": BEGUN + 2 * HOUR})
        store.append([arvia])

        names = [store.read().as_of().entry(name).name for name in (ARVIA, BELMAR)]
        assert names == ["A", "B"]

    def test_the_past_is_placed_first_and_the_dossier_last(self, store, monkeypatch):
        """Whoever reads the new dossier finds all else in its place."""
        placed = []
        monkeypatch.setattr(
            folder, "write_together", lambda place, files, seen: placed.extend(files)
        )
        model = store.read().as_of().entry(MODEL)
        store.append([model.model_copy(update={"text": "new", "recorded": BEGUN + HOUR})])

        assert placed == ["history.yaml", "models/m.yaml", "dossier.yaml"]

    @pytest.mark.parametrize("name", ["history.yaml", "models/m.yaml"])
    def test_no_file_that_is_edited_meanwhile_is_written_over(self, store, monkeypatch, name):
        """From when it was read on."""
        model = store.read().as_of().entry(MODEL)
        store.append([model.model_copy(update={"text": "a: 1\n", "recorded": BEGUN + HOUR})])
        make, edited = folder.revision, []

        def late(*args):
            text = (store.folder / name).read_text() + "# mine\n"
            (store.folder / name).write_text(text)
            edited.append(text)
            return make(*args)

        monkeypatch.setattr(folder, "revision", late)
        new = model.model_copy(update={"text": "b: 1\n", "recorded": BEGUN + 2 * HOUR})
        with pytest.raises(StoreError, match=rf"{name}: the file was edited while .* again"):
            store.append([new])
        assert [(store.folder / name).read_text()] == edited

    @pytest.mark.parametrize("moment", ["revision", "history"])
    def test_what_is_edited_meanwhile_stays(self, store, monkeypatch, moment):
        """Before anything is written, and also right before the end."""
        new = small()[BELMAR].model_copy(update={"name": "Belmar!", "recorded": BEGUN + HOUR})
        make = getattr(folder, moment)

        def late(*args):
            edit(store, "name: Arvia", "name: Arvia the Great")
            return make(*args)

        monkeypatch.setattr(folder, moment, late)
        with pytest.raises(StoreError, match=r"dossier.yaml: the file was edited while .* again"):
            store.append([new])
        assert not (store.folder / "history.yaml").exists()

        monkeypatch.undo()
        store.append([new])
        names = [store.read().as_of().entry(name).name for name in (ARVIA, BELMAR)]
        assert names == ["Arvia the Great", "Belmar!"]
