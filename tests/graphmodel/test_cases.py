"""Every published case gives its published answers."""

from itertools import permutations
from pathlib import Path

import pytest
from tests.graphmodel.oracle import game, stable

import goodoffices
from goodoffices.files import read_text, read_yaml
from goodoffices.graphmodel import CONCEPTS, Conflict, Ranking, analyse, bloc, read_model

CASES = Path(goodoffices.__file__).parent / "cases" / "graph-models"
MODELS = sorted(p for p in CASES.rglob("*.yaml") if not p.stem.endswith(".answers"))


def load(path: Path) -> Conflict:
    """Read a case."""
    return read_model(read_text(path), str(path))


class TestCases:
    """The catalogue of published cases."""

    def test_none_is_missing(self):
        """Published ones with their variants, three of our own, five games of two."""
        assert len(MODELS) == 16

    @pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
    def test_gives_its_published_answers(self, path):
        """Equilibria as published; single states where the case is about one decision maker."""
        answers = read_yaml(read_text(path.with_suffix(".answers.yaml")), str(path))
        analysis = analyse(load(path), list(answers.get("equilibria", CONCEPTS)))

        assert answers.get("equilibria") or answers.get("stable")
        for concept, states in answers.get("equilibria", {}).items():
            assert list(analysis.equilibria[concept]) == states, concept
        for answer in answers.get("stable", []):
            states = analysis.stable[answer["concept"]][answer["decision_maker"]]
            assert answer["state"] in states, answer

    @pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
    def test_agrees_with_the_definitions(self, path):
        """Every published case, state by state."""
        conflict = load(path)
        analysis, literal = analyse(conflict), game(conflict)
        for concept in CONCEPTS:
            for dm in conflict.decision_makers:
                assert set(analysis.stable[concept][dm]) == stable(literal, concept, dm)

    def test_coalitions_and_blocs(self):
        """Elmira: Nash with CNash of a pair, and the same pair as a bloc."""
        path = CASES / "kinsara-et-al-2014" / "elmira.yaml"
        conflict = load(path)
        answers = read_yaml(read_text(path.with_suffix(".answers.yaml")), str(path))
        for answer in answers["coalitions"]:
            found = analyse(conflict, ["Nash", "CNash"], coalition=answer["members"]).equilibria
            assert sorted({*found["Nash"]} & {*found["CNash"]}) == answer["states"]
        for answer in answers["blocs"]:
            equilibria = analyse(bloc(conflict, answer["members"])).equilibria
            assert {c: list(states) for c, states in equilibria.items()} == answer["equilibria"]


class TestRankingsOfSyria:
    """Syria and Iraq: in how many of Syria's rankings state 2 is an equilibrium."""

    @pytest.mark.untraced
    def test_are_as_many_as_published(self):
        """Of 720 rankings: R 240, SMR 300, SEQ 384, GMR 384."""
        conflict = load(CASES / "hipel-kilgour-kinsara-2014" / "syria-iraq.yaml")
        counts = dict.fromkeys(CONCEPTS, 0)
        for order in permutations(range(1, 7)):
            ranking = Ranking(tuple((state,) for state in order))
            preferences = {"Syria": ranking, "Iraq": conflict.preferences["Iraq"]}
            makers, options = conflict.decision_makers, conflict.options
            found = analyse(Conflict(makers, options, preferences, conflict.rules))
            for concept in CONCEPTS:
                counts[concept] += 2 in found.equilibria[concept]

        assert (counts["Nash"], counts["SMR"], counts["SEQ"], counts["GMR"]) == (240, 300, 384, 384)
