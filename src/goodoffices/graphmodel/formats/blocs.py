"""Blocs as ``.gmcr`` files have them: a partition of the decision makers into coalitions."""

from collections.abc import Sequence
from dataclasses import replace

from goodoffices.errors import FormatError, ModelError
from goodoffices.graphmodel.bloc import bloc
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.formats.losses import Loss
from goodoffices.graphmodel.general import Unanimous
from goodoffices.graphmodel.question import AnyConflict

__all__ = ["Partition", "joined", "parted"]

Partition = Sequence[int | list[int]]
"""Places of decision makers from 0; those in one list act as one."""


def joined(conflict: Conflict, partition: Partition) -> AnyConflict:
    """
    Replace the members of each coalition by one decision maker (see `bloc`).

    Parameters
    ----------
    conflict : Conflict
        The conflict without coalitions.
    partition : sequence of int or list of int
        The coalitions; none for everybody alone.

    Returns
    -------
    Conflict or GraphConflict
        The conflict of the blocs, in option form.

    Raises
    ------
    ModelError
        If the coalitions are no partition, or a member does not see every state.
    """
    if not partition:
        return conflict
    makers = conflict.decision_makers
    groups = [each if isinstance(each, list) else [each] for each in partition]
    if sorted(place for group in groups for place in group) != list(range(len(makers))):
        msg = (
            f"the coalitions {list(partition)} do not name each decision maker once. They are "
            f"numbered 0 to {len(makers) - 1}."
        )
        raise ModelError(msg)
    found: AnyConflict = conflict
    for members in ([makers[place] for place in group] for group in groups if len(group) > 1):
        found = bloc(found, members)
    return found


def parted(conflict: Conflict) -> tuple[Conflict, Partition, tuple[Loss, ...]]:
    """
    Put the members in the place of each bloc.

    Parameters
    ----------
    conflict : Conflict
        A conflict.

    Returns
    -------
    conflict : Conflict
        The first member of a bloc has all its options, for no one knows whose they were.
    partition : sequence of int or list of int
        The coalitions that make the blocs again.
    losses : tuple of Loss
        A bloc's owners.

    Raises
    ------
    FormatError
        If a bloc does not see every state.
    """
    makers: list[str] = []
    partition: list[int | list[int]] = []
    preferences, first, losses = dict(conflict.preferences), {}, []
    for dm in conflict.decision_makers:
        preference = conflict.preferences[dm]
        members = preference.names if isinstance(preference, Unanimous) else (dm,)
        places = list(range(len(makers), len(makers) + len(members)))
        makers += members
        partition.append(places if len(places) > 1 else places[0])
        first[dm] = members[0]
        if isinstance(preference, Unanimous):
            if conflict.unseen.get(dm):
                msg = f"a .gmcr file cannot hold states that the bloc {dm!r} does not see."
                raise FormatError(msg + " Write .yaml.")
            losses.append(Loss("owners", dm))
            del preferences[dm]
            preferences |= dict(zip(members, preference.members, strict=True))
    options = tuple(replace(each, owner=first[each.owner]) for each in conflict.options)
    unseen = {first[dm]: conditions for dm, conditions in conflict.unseen.items()}
    conflict = replace(
        conflict,
        decision_makers=tuple(makers),
        options=options,
        preferences=preferences,
        unseen=unseen,
    )
    return conflict, partition, tuple(losses)
