"""Who was in contact with whom and who sent whom, on a circle."""

from collections import Counter

from goodoffices.brief.contexts import Network
from goodoffices.brief.pictures.circle import on_circle
from goodoffices.brief.pictures.sheet import INK, LIGHT, MIDDLE, Sheet, wrapped
from goodoffices.brief.words import text

__all__ = ["draw_network"]

_RADIUS = 150
_WIDTH = 640
_KEY = 34


def draw_network(network: Network) -> str:
    """
    Draw actors on a circle and what joins them.

    Parameters
    ----------
    network : Network
        Actors and links.

    Returns
    -------
    str
        SVG. A contact is a diamond with a line to each participant, an appointment a triangle
        with a heavy line to who was sent; broken lines did not or not yet take place.
    """
    radius = _RADIUS + 6 * max(0, len(network.nodes) - 12)
    height = 2 * radius + 90 + _KEY
    sheet = Sheet(_WIDTH, height)
    middle = (_WIDTH / 2, radius + 45)
    spots = [(middle[0] + x, middle[1] + y) for x, y in on_circle(len(network.nodes), radius)]
    _draw_links(sheet, network, spots)
    for (x, y), node in zip(spots, network.nodes, strict=True):
        shape, fill = ("square", INK) if node.head else ("circle", "#ffffff")
        sheet.point(x, y, shape=shape, fill=fill, size=130)
        side = x - middle[0]
        align = "center" if abs(side) < 12 else "left" if side > 0 else "right"
        shift = 0 if align == "center" else 12 if side > 0 else -12
        drop = 0 if align != "center" else 18 if y > middle[1] else -18
        sheet.text(x + shift, y + drop, wrapped(node.name, 22), align=align, bold=node.head)
    _draw_key(sheet, height - 12)
    return sheet.svg(network.anchor, text(network.title), text(network.description))


def _draw_links(sheet: Sheet, network: Network, spots: list[tuple[float, float]]) -> None:
    seen: Counter[tuple[int, ...]] = Counter()
    for link in network.links:
        ends = [spots[end] for end in link.ends]
        dash = () if link.happened else (5, 4)
        if link.kind == "membership":
            sheet.line((*ends[0], *ends[1]), color=LIGHT, dash=(1, 3))
            continue
        pair = tuple(sorted(link.ends))
        shift = 16 * seen[pair]
        seen[pair] += 1
        x = sum(x for x, _ in ends) / len(ends) + shift
        y = sum(y for _, y in ends) / len(ends) + shift / 2
        sent = link.kind == "appointment"
        for end in ends:
            sheet.line(
                (x, y, *end), color=INK if sent else MIDDLE, weight=2 if sent else 1.2, dash=dash
            )
        shape = "triangle-up" if sent else "diamond"
        sheet.point(x, y, shape=shape, fill=INK if link.happened else "#ffffff", size=80)


def _draw_key(sheet: Sheet, y: float) -> None:
    entries = [
        ("square", INK, "party or body"),
        ("circle", "#ffffff", "speaks for it"),
        ("diamond", INK, "contact"),
        ("triangle-up", INK, "appointment"),
    ]
    for place, (shape, fill, name) in enumerate(entries):
        sheet.point(12 + 108 * place, y, shape=shape, fill=fill, size=70)
        sheet.text(24 + 108 * place, y, [name], size=11, color=MIDDLE)
    sheet.line((446, y, 470, y), color=MIDDLE, dash=(5, 4))
    sheet.text(476, y, ["did not, or not yet, take place"], size=11, color=MIDDLE)
