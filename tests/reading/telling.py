"""Sentences that tell of three people, and what the reader makes of them in a word or two."""

from collections.abc import Sequence
from typing import ClassVar

import pytest
from tests.reading.test_reader import reading_of

__all__ = ["TableOfContacts", "contacts_told", "filled"]

PEOPLE = {"a": "President Ama Odera", "b": "General Carl Brandt", "c": "Judge Eva Lindt"}
NAMES = {"Ama Odera": "a", "Carl Brandt": "b", "Eva Lindt": "c"}


def filled(sentence: str) -> str:
    """Put the three people in the place of {a}, {b} and {c}."""
    return sentence.format(**PEOPLE)


def contacts_told(sentence: str) -> str:
    """Read a sentence and tell its contacts: *meeting planned ab; call refused ac*."""
    found = reading_of(filled(sentence)).contacts
    return "; ".join(
        f"{one.type} {one.status} "
        + "".join(sorted(NAMES.get(p.name, f"<{p.name}>") for p in one.participants))
        for one in sorted(found, key=lambda c: (c.type, c.status, str(c.participants)))
    )


class TableOfContacts:
    """A table of sentences, as a test class: what each tells, and what only looks like it."""

    told: ClassVar[Sequence[tuple[str, str]]]
    """Sentences with the contacts that they tell, as `contacts_told` writes them."""
    not_told: ClassVar[Sequence[str]]
    """Sentences that tell of none."""

    def pytest_generate_tests(self, metafunc: pytest.Metafunc) -> None:
        """Make a test of each sentence."""
        if "contacts" in metafunc.fixturenames:
            metafunc.parametrize(("sentence", "contacts"), self.told)
        elif "sentence" in metafunc.fixturenames:
            metafunc.parametrize("sentence", self.not_told)

    def test_what_tells_of_a_contact(self, sentence: str, contacts: str) -> None:
        """Kind, status and who takes part."""
        found = contacts_told(sentence)
        assert found == contacts, found

    def test_what_only_looks_like_one(self, sentence: str) -> None:
        """No contact is told."""
        found = contacts_told(sentence)
        assert found == "", found
