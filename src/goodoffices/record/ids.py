"""Entry ids: stable, sortable by time, silent about content (rule R10)."""

import secrets
import time
from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

__all__ = [
    "PATTERN",
    "ActorId",
    "ContactId",
    "Id",
    "IssueId",
    "PositionId",
    "Refers",
    "SourceId",
    "StatementId",
    "mint",
    "provisional",
]

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u
_EPOCH_MS = 1_577_836_800_000  # 2020-01-01, so that eight digits last until 2054
PATTERN = r"^[0-9a-hjkmnp-tv-z]{8}-[0-9a-hjkmnp-tv-z]{4}$"
"""Eight digits of time and four of chance, as in ``6c3k9q2m-x7aw``."""

Id = Annotated[str, StringConstraints(pattern=PATTERN)]


@dataclass(frozen=True)
class Refers:
    """Marks a field whose ids are those of other entries, and says of which kinds."""

    kinds: tuple[str, ...] = ()
    """None means any kind."""


ActorId = Annotated[Id, Refers(("actor",))]
ContactId = Annotated[Id, Refers(("contact",))]
IssueId = Annotated[Id, Refers(("issue",))]
PositionId = Annotated[Id, Refers(("position",))]
SourceId = Annotated[Id, Refers(("source",))]
StatementId = Annotated[Id, Refers(("statement",))]

_CHANCE = 2**20 - 1
_last = 0


def _digits(number: int, width: int) -> str:
    return "".join([_DIGITS[number >> 5 * place & 31] for place in range(width - 1, -1, -1)])


def mint(count: int = 1) -> list[str]:
    """
    Make new ids that sort after every id made before on this clock.

    Parameters
    ----------
    count : int
        How many, at least 1.

    Returns
    -------
    list of str
        Distinct ids in ascending order.
    """
    global _last
    first = max(_last + 1, time.time_ns() // 1_000_000 - _EPOCH_MS)
    _last = first + count - 1
    chance = secrets.randbits(20 * count)
    return [
        f"{_digits(first + n, 8)}-{_digits(chance >> 20 * n & _CHANCE, 4)}" for n in range(count)
    ]


def provisional(count: int) -> list[str]:
    """
    Make ids that hold the places of others until these are minted.

    Parameters
    ----------
    count : int
        How many, at least 1.

    Returns
    -------
    list of str
        Of the same form, all digits by chance: no text that was read holds one of them.
    """
    chance = secrets.token_hex(6 * count)
    return [f"{chance[n : n + 8]}-{chance[n + 8 : n + 12]}" for n in range(0, 12 * count, 12)]
