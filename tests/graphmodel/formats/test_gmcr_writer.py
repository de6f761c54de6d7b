"""Conflicts written as the JSON of the established graph-model program."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from tests.graphmodel.assertions import assert_same
from tests.strategies_formats import stated

from goodoffices.errors import FormatError
from goodoffices.graphmodel import (
    Conflict,
    GraphConflict,
    Option,
    Priorities,
    Ranking,
    Rule,
    Statement,
    parse,
)
from goodoffices.graphmodel.formats import Loss, read_gmcr, write_gmcr
from goodoffices.graphmodel.general import Qualified
from goodoffices.graphmodel.preference import Weights

OPTIONS = (
    Option("aid", "Donor", ("none", "some", "much"), "up", ("e1",)),
    Option("talk", "Host"),
    Option("fund", "Donor", ("off", "on")),
)


def conflict(**changes):
    """A donor and a host; three levels, and options out of the order of decision makers."""
    said = {"Donor": ["talk", "aid < much"], "Host": ["aid >= some if talk", "fund"]}
    preferences = {
        dm: Priorities(tuple(Statement(text, parse(text, OPTIONS)) for text in texts))
        for dm, texts in said.items()
    }
    return replace(Conflict(("Donor", "Host"), OPTIONS, preferences), **changes)


def in_maker_order(given):
    """The same conflict with its options in the order of their decision makers, by brute force."""
    order = [k for dm in given.decision_makers for k in given.owned(dm)]
    options = tuple(given.options[k] for k in order)
    bare = Conflict(given.decision_makers, options, given.preferences, given.rules)
    places = {
        tuple(bare.levels(ordinal)[order.index(k)] for k in range(len(order))): ordinal
        for ordinal in range(1, bare.size + 1)
    }
    new = {ordinal: places[given.levels(ordinal)] for ordinal in range(1, given.size + 1)}
    preferences = {}
    for dm in given.decision_makers:
        by_rank = {}
        for ordinal, rank in enumerate(given.payoff(dm).tolist(), 1):
            by_rank.setdefault(rank, []).append(new[ordinal])
        preferences[dm] = Ranking(tuple(tuple(by_rank[rank]) for rank in sorted(by_rank)[::-1]))
    return replace(bare, preferences=preferences, unseen=given.unseen)


class TestWriteGmcr:
    """A model there and back."""

    @pytest.mark.untraced
    @settings(max_examples=60)
    @given(stated())
    def test_gives_the_same_answers(self, given_conflict):
        """States, payoffs, moves and equilibria; levels, unseen states and rules included."""
        held = write_gmcr(given_conflict)
        back = read_gmcr(held.texts[0], "x.gmcr")

        assert_same(in_maker_order(given_conflict), back)
        assert {option.size for option in back.options} == {2}

    def test_writes_statements_where_all_have_them(self):
        """As conjunctions and compounds; a level is at least so much and not more."""
        file = json.loads(write_gmcr(conflict()).texts[0])
        donor, host = file["decisionMakers"]

        assert [option["name"] for option in file["options"]] == [
            "aid: some",
            "aid: much",
            "fund",
            "talk",
        ]
        assert [option["permittedDirection"] for option in file["options"]] == [
            *("fwd", "fwd", "both", "both")
        ]
        assert (donor["options"], host["options"]) == ([0, 1, 2], [3])
        assert donor["preferences"] == [[[3, "Y"]], [[1, "N"]]]
        assert host["preferences"] == [
            {"compound": True, "members": [[[0, "Y"]], [[3, "N"]]]},
            [[2, "Y"]],
        ]
        assert file["infeasibles"] == [[[0, "N"], [1, "Y"]]]
        assert (file["coalitions"], file["useManualPreferenceRanking"]) == ([0, 1], False)
        assert "preferenceRanking" not in donor

    def test_writes_rankings_where_somebody_has_no_statements(self):
        """Ties in lists, by the numbers that the states get."""
        ranking = Ranking(((12,), tuple(range(1, 12))), ("e2",))
        preferences = {**conflict().preferences, "Donor": ranking}
        held = write_gmcr(conflict(preferences=preferences))
        file = json.loads(held.texts[0])

        assert file["useManualPreferenceRanking"] is True
        assert file["decisionMakers"][0]["preferenceRanking"] == [12, list(range(1, 12))]
        assert set(held.losses[-2:]) == {Loss("evidence", "Donor"), Loss("ranking", "Host")}

    def test_says_what_it_cannot_hold(self):
        """Each once, in the order of the model."""
        weights = Weights(tuple((0,) * option.size for option in OPTIONS))
        idle = Priorities((Statement("s", parse("talk or not talk", OPTIONS), ("e9",)),))
        held = write_gmcr(
            conflict(
                name="Aid",
                status_quo=1,
                state_names={1: "now"},
                preferences={"Donor": weights, "Host": idle},
            )
        )

        assert held.losses == (
            Loss("name"),
            Loss("status quo"),
            Loss("state names"),
            Loss("numbers"),
            Loss("evidence", "aid"),
            Loss("levels", "aid"),
            Loss("level names", "fund"),
            Loss("idle statements", "Host"),
            Loss("ranking", "Donor"),
            Loss("evidence", "Host"),
            Loss("ranking", "Host"),
        )

    def test_writes_a_statement_that_takes_too_much_as_a_ranking(self):
        """More than so many combinations of levels."""
        options = tuple(Option(f"o{k}", "A") for k in range(10))
        odd = options[0].name + "".join(f" iff (o{k}" for k in range(1, 10)) + ")" * 9
        preference = Priorities((Statement(odd, parse(odd, options)),))
        file = json.loads(write_gmcr(Conflict(("A",), options, {"A": preference})).texts[0])

        assert file["useManualPreferenceRanking"] is True
        assert len(file["decisionMakers"][0]["preferenceRanking"]) == 2

    def test_refuses_what_would_change_the_answers(self):
        """Bans, and graph form."""
        graph = GraphConflict(("A",), ("s",), {}, {"A": Ranking(((1,),))})

        for refused in (graph, conflict(bans=((1, 2),))):
            with pytest.raises(FormatError, match=r"the answers would change\. Write \.yaml"):
                write_gmcr(refused)

    def test_writes_rules_as_what_they_rule_out(self):
        """Exclusive options as the pair, a requirement as its breach."""
        rules = (
            Rule("exclusive", (parse("talk", OPTIONS), parse("fund", OPTIONS))),
            Rule("requires", (parse("aid = much", OPTIONS), parse("fund", OPTIONS))),
        )
        file = json.loads(write_gmcr(conflict(rules=rules)).texts[0])

        assert file["infeasibles"][1:] == [[[2, "Y"], [3, "Y"]], [[1, "Y"], [2, "N"]]]

    def test_says_that_strength_is_lost(self):
        """What is much preferred is preferred in the file."""
        ranking = Ranking(tuple((k,) for k in range(1, 13)))
        strong = Qualified(ranking, much=((1, 12),))
        held = write_gmcr(conflict(preferences={"Donor": strong, "Host": ranking}))

        assert Loss("strength", "Donor") in held.losses
        assert Loss("ranking", "Donor") not in held.losses
