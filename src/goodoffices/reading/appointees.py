"""Who was appointed to which office in a report, and where its words end."""

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure

__all__ = ["Appointees"]


class Appointees(dict[Figure, Extent]):
    """The office to which each was last appointed, found also by the end of its words."""

    def __init__(self) -> None:
        super().__init__()
        self._at: dict[int, Figure] = {}

    def __setitem__(self, figure: Figure, office: Extent) -> None:
        before = self.get(figure)
        if before is not None and self._at.get(before.end) is figure:
            del self._at[before.end]
        super().__setitem__(figure, office)
        self._at[office.end] = figure

    def setdefault(self, figure: Figure, office: Extent) -> Extent:
        """
        Keep the office that is known, or remember this one.

        Parameters
        ----------
        figure : Figure
            Whose office it is.
        office : Extent
            The words for it.

        Returns
        -------
        Extent
            The words that are remembered.
        """
        if figure not in self:
            self[figure] = office
        return self[figure]

    def ending_at(self, place: int) -> Figure | None:
        """
        Find whose office ends at a place.

        Parameters
        ----------
        place : int
            Where the words for an office may end.

        Returns
        -------
        Figure or None
            None where nobody was appointed to an office that ends there.
        """
        return self._at.get(place)
