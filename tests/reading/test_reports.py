"""The annotated reports themselves: how many they are, and that their records are verbatim."""

from collections import Counter
from typing import Any

import pytest
from benchmarks.reading_fields import PARTS, measure, reports
from tests.reading.records import MARKS
from tests.reading.test_records import record_of

ALL = [path for part in PARTS for path in reports(part)]
BY_NAME = pytest.mark.parametrize("path", ALL, ids=lambda path: f"{path.parent.name}-{path.stem}")
NEWER = pytest.mark.parametrize(
    "path",
    [*reports("open"), *reports("blind"), *reports("aside")],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)

TYPES = {"call", "meeting", "visit", "letter", "summit", "talks", "other"}
STATUSES = {"occurred", "planned", "proposed", "refused", "denied"}
VERBS = {
    "welcome",
    "reject",
    "demand",
    "offer",
    "precondition",
    "threat",
    "concession",
    "withdrawal",
    "defer",
}


def verbatim(record: dict[str, Any]) -> list[str]:
    """Collect the fields that must stand in the report as they are written."""
    found = [s[key] for s in record["statements"] for key in ("speaker", "role", "organisation")]
    found += [s[key] for s in record["statements"] for key in ("cue", "addressee")]
    found += [span for s in record["statements"] for span in s["content"]]
    found += [via.split(" from s")[0] for s in record["statements"] for via in s["via"]]
    found += [contact["place"] for contact in record["contacts"]]
    found += [one["office"] for one in record["appointments"]]
    found += [r.rpartition(" (")[0] for actor in record["actors"] for r in actor["roles"]]
    found += [stance["toward"] for stance in record["stances"]]
    found += record.get("reporter_assessments", [])
    return [text for text in found if text is not None]


class TestReports:
    """All annotated reports."""

    def test_there_are_at_least_ninety_and_forty_five_are_hidden(self):
        """Ninety in all; no rule was written from the blind ones nor from those kept aside."""
        assert len(ALL) >= 90
        assert len(reports("blind")) == 15
        assert len(reports("aside")) == 42

    def test_no_two_are_the_same(self):
        """Each report is a text of its own."""
        assert len({path.read_text(encoding="utf-8") for path in ALL}) == len(ALL)

    @BY_NAME
    def test_every_text_field_is_verbatim(self, path):
        """What a record quotes stands in its report (rules R3, D2)."""
        text = path.read_text(encoding="utf-8")

        assert [one for one in verbatim(record_of(path)) if one not in text] == []

    @NEWER
    def test_whoever_does_something_is_an_actor(self, path):
        """Speakers, participants, appointees and parties are in the list of actors."""
        record = record_of(path)
        known = {actor["name"] for actor in record["actors"]}
        acting = [name for s in record["statements"] for name in s["actors"]]
        acting += [name for c in record["contacts"] for name in (*c["participants"], c["host"])]
        acting += [name for a in record["appointments"] for name in (a["appointee"], a["by"])]
        acting += [stance["party"] for stance in record["stances"]]

        assert {name for name in acting if name is not None} <= known

    @BY_NAME
    def test_stances_rest_on_statements_of_the_record(self, path):
        """Where a stance names a statement, it is there."""
        record = record_of(path)
        ids = {f"s{n + 1}" for n in range(len(record["statements"]))}

        assert {s["statement"] for s in record["stances"]} <= ids | {None}

    def test_each_kind_is_exercised(self):
        """Every type and status of contacts, every kind of stance, every mark, joint speakers."""
        records = [record_of(path) for path in ALL]
        contacts = [contact for record in records for contact in record["contacts"]]
        statements = [one for record in records for one in record["statements"]]
        verbs = Counter(stance["verb"] for record in records for stance in record["stances"])

        assert {contact["type"] for contact in contacts} == TYPES
        assert {contact["status"] for contact in contacts} == STATUSES
        assert set(verbs) == VERBS
        assert min(count for verb, count in verbs.items() if verb != "defer") >= 8
        assert all(sum(mark in one for one in statements) >= 5 for mark in MARKS)
        assert sum(len(one["actors"]) > 1 for one in statements) >= 10


class TestMeasure:
    """`measure` of `benchmarks/reading_fields.py`"""

    @pytest.mark.parametrize("path", reports("first"), ids=lambda path: path.stem)
    def test_the_first_reports_are_right_throughout(self, path):
        """The reader is held to them word for word, so that nothing is missed or extra."""
        for found in measure(path).values():
            assert (found.missed, found.extra) == ((), ())
