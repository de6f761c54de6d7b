"""Who was last named together, and who was last said to meet or to call."""

from collections.abc import Iterable

from goodoffices.reading.figures import Figure, Reference
from goodoffices.reading.outcomes import ContactType

__all__ = ["Company"]


class Company:
    """What a reader remembers of those who were told of together."""

    def __init__(self) -> None:
        self._together: tuple[int, tuple[Figure, ...]] = (-1, ())
        self._meant: dict[Figure, tuple[Figure, ...]] = {}
        self._met: dict[ContactType, tuple[int, tuple[Reference, ...]]] = {}
        self.subject: tuple[Figure, ...] = ()
        """Who acts on whom is looked for: *him* is somebody else."""

    def together(self, place: int, figures: Iterable[Figure]) -> None:
        """
        Remember who was last named together: *they*.

        Parameters
        ----------
        place : int
            Where.
        figures : iterable of Figure
            Who.
        """
        named = tuple(figures)
        if len(named) > 1:
            self._together = (place, named)

    def as_before(self, group: Figure | None, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
        """
        Take *the ministers* for those whom they stood for before, where nobody else is meant now.

        Parameters
        ----------
        group : Figure or None
            The group that a report names.
        figures : tuple of Figure
            Those whom it stands for here, if that is known.

        Returns
        -------
        tuple of Figure
            Those, else the ones of before.
        """
        if group is not None and figures:
            self._meant[group] = figures
        return figures or self._meant.get(group, ()) if group is not None else figures

    def met(self, place: int, kind: ContactType, people: tuple[Reference, ...]) -> None:
        """
        Remember a contact: *a second meeting*, *the next round*.

        Parameters
        ----------
        place : int
            Where it is told.
        kind : ContactType
            What kind it is.
        people : tuple of Reference
            Who takes part.
        """
        self._met[kind] = (place, people)

    def last_contact(
        self, kinds: frozenset[str] | None, place: int
    ) -> tuple[ContactType, tuple[Reference, ...]] | None:
        """
        Find the contact last told before a place.

        Parameters
        ----------
        kinds : frozenset of str or None
            The kinds that count; None for all.
        place : int
            An offset.

        Returns
        -------
        tuple of ContactType and tuple of Reference, or None
            Its kind, and who took part.
        """
        found = [
            (at, kind, people)
            for kind, (at, people) in self._met.items()
            if at < place and (kinds is None or kind in kinds)
        ]
        return max(found, key=lambda one: one[0])[1:] if found else None
