"""The names under which the folder form of a dossier keeps reports."""

from goodoffices.record.filenames import bare_name
from goodoffices.shelves import Space

__all__ = ["TakenFiles"]


class TakenFiles:
    """
    The names of the files that a dossier has; no two differ by case alone.

    Parameters
    ----------
    space : callable
        Gives the mappings that they are kept in.
    """

    def __init__(self, space: Space = dict) -> None:
        self._taken = space()
        self._numbers = space()
        """The number that was given last for each stem: all below it are taken."""

    def add(self, file: str) -> None:
        """
        Take in a name.

        Parameters
        ----------
        file : str
            A file in the folder form.
        """
        self._taken[file.casefold()] = ""

    def unused(self, name: str) -> str:
        """
        Make the name of a new file in the folder form.

        Parameters
        ----------
        name : str
            What the report is called.

        Returns
        -------
        str
            A name that is not taken; it is taken once it is added.

        Examples
        --------
        >>> taken = TakenFiles()
        >>> taken.unused("First Report.html")
        'reports/first-report.txt'
        >>> taken.add("reports/first-report.txt")
        >>> taken.unused("first report.txt")
        'reports/first-report-2.txt'
        """
        bare = bare_name(name) or "report"
        number = int(self._numbers.get(bare, 1))
        while (file := _numbered(bare, number)) in self._taken:
            number += 1
        if number > 1:
            self._numbers[bare] = str(number)
        return file


def _numbered(stem: str, number: int) -> str:
    return f"reports/{stem}.txt" if number == 1 else f"reports/{stem}-{number}.txt"
