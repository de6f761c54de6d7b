"""What `goodoffices.reading.dateline` promises."""

import pytest

from goodoffices.reading.dateline import dateline
from goodoffices.reading.extent import Extent


class TestDateline:
    """What stands before the first sentence."""

    @pytest.mark.parametrize(
        ("before", "agency"),
        [
            ("(Reuters) - ", "Reuters"),
            ("LONDON (AP) \u2014 ", "AP"),
            ("BEIJING, Jan 3 (Xinhua) -- ", "Xinhua"),
            ("OSLO, Norway, May 3 (Nordic Lamp) - ", "Nordic Lamp"),
            ("MOSCOW, April 27. /TASS/. ", "TASS"),
            ("ANKARA \u2013 ", None),
            ("BOGOT\u00c1 \u2014 ", None),
            ("\u0130STANBUL (Lamp) - ", "Lamp"),
            ("WASHINGTON (July 4) - ", None),
            ("LIMA (Update 1) -- ", None),
            ("NAIROBI, 12 March 2025 (Lamp) - ", "Lamp"),
            ("OSLO/LIMA, Nov 24 (Lamp) - ", "Lamp"),
            ("Port Sudan (Lamp) \u2013 ", "Lamp"),
            ("Lima, June 3 (Lamp) - ", "Lamp"),
            ("Old Harbour (AFP) - ", "AFP"),
        ],
    )
    def test_it_ends_where_the_first_sentence_begins(self, before, agency):
        """The agency's name stands in it, and no day or note of the desk does for one."""
        text = f"{before}It rained."
        found = dateline(text, Extent(0, len(text)))

        assert text[found.end :] == "It rained."
        assert (found.agency and found.agency.of(text)) == agency

    @pytest.mark.parametrize(
        "text",
        [
            "The envoy (Roe) left.",
            "The UN (AP) said no.",
            "(It rained.) He left.",
            "NATO said no - ",
            "Ana Reyes (Labour) - 12,334 votes.",
        ],
    )
    def test_a_sentence_is_none(self, text):
        """Whatever stands in its brackets."""
        assert dateline(text, Extent(0, len(text))) is None
