"""A user's spaCy pipeline as an assistant: it proposes from its parse, in this process."""

import importlib
from collections.abc import Callable, Iterable
from typing import Any, Literal

from goodoffices.errors import AssistantError, InputError
from goodoffices.reading.assistants.offers import Offer, offer_of
from goodoffices.reading.cues import CUES

__all__ = ["Pipeline", "load_pipeline"]

_KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "institution",
    "GPE": "state",
    "NORP": "group",
}
_SUBJECTS = frozenset({"nsubj"})
_CLAUSES = frozenset({"ccomp"})


class Pipeline:
    """
    A pipeline with a parser that proposes indirect speech.

    Parameters
    ----------
    parse : callable
        Takes a text and gives a spaCy document, or anything that behaves like one.
    name : str
        What the pipeline is called.
    """

    kind: Literal["pipeline"] = "pipeline"

    def __init__(self, parse: Callable[[str], Any], name: str) -> None:
        self._parse = parse
        self.name = name

    def offer(self, text: str) -> Offer:
        """
        Propose the clauses of reporting verbs with their subjects.

        Parameters
        ----------
        text : str
            The stored text of a report.

        Returns
        -------
        Offer
            Statements only.

        Raises
        ------
        AssistantError
            If the pipeline fails or has no parser; whatever it raises ends here.
        """
        try:
            parsed = self._parse(text)
            named = {_place(ent): _KINDS.get(ent.label_) for ent in parsed.ents}
            found = [_statement(token, text, named) for token in parsed if _reports(token)]
        except Exception as error:  # somebody else's code, which must not stop the reading
            msg = f"the pipeline fails ({type(error).__name__}). Check that it has a parser."
            raise AssistantError(msg) from None
        return offer_of({"statements": [one for one in found if one]})


def _reports(token: Any) -> bool:
    return token.pos_ == "VERB" and token.text.lower() in CUES


def _place(ent: Any) -> tuple[int, int]:
    return ent.start_char, ent.end_char


def _statement(
    verb: Any, text: str, named: dict[tuple[int, int], str | None]
) -> dict[str, Any] | None:
    children = list(verb.children)
    subject = next((c for c in children if c.dep_ in _SUBJECTS), None)
    clause = next((c for c in children if c.dep_ in _CLAUSES), None)
    if subject is None or clause is None:
        return None
    start, end = _stretch(subject.subtree)
    kinds = [kind for (a, b), kind in named.items() if start <= a and b <= end]
    return {
        "speaker": {"words": _words(text, start, end), "kind": kinds[0] if kinds else None},
        "cue": _words(text, *_stretch([verb])),
        "content": [_words(text, *_stretch(clause.subtree))],
        "negated": any(child.dep_ == "neg" for child in children),
    }


def _words(text: str, start: int, end: int) -> dict[str, Any]:
    return {"text": text[start:end], "start": start}


def _stretch(tokens: Iterable[Any]) -> tuple[int, int]:
    """Find the stretch from the first to the last token."""
    tokens = list(tokens)
    last = max(tokens, key=lambda token: token.idx)
    return min(token.idx for token in tokens), last.idx + len(last.text)


def load_pipeline(name: str) -> Pipeline:
    """
    Load a spaCy pipeline; only here is spaCy imported.

    Parameters
    ----------
    name : str
        The package or folder of a pipeline. Loading it runs code of it, as spaCy does.

    Returns
    -------
    Pipeline
        The pipeline as an assistant.

    Raises
    ------
    InputError
        If spaCy or the pipeline is not there.
    """
    try:
        spacy = importlib.import_module("spacy")
    except ImportError:
        msg = "--spacy needs spaCy, which is not installed. Install it: pip install spacy."
        raise InputError(msg) from None
    try:
        return Pipeline(spacy.load(name), name)
    except (OSError, ImportError, ValueError):
        msg = f"--spacy {name}: spaCy has no such pipeline. Install it or name its folder."
        raise InputError(msg) from None
