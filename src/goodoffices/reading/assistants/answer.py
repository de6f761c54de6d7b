"""The answer of a chat endpoint: parsed without trust, and refused in one sentence."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel
from pydantic import ValidationError as Invalid

from goodoffices.errors import AssistantError
from goodoffices.reading.assistants.offers import Offer, offer_of

__all__ = ["offer_from"]


class _Message(BaseModel):
    model_config = ConfigDict(extra="ignore")
    content: str


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
        its own, bare or in a fence of a text.

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
    content = choice.message.content
    begin, end = content.find("{"), content.rfind("}") + 1
    try:
        answer = _Object.model_validate_json(content[begin:end] if begin >= 0 else "").root
    except (Invalid, ValueError):
        cut = choice.finish_reason == "length"
        msg = (
            "the answer was cut short. Allow the model longer answers or give a shorter report."
            if cut
            else "the model did not answer with the JSON object asked for. Try another model."
        )
        raise AssistantError(msg) from None
    return offer_of(answer)
