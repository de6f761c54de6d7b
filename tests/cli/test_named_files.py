"""The files that names on the command line mean."""

import os
import sys
from random import Random

import pytest

from goodoffices.cli.named_files import NamedFiles
from goodoffices.errors import InputError
from goodoffices.shelves import Shelves


class TestNamedFiles:
    def test_the_order_is_that_of_the_whole_names(self, tmp_path):
        """Folder by folder, as all paths below are sorted; each file once, whatever names it."""
        random = Random(7)
        letters = "ab-_z0"
        for _ in range(60):
            parts = [random.choice(letters) + random.choice(letters) + "d" for _ in range(2)]
            folder = tmp_path.joinpath(*parts[: random.randint(0, 2)])
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{random.choice(letters)}f").write_text("x")
        expected = [one for one in sorted(tmp_path.rglob("*")) if not one.is_dir()]
        assert len(expected) > 20
        names = [str(expected[-1]), str(tmp_path), str(tmp_path)]
        files = NamedFiles(names, dict)
        assert list(files) == [expected[-1], *expected[:-1]]
        assert files.count == len(expected)

    def test_links_to_folders_are_not_followed(self, tmp_path):
        """But for one that is named itself; so a link to a folder above has an end."""
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "up").symlink_to(tmp_path)
        (tmp_path / "in" / "one").write_text("x")
        link = tmp_path / "link"
        link.symlink_to(tmp_path / "in")
        assert list(NamedFiles([str(tmp_path)], dict)) == [tmp_path / "in" / "one"]
        assert list(NamedFiles([str(link)], dict)) == [link / "one"]

    def test_a_folder_that_cannot_be_looked_into_is_given(self, tmp_path, monkeypatch):
        """So that whoever opens it says why."""
        shut = tmp_path / "shut"
        shut.mkdir()
        (tmp_path / "one").write_text("x")
        path = type(shut)
        listing = path.iterdir

        def iterdir(folder):
            if folder == shut:
                raise PermissionError
            return listing(folder)

        monkeypatch.setattr(path, "iterdir", iterdir)
        assert list(NamedFiles([str(tmp_path)], dict)) == [tmp_path / "one", shut]

    def test_what_the_system_does_not_tell_of_is_given(self, tmp_path, monkeypatch):
        """In a folder that may be listed and not entered: each name in it stops nothing."""
        (tmp_path / "one").write_text("x")
        path = type(tmp_path)
        whether = path.is_dir

        def is_dir(one):
            if one.name == "one":
                raise PermissionError
            return whether(one)

        monkeypatch.setattr(path, "is_dir", is_dir)
        assert list(NamedFiles([str(tmp_path)], dict)) == [tmp_path / "one"]

    def test_what_is_hidden_is_passed_over(self, tmp_path):
        """In a folder that is walked, files, folders and locks; but not what is named itself."""
        for name in (".git/HEAD", ".git/b.txt", "in/.DS_Store", "in/.~lock.a.odt#", "in/~$a.docx"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text("x")
        with pytest.raises(InputError, match="no file in it, or hidden ones only"):
            NamedFiles([str(tmp_path)], dict)
        (tmp_path / "in" / "a.b").write_text("x")
        (tmp_path / "in" / "~a").write_text("x")
        shown = [tmp_path / "in" / "a.b", tmp_path / "in" / "~a"]
        assert list(NamedFiles([str(tmp_path)], dict)) == shown
        lock, git = tmp_path / "in" / "~$a.docx", tmp_path / ".git"
        named = list(NamedFiles([str(lock), str(git)], dict))
        assert named == [lock, git / "HEAD", git / "b.txt"]

    def test_how_far_one_has_come_is_told(self, tmp_path):
        """After each file, up to the whole."""
        for name in "abcd":
            (tmp_path / name).write_text("x")
        told: list[float] = []
        assert len(list(NamedFiles([str(tmp_path)], dict).counted(told.append))) == 4
        assert told == [0.25, 0.5, 0.75, 1.0]

    @pytest.mark.parametrize(
        ("name", "why"),
        [("-", "read alone"), ("https://x.example/", "read alone"), ("", "no file")],
    )
    def test_what_is_no_file_among_files_is_refused(self, tmp_path, name, why):
        """The standard input, an address, an empty folder."""
        with pytest.raises(InputError, match=why):
            NamedFiles([name or str(tmp_path)], dict)

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_a_pipe_in_a_folder_is_passed_over(self, tmp_path):
        """Nobody may ever write to it; a link that leads nowhere is given, and refused by name."""
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "one").write_text("x")
        (tmp_path / "nowhere").symlink_to(tmp_path / "gone")
        assert list(NamedFiles([str(tmp_path)], dict)) == [tmp_path / "nowhere", tmp_path / "one"]

    @pytest.mark.skipif(sys.platform != "linux", reason="names are any bytes on Linux alone")
    def test_names_that_are_no_unicode(self, tmp_path):
        """They are told apart, also where they are kept in a temporary file."""
        names = [os.fsdecode(bytes([byte])) for byte in (0xFE, 0xFF)]
        for name in names:
            (tmp_path / name).write_text("x")
        with Shelves() as shelves:
            found = list(NamedFiles([str(tmp_path), str(tmp_path / names[0])], shelves.new))
        assert [one.name for one in found] == names
