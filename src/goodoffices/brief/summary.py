"""The key facts: what the record holds, said first and in few words."""

from goodoffices.assessment.results import Assessment, Pair, State
from goodoffices.brief.contexts import Summary
from goodoffices.brief.models import ModelSheet
from goodoffices.brief.register import Register
from goodoffices.brief.wording import bulleted, joined, when
from goodoffices.brief.words import Cite, Lines, Named, Words, listed, say
from goodoffices.settlement import Move

__all__ = ["summary"]

_FEW = 6  # movements that the summary names before it points to the table
_TURNS = (Move.NEW, Move.WITHDRAWN, Move.SOFTENED, Move.HARDENED, Move.SHIFTED)


def summary(found: Assessment, sheets: list[ModelSheet], register: Register) -> Summary:
    """
    Say the key facts.

    Parameters
    ----------
    found : Assessment
        The assessment.
    sheets : list of ModelSheet
        Its models.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Summary
        One fact a line: no forecast, no score, nothing that takes a side.
    """
    points = bulleted(
        (
            _basis(found, register),
            _apart(found, register),
            _moved(found, register),
            _met(found, register),
            *(_held(sheet) for sheet in sheets),
            *(_nearest(sheet) for sheet in sheets),
        )
    )
    return Summary("summary", "Key facts", (), points)


def _basis(found: Assessment, register: Register) -> Words:
    told = found.coverage
    return say(
        "The record holds {} from {}.",
        register.count(told.statements, "confirmed statement", say("Confirmed statements")),
        register.count(told.independent, "independent source", say("Independent sources")),
    )


def _apart(found: Assessment, register: Register) -> Words:
    apart = [pair for pair in found.pairs if pair.gap is not None and pair.gap.least > 0]
    shared = [pair for pair in found.pairs if pair.overlap is not None]
    silent = [pair for pair in found.pairs if pair.gap is None]

    def counted(pairs: list[Pair], title: str) -> Words:
        grounds = sorted({each for pair in pairs for each in (*pair.grounds, pair.issue)})
        noun = "case" if len(pairs) == 1 else "cases"
        if not pairs:
            return say("no case")
        return (register.number(f"{len(pairs)} {noun}", grounds, say(title)),)

    if not found.pairs:
        return ()
    told = [
        counted(apart, "Gaps above zero under every account"),
        counted(shared, "Overlaps under every account"),
    ]
    begin = "Taken issue by issue and pair by pair, public positions lie apart in {}"
    if not silent:
        return say(begin + " and overlap in {}.", *told)
    told.append(counted(silent, "Pairs without a gap that can be given"))
    end = ", overlap in {} and cannot be compared in {}, because somebody stated none."
    return say(begin + end, *told)


def _moved(found: Assessment, register: Register) -> Words:
    told = []
    for moved in found.movements:
        turns = [move for move in moved.moves if move in _TURNS and move is not Move.NEW]
        if turns:
            issue = next(each.name for each in found.issues if each.issue == moved.issue)
            party = Named(register.name(moved.party))
            title = say("Movement of {} on {}", party, Named(issue))
            cite = register.number(" and ".join(turns), moved.grounds, title)
            told.append(say("{} on {} ({})", party, Named(issue), cite))
    if not told:
        return say("No position moved.") if found.issues else ()
    if len(told) > _FEW:
        more = Cite(f"{len(told) - _FEW} more", "changes")
        told = [*told[:_FEW], say("{}", more)]
    return say("Moved: {}.", listed(told))


def _met(found: Assessment, register: Register) -> Words:
    parts: list[Words] = []
    if found.contacts:
        ids = [each.contact for each in found.contacts]
        last = [each for each in found.contacts if each.said.value]
        shown = say("{}", register.count(ids, "contact", say("Contacts")))
        latest = last[-1] if last else None
        more = say(" (the latest dated {})", when(latest.said)) if latest else ()
        parts.append((*shown, *more))
    if found.appointments:
        ids = [each.appointment for each in found.appointments]
        who = listed(
            register.cite(each.appointment, register.name(each.appointee))
            for each in found.appointments
        )
        shown = say("{}", register.count(ids, "appointment", say("Appointments")))
        parts.append((*shown, *say(" ({})", who)))
    return say("Recorded: {}.", joined(parts, " and ")) if parts else ()


def _held(sheet: ModelSheet) -> Words:
    model = sheet.model
    states = model.equilibria.get(model.concept, ())
    every = sheet.number(f"{model.states:,}", say("Feasible outcomes"))
    if not states:
        return say("Of {} outcomes in the model none holds under " + model.concept + ".", every)
    shown = listed(_named(sheet, state) for state in states[:4])
    more = " and others" if len(states) > 4 else ""
    held = sheet.number(f"{len(states):,}", say("Outcomes that hold under " + model.concept))
    return say(
        "Of {} outcomes in the model {} would hold under " + model.concept + ": {}" + more + ".",
        every,
        held,
        shown,
    )


def _named(sheet: ModelSheet, state: State) -> Words:
    name = say(" ({})", Named(state.name)) if state.name else ()
    return (*say("state {}", sheet.state(state)), *name)


def _nearest(sheet: ModelSheet) -> Words:
    if not sheet.model.menu:
        return ()
    first = sheet.model.menu[0]
    who: Lines = tuple((Named(climb.decision_maker),) for climb in first.climbs)
    return say(
        "Nearest to stable among the others: {}; to be moved: {}.",
        _named(sheet, first.state),
        listed(who),
    )
