"""A language model behind an OpenAI-compatible address that the user names."""

import json
from typing import Literal

from goodoffices.errors import AssistantError, InputError
from goodoffices.reading.assistants.answer import offer_from
from goodoffices.reading.assistants.exchange import Limits, exchange, parse_address
from goodoffices.reading.assistants.offers import Offer
from goodoffices.reading.assistants.prompt import messages

__all__ = ["Endpoint"]


class Endpoint:
    """
    A chat endpoint that proposes.

    Parameters
    ----------
    url : str
        Its address; nothing else is contacted.
    model : str or None
        The model to ask for, where the endpoint has several.
    key : str or None
        Its key, sent only over https or to this machine.
    limits : Limits or None
        What an answer may cost.

    Raises
    ------
    InputError
        If the address or the key cannot be used; the message never shows the key.
    """

    kind: Literal["endpoint"] = "endpoint"

    def __init__(
        self,
        url: str,
        model: str | None = None,
        *,
        key: str | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._address = parse_address(url)
        self._model = model
        self._limits = limits or Limits()
        if key and not (key.isascii() and key.isprintable() and " " not in key):
            msg = "GOODOFFICES_ASSISTANT_KEY holds characters that no key has. Set it again."
            raise InputError(msg)
        if key and not self._address.is_safe:
            msg = (
                f"--assistant: a key is sent only over https or to this machine, not to "
                f"{self._address.shown}. Use https, or unset GOODOFFICES_ASSISTANT_KEY."
            )
            raise InputError(msg)
        self._key = key

    @property
    def name(self) -> str:
        """The model's name, else the host's."""
        return self._model or self._address.shown

    def offer(self, text: str) -> Offer:
        """
        Ask the model; the text and the model's name are all that is sent of the user's.

        Parameters
        ----------
        text : str
            The stored text of a report.

        Returns
        -------
        Offer
            What it proposes.

        Raises
        ------
        AssistantError
            If the text is longer than is sent, or the endpoint gives no usable answer.
        """
        most = self._limits.characters
        if len(text) > most:
            msg = f"the report has {len(text):,} characters; at most {most:,} are sent."
            raise AssistantError(msg)
        asked: dict[str, object] = {"messages": messages(text), "temperature": 0, "stream": False}
        if self._model:
            asked["model"] = self._model
        body = json.dumps(asked).encode()
        return offer_from(exchange(self._address, body, self._key, self._limits))
