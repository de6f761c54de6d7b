"""What `goodoffices.record.checks`, `anchors` and `scales` refuse, and where they say it is."""

from datetime import timedelta
from decimal import Decimal

import pytest
from tests.strategies_record import (
    ANALYST,
    ARVIA,
    BEGUN,
    BELMAR,
    CALL,
    ENVOY,
    ISSUE,
    MODEL,
    NOTE,
    NUMBER,
    POSITION,
    REPORT,
    RIVAL,
    SAID,
    SAID_TOO,
    SECOND,
    changed,
    dossier,
    entry_id,
    ledger_of,
    small,
    span,
)

from goodoffices.errors import EntryError, RecordError
from goodoffices.record.entries import Evidence, Interval, Model, Note, Role, Span

HOUR = timedelta(hours=1)
READ = Evidence(source=REPORT, span=span("Belmar"))


def later(entry, hours=1, **fields):
    """Make a later version."""
    return entry.model_copy(update={"recorded": BEGUN + hours * HOUR, **fields})


class TestCheck:
    """The rules between entries."""

    def test_the_small_dossier_holds(self):
        """A dossier with an entry of every kind breaks no rule."""
        assert len(ledger_of(small().values()).versions) == 16

    @pytest.mark.parametrize(
        ("name", "fields", "path", "message"),
        [
            (SAID, {"speakers": (entry_id(99),)}, ("speakers", 0), "there is no entry 00000099"),
            (
                SAID,
                {"speakers": (CALL,)},
                ("speakers", 0),
                "kind contact. Give one of kind a",
            ),
            (
                SAID,
                {"occasion": ARVIA},
                ("occasion",),
                "kind actor. Give one of kind contact",
            ),
            (SAID, {"same_as": SAID}, ("same_as",), "the entry names itself"),
            (POSITION, {"statements": (CALL,)}, ("statements", 0), "one of kind statement or note"),
            (ENVOY, {"appointed_by": SAID}, ("appointed_by",), "Give one of kind actor"),
            (SAID, {"source": ARVIA}, ("source",), "Give one of kind source"),
            (MODEL, {"actors": {"A": SAID}}, ("actors", "A"), "Give one of kind actor"),
            (entry_id(0), {"status": "proposed"}, ("status",), "the dossier entry itself"),
            (BELMAR, {"name": "Arvia"}, ("name",), "'Arvia' is the name of actor 00000011-0000"),
            (NUMBER, {"name": "river"}, ("name",), "'river' is the name of issue"),
            (SECOND, {"file": "Reports/1.TXT"}, ("file",), "'Reports/1.TXT' is the file of source"),
            (ARVIA, {"belongs_to": BELMAR}, ("belongs_to",), "comes back to itself. Cut one link"),
            (REPORT, {"origin": SECOND}, ("origin",), "00000001-0000 -> 00000003-0000 -> 00000001"),
            (SAID, {"same_as": SAID_TOO}, ("same_as",), "the chain"),
            (POSITION, {"rival_of": RIVAL}, ("rival_of",), "the chain"),
            (NOTE, {"type": "reporter"}, ("statements", 0), "a reporter's own view, never .*R8"),
            (ISSUE, {"status": "proposed"}, ("status",), r"rests only on issue .* \(proposed\)"),
            (ANALYST, {"status": "rejected"}, ("status",), "is confirmed but rests only on "),
        ],
    )
    def test_links_lead_where_they_should(self, name, fields, path, message):
        """The error names the entry, the field, what is wrong and what would be right."""
        with pytest.raises(EntryError, match=message) as caught:
            ledger_of(changed(name, **fields))
        assert caught.value.path == path
        assert caught.value.version[0] in str(caught.value)

    def test_there_is_one_dossier_entry(self):
        """None and two are refused."""
        entries = small()
        with pytest.raises(EntryError, match=r"there is a dossier entry already, 00000000-0000"):
            ledger_of([*entries.values(), dossier(id=entry_id(5))])
        del entries[entry_id(0)]
        with pytest.raises(RecordError, match="there is no dossier entry"):
            ledger_of(entries.values())

    def test_an_id_stands_for_one_entry(self):
        """Twice at one moment, or for two kinds, is refused."""
        entries = small()
        with pytest.raises(EntryError, match="the id is used twice"):
            ledger_of([*entries.values(), entries[ARVIA]])
        other = later(entries[NOTE], id=ARVIA)
        with pytest.raises(EntryError, match="stands for an entry of kind actor already, not note"):
            ledger_of([*entries.values(), other])

    def test_names_may_meet_among_proposals(self):
        """Two readings may propose one actor; only a confirmed name is taken."""
        entries = small()
        twin = entries[ARVIA].model_copy(update={"id": entry_id(13), "status": "proposed"})

        assert ledger_of([*entries.values(), twin])

    def test_a_link_that_turned_around_is_no_ring(self):
        """A correction may reverse a chain, and no moment has a ring."""
        entries = small()
        cut = later(entries[BELMAR], belongs_to=None)
        turned = later(entries[ARVIA], 2, belongs_to=BELMAR)

        assert ledger_of([*entries.values(), cut, turned])

    def test_a_ring_of_the_past_is_found(self):
        """A ring that stood for an hour is refused though it was cut."""
        entries = small()
        turned = later(entries[ARVIA], belongs_to=BELMAR)
        cut = later(entries[BELMAR], 2, belongs_to=None)
        with pytest.raises(EntryError, match="comes back to itself"):
            ledger_of([*entries.values(), turned, cut])


