"""The command line: commands in, exit codes out."""

import importlib
import io
import sys
from collections.abc import Sequence
from typing import Any

import click

from goodoffices import __version__
from goodoffices.errors import GoodOfficesError
from goodoffices.inert import inert

__all__ = ["COMMANDS", "SUMMARIES", "goodoffices", "main"]

COMMANDS = {
    "analyse": "analyse",
    "brief": "brief",
    "cases": "cases",
    "compare": "compare",
    "confirm": "settle",
    "convert": "conversion",
    "export": "convert",
    "id": "mint",
    "import": "convert",
    "new": "new",
    "picture": "picture",
    "preferences": "preferences",
    "read": "read",
    "reject": "settle",
    "reopen": "settle",
    "schema": "schema",
    "trace": "trace",
}
"""Each command and the module of this room that holds it."""
_INTERRUPTED = "Interrupted: what was being written is there as a whole, or not at all."
"""True whenever it happens: a dossier, a file or a folder is written whole or not at all."""
_LONGEST = 300  # characters of what the system says


class _Lazy(click.Group):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name all commands in alphabetical order."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"goodoffices.cli.{COMMANDS[cmd_name]}")
        return getattr(module, f"{cmd_name}_command")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands from their summaries, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, SUMMARIES[name]) for name in sorted(COMMANDS)])


SUMMARIES = {
    "analyse": "Analyse a conflict model: which outcomes hold, and why.",
    "brief": "Write a brief from a report, a dossier folder or a .dossier file.",
    "cases": "List, show or copy the published cases and the example dossier.",
    "compare": "Compare two conflict models: states, moves, preferences, equilibria.",
    "confirm": "Confirm proposed entries of a dossier.",
    "convert": "Write a conflict model in another format.",
    "export": "Write a .dossier file as a readable folder.",
    "id": "Make new entry ids for a dossier that is written by hand.",
    "import": "Read a dossier folder into a .dossier file.",
    "new": "Begin a dossier: a commented folder that validates, or an empty .dossier file.",
    "picture": "Draw a conflict model: its options, rankings, or states and moves.",
    "preferences": "Show the rankings of a model, and what is odd in its preferences and rules.",
    "read": "Read a report and propose who said what to whom.",
    "reject": "Reject proposed entries of a dossier.",
    "reopen": "Take back what was confirmed or rejected: it is proposed again.",
    "schema": "Print a JSON Schema of a file or an output.",
    "trace": "Show what an entry rests on and what rests on it.",
}
"""What the overview says of each command; a test holds it equal to the command's own help."""


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="goodoffices")
def goodoffices() -> None:
    """From what was said about a dispute to what could settle it."""


def main(args: Sequence[str] | None = None) -> Any:
    """
    Run the command line.

    Parameters
    ----------
    args : sequence of str or None
        The words after the program's name; None takes them from the process.

    Notes
    -----
    Exits with code 0 when the command did its work, with 2 after one clear sentence when it
    refused its input, with 130 when interrupted. Under the sentence about a preference statement
    stands the statement, with a caret at the character that is meant.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # whatever the terminal can show
    try:
        goodoffices.main(args=args, prog_name="goodoffices", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()  # the overview itself
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"goodoffices: {inert(_usage(error))}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo(_INTERRUPTED, err=True)
        sys.exit(130)
    except GoodOfficesError as error:
        carets = map(_caret, getattr(error, "__notes__", ()))
        click.echo("\n".join([f"goodoffices: {inert(str(error))}", *carets]), err=True)
        sys.exit(2)
    except MemoryError:
        click.echo("goodoffices: there is not enough memory. Give a smaller input.", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(141)
    except OSError as error:  # such as a name that is too long, or a full disk
        click.echo(f"goodoffices: {_refusal(error)}", err=True)
        sys.exit(2)


def _usage(error: click.ClickException) -> str:
    """Say what is wrong with the words of a command, and where its help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    told = error.format_message()
    return f"{told} See '{context.command_path} --help'." if context else told


def _refusal(error: OSError) -> str:
    """Say what the system refused, however long the name is."""
    told = f"{error.filename}: " if error.filename else ""
    told += error.strerror or str(error)
    if len(told) > _LONGEST:
        told = f"{told[: _LONGEST // 2]} … {told[-_LONGEST // 3 :]}"
    return f"{inert(told)}. Name another place or make it usable."


def _caret(note: str) -> str:
    """Show a statement with a caret under the character that is meant (see `StatementError`)."""
    from rich.cells import cell_len  # only where something went wrong: rich is slow to import

    statement, _, before = note.partition("\n")
    return f"  {inert(statement)}\n  {' ' * cell_len(inert(before))}^"
