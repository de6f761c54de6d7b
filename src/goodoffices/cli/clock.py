"""Days on the command line."""

from datetime import UTC, date, datetime, time

import click

__all__ = ["day_of", "end_of"]


def day_of(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """
    Read the day that an option names; to be its callback.

    Parameters
    ----------
    ctx : Context
        Of the command.
    param : Parameter
        The option.
    value : str or None
        What was written.

    Returns
    -------
    date or None
        The day; None where the option was not given.

    Raises
    ------
    BadParameter
        If it is no day.
    """
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        msg = f"{value!r} is no day; write it as 2023-04-27."
        raise click.BadParameter(msg, ctx, param) from None


def end_of(day: date | None) -> datetime | None:
    """
    Find the moment until which what is recorded counts (rule R4).

    Parameters
    ----------
    day : date or None
        The day of `--as-of`; None for now.

    Returns
    -------
    aware datetime or None
        The last moment of that day in UTC; None for now.
    """
    return None if day is None else datetime.combine(day, time.max, UTC)
