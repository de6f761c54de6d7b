"""Who runs the program, and when: what the record says of each entry."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import click

__all__ = ["by_option", "now"]

_F = TypeVar("_F", bound=Callable[..., object])


def _user() -> str:
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return "unknown"


def by_option(command: _F) -> _F:
    """
    Give a command the option ``--by``, which says who records.

    Parameters
    ----------
    command : callable
        The command's function; it takes a parameter `by`.

    Returns
    -------
    callable
        The same function.
    """
    option = click.option(
        "--by", default=_user, metavar="NAME", help="Who records this; the user's name if left out."
    )
    return option(command)


def now() -> datetime:
    """
    Tell the time, as the second clock keeps it.

    Returns
    -------
    datetime
        Now, in UTC.
    """
    return datetime.now(UTC)
