"""The names under which the folder form keeps reports."""

from hypothesis import given
from hypothesis import strategies as st

from goodoffices.reading.filing import TakenFiles

NAMES = st.lists(st.sampled_from(["a.txt", "A.html", "a-2.txt", "a 2", "b.txt", "?", "A-3"]))


def first_free(name: str, taken: set[str]) -> str:
    """Try every number from the first."""
    number = 1
    while (file := f"reports/{name}{'' if number == 1 else f'-{number}'}.txt") in taken:
        number += 1
    return file


class TestTakenFiles:
    """Names that are taken, and names that are not."""

    @given(NAMES)
    def test_the_first_number_that_is_free_is_given(self, names):
        """Whatever was taken before, each name is the one that counting from one finds."""
        stems = {"a.txt": "a", "A.html": "a", "a-2.txt": "a-2", "a 2": "a-2", "b.txt": "b"}
        stems |= {"?": "report", "A-3": "a-3"}
        files, taken = TakenFiles(), set()
        for name in names:
            file = files.unused(name)
            assert file == first_free(stems[name], taken)
            files.add(file)
            taken.add(file)

    def test_case_does_not_tell_names_apart(self):
        """A file that a person named in capitals is in the way of one in small letters."""
        files = TakenFiles()
        files.add("Reports/First.TXT")
        assert files.unused("first.txt") == "reports/first-2.txt"

    def test_what_was_not_added_is_given_again(self):
        """A name is only taken when it is added."""
        files = TakenFiles()
        files.add("reports/a.txt")
        assert files.unused("a.txt") == files.unused("a.txt") == "reports/a-2.txt"
