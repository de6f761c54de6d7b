"""Whatever the record holds, the brief is whole: every section, every link, every number."""

import io
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console
from tests.brief.dom import tree
from tests.brief.links import bare_digits, dangling, unended
from tests.strategies_assessment import Maker, dossiers
from tests.strategies_record import ledgers

from goodoffices.assessment import assess
from goodoffices.brief import Page, html, page_of_dossier, to_terminal
from goodoffices.brief.harmless import harmless
from goodoffices.brief.pictures import draw
from goodoffices.record import Snapshot

snapshots = st.one_of(dossiers(), ledgers().map(lambda ledger: ledger.as_of()))


def _page(snapshot: Snapshot) -> Page:
    return page_of_dossier(assess(snapshot), snapshot)


def _rendered(snapshot: Snapshot) -> str:
    """Render the page with an empty place for each picture, which take long to draw."""
    with patch.object(html, "draw", lambda page: dict.fromkeys(_pictures(page), "")):
        return html.to_html(_page(snapshot))


def _pictures(page: Page) -> list[str]:
    drawn = [*page.standing.scales, page.contacts.timeline, page.contacts.network]
    return [each.anchor for each in drawn if each]


class TestAnyDossier:
    """Properties of every brief."""

    @settings(max_examples=25, deadline=None)
    @given(snapshots)
    def test_every_link_ends_and_no_number_is_bare(self, snapshot):
        """As on the example, so on any dossier that the record accepts."""
        page = tree(_rendered(snapshot))
        assert dangling(page) == []
        assert unended(page) == []
        assert list(bare_digits(page)) == []

    @settings(max_examples=25, deadline=None)
    @given(snapshots)
    def test_a_brief_is_as_strict_as_its_strictest_entry(self, snapshot):
        """The label of the page is at least that of everything it shows (R7)."""
        order = ["public", "restricted", "off-record"]
        shown = [e.label for e in snapshot.entries.values() if e.status != "rejected"]
        page = _page(snapshot)
        assert order.index(page.header.label) >= max(order.index(label) for label in shown)

    @settings(max_examples=8, deadline=None)
    @given(snapshots)
    def test_it_can_always_be_drawn_and_printed(self, snapshot):
        """No picture and no table fails for want or excess of entries."""
        page = _page(snapshot)
        assert all(svg.startswith("<svg ") for svg in draw(harmless(page)).values())
        stream = io.StringIO()
        to_terminal(page, Console(file=stream, width=80))
        assert page.summary.heading in stream.getvalue()


class TestGraphForm:
    """A model of states and moves in a brief."""

    def test_shows_states_and_moves_by_name(self):
        """In the outcomes and in the annex; a long list of moves is cut and says so."""
        maker = Maker()
        states = [f"p{chr(97 + k)}" for k in range(8)]
        moves = [[s, t] for s in states for t in states if s != t]
        maker.model(
            f"decision_makers: [A, B]\nstates: {states}\nstatus_quo: pb\n"
            f"moves: {{A: {moves}}}\n"
            f"preferences: {{A: {{ranking: {states}}}, B: {{ranking: [{states}]}}}}\n"
        )
        shown = _rendered(maker.snapshot())

        assert "Moves of" in shown
        assert "pa</" in shown
        assert "goodoffices analyse MODEL --json" in shown
        page = tree(shown)
        assert (dangling(page), unended(page), list(bare_digits(page))) == ([], [], [])
