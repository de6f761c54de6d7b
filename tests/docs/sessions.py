"""Console sessions in pages: found, run in an empty folder, compared with what is printed."""

import doctest
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.docs import warm

__all__ = ["Block", "blocks", "examples", "kept_warm", "run"]

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"(?:#|<!--) file: (\S+)(?: -->)?\n")


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: its language, its text and the line on which it begins."""

    language: str
    text: str
    line: int


def blocks(page: str) -> list[Block]:
    """Find the fenced blocks of a page that belong to its session."""
    found = [
        Block(match[1], match[2], page.count("\n", 0, match.start()) + 2)
        for match in _FENCE.finditer(page)
    ]
    return [block for block in found if block.language == "console" or _FILE.match(block.text)]


def examples(page: str) -> str:
    """Find the Python sessions of a page, one after the other."""
    return "\n".join(match[2] for match in _FENCE.finditer(page) if match[1] == "pycon")


def _calls(text: str) -> list[tuple[str, str]]:
    """Split a session into each command and what it should print."""
    parts = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    pairs = []
    for part in parts:
        lines = part.split("\n")
        length = next(i for i, line in enumerate(lines) if not line.endswith("\\")) + 1
        pairs.append(("\n".join(lines[:length]), "\n".join(lines[length:])))
    return pairs


@contextmanager
def kept_warm() -> Iterator[Path]:
    """Make a folder in which our program stands, imported once for all commands (see `warm`)."""
    with tempfile.TemporaryDirectory() as place:
        door, script = str(Path(place, "door")), Path(place, "goodoffices")
        script.write_text(warm.asking(door), "utf-8")
        script.chmod(0o755)
        command = [sys.executable, warm.__file__, door]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
            assert process.stdout is not None
            try:
                assert process.stdout.readline() == "ready\n"
                yield Path(place)
            finally:
                process.kill()


def _environment(programs: Path) -> dict[str, str]:
    """Make a terminal of 88 columns without colours, with our program first on the path."""
    parts = [str(programs), str(Path(sys.executable).parent), os.environ["PATH"]]
    path = os.pathsep.join(parts)
    return os.environ | {"PATH": path, "COLUMNS": "88", "NO_COLOR": "1", "TERM": "dumb"}


def run(page: str, folder: Path, programs: Path) -> list[str]:
    """
    Run a page's session from top to bottom.

    Parameters
    ----------
    page : str
        The page's text.
    folder : Path
        An empty folder in which the commands run and the files are written.
    programs : Path
        The folder in which our program stands.

    Returns
    -------
    list of str
        One report for each command that printed something else than the page says.
    """
    wrong = []
    same = doctest.OutputChecker().check_output
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    for block in blocks(page):
        if named := _FILE.match(block.text):
            (folder / named[1]).parent.mkdir(parents=True, exist_ok=True)
            begin = named.end() if block.language == "text" else 0  # elsewhere it is a comment
            (folder / named[1]).write_text(block.text[begin:], "utf-8")
            continue
        for command, wanted in _calls(block.text):
            done = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env=_environment(programs),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
            if not same(wanted, done.stdout, flags):
                wrong.append(f"line {block.line}: $ {command}\n{done.stdout}")
    return wrong
