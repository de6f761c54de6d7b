"""Positions on issues: how far apart the parties are, and how that moved."""

from goodoffices.settlement.distance import (
    Change,
    Distance,
    Overlap,
    gap,
    gap_change,
    higher,
    overlap,
    spread,
)
from goodoffices.settlement.matrix import Comparison, Matrix
from goodoffices.settlement.mean import Item, MeanGap, mean_gap
from goodoffices.settlement.movement import Move, Movement, movement
from goodoffices.settlement.position import NOTHING, Accepted, Account, Interval, Stand
from goodoffices.settlement.range import Range
from goodoffices.settlement.reasons import Missing
from goodoffices.settlement.scale import NumericScale, OrderedScale, Scale

__all__ = [
    "NOTHING",
    "Accepted",
    "Account",
    "Change",
    "Comparison",
    "Distance",
    "Interval",
    "Item",
    "Matrix",
    "MeanGap",
    "Missing",
    "Move",
    "Movement",
    "NumericScale",
    "OrderedScale",
    "Overlap",
    "Range",
    "Scale",
    "Stand",
    "gap",
    "gap_change",
    "higher",
    "mean_gap",
    "movement",
    "overlap",
    "spread",
]
