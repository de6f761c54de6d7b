"""The base of every value in the record: frozen, and refusing what it does not know."""

from pydantic import BaseModel, ConfigDict

__all__ = ["Frozen"]


class Frozen(BaseModel):
    """A value that never changes and has no field but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)
