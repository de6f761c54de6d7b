"""Places that act and stand in no table: told by their governments, ministers and envoys."""

import re
from collections.abc import Iterable

from goodoffices.reading.mentions import Mention
from goodoffices.reading.telling import Telling
from goodoffices.reading.words import Words

__all__ = ["TELLING", "as_lands", "lands_in"]

_NAME = r"[A-Z][\w\u2019'-]{0,30}[a-z](?: [A-Z][\w-]{0,30}[a-z])?"
_ORGAN = (
    r"(?:[Gg]overnments?|[Rr]epublic|[Kk]ingdom|[Pp]rime [Mm]inisters?|[Ff]oreign [Mm]inisters?|"
    r"[Pp]remiers?|[Kk]ings?|[Aa]mbassadors?|[Ee]mbassy|[Pp]arliaments?|[Cc]apitals?|[Pp]eoples?|[Aa]uthorities)"
)
_OF = re.compile(
    rf"\b(?=\w){_ORGAN} (?:of|to) (?:the )?(?P<name>{_NAME})(?: and (?P<also>{_NAME}))?"
)
_OWN = re.compile(
    rf"\b(?P<name>{_NAME})(?:['\u2019]s? (?:[a-z-]+ ){{0,2}}?{_ORGAN}\b| (?:embassy|ambassador)\b)"
)
_PRESIDENT = re.compile(
    r"\b[Pp]residents? of (?P<name>[A-Z][a-z]+(?:ia|land|stan|mar|ova|esh|guay))\b"
)
"""Of what sounds like a state; companies have presidents too."""
TELLING = Telling("""
    government governments republic kingdom minister ministers premier premiers king kings
    ambassador ambassadors embassy parliament parliaments capital capitals people peoples
    authorities president presidents
    """)
"""Words without one of which no pattern finds anything; *minister* ends two of them."""
_BEFORE, _AFTER = 80, 100
"""Characters around such a word in which a pattern matches."""
_WHERE = frozenset(["in", "at", "near", "inside", "across", "within", "to", "from", "into", "of"])


def lands_in(text: str, found: Words, every: Iterable[Mention]) -> frozenset[str]:
    """
    Find the names that only a state, or a place like one, can have.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    every : iterable of Mention
        Everybody whom it names.

    Returns
    -------
    frozenset of str
        Names such as *Tarnland* where the text has *the government of Tarnland*; none by which it
        calls a person too.
    """
    names = set()
    for word in found.places(TELLING):
        begin, end = max(0, word.start - _BEFORE), word.end + _AFTER
        for pattern in (_OF, _OWN, _PRESIDENT):
            for match in pattern.finditer(text, begin, end):
                names |= {name for name in match.groupdict().values() if name}
    if not names:
        return frozenset()
    people = {
        word
        for mention in every
        if mention.kind == "person" and (mention.titled or " " in mention.name.of(text))
        for word in (mention.name.of(text), *mention.name.of(text).split())
    }
    return frozenset(names - people)


def as_lands(
    text: str, found: Words, every: Iterable[Mention], lands: frozenset[str]
) -> list[Mention]:
    """
    Take the mentions of some names for states.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    every : iterable of Mention
        Everybody whom it names.
    lands : frozenset of str
        As `lands_in` gives them.

    Returns
    -------
    list of Mention
        In the same order, those of the names without a code of a state.
    """
    taken = []
    for mention in every:
        if mention.kind == "person" and not mention.titled and mention.name.of(text) in lands:
            index = found.within(mention.extent)[0]
            before = found.texts[index - 1].lower() if index else ""
            mention = mention._replace(kind="state", later=(), locative=before in _WHERE)
        taken.append(mention)
    return taken
