"""A brief as one HTML file that needs nothing else: no network, no scripts, no other files."""

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from goodoffices.brief.contexts import Page
from goodoffices.brief.harmless import harmless
from goodoffices.brief.pictures import draw
from goodoffices.brief.words import Cite, Command, Day, Named

__all__ = ["environment", "to_html"]


def _template(name: str) -> str:
    return files("goodoffices.brief").joinpath("templates", name).read_text(encoding="utf-8")


def environment() -> Environment:
    """
    Make what the templates are rendered with.

    Returns
    -------
    Environment
        Escapes everything and refuses an undefined name.
    """
    made = Environment(
        loader=FunctionLoader(_template),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    kinds = {"cite": Cite, "command": Command, "day": Day, "named": Named}
    for name, kind in kinds.items():
        made.tests[name] = lambda piece, kind=kind: isinstance(piece, kind)
    return made


def to_html(page: Page) -> str:
    """
    Render a brief as a self-contained page.

    Parameters
    ----------
    page : Page
        The brief; its texts may come from anywhere.

    Returns
    -------
    str
        HTML with its style sheet and pictures inside. Its content security policy lets it
        load and run nothing.
    """
    safe = harmless(page)
    made = environment()
    style = made.get_template("brief.css").render(label=safe.header.label)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return made.get_template("brief.html").render(
        page=safe,
        pictures={anchor: Markup(svg) for anchor, svg in draw(safe).items()},
        style=Markup(style),
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'",
    )
