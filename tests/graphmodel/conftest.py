"""What the tests of this room share."""

from collections.abc import Callable

import pytest

from goodoffices.graphmodel import capacity


@pytest.fixture
def at_hand(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Say how many bytes are at hand, where the system is asked for every one."""

    def set_to(size: int) -> None:
        monkeypatch.setattr(capacity, "_UNASKED", 0)
        monkeypatch.setattr(capacity, "at_hand", lambda: size)

    return set_to
