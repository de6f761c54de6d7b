"""What `goodoffices.reading.appointees` promises."""

from goodoffices.reading.appointees import Appointees
from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure


def figure(name):
    """Make somebody of a name."""
    return Figure("person", name)


class TestAppointees:
    """`Appointees`"""

    def test_the_last_office_counts(self):
        """It is found where its words end; the one before is not."""
        offices, ana = Appointees(), figure("Ana Reyes")
        offices[ana] = Extent(3, 9)
        offices[ana] = Extent(20, 30)
        assert offices[ana] == Extent(20, 30)
        assert offices.ending_at(30) is ana
        assert offices.ending_at(9) is None

    def test_what_is_known_is_kept(self):
        """By `setdefault`."""
        offices, ana = Appointees(), figure("Ana Reyes")
        assert offices.setdefault(ana, Extent(3, 9)) == Extent(3, 9)
        assert offices.setdefault(ana, Extent(20, 30)) == Extent(3, 9)
        assert offices.ending_at(30) is None

    def test_of_two_with_one_office_the_later_has_it(self):
        """Who has it no more does not take it away."""
        offices, ana, bo = Appointees(), figure("Ana Reyes"), figure("Bo Lee")
        offices[ana] = offices[bo] = Extent(3, 9)
        offices[ana] = Extent(20, 30)
        assert offices.ending_at(9) is bo
