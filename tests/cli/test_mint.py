"""What `goodoffices id` promises."""

import re

from click.testing import CliRunner

from goodoffices.cli.mint import id_command
from goodoffices.record.ids import PATTERN


class TestId:
    """Fresh ids, one a line."""

    def test_as_many_as_asked_for(self):
        """One without a number."""
        one = CliRunner().invoke(id_command, []).output.split()
        five = CliRunner().invoke(id_command, ["-n", "5"]).output.split()

        assert (len(one), len(set(five))) == (1, 5)
        assert all(re.fullmatch(PATTERN, name) for name in one + five)

    def test_none_is_refused(self):
        """A number below one is an error of use."""
        assert CliRunner().invoke(id_command, ["-n", "0"]).exit_code == 2
