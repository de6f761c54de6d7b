"""``python -m goodoffices``."""

import subprocess
import sys

import pytest

from goodoffices import __version__


class TestMain:
    @pytest.mark.parametrize(
        ("words", "code", "told"),
        [
            (["--version"], 0, f"goodoffices, version {__version__}"),
            (["read", "none.txt"], 2, "none.txt: there is no such file"),
        ],
    )
    def test_it_is_the_command(self, tmp_path, words, code, told):
        """With its words, its exit codes and its name."""
        command = [sys.executable, "-m", "goodoffices", *words]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

        assert done.returncode == code
        assert told in done.stdout + done.stderr
        assert "Traceback" not in done.stderr
