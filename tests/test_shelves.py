"""Mappings in a temporary file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodoffices.errors import StoreError
from goodoffices.shelves import Shelves

NAMES = st.text(max_size=3)
ACTS = st.tuples(st.sampled_from(["set", "default", "delete", "get", "pop"]), NAMES, st.text())


class TestShelf:
    @given(st.lists(ACTS, max_size=30))
    @settings(deadline=None)
    def test_is_like_a_dict(self, acts):
        """Whatever is done to both, they hold and give the same."""
        plain: dict[str, str] = {}
        with Shelves() as shelves:
            shelf = shelves.new()
            other = shelves.new()
            for act, name, value in acts:
                if act == "set":
                    plain[name] = shelf[name] = value
                elif act == "default":
                    assert shelf.setdefault(name, value) == plain.setdefault(name, value)
                elif act == "get":
                    assert shelf.get(name) == plain.get(name)
                    assert (name in shelf) == (name in plain)
                elif act == "pop":
                    assert shelf.pop(name, value) == plain.pop(name, value)
                elif name in plain:
                    del plain[name], shelf[name]
                assert len(shelf) == len(plain)
            assert dict(shelf) == plain
            assert list(shelf) == sorted(plain, key=lambda name: name.encode())
            assert not other

    def test_what_is_not_there_is_a_key_error(self):
        """As of any mapping."""
        with Shelves() as shelves, pytest.raises(KeyError, match="x"):
            shelves.new()["x"]

    def test_what_is_not_there_cannot_be_deleted(self):
        """As of any mapping."""
        with Shelves() as shelves:
            shelf = shelves.new()
            with pytest.raises(KeyError, match="x"):
                del shelf["x"]

    def test_no_room_for_the_temporary_file_is_told(self):
        """In a sentence that says what to do."""
        with Shelves() as shelves:
            shelf = shelves.new()
            shelves._connection.execute("PRAGMA max_page_count = 4")
            with pytest.raises(StoreError, match="Make room where temporary files are kept"):
                shelf["a"] = "b" * 100_000
