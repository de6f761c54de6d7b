"""The reporter's own view, kept apart from what anybody said (rule R8)."""

import re
from collections.abc import Collection, Iterable, Iterator

from goodoffices.reading.extent import Extent
from goodoffices.reading.late import late
from goodoffices.reading.telling import Telling
from goodoffices.reading.words import Words

__all__ = ["assessments"]

_SIGNAL = late(
    r"\b(?=[a-z])(?:seem(?:s|ed)?|appear(?:s|ed)? (?:to|that|likely|unlikely)|likely|unlikely|"
    r"(?:far|wide|worlds|poles) apart|remain(?:s|ed)? (?:\w+ )?(?:far|deep\w*|unclear|uncertain|"
    r"elusive|distant|divided|fragile|sceptical|skeptical|unresolved|stalled|a long way|wide|"
    r"at odds|difficult)|stalemate|deadlock|impasse|setback|major blow|breakthrough|turning point|"
    r"raises? (?:\w+ )?(?:questions?|doubts?|hopes?|fears?)|little (?:sign|hope|chance|progress|"
    r"prospect)|few (?:signs|expect)|no sign|signal(?:s|led|ed) (?:a|that|an)|"
    r"underlin\w+|underscor\w+|highlight(?:s|ed)|suggest(?:s|ed|ing) (?:that|a|an|the)|"
    r"(?:in )?an apparent|apparently|presumably|arguably|clearly|undoubtedly|unprecedented|"
    r"surprising(?:ly)?|fragile|express(?:ing|ed|es)? openness|hopes? (?:are|were) (?:fading|"
    r"rising|high|low)|fuell?(?:s|ed|ing) (?:hopes?|fears?)|could (?:yet )?(?:prove|"
    r"mark|pave|undermine)|"
    r"may (?:yet )?(?:prove|mark|pave|undermine)|tensions? (?:remain|are|have)|"
    r"it (?:is|was|remains) (?:unclear|not clear|doubtful)|for now|so far failed)\b",
    re.IGNORECASE,
)
_TELLING = Telling("""
    seem seems seemed appear appears appeared likely unlikely apart remain remains remained
    stalemate deadlock impasse setback blow breakthrough turning question questions doubt doubts
    hope hopes fear fears sign signs chance progress prospect expect signal signals signaled
    signalled underlin* underscor* highlights highlighted suggests suggested suggesting apparent
    apparently presumably arguably clearly undoubtedly unprecedented surprising surprisingly
    fragile openness prove mark pave undermine tension tensions unclear clear doubtful now failed
    """)
"""Words without one of which nothing is judged."""


def assessments(
    text: str, found: Words, sentences: Iterable[Extent], spoken: Collection[Extent]
) -> Iterator[tuple[Extent, Extent]]:
    """
    Find the sentences in which the reporter judges.

    Parameters
    ----------
    text : str
        The stored text.
    found : Words
        Its words.
    sentences : iterable of Extent
        The sentences of the report.
    spoken : collection of Extent
        The sentences that hold a statement, and what was said in them.

    Yields
    ------
    tuple of Extent
        The sentence and the words in it that show a judgement.
    """
    for sentence in sentences:
        if not found.tell(_TELLING, sentence):
            continue
        signal = _SIGNAL.search(text, *sentence)
        if signal and not any(sentence.meets(other) for other in spoken):
            yield sentence, Extent(*signal.span())
