"""Console sessions in pages: found, run in an empty folder, compared with what is printed."""

import doctest
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Block", "blocks", "examples", "run"]

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


def _environment() -> dict[str, str]:
    """Make a terminal of 88 columns without colours, with our program first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return os.environ | {"PATH": path, "COLUMNS": "88", "NO_COLOR": "1", "TERM": "dumb"}


def run(page: str, folder: Path) -> list[str]:
    """
    Run a page's session from top to bottom.

    Parameters
    ----------
    page : str
        The page's text.
    folder : Path
        An empty folder in which the commands run and the files are written.

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
                env=_environment(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
            )
            if not same(wanted, done.stdout, flags):
                wrong.append(f"line {block.line}: $ {command}\n{done.stdout}")
    return wrong
