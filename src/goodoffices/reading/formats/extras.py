"""The packages of the extra ``documents``, imported where a format needs them."""

import importlib
import warnings
from typing import Any

from goodoffices.errors import InputError

__all__ = ["needed"]


def needed(module: str, origin: str, what: str) -> Any:
    """
    Import a package that only some users have.

    Parameters
    ----------
    module : str
        Its name.
    origin : str
        The file that needs it.
    what : str
        What kind of file that is.

    Returns
    -------
    module
        The package.

    Raises
    ------
    InputError
        If it is not installed; the message names the extra.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # theirs, and nothing that a reader can mend
            return importlib.import_module(module)
    except ImportError:
        msg = (
            f"{origin}: {what} needs the extra 'documents'. "
            "Install it: pip install 'goodoffices[documents]'."
        )
        raise InputError(msg) from None
