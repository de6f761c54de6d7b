"""What a section says where nothing is coded yet, and which command comes next."""

from goodoffices.brief.words import Command, Lines, say

__all__ = ["MODEL", "POSITIONS"]

_NEW = Command("goodoffices new FOLDER")

POSITIONS: Lines = (
    say("Not coded yet: this needs confirmed issues and positions, and there are none."),
    say(
        "Next: {} begins a dossier, {} adds a report to it as proposals, and dossier.yaml takes "
        "the issues and positions.",
        _NEW,
        Command("goodoffices read REPORT --into DOSSIER"),
    ),
)
"""Where positions are missing."""

MODEL: Lines = (
    say("Not coded yet: this needs a confirmed conflict model, and there is none."),
    say(
        "Next: {} writes a model to fill in, {} analyses it.",
        _NEW,
        Command("goodoffices analyse MODEL"),
    ),
)
"""Where a conflict model is missing."""
