"""The state graph in the DOT language, for programs that draw graphs."""

from collections.abc import Iterator

from goodoffices.graphmodel.analysis import Analysis
from goodoffices.graphmodel.formats.losses import Held, Loss
from goodoffices.graphmodel.formats.state_graph import Arc, Node, arcs, nodes
from goodoffices.inert import inert

__all__ = ["write_dot"]


def write_dot(analysis: Analysis) -> Held:
    """
    Write the state graph of an analysis in the DOT language.

    Parameters
    ----------
    analysis : Analysis
        The analysis.

    Returns
    -------
    Held
        The text. Equilibria have a double line and name their concepts; the status quo is bold;
        an arc carries its mover, and is dashed where the mover does not prefer its end.

    Raises
    ------
    CapacityError
        If the graph would not fit in memory (rule G10).
    """
    return Held(("\n".join(_lines(analysis)) + "\n",), (Loss("one way"),))


def _lines(analysis: Analysis) -> Iterator[str]:
    yield f"digraph {_quoted(analysis.conflict.name or 'conflict')} {{"
    yield from map(_node, nodes(analysis))
    yield from map(_arc, arcs(analysis))
    yield "}"


def _node(node: Node) -> str:
    told = [f"{node.ordinal}. {node.label}", *filter(None, [", ".join(node.equilibria)])]
    marks = [f"label={_quoted(*told)}"]
    if node.equilibria:
        marks.append("peripheries=2")
    if node.today:
        marks.append('style="bold"')
    return f'  "{node.ordinal}" [{", ".join(marks)}];'


def _arc(arc: Arc) -> str:
    style = "solid" if arc.improves else "dashed"
    return f'  "{arc.before}" -> "{arc.after}" [label={_quoted(arc.mover)}, style="{style}"];'


def _quoted(*lines: str) -> str:
    """Write lines as one quoted string in which nothing is obeyed."""
    escaped = (inert(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'
