"""Pictures of conflict models: what they show is what the analysis says."""

import math
import random
import re
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from tests.strategies_graphmodel import conflicts, graph_conflicts

from goodoffices.brief.pictures import Picture, draw_graph, draw_options, draw_rankings
from goodoffices.brief.pictures.layout import hidden, placed, spread
from goodoffices.brief.pictures.optiontable import states_of_interest
from goodoffices.brief.pictures.pictured import shortened
from goodoffices.errors import ModelError
from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
    PartialOrder,
    Ranking,
    analyse,
    normal_form,
    option_form,
)

HOSTILE = '<script>alert(1)</script>\u202eevil\x1b[31m & "q" {{ 7 * 7 }} ' + "long " * 60
ARABIC = "المملكة العربية"


def large(makers: int = 3) -> Conflict:
    """Make a conflict of 64 states, ranked at random, the same every time."""
    names = tuple("ABCDEF"[:makers])
    options = tuple(Option(f"o{k}", names[k % makers]) for k in range(6))
    draw = np.random.default_rng(makers)
    orders = {dm: Ranking(tuple((int(s) + 1,) for s in draw.permutation(64))) for dm in names}
    return Conflict(names, options, orders, status_quo=1, name="Large")


def hostile() -> Conflict:
    """Make a conflict in which every name is a trap, or Arabic."""
    options = (Option(HOSTILE, HOSTILE, (HOSTILE, HOSTILE + "2")), Option("لا", ARABIC))
    rankings = {HOSTILE: Ranking(((1, 2), (3, 4))), ARABIC: Ranking(((4,), (3, 2, 1)))}
    names = {2: HOSTILE, 3: ARABIC}
    return Conflict((HOSTILE, ARABIC), options, rankings, (), 2, names, HOSTILE)


def texts(picture: Picture) -> list[str]:
    """Read the texts of a picture."""
    return re.findall(r"<text[^>]*[^/>]>(.*?)</text>", picture.svg)


def hints(picture: Picture) -> list[str]:
    """Read what appears where somebody points."""
    return re.findall(r'fill-opacity="0"><title>(.*?)</title>', picture.svg)


class TestEveryPicture:
    @pytest.mark.parametrize("draw", [draw_options, draw_rankings, draw_graph])
    def test_hostile_names_stand_inert(self, draw):
        """Markup and controls are shown, not obeyed; what is cut is whole in a title."""
        picture = draw(analyse(hostile()))

        assert "<script" not in picture.svg
        assert not set(picture.svg) & set("\u202e\x1b")
        assert any(text.endswith("…") for text in texts(picture))
        assert any("long long long" in hint for hint in hints(picture))

    @pytest.mark.parametrize("draw", [draw_options, draw_rankings, draw_graph])
    def test_is_the_same_every_time(self, draw):
        """The same analysis gives the same bytes."""
        analysis = analyse(large())

        assert draw(analysis).svg == draw(analysis).svg

    def test_shows_itself_and_becomes_pixels(self):
        """A notebook gets the SVG, a file the PNG."""
        picture = draw_options(analyse(hostile(), ["Nash"]))

        assert picture._repr_svg_() == picture.svg
        assert picture.png(0.5).startswith(b"\x89PNG")


class TestDrawOptions:
    def test_columns_are_states_and_rows_are_options(self):
        """Every level stands in its cell, every concept in its row."""
        conflict = option_form({"A": ["a"], "B": ["b"]}, {"A": [3, 4, 1, 2], "B": [2, 4, 1, 3]})
        analysis = analyse(conflict, ["Nash", "SEQ"])

        picture = draw_options(analysis)

        assert texts(picture).count("yes") == texts(picture).count("no") == 4
        held = sum(map(len, analysis.equilibria.values()))
        assert texts(picture).count("–") == 8 - held
        assert "State 4 (yes, yes): SEQ." in picture.facts

    def test_a_large_conflict_shows_what_holds(self):
        """The status quo and what holds under the most concepts; it says that it is a part."""
        analysis = analyse(large())
        states = states_of_interest(analysis)

        picture = draw_options(analysis)

        assert len(states) == 16
        assert 1 in states
        counts = {s: sum(s in e for e in analysis.equilibria.values()) for s in range(1, 65)}
        left = [counts[s] for s in counts if s not in states]
        assert min(counts[s] for s in states if s != 1) >= max(left)
        assert picture.facts[0].startswith("A part: 16 of 64 states")

    def test_up_to_forty_states_are_all_shown(self):
        """In blocks of columns; each state once at the head of one."""
        options = {"A": ["a", "b"], "B": ["c", "d"], "C": ["e"]}
        conflict = option_form(options, {dm: ["a", "not c", "e"] for dm in "ABC"})
        picture = draw_options(analyse(conflict, ["Nash"]))

        assert picture.facts[0] == "All 32 states."
        assert [texts(picture).count(str(state)) for state in range(1, 33)] == [1] * 32
        assert texts(picture).count("Nash") == 2
        assert texts(picture).count("yes") == 32 * 5 / 2

    def test_nothing_holds(self):
        """Without a status quo and without equilibria there is no column."""
        pennies = normal_form(
            {"A": list("abcdefg"), "B": list("tuvwxyz")},
            {
                "A": [[int(a == b) for b in range(7)] for a in range(7)],
                "B": [[int(a != b) for b in range(7)] for a in range(7)],
            },
        )

        assert states_of_interest(analyse(pennies, ["Nash"])) == ()
        assert "A part: 0 of 49" in draw_options(analyse(pennies, ["Nash"])).facts[0]

    def test_graph_form_names_its_states(self):
        """There are no options, but names."""
        chicken = normal_form({"A": ["x", "y"], "B": ["z"]}, {"A": [[1], [2]], "B": [[1], [1]]})

        assert {"x, z", "y, z"} <= set(texts(draw_options(analyse(chicken))))


