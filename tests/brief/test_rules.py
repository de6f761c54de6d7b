"""Feasibility rules in words."""

import pytest

from goodoffices.brief.rules import condition, rule
from goodoffices.brief.words import text
from goodoffices.graphmodel import Option, Rule, parse
from goodoffices.graphmodel.condition import All, Either

OPTIONS = [Option("sign", "A"), Option("offer", "B", ("none", "third", "half"))]


class TestCondition:
    """Conditions in words."""

    @pytest.mark.parametrize(
        ("written", "said"),
        [
            ("sign", "sign"),
            ("not sign", "not sign"),
            ("offer = half", "offer is half"),
            ("offer != half", "offer is not half"),
            ("offer >= third", "offer >= third"),
            ("sign and offer = half", "sign and offer is half"),
            ("not (sign or offer = half)", "not (sign or offer is half)"),
            ("sign if offer = half", "sign if offer is half"),
            (
                "sign iff (not sign or offer = none)",
                "sign if and only if (not sign or offer is none)",
            ),
        ],
    )
    def test_each_form_is_said(self, written, said):
        """As it is written in a model, with the brackets that it needs."""
        assert text(condition(parse(written, OPTIONS))) == said

    def test_none_of_none(self):
        """All of nothing is always so, one of nothing never."""
        assert text(condition(All(()))) == "anything"
        assert text(condition(Either(()))) == "nothing"


class TestRule:
    """Rules in words."""

    @pytest.mark.parametrize(
        ("kind", "said"),
        [
            ("requires", "wherever sign, also offer is half"),
            ("never", "no outcome in which sign or offer is half"),
            ("exclusive", "at most one of: sign; offer is half"),
            ("at_least_one", "at least one of: sign; offer is half"),
            ("exactly_one", "exactly one of: sign; offer is half"),
        ],
    )
    def test_each_kind_is_said(self, kind, said):
        """One sentence for each kind of rule."""
        conditions = (parse("sign", OPTIONS), parse("offer = half", OPTIONS))
        assert text(rule(Rule(kind, conditions))) == said
