"""Proposals written down before it is known which dossier takes them."""

import json
from datetime import timedelta

import pytest
from tests.record.test_adding import begun, proposals
from tests.strategies_record import ARVIA, BEGUN, REPORT, SAID, TEXT, entry_id

from goodoffices.errors import EntryError, GoodOfficesError
from goodoffices.record.entries import Note
from goodoffices.record.folder import FolderStore
from goodoffices.record.ids import provisional
from goodoffices.record.sqlite import SqliteStore
from goodoffices.record.written import fit, write

KINDS = {version.id: version.kind for version in begun().versions}
MOMENT = BEGUN + timedelta(days=2, microseconds=5)
SOURCE, ACTOR, FIRST, AGAIN = (entry_id(1000 + place) for place in range(4))


def written(**fields):
    """Write down what a report proposes."""
    made, raw = proposals(1, **fields)
    kinds = KINDS | {entry.id: entry.kind for entry in made}
    return made, write(made, kinds, {made[0].id: TEXT}), raw


def rows(places=(), **same):
    """Write rows of what a report proposes, by what they are called."""
    _, told, _ = written(said={"same_as": None}) if same else written()
    names = dict(places)
    called = ("actor", "said", "again", "met", "sent", "note")
    return {
        name: one.row(names, MOMENT, same.get(name)) for name, one in zip(called, told, strict=True)
    }


class TestWrite:
    """Entries made by one process and named by another."""

    def test_what_is_written_reads_as_it_was(self):
        """But for the source, whose file is not known."""
        made, told, _ = written()
        found = [
            one.row({}, entry.recorded).entry() for one, entry in zip(told, made[1:], strict=True)
        ]
        assert found == made[1:]

    def test_ids_are_put_in_the_places_of_others(self):
        """Wherever they stand; the moment is that of entering, in UTC."""
        made, told, _ = written()
        names = dict(zip((entry.id for entry in made), provisional(len(made)), strict=True))
        text = json.dumps([entry.model_dump(mode="json") for entry in made[1:]])
        for old, new in names.items():
            text = text.replace(old, new)
        found = [one.row(names, MOMENT).entry() for one in told]
        assert all(entry.recorded == MOMENT for entry in found)
        alike = [
            entry.model_copy(update={"recorded": before.recorded}).model_dump(mode="json")
            for entry, before in zip(found, made[1:], strict=True)
        ]
        assert alike == json.loads(text)

    def test_words_are_never_taken_for_ids(self):
        """Also where they quote one."""
        words = f'"{SOURCE}" is said'
        made, _ = proposals(1)
        note = made[-1].model_copy(update={"text": words})
        kinds = KINDS | {entry.id: entry.kind for entry in made}
        (one,) = write([made[0], note], kinds, {SOURCE: TEXT})
        entry = one.row({SOURCE: REPORT}, MOMENT).entry()
        assert isinstance(entry, Note)
        assert entry.text == words
        assert entry.evidence[0].source == REPORT

    def test_what_the_record_does_not_hold_is_refused(self):
        """Where it is written."""
        with pytest.raises(EntryError, match="there is no entry"):
            written(met={"participants": (entry_id(99),)})


class TestRows:
    """Written proposals added to a dossier, in either form."""

    @pytest.fixture(params=[SqliteStore, FolderStore])
    def store(self, request, tmp_path):
        """Write the small dossier."""
        kept = request.param(tmp_path / ("one.dossier" if request.param is SqliteStore else "one"))
        kept.create(begun())
        return kept

    @pytest.mark.untraced
    def test_are_added_as_entries_are(self, store):
        """What stands afterwards is the same, whatever way it came."""
        made, told, raw = written()
        expected = store.read().append(made, raw)
        recorded = {entry.id: entry.recorded for entry in made}
        adder = store.adder()
        adder.add(made[:1], raw, [one.row({}, recorded[one.id]) for one in told])
        adder.add([], {})
        assert store.read() == expected

    @pytest.mark.parametrize(
        "wrong",
        [
            {"said": rows({FIRST: ARVIA})["said"]},
            {"said": rows({FIRST: ACTOR})["said"]},
            {"met": rows({ARVIA: entry_id(99)})["met"]},
            {"met": rows({ARVIA: SAID})["met"]},
            {"met": rows({SOURCE: REPORT})["met"]},
            {"said": rows(said=FIRST)["said"]},
            {"said": rows(said=AGAIN)["said"]},
        ],
        ids=[
            "an id that stands for something",
            "an id given twice",
            "an id of nothing",
            "an id of another kind",
            "a source that is not added with it",
            "itself",
            "a chain that comes back",
        ],
    )
    def test_are_held_to_the_rules(self, tmp_path, wrong):
        """Nothing is written, and what is right is added afterwards."""
        store = SqliteStore(tmp_path / "one.dossier")
        store.create(begun())
        made, _, raw = written()
        before, adder = store.read(), store.adder()
        with pytest.raises(GoodOfficesError):
            adder.add(made[:1], raw, [*(rows() | wrong).values()])
        assert store.read() == before
        adder.add(made[:1], raw, [*rows().values()])
        assert len(store.read().versions) == len(before.versions) + len(made)

    def test_may_stand_before_what_they_name(self, store):
        """Then they are looked at one by one, and nothing is wrong with them."""
        made, _, raw = written()
        store.adder().add(made[:1], raw, [*reversed(rows().values())])
        assert len(store.read().versions) == 16 + len(made)


class TestFit:
    """What is right at first sight."""

    def test_tells_rows_in_order_from_others(self):
        """The others are looked at more closely."""
        made, _, _ = written()
        every = [*rows().values()]
        assert fit(made[:1], every, KINDS)
        assert not fit(made[:1], every[::-1], KINDS)
        assert not fit([], every, KINDS)
        assert not fit(made[:1], [*every, every[0]], KINDS)
