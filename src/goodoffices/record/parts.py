"""The parts that entries are made of: spans, evidence, roles, links of a chain, stances."""

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints

from goodoffices.record.dates import IsoDate
from goodoffices.record.frozen import Frozen
from goodoffices.record.ids import IssueId, SourceId

__all__ = [
    "Evidence",
    "FileName",
    "Grade",
    "Label",
    "Name",
    "Received",
    "Role",
    "Sha256",
    "Span",
    "Stance",
    "Status",
    "Text",
    "Verb",
    "Via",
    "inside_the_folder",
]

Name = Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
Text = Annotated[str, StringConstraints(min_length=1)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Label = Literal["public", "restricted", "off-record"]
Status = Literal["proposed", "confirmed", "rejected"]
Grade = Literal["high", "medium", "low"]
Verb = Literal[
    "welcome",
    "reject",
    "demand",
    "offer",
    "precondition",
    "threat",
    "concession",
    "withdrawal",
    "defer",
]
"""What a stance does; to defer is to leave the issue to somebody else: *a matter for them*."""


def inside_the_folder(name: str) -> str:
    """
    Require that a name is one of a file in a folder of the dossier, on every system.

    Parameters
    ----------
    name : str
        Such as *reports/first.txt*.

    Returns
    -------
    str
        The name.

    Raises
    ------
    ValueError
        If it leads elsewhere, or no system could have it.
    """
    parts = name.split("/")
    unsafe = re.search(r'[\\:*?"<>|]', name) or any(unicodedata.category(c) == "Cc" for c in name)
    if len(parts) < 2 or unsafe or any(p != p.strip(" .") or not p for p in parts):
        msg = f"{name!r} is no file inside the folder; write one such as reports/first.txt"
        raise ValueError(msg)
    return name


FileName = Annotated[str, AfterValidator(inside_the_folder)]
"""A file of the folder form: relative, in a folder such as ``reports/``, with forward slashes."""


class Span(Frozen):
    """Verbatim words of a source's stored text, in code points, end exclusive (rules R2, R3)."""

    text: Text
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]

    def model_post_init(self, _context: Any, /) -> None:
        """
        Refuse a place that is not as long as the words.

        A span is checked when it is made, and not again in each entry that it stands in.
        """
        if self.end - self.start != len(self.text):
            msg = (
                f"from {self.start} to {self.end} are not the {len(self.text)} characters given; "
                f"an end of {self.start + len(self.text)} fits this start"
            )
            raise ValueError(msg)


class Received(Frozen):
    """What the stored text of a source was taken from, such as a page or a feed, kept as it was."""

    file: FileName
    """Its file in the folder form; documents of one feed share it."""
    sha256: Sha256
    """Of its bytes."""
    media_type: str | None = None
    retrieved: str | None = None
    """When it was fetched, ISO date and time."""


class Evidence(Frozen):
    """Where a claim was read: a source and, but for an analyst's own word, its passage."""

    source: SourceId
    span: Span | None = None


class Role(Frozen):
    """An office or affiliation of an actor, with its dates as given."""

    role: Name
    of: str | None = None
    """The organisation or state, by name or ISO 3166 alpha-3 code."""
    begin: Annotated[IsoDate | None, Field(alias="from")] = None
    end: Annotated[IsoDate | None, Field(alias="to")] = None
    status: str | None = None
    evidence: tuple[Evidence, ...] = ()


class Via(Frozen):
    """A link of the chain through which a statement reached its source (rule D6)."""

    name: Name
    span: Span | None = None
    inherited: bool = False


class Stance(Frozen):
    """What a statement does about something: it welcomes, rejects, demands, offers."""

    verb: Verb
    toward: Span | None = None
    issues: tuple[IssueId, ...] = ()
    """Issues whose own words stand in it: candidates, of which no position follows."""
