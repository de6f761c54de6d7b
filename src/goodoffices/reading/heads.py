"""Which name in a phrase is the one that acts, and which only owns or follows it."""

import re

from goodoffices.reading.extent import Extent
from goodoffices.reading.figures import Figure
from goodoffices.reading.mentions import Mention
from goodoffices.reading.people import Cast

__all__ = [
    "SELF",
    "described_before",
    "going_on",
    "head_word",
    "is_another",
    "is_definite",
    "is_somebody",
    "labelled_before",
    "leads_in",
    "line_label",
    "owns",
    "principal",
]

_DEFINITE = frozenset({"the", "his", "her", "their", "its"})
_SERVED = re.compile(r" (?:of|for|to) ")
_ALONE = frozenset(
    ["himself", "herself", "itself", "themselves", "alone", "too", "also", "later", "nor"]
)
"""What may stand after a name that acts."""
_LYING = frozenset(["neighboring ", "neighbouring ", "nearby ", "landlocked ", "oil-rich "])
"""Before a state: *neighbouring Chad*."""
_BOTH = frozenset(["both ", "Both "])
"""Before a group of two."""
_JOINED = re.compile(
    r"(?:\b(?:but|and|though|although|because|while|when|as|since|so|which|that|if|where)|:) $"
)
"""Before a pronoun that takes up who acts in the clause before."""
_OPENS = re.compile(
    r"(?:(?:But|And|Still|Meanwhile|Earlier|Later),? |(?:On|In|At) [^.;,\n]{1,30}, )?"
    r"(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:(?!of |for |to |in |from |by )[a-z-]+ ){0,3})?"
)
"""What may stand before whoever acts."""
_CLAUSE_END = re.compile(r"[.!?;][\"\u201d\u2019]{0,2} ")
_CLAUSE = 300
"""Characters of a clause."""
SELF = frozenset({"we", "i", "us", "me"})
"""Pronouns of whoever speaks."""
_LABEL = re.compile(r"([A-Z][\w.'\u2019-]*(?: (?:of|the|and|for|[A-Z(][\w.'\u2019)-]*)){0,7}):\s")
"""What stands before a colon."""
_ANSWERED = re.compile(r" (?:replied|answered|retorted|asked|shot back|countered)\b[^\n]{0,9}\. ")
"""After whoever answers a question or what was said."""
_GOES_ON = re.compile(r"\b(?:added|adding|continued|went on)\b")
_IS = re.compile(r"[.!?;] |\b(?:is|was|be|been|became|becomes|remains|named|called|as)\b")
"""Between two who are one: *the envoy is Mensah*; or in another sentence."""
_NEARBY = 30
"""Mentions among which somebody may have been told of together with another."""
_ACTS = re.compile(r"[a-z]{3}")
_OWNED = re.compile(r"[tl]?[xM]{0,2}xg")
"""Before a role: *the valley's chief surveyor, A*."""


def head_word(cast: Cast, mention: Mention) -> str:
    """
    Give the word that says what somebody is: *leader* of *the rebel leader*, *leader of the team*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.

    Returns
    -------
    str
        In lower case.
    """
    words = mention.office.role if mention.office else mention.name
    text = words.of(cast.text)
    if mention.inner is not None and mention.kind == "description":
        text = _SERVED.split(text)[0]
    return text.split()[-1].lower()


def is_another(cast: Cast, place: int, mention: Mention) -> bool:
    """
    Tell *the envoy* from a person named right before, to whom the envoy speaks.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        Where the person is named.
    mention : Mention
        The description.

    Returns
    -------
    bool
        True where the person has just answered, *"So do we", Mensah replied. "Then sign", said the
        envoy*, or was told of with such a one in one sentence: *the envoy met Mensah*.
    """
    text, begin = cast.text, mention.extent.start
    here = text[begin - 14 : mention.extent.end + 14]
    named = next(one.extent for one in cast.between(place, place + 1))
    if _ANSWERED.match(text, named.end) and not _GOES_ON.search(here):
        return True
    figure, head, last = cast.known.get(named), head_word(cast, mention), begin
    for earlier in cast.backwards(begin, _NEARBY):
        if earlier.kind == "description" and head_word(cast, earlier) == head:
            between = text[earlier.extent.end : last]
            return _ACTS.search(between) is not None and _IS.search(between) is None
        last = earlier.extent.start if cast.known.get(earlier.extent) is figure else last
    return False


def described_before(cast: Cast, pronoun: Extent) -> Mention | None:
    """
    Find whom *he* means where nobody is named: *the Secretary-General is ill. He said*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    pronoun : Extent
        The word *he* or *she*.

    Returns
    -------
    Mention or None
        The description with which the sentence before begins, in the same line.
    """
    line = cast.words.line_start(pronoun.start)
    begin = cast.text.rfind(". ", line, max(line, pronoun.start - 2))
    begin = line if begin < 0 else begin + 2
    first = next(iter(cast.between(begin, min(begin + 5, pronoun.start))), None)
    if first is None or first.kind != "description" or not is_definite(cast, first):
        return None
    return None if cast.text[first.extent.end] in "'\u2019" else first


def is_definite(cast: Cast, mention: Mention) -> bool:
    """
    Tell *the minister* and *her minister* from *a minister*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.

    Returns
    -------
    bool
        By the word that it begins with.
    """
    return cast.words.texts[cast.words.within(mention.extent)[0]].lower() in _DEFINITE


