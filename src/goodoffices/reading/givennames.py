"""Given names that tell whether *he* or *she* may be meant."""

from functools import cache, lru_cache
from importlib.resources import files

__all__ = ["given_gender"]


@cache
def _genders() -> dict[str, str]:
    table = (files("goodoffices.reading") / "tables" / "given-names.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {name: gender for gender, names in rows for name in names.split()}


@lru_cache(maxsize=2**12)
def given_gender(name: str) -> str | None:
    """
    Tell the gender that a given name has nearly everywhere.

    Parameters
    ----------
    name : str
        A person's name.

    Returns
    -------
    str or None
        ``f`` or ``m``; None for one word, and for a name that both have or no table knows.

    Examples
    --------
    >>> given_gender("Olena Marchuk")
    'f'
    """
    first, _, rest = name.partition(" ")
    return _genders().get(first) if rest else None
