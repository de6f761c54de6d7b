"""Files in and out."""

import codecs
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodoffices.errors import FormatError, InputError
from goodoffices.files import decode, line_of, read_bytes, read_text, read_yaml, write_whole

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
ENCODINGS = ["utf-8", "utf-16", "ascii", "cp1251", "gbk", "punycode", "idna", "rot13", "a\0b", "x"]

texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
tags = st.sampled_from(["!!int ", "!!bool ", "!!set ", "&x ", "*x ", "a: ", "- ", "2001-99-99"])
yaml_texts = st.text(max_size=40) | st.lists(
    tags | st.sampled_from("-?:[]{}'#,=<|\n "), max_size=12
).map("".join)


def refusal(do: Callable[[], object]) -> str | None:
    """Do something and return its refusal, if it was refused."""
    try:
        do()
    except InputError as error:
        return str(error)
    return None


class TestDecode:
    @given(texts.filter(lambda text: not text.startswith("\ufeff")))
    def test_utf8_comes_back_but_for_line_ends(self, text):
        """Nothing but CRLF is changed: no normal form, no blanks, no lone carriage return."""
        assert decode(text.encode(), "here") == text.replace("\r\n", "\n")

    @pytest.mark.parametrize("encoding", MARKS)
    @pytest.mark.parametrize("declared", [None, "utf-8", "UTF-16", "utf-32"])
    def test_a_byte_order_mark_decides_and_is_dropped(self, encoding, declared):
        """A mark tells the encoding better than a declaration of some Unicode encoding."""
        data = MARKS[encoding] + "Київ, Пекін".encode(encoding)

        assert decode(data, "here", encoding=declared) == "Київ, Пекін"

    def test_a_declared_encoding_holds(self):
        """In windows-1252 the bytes of a UTF-16 mark are letters."""
        assert decode(b"\xff\xfe", "here", encoding="windows-1252") == "ÿþ"

    @given(st.binary(max_size=20), st.sampled_from(ENCODINGS))
    def test_any_bytes_are_read_or_refused(self, data, encoding):
        """Whatever the bytes and the declaration: a text without NUL, or one clear refusal."""
        shown = refusal(lambda: self.text_without_nul(data, encoding))

        assert shown is None or shown.startswith("here: ")

    def text_without_nul(self, data: bytes, encoding: str) -> None:
        """Decode, and see that no NUL came through."""
        assert "\0" not in decode(data, "here", encoding=encoding)

    def test_the_refusal_names_the_byte(self):
        """The place counts from the beginning of the file, the mark included."""
        with pytest.raises(
            InputError, match=r"^x\.txt: byte 5 \(0xFC\) is not utf-8\. Save the file as UTF-8\.$"
        ):
            decode(codecs.BOM_UTF8 + b"gr\xfcn", "x.txt")
        with pytest.raises(InputError, match=r"as UTF-8, or declare its encoding \(read --enc"):
            decode(b"gr\xfcn", "x.txt", declarable=True)

    def test_a_binary_file_is_refused(self):
        """NUL is in no report."""
        with pytest.raises(InputError, match="binary file"):
            decode(b"PK\0\0", "x.txt")
        with pytest.raises(InputError, match="binary file"):
            decode(b"\x7fELF\0\xd0", "x.txt")

    def test_an_unknown_encoding_is_refused(self):
        """The refusal shows the name that was declared."""
        with pytest.raises(InputError, match="'klingon' is no encoding of text"):
            decode(b"a", "x.txt", encoding="klingon")


class TestReadBytes:
    def test_reads_up_to_the_limit(self, tmp_path):
        """The limit itself is accepted and one byte more is not."""
        path = tmp_path / "report.txt"
        path.write_bytes(b"x" * 9)

        assert read_bytes(path, limit=9) == b"x" * 9
        with pytest.raises(InputError, match="larger than"):
            read_bytes(path, limit=8)

    def test_the_limit_is_named_in_megabytes(self, tmp_path):
        """A report over 20 MB is refused with the number."""
        path = tmp_path / "report.txt"
        path.write_bytes(b"x" * (20 * 2**20 + 1))

        with pytest.raises(InputError, match=r"report\.txt: .* larger than 20 MB"):
            read_bytes(path)

    @pytest.mark.parametrize(("name", "why"), [("none", "no such file"), (".", "a directory")])
    def test_what_is_no_file_is_refused(self, tmp_path, name, why):
        """The message has the path and the reason."""
        with pytest.raises(InputError, match=why):
            read_bytes(tmp_path / name)

    def test_other_trouble_of_the_system_is_refused(self, tmp_path):
        """A name that the system does not take is a refusal too."""
        with pytest.raises(InputError, match=r"cannot be read \(.*\)"):
            read_bytes(tmp_path / ("n" * 5_000))


class TestReadText:
    def test_reads_and_decodes(self, tmp_path):
        """The file's path stands in the refusal, its text is decoded once."""
        path = tmp_path / "report.txt"
        path.write_bytes("Минск\r\n".encode("cp1251"))

        assert read_text(path, encoding="cp1251") == "Минск\n"
        with pytest.raises(InputError, match=r"report\.txt: byte 0"):
            read_text(path)


