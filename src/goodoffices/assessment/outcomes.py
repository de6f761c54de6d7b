"""What the conflict models of a dossier say, on the evidence that the snapshot has."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from goodoffices.assessment.results import (
    Climb,
    DecisionMaker,
    MenuEntry,
    ModelOutcome,
    ModelRefusal,
    OptionRow,
    PreferenceRow,
    State,
)
from goodoffices.errors import GoodOfficesError
from goodoffices.graphmodel import (
    Analysis,
    AnyConflict,
    AnyPreference,
    GraphConflict,
    PartialOrder,
    Priorities,
    Qualified,
    Ranking,
    Weights,
    analyse,
    menu,
    read_model,
)
from goodoffices.record.entries import Appointment, Contact, Model, Position, Source, Statement
from goodoffices.record.labels import strictest
from goodoffices.record.ledger import Snapshot

__all__ = ["MENU_LENGTH", "cited", "is_sourced", "outcome"]

MENU_LENGTH = 100
"""How many of the outcomes nearest to stable an assessment lists."""

_STATE, _ENTRY = 4096, 64
"""Bytes that a state takes in an outcome at most: itself; for each concept and decision maker."""


@lru_cache(maxsize=8)
def _read(text: str, file: str, withdrawn: frozenset[str] = frozenset()) -> AnyConflict:
    return read_model(text, file, withdrawn=withdrawn)


def cited(model: Model) -> tuple[str, ...]:
    """
    Find the evidence that a model's options and preferences cite.

    Parameters
    ----------
    model : Model
        The entry.

    Returns
    -------
    tuple of str
        Ids, ascending; none where the model's text cannot be read.
    """
    try:
        conflict = _read(model.text, model.file)
    except GoodOfficesError:
        return ()
    return tuple(sorted({name for group in _evidence(conflict) for name in group}))


def _evidence(conflict: AnyConflict) -> Iterator[tuple[str, ...]]:
    yield from (option.evidence for option in conflict.options)
    for preference in conflict.preferences.values():
        yield from (evidence for _, _, evidence in _parts(preference, conflict))


def _parts(
    preference: AnyPreference, conflict: AnyConflict
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Take a preference apart: the form, the text and the evidence of each part."""
    if isinstance(preference, Priorities):
        yield from (("statement", each.text, each.evidence) for each in preference.statements)
    elif isinstance(preference, Ranking):
        named = conflict.state_names if isinstance(conflict, GraphConflict) else {}
        groups = (
            " = ".join(named.get(state, str(state)) for state in states)
            for states in preference.classes
        )
        yield "ranking", " > ".join(groups), preference.evidence
    elif isinstance(preference, Weights):
        yield "weights", _weights(preference, conflict), preference.evidence
    elif isinstance(preference, PartialOrder):
        said = [" > ".join(map(str, states)) for states in preference.better]
        said += [" = ".join(map(str, states)) for states in preference.equal]
        yield "partial order", "; ".join(said), preference.evidence
    elif isinstance(preference, Qualified):
        yield from _parts(preference.base, conflict)
        rests = getattr(preference.base, "evidence", ())
        for states in preference.unknown:
            yield "unknown", ", ".join(map(str, states)), rests
        for pair in preference.much:
            yield "much", " > ".join(map(str, pair)), rests
    else:
        for member in preference.members:
            yield from _parts(member, conflict)


def _weights(weights: Weights, conflict: AnyConflict) -> str:
    pairs = zip(conflict.options, weights.levels, strict=True)
    return "; ".join(f"{option.name}: {', '.join(map(str, level))}" for option, level in pairs)


def is_sourced(snapshot: Snapshot, name: str) -> bool:
    """
    Tell whether an entry rests on something said or done, and not on an analyst's word alone.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    name : str
        Id of a confirmed entry.

    Returns
    -------
    bool
        False for notes, and for positions that rest on notes only.
    """
    match snapshot.confirmed[name]:
        case Source(type=kind):
            return kind != "analyst"
        case Statement(source=source):
            return is_sourced(snapshot, source)
        case Contact(evidence=evidence) | Appointment(evidence=evidence):
            return any(is_sourced(snapshot, each.source) for each in evidence)
        case Position(statements=grounds):
            return any(is_sourced(snapshot, ground) for ground in grounds)
    return False


