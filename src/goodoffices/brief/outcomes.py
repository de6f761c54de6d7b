"""Outcomes that would hold, under which concept, and the settlements nearest to stable."""

from collections.abc import Iterable, Sequence

from goodoffices.assessment.results import Assessment, Climb, MenuEntry, ModelOutcome, State
from goodoffices.brief.contexts import Outcomes, Row, Settlement, Settlements, Table
from goodoffices.brief.models import ModelSheet
from goodoffices.brief.register import Register
from goodoffices.brief.uncoded import missing_model
from goodoffices.brief.wording import joined
from goodoffices.brief.words import Command, Lines, Named, Words, listed, say

__all__ = ["NEAREST", "WIDEST", "described", "outcomes", "settlements"]

NEAREST = 6
"""How many of the settlements nearest to stable a brief shows."""
WIDEST = 6
"""How many outcomes an option table shows beside the status quo."""

_CONCEPTS = {
    "Nash": ("Nash stability", "No party can reach anything it prefers by its own move."),
    "GMR": (
        "general metarationality",
        "Whatever a party could gain by moving, the others can answer with an outcome that is no "
        "better for it, even at their own cost.",
    ),
    "SMR": (
        "symmetric metarationality",
        "As GMR, and the party cannot escape the answer by moving once more.",
    ),
    "SEQ": (
        "sequential stability",
        "As GMR, but the others answer only by moves that they themselves prefer.",
    ),
    "SSEQ": (
        "symmetric sequential stability",
        "As SEQ, and the party cannot escape the answer by moving once more.",
    ),
}


def outcomes(found: Assessment, sheets: Iterable[ModelSheet], register: Register) -> Outcomes:
    """
    Show which outcomes would hold, under which concept.

    Parameters
    ----------
    found : Assessment
        The assessment.
    sheets : iterable of ModelSheet
        Its models, with the places of their states in the annex.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Outcomes
        For each model the option table of the status quo and of every outcome that holds under
        some concept.
    """
    lead: list[Words] = []
    tables = []
    for sheet in sheets:
        lead.append(_held(sheet))
        tables.append(_options(sheet))
    for refused in found.models:
        if not isinstance(refused, ModelOutcome):
            cite = register.cite(refused.model, refused.name)
            lead.append(say("{} cannot be analysed: {}", cite, Named(refused.message)))
    rows = tuple(
        Row(((say(f"{name}, {full}"),), (say(meaning),)))
        for name, (full, meaning) in _CONCEPTS.items()
    )
    heads = (say("Concept"), say("An outcome holds when, for every party"))
    concepts = Table("concepts", say("What holding means"), heads, rows) if tables else None
    return Outcomes(
        "outcomes",
        "Outcomes that would hold",
        tuple(lead) or missing_model(found),
        tuple(tables),
        concepts,
    )


def _held(sheet: ModelSheet) -> Words:
    model = sheet.model
    states = sheet.number(f"{model.states:,} outcomes", say("Feasible outcomes"))
    held = [
        say(
            "{} under " + name,
            sheet.number(f"{len(states):,}", say("Outcomes that hold under " + name)),
        )
        for name, states in model.equilibria.items()
        if states
    ]
    none = [name for name, states in model.equilibria.items() if not states]
    told = say("Of {} that {} allows, these hold: {}.", states, sheet.cite, listed(held))
    if not held:
        told = say("Of {} that {} allows, none holds under any concept.", states, sheet.cite)
    elif none:
        told = (*told, f" None holds under {' or '.join(none)}.")
    if len({state.ordinal for states in model.equilibria.values() for state in states}) > WIDEST:
        told = (*told, *say(" {} lists them all.", Command("goodoffices analyse MODEL")))
    return told


def _shown(model: ModelOutcome) -> list[State]:
    """Pick the status quo and what holds, most widely held first where there are too many."""
    held: dict[int, State] = {}
    concepts: dict[int, int] = {}
    for states in model.equilibria.values():
        for state in states:
            held[state.ordinal] = state
            concepts[state.ordinal] = concepts.get(state.ordinal, 0) + 1
    now = model.status_quo
    wide = sorted(held.values(), key=lambda state: (-concepts[state.ordinal], state.ordinal))
    kept = sorted(wide[:WIDEST], key=lambda state: state.ordinal)
    return [*([now] if now else []), *(s for s in kept if now is None or s.ordinal != now.ordinal)]


