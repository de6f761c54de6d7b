"""What a report tells, as entries."""

from datetime import UTC, datetime

from tests.reading.test_proposal import opened

from goodoffices.reading import read
from goodoffices.reading.drafting import common_fields, in_order
from goodoffices.reading.reported import Reported, is_unsaid
from goodoffices.record.ids import provisional

TEXT = (
    "Foreign Minister Ama Odera said that the port was open. She did not say that the road was "
    "safe. Odera met Carl Brandt in Oslo on Monday. Odera appointed Eva Lindt as her envoy. "
    "Peru vowed to open the port."
)


class TestReported:
    """One reading."""

    def test_statements_come_first_and_notes_last(self):
        """Each under an id of its own, about actors under the ids that were given."""
        one = opened(TEXT)
        reading = read(one.document, "2024-03-07")
        source, *places = provisional(1 + len(reading.actors))
        order = in_order(reading.actors)
        ids = {actor.id: place for actor, place in zip(order, places, strict=True)}
        common = common_fields(datetime(2024, 6, 5, tzinfo=UTC), "restricted")
        found = Reported(reading, one.document.text, source, ids, common).entries()
        kinds = [entry.kind for entry in found]
        order = ["statement", "contact", "appointment", "note"]
        assert sorted(kinds, key=order.index) == kinds
        assert set(kinds) == set(order)
        assert len({entry.id for entry in found}) == len(found)
        assert {entry.label for entry in found} == {"restricted"}
        assert {s for entry in found if entry.kind == "contact" for s in entry.participants} <= {
            *places
        }


class TestIsUnsaid:
    """What was not said, or is only supposed."""

    def test_only_what_is_marked(self):
        """A plain statement was said."""
        found = read(opened(TEXT).document).statements
        assert [is_unsaid(one) for one in found[:2]] == [False, True]
