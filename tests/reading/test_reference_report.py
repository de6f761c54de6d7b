"""What the readers find in the reference report."""

import json
import os
from pathlib import Path

import pytest

from goodoffices.reading import attributions, document

SEED = (
    Path(
        os.environ.get("GOODOFFICES_SHARED", Path(__file__).resolve().parents[2].parent / "shared")
    )
    / "seed"
)


@pytest.fixture(scope="module")
def text():
    """The report's text."""
    return (SEED / "report.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def gold():
    """The record that belongs to it."""
    return json.loads((SEED / "gold.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not SEED.exists(), reason="the reference report is not at hand")
class TestReferenceReport:
    """The reference report and its record."""

    def test_every_statement_is_found_and_nothing_else(self, text, gold):
        """Contents, speakers and cues are the record's, in its order."""
        found = attributions(document(text))
        assert len(found) == len(gold["statements"])
        for ours, theirs in zip(found, gold["statements"], strict=True):
            allowed = [theirs["content"], *([c] for c in theirs.get("also_accept", []))]
            content = [[*part] for part in ours.content]
            assert content in [[[c["start"], c["end"]] for c in row] for row in allowed]
            for extent, name in ((ours.speaker, "speaker_span"), (ours.cue, "cue")):
                assert [*extent] == [theirs[name]["start"], theirs[name]["end"]]

    def test_the_direct_statements_are_direct(self, text, gold):
        """Four are direct; the others are indirect, or mixed where they hold a fragment."""
        for ours, theirs in zip(attributions(document(text)), gold["statements"], strict=True):
            fragment = "contains_quoted_fragment" in theirs
            expected = "mixed" if fragment else theirs["kind"].split()[0]
            assert ours.kind == expected

    def test_the_parts_are_the_records(self, text, gold):
        """Headline, standfirst, byline and outlet stand where the record says."""
        found, source = document(text), gold["source"]
        for ours, name in (
            (found.headline, "headline"),
            (found.standfirst, "standfirst"),
            (found.byline.line, "byline_evidence"),
            (found.outlet_evidence, "outlet_evidence"),
        ):
            assert [*ours] == [source[name]["start"], source[name]["end"]]
        assert (found.author, found.outlet) == (source["byline"], source["outlet"])
