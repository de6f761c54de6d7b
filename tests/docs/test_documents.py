"""What must be documented is documented, and what is linked exists."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from goodoffices.cli import COMMANDS, goodoffices

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [page for page in sorted(DOCS.rglob("*")) if page.suffix in {".md", ".rst"}]
TOLD = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *PAGES]


def named(paths: list[Path]) -> list[str]:
    """Name paths as seen from the root."""
    return [str(path.relative_to(ROOT)) for path in paths]


class TestGenerated:
    def test_is_up_to_date(self):
        """The folder map, the references and the schemas are what their sources say."""
        done = subprocess.run(
            [sys.executable, "docs/generate.py", "--check"],
            cwd=ROOT,
            capture_output=True,
            text=True,
        )

        assert done.returncode == 0, done.stdout + done.stderr


class TestCommands:
    reference = (DOCS / "reference" / "commands.md").read_text("utf-8")
    prose = "\n".join(page.read_text("utf-8") for page in TOLD if page.name != "commands.md")

    @pytest.mark.parametrize("name", sorted(COMMANDS))
    def test_every_command_and_option_is_in_the_reference(self, name):
        """The reference holds each command's section with each of its options."""
        command = goodoffices.get_command(click.Context(goodoffices), name)
        section = self.reference.split(f"\n## goodoffices {name}\n")[1].split("\n## ")[0]

        for parameter in command.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else []:
                assert option in section

    @pytest.mark.parametrize("name", sorted(COMMANDS))
    def test_every_command_is_used_in_a_page(self, name):
        """Somewhere a page says what the command is for."""
        assert f"goodoffices {name}" in self.prose


class TestPages:
    @pytest.mark.parametrize("page", TOLD, ids=named(TOLD))
    def test_links_lead_somewhere(self, page):
        """Every relative link of a page leads to a file."""
        text = page.read_text("utf-8")
        targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
        for target in targets:
            if not target.startswith(("https://", "mailto:")):
                assert (page.parent / target).exists(), target

    @pytest.mark.parametrize("page", PAGES, ids=named(PAGES))
    def test_is_in_a_table_of_contents(self, page):
        """A reader who starts at the front comes to every page."""
        listed = set()
        for index in DOCS.rglob("index.md"):
            trees = re.findall(r"```\{toctree\}\n(.*?)```", index.read_text("utf-8"), re.DOTALL)
            entries = [
                line for tree in trees for line in tree.split("\n") if line and line[0] != ":"
            ]
            listed |= {str((index.parent / entry).relative_to(DOCS)) for entry in entries}
        place = str(page.relative_to(DOCS).with_suffix(""))

        assert place == "index" or place in listed
