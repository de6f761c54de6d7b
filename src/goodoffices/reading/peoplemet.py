"""The people met so far in a report, by what they may be called."""

from goodoffices.reading.figures import Figure, family_name

__all__ = ["PeopleMet"]


class PeopleMet:
    """The people met so far, by what they may be called."""

    def __init__(self) -> None:
        self._named: dict[str, Figure] = {}
        self._called: dict[tuple[str, ...], list[Figure]] = {}
        self._first: dict[Figure, int] = {}

    def begin(self, figure: Figure) -> None:
        """
        Enter a person under the whole name, its ends and each of them.

        Parameters
        ----------
        figure : Figure
            The person.
        """
        self._named.setdefault(figure.name.lower(), figure)
        if " " in figure.name:
            first, last = family_name(figure.name, 0), family_name(figure.name)
            for key in (("", last), (first, ""), (first, last)):
                self._called.setdefault(key, []).append(figure)

    def seen(self, figure: Figure, place: int) -> None:
        """
        Remember where a person is first named.

        Parameters
        ----------
        figure : Figure
            The person.
        place : int
            An offset.
        """
        self._first[figure] = min(place, self._first.get(figure, place))

    def called(self, name: str, place: int) -> Figure | None:
        """
        Find the person of a name: the same words, or one of them the family name.

        Parameters
        ----------
        name : str
            The name.
        place : int
            Where it stands.

        Returns
        -------
        Figure or None
            Of several the last one named before the place.
        """
        same = self._named.get(name.lower())
        if same is not None:
            return same
        last = family_name(name)
        keys = [(family_name(name, 0), last)] if " " in name else [("", last), (last, "")]
        near = next(filter(None, map(self._called.get, keys)), None)
        if near is None:
            return None
        before = [figure for figure in near if self._first[figure] < place]
        return max(before or near[:1], key=self._first.__getitem__)
