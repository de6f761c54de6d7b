"""The command line as a whole: its overview, its exit codes, its manners."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tests.strategies_record import RIVAL, ledger_of, small

from goodoffices import __version__, cli
from goodoffices.cli import COMMANDS, SUMMARIES, goodoffices, main
from goodoffices.errors import GoodOfficesError, InputError, StatementError
from goodoffices.record import together
from goodoffices.record.folder import FolderStore


@pytest.fixture(params=sorted(COMMANDS))
def command(request):
    """Each command in turn."""
    return goodoffices.get_command(click.Context(goodoffices), request.param)


class TestOverview:
    def test_every_command_has_a_summary(self):
        """The two tables name the same commands."""
        assert sorted(COMMANDS) == sorted(SUMMARIES)

    def test_summaries_are_the_commands_own(self, command):
        """The overview, which imports no command, says what each says of itself."""
        assert SUMMARIES[command.name] == command.get_short_help_str(limit=1_000)

    def test_help_names_every_command(self):
        """Both spellings of help list all commands with their summaries."""
        for flag in ("-h", "--help"):
            result = CliRunner().invoke(goodoffices, [flag], terminal_width=120)
            assert result.exit_code == 0
            for name, summary in SUMMARIES.items():
                assert f"{name} " in result.output
                assert summary in result.output

    def test_every_option_has_help(self, command):
        """An option without a word of help is not finished."""
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{command.name} {parameter.opts}"

    def test_an_unknown_command_is_refused(self):
        """The name that was typed is in the answer."""
        result = CliRunner().invoke(goodoffices, ["mediate"])

        assert result.exit_code == 2
        assert "No such command 'mediate'" in result.output


class TestMain:
    def run(self, monkeypatch, raised):
        """Run a command that raises and return the exit code."""

        @click.command("raise")
        def command():
            raise raised

        monkeypatch.setattr(cli, "goodoffices", command)
        with pytest.raises(SystemExit) as exit_:
            main([])
        return exit_.value.code

    def test_success_is_0(self, capsys):
        """Asking for the version is answered, and no exit code is set."""
        main(["--version"])

        assert __version__ in capsys.readouterr().out

    def test_a_statement_stands_under_its_error(self, monkeypatch, capsys):
        """Whichever command met it: the statement, and a caret where it goes wrong."""
        error = StatementError("a.yaml, line 3: wrong.")
        error.add_note("非 x\n非 ")
        assert self.run(monkeypatch, error) == 2

        assert capsys.readouterr().err.splitlines()[1:] == ["  非 x", "     ^"]

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (["mediate"], "No such command 'mediate'. See 'goodoffices --help'."),
            (["brief"], "Missing argument 'PATH'. See 'goodoffices brief --help'."),
            (["analyse", "--zzz"], "No such option '--zzz'. See 'goodoffices analyse --help'."),
        ],
    )
    def test_a_slip_in_the_words_is_one_line_and_2(self, words, said, capsys):
        """What is wrong and where the help is."""
        with pytest.raises(SystemExit) as stopped:
            main(words)

        assert stopped.value.code == 2
        assert capsys.readouterr().err == f"goodoffices: {said}\n"

    def test_no_words_at_all_show_the_overview(self, capsys):
        """The overview, and exit code 2 since nothing was done."""
        with pytest.raises(SystemExit) as stopped:
            main([])

        assert stopped.value.code == 2
        assert "Commands:" in capsys.readouterr().err

    def test_too_little_memory_is_2(self, monkeypatch, capsys):
        """One sentence, no traceback."""
        assert self.run(monkeypatch, MemoryError()) == 2

        assert "not enough memory" in capsys.readouterr().err

    @pytest.mark.parametrize("kind", [GoodOfficesError, *GoodOfficesError.__subclasses__()])
    def test_an_error_of_ours_is_one_line_and_2(self, monkeypatch, capsys, kind):
        """The message and nothing else, on standard error."""
        assert self.run(monkeypatch, kind("a.yaml, line 3: wrong. Mend it.")) == 2

        captured = capsys.readouterr()
        assert captured.err == "goodoffices: a.yaml, line 3: wrong. Mend it.\n"
        assert captured.out == ""

    def test_what_an_error_quotes_is_inert(self, monkeypatch, capsys):
        """An escape in a file name reaches no terminal (rule N6)."""
        self.run(monkeypatch, InputError("\x1b]0;title\x07\n\u202egpj.txt: no such file."))

        shown = capsys.readouterr().err
        assert shown.count("\n") == 1
        assert not set(shown) & set("\x1b\x07\u202e")

    def test_a_wrong_use_is_2(self, monkeypatch, capsys):
        """Click's own refusals end with 2, whatever code click has for them."""
        assert self.run(monkeypatch, click.ClickException("wrong")) == 2
        assert "wrong" in capsys.readouterr().err

    @pytest.mark.parametrize("raised", [KeyboardInterrupt(), click.Abort()])
    def test_an_interrupt_is_130(self, monkeypatch, capsys, raised):
        """As shells expect it."""
        assert self.run(monkeypatch, raised) == 130
        assert "Interrupted: " in capsys.readouterr().err

    def test_an_interrupt_after_a_write_was_decided_does_not_deny_it(
        self, tmp_path, monkeypatch, capsys
    ):
        """What was confirmed is confirmed."""
        entries = small()
        entries[RIVAL] = entries[RIVAL].model_copy(update={"status": "proposed"})
        store = FolderStore(tmp_path / "d")
        store.create(ledger_of(entries.values()))
        place, calls = together._place, []

        def interrupted(*args):
            calls.append(args)
            if len(calls) == 1:
                raise KeyboardInterrupt
            place(*args)

        monkeypatch.setattr(together, "_place", interrupted)
        with pytest.raises(SystemExit) as stopped:
            main(["confirm", str(tmp_path / "d"), RIVAL])

        assert stopped.value.code == 130
        assert store.read().as_of().entry(RIVAL).status == "confirmed"
        assert "nothing was written" not in capsys.readouterr().err

    def test_a_closed_pipe_is_141_and_silent(self, monkeypatch):
        """Piping into head shows no trace of it."""
        with Path(os.devnull).open("w") as nowhere:
            monkeypatch.setattr(sys, "stderr", nowhere)
            assert self.run(monkeypatch, BrokenPipeError()) == 141

    def test_what_the_system_refuses_is_one_line_and_2(self, monkeypatch, capsys):
        """A full disk, or a name of any length, is said in one line that is not longer."""
        refused = OSError(36, "File name too long", "a" * 5000 + "\x1b[31m")
        assert self.run(monkeypatch, refused) == 2
        shown = capsys.readouterr().err
        assert shown.startswith("goodoffices: aaa")
        assert "File name too long. " in shown
        assert shown.count("\n") == 1
        assert len(shown) < 500
        assert "\x1b" not in shown


