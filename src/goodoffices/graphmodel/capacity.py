"""What a computation needs and what there is: asked before memory is taken (rule G10)."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from math import prod
from pathlib import Path

from goodoffices.errors import CapacityError
from goodoffices.graphmodel.options import Option

__all__ = ["at_hand", "needed", "require", "require_room"]

_FALLBACK = 4 * 2**30
"""Bytes taken to be at hand where the system does not say."""

_UNASKED = 2**20
"""Bytes that are taken to be at hand: to ask the system takes longer than a small analysis."""

_WORKING = 64
"""Bytes per state that an analysis takes once; measured, rounded up."""

_RANKS = 8
"""Tensors of ranks that it keeps for each decision maker: payoffs, thresholds, and a spare."""


def at_hand() -> int:
    """
    Ask the system how much memory this process may still take.

    Returns
    -------
    int
        Bytes; 4 GiB where the system does not say.
    """
    system = _number("/proc/meminfo", r"^MemAvailable:\s+(\d+) kB")
    free = system * 1024 if system is not None else _installed()
    limit = _number("/sys/fs/cgroup/memory.max", r"^(\d+)$")
    taken = _number("/sys/fs/cgroup/memory.current", r"^(\d+)$")
    return free if limit is None or taken is None else min(free, max(limit - taken, 0))


def needed(options: Sequence[Option], makers: Sequence[str]) -> int:
    """
    Plan the memory of an analysis, its payoffs included.

    Parameters
    ----------
    options : sequence of Option
        The options.
    makers : sequence of str
        The decision makers.

    Returns
    -------
    int
        Bytes that it takes at most, all at once: ranks as wide as the number of states asks
        for, and two numbers of a strategy for each state that an improvement may lead to.
    """
    states = prod(option.size for option in options)
    bytes_needed = states * (_WORKING + _RANKS * _width(states + 1) * len(makers))
    for maker in makers:
        strategies = prod(option.size for option in options if option.owner == maker)
        reached = prod(_reached(option, maker) for option in options)
        bytes_needed += 2 * _width(strategies) * reached
    return bytes_needed


def require(options: Sequence[Option], makers: Sequence[str]) -> None:
    """
    Refuse a state space whose analysis would not fit in memory.

    Parameters
    ----------
    options : sequence of Option
        The options.
    makers : sequence of str
        The decision makers.

    Raises
    ------
    CapacityError
        If it does not fit; the message names the size needed and the size at hand.
    """
    states = prod(option.size for option in options)
    conflict = f"the conflict has {len(options)} options and {_count(states)} states; analysing it"
    require_room(needed(options, makers), conflict, "Merge or drop options, or split the conflict.")


def require_room(taken: int, what: str, cure: str) -> None:
    """
    Refuse what would not fit in memory.

    Parameters
    ----------
    taken : int
        Bytes that it takes.
    what : str
        What takes them: the sentence up to "needs".
    cure : str
        What to do instead: a sentence.

    Raises
    ------
    CapacityError
        If there are fewer at hand, and it is more than 1 MiB; the message names both sizes.
    """
    if taken <= _UNASKED:
        return
    free = at_hand()
    if taken > free:
        sizes = f"about {_size(taken)} of memory and {_size(free)} is at hand"
        msg = f"{what} needs {sizes}. {cure}"
        raise CapacityError(msg)


def _width(largest: int) -> int:
    """Count the bytes of the smallest whole number type that holds so much."""
    return next((size for size in (1, 2, 4) if largest < 256**size), 8)


def _reached(option: Option, maker: str) -> int:
    """Count the levels, or for an own one-way option the pairs of a level and one it reaches."""
    one_way = option.owner == maker and option.direction != "both"
    return option.size * (option.size + 1) // 2 if one_way else option.size


def _number(path: str, pattern: str) -> int | None:
    with suppress(OSError):
        found = re.search(pattern, Path(path).read_text(encoding="ascii"), re.MULTILINE)
        return int(found.group(1)) if found else None
    return None


def _installed() -> int:
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return _FALLBACK


def _count(states: int) -> str:
    return f"{states:,}" if states < 10**15 else f"about 10^{len(str(states)) - 1}"


def _size(size: int) -> str:
    if size >= 2**70:
        return f"2^{size.bit_length() - 1} bytes"
    for unit, power in (("TiB", 40), ("GiB", 30), ("MiB", 20)):
        if size >= 2**power:
            return f"{size / 2**power:,.1f} {unit}"
    return f"{size:,} bytes"
