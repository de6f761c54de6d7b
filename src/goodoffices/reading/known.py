"""The actors that a dossier has, found again by what a report calls them."""

import re
import unicodedata
from collections.abc import Mapping

from goodoffices.reading.places import state_name
from goodoffices.reading.sending import SentActor
from goodoffices.record.entries import Actor
from goodoffices.record.parts import Received
from goodoffices.shelves import Space

__all__ = ["KnownActors", "plain"]

_CONFIRMED = "confirmed "


class KnownActors:
    """
    The actors that a dossier has, by every name, and what its texts were taken from.

    Parameters
    ----------
    space : callable
        Gives the mappings that they are kept in.
    """

    def __init__(self, space: Space = dict) -> None:
        self._named = space()
        self._states = space()
        self._received = space()

    def keep(self, received: Received) -> None:
        """
        Take in what a text was taken from.

        Parameters
        ----------
        received : Received
            Documents of one feed share it.
        """
        self._received.setdefault(received.sha256, received.model_dump_json())

    def received(self, digest: str) -> Received | None:
        """
        Find what a text was taken from.

        Parameters
        ----------
        digest : str
            Its SHA-256.

        Returns
        -------
        Received or None
            As it was taken in first.
        """
        kept = self._received.get(digest)
        return None if kept is None else Received.model_validate_json(kept)

    def add(self, actor: Actor) -> None:
        """
        Take in an actor.

        Parameters
        ----------
        actor : Actor
            Of two with the same name the one taken in first is found, a confirmed one before
            others.
        """
        status = _CONFIRMED if actor.status == "confirmed" else ""
        for name in (actor.name, *actor.names):
            self._named.setdefault(status + _key(name, actor.type), actor.id)
        if actor.type == "state" and actor.of:
            self._states.setdefault(status + actor.of, actor.id)

    def find(self, actor: SentActor) -> str | None:
        """
        Find the actor of the same name and kind; of a state, the one of the same code.

        Parameters
        ----------
        actor : SentActor
            As a report calls it.

        Returns
        -------
        str or None
            The id of the actor.
        """
        code = actor.of if actor.type == "state" else None
        found = None if code is None else _first(self._states, code)
        return found or _first(self._named, _key(actor.name, actor.type))

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
        return _first(self._states, code) or _first(self._named, _key(state_name(code), "state"))


def _first(kept: Mapping[str, str], key: str) -> str | None:
    return kept.get(_CONFIRMED + key) or kept.get(key)


def _key(name: str, kind: str) -> str:
    return f"{kind} {plain(name)}"


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
