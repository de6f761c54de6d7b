"""What `goodoffices.assessment.provenance` promises."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies_assessment import UNHURRIED, Maker, dossiers, on, talks

import goodoffices
from goodoffices.assessment import assess, citations, confirmed, findings, rests_on
from goodoffices.errors import UnknownEntryError
from goodoffices.record import open_dossier
from goodoffices.record.references import references

EXAMPLE = Path(goodoffices.__file__).parent / "cases/dossiers/xi-zelensky-call-2023"


class TestRestsOn:
    """Down from a result to quotes."""

    def test_every_number_of_the_example_ends_at_a_quote_or_a_note(self):
        """Each end has verbatim words of a source with its date, or an analyst's note."""
        snapshot = confirmed(open_dossier(EXAMPLE).as_of(None))
        ends = [
            end
            for each in findings(assess(snapshot))
            if each.kind != "coverage"
            for rest in rests_on(snapshot, each.grounds)
            for end in rest.ends()
        ]

        assert ends
        for end in ends:
            assert end.quotes
            for quote in end.quotes:
                if quote.span is None:
                    assert quote.type == "analyst"
                else:
                    text = snapshot.text(quote.source)
                    assert text[quote.span.start : quote.span.end] == quote.span.text
                    assert quote.published or end.said.value

    def test_goes_from_a_position_over_statements_to_words(self):
        """A statement has its words; a note its text and the analyst."""
        maker = Maker()
        report, analyst = maker.report(), maker.analyst(label="restricted")
        a = maker.actor("A")
        said, note = maker.statement(report, a, place=4, said=on(2)), maker.note(analyst)
        position = maker.position(a, maker.issue(), ("no",), said, note)

        [rest] = rests_on(maker.snapshot(), [position])

        one, other = rest.below
        assert (rest.kind, rest.quotes, rest.label) == ("position", (), "restricted")
        assert (one.entry, one.said, one.note, one.label) == (said, on(2), None, "public")
        assert (one.quotes[0].span, one.quotes[0].outlet) == (maker.span(report, 4), "Herald")
        assert (other.note, other.quotes[0].span, other.quotes[0].type) == (
            "A judgement.",
            None,
            "analyst",
        )
        assert list(rest.ends()) == [one, other]

    def test_goes_from_a_model_to_its_evidence(self):
        """A model rests on what its options and preferences cite, as far as it is there."""
        maker = Maker()
        said = maker.statement(maker.report(), maker.actor("A"))
        model = maker.model(talks([said], ["99999999-zzzz"]))

        [rest] = rests_on(maker.snapshot(), [model])

        assert [each.entry for each in rest.below] == [said]

    def test_a_contact_an_actor_and_a_source_have_their_own_words(self):
        """Evidence with its passage; a source is itself the end."""
        maker = Maker()
        report = maker.report()
        a = maker.actor("A", evidence=(maker.evidence(report, 7),))
        contact = maker.contact(report, a)

        met, who, where = rests_on(maker.snapshot(), [contact, a, report])

        assert met.quotes[0].span == maker.span(report, 1)
        assert who.quotes[0].span == maker.span(report, 7)
        assert (where.quotes[0].source, where.quotes[0].span) == (report, None)

    def test_refuses_an_unknown_id(self):
        """There is nothing to rest on."""
        with pytest.raises(UnknownEntryError):
            rests_on(Maker().snapshot(), ["99999999-zzzz"])


class TestCitations:
    """Up from an entry to all that cites it."""

    @UNHURRIED
    @given(dossiers(), st.data())
    def test_are_all_entries_from_which_references_lead_there(self, snapshot, data):
        """Following references one by one from every entry finds the same."""
        name = data.draw(st.sampled_from(sorted(snapshot.entries)))

        def leads_there(citing, seen=()):
            entry = snapshot.entries[citing]
            direct = {each.id for each in references(entry)}
            if entry.kind == "model":
                direct |= {key for key in snapshot.entries if f"'{key}'" in entry.text}
            return name in direct or any(
                leads_there(each, (*seen, each)) for each in direct - set(seen)
            )

        found = citations(snapshot, name)

        assert {each.entry for each in found} - {name} == {
            citing for citing in snapshot.entries if citing != name and leads_there(citing)
        }

    def test_say_through_what(self):
        """A position cites a speaker through the statement; the nearest come first."""
        maker = Maker()
        report, a = maker.report(), maker.actor("A")
        said = maker.statement(report, a, status="proposed")
        position = maker.position(a, maker.issue(), ("no",), said)
        model = maker.model(talks([said]))
        rival = maker.position(a, maker.issue("status"), ("no",), said, rival_of=position)

        found = {each.entry: each for each in citations(maker.snapshot(), report)}

        assert list(found) == [said, position, model, rival]
        assert (found[said].through, found[said].status) == ((), "proposed")
        assert found[position].through == found[model].through == (said,)
        assert found[model].kind == "model"

    def test_refuses_an_unknown_id(self):
        """There is nothing to cite."""
        with pytest.raises(UnknownEntryError):
            citations(Maker().snapshot(), "99999999-zzzz")
