"""What `goodoffices.record.together` promises."""

import json
import os
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from tests.strategies_record import BEGUN, BELMAR, MODEL, TEXT, source

from goodoffices.errors import StoreError
from goodoffices.record import together
from goodoffices.record.folder import FolderStore
from goodoffices.record.together import DECIDED, finish, write_together

KILLED = """
import os, shutil, sys
from pathlib import Path

from goodoffices.record.folder import FolderStore
from tests.record.test_together import added

place, begun = Path(sys.argv[1]), sys.argv[2]
OPS = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.link"}


def killed(number):
    left = number

    def hook(event, args):
        nonlocal left
        if event in OPS and str(args[0]).startswith(str(place)):
            left -= 1
            if left < 0:
                os._exit(9)

    sys.addaudithook(hook)


def write(store):
    if begun == "cut off":
        store.read()
        return
    store.append(*added(store))


status, number = 9, 0
while status:
    folder = place / str(number)
    shutil.copytree(place / "dossier", folder)
    child = os.fork()
    if not child:
        killed(number)
        write(FolderStore(folder))
        os._exit(0)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status in (0, 9), status
    number += 1
"""


def tried(place, begun="whole"):
    """Write in processes that are killed before their 1st, 2nd, ... step with a file."""
    here = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", KILLED, str(place), begun], check=True, cwd=here)
    return sorted(place.glob("[0-9]*"), key=lambda path: int(path.name))


