"""What `goodoffices.reading.hosts` promises."""

import pytest
from tests.reading.telling import filled
from tests.reading.test_reader import reading_of


def host_of(sentence):
    """Read a sentence and give the host of its one contact."""
    (found,) = reading_of(filled(sentence)).contacts
    return found.host and found.host.name


class TestHostsOf:
    """`hosts_of`"""

    @pytest.mark.parametrize(
        "sentence",
        [
            "Norway hosted talks between {a} and {b} in Oslo.",
            "Norway mediated new talks between {a} and {b}.",
            "Talks between {a} and {b}, hosted by Norway, began in Oslo.",
            "{a} and {b} met in Oslo on 3 May under the auspices of Norway.",
        ],
    )
    def test_who_hosts_it(self, sentence):
        """Before or after the words for the contact."""
        assert host_of(sentence) == "Norway"

    @pytest.mark.parametrize(
        "sentence",
        ["Talks between {a} and {b} began in Norway.", "{a} and {b} met in Norway on Monday."],
    )
    def test_where_it_is_hosts_nothing(self, sentence):
        """A place is no host."""
        assert host_of(sentence) is None