class TestDrawRankings:
    def test_best_first_and_ties_together(self):
        """The facts are the ranking; the boxes of a class stand at one height."""
        conflict = option_form({"A": ["a"], "B": ["b"]}, {"A": [3, [4, 1], 2], "B": [2, 4, 1, 3]})

        picture = draw_rankings(analyse(conflict))

        assert "A: 3, then 1 = 4, then 2." in picture.facts
        assert "B: 2, then 4, then 1, then 3." in picture.facts

    def test_a_large_ranking_says_what_lies_between(self):
        """The classes drawn and those counted are all there are."""
        picture = draw_rankings(analyse(large()))

        for fact in picture.facts[1:]:
            between = sum(map(int, re.findall(r"(\d+) class(?:es)? between", fact)))
            drawn = [part for part in fact.split(", then ") if "between" not in part]
            assert between + len(drawn) == 64

    def test_states_equal_to_those_drawn_are_counted(self):
        """A class of which only some states are drawn says how many there are more."""
        options = tuple(Option(f"o{k}", "A") for k in range(6))
        flat = Conflict(("A",), options, {"A": Ranking((tuple(range(1, 65)),))}, status_quo=2)

        assert "and 52 states equal to it" in draw_rankings(analyse(flat)).facts[1]

    def test_a_partial_order_has_no_ranking(self):
        """It is said, not drawn."""
        moves = {"A": ((1, 2), (2, 3))}
        order = {"A": PartialOrder(((1, 2),))}
        analysis = analyse(
            GraphConflict(("A",), ("x", "y", "z"), moves, order), ["Nash"], preference_type="a"
        )

        assert "not all states" in draw_rankings(analysis).facts[1]
        assert "?" in texts(draw_graph(analysis))


def lines(picture: Picture, color: str) -> int:
    """Count the lines of a colour, arrowheads included."""
    return len(re.findall(rf'<line[^>]*stroke="{color}"', picture.svg))