class TestReadYaml:
    @given(yaml_texts)
    def test_any_text_is_parsed_or_refused(self, text):
        """Whatever the text: a value, or one refusal that names the file."""
        shown = refusal(lambda: read_yaml(text, "a.yaml"))

        assert shown is None or (shown.startswith("a.yaml") and "\n" not in shown)

    @pytest.mark.parametrize(
        ("text", "where"),
        [
            ("a: 1\nb: [1,\n", "a.yaml, line 3"),
            ("a: 1\na: 2\n", "a.yaml, line 2"),
            ("a: *b\n", "a.yaml, line 1"),
            ("a: \x07\n", "a.yaml"),
            ("a: 2001-99-99\n", "a.yaml, line 1"),
            ("a: !!set x\n", "a.yaml"),
            ("[" * 500, "a.yaml"),
            ("a: # b\n  c\n\n", "a.yaml"),
        ],
    )
    def test_the_refusal_names_the_line(self, text, where):
        """Broken YAML, a key twice, an unknown alias, a control, a false date, a false tag."""
        with pytest.raises(FormatError, match=f"^{where}: "):
            read_yaml(text, "a.yaml")


class TestLineOf:
    node = read_yaml("# a comment\na: 1\nb:\n  - x\n  - c: y\n    d: z\n", "a.yaml")

    @pytest.mark.parametrize(
        ("keys", "line"),
        [((), 2), (("a",), 2), (("b",), 3), (("b", 0), 4), (("b", 1), 5), (("b", 1, "d"), 6)],
    )
    def test_finds_the_line(self, keys, line):
        """Lines count from 1."""
        assert line_of(self.node, *keys) == line

    @pytest.mark.parametrize("keys", [("b", 1, "missing"), ("b", 1, "c", "deeper")])
    def test_stops_at_the_deepest_place(self, keys):
        """A key that is missing is looked for where it would stand."""
        assert line_of(self.node, *keys) == 5

    def test_plain_data_has_no_lines(self):
        """What was not parsed has no place."""
        assert line_of({"a": 1}, "a") is None


class TestWriteWhole:
    @given(st.binary())
    def test_what_is_written_is_read(self, tmp_path_factory, data):
        """The content arrives, and nothing stays beside it."""
        path = tmp_path_factory.mktemp("folder") / "brief.html"

        write_whole(path, data)

        assert path.read_bytes() == data
        assert list(path.parent.iterdir()) == [path]

    def test_a_failure_leaves_the_old_file(self, tmp_path):
        """A writer that breaks off leaves what was there, and nothing beside it."""
        path = tmp_path / "brief.html"
        path.write_text("old")

        def break_off(beside: Path) -> None:
            beside.write_text("half")
            raise InputError("no more")

        with pytest.raises(InputError, match="no more"):
            write_whole(path, break_off)
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]

    def test_a_missing_folder_is_refused(self, tmp_path):
        """No folder is made on the quiet."""
        with pytest.raises(InputError, match=r"brief\.html: the file cannot be written"):
            write_whole(tmp_path / "none" / "brief.html", b"")
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
    def test_what_was_private_stays_private(self, tmp_path):
        """The permissions of a file outlast its content."""
        path = tmp_path / "dossier.yaml"
        path.touch(0o600)

        write_whole(path, b"new")

        assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o600)

    @pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
    def test_a_link_stays_a_link(self, tmp_path):
        """What the link leads to is replaced, not the link."""
        (tmp_path / "real").write_text("old")
        link = tmp_path / "link"
        link.symlink_to("real")

        write_whole(link, b"new")

        assert link.is_symlink()
        assert (tmp_path / "real").read_bytes() == b"new"

    @pytest.fixture(params=["second names", "no second names"])
    def names(self, request, monkeypatch):
        """Let the file system give a file a second name, or not."""

        def refuse(*paths: Path) -> None:
            raise PermissionError(1, "no")

        if request.param == "no second names":
            monkeypatch.setattr(os, "link", refuse)

    def test_a_new_file_is_written(self, tmp_path, names):
        """Where none was; nothing stays beside it."""
        write_whole(tmp_path / "a", b"new", new=True)

        assert (tmp_path / "a").read_bytes() == b"new"
        assert list(tmp_path.iterdir()) == [tmp_path / "a"]

    def test_of_two_that_write_a_new_file_one_is_refused(self, tmp_path, names):
        """Also where the other came after the first began: nothing is lost."""
        path = tmp_path / "a"

        def write(beside: Path) -> None:
            beside.write_bytes(b"late")
            write_whole(path, b"first", new=True)

        with pytest.raises(InputError, match=r"a: there is such a file already\. Name a new one"):
            write_whole(path, write, new=True)
        assert path.read_bytes() == b"first"
        assert list(tmp_path.iterdir()) == [path]


class TestKeysTwice:
    """A key that a mapping has twice."""

    def test_are_named_without_all_that_stands_under_them(self):
        """The key and its second line; what it holds may be long."""
        told = 'line 3: this is not valid YAML .found duplicate key "a".. Mend'
        with pytest.raises(FormatError, match=told) as refused:
            read_yaml("a: [long]\nb: 2\na: [long, long]\n", "x.yaml")
        assert "long" not in str(refused.value)


class TestImpossibleDays:
    """Dates that no calendar has."""

    def test_are_refused_by_their_line(self):
        """The line and the date are named, which the YAML library leaves out."""
        with pytest.raises(FormatError, match=r"^x\.yaml, line 2: '2024-02-31' is no day"):
            read_yaml("a: 2024-02-28\nb: 2024-02-31\n", "x.yaml")
