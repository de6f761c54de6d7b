"""What acts where a report names it by common words alone."""

import re
from functools import lru_cache

from goodoffices.reading.lexicon import words
from goodoffices.reading.mentions import MentionKind

__all__ = ["ARTICLES", "SIDES", "genitive", "is_nobody", "kind_of", "without_clause"]

ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its"])
"""What begins a phrase of common words."""
SIDES = re.compile(
    r"(?:(?:the|two|both|three|four|all|rival|warring|negotiating) )*"
    r"(?:sides|parties|delegations|teams|leaders|camps|factions|counterparts|rivals|countries|"
    r"governments|ministers|presidents)",
    re.IGNORECASE,
)
"""What stands for those whom a report names elsewhere."""
_NOBODY = words("""
    they you one who which that it he she we i us them him her those these some most more others
    many few several none all both each either neither everyone anyone someone nobody everybody
    my our your his its anybody somebody what much less least two three four five six seven eight
    nine ten zero
    """)
"""Words that by themselves name nobody, where nothing before says whom they mean."""
_NUMBER = re.compile(
    r"(?:(?:about|around|some|only|just|nearly|almost|roughly|another|fully|more than|less than|"
    r"fewer than|at least|up to) )?"
    r"(?:[\d.,$%]+|[a-z]+(?:-[a-z]+)?(?= per ?cent)|[a-z]+-(?:quarters|thirds|fifths)|half|"
    r"a (?:third|quarter|fifth|half)|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?: per ?cent)?"
)
"""A number, a share or a percentage without a noun."""
_PERSONAL = re.compile(
    r"(?:[^aeiou]er|or|ist|ian|man|woman|person|ant|boy|girl|friend|wife|husband|mother|father|son|"
    r"daughter|sister|brother|colleague|insider|source|cousin|nephew|niece|uncle|aunt|widow|aide|"
    r"deputy|chief)\b|(?:diplomat|delegate|official|envoy|analyst|expert|representative|student|"
    r"resident|witness|academic|veteran|monk|priest|captain|general|president|secretary)$",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:[^s]s|people|men|women|police)\b[^,]*$")
_OWNER = re.compile(r".*['\u2019]s? ")
_RELATIVE = re.compile(r", (?:who|which|whose|where)\b.*", re.DOTALL)
_ONE_OF = re.compile(r"one of (?:the|his|her|their|its) [a-z ]*(?:[^s]s|people|men|women)\b", re.I)
_PLURAL_OF = re.compile(r"[A-Z][a-z]+[^s]s (?:in|of|from|at|for) ")


@lru_cache(maxsize=2**12)
def kind_of(words: str) -> MentionKind:
    """
    Tell what acts when only common words name it: *a young woman*, *the results*, *a poll*.

    Parameters
    ----------
    words : str
        The words that name it.

    Returns
    -------
    MentionKind
        ``person``, ``group`` or ``institution``.
    """
    if _ONE_OF.match(words):
        return "person"
    if _PLURAL_OF.match(words):
        return "group"
    words = _OWNER.sub("", words) or words
    article = words.split()[0].lower() in ARTICLES and len(words) > 1
    if words[0].isupper() and not article:
        return "person"
    head = re.split(r" (?:of|in|from|for|with|who|that)\b|,", words)[0]
    if _PLURAL.search(head):
        return "group"
    return "person" if _PERSONAL.search(head) else "institution"


@lru_cache(maxsize=2**12)
def is_nobody(phrase: str) -> bool:
    """
    Tell words that name nobody: *they*, *some*, *475*, *thirty percent*.

    Parameters
    ----------
    phrase : str
        Who is said to act.

    Returns
    -------
    bool
        False for any noun.
    """
    low = phrase.lower()
    return low in _NOBODY or _NUMBER.fullmatch(low) is not None


def without_clause(words: str) -> str:
    """
    Leave out what a relative clause says of somebody: *the guild, which had left*.

    Parameters
    ----------
    words : str
        The words that name who acts.

    Returns
    -------
    str
        Those before the clause.
    """
    return _RELATIVE.sub("", words)


def genitive(name: str) -> str:
    """
    Say whose something is: *Ana Reyes's*, *the parties'*.

    Parameters
    ----------
    name : str
        Who it is.

    Returns
    -------
    str
        The name with an apostrophe; in common words that end in *s* with nothing after it.
    """
    return f"{name}'" if name.endswith("s") and name.islower() else f"{name}'s"
