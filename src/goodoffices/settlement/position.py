"""Where a party stands on an issue: what it accepts, by one or several accounts (rule S2)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from goodoffices.errors import ModelError
from goodoffices.settlement.scale import NumericScale, OrderedScale, Scale

__all__ = ["NOTHING", "Accepted", "Account", "Interval", "Stand", "check", "contains", "shared"]


@dataclass(frozen=True, slots=True)
class Interval:
    """
    All numbers from a least to a most, both accepted.

    Parameters
    ----------
    least, most : Fraction or None
        The ends; None where the interval is open.

    Raises
    ------
    ModelError
        If it ends before it begins.
    """

    least: Fraction | None = None
    most: Fraction | None = None

    def __post_init__(self) -> None:
        if self.least is not None and self.most is not None and self.least > self.most:
            msg = f"the interval from {self.least} to {self.most} is empty; give the smaller first"
            raise ModelError(msg)


Accepted = frozenset[int] | Interval
"""Places of options on an ordered scale, from 0, or numbers; no option where withdrawn."""

NOTHING: frozenset[int] = frozenset()
"""What a party accepts that withdrew its position."""


@dataclass(frozen=True, slots=True)
class Account:
    """
    One account of what a party said it accepts.

    Parameters
    ----------
    accepts : frozenset of int or Interval
        Options by place or numbers; `NOTHING` where the position was withdrawn.
    ideal : int or Fraction or None
        The option or number that it wants most, where stated.
    firmness : str
        As coded; it enters no number.
    said : date or None
        From when it is in force; None where undated.
    words, speakers, audiences : frozenset of str
        What it was said in, by whom and to whom; compared, never read.
    grounds : tuple of str
        What the account rests on; opaque.
    """

    accepts: Accepted
    ideal: int | Fraction | None = None
    firmness: str = ""
    said: date | None = None
    words: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    audiences: frozenset[str] = frozenset()
    grounds: tuple[str, ...] = ()

    @property
    def withdrawn(self) -> bool:
        """Whether the party holds no position any more."""
        return self.accepts == NOTHING


@dataclass(frozen=True, slots=True)
class Stand:
    """
    Where a party stands on an issue: the accounts, kept beside each other (rule R6).

    Parameters
    ----------
    accounts : tuple of Account
        One, or several where they are rivals; none where the party stated nothing (rule S1).
    """

    accounts: tuple[Account, ...] = ()

    @property
    def stated(self) -> tuple[Account, ...]:
        """The accounts by which the party holds a position."""
        return tuple(each for each in self.accounts if not each.withdrawn)


def _is_within(scale: NumericScale, number: Fraction | None) -> bool:
    return number is None or (
        (scale.least is None or number >= scale.least)
        and (scale.most is None or number <= scale.most)
    )


def _fits(scale: Scale, account: Account) -> bool:
    accepts, ideal = account.accepts, account.ideal
    if isinstance(scale, OrderedScale):
        places = range(len(scale.options))
        wanted = ideal is None or (isinstance(ideal, int) and ideal in places)
        return isinstance(accepts, frozenset) and accepts <= frozenset(places) and wanted
    wanted = ideal is None or (isinstance(ideal, Fraction) and _is_within(scale, ideal))
    if isinstance(accepts, frozenset):
        return account.withdrawn and wanted
    return wanted and _is_within(scale, accepts.least) and _is_within(scale, accepts.most)


def check(scale: Scale, stand: Stand) -> None:
    """
    Refuse a stand that does not fit the scale of its issue.

    Parameters
    ----------
    scale : OrderedScale or NumericScale
        The issue's scale.
    stand : Stand
        Where a party stands on it.

    Raises
    ------
    ModelError
        If an account accepts or wants what is not on the scale.
    """
    for account in stand.accounts:
        if not _fits(scale, account):
            where = (
                f"the options {', '.join(scale.options)}"
                if isinstance(scale, OrderedScale)
                else f"numbers in {scale.unit} from {scale.least} to {scale.most}"
            )
            msg = (
                f"an account ({', '.join(account.grounds)}) accepts {account.accepts} and wants "
                f"{account.ideal}, which is not on the scale; it has {where}"
            )
            raise ModelError(msg)


def shared(one: Accepted, other: Accepted) -> Accepted | None:
    """
    Find what two parties both accept.

    Parameters
    ----------
    one, other : frozenset of int or Interval
        Both of one scale.

    Returns
    -------
    frozenset of int or Interval or None
        None where they share nothing.
    """
    if isinstance(one, frozenset) or isinstance(other, frozenset):
        if not (isinstance(one, frozenset) and isinstance(other, frozenset)):
            return None
        return one & other or None
    leasts = [each.least for each in (one, other) if each.least is not None]
    mosts = [each.most for each in (one, other) if each.most is not None]
    least, most = max(leasts, default=None), min(mosts, default=None)
    if least is not None and most is not None and least > most:
        return None
    return Interval(least, most)


def contains(whole: Accepted, part: Accepted) -> bool:
    """
    Tell whether all of one set is in another.

    Parameters
    ----------
    whole, part : frozenset of int or Interval
        Both of one scale.

    Returns
    -------
    bool
        True also where they are equal.
    """
    return shared(whole, part) == part
