"""Places on a circle: a layout that is the same every time."""

import math

__all__ = ["on_circle"]


def on_circle(count: int, radius: float) -> list[tuple[float, float]]:
    """
    Spread points evenly on a circle around the origin.

    Parameters
    ----------
    count : int
        How many, 0 or more.
    radius : float
        Of the circle.

    Returns
    -------
    list of (float, float)
        Of each point x to the right and y downwards; the first point at the top, then clockwise.

    Examples
    --------
    >>> [(round(x), round(y)) for x, y in on_circle(4, 10)]
    [(0, -10), (10, 0), (0, 10), (-10, 0)]
    """
    turns = [2 * math.pi * place / count for place in range(count)]
    return [(radius * math.sin(turn), -radius * math.cos(turn)) for turn in turns]
