"""The state graph as GraphML, the XML that programs for graphs share."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.formats.losses import Held, Loss
from goodoffices.graphmodel.formats.state_graph import arcs, nodes
from goodoffices.inert import inert

__all__ = ["write_graphml"]

_SPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {bool: "boolean", int: "int", str: "string"}


def write_graphml(analysis: Analysis) -> Held:
    """
    Write the state graph of an analysis as GraphML.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    Held
        The text. A node carries its label, the level of each option, the rank of each decision
        maker, and for each concept whether it is stable for each one tested, and an equilibrium;
        an edge its mover and whether it is an improvement.

    Raises
    ------
    CapacityError
        If the graph would not fit in memory (rule G10).
    """
    root = Element("graphml", xmlns=_SPACE)
    graph = Element("graph", id="G", edgedefault="directed")
    if analysis.conflict.name:
        SubElement(graph, "desc").text = inert(analysis.conflict.name)
    keys: dict[tuple[str, str, type], str] = {}
    for ordinal, data in enumerate(_states(analysis), 1):
        _add(SubElement(graph, "node", id=f"n{ordinal}"), data, keys)
    for arc in arcs(analysis):
        edge = SubElement(graph, "edge", source=f"n{arc.before}", target=f"n{arc.after}")
        _add(edge, {"decision maker": arc.mover, "improvement": arc.improves}, keys)
    for (domain, name, kind), key in keys.items():
        marks = {"id": key, "for": domain, "attr.name": name, "attr.type": _TYPES[kind]}
        SubElement(root, "key", marks)
    root.append(graph)
    indent(root)
    text = tostring(root, "unicode", xml_declaration=False)
    return Held((f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n',), (Loss("one way"),))


def _states(analysis: Analysis) -> Iterator[dict[str, str | int | bool]]:
    conflict = analysis.conflict
    stable = {
        f"stable: {concept}: {who}": frozenset(states)
        for concept, by in analysis.stable.items()
        for who, states in by.items()
    }
    for node in nodes(analysis):
        levels = zip(conflict.options, conflict.level_names(node.ordinal), strict=True)
        yield {
            "label": node.label,
            "number": node.ordinal,
            "status quo": node.today,
            **{f"option: {option.name}": level for option, level in levels},
            **{f"payoff: {dm}": rank for dm, rank in node.payoffs.items()},
            **{name: node.ordinal in states for name, states in stable.items()},
            **{f"equilibrium: {each}": each in node.equilibria for each in analysis.concepts},
        }


def _add(
    element: Element,
    data: Mapping[str, str | int | bool],
    keys: dict[tuple[str, str, type], str],
) -> None:
    for name, value in data.items():
        key = (element.tag, inert(name), type(value))
        text = str(value).lower() if isinstance(value, bool) else inert(str(value))
        SubElement(element, "data", key=keys.setdefault(key, f"k{len(keys)}")).text = text