class TestCheckAnchors:
    """Spans are verbatim (rules D2, R3), and evidence from a text has its passage."""

    @pytest.mark.parametrize(
        ("words", "start", "message"),
        [
            ("sign", 3, r"reads 'ia w' from 3 to 7; 'sign' stands elsewhere. Write start: 11, end"),
            ("will", 0, r"reads 'Arvi' from 0 to 4; 'will' begins at each of 6, 24, 40. Give the"),
            ("Sign", 11, r"reads 'sign' from 11 to 15, and 'Sign' stands nowhere in it. Quote"),
            ("y" * 70, 3, r"'y{40} … y{15}' stands nowhere"),
        ],
    )
    def test_words_stand_where_they_are_said_to(self, words, start, message):
        """The error says where the words are, if they are."""
        wrong = Span(text=words, start=start, end=start + len(words))
        with pytest.raises(EntryError, match=message) as caught:
            ledger_of(changed(SAID, content=(wrong,)))
        assert caught.value.path == ("content", 0)

    def test_spans_are_found_wherever_they_hide(self):
        """Spans in roles, chains, mandates and restatements are checked as well."""
        wrong = Span(text="xyz", start=0, end=3)
        bad = Evidence(source=REPORT, span=wrong)
        roles = (Role(role="r", evidence=(READ, bad)),)
        for name, fields, path in [
            (ARVIA, {"roles": roles}, ("roles", 0, "evidence", 1, "span")),
            (ENVOY, {"mandate": wrong}, ("mandate",)),
            (SAID, {"restatements": (bad,)}, ("restatements", 0, "span")),
        ]:
            with pytest.raises(EntryError, match="stands nowhere") as caught:
                ledger_of(changed(name, **fields))
            assert caught.value.path == path

    def test_a_mandate_may_stand_in_any_source_of_the_evidence(self):
        """Evidence may begin with an analyst and the mandate be in the report."""
        evidence = (Evidence(source=ANALYST), READ)

        assert ledger_of(changed(ENVOY, evidence=evidence, mandate=span("sign")))

    def test_evidence_has_a_passage_unless_an_analyst_gives_it(self):
        """A report without a passage, and an analyst with one, are refused."""
        with pytest.raises(EntryError, match=r"evidence from the report .* needs its passage"):
            ledger_of(changed(CALL, evidence=(Evidence(source=REPORT),)))
        with pytest.raises(EntryError, match="is an analyst and has no text"):
            ledger_of(changed(CALL, evidence=(Evidence(source=ANALYST, span=span("sign")),)))


class TestCheckScales:
    """Positions lie on the scale of their issue (rule S2)."""

    @pytest.mark.parametrize(
        ("name", "fields", "path", "message"),
        [
            (POSITION, {"accepts": ("all",)}, ("accepts", 0), "'all' is not .* has 'none', 'half'"),
            (POSITION, {"ideal": "all"}, ("ideal",), "'all' is not on the scale"),
            (POSITION, {"accepts": Interval(most=1)}, ("accepts", "most"), "'1' is not on the"),
            (
                RIVAL,
                {"accepts": ("half",), "ideal": None},
                ("accepts", 0),
                "% from 0 to 100",
            ),
            (RIVAL, {"accepts": Interval(least=-1)}, ("accepts", "least"), "'-1' is not on"),
            (RIVAL, {"ideal": Decimal(101)}, ("ideal",), "'101' is not on the scale of"),
            (NUMBER, {"least": None, "most": 9}, ("accepts", "least"), "which counts % to 9"),
        ],
    )
    def test_what_is_off_the_scale_is_refused(self, name, fields, path, message):
        """The error shows the scale."""
        with pytest.raises(EntryError, match=message) as caught:
            ledger_of(changed(name, **fields))
        assert caught.value.path == path

    def test_a_scale_changes_together_with_its_positions(self):
        """Issue and position corrected at one moment fit; one hour apart they do not."""
        entries = small()
        renamed = later(entries[ISSUE], options=("none", "a half"))
        follows = later(entries[POSITION], accepts=("a half",))

        assert ledger_of([*entries.values(), renamed, follows])
        with pytest.raises(EntryError, match="'half' is not on the scale"):
            ledger_of([*entries.values(), renamed, later(follows, 2)])


class TestFiles:
    """Only sources and models have files."""

    def test_a_model_does_not_share_the_file_of_another(self):
        """Two models need two files."""
        entries = small()
        twin = Model(**{**dict(entries[MODEL]), "id": entry_id(72), "name": "n"})
        with pytest.raises(EntryError, match="is the file of model"):
            ledger_of([*entries.values(), twin])

    def test_notes_have_none(self):
        """A note beside them is no matter."""
        assert isinstance(ledger_of(small().values()).as_of().entry(NOTE), Note)
