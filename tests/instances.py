"""
Texts that a regular expression may match, drawn at random from the pattern itself.

What a pattern leaves open is filled with letters that make no word, so that a text has no words
but those which the pattern has.
"""

import random
import re
from collections.abc import Iterator
from functools import lru_cache
from re import _constants as op
from re import _parser
from typing import Any

__all__ = ["instances"]

_FILLERS = "qzkxvQZKXV7 "


def instances(pattern: re.Pattern[str], number: int) -> Iterator[str]:
    """
    Draw texts that a pattern finds something in.

    Parameters
    ----------
    pattern : re.Pattern
        The pattern.
    number : int
        How many texts are drawn; those in which the pattern finds nothing are left out.

    Yields
    ------
    str
        A text; the same ones each time.
    """
    chance = random.Random(7)
    tree = _parser.parse(pattern.pattern, pattern.flags)
    for _ in range(number):
        ahead: list[str] = []
        text = _drawn(tree, chance, ahead)
        yield from filter(pattern.search, (text, *(text + rest for rest in ahead)))


def _drawn(tree: Any, chance: random.Random, ahead: list[str]) -> str:
    """Draw a text for a part of a pattern, and what must follow it for what looks ahead."""
    text = ""
    for code, value in tree:
        if code is op.LITERAL:
            text += chr(value)
        elif code is op.BRANCH:
            text += _drawn(chance.choice(value[1]), chance, ahead)
        elif code in (op.MAX_REPEAT, op.MIN_REPEAT):
            least, most, part = value
            for _ in range(chance.randint(least, min(int(most), least + 3))):
                text += _drawn(part, chance, ahead)
        elif code is op.SUBPATTERN:
            text += _drawn(value[3], chance, ahead)
        elif code is op.ASSERT and value[0] < 0:
            before = _drawn(value[1], chance, ahead)
            text += "" if text.endswith(before) else before
        elif code is op.ASSERT:
            ahead.append(_drawn(value[1], chance, ahead))
        elif code not in (op.AT, op.ASSERT_NOT):
            text += _character(code, value, chance)
    return text


def _character(code: Any, value: Any, chance: random.Random) -> str:
    """Draw a character of a class: one that makes no word where there is one."""
    if code is not op.IN:
        return "q" if (code, value) != (op.NOT_LITERAL, ord("q")) else "z"
    return chance.choice(_of_class("".join(_written(kind, what) for kind, what in value)))


@lru_cache
def _of_class(members: str) -> list[str]:
    single = re.compile(f"[{members}]")
    fillers = [one for one in _FILLERS if single.match(one)]
    return fillers or [one for one in map(chr, range(32, 0x2100)) if single.match(one)]


def _written(kind: Any, what: Any) -> str:
    """Write a member of a class as in a pattern."""
    if kind is op.NEGATE:
        return "^"
    if kind is op.CATEGORY:
        letter = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[what.name.rsplit("_", 1)[1]]
        return "\\" + (letter.upper() if "_NOT_" in what.name else letter)
    first, last = what if kind is op.RANGE else (what, what)
    return f"{re.escape(chr(first))}-{re.escape(chr(last))}"
