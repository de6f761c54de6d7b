"""
What all tests share.

Examples are drawn without a clock, the same ones on every machine. The programs that tests start
keep what they compile: to compile the package anew costs each of them half a second. Only tests of
the rooms of which every branch is run are traced: traced, one takes two to four times as long.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "same", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("new", settings.get_profile("same"), derandomize=False)
settings.load_profile("new" if os.environ.get("GOODOFFICES_NEW_EXAMPLES") else "same")

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

TRACED = frozenset({"graphmodel", "record", "settlement"})
"""The rooms of which every branch is run; `pyproject.toml` has coverage measure them."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark the tests of these rooms, but for those that are marked as heavy and needless there."""
    for item in items:
        parts = item.path.relative_to(config.rootpath).parts
        room = parts[1:2] if parts[0] == "tests" else parts[2:3]
        if TRACED.intersection(room) and not item.get_closest_marker("untraced"):
            item.add_marker("traced")
