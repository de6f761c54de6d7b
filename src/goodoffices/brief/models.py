"""Conflict models in the annex: their options and preferences with the evidence of each."""

from goodoffices.assessment.results import ModelOutcome, OptionRow, PreferenceRow, State
from goodoffices.brief.contexts import Exhibit, Exhibits
from goodoffices.brief.register import Register
from goodoffices.brief.rules import rule
from goodoffices.brief.wording import joined
from goodoffices.brief.words import Cite, Command, Named, Words, listed, say
from goodoffices.graphmodel import GraphConflict
from goodoffices.record.entries import Model

__all__ = ["MOVES", "ModelSheet", "refused_model"]

MOVES = 40
"""How many moves of a decision maker the annex lists, of a model in graph form."""

_FORMS = {
    "ranking": "a ranking of the states",
    "weights": "weights of the options",
    "partial order": "a partial order of the states",
    "unknown": "unknown between the states",
    "much": "much stronger between the states",
}


class ModelSheet:
    """
    A model as a brief cites it, and the states that were cited.

    Parameters
    ----------
    model : ModelOutcome
        The analysed model.
    register : Register
        Labels of its evidence.
    """

    def __init__(self, model: ModelOutcome, register: Register) -> None:
        self.model = model
        self.cite = register.cite(model.model, model.name)
        self._register = register
        self._states: dict[int, State] = {}

    def state(self, state: State) -> Cite:
        """Cite a state by its ordinal."""
        self._states[state.ordinal] = state
        label = f"{self.cite.note}.{state.ordinal}"
        return Cite(f"{state.ordinal:,}", self._anchor(state), label)

    def number(self, shown: str, title: Words) -> Cite:
        """Cite a number that the whole model yields."""
        told = say("{}, by {}", title, Named(self.model.name))
        return self._register.number(shown, [self.model.model], told)

    def _anchor(self, state: State) -> str:
        return f"{self.cite.anchor}-state-{state.ordinal}"

    def parts(self) -> tuple[Exhibits, ...]:
        """
        Make the exhibits of the model and of its cited states.

        Returns
        -------
        tuple of Exhibits
            The model, then the states in their order.
        """
        states = tuple(self._state(state) for _, state in sorted(self._states.items()))
        anchor = self.cite.anchor
        return (
            Exhibits(f"part-{anchor}", "Conflict model", (self._sheet(),)),
            Exhibits(f"part-{anchor}-states", "States of the conflict model", states, short=True),
        )

    def _state(self, state: State) -> Exhibit:
        levels = joined(
            say("{} – {}: {}", Named(option.owner), Named(option.name), Named(level))
            for option, level in zip(self.model.options, state.levels, strict=True)
        )
        return Exhibit(
            anchor=self._anchor(state),
            label=f"{self.cite.note}.{state.ordinal}",
            title=(Named(state.name),) if state.name else say("A state of the model"),
            quotations=(),
            details=((*levels, "."),) if levels else (),
            rests=(Cite(self.cite.note, self.cite.anchor),),
            analyst=(),
            status="",
            entry="",
        )

    def _sheet(self) -> Exhibit:
        makers = [Named(maker.name) for maker in self.model.decision_makers]
        details: list[Words] = [say("Decision makers: {}.", listed(makers))]
        details += [self._option(option) for option in self.model.options]
        details += [say("Feasible: {}.", rule(each)) for each in self.model.rules]
        details += self._moves()
        details += [self._preference(each) for each in self.model.preferences]
        entry = self._register.entries[self.model.model]
        return Exhibit(
            anchor=self.cite.anchor,
            label=self.cite.note,
            title=(Named(self.model.name),),
            quotations=(),
            details=tuple(details),
            rests=self._register.cites(n for n in self.model.grounds if n != self.model.model),
            analyst=say("Modelled by {}", Named(entry.by)),
            status="",
            entry=entry.id,
        )

    def _moves(self) -> list[Words]:
        """Say what can be done where no rule says it: any combination, or moves one by one."""
        conflict = self.model.analysis.conflict
        if not isinstance(conflict, GraphConflict):
            free = say("Every combination of options is feasible.")
            return [] if self.model.rules else [free]
        told = []
        for dm in conflict.decision_makers:
            moves = conflict.moves.get(dm, ())
            shown = joined(
                say("{} to {}", *(Named(conflict.states[place - 1]) for place in move))
                for move in moves[:MOVES]
            )
            told.append(say("Moves of {}: {}.", Named(dm), shown or say("none")))
            if len(moves) > MOVES:
                told.append(say("{} lists them all.", Command("goodoffices analyse MODEL --json")))
        return told

    def _support(self, row: OptionRow | PreferenceRow) -> Words:
        rests = listed(self._register.cites(row.grounds))
        if row.withdrawn:
            return say("Its evidence is gone, so it does not count.")
        if row.assumed:
            return (
                say("Analyst’s assumption: {}.", rests) if rests else say("Analyst’s assumption.")
            )
        return say("Rests on {}.", rests)

    def _option(self, row: OptionRow) -> Words:
        levels = listed((Named(level) for level in row.levels), last="or")
        turn = {"up": ", never back down", "down": ", never back up"}.get(row.direction, "")
        option = say(
            "Option of {}: {} ({}" + turn + ").", Named(row.owner), Named(row.name), levels
        )
        return (*option, " ", *self._support(row))

    def _preference(self, row: PreferenceRow) -> Words:
        place = "first" if row.rank == 1 else "then"
        form = _FORMS.get(row.form, place)
        told = say(
            "Preference of {}, " + form + ": {}.", Named(row.decision_maker), Named(row.text)
        )
        return (*told, " ", *self._support(row))


def refused_model(model: Model, register: Register) -> Exhibits:
    """
    Show a model that was not analysed.

    Parameters
    ----------
    model : Model
        The entry: not confirmed, or refused by the analysis.
    register : Register
        Labels of the evidence.

    Returns
    -------
    Exhibits
        One exhibit, marked as the analyst's.
    """
    label = register.label(model.id)
    sheet = Exhibit(
        anchor=label.lower(),
        label=label,
        title=(Named(model.name),),
        quotations=(),
        details=(say("Not analysed."),),
        rests=(),
        analyst=say("Modelled by {}", Named(model.by)),
        status=model.status if model.status == "proposed" else "",
        entry=model.id,
    )
    return Exhibits(f"part-{label.lower()}", "Conflict model, not analysed", (sheet,))
