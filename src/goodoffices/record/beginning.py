"""A dossier to begin with: valid and empty, with a small sample in its comments."""

import json
import re
from datetime import datetime
from importlib.resources import files
from importlib.resources.abc import Traversable

from goodoffices.record.ids import mint

__all__ = ["HOW_TO_BEGIN", "beginning"]

HOW_TO_BEGIN = (
    "To begin one, 'goodoffices new FOLDER' makes a folder, and 'goodoffices new FILE.dossier' a "
    "file."
)
"""The cure where there is no dossier."""

_BLANK = re.compile(r"@([a-z-]+)@")


def beginning(*, by: str, recorded: datetime) -> dict[str, bytes]:
    """
    Write the files of a first dossier, with fresh ids; its sample is commented out (rule R1).

    Parameters
    ----------
    by : str
        Who begins it.
    recorded : aware datetime
        When.

    Returns
    -------
    dict of str to bytes
        The content of each file by its name in the folder.
    """
    shelf = files("goodoffices.record") / "starter"
    templates = {name: item.read_text(encoding="utf-8") for name, item in _files(shelf)}
    blanks = dict.fromkeys(b for text in templates.values() for b in _BLANK.findall(text))
    filled = dict(zip(blanks, mint(len(blanks)), strict=True))
    filled |= {"by": json.dumps(by, ensure_ascii=False), "moment": f"{recorded:%Y-%m-%dT%H:%M:%SZ}"}
    return {
        name: _BLANK.sub(lambda blank: filled[blank.group(1)], text).encode()
        for name, text in templates.items()
    }


def _files(folder: Traversable, prefix: str = "") -> list[tuple[str, Traversable]]:
    found: list[tuple[str, Traversable]] = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        name = f"{prefix}{item.name}"
        found += _files(item, f"{name}/") if item.is_dir() else [(name, item)]
    return found
