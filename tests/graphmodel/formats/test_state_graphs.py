"""The state graph as GraphML and in the DOT language."""

import re
from xml.etree import ElementTree

from hypothesis import given, settings
from tests.strategies_formats import described

from goodoffices.graphmodel import GraphConflict, Ranking, analyse, graph_of
from goodoffices.graphmodel.formats import Loss, results_csv, write_dot, write_graphml
from goodoffices.graphmodel.general import PartialOrder
from goodoffices.inert import inert, inert_lines

CONCEPTS = ("Nash", "SEQ")
NS = {"g": "http://graphml.graphdrawing.org/xmlns"}
STRING = r'"(?:[^"\\]|\\.)*"'
NODE = re.compile(rf"  ({STRING}) \[label=({STRING})((?:, \w+=(?:{STRING}|\d))*)\];")
EDGE = re.compile(rf"  ({STRING}) -> ({STRING}) \[label=({STRING}), style=({STRING})\];")


def moves(conflict):
    """List who moves from where to where, and whether the mover prefers it."""
    found = []
    for dm, arcs in graph_of(conflict).arcs.items():
        for s in range(conflict.size):
            for t in arcs.row(s).tolist():
                better = bool(conflict.payoff(dm)[t] > conflict.payoff(dm)[s])
                found.append((dm, s + 1, t + 1, better))
    return found


class TestWriteDot:
    """The DOT language."""

    @settings(max_examples=50)
    @given(described())
    def test_is_what_the_analysis_says(self, conflict):
        """Nodes, equilibria, the status quo, moves and improvements; every name is quoted."""
        analysis = analyse(conflict, CONCEPTS)
        held = write_dot(analysis)
        head, *lines, foot = held.texts[0].splitlines()
        nodes = [found for line in lines if (found := NODE.fullmatch(line))]
        edges = [found for line in lines if (found := EDGE.fullmatch(line))]

        assert held.losses == (Loss("one way"),)
        assert re.fullmatch(rf"digraph {STRING} {{", head)
        assert (foot, len(nodes) + len(edges)) == ("}", len(lines))
        assert inert_lines(held.texts[0]) == held.texts[0]
        assert [node[1] for node in nodes] == [f'"{k}"' for k in range(1, conflict.size + 1)]
        for ordinal, node in enumerate(nodes, 1):
            under = [c for c in CONCEPTS if ordinal in analysis.equilibria[c]]
            assert ("peripheries=2" in node[3]) == bool(under)
            assert ('style="bold"' in node[3]) == (ordinal == conflict.status_quo)
            assert not under or node[2].endswith(f'\\n{", ".join(under)}"')
        found = [(e[3], int(e[1][1:-1]), int(e[2][1:-1]), e[4] == '"solid"') for e in edges]
        assert found == [(f'"{dm}"', *rest) for dm, *rest in moves(conflict)]


class TestWriteGraphml:
    """GraphML."""

    @settings(max_examples=50)
    @given(described())
    def test_is_what_the_analysis_says(self, conflict):
        """Every node and edge with its data, each of them declared with its type."""
        analysis = analyse(conflict, CONCEPTS)
        root = ElementTree.fromstring(write_graphml(analysis).texts[0])
        keys = {key.get("id"): key for key in root.findall("g:key", NS)}

        def data(element, domain):
            found = {}
            for each in element.findall("g:data", NS):
                key = keys[each.get("key")]
                assert key.get("for") == domain
                found[key.get("attr.name")] = (key.get("attr.type"), each.text or "")
            return found

        nodes = [data(node, "node") for node in root.iterfind(".//g:node", NS)]
        edges = [
            (
                data(e, "edge")["decision maker"][1],
                int(e.get("source")[1:]),
                int(e.get("target")[1:]),
                data(e, "edge")["improvement"] == ("boolean", "true"),
            )
            for e in root.iterfind(".//g:edge", NS)
        ]
        assert edges == moves(conflict)
        assert root.find(".//g:desc", NS).text.split() == inert(conflict.name).split()
        for ordinal, node in enumerate(nodes, 1):
            assert node["number"] == ("int", str(ordinal))
            assert node["status quo"][1] == str(ordinal == conflict.status_quo).lower()
            levels = dict(
                zip([o.name for o in conflict.options], conflict.level_names(ordinal), strict=True)
            )
            for option, level in levels.items():
                assert node[f"option: {option}"] == ("string", level)
            for dm in conflict.decision_makers:
                rank = conflict.payoff(dm)[ordinal - 1]
                assert node[f"payoff: {dm}"] == ("int", str(rank))
                for concept in CONCEPTS:
                    stays = ordinal in analysis.stable[concept][dm]
                    assert node[f"stable: {concept}: {dm}"][1] == str(stays).lower()
            for concept in CONCEPTS:
                holds = ordinal in analysis.equilibria[concept]
                assert node[f"equilibrium: {concept}"] == ("boolean", str(holds).lower())

    def test_needs_no_name(self):
        """A conflict without one has no description."""
        game = GraphConflict(("A",), ("s",), {}, {"A": Ranking(((1,),))})

        assert "<desc" not in write_graphml(analyse(game)).texts[0]
        assert write_dot(analyse(game)).texts[0].startswith('digraph "conflict" {')


class TestPreferencesThatRankNoStates:
    """The graph of a conflict with a partial order."""

    def test_are_left_out(self):
        """No ranks are written; an improvement is one that is known."""
        order = PartialOrder(((2, 1),))
        game = GraphConflict(("A",), ("x", "y", "z"), {"A": ((1, 2), (1, 3))}, {"A": order})
        analysis = analyse(game, ["Nash"], preference_type="b")
        text = write_dot(analysis).texts[0]

        assert '"1" -> "2" [label="A", style="solid"]' in text
        assert '"1" -> "3" [label="A", style="dashed"]' in text
        assert "payoff" not in write_graphml(analysis).texts[0]
        assert "payoff" not in results_csv(analysis)
