"""What `goodoffices.assessment.findings` promises."""

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies_assessment import UNHURRIED, Maker, dossiers, talks

from goodoffices.assessment import assess, citations, compare, findings, resting_on


class TestFindings:
    """An assessment taken apart."""

    @UNHURRIED
    @given(dossiers())
    def test_no_two_have_the_same_key(self, snapshot):
        """A key tells one finding from all others."""
        keys = [each.key for each in findings(assess(snapshot))]

        assert len(keys) == len(set(keys))

    def test_a_menu_is_at_least_restricted(self):
        """Leverage output is restricted unless the user decides otherwise (rule N5)."""
        maker = Maker()
        said = maker.statement(maker.report(), maker.actor("A"))
        maker.model(talks([said]))

        labels = {each.kind: each.label for each in findings(assess(maker.snapshot()))}
        maker.change(said, label="off-record")
        strict = {each.kind: each.label for each in findings(assess(maker.snapshot()))}

        assert (labels["menu"], labels["equilibria"]) == ("restricted", "public")
        assert (strict["menu"], strict["equilibria"]) == ("off-record", "off-record")

    def test_a_model_that_cannot_be_analysed_is_a_finding(self):
        """Its words say why."""
        maker = Maker()
        model = maker.model("no model")

        found = {each.key: each for each in findings(assess(maker.snapshot()))}

        assert "no conflict model" in found["model", model].value


class TestRestingOn:
    """The results that cite an entry."""

    def test_an_empty_cell_is_about_its_party(self):
        """What is found of a party without a position cites that party all the same."""
        maker = Maker()
        a, issue = maker.actor("A"), maker.issue()
        maker.parties(a)

        found = resting_on(assess(maker.snapshot()), [a])

        assert ("position", issue, a) in {each.key for each in found}

    @settings(UNHURRIED, max_examples=150)
    @given(dossiers(), st.data())
    def test_a_result_that_changes_without_an_entry_rests_on_it(self, snapshot, data):
        """
        Whatever is lost or different without an entry was found to rest on it before.

        But for what rests on nothing, for the lists of what is missing (something can be missing
        because an entry is there), and for a party that the dossier does not name and that
        leaves the matrix with its last position.
        """
        names = [name for name, entry in snapshot.entries.items() if entry.kind != "dossier"]
        name = data.draw(st.sampled_from(names))
        before = assess(snapshot)
        citing = [name, *(each.entry for each in citations(snapshot, name))]

        resting = {each.key for each in resting_on(before, citing)}

        after = assess(snapshot.without([name]))
        left = {party.actor for party in before.parties} - {p.actor for p in after.parties}
        for change in compare(before, after):
            if change.before is None or not change.before.grounds or left.intersection(change.key):
                continue
            assert change.key in resting or change.key[0] == "coverage"


class TestCompare:
    """Two assessments side by side."""

    @UNHURRIED
    @given(dossiers())
    def test_nothing_changes_without_a_change(self, snapshot):
        """The same snapshot gives the same results."""
        assert compare(assess(snapshot), assess(snapshot)) == ()

    def test_names_what_is_gone_new_and_different(self):
        """Each with what was found before and after."""
        maker = Maker()
        report = maker.report()
        a, b = maker.actor("A"), maker.actor("B")
        maker.parties(a, b)
        issue = maker.issue()
        said = maker.statement(report, a)
        maker.position(a, issue, ("no",), said)
        maker.position(b, issue, ("all",), maker.statement(report, b, place=1))
        met = maker.contact(report, a, b)
        whole, bare = maker.snapshot(), maker.snapshot().without([said, met])

        changes = {change.key: change for change in compare(assess(whole), assess(bare))}
        back = {change.key: change for change in compare(assess(bare), assess(whole))}

        assert changes["contact", met].after is None
        assert back["contact", met].before is None
        assert changes["gap", issue, a, b].after.value.gap is None
        assert changes["position", issue, a].after.value.accounts == ()
        assert ("position", issue, b) not in changes
        assert set(changes) == set(back)
