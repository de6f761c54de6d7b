"""
The language of preference statements (rule G9).

::

    statement := either [("if" | "iff") either]
    either    := all ("or" all)*
    all       := denial ("and" denial)*
    denial    := "not" denial | "(" statement ")" | option [comparison level]

`A if B` is false only where B is true and A false. A bare name serves an option of two levels;
a name with spaces stands in double quotes.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any, NoReturn

from lark import Lark, Token, UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.exceptions import VisitError
from lark.visitors import Transformer_NonRecursive

from goodoffices.errors import ModelError, StatementError
from goodoffices.graphmodel.condition import All, Compare, Condition, Either, If, Iff, Not
from goodoffices.graphmodel.options import Option, place_of

__all__ = ["DEPTH", "KEYWORDS", "parse", "quoted"]

DEPTH = 100
"""How deeply conditions may be nested."""

KEYWORDS = frozenset({"and", "if", "iff", "not", "or"})
"""Words that a bare name cannot be."""

_GRAMMAR = r"""
?start: either
      | either IF either  -> if_
      | either IFF either -> iff
?either: all (OR all)*
?all: denial (AND denial)*
?denial: NOT denial       -> not_
       | "(" start ")"
       | compare
compare: _name [COMPARISON _name]
_name: NAME | QUOTED
AND: "and"
OR: "or"
NOT: "not"
IF: "if"
IFF: "iff"
NAME: /[^\s"()=!<>]+/
QUOTED: /"(?:[^"\\]|\\.)*"/
COMPARISON: "!=" | ">=" | "<=" | "=" | ">" | "<"
%ignore /\s+/
"""


@cache
def _parser() -> Lark:
    return Lark(_GRAMMAR, parser="lalr", lexer="basic", maybe_placeholders=False)


def quoted(name: str) -> str:
    """
    Write a name as a statement needs it.

    Parameters
    ----------
    name : str
        The name of an option or a level.

    Returns
    -------
    str
        The name itself, or in double quotes where the grammar asks for them.

    Examples
    --------
    >>> quoted("withdraw"), quoted("enter talks"), quoted("not")
    ('withdraw', '"enter talks"', '"not"')
    """
    if name not in KEYWORDS and re.fullmatch(r'[^\s"()=!<>]+', name):
        return name
    return '"' + re.sub(r'(["\\])', r"\\\1", name) + '"'


def parse(text: str, options: Sequence[Option]) -> Condition:
    """
    Read a statement about some options.

    Parameters
    ----------
    text : str
        The statement.
    options : sequence of Option
        The options that it may name.

    Returns
    -------
    Condition
        What it says.

    Raises
    ------
    StatementError
        If it breaks the grammar or names an unknown option or level; the message names the
        character, and a note on the error shows the statement with a caret under it.

    Examples
    --------
    >>> from goodoffices.graphmodel import Option, parse
    >>> parse("not strike", [Option("strike", "US")])
    Not(member=Compare(option='strike', comparison='=', level=None))
    """
    try:
        condition, _ = _Build(text, options).transform(_parser().parse(text))
    except UnexpectedInput as error:
        _refuse(text, *_cure(text, error))
    except VisitError as error:
        raise error.orig_exc from None
    return condition


_WINDOW = 60
"""How many characters on each side of the mistake a message shows of a long statement."""


def _refuse(text: str, place: int, problem: str) -> NoReturn:
    before, after = text[max(0, place - _WINDOW) : place], text[place : place + _WINDOW]
    before = before if place <= _WINDOW else f"...{before}"
    after = after if len(text) - place <= _WINDOW else f"{after}..."
    msg = f"statement {before + after!r}, character {place + 1}: {problem}"
    error = StatementError(msg)
    error.add_note(f"{before}{after}\n{before}")
    raise error


def _cure(text: str, error: UnexpectedInput) -> tuple[int, str]:
    """Say in the user's terms what the parser met: the place and a sentence."""
    if isinstance(error, UnexpectedCharacters):
        place = error.pos_in_stream or 0
        if text[place] == '"':
            return place, "this double quote is never closed. Close it."
        return place, f"{text[place]!r} means nothing here. Write 'not', or '!='."
    token = error.token if isinstance(error, UnexpectedToken) else Token("$END", "")
    if token.type == "$END":
        return len(text.rstrip()), _early(text, error)
    place = token.start_pos or 0
    return place, _misplaced(token, "NAME" in _expected(error))


def _expected(error: UnexpectedInput) -> set[str]:
    return set(getattr(error, "accepts", None) or getattr(error, "expected", None) or ())


def _early(text: str, error: UnexpectedInput) -> str:
    if not text.strip():
        return "the statement is empty. Write an option's name or a condition."
    if "RPAR" in _expected(error):
        return "a parenthesis is not closed. Add ')'."
    return "the statement ends too early. Write the name that is missing, or delete the last word."


def _misplaced(token: Token, name_due: bool) -> str:
    if name_due:
        return (
            f"{str(token)!r} stands where a name is due. "
            "Write a name; put it in double quotes if it is one of and, or, not, if, iff."
        )
    if token.type in {"IF", "IFF"}:
        return "'if' and 'iff' are not chained. Put one of the two parts in parentheses."
    if token.type == "RPAR":
        return "this parenthesis was never opened. Delete it."
    if token.type == "COMPARISON":
        return f"{str(token)!r} does not compare an option's level. Write option {token} level."
    return (
        f"{str(token)!r} follows without 'and', 'or', 'if' or 'iff'. "
        "Add one, or put a name that has spaces in double quotes."
    )


_Grown = tuple[Condition, int]


class _Build(Transformer_NonRecursive[Token, Any]):
    """Turn the parse tree into conditions, each with its depth, checking names as they come."""

    def __init__(self, text: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._text = text
        self._options = options

    def compare(self, parts: list[Token]) -> _Grown:
        names = [_unquoted(token) for token in parts]
        condition = Compare(*names)
        try:
            condition.resolve(self._options)
        except ModelError as error:
            known = place_of(self._options, names[0]) is not None
            token = parts[-1] if known else parts[0]
            _refuse(self._text, token.start_pos or 0, str(error))
        return condition, 1

    def not_(self, parts: list[Any]) -> _Grown:
        return Not(parts[1][0]), self._deeper(parts)

    def all(self, parts: list[Any]) -> _Grown:
        return All(tuple(part[0] for part in parts[::2])), self._deeper(parts)

    def either(self, parts: list[Any]) -> _Grown:
        return Either(tuple(part[0] for part in parts[::2])), self._deeper(parts)

    def if_(self, parts: list[Any]) -> _Grown:
        return If(parts[0][0], parts[2][0]), self._deeper(parts)

    def iff(self, parts: list[Any]) -> _Grown:
        return Iff(parts[0][0], parts[2][0]), self._deeper(parts)

    def _deeper(self, parts: list[Any]) -> int:
        depth = 1 + max(part[1] for part in parts if not isinstance(part, Token))
        if depth > DEPTH:
            word = next(part for part in parts if isinstance(part, Token))
            problem = f"conditions are nested more than {DEPTH} deep. Split the statement."
            _refuse(self._text, word.start_pos or 0, problem)
        return depth


def _unquoted(token: Token) -> str:
    return re.sub(r"\\(.)", r"\1", token[1:-1]) if token.type == "QUOTED" else str(token)
