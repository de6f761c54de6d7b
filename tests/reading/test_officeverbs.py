"""What a verb makes of an office."""

import pytest

from goodoffices.reading.officeverbs import status_of


class TestStatusOf:
    """Gained, lost, proposed, called back or yet to come."""

    @pytest.mark.parametrize(
        ("aux", "verb", "status"),
        [
            ("", "appointed", "appointed"),
            ("has ", "named", "appointed"),
            ("will ", "appoint", "announced"),
            ("is ", "appointing", "announced"),
            ("has been ", "serving", "appointed"),
            ("", "sent", "announced"),
            ("was ", "dismissed", "ended"),
            ("", "will resign", "ended"),
            ("", "recalled", "recalled"),
            ("", "declined", "refused"),
            ("was ", "nominated", "proposed"),
        ],
    )
    def test_what_becomes_of_it(self, aux, verb, status):
        """By the verb, else by what stands before it."""
        assert status_of(verb, aux) == status
