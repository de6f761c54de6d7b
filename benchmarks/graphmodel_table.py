"""
Print how fast and in how much memory conflicts of many sizes are analysed, as Markdown.

Run it as ``PYTHONPATH=src:benchmarks python benchmarks/graphmodel_table.py``; each row is a
process of its own. A row is timed by the clock from the statements to the equilibria of all five
concepts: the median of so many runs as fit in five seconds, at most 50. Memory is the highest
resident size of the process after one run beyond the highest before it, all modules loaded.
"""

import json
import resource
import subprocess
import sys
from dataclasses import replace
from math import prod
from statistics import geometric_mean, median
from time import perf_counter
from typing import Any

import numpy as np

from goodoffices.graphmodel import Conflict, Ranking, analyse, analyse_batch, climb, moves
from goodoffices.graphmodel.climb import Climb
from goodoffices.graphmodel.moves import Moves
from test_graphmodel import conflict

SIZES = {
    12: ("5 ms", ""),
    13: ("", ""),
    14: ("", ""),
    15: ("", ""),
    16: ("40 ms", ""),
    17: ("", ""),
}
SIZES |= {18: ("", ""), 19: ("", ""), 20: ("0.6 s", "200 MB"), 21: ("", ""), 22: ("", "")}
SIZES |= {24: ("12 s", "3 GB")}
WALLED = {12: "10 ms", 16: "80 ms", 20: "1.2 s", 24: "24 s"}
PEER = {12: "25 s", 13: "100 s, 3 GiB", 14: "over 300 s, 12 GiB"}


def solved(model: Conflict) -> None:
    """Work out payoffs, thresholds and equilibria."""
    found = analyse(Conflict(model.decision_makers, model.options, model.preferences, model.rules))
    for concept in found.concepts:
        found.equilibrium(concept)


def timed(options: int, **kinds: Any) -> dict[str, float]:
    """Measure one row."""
    solved(conflict(7, **{**kinds, "one_way": 0}))
    model = conflict(options, **kinds)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = perf_counter()
    solved(model)
    once = perf_counter() - start
    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    runs = []
    for _ in range(min(50, max(1, int(5 / once)))):
        start = perf_counter()
        solved(model)
        runs.append(perf_counter() - start)
    moved = sum(size * (reads + writes) for size, reads, writes in traffic(model).values())
    return {
        "seconds": median(runs),
        "megabytes": taken * 1024 / 1e6,
        "moved": moved,
        "ratio": median(runs) / copied(moved, 2 * model.size),
    }


def copied(moved: float, size: int) -> float:
    """Time plain copies of a tensor of that size until as many bytes are read and written."""
    source = np.ones(size, np.uint8)
    target = np.empty_like(source)
    times = []
    for _ in range(20):
        start = perf_counter()
        np.copyto(target, source)
        times.append(perf_counter() - start)
    return median(times) * moved / (2 * size)


