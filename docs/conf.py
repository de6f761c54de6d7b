"""How Sphinx builds these pages: MyST for the text, numpydoc for the Python reference."""

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
