"""What states are called where only a name tells them apart."""

from collections.abc import Callable

from goodoffices.graphmodel.question import AnyConflict

__all__ = ["labels"]


def labels(conflict: AnyConflict, spelt: Callable[[str], str] = str) -> tuple[str, ...]:
    """
    Give every state a name of its own, none of them another state's number.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.
    spelt : callable
        How a name is written.

    Returns
    -------
    tuple of str
        By ordinal: the state's name, else the names of its levels; with its ordinal in
        parentheses where that alone would be another state's too.

    Examples
    --------
    >>> from goodoffices.graphmodel import GraphConflict, Ranking
    >>> labels(GraphConflict(("A",), ("calm", "1"), {}, {"A": Ranking(((1, 2),))}))
    ('calm', '1 (2)')
    """
    found: dict[str, int] = {}
    names = conflict.state_names
    for ordinal in range(1, conflict.size + 1):
        label = spelt(names.get(ordinal) or " ".join(conflict.level_names(ordinal)))
        while label in found or (label.isdecimal() and int(label) != ordinal):
            label = f"{label} ({ordinal})"
        found[label] = ordinal
    return tuple(found)
