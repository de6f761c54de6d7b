"""Feeds that break off."""

import io

import pytest

from goodoffices.reading.formats import Extracted, members

ITEMS = "".join(
    f"<item><title>Port {number}</title><description>Pier {number} is open.</description></item>"
    for number in (1, 2, 3)
)
FEED = f"<?xml version='1.0'?><rss version='2.0'><channel><title>N</title>{ITEMS}</channel></rss>"


def told(feed: str) -> tuple[int, list[str]]:
    """Count the entries that are read, and give what is said of others."""
    stream = io.BufferedReader(io.BytesIO(feed.encode()))
    found = list(members(stream, "a.rss", None, None)[1])
    return sum(isinstance(one, Extracted) for one in found), [
        one.reason for one in found if not isinstance(one, Extracted)
    ]


class TestReadFeed:
    @pytest.mark.parametrize(
        ("cut", "entries"),
        [("<title>Port 1", 0), ("Pier 2 is", 1), ("</item><item><title>Port 3", 1), ("</rss", 3)],
    )
    def test_a_feed_that_is_cut_tells_so(self, cut, entries):
        """Entries that are whole are read, and of the one that is not no half is."""
        found = told(FEED[: FEED.index(cut)])

        reason = f"a.rss#{entries + 1}: the feed breaks off here, before its end. Fetch it again."
        assert found == (entries, [reason])

    @pytest.mark.parametrize("end", ["", "\n", "<!-- made in Oslo -->"])
    def test_a_whole_one_does_not(self, end):
        """Whatever stands after it."""
        assert told(FEED + end) == (3, [])

    def test_an_older_root_needs_no_end(self):
        """What is no RSS or Atom by its root is read as far as it goes."""
        assert told(FEED.replace("rss", "xsr"))[0] == 3

    def test_an_entry_whose_elements_are_muddled(self):
        """A tag in a title that never ends leaves nothing where a summary is looked for."""
        count, reasons = told('<feed s="" g=""><entry><title><content</entry>')
        assert (count, "no text is left" in reasons[0]) == (0, True)
