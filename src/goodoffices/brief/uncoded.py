"""What a section says where nothing is coded yet, and which command comes next."""

from goodoffices.assessment.results import Assessment
from goodoffices.brief.words import Command, Lines, say

__all__ = ["MODEL", "POSITIONS", "missing_model", "missing_positions"]

_NEW = Command("goodoffices new FOLDER")
_READ = Command("goodoffices read REPORT --into DOSSIER")
_CONFIRM = Command("goodoffices confirm DOSSIER ID")
_CONFIRM_REPORT = Command("goodoffices confirm DOSSIER --report NAME")
_ANALYSE = Command("goodoffices analyse MODEL")

_NO_POSITIONS = say("Not coded yet: this needs confirmed issues and positions, and there are none.")
_NO_MODEL = say("Not coded yet: this needs a confirmed conflict model, and there is none.")

POSITIONS: Lines = (
    _NO_POSITIONS,
    say(
        "Next: {} begins a dossier, {} adds a report to it as proposals, and dossier.yaml takes "
        "the issues and positions.",
        _NEW,
        _READ,
    ),
)
"""Where positions are missing, and there is no dossier yet."""

MODEL: Lines = (
    _NO_MODEL,
    say("Next: {} writes a model to fill in, {} analyses it.", _NEW, _ANALYSE),
)
"""Where a conflict model is missing, and there is no dossier yet."""


def missing_positions(found: Assessment) -> Lines:
    """
    Say of a dossier that positions are missing, and what comes next.

    Parameters
    ----------
    found : Assessment
        The assessment; where proposals wait, they are to be confirmed first.

    Returns
    -------
    Lines
        What is missing, then what comes next.
    """
    if found.coverage.awaiting:
        ahead = say(
            "Next: {} confirms the proposals of a report, {} a single one, and dossier.yaml "
            "takes the issues and positions.",
            _CONFIRM_REPORT,
            _CONFIRM,
        )
    else:
        ahead = say(
            "Next: {} adds a report as proposals, {} confirms them, and dossier.yaml takes the "
            "issues and positions.",
            _READ,
            _CONFIRM_REPORT,
        )
    return _NO_POSITIONS, ahead


def missing_model(found: Assessment) -> Lines:
    """
    Say of a dossier that a conflict model is missing, and what comes next.

    Parameters
    ----------
    found : Assessment
        The assessment; a model that is proposed is to be confirmed.

    Returns
    -------
    Lines
        What is missing, then what comes next.
    """
    if any(waiting.kind == "model" for waiting in found.coverage.awaiting):
        return _NO_MODEL, say("Next: {} confirms the model that is proposed.", _CONFIRM)
    ahead = say(
        "Next: dossier.yaml names the file of a model under 'models', {} analyses it.", _ANALYSE
    )
    return _NO_MODEL, ahead
