"""The files that entries name: each stands for one thing."""

import re
import unicodedata

from goodoffices.record.entries import Entry, Source
from goodoffices.shelves import Space

__all__ = ["FileNames", "bare_name", "folded"]


class FileNames:
    """
    The names of the files of a dossier's entries, told apart as file systems tell them.

    Parameters
    ----------
    space : callable
        Gives the mappings that they are kept in.
    """

    def __init__(self, space: Space = dict) -> None:
        self._own = space()
        self._received = space()

    def take(self, entry: Entry) -> None:
        """
        Take in the files of an entry.

        Parameters
        ----------
        entry : Entry
            Any; the last version of it.

        Raises
        ------
        EntryError
            If one is the file of another entry, or of something else that was received.
        """
        file = getattr(entry, "file", None)
        if file is not None:
            kind, _, name = self._own.setdefault(
                _plain(file), f"{entry.kind} {entry.id}"
            ).partition(" ")
            if name != entry.id:
                problem = f"{file!r} is the file of {kind} {name}. Give each its own."
                raise entry.fault(("file",), problem)
            if _plain(file) in self._received:
                problem = f"{file!r} is what a text was taken from. Give each its own."
                raise entry.fault(("file",), problem)
        received = entry.received if isinstance(entry, Source) else None
        if received is not None:
            kept = self._received.setdefault(_plain(received.file), received.sha256)
            if _plain(received.file) in self._own or kept != received.sha256:
                problem = f"{received.file!r} is the file of something else. Give each its own."
                raise entry.fault(("received", "file"), problem)


def _plain(file: str) -> str:
    return unicodedata.normalize("NFC", file).casefold()


def bare_name(name: str) -> str:
    """
    Make the name under which the folder form keeps what a file is called, without its ending.

    Parameters
    ----------
    name : str
        The name of a file, without its folder.

    Returns
    -------
    str
        In small letters and digits, with hyphens between them; empty where there are none.

    Examples
    --------
    >>> bare_name("The Première Dépêche.html")
    'premiere-depeche'
    """
    return re.sub(r"[^a-z0-9]+", "-", folded(name.rsplit(".", 1)[0])).strip("-")


def folded(name: str) -> str:
    """
    Take from a name what makes no difference: capitals, accents, *the* before it.

    Parameters
    ----------
    name : str
        Of anything, in any script.

    Returns
    -------
    str
        What is left.

    Examples
    --------
    >>> folded("The Première of Łódź")
    'premiere of łodz'
    """
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in letters if not unicodedata.combining(char))
    return re.sub(r"^\s*the\s+", "", plain)
