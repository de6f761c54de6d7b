"""The actors that a dossier has, found again by what a report calls them."""

import re
import unicodedata

from goodoffices.reading.places import state_name
from goodoffices.reading.report import ActorRead
from goodoffices.record.entries import Actor
from goodoffices.record.parts import Received

__all__ = ["KnownActors", "plain"]


class KnownActors:
    """The actors that a dossier has, by every name."""

    def __init__(self) -> None:
        self._named: dict[tuple[str, str], str] = {}
        self._states: dict[str, str] = {}
        self.received: dict[str, Received] = {}
        """What texts were taken from, by its SHA-256; documents of one feed share it."""

    def add(self, actor: Actor) -> None:
        """
        Take in an actor.

        Parameters
        ----------
        actor : Actor
            Of two with the same name the one taken in first is found.
        """
        for name in (actor.name, *actor.names):
            self._named.setdefault((plain(name), actor.type), actor.id)
        if actor.type == "state" and actor.of:
            self._states.setdefault(actor.of, actor.id)

    def find(self, actor: ActorRead) -> str | None:
        """
        Find the actor of the same name and kind; of a state, the one of the same code.

        Parameters
        ----------
        actor : ActorRead
            As a report calls it.

        Returns
        -------
        str or None
            The id of the actor.
        """
        kind = "agency" if actor.kind == "news agency" else actor.kind
        if kind == "state" and isinstance(actor.of, str) and actor.of in self._states:
            return self._states[actor.of]
        return self._named.get((plain(actor.name), kind))

    def state(self, code: str) -> str | None:
        """
        Find the state of a code, else of that state's name.

        Parameters
        ----------
        code : str
            Its ISO 3166 alpha-3 code, or XKX.

        Returns
        -------
        str or None
            The id of the actor.
        """
        return self._states.get(code) or self._named.get((plain(state_name(code)), "state"))


def plain(name: str) -> str:
    """
    Leave case, accents and a leading article out of a name.

    Parameters
    ----------
    name : str
        As written.

    Returns
    -------
    str
        In small letters.
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"^the ", "", " ".join(bare.split()))
