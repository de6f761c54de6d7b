"""Conflicts written as our YAML, in option form and in graph form (its shape is in `file`)."""

from collections.abc import Iterator, Sequence
from typing import Any

from goodoffices.graphmodel.agreement import agreement
from goodoffices.graphmodel.condition import Either
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.formats.file import SCHEMA
from goodoffices.graphmodel.formats.losses import Held, Loss
from goodoffices.graphmodel.formats.preference_writer import (
    evidence_entry,
    is_scaled,
    preference_entry,
)
from goodoffices.graphmodel.formats.speech import spoken
from goodoffices.graphmodel.formats.yaml_text import yaml_text
from goodoffices.graphmodel.general import Unanimous
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.labels import labels
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.question import AnyConflict

__all__ = ["write_model"]


def write_model(conflict: AnyConflict) -> Held:
    """
    Write a conflict as our YAML.

    Parameters
    ----------
    conflict : Conflict or GraphConflict
        The conflict.

    Returns
    -------
    Held
        The file's text, which `read_model` reads back, and what it could not hold.

    Examples
    --------
    >>> from goodoffices.graphmodel import GraphConflict, Ranking
    >>> from goodoffices.graphmodel.formats import write_model
    >>> ranks = {"A": Ranking(((2,), (1,)))}
    >>> game = GraphConflict(("A",), ("war", "peace"), {"A": ((1, 2),)}, ranks)
    >>> print(write_model(game).texts[0])
    schema: goodoffices-model-1
    decision_makers: [A]
    states: [war, peace]
    moves:
      A:
      - [war, peace]
    preferences:
      A:
        ranking: [peace, war]
    <BLANKLINE>
    """
    losses: list[Loss] = []
    write = _graph_form if isinstance(conflict, GraphConflict) else _option_form
    head = {"schema": SCHEMA, **({"name": conflict.name} if conflict.name else {})}
    makers = {"decision_makers": list(conflict.decision_makers)}
    data = head | makers | {key: value for key, value in write(conflict, losses) if value}
    return Held((yaml_text(data),), tuple(losses))


def _graph_form(conflict: Any, losses: list[Loss]) -> Iterator[tuple[str, Any]]:
    named = labels(conflict)
    if named != conflict.states:
        losses.append(Loss("state names"))
    moves = {dm: conflict.moves.get(dm, ()) for dm in conflict.decision_makers}
    yield "states", list(named)
    yield "moves", {dm: [[named[k - 1] for k in move] for move in moves[dm]] for dm in moves}
    yield "status_quo", conflict.status_quo and named[conflict.status_quo - 1]
    yield "unseen", {dm: [named[k - 1] for k in seen] for dm, seen in conflict.unseen.items()}
    yield "preferences", _preferences(conflict, named, losses)


def _option_form(conflict: Any, losses: list[Loss]) -> Iterator[tuple[str, Any]]:
    names = conflict.state_names
    options = conflict.options
    yield "options", [_option(option) for option in options]
    yield "feasibility", [_rule(rule, options) for rule in conflict.rules if rule.conditions]
    yield "status_quo", conflict.status_quo and _state(conflict, conflict.status_quo)
    yield (
        "states",
        [{"name": names[ordinal], "state": _state(conflict, ordinal)} for ordinal in sorted(names)],
    )
    yield (
        "bans",
        [[_state(conflict, k) for k in ban] for ban in conflict.bans if conflict.mover(*ban)],
    )
    yield (
        "unseen",
        {
            dm: [spoken(condition, options) for condition in conditions]
            for dm, conditions in conflict.unseen.items()
        },
    )
    yield "preferences", _preferences(conflict, range(1, conflict.size + 1), losses)


def _preferences(
    conflict: AnyConflict, names: Sequence[Any], losses: list[Loss]
) -> dict[str, dict[str, Any]]:
    found = {}
    for dm in conflict.decision_makers:
        preference = conflict.preferences[dm]
        if isinstance(preference, Unanimous):
            losses.append(Loss("bloc", dm))
            preference = agreement(conflict, dm)
        if is_scaled(preference):
            losses.append(Loss("scale", dm))
        found[dm] = preference_entry(preference, conflict.options, names)
    return found


def _option(option: Option) -> dict[str, Any]:
    entry: dict[str, Any] = {"name": option.name, "owner": option.owner}
    if option.levels != ("no", "yes"):
        entry["levels"] = list(option.levels)
    if option.direction != "both":
        entry["direction"] = option.direction
    return entry | evidence_entry(option.evidence)


def _rule(rule: Rule, options: Sequence[Option]) -> dict[str, Any]:
    texts = [spoken(condition, options) for condition in rule.conditions]
    if rule.kind == "requires":
        return {"requires": {"if": texts[0], "then": texts[1]}}
    if rule.kind == "never":
        return {"never": texts[0] if len(texts) == 1 else spoken(Either(rule.conditions), options)}
    return {rule.kind: texts}


def _state(conflict: Conflict, ordinal: int) -> dict[str, str]:
    names = (option.name for option in conflict.options)
    return dict(zip(names, conflict.level_names(ordinal), strict=True))