def _options(sheet: ModelSheet) -> Table:
    model, shown = sheet.model, _shown(sheet.model)
    heads: list[Words] = [say("Option") if model.options else say("State")]
    for state in shown:
        today = model.status_quo is not None and state.ordinal == model.status_quo.ordinal
        cited = say("State {}", sheet.state(state))
        heads.append(say("{} (status quo)", cited) if today else cited)
    rows = []
    if any(state.name for state in shown):
        named = (((Named(state.name or "–"),),) for state in shown)
        rows.append(Row(((say("Name"),), *named)))
    for place, option in enumerate(model.options):  # none in graph form
        head: Lines = ((Named(option.name),), say("decided by {}", Named(option.owner)))
        rows.append(Row((head, *(((Named(s.levels[place]),),) for s in shown))))
    for name, states in model.equilibria.items():
        held = {state.ordinal for state in states}
        cells = (((("● holds" if s.ordinal in held else "–"),),) for s in shown)
        rows.append(Row(((say(name),), *cells)))
    every = {state.ordinal for states in model.equilibria.values() for state in states}
    caption = say("{}: the status quo and the outcomes that hold", Named(model.name))
    if len(every) > WIDEST:
        count = sheet.number(f"{len(every):,}", say("Outcomes that hold under some concept"))
        caption = say("{}, of {} those that hold under the most concepts", caption, count)
    return Table(f"options-{sheet.cite.anchor}", caption, tuple(heads), tuple(rows))


def settlements(found: Assessment, sheets: Sequence[ModelSheet]) -> Settlements:
    """
    Show the settlements nearest to stable, with the shortfall of each party.

    Parameters
    ----------
    found : Assessment
        The assessment.
    sheets : sequence of ModelSheet
        Its models.

    Returns
    -------
    Settlements
        By the number of parties to be moved, then the largest number of preference classes that
        one of them must climb, then the ordinal.
    """
    nearest: list[Settlement] = []
    rest: list[Words] = []
    lead: list[Words] = []
    for sheet in sheets:
        model = sheet.model
        nearest += [_settlement(entry, sheet) for entry in model.menu[:NEAREST]]
        if model.unstable > NEAREST:
            more = sheet.number(
                f"{model.unstable - NEAREST:,} more", say("Outcomes further from stable")
            )
            rest.append(
                say(
                    "{} outcomes of {} are further from stable; {} gives the shortfalls of all.",
                    more,
                    sheet.cite,
                    Command("goodoffices analyse MODEL --json"),
                )
            )
        if model.menu:
            lead.append(_order(model))
    if not sheets:
        lead = [say("No model could be analysed; the section on outcomes says why.")]
        lead = lead if found.models else [*missing_model(found)]
    elif not nearest:
        lead = [say("Every outcome that the model allows would hold.")]
    return Settlements(
        "settlements", "Settlements nearest to stable", tuple(lead), tuple(nearest), tuple(rest)
    )


def _order(model: ModelOutcome) -> Words:
    return say(
        "Outcomes that would not hold under " + model.concept + ", with what each party to be "
        "moved would need in order to stay. First come those in which the fewest parties must be "
        "moved, then those in which nobody must be moved far. This orders outcomes by nearness, "
        "not by merit; a class is a step in one party’s own ranking and cannot be compared with "
        "another party’s."
    )


def _settlement(entry: MenuEntry, sheet: ModelSheet) -> Settlement:
    name = say(" – {}", Named(entry.state.name)) if entry.state.name else ()
    return Settlement(
        outcome=say("State {}{}", sheet.state(entry.state), name),
        changes=_changes(entry.state, sheet.model),
        needs=tuple(_need(climb, sheet) for climb in entry.climbs),
    )


def _changes(state: State, model: ModelOutcome) -> Words:
    now = model.status_quo
    if now is None:
        return described(state, model)
    if now.ordinal == state.ordinal:
        return say("This is the status quo.")
    if not model.options:
        return say("The status quo is {}.", described(now, model))
    changed = [
        say("{} – {}: {}", Named(option.owner), Named(option.name), Named(level))
        for option, level, before in zip(model.options, state.levels, now.levels, strict=True)
        if level != before
    ]
    return say("Against the status quo: {}.", joined(changed))


def described(state: State, model: ModelOutcome) -> Words:
    """
    Say what happens in a state.

    Parameters
    ----------
    state : State
        A state of the model.
    model : ModelOutcome
        The model.

    Returns
    -------
    Words
        Its name where it has one; else every option that is not at its lowest level.
    """
    if state.name:
        return (Named(state.name),)
    taken = [
        (Named(option.name),) if level == "yes" else say("{}: {}", Named(option.name), Named(level))
        for option, level in zip(model.options, state.levels, strict=True)
        if level != option.levels[0]
    ]
    return listed(taken) or say("no option taken")


def _need(climb: Climb, sheet: ModelSheet) -> Words:
    classes = "class" if climb.classes == 1 else "classes"
    title = say("How far {} would have to move in its own ranking", Named(climb.decision_maker))
    return say(
        "{} would have to hold this at least as good as state {} ({}): {} up in its own ranking.",
        Named(climb.decision_maker),
        sheet.state(climb.reference),
        described(climb.reference, sheet.model),
        sheet.number(f"{climb.classes:,} {classes}", title),
    )
