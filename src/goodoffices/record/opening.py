"""The dossier behind a path, in whichever form it is kept."""

from pathlib import Path

from goodoffices.errors import InputError
from goodoffices.record.folder import DOSSIER, read_folder
from goodoffices.record.ledger import Ledger

__all__ = ["open_dossier"]


def open_dossier(path: Path) -> Ledger:
    """
    Read a dossier.

    Parameters
    ----------
    path : Path
        A dossier folder, its ``dossier.yaml``, or a ``.dossier`` file.

    Returns
    -------
    Ledger
        All its entries, checked.

    Raises
    ------
    InputError
        If it is none of these, or a file of the folder cannot be used.
    """
    if path.is_dir():
        return read_folder(path)
    if path.name == DOSSIER:
        return read_folder(path.parent)
    msg = f"{path}: this is no dossier. Name a folder with a {DOSSIER}, or a .dossier file."
    raise InputError(msg)
