"""Analyse a dispute as a graph model: which outcomes hold, under which concept, and for whom."""

from goodoffices.graphmodel.analysis import Analysis, analyse
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts import CONCEPTS, REGISTRY
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.formats.model import read_model
from goodoffices.graphmodel.graph import Arcs, Graph, graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.menu import Settlement, Shortfall, menu
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.preference import Preference, Priorities, Ranking, Statement, Weights
from goodoffices.graphmodel.question import AnyConflict, Question
from goodoffices.graphmodel.statement import parse
from goodoffices.graphmodel.why import Departure, Step, Why, why
from goodoffices.graphmodel.withdrawal import withdraw

__all__ = [
    "CONCEPTS",
    "REGISTRY",
    "Analysis",
    "AnyConflict",
    "Arcs",
    "Concept",
    "Condition",
    "Conflict",
    "Departure",
    "Graph",
    "GraphConflict",
    "Option",
    "Preference",
    "Priorities",
    "Question",
    "Ranking",
    "Rule",
    "Settlement",
    "Shortfall",
    "Statement",
    "Step",
    "Weights",
    "Why",
    "analyse",
    "graph_of",
    "menu",
    "parse",
    "read_model",
    "why",
    "withdraw",
]
