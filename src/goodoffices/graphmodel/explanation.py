"""What the explanation of an answer consists of: improvements, and what follows on them."""

from dataclasses import dataclass

from goodoffices.graphmodel.display import MOST

__all__ = ["Departure", "Step", "Why"]


@dataclass(frozen=True)
class Step:
    """
    One move of a path.

    Parameters
    ----------
    mover : str
        Who moves.
    ordinal : int
        The state moved to.
    """

    mover: str
    ordinal: int


@dataclass(frozen=True)
class Departure:
    """
    An improvement on a state, and what the others can do about it.

    Parameters
    ----------
    ordinal : int
        The preferred state that the decision maker can move to.
    sanction : tuple of Step or None
        What makes it regret the move; None where nothing does, and under Nash. It is a shortest
        legal sequence of the others' moves from there to a state that is not preferred to the one
        left; under SIM the improvements that the others make at once from the state left, each
        with the state to which it alone would lead; under concepts that look ahead the moves that
        the decision maker foresees, its own later ones among them.
    outcome : int
        The state in which all that ends.
    foreseen : tuple of Step
        Under concepts that look ahead, the moves that it foresees, where they do not make it
        regret the move: they end in a state that it prefers to the one left. Else empty.
    much : bool or None
        Under degrees of stability, whether the outcome is much less preferred than the state
        left; None elsewhere.
    """

    ordinal: int
    sanction: tuple[Step, ...] | None
    outcome: int
    foreseen: tuple[Step, ...] = ()
    much: bool | None = None


@dataclass(frozen=True)
class Why:
    """
    Why a state is stable for a decision maker under a concept, or not.

    Parameters
    ----------
    ordinal : int
        The state.
    dm : str
        The decision maker.
    concept : str
        The concept.
    stable : bool
        Whether it is stable.
    departures : tuple of Departure
        Every improvement that the decision maker has from it, the best first; under concepts that
        look ahead also each move to a state that it does not prefer, but which it foresees to end
        in one that it prefers.
    reference : int or None
        Where it is unstable, the ordinal of the state that it must hold at least equal to; None
        under concepts that give no such state.
    horizon : int or None
        Under concepts that look ahead, how many moves ahead the departures look; under NM that is
        the least horizon from which on the state stays stable, or the last one at which it is not.
    following : tuple of Step
        Under Stackelberg, the improvements of those who follow: with one, the state does not hold.
    """

    ordinal: int
    dm: str
    concept: str
    stable: bool
    departures: tuple[Departure, ...]
    reference: int | None = None
    horizon: int | None = None
    following: tuple[Step, ...] = ()

    def __repr__(self) -> str:
        found = [
            f"{each.ordinal} (regretted in {each.outcome})" if each.sanction else str(each.ordinal)
            for each in self.departures[:MOST]
        ]
        left = len(self.departures) - len(found)
        more = f" and {left} more" if left else ""
        return (
            f"<Why state {self.ordinal} is {'stable' if self.stable else 'unstable'} for {self.dm} "
            f"under {self.concept}; departures to {', '.join(found) or 'none'}{more}>"
        )
