"""What `goodoffices.assessment.coverage` promises."""

from tests.strategies_assessment import Maker, on, talks

from goodoffices.assessment import assess
from goodoffices.assessment.results import Awaiting


class TestCoverage:
    """The coverage sheet."""

    def test_counts_sources_by_type_and_outlet(self):
        """With the first and the last date published, and each origin once (rule R6)."""
        maker = Maker()
        first = maker.report("Herald", published="2023-04-01")
        again = maker.report("Wire", origin=first, published=None)
        last = maker.report("Herald", published="2023-04-09")
        analyst = maker.analyst()

        found = assess(maker.snapshot()).coverage

        groups = [(g.type, g.outlet, g.sources, g.first, g.last) for g in found.sources]
        assert groups == [
            ("analyst", None, (analyst,), None, None),
            ("report", "Herald", (first, last), "2023-04-01", "2023-04-09"),
            ("report", "Wire", (again,), None, None),
        ]
        assert (found.independent, found.re_reports) == ((first, last), (again,))

    def test_names_what_is_weak_in_the_evidence(self):
        """One source, no date, an analyst's word, rival accounts: each position is named."""
        maker = Maker()
        reports = [maker.report(), maker.report("Wire")]
        a, b = maker.actor("A"), maker.actor("B")
        maker.parties(a, b)
        issue, other = maker.issue(), maker.issue("status")
        one, two = (maker.statement(report, a, said=on(None)) for report in reports)
        repeat = maker.statement(reports[1], a, place=3, same_as=two)
        note = maker.note(maker.analyst())
        single = maker.position(a, issue, ("no",), one, note, said=on(1))
        rival = maker.position(a, issue, ("some",), one, two, rival_of=single, said=on(1))
        judged = maker.position(b, issue, ("all",), note)

        found = assess(maker.snapshot()).coverage

        assert found.single_source == (single,)
        assert found.analyst_only == (judged,)
        assert found.rivals == (single, rival)
        assert found.undated_positions == (judged,)
        assert found.undated_statements == (one, two)
        assert (found.statements, found.distinct_statements) == ((one, two, repeat), 2)
        assert (found.cells, found.unstated) == (4, ((other, a), (other, b)))

    def test_names_what_nobody_confirmed(self):
        """By kind; what was rejected awaits nothing."""
        maker = Maker()
        report = maker.report()
        a = maker.actor("A", status="proposed")
        said = maker.statement(report, a, status="proposed")
        maker.actor("B", status="rejected")

        found = assess(maker.snapshot()).coverage

        assert found.awaiting == (Awaiting("actor", (a,)), Awaiting("statement", (said,)))

    def test_names_the_issues_without_a_model(self):
        """An issue is modelled where a model cites what one of its positions rests on."""
        maker = Maker()
        report, a = maker.report(), maker.actor("A")
        maker.parties(a)
        modelled, left_out = maker.issue(), maker.issue("status")
        one, two = (maker.statement(report, a, place=place) for place in range(2))
        maker.position(a, modelled, ("no",), one)
        maker.position(a, left_out, ("no",), two)
        maker.model(talks(wish=[one]))

        assert assess(maker.snapshot()).coverage.unmodelled == (left_out,)

    def test_a_model_that_cannot_be_read_has_no_assumptions(self):
        """There is nothing to assume in it."""
        maker = Maker()
        maker.model("no model")

        assert assess(maker.snapshot()).coverage.assumptions == ()