def outcome(snapshot: Snapshot, model: Model, concept: str) -> ModelOutcome | ModelRefusal:
    """
    Analyse a model on the evidence that the snapshot has as confirmed.

    Parameters
    ----------
    snapshot : Snapshot
        What is known.
    model : Model
        A confirmed entry.
    concept : str
        The stability concept of the menu.

    Returns
    -------
    ModelOutcome or ModelRefusal
        A refusal where the model cannot be analysed, with the reason.
    """
    evidence = cited(model)
    withdrawn = tuple(name for name in evidence if name not in snapshot.confirmed)
    grounds = tuple(sorted({model.id, *evidence} - set(withdrawn)))
    label = strictest(snapshot, grounds)
    try:
        whole = _read(model.text, model.file)
        analysis = analyse(_read(model.text, model.file, frozenset(withdrawn)))
        analysis.require_lists(_STATE, _ENTRY)
    except GoodOfficesError as error:
        return ModelRefusal(model.id, model.name, str(error), withdrawn, label, grounds)
    conflict = analysis.conflict
    makers = (DecisionMaker(dm, model.actors.get(dm)) for dm in conflict.decision_makers)
    return ModelOutcome(
        model=model.id,
        name=model.name,
        decision_makers=tuple(makers),
        options=tuple(_options(snapshot, whole)),
        preferences=tuple(_preferences(snapshot, whole)),
        rules=conflict.rules,
        states=conflict.size,
        status_quo=None if conflict.status_quo is None else _state(conflict, conflict.status_quo),
        equilibria={
            key: tuple(_state(conflict, ordinal) for ordinal in ordinals)
            for key, ordinals in analysis.equilibria.items()
        },
        stable=analysis.stable,
        concept=concept,
        unstable=conflict.size - len(analysis.equilibria[concept]),
        menu=tuple(_menu(analysis, concept, grounds)),
        withdrawn=withdrawn,
        label=label,
        grounds=grounds,
        analysis=analysis,
    )


def _state(conflict: AnyConflict, ordinal: int) -> State:
    return State(
        ordinal=ordinal,
        decimal=conflict.decimal(ordinal),
        name=conflict.state_names.get(ordinal),
        levels=conflict.level_names(ordinal),
    )


def _kept(snapshot: Snapshot, evidence: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name in set(evidence) if name in snapshot.confirmed))


def _is_assumed(snapshot: Snapshot, grounds: Collection[str]) -> bool:
    return not any(is_sourced(snapshot, name) for name in grounds)


def _options(snapshot: Snapshot, conflict: AnyConflict) -> Iterator[OptionRow]:
    for option in conflict.options:
        grounds = _kept(snapshot, option.evidence)
        withdrawn = bool(option.evidence) and not grounds
        yield OptionRow(
            name=option.name,
            owner=option.owner,
            levels=option.levels,
            direction=option.direction,
            assumed=not withdrawn and _is_assumed(snapshot, grounds),
            withdrawn=withdrawn,
            grounds=grounds,
        )


def _preferences(snapshot: Snapshot, conflict: AnyConflict) -> Iterator[PreferenceRow]:
    for dm in conflict.decision_makers:
        parts = _parts(conflict.preferences[dm], conflict)
        for rank, (form, text, evidence) in enumerate(parts, 1):
            grounds = _kept(snapshot, evidence)
            withdrawn = bool(evidence) and not grounds
            yield PreferenceRow(
                decision_maker=dm,
                rank=rank,
                form=form,
                text=text,
                assumed=not withdrawn and _is_assumed(snapshot, grounds),
                withdrawn=withdrawn,
                grounds=grounds,
            )


def _menu(analysis: Analysis, concept: str, grounds: tuple[str, ...]) -> Iterator[MenuEntry]:
    conflict = analysis.conflict
    for settlement in menu(analysis, concept, limit=MENU_LENGTH):
        climbs = (
            Climb(each.dm, _state(conflict, each.reference), each.classes)
            for each in settlement.shortfalls
        )
        yield MenuEntry(_state(conflict, settlement.ordinal), tuple(climbs), grounds)
