"""The words of a role: *Peru's foreign minister*, *former envoy of the union for Chad*."""

import re
from collections.abc import Sequence

from goodoffices.reading.cues import tells
from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import Office, states_in
from goodoffices.reading.words import Words

__all__ = ["APPOINTS", "OFFICE", "OPEN_TAIL", "office_at", "office_in"]

_ORG = (
    r"(?P<org>(?:[SJKQRBG]g?){1,3}(?:[MA]{0,12}(?:Ig?|Mg))?|(?:[NZ]g?){1,3}(?:[MAN]{0,12}Ig?)?"
    r"|N(?:p{1,2}N){1,2}g?"
    r"|[MAN]{0,12}(?:Ig?|Mg)|[MAJS]{0,12}Ug)?"
)
OFFICE = (
    rf"[tl]?(?:xg)?(?:(?<=t)M(?=N))?{_ORG}"
    r"(?P<mods>(?:(?<=[t|.])[MA]{0,12}x{1,2})?[MAH]{0,12})H"
)
"""A role with the state or body before it, as classes of words."""
OPEN_TAIL = r"(?P<tail>[ofi][^,.|;:\"rveydibC()]{0,10}[^,.|;:\"rveydbC()ofit&])?"
"""What may follow it: *of the union for Chad*."""
_ONWARD = re.compile("[fi]")
"""Before whom or what an office is for: *envoy of the union for Chad*."""
APPOINTS = frozenset(["appointed", "named", "nominated", "recalled", "elected", "sent", "chose"])
"""Verbs by which somebody is given or loses a role."""
_TRAVELLERS = words("envoy emissary mediator negotiator facilitator counterpart")
_OCCASIONS = words("summit meeting talks conference forum dinner ceremony")
_PLAIN = re.compile(rf"(?P<office>{OFFICE}{OPEN_TAIL})")


def office_at(found: Words, index: int) -> Office | None:
    """
    Read the role phrase that begins at a word.

    Parameters
    ----------
    found : Words
        The words of the report.
    index : int
        Where the phrase begins, article included.

    Returns
    -------
    Office or None
        The longest role phrase there.
    """
    match = _PLAIN.match(found.classes, index)
    return office_in(found, match, 0) if match else None


def _is_verb(word: str) -> bool:
    """Tell where the sentence goes on after a role: *envoy to Chad and appointed ...*."""
    return word in APPOINTS or tells(word)


def _is_passing(role: str, tail: Sequence[str]) -> bool:
    """Tell *at a summit* after a role, and where an envoy is just now, from *at the bank*."""
    on = tail[0] == "at" and not _OCCASIONS.isdisjoint(tail[1:3])
    return on or (tail[0] == "in" and role.lower() in _TRAVELLERS)


def office_in(found: Words, match: re.Match[str], base: int) -> Office:
    """
    Part a role phrase into the state or body that it serves and the role.

    Parameters
    ----------
    found : Words
        The words of the report.
    match : Match
        A match of `OFFICE` and what may follow it, in classes of words.
    base : int
        The index of the word where the matched classes begin.

    Returns
    -------
    Office
        Its parts.
    """
    begin, org = match.start("office" if "office" in match.re.groupindex else 0), match.span("org")
    end = match.end("mods") + 1
    if match["tail"]:
        first, last = match.span("tail")
        end = next((n for n in range(first + 2, last) if _is_verb(found.texts[n + base])), last)
        end -= found.classes[end + base - 1] == "&"
        tail = found.texts[first + base : last + base]
        end = first if _is_passing(found.texts[first + base - 1], tail) else end
    while match.string[begin] in "tlg" or match.string[begin : begin + 2] == "xg":
        begin += 1
    role = begin
    while match.string[role] in "SJKRg" or (match.string[role] == "t" and role < org[1]):
        role += 1
    organisation, states = None, states_in(found, begin + base, match.end("mods") + base)
    if match["org"]:
        last = org[1] - 1 if match.string[org[1] - 1] == "g" else org[1]
        organisation = found.extent(org[0] + base, last + base)
    elif match["tail"] and match["tail"][0] == "o":
        first = match.start("tail") + 1
        first += match.string[first] == "t"
        onward = _ONWARD.search(match.string, first, end)
        end_of = onward.start() if onward else end
        states = states_in(found, first + base, end_of + base)
        if states or set(match.string[first:end]) & set("BQI"):
            organisation = found.extent(first + base, end + base)
    return Office(
        found.extent(begin + base, end + base),
        found.extent(role + base, end + base),
        organisation,
        states,
    )
