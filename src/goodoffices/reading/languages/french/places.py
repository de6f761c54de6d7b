"""States by the names, adjectives, capitals and seats of government that French gives them."""

from functools import cache
from importlib.resources import files

from goodoffices.reading.places import Named, state_name

__all__ = ["place_in", "states"]


@cache
def states() -> dict[str, Named]:
    """
    Give every French form of a state.

    Returns
    -------
    dict of str to Named
        By the form; adjectives in small letters, singular and plural. The name of what is meant
        is the usual English one, so that a dossier has one actor whatever the language.
    """
    text = (files("goodoffices.reading") / "tables" / "states-fr.tsv").read_text("utf-8")
    found: dict[str, Named] = {}
    for line in text.splitlines()[1:]:
        code, names, adjectives, capitals, seats = line.split("\t")
        english = state_name(code)
        for seat in filter(None, seats.split(";")):
            found[seat] = Named("seat", seat, (code,))
        for adjective in filter(None, adjectives.split(";")):
            for form in (adjective, adjective if adjective[-1] in "sx" else adjective + "s"):
                found[form] = Named("adjective", english, (code,))
        for capital in filter(None, capitals.split(";")):
            found[capital] = Named("capital", english, (code,))
        for name in names.split(";"):
            found[name] = Named("name", english, (code,))
    return found


def place_in(words: str) -> Named | None:
    """
    Look up what some words name.

    Parameters
    ----------
    words : str
        As they stand in the text, without an article.

    Returns
    -------
    Named or None
        A state by one of its forms; an adjective also where it begins with a capital.
    """
    straight = words.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    found = states().get(straight)
    if found is None:
        found = states().get(straight.lower())
        found = found if found is not None and found.form == "adjective" else None
    return found
