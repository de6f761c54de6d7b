"""Where in a model file something goes wrong: the file and the line before the sentence."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from goodoffices.errors import CapacityError, InputError, ModelError
from goodoffices.files import line_of

__all__ = ["Places"]


class Places:
    """
    A file that knows where each of its parts stands.

    Parameters
    ----------
    tree : ruamel.yaml node
        The file.
    origin : str
        Its name.
    """

    def __init__(self, tree: Any, origin: str) -> None:
        self._tree = tree
        self._origin = origin

    @contextmanager
    def at(self, *keys: str | int) -> Iterator[None]:
        """
        Put the file and the line before what goes wrong inside.

        Parameters
        ----------
        *keys : str or int
            The way to the part from the top; none for the whole file.

        Yields
        ------
        None
            Nothing.

        Raises
        ------
        CapacityError
            If that goes wrong.
        InputError
            If that goes wrong.
        ModelError
            If that goes wrong.
        """
        try:
            yield
        except (CapacityError, InputError, ModelError) as error:
            line = f", line {line_of(self._tree, *keys)}" if keys else ""
            placed = type(error)(f"{self._origin}{line}: {error}")
            for note in getattr(error, "__notes__", ()):
                placed.add_note(note)
            raise placed from None