def principal(cast: Cast, voice: Extent | None, pronoun: Extent) -> Mention | None:
    """
    Find whom a spokesman calls *he*: *a spokesman for the premier said he would come*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    voice : Extent or None
        Who says what is being read.
    pronoun : Extent
        The pronoun, in these words.

    Returns
    -------
    Mention or None
        The person for whom somebody speaks; None where none is named, or a body.
    """
    if voice is None or voice.meets(pronoun):
        return None
    for mention in cast.between(voice.start, voice.start + len("the ") + 1):
        inner = mention.inner
        if inner and inner.kind in ("person", "description") and mention.kind == "description":
            return inner if "spokes" in mention.name.of(cast.text).lower() else None
    return None


def owns(cast: Cast, extent: Extent, mention: Mention) -> bool:
    """
    Tell whether a mention owns the rest of a phrase, as in *Grimm's surveyor*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The phrase.
    mention : Mention
        A name in it.

    Returns
    -------
    bool
        False where the phrase ends with the genitive.
    """
    after = cast.words.within(mention.extent)[1]
    return cast.words.classes[after] == "g" and cast.words.ends[after] < extent.end


def leads_in(cast: Cast, extent: Extent, mention: Mention) -> bool:
    """
    Tell whether a mention is the head of a phrase and not only owns or follows it.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    extent : Extent
        The phrase.
    mention : Mention
        A name in it.

    Returns
    -------
    bool
        False for *Ana Reyes* in *the plan of Ana Reyes*.
    """
    start = max(extent.start, mention.extent.start)
    first, begin = cast.words.within((extent.start, start))
    if _is_attribute(cast, extent, mention):
        return False
    if mention.kind == "state" and cast.text[extent.start : start].lower() in _LYING:
        return True
    before = set(cast.words.classes[first:begin])
    if mention.kind == "group" and cast.text[extent.start : start] in _BOTH:
        return True
    if mention.titled and _OWNED.fullmatch(cast.words.classes, first, begin):
        return True
    closing = mention.kind == "person" and not before & set("obfirg,e")
    return closing or not before & set("xe")


def _is_attribute(cast: Cast, extent: Extent, mention: Mention) -> bool:
    """Tell *Harvest* in *Harvest scholars*, a name before the common word that acts."""
    after = cast.words.within(mention.extent)[1]
    if mention.kind != "person" or cast.words.classes[after] != "x":
        return False
    word = cast.words.texts[after].lower()
    inside = cast.words.ends[after] <= extent.end
    return inside and word not in _ALONE and not word.endswith("ly")


def is_somebody(cast: Cast, mention: Mention) -> bool:
    """
    Tell a person of more than one name; one name may be that of an unknown country.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A name.

    Returns
    -------
    bool
        True for *Odo Brann*, for *President Brann*, for *Brann* where the report has him so, for
        *the rebel leader* and for *the bishops*.
    """
    if mention.kind in ("description", "group"):
        return True
    figure = cast.known.get(mention.extent)
    if mention.kind != "person" or figure is None:
        return False
    return " " in figure.name or mention.titled


def labelled_before(cast: Cast, mention: Mention, most: int) -> Figure | None:
    """
    Find who spoke before under the label of a transcript's turn: *THE PRESIDENT:*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    mention : Mention
        A description.
    most : int
        How many mentions to go back at most.

    Returns
    -------
    Figure or None
        None where the mention is no label, or one that is new.
    """
    text, words = cast.text, mention.name.of(cast.text)
    if not _is_label(text, mention):
        return None
    for earlier in cast.backwards(mention.extent.start, most):
        figure = cast.known.get(earlier.extent)
        if figure and _is_label(text, earlier) and earlier.name.of(text) == words:
            return figure
    return None


def _is_label(text: str, mention: Mention) -> bool:
    """Tell what stands alone in a line before a colon."""
    begins = mention.extent.start == 0 or text[mention.extent.start - 1] == "\n"
    return begins and text.startswith(":", mention.extent.end)


def going_on(cast: Cast, pronoun: Extent) -> Figure | None:
    """
    Find with whom a clause begins that *he* takes up: *Ana Reyes is ill, but she said*.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    pronoun : Extent
        The word *he* or *she*.

    Returns
    -------
    Figure or None
        The person who is named first in the sentence, or after a semicolon in it; None where no
        conjunction or colon stands before the pronoun, or something else begins the clause.
    """
    text, place = cast.text, pronoun.start
    if _JOINED.search(text, max(0, place - 12), place) is None:
        return None
    floor = max(cast.words.line_start(place), place - _CLAUSE)
    begin = max((m.end() for m in _CLAUSE_END.finditer(text, floor, place)), default=floor)
    first = next(iter(cast.between(begin, place)), None)
    if first is None or _OPENS.fullmatch(text, begin, first.extent.start) is None:
        return None
    figure = cast.known.get(first.extent)
    known = figure is not None and figure.kind == "person"
    return figure if known and figure and (figure.listed or " " in figure.name) else None


def line_label(cast: Cast, place: int) -> Extent | None:
    """
    Find whom the label of a transcript's line names, see `goodoffices.reading.transcript`.

    Parameters
    ----------
    cast : Cast
        The actors of the report.
    place : int
        A place in the line.

    Returns
    -------
    Extent or None
        The label without its colon; None where the line has none.
    """
    label = _LABEL.match(cast.text, cast.words.line_start(place))
    is_named = label is not None and label[1].lower() not in SELF
    return Extent(*label.span(1)) if label and is_named else None
