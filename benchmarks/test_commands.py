"""Whole commands, from the start of the process to its end."""

import subprocess
import sys
from pathlib import Path

import goodoffices

EXAMPLE = Path(goodoffices.__file__).parent / "cases" / "dossiers" / "xi-zelensky-call-2023"


def run(*arguments: str) -> str:
    """Run the program as a process of its own and return what it prints."""
    program = Path(sys.executable).with_name("goodoffices")
    return subprocess.run(
        [program, *arguments], check=True, capture_output=True, encoding="utf-8"
    ).stdout


def test_help(benchmark):
    """`goodoffices --help`: aim under 0.4 s."""
    assert "Commands" in benchmark(run, "--help")


def test_brief(benchmark, tmp_path):
    """`goodoffices brief` on the example dossier: aim under 3 s."""
    benchmark.pedantic(
        run, args=("brief", str(EXAMPLE), "-o", str(tmp_path / "brief.html")), rounds=5
    )
    assert (tmp_path / "brief.html").exists()
