"""What the wheel ships."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> set[str]:
    """The names in a wheel built of the source as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return set(zipfile.ZipFile(wheel).namelist())


class TestWheel:
    def test_ships_the_whole_package(self, shipped):
        """Modules, templates, cases and the mark of types: every file that git knows."""
        listed = subprocess.run(
            ["git", "ls-files", "src/goodoffices"],
            cwd=ROOT, check=True, capture_output=True, text=True,
        ).stdout.split()  # fmt: skip

        assert {name.removeprefix("src/") for name in listed} <= shipped
        assert "goodoffices/py.typed" in shipped

    def test_ships_nothing_else(self, shipped):
        """Besides the package there is its metadata with the licence."""
        rest = {name for name in shipped if not name.startswith("goodoffices/")}

        assert all(".dist-info/" in name for name in rest)
        assert any(name.endswith("licenses/LICENSE") for name in rest)