def traffic(model: Conflict) -> dict[str, tuple[float, float, float]]:
    """
    Count, for each kind of tensor, the bytes of one, and how often one is read and written.

    The turns, the states that they visit and the walls that are set around feasible states are
    counted while the analysis runs; the rest follows from the steps.
    """
    visits, turns, walls = _counted(model)
    makers, states = len(model.decision_makers), prod(model.shape)
    rank = 2 if max(p.max() for p in model.payoffs.values()) >= 255 else 1
    strategy = 1 if 2 ** -(-len(model.options) // makers) < 256 else 2
    return {
        "keys of payoffs": (states * 2 * makers, 13, 12),
        "payoffs": (states * rank * makers, 15, 1),
        "thresholds, 5 concepts": (states * rank * makers * 5, 2.2, 2.2),
        "values of SEQ and SSEQ": (
            states * rank * makers * 2,
            1 + (3 * turns + visits / states) / (2 * makers),
            1 + (turns + visits / states) / (2 * makers),
        ),
        "marks of what changed": (states, turns * max(1, makers - 2), turns),
        "orders of strategies": (2 * states * strategy * makers, visits / states / makers, 1),
        "walls": (states * rank, 2 * walls, 1 + walls if walls else 0),
    }


def _counted(model: Conflict) -> tuple[int, int, int]:
    """Count the states that the turns of improvements visit, the turns, and the walls set."""
    visited: list[int] = []
    walled: list[int] = []
    lower, wall = Climb.lower, Moves.walled

    def counting(self: Climb, values: Any, fibres: Any) -> None:
        visited.append(fibres.size * (values.size // self.fibres))
        lower(self, values, fibres)

    def walling(self: Moves, values: Any) -> Any:
        made = wall(self, values)
        walled.extend([1] * (made is not values))
        return made

    climb.Climb.lower = counting  # type: ignore[method-assign]
    moves.Moves.walled = walling  # type: ignore[method-assign]
    try:
        analyse(model)
    finally:
        climb.Climb.lower = lower  # type: ignore[method-assign]
        moves.Moves.walled = wall  # type: ignore[method-assign]
    return sum(visited), len(visited), len(walled)


def batch() -> dict[str, float]:
    """Measure 1,000 sets of strict rankings of 1,024 states."""
    model = conflict(10)
    random = np.random.default_rng(2023)
    sets = {dm: random.random((1000, 1024)).argsort(axis=1) for dm in model.decision_makers}
    runs = []
    for _ in range(5):
        start = perf_counter()
        analyse_batch(model, sets)
        runs.append(perf_counter() - start)
    ranked = {dm: ranking(sets[dm][0]) for dm in model.decision_makers}
    sizes = traffic(replace(model, preferences=ranked))
    sizes.pop("keys of payoffs")
    moved = 1000 * sum(size * (reads + writes) for size, reads, writes in sizes.values())
    return {
        "seconds": median(runs),
        "megabytes": float("nan"),
        "moved": moved,
        "ratio": median(runs) / copied(moved, 2 * model.size),
    }


def ranking(values: Any) -> Ranking:
    """Rank states by strict values, the largest first."""
    return Ranking(tuple((int(state) + 1,) for state in np.argsort(-values)))


def row(**kinds: Any) -> dict[str, float]:
    """Measure one row in a process of its own."""
    words = [sys.executable, __file__, json.dumps(kinds)]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def told(seconds: float) -> str:
    """Write a time with three digits."""
    return f"{seconds * 1000:.3g} ms" if seconds < 0.9995 else f"{seconds:.3g} s"


def line(name: str, aims: str, got: dict[str, float], peer: str = "-") -> None:
    """Print one row of the first table."""
    room = "-" if got["megabytes"] != got["megabytes"] else f"{got['megabytes']:,.0f} MB"
    moved, ratio = f"{float(format(got['moved'] / 1e6, '.3g')):,g} MB", f"{got['ratio']:.1f}"
    cells = [name, aims, told(got["seconds"]), room, moved, ratio, peer]
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Print the tables."""
    print("| states | aim | measured | memory | bytes moved | against a copy | the peer program |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    found = {}
    for options, aims in SIZES.items():
        found[options] = row(options=options)
        aim = ", ".join(filter(None, aims)) or "-"
        line(f"2^{options}", aim, found[options], PEER.get(options, "-"))
    for options, aim in WALLED.items():
        got = row(options=options, one_way=2, walled=True)
        line(f"2^{options}, a tenth infeasible, two one-way", aim, got)
    line("2^12, 6 decision makers", "40 ms", row(options=12, makers=6))
    line("2^10, 1,000 payoff sets", "2 s", batch())
    grown = [found[k + 1]["seconds"] / found[k]["seconds"] for k in range(14, 22)]
    print(f"\nGrowth per doubling, 2^14 to 2^22: {geometric_mean(grown):.2f}, ", end="")
    print(f"at most {max(grown):.2f} (aims: 2.2 and 2.6).\n")
    print("| tensors at 2^20 | bytes | times read | times written |\n|---|---:|---:|---:|")
    for name, (size, reads, writes) in traffic(conflict(20)).items():
        print(f"| {name} | {size:,.0f} | {reads:.1f} | {writes:.1f} |")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(timed(**json.loads(sys.argv[1]))))
    else:
        main()
