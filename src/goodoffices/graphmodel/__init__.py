"""Analyse a dispute as a graph model: which outcomes hold, under which concept, and for whom."""

from goodoffices.graphmodel.analysis import Analysis, analyse
from goodoffices.graphmodel.batch import Batch, analyse_batch
from goodoffices.graphmodel.bloc import bloc
from goodoffices.graphmodel.clashes import Clash, clashes
from goodoffices.graphmodel.coalesce import Merger, coalesce
from goodoffices.graphmodel.coalition import every_coalition
from goodoffices.graphmodel.comparison import Change, Comparison, Turn, compare
from goodoffices.graphmodel.concept import Concept
from goodoffices.graphmodel.concepts import CONCEPTS, REGISTRY
from goodoffices.graphmodel.condition import Condition
from goodoffices.graphmodel.conflict import Conflict
from goodoffices.graphmodel.exceptions import Leaning, leanings
from goodoffices.graphmodel.explanation import Departure, Step, Why
from goodoffices.graphmodel.feasibility import Rule
from goodoffices.graphmodel.formats import (
    Held,
    Loss,
    document,
    read,
    read_csv,
    read_gmcr,
    read_model,
    results_csv,
    write_csv,
    write_dot,
    write_gmcr,
    write_graphml,
    write_model,
)
from goodoffices.graphmodel.general import AnyPreference, PartialOrder, Qualified, Unanimous
from goodoffices.graphmodel.graph import Arcs, Graph, graph_of
from goodoffices.graphmodel.graphform import GraphConflict
from goodoffices.graphmodel.handdrawn import graph_form
from goodoffices.graphmodel.hypergame import Hypergame, HypergameAnalysis, analyse_hypergame
from goodoffices.graphmodel.idleness import Idle, idle
from goodoffices.graphmodel.lookahead import NonMyopic, nonmyopic
from goodoffices.graphmodel.menu import Settlement, Shortfall, menu
from goodoffices.graphmodel.normalform import normal_form
from goodoffices.graphmodel.optionform import option_form
from goodoffices.graphmodel.options import Option
from goodoffices.graphmodel.portion import Passage, Portion, portion
from goodoffices.graphmodel.preference import Preference, Priorities, Ranking, Statement, Weights
from goodoffices.graphmodel.question import AnyConflict, Question
from goodoffices.graphmodel.recovery import Recovery, recover
from goodoffices.graphmodel.relating import relation_of
from goodoffices.graphmodel.relation import Relation
from goodoffices.graphmodel.statement import parse
from goodoffices.graphmodel.why import why
from goodoffices.graphmodel.withdrawal import withdraw
from goodoffices.graphmodel.writing import written

__all__ = [
    "CONCEPTS",
    "REGISTRY",
    "Analysis",
    "AnyConflict",
    "AnyPreference",
    "Arcs",
    "Batch",
    "Change",
    "Clash",
    "Comparison",
    "Concept",
    "Condition",
    "Conflict",
    "Departure",
    "Graph",
    "GraphConflict",
    "Held",
    "Hypergame",
    "HypergameAnalysis",
    "Idle",
    "Leaning",
    "Loss",
    "Merger",
    "NonMyopic",
    "Option",
    "PartialOrder",
    "Passage",
    "Portion",
    "Preference",
    "Priorities",
    "Qualified",
    "Question",
    "Ranking",
    "Recovery",
    "Relation",
    "Rule",
    "Settlement",
    "Shortfall",
    "Statement",
    "Step",
    "Turn",
    "Unanimous",
    "Weights",
    "Why",
    "analyse",
    "analyse_batch",
    "analyse_hypergame",
    "bloc",
    "clashes",
    "coalesce",
    "compare",
    "document",
    "every_coalition",
    "graph_form",
    "graph_of",
    "idle",
    "leanings",
    "menu",
    "nonmyopic",
    "normal_form",
    "option_form",
    "parse",
    "portion",
    "read",
    "read_csv",
    "read_gmcr",
    "read_model",
    "recover",
    "relation_of",
    "results_csv",
    "why",
    "withdraw",
    "write_csv",
    "write_dot",
    "write_gmcr",
    "write_graphml",
    "write_model",
    "written",
]
