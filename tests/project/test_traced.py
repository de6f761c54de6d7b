"""The rooms of which every branch is run are named alike wherever they are named."""

import re
import tomllib
from pathlib import Path

from tests import conftest

HERE = Path(__file__).resolve().parents[2]


class TestRooms:
    """Where `make unit` traces the tests."""

    def test_all_name_the_same(self):
        """The Makefile, the settings of coverage, and the mark of the tests."""
        made = re.search(r"^ROOMS := (.*)$", (HERE / "Makefile").read_text(), re.MULTILINE)
        settings = tomllib.loads((HERE / "pyproject.toml").read_text())
        measured = settings["tool"]["coverage"]["run"]["source"]

        assert made is not None
        assert set(made[1].split()) == conftest.TRACED
        assert {name.removeprefix("goodoffices.") for name in measured} == conftest.TRACED
