"""Interviews without labels: a paragraph that asks, and the answer below it."""

import re
from collections.abc import Iterator

from goodoffices.reading.document import Document
from goodoffices.reading.extent import Extent
from goodoffices.reading.transcript import Turn
from goodoffices.reading.vocabulary import class_of

__all__ = ["answers"]

_NAME = r"[A-Z][\w'\u2019-]+(?: (?:(?:al|el|de|bin|van|von|ben)[ -])?[A-Z][\w.'\u2019-]*){1,4}"
_SPOKE = re.compile(
    rf"(?<![\w'\u2019-])(?P<first>{_NAME})(?: of [A-Z]\w+)?(?P<aside>, [^.,;:\n]{{3,90}},)? "
    r"(?:spoke|talked|sat down|answered questions from) (?:(?:exclusively|recently|last week|on "
    r"\w+day|this week) )?(?:to |with )?(?P<second>[^.:;\n]{2,140})"
)
"""*Ana Reyes, the minister, spoke to Tomas Vidal*: either may be the one who answers."""
_WITH = re.compile(
    r"\b(?:(?:[Ii]nterview(?:ed)?|conversation|[Ww]e (?:spoke|talked|sat down)) "
    r"(?:(?:of|with|to|by|for) )?|[Qq]uestions (?:(?:put )?to|for) |Q&A with )"
    rf"(?P<lead>(?:[\w'\u2019-]+ ){{0,6}}?)(?P<name>{_NAME})"
)
_OF_WHOM = re.compile(
    rf"(?P<name>{_NAME})\b[^?\n]{{0,400}}?\. (?:(?:S?[Hh]e|[A-Z]\w+) "
    r"(?:spoke|talked|sat down|answered)\b|"
    r"We (?:met|visited|reached|interviewed|(?:spoke|talked|sat down) (?:to|with)) h(?:er|im)\b)"
)
"""*Ana Reyes has been minister since May. She spoke to Tomas Vidal*, *We met her in Oslo*."""
_ADDRESSED = re.compile(
    r"[*_ ]{0,3}(?:So,? |But,? |And,? )?(?:[A-Z][a-z]+\.? ){1,2}(?P<family>[A-Z][\w'\u2019-]+), "
)
"""*Ms Reyes, will you sign?*"""
_GAVE = re.compile(rf"\b[Ii]nterview with [^,.:\n]{{3,60}}, (?P<name>{_NAME})(?= |,)")
"""*In an interview with our correspondent, Ana Reyes of Peru spoke of the truce*."""
_INTRO = re.compile(
    r"\b(?:[Ee]xcerpts|[Ee]dited|[Ii]nterview|[Qq]uestions|[Tt]ranscript|conversation|condensed)\b"
    r"|\b[Ww]e (?:met|visited|reached|interviewed|spoke|talked|sat down)\b|:$"
)
"""What introduces an interview says that it is one, or ends with a colon."""
_TITLED = re.compile(r"\b(?:[Ii]nterview(?:ed)?|INTERVIEW|Q&A|[Ii]n conversation)\b")
_BEGINS = re.compile(_NAME)
_REPORTERS = re.compile(r"\b(?:correspondent|reporter|journalist|editor|columnist)\b")
_BEFORE = 5
"""Paragraphs after which no interview begins."""
_LONGEST = 400
"""Characters of a question."""
_SHORT = 160
"""Characters of one that is put as a sentence."""
_YOU = re.compile(r"\b[Yy]our?\b")
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|me)\b")
_TELLS = re.compile(r"\b(?:sa(?:ys?|id)|told|tells|according to)\b")
"""Words by which somebody else's words are told."""
_LEAST = 2
"""Questions of an interview."""
_MARKS = '"\u201c\u201e\u00ab'
_QUOTED = re.compile(f"[{_MARKS}]")
_MARKUP = "*_ "


