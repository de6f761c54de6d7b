"""`goodoffices.record.revision` changes what changes in a file, and nothing else."""

from datetime import timedelta

from tests.record.folders import edit
from tests.strategies_record import ARVIA, BEGUN, BELMAR, MODEL, entry_id

HOUR = timedelta(hours=1)
LATER = {"recorded": BEGUN + HOUR, "by": "other"}
AGAIN = {"recorded": BEGUN + 2 * HOUR, "by": "third"}


def append(store, entry, /, **update):
    """Record a new version of an entry; give the lines that go and those that come."""
    path = store.folder / "dossier.yaml"
    before = path.read_text().split("\n")
    after = store.append([store.read().as_of().entry(entry).model_copy(update=update)])
    assert store.read() == after
    lines = path.read_text().split("\n")
    return (
        [line for line in before if line not in lines],
        [line for line in lines if line not in before],
    )


class TestRevision:
    """The file of a dossier."""

    def test_plain_fields_are_changed_in_their_lines(self, store):
        """Comments keep their column where they can."""
        edit(store, f"id: {BELMAR}\n", f"id: {BELMAR}\n    status: proposed   # why\n")
        gone, come = append(store, BELMAR, **LATER, status="confirmed")
        assert gone == ["    status: proposed   # why"]
        assert come == [
            "    by: other",
            "    recorded: 2024-03-01T13:00:00Z",
            "    status: confirmed  # why",
        ]

    def test_other_fields_are_changed_with_their_item(self, store):
        """A list, and a field of an item that is written in braces."""
        _, come = append(store, BELMAR, **LATER, names=("B", "Bel: mar"))
        assert "    names:" in come
        edit(store, "actors:\n", "actors:  # all of them\n")
        text = (store.folder / "dossier.yaml").read_text()
        start = text.index(f"  - id: {ARVIA}")
        item = text[start : text.index("  - id: ", start + 1)]
        edit(store, item, f"  - {{id: {ARVIA}, name: Arvia}} # one\n")
        append(store, ARVIA, **LATER, name="Arvia and more")
        assert "name: Arvia and more" in (store.folder / "dossier.yaml").read_text()
        assert "actors:  # all of them\n" in (store.folder / "dossier.yaml").read_text()

    def test_the_dossier_itself_is_changed_with_its_file(self, store):
        """It stands in no list."""
        edit(store, "actors:\n", "actors:  # all of them\n")
        _, come = append(store, entry_id(0), **LATER, title="Another")
        assert "  title: Another" in come
        news = [
            store.read()
            .as_of()
            .entry(entry_id(0))
            .model_copy(update={**AGAIN, "title": "A third"}),
            store.read().as_of().entry(ARVIA).model_copy(update={"id": entry_id(97), "name": "C"}),
        ]
        assert store.append(news) == store.read()
        assert "actors:  # all of them\n" in (store.folder / "dossier.yaml").read_text()


class TestHistory:
    """The file of the past."""

    def test_what_was_written_is_taken_over(self, store):
        """Of entries that say when and by whom; the others are written out."""
        append(store, BELMAR, **LATER)
        append(store, MODEL, **LATER, text="a: 1\n")
        first = (store.folder / "history.yaml").read_text()
        append(store, BELMAR, **AGAIN, name="Bel")
        append(store, ARVIA, **AGAIN)
        text = (store.folder / "history.yaml").read_text()
        assert text.count(f"id: {BELMAR}") == 2
        assert [line for line in first.split("\n") if line not in text] == []
        assert text.index(f"id: {ARVIA}") < text.index(f"id: {BELMAR}")

    def test_comments_of_items_stay_in_the_dossier(self, store):
        """The past is written without them."""
        append(store, BELMAR, **LATER)
        edit(store, "    by: other", "    by: other  # he")
        append(store, BELMAR, **AGAIN)
        assert "# he" not in (store.folder / "history.yaml").read_text()
        assert "    by: third  # he" in (store.folder / "dossier.yaml").read_text()
