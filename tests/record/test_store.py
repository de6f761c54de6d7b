"""What `goodoffices.record.store` promises of every store."""

from datetime import timedelta

import pytest
from tests.strategies_record import BEGUN, BELMAR, entry_id, ledger_of, small

from goodoffices.errors import StoreError
from goodoffices.record import append_to
from goodoffices.record.folder import FolderStore
from goodoffices.record.opening import store_at

HOUR = timedelta(hours=1)


@pytest.fixture(params=["d", "d.dossier"])
def path(request, tmp_path):
    """Write the small dossier in either form."""
    if request.param == "d":
        (tmp_path / "d").mkdir()
    store_at(tmp_path / request.param).create(ledger_of(small().values()))
    return tmp_path / request.param


def belmar(hours=1, **changes):
    """Make a later version of an entry."""
    return small()[BELMAR].model_copy(update={"recorded": BEGUN + hours * HOUR, **changes})


class TestRefuseUnseen:
    """Versions of entries that others change meanwhile."""

    def test_what_another_program_wrote_is_not_undone(self, path):
        """Of two that read the same the second is refused; nothing is written, new ones neither."""
        first, second = store_at(path), store_at(path)
        seen = first.read().as_of().entries
        other = second.read().as_of().entries
        after = first.append([belmar(1, by="ana", status="rejected")], seen=seen)
        new = belmar(2, id=entry_id(77), name="Third")
        with pytest.raises(
            StoreError, match=rf"{path.name}.*: actor {BELMAR} was changed in it, .* again"
        ):
            second.append([new, belmar(2, by="bo")], seen=other)
        assert second.read() == after

        append_to(path, [belmar(2, by="bo")], seen=after.as_of().entries)
        assert first.read().as_of().entry(BELMAR).by == "bo"

    def test_new_entries_go_in(self, path):
        """Whatever was written meanwhile; but none under an id that was taken meanwhile."""
        seen = store_at(path).read().as_of().entries
        new = belmar(1, id=entry_id(77), name="Third")
        store_at(path).append([belmar(1)], seen=seen)
        store_at(path).append((one for one in [new]), seen=seen)
        assert store_at(path).read().as_of().entry(new.id) == new
        with pytest.raises(StoreError, match="was changed in it"):
            store_at(path).append([belmar(2, id=new.id, name="Another")], seen=seen)

    def test_what_a_person_edited_is_not_undone(self, tmp_path):
        """Though the version has the same moment."""
        store = FolderStore(tmp_path / "d")
        store.create(ledger_of(small().values()))
        seen = store.read().as_of().entries
        file = store.folder / "dossier.yaml"
        file.write_text(file.read_text().replace("name: Belmar", "name: Belmar the Great"))
        before = file.read_bytes()
        with pytest.raises(StoreError, match="by another program or by hand"):
            store.append([belmar()], seen=seen)
        assert file.read_bytes() == before
