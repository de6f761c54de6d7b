"""Fifteen reports of our own, compared with their records field by field."""

import json
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from tests.reading.records import FIELDS, plain, spans_in

from goodoffices.files import read_text, read_yaml
from goodoffices.reading import open_report, read, schemas
from goodoffices.reading.report import Reading

REPORTS = sorted((Path(__file__).parent / "reports").glob("*.txt"))
BY_NAME = pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)


@cache
def record_of(path: Path) -> dict:
    """Read the record beside a report, once for all that is asked of it."""
    beside = path.with_suffix(".yaml")
    return read_yaml(read_text(beside), beside.name)


def read_anew(path: Path) -> Reading:
    """Read a report as published on the day that its record gives."""
    return read(open_report(path).document, str(record_of(path)["published"]), file=path.name)


reading_of = cache(read_anew)
"""The same, read once for all that is asked of it."""


@cache
def published() -> jsonschema.protocols.Validator:
    """What holds a printed reading against the JSON Schema that the room publishes."""
    schema = schemas()["reading"]
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


class TestRead:
    """`read` on reports in five styles."""

    def test_there_are_fifteen_reports_in_seven_styles(self):
        """Wire, tabloid, broadsheet, transcript, press statement, British and translated prose."""
        styles = {path.stem.split("-")[0] for path in REPORTS}

        assert len(REPORTS) == 15
        assert styles == {
            "broadsheet",
            "british",
            "statement",
            "tabloid",
            "transcript",
            "translated",
            "wire",
        }

    @pytest.mark.parametrize("field", FIELDS)
    @BY_NAME
    def test_each_field_is_as_in_the_record(self, path, field):
        """What was read of a field is what the record says of it."""
        assert plain(reading_of(path))[field] == record_of(path)[field]

    @BY_NAME
    def test_every_span_is_verbatim(self, path):
        """Each span's words stand at its place in the stored text (rules R3, D2)."""
        text = open_report(path).document.text
        spans = spans_in(reading_of(path).model_dump(mode="json", by_alias=True))

        assert spans
        for span in spans:
            assert text[span["start"] : span["end"]] == span["text"]

    @BY_NAME
    def test_it_fits_the_published_schema(self, path):
        """The printed object fits the JSON Schema that the room publishes."""
        printed = json.loads(reading_of(path).model_dump_json(by_alias=True))

        published().validate(printed)

    @BY_NAME
    def test_the_same_report_gives_the_same_bytes(self, path):
        """Nothing in a reading depends on chance or on the clock."""
        assert read_anew(path).model_dump_json() == reading_of(path).model_dump_json()

    @BY_NAME
    def test_ids_count_in_text_order(self, path):
        """Statements, contacts and appointments count up from 1."""
        reading = reading_of(path)

        for prefix, entries in (
            ("s", reading.statements),
            ("c", reading.contacts),
            ("ap", reading.appointments),
            ("a", reading.actors),
            ("st", reading.stances),
        ):
            assert [one.id for one in entries] == [f"{prefix}{n + 1}" for n in range(len(entries))]
