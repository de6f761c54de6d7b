"""What the pages show is what happens."""

import doctest
from pathlib import Path

import pytest
from tests.docs.sessions import blocks, examples, kept_warm, run

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SHOWN = [page for page in PAGES if examples(page.read_text("utf-8"))]
TOLD = [page for page in PAGES if blocks(page.read_text("utf-8"))]


@pytest.fixture(scope="session")
def programs():
    """Where our program stands, imported once for all pages."""
    with kept_warm() as place:
        yield place


class TestRun:
    @pytest.mark.parametrize("page", TOLD, ids=lambda page: str(page.relative_to(ROOT)))
    def test_pages_tell_what_happens(self, page, tmp_path, programs):
        """Every command of every page prints what the page says that it prints."""
        wrong = run(page.read_text("utf-8"), tmp_path, programs)

        assert not wrong, "\n".join(wrong)

    def test_a_false_page_is_found(self, tmp_path, programs):
        """The runner itself reports a command that prints something else."""
        page = "```console\n$ echo one\none\n$ echo two\nthree\n```\n"

        (wrong,) = run(page, tmp_path, programs)

        assert wrong == "line 2: $ echo two\ntwo\n"

    def test_files_of_the_page_are_written(self, tmp_path, programs):
        """A block that names a file is that file for the commands after it."""
        page = "```yaml\n# file: a/b.yaml\nx: 1\n```\n\n```console\n$ cat a/b.yaml\n...x: 1\n```\n"

        assert run(page, tmp_path, programs) == []

    def test_commands_are_those_of_a_shell(self, tmp_path, programs):
        """Our program heeds its folder, variables, streams and words, and has an exit code."""
        page = """```console
$ mkdir a && cd a && goodoffices schema model | head -n 1 > b.txt; cat b.txt; goodoffices new c
...
$ COLUMNS=60 goodoffices --help | wc -L | grep -c "^5.$"
1
$ goodoffices read 'none here.txt' > /dev/null; echo $?
goodoffices: none here.txt: there is no such file...
2
```
"""

        assert run(page, tmp_path, programs) == []
        assert (tmp_path / "a" / "c" / "dossier.yaml").exists()


class TestExamples:
    @pytest.mark.parametrize("page", SHOWN, ids=lambda page: str(page.relative_to(ROOT)))
    def test_pages_show_what_python_answers(self, page):
        """The Python sessions of a page hold, run as one."""
        text = examples(page.read_text("utf-8"))
        test = doctest.DocTestParser().get_doctest(text, {}, str(page), str(page), 0)
        result = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test)

        assert result.attempted
        assert not result.failed
