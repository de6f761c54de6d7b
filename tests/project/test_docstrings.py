"""Docstrings say shape, unit, meaning, refusals and source, in numpydoc's form."""

import importlib
import inspect
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from numpydoc.validate import get_validation_checks, validate
from tests.project.test_front_door import MODULES

ROOT = Path(__file__).parents[2]
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["numpydoc_validation"]
CHECKS = get_validation_checks(set(CONFIG["checks"]))
SECTIONS = {"PR01", "RT01"}
"""A class may describe its fields where they stand, and a method point to where it is told."""


def documented(name: str) -> Iterator[tuple[str, bool]]:
    """Name the functions, classes and methods of a module, and whether it offers them."""
    module = importlib.import_module(name)
    for public in getattr(module, "__all__", ()):
        value = getattr(module, public)
        if getattr(value, "__module__", None) != name:
            continue
        if inspect.isfunction(value):
            yield f"{name}.{public}", True
        elif inspect.isclass(value):
            yield f"{name}.{public}", False
            methods = [m for m in vars(value).items() if not m[0].startswith("_")]
            for method, body in methods:
                if inspect.isfunction(body) or isinstance(body, classmethod | staticmethod):
                    yield f"{name}.{public}.{method}", False


def faults(place: str, offered: bool) -> list[str]:
    """Find what numpydoc holds against a docstring, by the project's choice of checks."""
    report = validate(place)
    return [
        f"{place}: {code} {text}"
        for code, text in report["errors"]
        if code in CHECKS and not (code in SECTIONS and not offered)
    ]


class TestDocstrings:
    @pytest.mark.parametrize("module", MODULES)
    def test_are_complete_and_true_to_the_signature(self, module):
        """Functions say all of it; classes and methods say nothing that is not so."""
        wrong = [fault for place, offered in documented(module) for fault in faults(place, offered)]

        assert not wrong, "\n".join(wrong)
