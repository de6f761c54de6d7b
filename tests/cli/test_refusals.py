"""What could not be read, in few lines."""

import pytest

from goodoffices.cli.refusals import Refusals
from goodoffices.reading.formats import Unreadable
from goodoffices.shelves import Shelves


@pytest.fixture(params=["memory", "file"])
def refusals(request):
    """Begin, in memory and in a file."""
    if request.param == "memory":
        yield Refusals(dict)
        return
    with Shelves() as shelves:
        yield Refusals(shelves.new)


def empty(number: int) -> Unreadable:
    """Make an empty file."""
    return Unreadable(f"{number}.txt", f"in/{number}.txt: the report has no text. Give words.")


class TestRefusals:
    def test_one_reason_is_told_once(self, refusals):
        """With the names that it is true of, in order; others have their own line between."""
        for one in (empty(1), Unreadable("a.png", "in/a.png: no report."), empty(2)):
            refusals.add(one)

        assert list(refusals.lines(each=False)) == [
            "goodoffices: not read: in/1.txt: the report has no text. Give words.",
            "  and in/2.txt",
            "goodoffices: not read: in/a.png: no report.",
        ]

    @pytest.mark.parametrize(
        ("count", "last"),
        [(5, "  and in/4.txt"), (42, "  and 37 more, for the same reason; --json names each.")],
    )
    def test_of_many_the_rest_is_counted(self, refusals, count, last):
        """Five are named."""
        for number in range(count):
            refusals.add(empty(number))
        told = list(refusals.lines(each=False))

        assert told[4] == "  and in/4.txt"
        assert told[-1] == last

    def test_none_is_lost(self, refusals):
        """Where each is asked for, each stands with its whole reason."""
        for number in range(42):
            refusals.add(empty(number))
        told = list(refusals.lines(each=True))

        assert told == [f"goodoffices: not read: {empty(number).reason}" for number in range(42)]
        assert (refusals.count, refusals.first) == (42, empty(0).reason)

    def test_values_make_no_other_reason(self, refusals):
        """A byte, a number of columns, a date that is none: the first stands for its kind."""
        refusals.add(Unreadable("1.txt", "1.txt: byte 1 (0xEC) is not utf-8."))
        refusals.add(Unreadable("b#2", "/in: b#2: '2 May' is no date of an event."))
        refusals.add(Unreadable("2.txt", "2.txt: byte 33 (0x9A) is not utf-8."))
        refusals.add(Unreadable("b#7", "/in: b#7: 'May' is no date of an event."))

        assert list(refusals.lines(each=False))[1::2] == ["  and 2.txt", "  and /in: b#7"]

    def test_a_reason_may_name_nothing(self, refusals):
        """As of a file that breaks off; the document's name stands for it then."""
        refusals.add(Unreadable("", "it breaks off"))
        refusals.add(Unreadable("b#2", "it breaks off"))

        assert list(refusals.lines(each=False)) == [
            "goodoffices: not read: it breaks off",
            "  and b#2",
        ]