@pytest.fixture
def oddities(tmp_path) -> dict[str, Path]:
    """Paths that no command can use: what each is, and where."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "binary.dossier").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "blank.txt").write_text(" \n\n")
    (tmp_path / "latin.txt").write_bytes("Zürich sagte".encode("latin-1"))
    (tmp_path / "odd.xyz").write_text("text")
    (tmp_path / "broken.yaml").write_text("a: [\x1b[31m\n")
    (tmp_path / "list.yaml").write_text("- a\n- b\n")
    (tmp_path / "broken.gmcr").write_text("{")
    (tmp_path / "half").mkdir()
    (tmp_path / "half" / "dossier.yaml").write_text("schema: goodoffices-dossier-1\nnonsense: 1\n")
    return {path.name: path for path in tmp_path.iterdir()} | {"gone": tmp_path / "gone.txt"}


ODD = ["empty", "binary.txt", "binary.dossier", "blank.txt", "latin.txt", "odd.xyz", "broken.yaml"]
ODD += ["list.yaml", "broken.gmcr", "half", "gone"]
CALLS = {
    "analyse": ["analyse", "{}"],
    "brief": ["brief", "{}", "-o", "made.html"],
    "confirm": ["confirm", "{}", "00000000-0000"],
    "convert": ["convert", "{}", "made.yaml"],
    "export": ["export", "{}", "made"],
    "import": ["import", "{}", "made.dossier"],
    "read": ["read", "{}"],
    "reject": ["reject", "{}", "00000000-0000"],
    "trace": ["trace", "{}", "00000000-0000"],
}
"""How each command that opens a path is called on it."""


def snapshot(folder: Path) -> dict[str, bytes]:
    """Everything that stands in a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


class TestBadInput:
    @pytest.mark.parametrize("odd", ODD)
    @pytest.mark.parametrize("call", sorted(CALLS))
    def test_one_sentence_exit_2_and_nothing_written(
        self, oddities, monkeypatch, capsys, call, odd
    ):
        """Every command refuses every oddity in one line, without a traceback."""
        folder = oddities["empty"].parent
        monkeypatch.chdir(folder)
        before = snapshot(folder)

        with pytest.raises(SystemExit) as exit_:
            main([word.format(oddities[odd]) for word in CALLS[call]])

        shown = capsys.readouterr()
        assert exit_.value.code == 2
        assert shown.err.startswith("goodoffices: ")
        assert shown.err.count("\n") == 1
        assert "\x1b" not in shown.err
        assert snapshot(folder) == before

    @pytest.mark.parametrize("call", sorted(CALLS))
    def test_a_name_of_any_length_is_refused(self, tmp_path, monkeypatch, capsys, call):
        """A path longer than the system takes is refused in one line."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit) as exit_:
            main([word.format("a" * 5000) for word in CALLS[call]])
        assert exit_.value.code == 2
        assert capsys.readouterr().err.count("\n") == 1
        assert snapshot(tmp_path) == {}

    @pytest.mark.parametrize("name", ["", ".", "/"])
    def test_a_new_dossier_needs_a_name(self, tmp_path, monkeypatch, capsys, name):
        """The folder that one stands in is not replaced."""
        monkeypatch.chdir(tmp_path)
        with pytest.raises(SystemExit) as exit_:
            main(["new", name])
        assert exit_.value.code == 2
        assert "no name for a new folder" in capsys.readouterr().err
        assert snapshot(tmp_path) == {}


class TestProcess:
    def test_runs_as_a_process(self):
        """The entry point that the wheel installs answers."""
        code = "from goodoffices.cli import main; main(['--version'])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"goodoffices, version {__version__}\n"


class TestInstalled:
    """The program as it is installed, in processes of its own."""

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (["--version"], __version__),
            (["schema", "model"], '"properties"'),
            (["read", "note.txt"], "Ana Reyes"),
        ],
    )
    def test_the_script_runs_cold(self, tmp_path, words, told):
        """From its name to what it prints, with nothing imported before."""
        script = Path(sys.executable).with_name("goodoffices")
        (tmp_path / "note.txt").write_text("Ana Reyes said that it rained.\n", encoding="utf-8")
        done = subprocess.run(
            [script, *words], cwd=tmp_path, capture_output=True, text=True, check=False
        )

        assert (done.returncode, done.stderr) == (0, "")
        assert told in done.stdout
