"""The network: who was in contact with whom, who sent whom, who speaks for whom."""

from goodoffices.assessment.results import Assessment
from goodoffices.brief.contexts import Link, Network, Node
from goodoffices.brief.lanes import lane_of
from goodoffices.brief.register import Register
from goodoffices.brief.wording import names
from goodoffices.brief.words import Named, Words, listed, say

__all__ = ["network"]

_HAPPENED = {"occurred", "announced", "appointed", "ended", "recalled"}


def network(found: Assessment, register: Register) -> Network | None:
    """
    Join the actors of contacts and appointments.

    Parameters
    ----------
    found : Assessment
        The assessment.
    register : Register
        The entries.

    Returns
    -------
    Network or None
        The actors grouped by the party or body they speak for, parties first in their order;
        None without a contact or an appointment between actors.
    """
    events = [(c.participants, "contact", c.outcome) for c in found.contacts]
    events += [
        ((a.appointed_by, a.appointee), "appointment", a.outcome)
        for a in found.appointments
        if a.appointed_by
    ]
    joined = [event for event in events if len(set(event[0])) > 1]
    if not joined:
        return None
    people = {actor for ends, _, _ in joined for actor in ends}
    heads = {actor: lane_of(actor, register) for actor in people}
    order = _in_order(people | set(heads.values()), heads, found, register)
    places = {actor: place for place, actor in enumerate(order)}
    links = [
        Link("membership", (places[actor], places[head]), happened=True)
        for actor, head in sorted(heads.items())
        if actor != head
    ]
    links += [
        Link(kind, tuple(places[actor] for actor in ends), outcome in _HAPPENED)
        for ends, kind, outcome in joined
    ]
    tops = {*heads.values(), *(party.actor for party in found.parties)}
    return Network(
        anchor="network",
        title=say("Who was in contact with whom, and who sent whom"),
        description=say("{}.", _told(joined, register)),
        nodes=tuple(Node(register.name(actor), actor in tops) for actor in order),
        links=tuple(links),
        table="contacts-table" if found.contacts else "appointments-table",
    )


def _in_order(
    actors: set[str], heads: dict[str, str], found: Assessment, register: Register
) -> list[str]:
    parties = [party.actor for party in found.parties]

    def place(actor: str) -> tuple[int, str, bool, str]:
        head = heads.get(actor, actor)
        rank = parties.index(head) if head in parties else len(parties)
        return rank, register.name(head).casefold(), actor != head, register.name(actor).casefold()

    return sorted(actors, key=place)


def _told(events: list[tuple[tuple[str, ...], str, str]], register: Register) -> Words:
    told = []
    for ends, kind, outcome in events:
        if kind == "contact":
            who = names(register.name(each) for each in ends)
            told.append(say("contact of {} (" + outcome + ")", who))
        else:
            sender, sent = (Named(register.name(each)) for each in ends)
            told.append(say("{} sends {} (" + outcome + ")", sender, sent))
    return listed(told)
