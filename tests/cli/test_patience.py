"""The progress bar, and leaving while it is shown."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import goodoffices
from goodoffices.cli import patience

CUBA = (
    Path(goodoffices.__file__).parent / "cases" / "graph-models" / "fraser-hipel-1984" / "cuba.yaml"
)
ENDLESS = f"""
from goodoffices import cli
from goodoffices.cli import analyse, patience
once = analyse.analyse
def again(*args, **kwargs):
    while True:
        once(*args, **kwargs)
analyse.analyse, patience.AFTER = again, 0.0
cli.main(["analyse", {str(CUBA)!r}])
"""


class TestPatience:
    """The bar."""

    def test_says_nothing_where_nobody_looks_on(self, capsys, monkeypatch):
        """Output that goes to a file or a program stays as it is."""
        monkeypatch.setattr(patience, "AFTER", 0.0)
        with patience.patience("Analysing") as progress:
            progress(0.5)

        assert capsys.readouterr() == ("", "")

    @pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals to open")
    def test_interrupting_leaves_cleanly(self):
        """The bar is shown; Ctrl-C ends with one line and code 130, and nothing is printed."""
        ours, theirs = os.openpty()
        child = subprocess.Popen(
            [sys.executable, "-c", ENDLESS],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm"},
        )
        os.close(theirs)
        shown = b""
        while b"Analysing" not in shown:
            shown += os.read(ours, 1024)
        child.send_signal(signal.SIGINT)
        printed, _ = child.communicate(timeout=60)
        shown = os.read(ours, 2**20)
        os.close(ours)

        assert child.returncode == 130
        assert printed == b""
        assert b"Traceback" not in shown
        assert shown.rstrip().endswith(
            b"Interrupted: what was being written is there as a whole, or not at all."
        )
