"""The floors hold: the linter itself refuses what the house refuses."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WRONG = [
    ("graphmodel", "import goodoffices.record"),
    ("graphmodel", "import sqlite3"),
    ("settlement", "import socket"),
    ("record", "import goodoffices.brief"),
    ("assessment", "import goodoffices.reading"),
]


@pytest.fixture
def house(tmp_path) -> Path:
    """Copy the source and its floors."""
    for part in ("src", "pyproject.toml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    return tmp_path


def lint(house: Path) -> tuple[int, str]:
    """Run the linter over a copy of the house."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house / "src")},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stdout


class TestFloors:
    def test_a_new_room_needs_a_floor(self, house):
        """A folder that nobody gave a floor fails the check."""
        (house / "src" / "goodoffices" / "attic").mkdir()
        (house / "src" / "goodoffices" / "attic" / "__init__.py").write_text('"""Old things."""\n')

        code, said = lint(house)

        assert code == 1
        assert "attic" in said

    def test_no_import_points_up_or_sideways(self, house):
        """A neighbour, a room above, a database or a socket: each is refused."""
        for room, line in WRONG:
            module = house / "src" / "goodoffices" / room / "__init__.py"
            module.write_text(f"{module.read_text('utf-8')}\n{line}\n", "utf-8")

        code, said = lint(house)

        assert code == 1
        assert "BROKEN" in said
        for room, line in WRONG:
            assert f"goodoffices.{room} -> {line.removeprefix('import ')} (l." in said
