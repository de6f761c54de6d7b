"""What every version of every entry carries."""

from datetime import UTC, date, datetime, time
from typing import Annotated, Any, ClassVar

from pydantic import AwareDatetime, BeforeValidator, field_validator

from goodoffices.errors import EntryError
from goodoffices.record.frozen import Frozen
from goodoffices.record.ids import Id
from goodoffices.record.parts import Grade, Label, Name, Status
from goodoffices.record.references import references

__all__ = ["Entry", "Moment", "shown"]


def _plain(value: Any) -> Any:
    """Take a bare day as its beginning, and a moment that YAML read as an ordinary one."""
    if isinstance(value, datetime):
        return datetime.fromisoformat(value.isoformat())
    return datetime.combine(value, time(), UTC) if isinstance(value, date) else value


Moment = Annotated[AwareDatetime, BeforeValidator(_plain)]
"""A moment with its offset from UTC; a bare day means its beginning in UTC."""


class Entry(Frozen):
    """What every version of every entry carries."""

    kind: ClassVar[str]

    id: Id
    recorded: Moment
    """When it was recorded: the second clock (rule R4), in UTC."""
    by: Name
    """Who recorded it."""
    label: Label = "public"
    status: Status = "confirmed"
    rule: str | None = None
    """The rule of the reader that proposed it (rule D1)."""
    grade: Grade | None = None

    @field_validator("recorded")
    @classmethod
    def _in_utc(cls, value: datetime) -> datetime:
        return value.astimezone(UTC)

    def needs(self) -> tuple[tuple[str, ...], ...]:
        """Name what the entry rests on: it falls when all ids of any one group are gone."""
        return ()

    def mentions(self) -> tuple[str, ...]:
        """Name the entries that it refers to without resting on them."""
        needed = {name for group in self.needs() for name in group}
        return tuple(r.id for r in references(self) if r.id not in needed)

    @property
    def version(self) -> tuple[str, datetime]:
        """What tells this version from all others: its id and when it was recorded."""
        return self.id, self.recorded

    def fault(self, path: tuple[str | int, ...], problem: str) -> EntryError:
        """
        Make the error that refuses this version.

        Parameters
        ----------
        path : tuple of str and int
            The way to the field that is wrong; empty for the whole entry.
        problem : str
            What is wrong there, and the cure.

        Returns
        -------
        EntryError
            To raise; its message begins with the kind, the id and the field.
        """
        where = ": ".join([f"{self.kind} {self.id}", *([shown(path)] if path else [])])
        return EntryError(f"{where}: {problem}", self.version, path)


def shown(path: tuple[str | int, ...]) -> str:
    """
    Write the way to a field as a reader of YAML would.

    Parameters
    ----------
    path : tuple of str and int
        Field names, places in lists, keys.

    Returns
    -------
    str
        Such as ``content[0].start``.
    """
    parts = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(parts).removeprefix(".")
