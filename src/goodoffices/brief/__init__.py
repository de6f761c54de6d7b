"""How it is shown: pages as typed contexts, templates that only format, pictures."""

from goodoffices.brief.contexts import Page
from goodoffices.brief.dossier import page_of_dossier
from goodoffices.brief.html import to_html
from goodoffices.brief.terminal import to_terminal

__all__ = ["Page", "page_of_dossier", "to_html", "to_terminal"]
