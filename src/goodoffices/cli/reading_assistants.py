"""The options of ``read`` that let assistants propose; none is asked unless it is named."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from goodoffices.errors import InputError
from goodoffices.inert import inert
from goodoffices.reading.report import AssistantRead, Reading
from goodoffices.record.entries import Dossier
from goodoffices.record.labels import LABELS
from goodoffices.record.opening import open_dossier

if TYPE_CHECKING:
    from goodoffices.reading.archive import ReadReport
    from goodoffices.reading.assistants import Assistant

__all__ = ["Asked", "asked", "assistant_options"]

_PATIENCE = 3
_KEY = "GOODOFFICES_ASSISTANT_KEY"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def assistant_options(command: _Command) -> _Command:
    """
    Give a command the options that name assistants.

    Parameters
    ----------
    command : callable
        A click command's function; it takes the options as ``**options`` for `asked`.

    Returns
    -------
    callable
        The same.
    """
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS = (
    click.option(
        "--assistant",
        "assistant_url",
        metavar="URL",
        help="Send the text to a chat endpoint that you name, which proposes too.",
    ),
    click.option("--assistant-model", metavar="NAME", help="The model that it is asked for."),
    click.option(
        "--assistant-seconds",
        type=click.FloatRange(0, min_open=True),
        metavar="SECONDS",
        help="How long its whole answer may take; 120 by default.",
    ),
    click.option(
        "--assistant-may-see-restricted",
        is_flag=True,
        help="Send it a report that is restricted or off the record too.",
    ),
    click.option("--spacy", metavar="PIPELINE", help="Let your spaCy pipeline propose too."),
    click.option(
        "--label",
        type=click.Choice(LABELS),
        help="How the report is to be handled; its proposals inherit it.",
    ),
)


class Asked:
    """
    The assistants of one call.

    Parameters
    ----------
    assistants : sequence of Assistant
        Those that the user named.
    """

    def __init__(self, assistants: "Sequence[Assistant]") -> None:
        self.assistants = list(assistants)
        self._failed = dict.fromkeys(assistants, 0)

    def consult(self, reading: Reading, text: str) -> Reading:
        """
        Ask them about a report and tell on standard error what came of it.

        Parameters
        ----------
        reading : Reading
            By rules.
        text : str
            The stored text.

        Returns
        -------
        Reading
            With what they propose; unchanged where none is named.
        """
        if not self.assistants:
            return reading
        from goodoffices.reading.assistants import consult

        reading = consult(reading, text, self.assistants)
        for assistant, told in zip(self.assistants, reading.assistants, strict=True):
            click.echo(inert(f"{reading.source.file}: {_told(told)}"), err=True)
            self._failed[assistant] = self._failed[assistant] + 1 if told.failure else 0
        self._dismiss()
        return reading

    def heard(self, one: "ReadReport") -> "ReadReport":
        """
        Ask them about a report of many.

        Parameters
        ----------
        one : ReadReport
            A report, read by rules.

        Returns
        -------
        ReadReport
            With what they propose.
        """
        return replace(one, reading=self.consult(one.reading, one.opened.document.text))

    def _dismiss(self) -> None:
        """Ask those no more that failed three times in a row."""
        for assistant in [one for one in self.assistants if self._failed[one] >= _PATIENCE]:
            self.assistants.remove(assistant)
            told = f"The assistant {assistant.name} failed {_PATIENCE} times and is asked no more."
            click.echo(inert(told), err=True)


def asked(
    into: Path | None,
    *,
    assistant_url: str | None,
    assistant_model: str | None,
    assistant_seconds: float | None,
    assistant_may_see_restricted: bool,
    spacy: str | None,
    label: str | None,
) -> Asked:
    """
    Make the assistants that the options name.

    Parameters
    ----------
    into : Path or None
        The dossier that the report is for; its label counts as the report's.
    assistant_url : str or None
        The address of an endpoint.
    assistant_model : str or None
        The model to ask for there.
    assistant_seconds : float or None
        Seconds that its answer may take.
    assistant_may_see_restricted : bool
        Whether what is not public may be sent there.
    spacy : str or None
        The name of a pipeline.
    label : str or None
        The handling label of the report.

    Returns
    -------
    Asked
        None of them has been asked yet.

    Raises
    ------
    InputError
        If one cannot be used, or may not see the report.
    """
    if assistant_model and not assistant_url:
        msg = "--assistant-model names a model of an endpoint; name that too, with --assistant."
        raise InputError(msg)
    if assistant_url and not assistant_may_see_restricted:
        _check_label(label, into)
    if not (assistant_url or spacy):
        return Asked(())
    # imported only where one is named
    from goodoffices.reading.assistants import Endpoint, Limits, load_pipeline

    assistants: list[Assistant] = []
    if assistant_url:
        limits = Limits(seconds=assistant_seconds) if assistant_seconds else Limits()
        key = os.environ.get(_KEY)
        assistants.append(Endpoint(assistant_url, assistant_model, key=key, limits=limits))
    if spacy:
        assistants.append(load_pipeline(spacy))
    return Asked(assistants)


def _check_label(label: str | None, into: Path | None) -> None:
    """Refuse to send what is not public."""
    labels = [LABELS.index(label)] if label else []
    if into is not None:
        entries = open_dossier(into).as_of().entries.values()
        labels += [LABELS.index(one.label) for one in entries if isinstance(one, Dossier)]
    strictest = LABELS[max(labels, default=0)]
    if strictest != LABELS[0]:
        msg = (
            f"the report is {strictest}, so nothing is sent to an endpoint. "
            "Leave --assistant out, or allow it with --assistant-may-see-restricted."
        )
        raise InputError(msg)


def _told(one: AssistantRead) -> str:
    if one.failure:
        return f"the assistant {one.name} proposes nothing: {one.failure}"
    left = one.rejected
    out = left.not_verbatim + left.malformed + left.repeated + left.nobody
    return (
        f"the assistant {one.name} agrees with {_proposals(len(one.agreed))} and adds "
        f"{len(one.added)}; {_proposals(out)} of its own {'was' if out == 1 else 'were'} rejected, "
        f"{left.not_verbatim} for words that do not stand in the report."
    )


def _proposals(count: int) -> str:
    return "1 proposal" if count == 1 else f"{count} proposals"
