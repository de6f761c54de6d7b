"""Which rules read a report: those of the language that its source or its words tell."""

from goodoffices.errors import InputError
from goodoffices.reading.document import Document
from goodoffices.reading.languages.english import ENGLISH
from goodoffices.reading.languages.french import FRENCH
from goodoffices.reading.languages.language import Language
from goodoffices.reading.languages.recognition import recognised
from goodoffices.reading.languages.unknown import UNKNOWN

__all__ = ["LANGUAGES", "chosen", "require_language"]

LANGUAGES = {language.code: language for language in (ENGLISH, FRENCH)}
"""The languages that have rules, by code."""


def require_language(code: str) -> str:
    """
    Refuse a language that has no rules.

    Parameters
    ----------
    code : str
        As the user names it.

    Returns
    -------
    str
        The code.

    Raises
    ------
    InputError
        If there are no rules for it.
    """
    if code not in LANGUAGES:
        known = ", ".join(f"{one.code} ({one.name})" for one in LANGUAGES.values())
        msg = f"--language {code}: there are no rules for it. Name one of {known}."
        raise InputError(msg)
    return code


def chosen(document: Document, named: str | None = None) -> tuple[Language, str | None]:
    """
    Choose the rules for a report.

    The user's word goes before the source's, and the source's before the small words of the
    text. A text too short or too odd to tell is read as English unless a sign points elsewhere.

    Parameters
    ----------
    document : Document
        The report.
    named : str or None
        The code of the language that the user names.

    Returns
    -------
    language : Language
        Its rules; of a language without rules, those that take quotations alone.
    code : str or None
        The language as it is told; None where it is not known.
    """
    told = named or document.language
    if told is not None:
        return LANGUAGES.get(told.lower().replace("_", "-").partition("-")[0], UNKNOWN), told
    code, is_like_english = recognised(document.text)
    if is_like_english:
        return ENGLISH, code
    return LANGUAGES.get(code or "", UNKNOWN), code