def answers(document: Document) -> tuple[dict[int, Turn], frozenset[int]]:
    """
    Find the answers of an interview whose paragraphs have no labels.

    It is one where a paragraph or the title introduces it and names who answers, or the first
    question addresses whom that paragraph names, the next one asks, at least two ask before one
    that does not, and some answer says *I*, *we*, *my* or *our*.

    Parameters
    ----------
    document : Document
        The report in its parts.

    Returns
    -------
    tuple of dict of int to Turn, and frozenset of int
        The answers, by their paragraphs' places, and the places of the questions, also where
        nobody is known to answer.
    """
    text, paragraphs = document.text, document.paragraphs
    asked = [n for n, one in enumerate(paragraphs) if _asks(text, one) or _puts(text, one)]
    first = next((n for n in asked if _asks(text, paragraphs[n])), 0)
    if len(asked) < _LEAST or first > _BEFORE:
        return {}, frozenset()
    name = _introduced(document, first)
    if name is None:
        put = (n for n in asked if _asks(text, paragraphs[n]))
        return {}, frozenset(n for n in put if _YOU.search(text, *paragraphs[n]))
    found: dict[int, Turn] = {}
    questions = frozenset(asked)
    for number in range(first + 1, len(paragraphs)):
        if number not in questions and _answers(text, paragraphs[number]):
            goes_on = number - 1 in found
            found[number] = Turn(name, paragraphs[number], goes_on, "interview answer")
    if not any(_OWN.search(text, *one.content) for one in found.values()):
        return {}, frozenset()  # a piece in questions and answers: nobody speaks of himself
    return found, questions


def _answers(text: str, paragraph: Extent) -> bool:
    """Tell an answer from a quotation and from what a reporter tells of others."""
    is_told = _TELLS.search(text, *paragraph) is not None
    return text[paragraph.start] not in _MARKS and not (
        is_told and _OWN.search(text, *paragraph) is None
    )


def _introduced(document: Document, first: int) -> Extent | None:
    """Find who answers: in the paragraph before the first question, in it, or in the title."""
    text, paragraphs = document.text, document.paragraphs
    intro = paragraphs[first - 1] if first else Extent(0, 0)
    if _INTRO.search(text, *intro) and (name := _answering(text, intro)):
        return name
    heads = (one.of(text) for one in (document.headline, document.standfirst) if one)
    titles = [one for one in (document.title, *heads) if one and _TITLED.search(one)]
    for match in (match for title in titles for match in _WITH.finditer(title)):
        place = text.find(match["name"])
        if place >= 0 and not _is_reporter(match["lead"]):
            return Extent(place, place + len(match["name"]))
    begins = _BEGINS.match(text, *intro)
    addressed = _ADDRESSED.match(text, *paragraphs[first])
    if begins is None or _is_outlet(begins[0]):
        return None
    is_meant = addressed is not None and begins[0].split()[-1] == addressed["family"]
    return Extent(*begins.span()) if titles or is_meant else None


def _asks(text: str, paragraph: Extent) -> bool:
    """Tell a paragraph that is a question, in bold or not."""
    words = text[paragraph.start : paragraph.end].rstrip(_MARKUP)
    return (
        len(words) <= _LONGEST and words.endswith("?") and _QUOTED.search(text, *paragraph) is None
    )


def _puts(text: str, paragraph: Extent) -> bool:
    """Tell *Your critics say that you should go*, to which an answer comes, from an answer."""
    words = text[paragraph.start : paragraph.end]
    return (
        len(words) <= _SHORT
        and words.count(". ") == 0
        and _YOU.search(words) is not None
        and _OWN.search(words) is None
        and _QUOTED.search(words) is None
    )


def _answering(text: str, intro: Extent) -> Extent | None:
    """Find who answers: of two who spoke the one with a role, or the only one with a name."""
    if gave := _GAVE.search(text, *intro) or _OF_WHOM.match(text, *intro):
        return Extent(*gave.span("name"))
    for match in _WITH.finditer(text, *intro):
        if not _is_reporter(match["lead"]):
            return Extent(*match.span("name"))
    for match in _SPOKE.finditer(text, *intro):
        second = re.search(_NAME, match["second"])
        is_held = _has_role(match["aside"] or "") or any(_roles_before(text, match.start("first")))
        if second is None or is_held:
            return None if _is_outlet(match["first"]) else Extent(*match.span("first"))
        if _has_role(match["second"]) or _is_outlet(match["first"]):
            begin = match.start("second")
            return Extent(begin + second.start(), begin + second.end())
    return None


def _roles_before(text: str, place: int) -> Iterator[bool]:
    """Go through the three words before a name: *Foreign Minister Ana Reyes*."""
    for word in text[max(0, place - 40) : place].split()[-3:]:
        yield class_of(word.lower()) == "H"


def _has_role(words: str) -> bool:
    return any(class_of(word.strip(",").lower()) == "H" for word in words.split()) and not (
        _is_reporter(words)
    )


def _is_reporter(words: str) -> bool:
    return _REPORTERS.search(words) is not None


def _is_outlet(name: str) -> bool:
    return class_of(name.split()[-1].lower()) == "G" or name.startswith("The ")
