"""How Sphinx builds these pages: MyST for the text, numpydoc for the Python reference."""

from types import GenericAlias
from typing import Any

from sphinx.application import Sphinx

from goodoffices import __version__

project = "Good Offices"
author = "The Good Offices developers"
copyright = "2026, The Good Offices developers"
version = release = __version__

extensions = ["myst_parser", "numpydoc", "sphinx.ext.autodoc"]
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3
numpydoc_show_class_members = False
autodoc_member_order = "bysource"
autodoc_typehints = "none"

html_theme = "furo"
html_title = "Good Offices"
html_extra_path = ["schemas"]
html_show_sourcelink = False


def _without_signature(_app: Sphinx, _what: str, _name: str, obj: object, *_: Any) -> Any:
    """Give an alias of a type no signature: numpydoc would take that of the class behind it."""
    return (None, None) if isinstance(obj, GenericAlias) else None


def setup(app: Sphinx) -> None:
    """Ask before numpydoc does."""
    app.connect("autodoc-process-signature", _without_signature, priority=400)
