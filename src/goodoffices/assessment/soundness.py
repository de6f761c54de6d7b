"""A model that is wrong by itself is a mistake to mend, and is refused before anything is shown."""

from collections.abc import Collection

from goodoffices.assessment.outcomes import cited
from goodoffices.assessment.results import Assessment, ModelRefusal
from goodoffices.errors import ModelError, RecordError
from goodoffices.record.entries import Model
from goodoffices.record.ledger import Snapshot

__all__ = ["require_sound_models"]


def require_sound_models(found: Assessment, snapshot: Snapshot, known: Collection[str]) -> None:
    """
    Refuse a dossier whose conflict models are wrong whatever the evidence.

    Parameters
    ----------
    found : Assessment
        What was assessed.
    snapshot : Snapshot
        What it was assessed from.
    known : collection of str
        The ids of all entries that the record has ever had.

    Raises
    ------
    ModelError
        If a model cannot be analysed although none of its evidence is withdrawn.
    RecordError
        If a model cites an id that the record never had.
    """
    for model in snapshot.of(Model):
        strange = [name for name in cited(model) if name not in known]
        if strange:
            msg = (
                f"{model.file}: the evidence {strange[0]!r} is no entry of this dossier. "
                "Cite the id of a statement or a note."
            )
            raise RecordError(msg)
    for refused in found.models:
        if isinstance(refused, ModelRefusal) and not refused.withdrawn:
            raise ModelError(refused.message)
