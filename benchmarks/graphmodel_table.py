"""
Print how fast and in how much memory conflicts of many sizes are analysed, as Markdown.

Run it as ``PYTHONPATH=src:benchmarks python benchmarks/graphmodel_table.py``; each row is a
process of its own. A row is timed from the statements to the equilibria of all five concepts, in
processor time (the engine uses one core): the median of so many runs as fit in five seconds, at
most 50. Memory is the highest resident size of the process after one run beyond the highest
before it, all modules loaded.
"""

import json
import resource
import subprocess
import sys
from statistics import geometric_mean, median
from time import process_time
from typing import Any

import numpy as np

from goodoffices.graphmodel import Conflict, analyse, analyse_batch, climb
from goodoffices.graphmodel.climb import Climb
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
    start = process_time()
    solved(model)
    once = process_time() - start
    taken = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    runs = []
    for _ in range(min(50, max(1, int(5 / once)))):
        start = process_time()
        solved(model)
        runs.append(process_time() - start)
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
        start = process_time()
        np.copyto(target, source)
        times.append(process_time() - start)
    return median(times) * moved / (2 * size)


def traffic(model: Conflict) -> dict[str, tuple[float, float, float]]:
    """
    Count, for each kind of tensor, the bytes of one, and how often one is read and written.

    The turns and the states that they visit are counted while the analysis runs; the rest
    follows from the steps. All states are taken to be feasible and all options to go both ways.
    """
    visits, turns = _counted(model)
    makers, states = len(model.decision_makers), model.size
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
    }


def _counted(model: Conflict) -> tuple[int, int]:
    """Count the states that the turns of improvements visit, and the turns."""
    visited: list[int] = []
    lower = Climb.lower

    def counting(self: Climb, values: Any, fibres: Any) -> None:
        visited.append(fibres.size * (values.size // self.fibres))
        lower(self, values, fibres)

    climb.Climb.lower = counting  # type: ignore[method-assign]
    try:
        analyse(model)
    finally:
        climb.Climb.lower = lower  # type: ignore[method-assign]
    return sum(visited), len(visited)


def batch() -> float:
    """Time 1,000 sets of strict rankings of 1,024 states."""
    model = conflict(10)
    random = np.random.default_rng(2023)
    sets = {dm: random.random((1000, 1024)).argsort(axis=1) for dm in model.decision_makers}
    runs = []
    for _ in range(5):
        start = process_time()
        analyse_batch(model, sets)
        runs.append(process_time() - start)
    return median(runs)


def row(**kinds: Any) -> dict[str, float]:
    """Measure one row in a process of its own."""
    words = [sys.executable, __file__, json.dumps(kinds)]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def told(seconds: float) -> str:
    """Write a time with three digits."""
    return f"{seconds * 1000:.3g} ms" if seconds < 0.9995 else f"{seconds:.3g} s"


def main() -> None:
    """Print the tables."""
    print("| states | aim | measured | memory | bytes moved | against a copy | the peer program |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    found = {}
    for options, (aim, room) in SIZES.items():
        got = found[options] = row(options=options)
        aims = ", ".join(filter(None, (aim, room))) or "-"
        moved, ratio = f"{got['moved'] / 1e6:,.3g} MB", f"{got['ratio']:.1f}"
        cells = [aims, told(got["seconds"]), f"{got['megabytes']:,.0f} MB", moved, ratio]
        print(f"| 2^{options} | {' | '.join(cells)} | {PEER.get(options, '-')} |", flush=True)
    for options, aim in WALLED.items():
        got = row(options=options, one_way=2, walled=True)
        cells = [aim, told(got["seconds"]), f"{got['megabytes']:,.0f} MB"]
        print(f"| 2^{options}, a tenth infeasible, two one-way | {' | '.join(cells)} | - | - | - |")
    got = row(options=12, makers=6)
    print(f"| 2^12, 6 decision makers | 40 ms | {told(got['seconds'])} | - | - | - | - |")
    print(f"| 2^10, 1,000 payoff sets | 2 s | {told(batch())} | - | - | - | - |")
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
