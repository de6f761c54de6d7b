"""Ask assistants about a report that the rules have read; none of them can stop the reading."""

from collections.abc import Sequence
from typing import Literal, Protocol

from goodoffices.errors import AssistantError
from goodoffices.reading.assistants.joining import Joined, join
from goodoffices.reading.assistants.offers import Offer
from goodoffices.reading.report import AssistantRead, Reading, Rejected

__all__ = ["Assistant", "consult"]


class Assistant(Protocol):
    """Whatever proposes: a language model behind an address, a pipeline, or your own."""

    @property
    def name(self) -> str:
        """What it is called in the proposals."""

    @property
    def kind(self) -> Literal["endpoint", "pipeline"]:
        """Whether it is asked over the network or runs in this process."""

    def offer(self, text: str) -> Offer:
        """
        Propose from the stored text of a report.

        Parameters
        ----------
        text : str
            The stored text and nothing else.

        Returns
        -------
        Offer
            Words that stand in the text.

        Raises
        ------
        AssistantError
            If it gives no usable answer.
        """


def consult(reading: Reading, text: str, assistants: Sequence[Assistant]) -> Reading:
    """
    Add what assistants propose to a reading by rules.

    Parameters
    ----------
    reading : Reading
        What the rules propose; all of it stays as it is.
    text : str
        The stored text that it was read from.
    assistants : sequence of Assistant
        Those to ask, one after the other.

    Returns
    -------
    Reading
        With the proposals that stand verbatim in the text (rule D2), numbered after those of the
        rules, and for each assistant what was agreed, added and rejected, or why it failed.
    """
    for assistant in assistants:
        try:
            offer = assistant.offer(text)
        except AssistantError as error:
            told = AssistantRead(name=assistant.name, kind=assistant.kind, failure=str(error))
            reading = reading.model_copy(update={"assistants": (*reading.assistants, told)})
        else:
            reading = _with(reading, assistant, join(reading, text, offer, assistant.name))
    return reading


def _with(reading: Reading, assistant: Assistant, joined: Joined) -> Reading:
    told = AssistantRead(
        name=assistant.name,
        kind=assistant.kind,
        agreed=joined.agreed,
        added=joined.added,
        rejected=Rejected(
            not_verbatim=joined.not_verbatim,
            malformed=joined.malformed,
            repeated=joined.repeated,
            nobody=joined.nobody,
        ),
    )
    return reading.model_copy(
        update={
            "statements": (*reading.statements, *joined.statements),
            "contacts": (*reading.contacts, *joined.contacts),
            "appointments": (*reading.appointments, *joined.appointments),
            "actors": joined.actors,
            "assistants": (*reading.assistants, told),
        }
    )
