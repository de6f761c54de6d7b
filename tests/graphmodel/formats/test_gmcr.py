"""The JSON of the established graph-model program."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import goodoffices
from goodoffices.errors import CapacityError, FormatError, GoodOfficesError, InputError
from goodoffices.files import read_text
from goodoffices.graphmodel import analyse, bloc, parse, read_model
from goodoffices.graphmodel.formats import Loss, read, read_gmcr, write_gmcr

CASES = Path(goodoffices.__file__).parent / "cases" / "graph-models"
US = [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]
USSR = [1, 5, 7, 3, 6, 2, 8, 4, 12, 10, 11, 9]


def cuba(**changes):
    """The Cuban missile crisis as such a file."""
    file = {
        "program": "x",
        "options": [
            {"name": "air strike", "permittedDirection": "both"},
            {"name": "blockade", "permittedDirection": "both"},
            {"name": "withdraw", "permittedDirection": "both"},
            {"name": "escalate", "permittedDirection": "both"},
        ],
        "decisionMakers": [
            {"name": "US", "options": [0, 1], "preferences": [], "preferenceRanking": US},
            {"name": "USSR", "options": [2, 3], "preferences": [], "preferenceRanking": USSR},
        ],
        "infeasibles": [[[2, "Y"], [3, "Y"]]],
        "useManualPreferenceRanking": True,
        "coalitions": [],
    }
    return file | changes


def load(file):
    """Read a file called c.gmcr."""
    return read_gmcr(json.dumps(file), "c.gmcr")


class TestReadGmcr:
    """Reading such a file."""

    def test_gives_the_published_answers(self):
        """The same equilibria as our YAML of the case."""
        path = CASES / "fraser-hipel-1984" / "cuba.yaml"
        ours = analyse(read_model(read_text(path), str(path)))
        theirs = analyse(load(cuba()))

        assert theirs.equilibria == ours.equilibria
        assert theirs.shortfall == ours.shortfall
        assert theirs.conflict.options[0].levels == ("N", "Y")

    def test_reads_the_older_spelling(self):
        """PreferenceVector and useManualPreferenceVectors."""
        text = json.dumps(cuba()).replace("preferenceRanking", "preferenceVector")
        text = text.replace("useManualPreferenceRanking", "useManualPreferenceVectors")

        assert analyse(read_gmcr(text, "c.gmcr")).equilibria == analyse(load(cuba())).equilibria

    def test_takes_rankings_where_nothing_else_is_there(self):
        """A file that does not say which preferences count, and has rankings alone."""
        file = cuba()
        del file["useManualPreferenceRanking"]

        assert analyse(load(file)).equilibria == analyse(load(cuba())).equilibria

    def test_reads_directions(self):
        """Fwd is up, N to Y; back is down."""
        options = [
            {"name": name, "permittedDirection": direction}
            for name, direction in zip("abcd", ["fwd", "back", "both", "fwd"], strict=True)
        ]
        found = [option.direction for option in load(cuba(options=options)).options]
        assert found == ["up", "down", "both", "up"]

        options = cuba()["options"]
        options[0]["permittedDirection"] = "fwd"
        assert analyse(load(cuba(options=options))).equilibria["SEQ"] == (5, 6, 7)

    @pytest.mark.parametrize("order", [[2, 0, 3, 1], [3, 2, 1, 0], [2, 3, 0, 1]])
    def test_translates_rankings_where_options_are_out_of_maker_order(self, order):
        """Rankings number the states with each maker's options after those of the one before."""
        plain = cuba()
        where = {old: new for new, old in enumerate(order)}
        file = cuba(
            options=[plain["options"][old] for old in order],
            decisionMakers=[
                dm | {"options": [where[k] for k in dm["options"]]}
                for dm in plain["decisionMakers"]
            ],
            infeasibles=[[[where[2], "Y"], [where[3], "Y"]]],
        )
        straight, turned = analyse(load(plain)), analyse(load(file))

        assert [option.name for option in turned.conflict.options] == [
            plain["options"][old]["name"] for old in order
        ]
        for concept, states in straight.equilibria.items():
            meant = {straight.conflict.levels(k) for k in states}
            found = {
                tuple(turned.conflict.levels(k)[where[old]] for old in range(4))
                for k in turned.equilibria[concept]
            }
            assert found == meant

    def test_reads_ties(self):
        """Equal states are nested lists."""
        makers = cuba()["decisionMakers"]
        makers[0]["preferenceRanking"] = [[5, 7], 6, 8, 3, 2, 4, 1, 12, [10, 11, 9]]

        payoff = load(cuba(decisionMakers=makers)).payoff("US")

        assert payoff[4] == payoff[6] == 9
        assert payoff[8] == payoff[9] == payoff[10] == 1

    def test_reads_prioritised_conditions(self):
        """A conjunction, and a compound condition: the disjunction of its members."""
        makers = [
            {
                "name": "US",
                "options": [0, 1],
                "preferences": [
                    [[2, "Y"]],
                    {"compound": True, "members": [[[0, "N"], [3, "Y"]], [[1, "Y"]]]},
                ],
            },
            {"name": "USSR", "options": [2, 3], "preferences": []},
        ]
        file = cuba(decisionMakers=makers, useManualPreferenceRanking=False)
        conflict = load(
            file | {"infeasibles": [{"compound": True, "members": [[[2, "Y"], [3, "Y"]]]}]}
        )

        texts = [statement.text for statement in conflict.preferences["US"].statements]
        assert texts == ["withdraw", 'not "air strike" and escalate or blockade']
        for statement in conflict.preferences["US"].statements:
            again = parse(statement.text, conflict.options)
            assert (
                again.truth(conflict.options) == statement.condition.truth(conflict.options)
            ).all()
        assert conflict.size == 12
        assert conflict.payoff("US")[0] == 1
        assert conflict.payoff("US")[6] == 4
        assert conflict.payoff("USSR").max() == 1

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("{", "line 1: this is not valid JSON"),
            ('{"options": [],\n "options": []}', "'options' stands twice"),
            ("[" * 100000, "nested too deeply"),
            ('{"options": ' + "9" * 5000 + "}", "a number too long"),
            ("[]", "the file is"),
            ("{}", "options is missing|decisionMakers is missing"),
        ],
    )
    def test_refuses_what_is_no_such_file(self, text, problem):
        """Broken JSON, and JSON of something else."""
        with pytest.raises(FormatError, match=f"c.gmcr.*({problem})"):
            read_gmcr(text, "c.gmcr")

    def test_reads_misperceptions_as_unseen_states(self):
        """Each is a condition; any of them is enough."""
        makers = cuba()["decisionMakers"]
        makers[0]["misperceptions"] = [
            [[3, "Y"], [0, "Y"]],
            {"compound": True, "members": [[[2, "Y"]], [[0, "Y"], [1, "Y"]]]},
        ]
        conflict = load(cuba(decisionMakers=makers))

        hidden = conflict.hidden["US"]
        for ordinal in range(1, conflict.size + 1):
            strike, block, withdraw, escalate = conflict.levels(ordinal)
            expected = (escalate and strike) or withdraw or (strike and block)
            assert hidden[ordinal - 1] == bool(expected)
        assert "USSR" not in conflict.hidden

    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"coalitions": [[0, 2]]}, r"coalitions \[\[0, 2\]\] do not name each"),
            ({"coalitions": [[0, 1], 1]}, "numbered 0 to 1"),
            ({"infeasibles": [[[4, "Y"]]]}, "option 4. The options are numbered 0 to 3"),
            ({"infeasibles": [[[-1, "Y"]]]}, "option -1"),
            ({"infeasibles": [[[1, "M"]]]}, "'M'"),
            ({"infeasibles": [[[True, "Y"]]]}, "True"),
            ({"infeasibles": [[[0, "Y"]], [[0, "N"]]]}, "no state is feasible"),
            ({"options": [{"name": "a", "permittedDirection": "in"}]}, "'in'"),
            ({"options": [{"name": name} for name in "abca"]}, "two options are called 'a'"),
            ({"options": [{"name": name} for name in "abcde"]}, r"option 4 \('e'\) belongs to no"),
            ({"options": [{"name": name} for name in "abc"]}, "'USSR' owns option 3"),
        ],
    )
    def test_refuses_with_the_value(self, changes, problem):
        """What, where, the value, the cure."""
        with pytest.raises(GoodOfficesError, match=f"^c.gmcr: .*{problem}"):
            load(cuba(**changes))

    @pytest.mark.parametrize(
        ("changes", "problem"),
        [
            ({"misperceptions": [[[4, "Y"]]]}, "option 4. The options are numbered 0 to 3"),
            ({"name": "USSR"}, "two decision makers are called 'USSR'"),
            ({"options": [0, 1, 2]}, r"option 2 \('withdraw'\) belongs to 'US' and to 'USSR'"),
            ({"preferenceRanking": None}, "'US' has no preferenceRanking"),
            ({"preferenceRanking": US[1:]}, "leaves out state 5"),
            ({"preferenceRanking": [*US, 5]}, "state 5 twice"),
            ({"preferenceRanking": [*US, 13]}, "preferences of 'US': the ranking names state 13"),
            ({"preferenceRanking": ["x"]}, "'x'"),
        ],
    )
    def test_refuses_a_decision_maker(self, changes, problem):
        """What, where, the value, the cure."""
        makers = cuba()["decisionMakers"]
        makers[0] |= changes
        with pytest.raises(GoodOfficesError, match=f"^c.gmcr: .*{problem}"):
            analyse(load(cuba(decisionMakers=makers)))

    def test_refuses_what_does_not_fit_in_memory(self):
        """Sixty options are refused at once."""
        options = [{"name": f"o{k}"} for k in range(60)]
        makers = [{"name": "US", "options": list(range(60)), "preferences": []}]
        with pytest.raises(CapacityError, match=r"c.gmcr: the conflict has 60 options"):
            load(
                cuba(
                    options=options,
                    decisionMakers=makers,
                    infeasibles=[],
                    useManualPreferenceRanking=False,
                )
            )


