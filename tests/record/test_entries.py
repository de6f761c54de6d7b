"""What the entries themselves promise, one at a time."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from pydantic import ValidationError
from tests.strategies_record import (
    ANALYST,
    ARVIA,
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
    entry_id,
    small,
)

from goodoffices.record.dates import When
from goodoffices.record.entries import (
    Actor,
    Evidence,
    Interval,
    Issue,
    Model,
    Position,
    Source,
    Span,
    Statement,
)

BASE = {"id": entry_id(1), "recorded": "2024-03-01T12:00:00Z", "by": "x"}
PLACE = {"party": ARVIA, "issue": ISSUE, "statements": (SAID,)}


class TestEntry:
    """What every version carries."""

    @pytest.mark.parametrize(
        "moment",
        [
            "2024-03-01T14:00:00+02:00",
            datetime(2024, 3, 1, 14, tzinfo=timezone(timedelta(hours=2))),
            datetime(2024, 3, 1, 12, tzinfo=UTC),
        ],
    )
    def test_moments_are_kept_in_utc(self, moment):
        """The same moment is the same whatever its offset."""
        actor = Actor(name="A", **{**BASE, "recorded": moment})

        assert actor.recorded.isoformat() == "2024-03-01T12:00:00+00:00"

    def test_a_day_means_its_beginning(self):
        """A bare date is midnight in UTC."""
        actor = Actor(name="A", **{**BASE, "recorded": date(2024, 3, 1)})

        assert actor.recorded == datetime(2024, 3, 1, tzinfo=UTC)

    @pytest.mark.parametrize("moment", ["2024-03-01T14:00:00", datetime(2024, 3, 1), 3 * "x"])
    def test_a_moment_without_offset_is_refused(self, moment):
        """Local times mean nothing elsewhere."""
        with pytest.raises(ValidationError):
            Actor(name="A", **{**BASE, "recorded": moment})

    def test_what_each_kind_rests_on_and_mentions(self):
        """Needs are groups; all other references are mentions."""
        entries = small()

        assert entries[SAID_TOO].needs() == ((SECOND,), (ARVIA, BELMAR))
        assert entries[SAID_TOO].mentions() == (SAID,)
        assert entries[CALL].needs() == ((REPORT,), (ARVIA, BELMAR))
        assert entries[ENVOY].needs() == ((REPORT,), (ARVIA,))
        assert entries[POSITION].needs() == ((ARVIA,), (ISSUE,), (SAID, SAID_TOO))
        assert entries[RIVAL].mentions() == (POSITION,)
        assert entries[NOTE].needs() == ((ANALYST,),)
        assert entries[NOTE].mentions() == (SAID,)
        assert entries[MODEL].needs() == ()
        assert entries[MODEL].mentions() == (ARVIA,)
        assert entries[BELMAR].mentions() == (ARVIA, REPORT)
        assert entries[NUMBER].mentions() == ()


class TestRefusals:
    """Values that no entry holds."""

    @pytest.mark.parametrize(
        ("cls", "fields", "message"),
        [
            (Source, {}, "has a file; an analyst's judgement has none"),
            (Source, {"type": "analyst", "file": "reports/a.txt"}, "has a file"),
            (Source, {"file": "reports/a.txt", "published": "May"}, "'May' is no date"),
            (Source, {"file": "../a.txt"}, "is no file inside the folder"),
            (Source, {"file": "/etc/a.txt"}, "is no file inside the folder"),
            (Source, {"file": "reports/a:b.txt"}, "is no file inside the folder"),
            (Source, {"file": "reports/\x07.txt"}, "is no file inside the folder"),
            (Source, {"file": "dossier.yaml"}, "is no file inside the folder"),
            (Source, {"file": "reports/.hidden"}, "is no file inside the folder"),
            (Model, {"name": "m", "file": "models/m.yaml", "text": "a\x00"}, "holds no NUL"),
            (Issue, {"name": "i"}, "ordered options, or a unit for numbers; exactly one"),
            (Issue, {"name": "i", "options": ("a", "b"), "unit": "%"}, "exactly one of the two"),
            (Issue, {"name": "i", "options": ("a", "a")}, "two or more options, each once"),
            (Issue, {"name": "i", "options": ("a",)}, "two or more options"),
            (Issue, {"name": "i", "unit": "%", "least": 2, "most": 1}, "begins at 2 and ends"),
            (Issue, {"name": "i", "unit": "%", "spacing": (0, 1)}, "spacing are positive"),
            (Issue, {"name": "i", "unit": "%", "spacing": (2, 1)}, "the smaller first"),
            (Position, PLACE, "accepts at least one option, or is withdrawn"),
            (Position, {**PLACE, "accepts": ("a",), "withdrawn": True}, "or is withdrawn"),
            (Position, {**PLACE, "accepts": ("a", "a")}, "names each option once"),
            (Position, {**PLACE, "accepts": {}}, "an interval has at least one end"),
            (Position, {**PLACE, "accepts": {"least": 2, "most": 1}}, "from 2 to 1 is empty"),
        ],
    )
    def test_a_contradiction_is_refused(self, cls, fields, message):
        """The message says what would be right."""
        with pytest.raises(ValidationError, match=message):
            cls(**BASE, **fields)

    def test_a_span_is_as_long_as_its_words(self):
        """Four characters do not reach from 3 to 5."""
        with pytest.raises(ValidationError, match="from 3 to 5 are not the 4 characters"):
            Span(text="word", start=3, end=5)

    def test_a_statement_has_a_speaker(self):
        """Nobody says nothing."""
        with pytest.raises(ValidationError):
            Statement(**BASE, source=REPORT, type="direct", speakers=(), content=())


class TestValues:
    """Values that are taken as they are meant."""

    def test_a_model_is_text_as_a_file_gives_it_back(self):
        """A byte order mark is dropped and line ends are line feeds."""
        model = Model(**BASE, name="m", file="models/m.yaml", text="\ufeffa\r\r\nb\r\n")

        assert model.text == "a\nb\n"

    @pytest.mark.parametrize(
        ("accepts", "ideal", "kept"),
        [
            (Interval(least=1), "2.50", Decimal("2.5")),
            (Interval(least=1), 2, Decimal(2)),
            (Interval(least=1), "many", "many"),
            (("2",), "2", "2"),
            (("a",), None, None),
        ],
    )
    def test_an_ideal_among_numbers_is_a_number(self, accepts, ideal, kept):
        """Digits in quotes are an option on a scale and a number among numbers."""
        position = Position(**BASE, **PLACE, accepts=accepts, ideal=ideal)

        assert position.ideal == kept
        assert isinstance(position.ideal, type(kept))

    def test_a_withdrawn_position_accepts_nothing(self):
        """From its date on the party holds no position."""
        assert Position(**BASE, **PLACE, withdrawn=True).accepts == ()

    def test_an_interval_may_be_open(self):
        """One end is enough."""
        assert Interval(most=2).least is None

    def test_evidence_may_lack_words(self):
        """An analyst's own judgement has no passage."""
        assert Evidence(source=ANALYST).span is None
        assert When().last is None
