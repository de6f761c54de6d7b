"""What a brief says where nothing is coded yet."""

from datetime import UTC, datetime

import pytest

from goodoffices.assessment import assess
from goodoffices.brief import Page, page_of_dossier
from goodoffices.brief.words import text
from goodoffices.record import Ledger
from goodoffices.record.entries import Actor, Dossier, Entry, Model

COMMON = {"recorded": datetime(2023, 5, 1, tzinfo=UTC), "by": "someone"}
ACTOR = Actor(id="00000001-cccc", name="Red", type="state", status="proposed", **COMMON)
MODEL = Model(
    id="00000002-cccc", name="m", file="models/m.yaml", text="x", status="proposed", **COMMON
)


def page(*entries: Entry) -> Page:
    """Make the brief of a dossier with these entries and nothing else."""
    snapshot = Ledger((Dossier(id="00000000-cccc", title="Small", **COMMON), *entries), {}).as_of()
    return page_of_dossier(assess(snapshot), snapshot)


def lead(part: str, *entries: Entry) -> str:
    """Tell what stands at the head of a section."""
    return " ".join(text(line) for line in getattr(page(*entries), part).lead)


@pytest.mark.parametrize("part", ["standing", "movement", "gaps"])
class TestMissingPositions:
    """The sections that positions make."""

    def test_proposals_are_to_be_confirmed_first(self, part):
        """Where nothing is confirmed yet, and never a dossier to be begun: there is one."""
        told = lead(part, ACTOR)

        assert "goodoffices confirm DOSSIER --report NAME" in told
        assert "goodoffices confirm DOSSIER ID" in told
        assert "goodoffices new" not in told

    def test_without_proposals_a_report_is_to_be_read(self, part):
        """Of which the proposals are then confirmed."""
        told = lead(part)

        assert "Next: goodoffices read REPORT --into DOSSIER adds" in told
        assert "goodoffices confirm DOSSIER --report NAME" in told


@pytest.mark.parametrize("part", ["outcomes", "settlements"])
class TestMissingModel:
    """The sections that a conflict model makes."""

    def test_a_proposed_model_is_to_be_confirmed(self, part):
        """It is there already, and need only be read by somebody."""
        assert "goodoffices confirm DOSSIER ID confirms the model" in lead(part, ACTOR, MODEL)

    def test_without_one_a_model_is_to_be_written(self, part):
        """No other proposal is one."""
        told = lead(part, ACTOR)

        assert "dossier.yaml names the file of a model" in told
        assert "goodoffices new" not in told
