"""The brief of a dossier: labels, order, what is absent."""

from datetime import UTC, date, datetime

import pytest
from tests.brief.examples import example_page, example_snapshot

from goodoffices.assessment import assess
from goodoffices.assessment.results import ModelOutcome
from goodoffices.brief import Page, page_of_dossier
from goodoffices.brief.register import Register
from goodoffices.brief.words import text
from goodoffices.record import Ledger
from goodoffices.record.entries import Actor, Dossier, Label


def _example(leverage: Label | None = None) -> Page:
    return page_of_dossier(assess(example_snapshot()), example_snapshot(), leverage=leverage)


def _said(page: Page) -> str:
    return " ".join(text(line) for line in page.header.label_reasons)


def _small(**fields: str) -> Page:
    """Make the brief of a dossier with two parties and nothing else."""
    common = {"recorded": datetime(2023, 5, 1, tzinfo=UTC), "by": "someone"}
    red, blue = "00000001-cccc", "00000002-cccc"
    entries = (
        Dossier(id="00000000-cccc", title="Small", parties=(blue, red), **common),
        Actor(id=red, name="Red", type="state", **common),
        Actor(id=blue, name="Blue", type="state", **(common | fields)),
    )
    snapshot = Ledger(entries, {}).as_of()
    return page_of_dossier(assess(snapshot), snapshot)


class TestOrder:
    """The labels of entries."""

    def test_what_is_confirmed_stands_before_what_is_proposed(self):
        """Whatever came first."""
        common = {"recorded": datetime(2023, 5, 1, tzinfo=UTC), "by": "someone", "type": "state"}
        early, late = "00000001-cccc", "00000002-cccc"
        entries = (
            Dossier(id="00000000-cccc", title="Small", recorded=common["recorded"], by="someone"),
            Actor(id=early, name="Red", status="proposed", **common),
            Actor(id=late, name="Blue", **common),
        )
        register = Register(Ledger(entries, {}).as_of())
        assert [register.label(name)[1:] for name in (late, early)] == ["1", "2"]


class TestLabel:
    """Who may see a brief (rules N5, R7)."""

    def test_shortfalls_make_a_brief_restricted(self):
        """What parties would need is restricted unless the user decides otherwise."""
        page = _example()
        assert page.settlements.nearest
        assert page.header.label == "restricted"
        assert "what parties would need" in _said(page)

    @pytest.mark.parametrize("label", ["public", "off-record"])
    def test_the_user_decides_and_the_page_says_so(self, label):
        """The label that the user named stands, with the words that the user decided it."""
        page = _example(label)
        assert page.header.label == label
        assert f"decided that what parties would need may be shown as {label}" in _said(page)

    def test_without_shortfalls_a_public_dossier_is_public(self):
        """Nothing restricted in it, nothing restricted about it."""
        assert _small().header.label == "public"
        assert _small().header.label_reasons == ()

    def test_a_strict_entry_raises_the_label(self):
        """The brief is as strict as the strictest entry that it rests on."""
        page = _small(label="off-record")
        assert page.header.label == "off-record"
        assert "1 entry" in _said(page)


class TestPageOfDossier:
    """All sections, in every state of the record."""

    def test_every_part_of_a_model_is_listed(self):
        """Options, what is feasible and preferences: all on which its results rest."""
        found = assess(example_snapshot()).models[0]
        assert isinstance(found, ModelOutcome)
        sheet = next(p for p in example_page().evidence.parts if p.anchor == "part-m1").exhibits[0]
        told = [text(line) for line in sheet.details]
        for begin, parts in (
            ("Option of", found.options),
            ("Feasible:", found.rules),
            ("Preference of", found.preferences),
        ):
            assert parts
            assert sum(line.startswith(begin) for line in told) == len(parts)

    def test_no_section_of_the_example_is_empty(self):
        """The example fills every section of the brief."""
        page = example_page()
        tables = [page.standing.matrix, page.movement.changes, page.gaps.pairs]
        tables += [page.contacts.contacts, page.contacts.appointments]
        assert all(table and table.rows for table in tables)
        assert {"part-statements", "part-actors"} <= {p.anchor for p in page.evidence.parts}
        assert page.contacts.timeline
        assert page.contacts.network
        assert page.outcomes.tables
        assert page.settlements.nearest
        assert page.unknown.missing
        assert page.summary.points

    def test_parties_stand_in_the_users_order(self):
        """Not by name and not by weight: as the dossier lists them (N1)."""
        facts = dict(_small().header.facts)
        assert text(facts["Parties"]) == "Blue and Red"

    def test_settlements_come_in_the_order_of_the_menu(self):
        """Fewest parties to be moved first."""
        needs = [len(each.needs) for each in example_page().settlements.nearest]
        assert needs == sorted(needs)

    def test_a_shortfall_names_a_state_and_no_points(self):
        """It says what the outcome would have to be as good as (G12)."""
        for settlement in example_page().settlements.nearest:
            for need in settlement.needs:
                assert "would have to hold this at least as good as state" in text(need)

    @pytest.mark.parametrize("part", ["movement", "gaps", "outcomes", "settlements", "standing"])
    def test_an_empty_part_says_why_and_what_to_do(self, part):
        """A dossier without positions and models has all sections, each with its reason."""
        lead = " ".join(text(line) for line in getattr(_small(), part).lead)
        assert "Not coded yet" in lead
        assert "goodoffices" in lead

    def test_since_is_shown(self):
        """The date to compare with stands in the head and in the section."""
        page = example_page(date(2023, 4, 15))
        assert text(dict(page.header.facts)["Movement since"]) == "15 April 2023"
        assert "15 April 2023" in text(page.movement.lead[0])

    def test_nothing_forecasts_or_recommends(self):
        """No word of the key facts is one of prediction or advice."""
        said = " ".join(text(point) for point in example_page().summary.points).lower()
        for word in ("likely", "probab", "should", "recommend", "best", "score", "win", "blame"):
            assert word not in said
