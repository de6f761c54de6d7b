"""What `goodoffices.assessment.network` promises."""

from tests.strategies_assessment import Maker, on

from goodoffices.assessment import assess
from goodoffices.record.dates import When


class TestContacts:
    """The timeline of contacts."""

    def test_undated_contacts_are_kept_at_the_end(self):
        """In order of days; without one, by the latest day it can have been (rule D3)."""
        maker = Maker()
        report, a = maker.report(), maker.actor("A")
        never, early, late, limited = (
            maker.contact(report, a, said=said)
            for said in (When(), on(1), on(5), When(not_after="2023-04-03"))
        )

        found = assess(maker.snapshot())

        assert [row.contact for row in found.contacts] == [early, late, limited, never]
        assert found.coverage.unplaced == (never, limited)
        assert found.contacts[2].said.not_after == "2023-04-03"


class TestAppointments:
    """Who was sent."""

    def test_keeps_the_words_of_the_mandate(self):
        """An appointment stands with its office, mandate and who appoints."""
        maker = Maker()
        report, a, b = maker.report(), maker.actor("A"), maker.actor("B")
        maker.appointment(report, b, appointed_by=a, mandate=maker.span(report, 4), said=on(1))

        [row] = assess(maker.snapshot()).appointments

        assert (row.appointee, row.appointed_by, row.office) == (b, a, "envoy")
        assert (row.mandate, row.outcome) == (maker.span(report, 4).text, "announced")


class TestEdges:
    """Who was in contact with whom."""

    def test_a_contact_joins_all_who_take_part_and_the_host(self):
        """One edge for each pair, with all their contacts; what was denied did not happen."""
        maker = Maker()
        report = maker.report()
        a, b, c = (maker.actor(name) for name in "ABC")
        meeting = maker.contact(report, a, b, host=c)
        denied = maker.contact(report, b, a, outcome="denied", label="restricted")

        edges = {(edge.first, edge.second): edge for edge in assess(maker.snapshot()).edges}

        assert set(edges) == {(a, b), (a, c), (b, c)}
        assert edges[a, b].entries == edges[a, b].grounds == (meeting, denied)
        assert (edges[a, b].happened, edges[a, b].label) == ((meeting,), "restricted")
        assert (edges[a, c].entries, edges[a, c].label) == ((meeting,), "public")

    def test_an_appointment_goes_from_who_sends_to_who_is_sent(self):
        """Where nobody is said to appoint, nobody is joined."""
        maker = Maker()
        report = maker.report()
        a, b = maker.actor("A"), maker.actor("B")
        sent = maker.appointment(report, a, appointed_by=b, outcome="appointed")
        announced = maker.appointment(report, a, appointed_by=b)
        maker.appointment(report, b)

        [edge] = assess(maker.snapshot()).edges

        assert (edge.kind, edge.first, edge.second) == ("appointment", b, a)
        assert (edge.entries, edge.happened) == ((sent, announced), (sent,))
