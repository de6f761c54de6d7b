"""Sentences that tell of three people, and what the reader makes of them in a word or two."""

from tests.reading.test_reader import reading_of

__all__ = ["contacts_told", "filled"]

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