class TestRead:
    """Choosing the reader."""

    def test_goes_by_the_extension(self):
        """Ours and theirs; others are refused."""
        assert read(json.dumps(cuba()), "C.GMCR").size == 12
        with pytest.raises(InputError, match=r"c.txt: .*\.gmcr, \.yaml, \.yml"):
            read("", "c.txt")


class TestCoalitions:
    """The coalitions of such a file: a partition into blocs."""

    @pytest.mark.parametrize("coalitions", [None, [], [0, 1], [[0], 1]])
    def test_of_one_change_nothing(self, coalitions):
        """A file whose decision makers act alone lists them, or has none."""
        assert (
            analyse(load(cuba(coalitions=coalitions))).equilibria
            == analyse(load(cuba())).equilibria
        )

    def test_of_several_are_blocs(self):
        """As replacing the members by one that acts for all."""
        joint = load(cuba(coalitions=[[0, 1]]))

        assert joint.decision_makers == ("US + USSR",)
        found = analyse(joint, ["Nash"]).equilibria
        assert found == analyse(bloc(load(cuba()), ["US", "USSR"]), ["Nash"]).equilibria

    def test_are_written_again(self):
        """With the members' names; their options are the first one's, which is said."""
        joint = load(cuba(coalitions=[[0, 1]]))
        held = write_gmcr(joint)
        back = read_gmcr(held.texts[0], "x.gmcr")

        assert json.loads(held.texts[0])["coalitions"] == [[0, 1]]
        assert back.decision_makers == joint.decision_makers
        assert analyse(back, ["Nash"]).equilibria == analyse(joint, ["Nash"]).equilibria
        assert Loss("owners", "US + USSR") in held.losses

    def test_with_misperceptions_are_refused(self):
        """On both ways: what a bloc sees is not known."""
        file = cuba(coalitions=[[0, 1]])
        file["decisionMakers"][0]["misperceptions"] = [[[3, "Y"]]]
        with pytest.raises(GoodOfficesError, match="has a member that does not see some states"):
            load(file)
        joint = load(cuba(coalitions=[[0, 1]]))
        unseen = {"US + USSR": (parse("escalate", joint.options),)}
        with pytest.raises(FormatError, match="the bloc 'US \\+ USSR' does not see"):
            write_gmcr(replace(joint, unseen=unseen))
