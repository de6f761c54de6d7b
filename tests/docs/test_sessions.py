"""What the pages show is what happens."""

from pathlib import Path

import pytest
from tests.docs.sessions import blocks, run

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
TOLD = [page for page in PAGES if blocks(page.read_text("utf-8"))]


class TestRun:
    @pytest.mark.parametrize("page", TOLD, ids=lambda page: str(page.relative_to(ROOT)))
    def test_pages_tell_what_happens(self, page, tmp_path):
        """Every command of every page prints what the page says that it prints."""
        wrong = run(page.read_text("utf-8"), tmp_path)

        assert not wrong, "\n".join(wrong)

    def test_a_false_page_is_found(self, tmp_path):
        """The runner itself reports a command that prints something else."""
        page = "```console\n$ echo one\none\n$ echo two\nthree\n```\n"

        (wrong,) = run(page, tmp_path)

        assert wrong == "line 2: $ echo two\ntwo\n"

    def test_files_of_the_page_are_written(self, tmp_path):
        """A block that names a file is that file for the commands after it."""
        page = "```yaml\n# file: a/b.yaml\nx: 1\n```\n\n```console\n$ cat a/b.yaml\n...x: 1\n```\n"

        assert run(page, tmp_path) == []
