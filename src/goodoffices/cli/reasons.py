"""Why a state holds or not, in words: improvements, and what follows on them."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from goodoffices.graphmodel import Analysis, AnyConflict, Departure, Step, Why, why
from goodoffices.graphmodel.concepts import concept_of
from goodoffices.graphmodel.why import explains
from goodoffices.inert import inert

__all__ = ["show_reasons"]


def show_reasons(console: Console, analysis: Analysis, state: int) -> None:
    """
    Print why a state holds under each concept of an analysis, or not.

    Parameters
    ----------
    console : Console
        The terminal.
    analysis : Analysis
        The analysis.
    state : int
        The ordinal of the state.
    """
    for concept in analysis.concepts:
        holds = analysis.equilibrium(concept)[state - 1]
        verdict = "holds" if holds else "does not hold"
        console.print(Text(f"State {state} {verdict} under {concept}.", style="bold"))
        for who, states in analysis.stable[concept].items():
            lines: Iterable[str] = [f"  {who} {'stays' if state in states else 'would move'}."]
            if explains(analysis, concept):
                lines = _reasons(analysis, why(analysis, state, who, concept))
            for line in lines:
                console.print(Text(inert(line)), soft_wrap=True)
        console.print()


def _reasons(analysis: Analysis, reason: Why) -> Iterator[str]:
    """Word why one decision maker, or coalition, stays in a state or not."""
    conflict, here = analysis.conflict, reason.ordinal
    yield f"  {reason.dm} {_verdict(reason)}"
    unsure = analysis.question.preference_type in {"a", "c"}
    for departure in reason.departures:
        yield f"    {_departed(conflict, reason, departure, unsure=unsure)}."
    for step in reason.following:
        move = _change(conflict, here, step.ordinal)
        yield f"    {step.mover} follows, and would move: {move} is better for it."
    if reason.reference is not None:
        yield f"    It would stay if it held this state at least equal to state {reason.reference}."


def _verdict(reason: Why) -> str:
    if concept_of(reason.concept)[0].by_leader:
        held = "holds" if reason.stable else "does not hold"
        return f"leads: the state {held}{':' if reason.departures or reason.following else '.'}"
    if not reason.departures:
        because = "it has no improvement to move to"
        weakly = reason.concept.startswith("weakly")
        return f"is strongly stable, not weakly: {because}." if weakly else f"stays: {because}."
    if reason.concept.startswith("weakly") and all(each.much for each in reason.departures):
        return "is strongly stable, not weakly:"
    ahead = reason.horizon if reason.concept == "NM" else None
    if reason.stable:
        return "stays:" if ahead is None else f"stays, looking {ahead} or more moves ahead:"
    return "would move:" if ahead is None else f"would move, looking {ahead} moves ahead:"


def _departed(conflict: AnyConflict, reason: Why, departure: Departure, *, unsure: bool) -> str:
    """Word one move and what follows on it."""
    here, there = reason.ordinal, departure.ordinal
    move = _change(conflict, here, there)
    better = f"{move} is {'or may be ' if unsure else ''}better for it"
    if departure.foreseen:
        steps = _steps(conflict, there, departure.foreseen)
        return f"it goes to {move}, for it foresees {steps}, which is better for it"
    if departure.sanction is None:
        return better + _unanswered(reason)
    if reason.concept == "SIM":
        return f"{better}, but can be undone at once: {_at_once(conflict, here, departure)}"
    steps = _steps(conflict, there, departure.sanction)
    if reason.horizon is not None:
        return f"{better}, but it foresees {steps}, which is not better for it"
    worse = ""
    if departure.much is not None:
        worse = f", which is {'' if departure.much else 'not '}much worse for it"
    return f"{better}, but can be answered: {steps}{worse}"


def _unanswered(reason: Why) -> str:
    if reason.concept in {"Nash", "CNash"} or reason.horizon == 1:
        return ""
    if reason.concept == "SIM":
        return ", and no improvements of others at the same time undo it"
    if reason.horizon is not None:
        return ", and it foresees nobody moving on"
    much = "much " if reason.concept.startswith("strongly") else ""
    return f", and no answer makes it {much}regret the move"


def _steps(conflict: AnyConflict, here: int, steps: Iterable[Step]) -> str:
    worded = []
    for step in steps:
        worded.append(f"{step.mover} to {_change(conflict, here, step.ordinal)}")
        here = step.ordinal
    return ", then ".join(worded)


def _at_once(conflict: AnyConflict, here: int, departure: Departure) -> str:
    """Word the improvements that others make from the state left, and where all end together."""
    steps = departure.sanction or ()
    moves = " and ".join(f"{s.mover} to {_change(conflict, here, s.ordinal)}" for s in steps)
    return f"{moves}, together state {departure.outcome}"


def _change(conflict: AnyConflict, here: int, there: int) -> str:
    if not conflict.options:
        return f"state {there} ({conflict.state_names[there]})"
    changes = [
        f"{option.name}: {after}"
        for option, before, after in zip(
            conflict.options, conflict.level_names(here), conflict.level_names(there), strict=True
        )
        if before != after
    ]
    return f"state {there} ({', '.join(changes)})"