class TestDrawGraph:
    @given(conflicts(most=3))
    @settings(max_examples=15, deadline=None)
    def test_facts_are_the_moves(self, conflict):
        """Each improvement that is told is one."""
        picture = draw_graph(analyse(conflict, ["Nash"]), 1)

        for dm, fact in zip(conflict.decision_makers, picture.facts[1:], strict=True):
            for before, after in re.findall(r"(\d+) to (\d+)", fact):
                payoff = conflict.payoff(dm)
                assert payoff[int(after) - 1] > payoff[int(before) - 1]

    @given(graph_conflicts(most=3))
    @settings(max_examples=15, deadline=None)
    def test_every_state_of_a_small_graph_is_drawn(self, conflict):
        """By its number, with what it is where somebody points."""
        picture = draw_graph(analyse(conflict, ["Nash"]))

        for state in range(1, conflict.size + 1):
            assert str(state) in texts(picture)
            assert any(hint.startswith(f"State {state}: ") for hint in hints(picture))

    def test_one_way_moves_have_an_open_arrow(self):
        """A plain line both ways; two strokes more where there is no way back."""
        ranking = {"A": Ranking(((1, 2),))}
        both = GraphConflict(("A",), ("x", "y"), {"A": ((1, 2), (2, 1))}, ranking)
        once = GraphConflict(("A",), ("x", "y"), {"A": ((2, 1),)}, ranking)
        drawn = [lines(draw_graph(analyse(each)), "#5b3a8e") for each in (both, once)]

        assert drawn == [2, 4]  # one of them in the key

    def test_only_one_decision_maker(self):
        """The others' moves are left out."""
        picture = draw_graph(analyse(large()), 5, dm="B")

        assert len(picture.facts) == 2
        assert picture.facts[1].startswith("B has")
        assert lines(picture, "#5b3a8e") == 0

    def test_many_lines_take_a_panel_each(self):
        """Each decision maker's name stands above its own moves."""
        few = Conflict(
            tuple("ABCDE"),
            tuple(Option(dm.lower(), dm) for dm in "ABCDE"),
            {dm: Ranking((tuple(range(1, 33)),)) for dm in "ABCDE"},
        )

        assert texts(draw_graph(analyse(few, ["Nash"]))).count("E") == 2  # in the key, in its panel

    def test_a_panel_parts_what_no_move_joins(self):
        """Thirty-two states: of each decision maker groups, side by side, every state in each."""
        five = Conflict(
            ("A", "B", "C"),
            tuple(Option(name, name[0].upper()) for name in ("a1", "a2", "b1", "b2", "c1")),
            {dm: Ranking((tuple(range(1, 33)),)) for dm in "ABC"},
        )
        picture = draw_graph(analyse(five, ["Nash"]))

        assert [texts(picture).count(str(state)) for state in range(1, 33)] == [3] * 32
        assert lines(picture, "#5b3a8e") == 1 + 8 * 6  # of two options, all joined to all
        assert lines(picture, "#17788a") == 1 + 16

    def test_a_large_conflict_is_drawn_around_the_status_quo(self):
        """The picture says that it is a part, and of what."""
        picture = draw_graph(analyse(large()))

        assert picture.facts[0] == "A part: 10 of 64 states, within one move of state 1."
        deep = draw_graph(analyse(large()), 3, depth=2)
        assert "within 2 moves of state 3" in deep.facts[0]
        assert draw_graph(analyse(large(1))).facts[0].endswith("more are that near.")

    def test_refusals(self):
        """A stranger, a state that is not there, a large conflict without a middle."""
        analysis = analyse(large())
        with pytest.raises(ModelError, match="there is no decision maker 'Z'"):
            draw_graph(analysis, dm="Z")
        with pytest.raises(ModelError, match="there is no state 65"):
            draw_graph(analysis, 65)
        adrift = large()
        object.__setattr__(adrift, "status_quo", None)
        with pytest.raises(ModelError, match="Name a state"):
            draw_graph(analyse(adrift))


class TestSpread:
    def test_nothing_lies_on_anything(self):
        """States of cubes, rings, cliques and of separate parts are apart."""
        cube = [(a, a ^ bit) for a in range(16) for bit in (1, 2, 4, 8) if a < a ^ bit]
        clique = list(combinations(range(7), 2))
        for count, pairs in ((16, cube), (7, clique), (40, []), (2, [(0, 1)]), (5, [(0, 1)])):
            spots = spread(count, pairs)

            assert min(math.dist(a, b) for a, b in combinations(spots, 2)) > 0.4
            assert np.allclose(spots.mean(axis=0), 0)

    def test_one_state_stands_in_the_middle(self):
        """There is nothing to keep away from."""
        assert spread(1, []).tolist() == [[0, 0]]


class TestPlaced:
    def test_no_state_lies_on_the_line_of_others(self):
        """Cliques of one decision maker's options, cubes of several, and sparse drawings."""
        draw = random.Random(4)
        sparse = {tuple(sorted(draw.sample(range(40), 2))) for _ in range(45)}
        cube = [(a, a ^ bit) for a in range(16) for bit in (1, 2, 4, 8) if a < a ^ bit]
        cliques = [(count, list(combinations(range(count), 2))) for count in range(1, 13)]
        for count, pairs in (*cliques, (16, cube), (40, sorted(sparse))):
            spots = placed(count, pairs)

            assert hidden(spots, pairs) == 0
            assert all(math.dist(a, b) > 0.4 for a, b in combinations(spots, 2))

    def test_all_joined_to_all_are_on_a_circle(self):
        """Two side by side, more around a middle, neighbours one step apart."""
        assert np.allclose(placed(2, [(0, 1)]), [[-0.5, 0], [0.5, 0]])
        square = placed(4, list(combinations(range(4), 2)))
        assert np.allclose(np.linalg.norm(square, axis=1), math.sqrt(0.5))


class TestShortened:
    def test_wide_letters_count_twice(self):
        """A name is cut to the cells that it takes."""
        assert shortened("abcdef", 6) == "abcdef"
        assert shortened("abcdefg", 6) == "abcde…"
        assert shortened("大大大大", 6) == "大大…"
