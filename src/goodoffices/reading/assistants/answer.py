"""The answer of a chat endpoint: parsed without trust, and refused in one sentence."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel
from pydantic import ValidationError as Invalid

from goodoffices.errors import AssistantError
from goodoffices.reading.assistants.offers import Offer, offer_of

__all__ = ["offer_from"]

_KEYS = frozenset({"statements", "contacts", "appointments"})
_THOUGHT = "</think>"  # what models that think aloud end their thoughts with
_TRIED = 100


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore")
    content: str | None = None


class _Choice(BaseModel):
    model_config = ConfigDict(extra="ignore")
    message: _Message
    finish_reason: str | None = None


class _Completion(BaseModel):
    model_config = ConfigDict(extra="ignore")
    choices: list[_Choice] = Field(min_length=1)


class _Object(RootModel[dict[str, Any]]):
    """Any JSON object."""


def offer_from(body: bytes) -> Offer:
    """
    Parse the body of an answer.

    Parameters
    ----------
    body : bytes
        JSON as an OpenAI-compatible chat endpoint gives it; the message holds a JSON object of
        its own, bare or within words of the model.

    Returns
    -------
    Offer
        The proposals in it.

    Raises
    ------
    AssistantError
        If it is no such JSON, nested too deeply, not UTF-8, or cut short.
    """
    try:
        choice = _Completion.model_validate_json(body).choices[0]
    except Invalid:
        msg = "the answer is not the JSON of a chat endpoint. Check the address."
        raise AssistantError(msg) from None
    answer = _asked_for((choice.message.content or "").rpartition(_THOUGHT)[2])
    if answer is None:
        cut = choice.finish_reason == "length"
        msg = (
            "the answer was cut short. Allow the model longer answers or give a shorter report."
            if cut
            else "the model did not answer with the JSON object asked for. Try another model."
        )
        raise AssistantError(msg)
    return offer_of(answer)


def _asked_for(content: str) -> dict[str, Any] | None:
    """Find the object asked for: all from the first brace to the last, else the last with a key."""
    begin = content.find("{")
    whole = _parsed(content[begin : content.rfind("}") + 1] if begin >= 0 else "")
    if whole is not None:
        return whole
    found = None
    decoder = json.JSONDecoder()
    for _ in range(_TRIED):
        if begin < 0:
            break
        try:
            _, end = decoder.raw_decode(content, begin)
        except (ValueError, RecursionError):
            end = begin + 1
        else:
            one = _parsed(content[begin:end])
            found = one if one is not None and _KEYS & one.keys() else found
        begin = content.find("{", end)
    return found


def _parsed(words: str) -> dict[str, Any] | None:
    try:
        return _Object.model_validate_json(words).root
    except (Invalid, ValueError):
        return None
