"""What `goodoffices.record.together` promises."""

import json
import os
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


@pytest.fixture
def cut_off(tmp_path):
    """Write a folder with a write that was decided and not done."""
    (tmp_path / "a").write_text("old")
    (tmp_path / DECIDED / "files/d").mkdir(parents=True)
    (tmp_path / DECIDED / "files/a").write_text("new")
    (tmp_path / DECIDED / "files/d/b").write_text("more")
    write = {"a": "cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4", "d/b": None}
    (tmp_path / DECIDED / "before.json").write_text(json.dumps(write))
    return tmp_path


class TestFinish:
    """A write that was decided."""

    def test_its_files_are_put_in_their_places(self, cut_off):
        """Also those that stand there already; nothing else is left."""
        (cut_off / "d").mkdir()
        (cut_off / "d/b").write_text("more")
        finish(cut_off)

        assert names(cut_off) == {"a", "d", "d/b"}
        assert (cut_off / "a").read_text() == "new"

    def test_what_a_person_edited_since_stays(self, cut_off):
        """Nothing is placed then; the message names both files."""
        (cut_off / "d").mkdir()
        (cut_off / "d/b").write_text("mine")
        before = names(cut_off)
        with pytest.raises(StoreError, match=r"d/b: the file was edited .* delete dossier.written"):
            finish(cut_off)

        assert names(cut_off) == before
        assert (cut_off / "a").read_text() == "old"

    def test_a_place_that_cannot_be_written_is_named(self, cut_off):
        """What was recorded waits; once it can, it is placed."""
        (cut_off / "d").touch()
        with pytest.raises(StoreError, match=r"d/b: the file cannot be written \(.*\)\. Make it"):
            finish(cut_off)
        (cut_off / "d").unlink()
        finish(cut_off)

        assert names(cut_off) == {"a", "d", "d/b"}

    def test_modes_and_links_stay(self, cut_off):
        """What was private stays private, in the place that a link leads to."""
        (cut_off / "a").rename(cut_off / "real")
        (cut_off / "real").chmod(0o600)
        (cut_off / "a").symlink_to("real")
        finish(cut_off)

        assert (cut_off / "a").is_symlink()
        assert (cut_off / "real").read_text() == "new"
        assert (cut_off / "real").stat().st_mode & 0o777 == 0o600


class TestWriteTogether:
    """Files written together."""

    def test_what_stops_it_leaves_nothing(self, tmp_path):
        """An error before it is decided."""

        def stop():
            raise StoreError("stop")

        with pytest.raises(StoreError, match=r"^stop$"):
            write_together(tmp_path, {"a": b"x", "d/b": b"y"}, ready=stop)
        assert not names(tmp_path)

    def test_a_folder_that_cannot_be_written(self, tmp_path, monkeypatch):
        """The message names it and why."""

        def full(*args):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "rename", full)
        with pytest.raises(StoreError, match=r"cannot be written \(No space left on device\)"):
            write_together(tmp_path, {"a": b"x"}, ready=lambda: None)
        assert not names(tmp_path)
