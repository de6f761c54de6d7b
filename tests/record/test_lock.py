"""What `goodoffices.record.lock` promises."""

import fcntl
import os
import subprocess
import sys
from pathlib import Path
from threading import Timer
from uuid import getnode

import pytest

from goodoffices.errors import StoreError
from goodoffices.record import lock
from goodoffices.record.lock import LOCK, alone


@pytest.fixture
def impatient(monkeypatch):
    """Wait for no other program."""
    monkeypatch.setattr(lock, "PATIENCE", 0.0)


def write(folder):
    """Write to a folder; its lock stands meanwhile."""
    with alone(folder):
        assert (folder / LOCK).exists()


class TestAlone:
    """The lock of a folder."""

    @pytest.mark.usefixtures("impatient")
    def test_one_program_at_a_time(self, tmp_path):
        """While another writes, its lock stays; afterwards none is left."""
        (tmp_path / LOCK).touch()
        with pytest.raises(StoreError, match=r"another program is writing .* dossier\.lock"):
            write(tmp_path)
        assert (tmp_path / LOCK).exists()

        (tmp_path / LOCK).unlink()
        write(tmp_path)
        assert not (tmp_path / LOCK).exists()

    def test_another_program_is_waited_for(self, tmp_path):
        """It writes for a moment only."""
        (tmp_path / LOCK).touch()
        Timer(0.2, (tmp_path / LOCK).unlink).start()
        write(tmp_path)

    @pytest.mark.usefixtures("impatient")
    def test_the_lock_of_a_program_that_was_killed_is_taken_away(self, tmp_path):
        """It names a process of this machine that is no more; another machine's lock stays."""
        with subprocess.Popen([sys.executable, "-c", ""]) as gone:
            pass
        for owner in (f"{gone.pid} {getnode() + 1}", f"{os.getpid()} {getnode()}"):
            (tmp_path / LOCK).write_text(owner, encoding="ascii")
            with pytest.raises(StoreError, match="another program is writing"):
                write(tmp_path)
        (tmp_path / LOCK).write_text(f"{gone.pid} {getnode()}", encoding="ascii")
        write(tmp_path)
        assert not (tmp_path / LOCK).exists()

    @pytest.mark.usefixtures("impatient")
    def test_a_lock_that_names_no_program_is_taken_away(self, tmp_path):
        """Of a number that no process has, or empty for some seconds; other words stay."""
        (tmp_path / LOCK).write_text(f"{10**30} {getnode()}", encoding="ascii")
        write(tmp_path)
        (tmp_path / LOCK).touch()
        long_ago = (tmp_path / LOCK).stat().st_mtime - 60
        os.utime(tmp_path / LOCK, (long_ago, long_ago))
        write(tmp_path)
        for words in ("mine", "no number"):
            (tmp_path / LOCK).write_text(words, encoding="ascii")
            with pytest.raises(StoreError, match="another program is writing"):
                write(tmp_path)

    @pytest.mark.usefixtures("impatient")
    @pytest.mark.parametrize("orphan", [f"{10**30} {getnode()}", ""])
    @pytest.mark.parametrize("first", ["first", f"{10**31} {getnode()}"])
    def test_the_lock_of_who_took_an_orphan_first_stays(self, tmp_path, monkeypatch, orphan, first):
        """It came after the orphan was judged; so it does where it is an orphan's too by then."""
        hold, place = fcntl.flock, tmp_path / LOCK

        def late(*args):
            place.unlink()
            place.write_text(first, encoding="ascii")
            hold(*args)

        place.write_text(orphan, encoding="ascii")
        os.utime(place, (0, 0))
        monkeypatch.setattr(fcntl, "flock", late)
        with pytest.raises(StoreError, match="another program is writing"):
            write(tmp_path)
        assert place.read_text(encoding="ascii") == first
        assert list(tmp_path.iterdir()) == [place]

    @pytest.mark.usefixtures("impatient")
    def test_an_orphan_is_taken_away_by_one_program_only(self, tmp_path):
        """While another does so, it stays; where that one is killed, nothing is in the way."""
        (tmp_path / LOCK).write_text(f"{10**30} {getnode()}", encoding="ascii")
        with (tmp_path / LOCK).open("rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            with pytest.raises(StoreError, match="another program is writing"):
                write(tmp_path)
            assert (tmp_path / LOCK).exists()
        write(tmp_path)
        assert not list(tmp_path.iterdir())

    def test_only_the_own_lock_is_removed(self, tmp_path):
        """Where a person deleted it, another program may have one by now."""
        with alone(tmp_path):
            own = (tmp_path / LOCK).read_text(encoding="ascii")
            (tmp_path / LOCK).write_text("another", encoding="ascii")
        assert own.split()[0] == str(os.getpid())
        assert (tmp_path / LOCK).read_text(encoding="ascii") == "another"

    def test_a_folder_that_may_not_be_written(self, tmp_path, monkeypatch):
        """The message says so."""

        def refuse(path, mode="r", *args, **options):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
        with pytest.raises(StoreError, match=r"cannot be written \(Permission denied\)"):
            write(tmp_path)
