"""Pictures as SVG, drawn by Altair: those of a brief, and those of a conflict model."""

from goodoffices.brief.contexts import Page
from goodoffices.brief.pictures.network import draw_network
from goodoffices.brief.pictures.optiontable import draw_options
from goodoffices.brief.pictures.pictured import Picture
from goodoffices.brief.pictures.rankings import draw_rankings
from goodoffices.brief.pictures.scale import draw_scale
from goodoffices.brief.pictures.stategraph import draw_graph
from goodoffices.brief.pictures.timeline import draw_timeline

__all__ = ["Picture", "draw", "draw_graph", "draw_options", "draw_rankings"]


def draw(page: Page) -> dict[str, str]:
    """
    Draw every picture of a brief.

    Parameters
    ----------
    page : Page
        The brief, its texts already harmless.

    Returns
    -------
    dict of str to str
        Anchor of the picture to its SVG.
    """
    drawn = {each.anchor: draw_scale(each) for each in page.standing.scales}
    if page.contacts.timeline:
        drawn[page.contacts.timeline.anchor] = draw_timeline(page.contacts.timeline)
    if page.contacts.network:
        drawn[page.contacts.network.anchor] = draw_network(page.contacts.network)
    return drawn