def names(folder):
    """Name all that stands in a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def added(store):
    """Make what is written: a report, the text of a model, a name."""
    now, given = store.read().as_of(), {"recorded": BEGUN + timedelta(hours=1)}
    new = source(4, **given)
    model = now.entry(MODEL).model_copy(update={"text": "new: text\n", **given})
    belmar = now.entry(BELMAR).model_copy(update={"name": "Belmar!", **given})
    return [new, model, belmar], {new.id: TEXT.encode()}


class TestKilled:
    """A program that is killed as it writes a dossier folder, at any step."""

    @pytest.mark.untraced
    def test_all_was_written_or_nothing(self, store):
        """The folder can be read and written at once; nothing is left behind."""
        before, after = store.read(), store.read().append(*added(store))
        folders, seen = tried(store.folder.parent), []
        for folder in folders:
            found = FolderStore(folder).read()
            assert found in (before, after), folder
            seen.append(found == after)
            assert DECIDED not in names(folder)

            again = FolderStore(folder)
            belmar = again.read().as_of().entry(BELMAR)
            moment = {"recorded": BEGUN + timedelta(hours=2)}
            whole = again.append([belmar.model_copy(update=moment)])
            assert again.read() == whole
            report = {"reports/4.txt"} if found == after else set()
            assert names(folder) == names(store.folder) | report | {"history.yaml"}

        assert seen == sorted(seen)
        assert len(set(seen)) == 2
        assert len(seen) > 20

    @pytest.mark.untraced
    def test_also_as_what_was_cut_off_is_finished(self, store, monkeypatch):
        """However often."""
        after, there = (
            store.read().append(*added(store)),
            names(store.folder) | {"reports/4.txt", "history.yaml"},
        )
        monkeypatch.setattr(together, "finish", lambda folder: None)
        store.append(*added(store))
        monkeypatch.undo()
        assert DECIDED in names(store.folder)

        folders = tried(store.folder.parent, "cut off")
        assert len(folders) > 10
        for folder in folders:
            assert FolderStore(folder).read() == after
            assert names(folder) - {"dossier.lock"} == there  # the next who writes takes it away


OLD = "cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4"
"""The digest of *old*."""


def begin(folder, before):
    """Write what was decided to be written, and what is there until now."""
    (folder / DECIDED / "files/d").mkdir(parents=True)
    (folder / "dossier.yaml").write_text("old")
    (folder / DECIDED / "files/dossier.yaml").write_text("new")
    (folder / DECIDED / "files/d/b").write_text("more")
    (folder / DECIDED / "before.json").write_text(before)


@pytest.fixture
def cut_off(tmp_path):
    """Write a folder with a write that was decided and not done."""
    begin(tmp_path / "in", json.dumps({"dossier.yaml": OLD, "d/b": None}))
    return tmp_path / "in"


class TestFinish:
    """A write that was decided."""

    def test_its_files_are_put_in_their_places(self, cut_off):
        """Also those that stand there already; nothing else is left."""
        (cut_off / "d").mkdir()
        (cut_off / "d/b").write_text("more")
        finish(cut_off)

        assert names(cut_off) == {"dossier.yaml", "d", "d/b"}
        assert (cut_off / "dossier.yaml").read_text() == "new"

    def test_what_was_not_decided_is_cleared_away(self, cut_off):
        """A write that was cut off earlier, or what was left of one that was done."""
        (cut_off / "dossier.writing/files").mkdir(parents=True)
        shutil.rmtree(cut_off / DECIDED / "files")
        finish(cut_off)

        assert names(cut_off) == {"dossier.yaml"}

    def test_what_a_person_edited_since_stays(self, cut_off):
        """All else is placed; the message names the file and where the other text is."""
        (cut_off / "dossier.yaml").write_text("mine")
        words = r"in: dossier\.yaml was edited .* in /.*/files\. .* delete dossier\.written;"
        for _ in range(2):
            with pytest.raises(StoreError, match=words):
                finish(cut_off)

        assert (cut_off / "dossier.yaml").read_text() == "mine"
        assert (cut_off / DECIDED / "files/dossier.yaml").read_text() == "new"
        assert (cut_off / "d/b").read_text() == "more"

    def test_a_place_that_cannot_be_written_is_named(self, cut_off):
        """What was recorded waits; once it can, it is placed."""
        (cut_off / "d").touch()
        with pytest.raises(StoreError, match=r"d/b: the file cannot be written \(.*\)\. Make it"):
            finish(cut_off)
        (cut_off / "d").unlink()
        finish(cut_off)

        assert names(cut_off) == {"dossier.yaml", "d", "d/b"}

    def test_modes_and_links_stay(self, cut_off):
        """What was private stays private, in the place that a link leads to."""
        (cut_off / "dossier.yaml").rename(cut_off / "real")
        (cut_off / "real").chmod(0o600)
        (cut_off / "dossier.yaml").symlink_to("real")
        finish(cut_off)

        assert (cut_off / "dossier.yaml").is_symlink()
        assert (cut_off / "real").read_text() == "new"
        assert (cut_off / "real").stat().st_mode & 0o777 == 0o600

    @pytest.mark.parametrize("name", ["../evil", "d/../../evil", "a", "/evil/a", "dossier.lock"])
    def test_names_that_no_dossier_has_are_refused(self, tmp_path, name):
        """Whoever made the folder: nothing is written outside it."""
        folder = tmp_path / "one/two"
        begin(folder, json.dumps({name: None}))
        (folder / DECIDED / "files/x/y").mkdir(parents=True)
        (tmp_path / "one/two" / DECIDED / "evil").write_text("evil")
        before = names(tmp_path)
        with pytest.raises(StoreError, match=r"dossier\.written is damaged: .* then delete"):
            finish(folder)

        assert names(tmp_path) == before

    @pytest.mark.parametrize("text", ["", '{"dossier.yaml', "[]", '{"dossier.yaml": 3}', None])
    def test_digests_that_cannot_be_used_are_named(self, tmp_path, text):
        """A file that was cut off, or is not there."""
        begin(tmp_path, text or "")
        if text is None:
            (tmp_path / DECIDED / "before.json").unlink()
        with pytest.raises(StoreError, match=r"dossier\.written is damaged: .* then delete"):
            finish(tmp_path)

        assert (tmp_path / "dossier.yaml").read_text() == "old"

    @pytest.mark.parametrize("there", [False, True])
    @pytest.mark.parametrize("link", ["d", "dossier.yaml"])
    def test_a_link_out_of_the_folder_is_not_followed(self, cut_off, link, there):
        """A folder or a file; also where there is no file yet."""
        outside = cut_off.parent / "outside"
        (cut_off / "dossier.yaml").unlink()
        if there and link == "d":
            outside.mkdir()
        elif there:
            outside.write_text("old")
        (cut_off / link).symlink_to(outside)
        before = names(cut_off.parent)
        with pytest.raises(StoreError, match=r"a link leads out of the folder"):
            finish(cut_off)

        assert names(cut_off.parent) == before
        assert not outside.is_file() or outside.read_text() == "old"

    @pytest.mark.parametrize("link", ["files", "files/d", "files/d/b"])
    def test_nothing_is_taken_from_elsewhere(self, cut_off, link):
        """What stands outside stays there, with its mode."""
        place, outside = cut_off / DECIDED / link, cut_off.parent / "outside"
        place.rename(outside)
        place.symlink_to(outside)
        before = names(cut_off.parent)
        with pytest.raises(StoreError, match=r"dossier\.written is damaged"):
            finish(cut_off)

        assert names(cut_off.parent) == before

    def test_a_file_that_cannot_be_read_is_named(self, cut_off, monkeypatch):
        """With the cure."""

        def refuse(path):
            raise PermissionError(13, "Permission denied")

        read = Path.read_bytes
        monkeypatch.setattr(
            Path, "read_bytes", lambda path: (read if path.suffix == ".json" else refuse)(path)
        )
        with pytest.raises(
            StoreError, match=r"dossier\.yaml: the file cannot be read \(Perm.*\)\."
        ):
            finish(cut_off)


class TestWriteTogether:
    """Files written together."""

    def test_what_was_edited_since_it_was_read_stays(self, tmp_path):
        """Also a file that was not there; nothing is left."""
        for name in ("history.yaml", "d/b"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("mine")
            before = names(tmp_path)
            with pytest.raises(StoreError, match=rf"{name}: the file was edited while .* again"):
                write_together(tmp_path, {name: b"new", "d/c": b"x"}, {"d/b": b"old"})
            assert names(tmp_path) == before
            assert (tmp_path / name).read_text() == "mine"

    def test_a_link_out_of_the_folder_is_refused_before_it_is_decided(self, tmp_path):
        """So that nothing waits that cannot be placed."""
        (tmp_path / "in").mkdir()
        (tmp_path / "in/d").symlink_to(tmp_path)
        with pytest.raises(StoreError, match="a link leads out of the folder"):
            write_together(tmp_path / "in", {"d/b": b"x"}, {})
        assert names(tmp_path) == {"in", "in/d"}

    def test_a_folder_that_cannot_be_written(self, tmp_path, monkeypatch):
        """The message names it and why."""

        def full(*args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "rename", full)
        with pytest.raises(StoreError, match=r"cannot be written \(No space left on device\)"):
            write_together(tmp_path, {"dossier.yaml": b"x"}, {})
        assert not names(tmp_path)

    def test_an_interruption_finishes_what_was_decided(self, tmp_path, monkeypatch):
        """It is passed on."""
        place, calls = together._place, []

        def interrupted(*args):
            calls.append(args)
            if len(calls) == 1:
                raise KeyboardInterrupt
            place(*args)

        monkeypatch.setattr(together, "_place", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_together(tmp_path, {"d/b": b"x", "dossier.yaml": b"y"}, {})
        assert names(tmp_path) == {"d", "d/b", "dossier.yaml"}

    def test_an_interruption_before_it_leaves_nothing(self, tmp_path, monkeypatch):
        """As an error does."""

        def interrupted(*args):
            raise KeyboardInterrupt

        monkeypatch.setattr(together, "write_whole", interrupted)
        with pytest.raises(KeyboardInterrupt):
            write_together(tmp_path, {"d/b": b"x"}, {})
        assert not names(tmp_path)
