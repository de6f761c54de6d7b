"""Who runs the program, and when: what the record says of each entry."""

import getpass
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import click

from goodoffices.errors import InputError

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
        "--by",
        default=_user,
        metavar="NAME",
        callback=_named,
        help="Who records this; the user's name if left out.",
    )
    return option(command)


def _named(_context: click.Context, _option: click.Parameter, by: str) -> str:
    """Refuse a name without a letter: the record could not be read again."""
    if not by.strip():
        msg = f"--by {by!r}: this is no name. Write who records this, or leave --by out."
        raise InputError(msg)
    return by


def now() -> datetime:
    """
    Tell the time, as the second clock keeps it.

    Returns
    -------
    datetime
        Now, in UTC.
    """
    return datetime.now(UTC)
