"""Phrases that name two actors, of which one only owns or is served: *the head of the team*."""

import re
from collections.abc import Sequence

from goodoffices.reading.extent import Extent
from goodoffices.reading.mentions import Mention, states_in
from goodoffices.reading.words import Words

__all__ = ["wholes"]

_SERVED = re.compile(r"[ofi]t?")
"""Between a role and whom it serves."""
_OF = frozenset(["of", "for"])
_ADVISES = frozenset(["adviser", "advisor", "aide", "assistant", "secretary", "deputy"])
_OFFICE = "office"
_FIRST = frozenset(["description", "institution"])
_SECOND = frozenset(["institution", "group", "person", "description"])


def wholes(text: str, found: Words, every: Sequence[Mention]) -> list[Mention]:
    """
    Make one mention of a role and the body that it serves, and of an office and who holds it.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    every : sequence of Mention
        What it names, in text order.

    Returns
    -------
    list of Mention
        *The head of the negotiating team* is a description, *Prime Minister A's office* and *the
        office of Prime Minister A* are institutions; each has the other mention inside.
    """
    done: list[Mention] = []
    for mention in every:
        last = done[-1] if done else None
        joined = None
        if last is not None and last.kind in _FIRST and mention.kind in _SECOND:
            joined = _joined(text, found, last, mention)
        if joined is not None:
            done[-1] = joined
        elif mention.kind == "institution" and _is_office(text, mention):
            done.append(_with_holder(found, None, mention) or mention)
        else:
            done.append(mention)
    return done


def _joined(text: str, found: Words, first: Mention, second: Mention) -> Mention | None:
    """Make one of two mentions; None where each stands for itself."""
    if first.kind == "description":
        if second.extent.start - first.extent.end > 1:
            return _serving(found, first, second)
        if second.kind == "person":
            return _with_principal(text, found, first, second)
        return _with_holder(found, first, second) if _is_office(text, second) else None
    if second.kind not in ("person", "description") or first.inner or not _is_office(text, first):
        return None
    if not _is_of(found, first, second):
        return None
    extent = Extent(first.extent.start, second.extent.end)
    return Mention("institution", extent, extent, second.states, inner=second)


def _serving(found: Words, first: Mention, second: Mention) -> Mention | None:
    """Join *the head* and *the negotiating team*."""
    office = first.office
    if office is None or office.role.end != first.extent.end or not _is_of(found, first, second):
        return None
    if second.later or second.locative:
        return None
    end = second.extent.end
    states = first.states or second.states
    office = office._replace(
        extent=Extent(office.extent.start, end),
        role=Extent(office.role.start, end),
        organisation=office.organisation or second.name,
        states=states,
    )
    extent = Extent(first.extent.start, end)
    name = Extent(first.name.start, end)
    return Mention("description", extent, name, states, office, inner=second)


def _with_holder(found: Words, role: Mention | None, office: Mention) -> Mention | None:
    """Join *Prime Minister* and *A's office*."""
    begin, last = found.within(office.extent)
    owner = found.classes.find("g", begin, last)
    if owner < 0 or found.classes[begin] != "N":
        return None
    name = found.extent(begin, owner)
    if role is None:
        return office._replace(inner=Mention("person", name, name))
    whole = Extent(role.extent.start, name.end)
    holder = Mention("person", whole, name, role.states, role.office, titled=True)
    extent = Extent(role.extent.start, office.extent.end)
    states = role.states or states_in(found, begin, last)
    return Mention("institution", extent, extent, states, inner=holder)


def _with_principal(text: str, found: Words, role: Mention, aide: Mention) -> Mention | None:
    """Join *Prime Minister* and *A's adviser B*, who is B."""
    served = aide.office.organisation if aide.office else None
    if aide.office is None or served is None or served.start != aide.extent.start:
        return None
    after = found.within(served)[1]
    if found.classes[after] != "g":
        return None
    whole = Extent(role.extent.start, served.end)
    holder = Mention("person", whole, served, role.states, role.office, titled=True)
    begin = role.extent.start
    office = aide.office._replace(
        extent=Extent(begin, aide.office.extent.end), organisation=whole, states=role.states
    )
    extent = Extent(begin, aide.extent.end)
    return aide._replace(extent=extent, office=office, states=role.states, inner=holder)


def _is_office(text: str, mention: Mention) -> bool:
    return text.endswith(_OFFICE, mention.extent.start, mention.extent.end)


def _is_of(found: Words, first: Mention, second: Mention) -> bool:
    """Tell whether only *of the* or *for the* stands between two mentions; *to* after advisers."""
    begin, last = found.within(Extent(first.extent.end, second.extent.start))
    between = _SERVED.fullmatch(found.classes, begin, last)
    if between is None:
        return False
    return found.texts[begin] in _OF or (
        found.texts[begin] == "to" and found.texts[begin - 1].lower() in _ADVISES
    )
