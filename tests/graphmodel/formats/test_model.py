"""Our YAML: read, and refused with file and line."""

from fractions import Fraction

import jsonschema
import pytest

from goodoffices.errors import CapacityError, FormatError, GoodOfficesError, ModelError
from goodoffices.files import read_yaml
from goodoffices.graphmodel import (
    PartialOrder,
    Priorities,
    Qualified,
    Ranking,
    Statement,
    Weights,
    analyse,
    bloc,
    menu,
    read_model,
    withdraw,
)
from goodoffices.graphmodel.formats import document, schemas

TEXT = """\
schema: goodoffices-model-1
name: Test
decision_makers: [US, USSR]
options:
  - {name: air strike, owner: US, direction: up, evidence: [e1]}
  - {name: blockade, owner: US}
  - {name: withdraw, owner: USSR}
  - name: escalate
    owner: USSR
    levels: [no, some, 3]
feasibility:
  - exclusive: [withdraw, escalate >= some]
  - requires: {if: '"air strike"', then: not withdraw}
  - never: escalate = 3 and blockade
  - pattern: Y-Y-
status_quo: {air strike: no, blockade: no, withdraw: no, escalate: no}
states:
  - {name: calm, state: 1}
  - {name: strike, state: {air strike: yes, blockade: no, withdraw: no, escalate: no}}
preferences:
  US:
    statements:
      - withdraw
      - {statement: not "air strike" if escalate > no, evidence: [e2, e3]}
  USSR:
    weights: {withdraw: -0.1, escalate: [0, 0.10, 1e2]}
    evidence: [e4]
"""
WEIGHTS = "    weights: {withdraw: -0.1, escalate: [0, 0.10, 1e2]}\n    evidence: [e4]"


def read(text=TEXT, **changes):
    """Read a model whose file is called m.yaml."""
    return read_model(text, "m.yaml", **changes)


class TestReadModel:
    """Reading a model."""

    def test_reads_every_key(self):
        """What the file says is what the conflict has."""
        conflict = read()

        assert conflict.name == "Test"
        assert conflict.decision_makers == ("US", "USSR")
        assert [option.direction for option in conflict.options] == ["up", "both", "both", "both"]
        assert conflict.options[0].evidence == ("e1",)
        assert conflict.options[3].levels == ("no", "some", "3")
        assert conflict.status_quo == 1
        assert conflict.state_names == {1: "calm", 2: "strike"}
        assert conflict.size == 12
        second = conflict.preferences["US"].statements[1]
        assert isinstance(second, Statement)
        assert second.evidence == ("e2", "e3")

    def test_takes_numbers_as_written(self):
        """0.1 is one tenth, not the nearest binary number; longer ones keep all digits."""
        weights = read().preferences["USSR"]
        assert isinstance(weights, Weights)
        assert weights.levels[2] == (0, Fraction(-1, 10))
        assert weights.levels[3] == (0, Fraction(1, 10), 100)

        long = "0.1234567890123456789012345678901234567891"
        weights = read(TEXT.replace("-0.1", long)).preferences["USSR"]
        assert weights.levels[2][1] == Fraction(long)

    def test_takes_names_that_look_like_numbers_or_dates(self):
        """A scalar that YAML would convert stays as written."""
        text = TEXT.replace("[no, some, 3]", "[no, 2023-04-26, 007]").replace("> no", "> no")
        text = text.replace(">= some", ">= 2023-04-26").replace("escalate = 3", "escalate = 007")

        assert read(text).options[3].levels == ("no", "2023-04-26", "007")

    def test_reads_a_ranking_with_ties(self):
        """Ordinals, best first, equal ones in a list."""
        text = TEXT.replace(WEIGHTS, "    ranking: [12, [1, 2, 3], 4, 5, 6, 7, 8, 9, 10, 11]")
        assert read(text).preferences["USSR"] == Ranking(
            ((12,), (1, 2, 3), *((k,) for k in range(4, 12)))
        )

    @pytest.mark.parametrize(
        ("old", "new", "line", "problem"),
        [
            ("name: Test", "nam: Test", 2, "unknown key 'nam'. The keys here are: schema, name"),
            ("direction: up", "dir: up", 5, "unknown key 'dir'.*owner, levels, direction"),
            ("direction: up", "direction: sideways", 5, "'sideways'"),
            ("{statement: not", "{stmt: not", 24, "unknown key 'stmt'.*statement, evidence"),
            ("evidence: [e4]", "because: 1", 27, "unknown key 'because'"),
            ("{if: '", "{when: '", 13, "unknown key 'when'.*if, then|'if' is missing"),
            ("- exclusive:", "- exclusives:", 12, "unknown key 'exclusives'"),
            ("name: blockade, ", "", 6, "'name' is missing"),
            ("goodoffices-model-1", "goodoffices-model-9", 1, "goodoffices-model-1"),
            ("[no, some, 3]", "[no]", 8, "1 level"),
            ("[no, some, 3]", "[no, true]", 10, "in quotes"),
            ("evidence: [e2, e3]", "evidence: 3", 24, "should be a list"),
            ("withdraw, escalate >=", "withdrawn, escalate >=", 12, "no option 'withdrawn'"),
            ("- withdraw\n", "- withdrew\n", 23, "character 1: there is no option 'withdrew'"),
            ("pattern: Y-Y-", "pattern: Y-Y", 15, "has 3 of 4 characters"),
            ("pattern: Y-Y-", "pattern: Y-X-", 15, "'X' for option 'withdraw'"),
            ("pattern: Y-Y-", "pattern: ----", 11, "no state is feasible"),
            ("- pattern: Y-Y-", "- {pattern: Y-Y-, never: withdraw}", 15, "exactly one of"),
            ("- pattern: Y-Y-", "- {}", 15, "has no key. Give exactly one of"),
            ("state: 1}", "state: 100}", 18, "no state 100"),
            ("state: 1}", "state: true}", 18, "mapping of keys to values"),
            ("state: 1}", "state: 2}", 19, "state 2 is named 'calm' and 'strike'"),
            ("name: strike", "name: calm", 19, "two states are called 'calm'"),
            ("escalate: no}\nstates", "escalate: maybe}\nstates", 16, "no level 'maybe'"),
            (
                "blockade: no, withdraw: no, escalate: no}\nst",
                "escalate: no}\nst",
                16,
                "leaves out",
            ),
            (
                "withdraw: no, escalate: no}\nst",
                "withdraw: yes, escalate: some}\nst",
                16,
                "rule this",
            ),
            ("-0.1", "x", 26, "should be a number"),
            ("-0.1", ".inf", 26, "should be a (finite )?number"),
            ("-0.1", "1e999999999", 26, "1000 digits"),
            ("[0, 0.10, 1e2]", "[0, 1]", 26, "3 levels and 2 weights"),
            ("{withdraw: -0.1", "{withdrew: -0.1", 26, "no option 'withdrew'"),
            (WEIGHTS, "    ranking: [1, 2]", 25, "leaves out state 3"),
            (WEIGHTS, "    ranking: [1, 2, x]", 26, "should be a whole number"),
            (WEIGHTS, "    ranking: [1, 2, true]", 26, "a number belongs here"),
            (WEIGHTS, "    statements: [withdraw]\n    evidence: [e]", 25, "beside statements"),
        ],
    )
    def test_refuses_with_the_line(self, old, new, line, problem):
        """File, line, what is wrong, the value, the cure."""
        assert old in TEXT
        with pytest.raises(GoodOfficesError, match=problem) as caught:
            read(TEXT.replace(old, new, 1))

        assert str(caught.value).startswith(f"m.yaml, line {line}: ")

    @pytest.mark.parametrize(
        ("old", "new", "where", "problem"),
        [
            ("[US, USSR]", "[US, US]", "[US, US]", "two decision makers are called 'US'"),
            ("owner: US}", "owner: UK}", "UK", "'UK', who is no decision maker"),
            (
                "name: escalate",
                "name: withdraw",
                "- name: withdraw",
                "two options are called 'withdraw'",
            ),
            (
                "  USSR:\n" + WEIGHTS,
                "",
                "preferences:",
                "'USSR' has no preferences. .* or a partial order",
            ),
            ("  USSR:\n", "  UK:\n", "UK:", "'UK' has preferences but is no decision maker"),
        ],
    )
    def test_refuses_names_that_do_not_fit(self, old, new, where, problem):
        """At the line on which the name stands, or should."""
        text = TEXT.replace(old, new, 1)
        line = next(n for n, each in enumerate(text.split("\n"), 1) if where in each)
        with pytest.raises(ModelError, match=rf"m.yaml, line {line}: .*{problem}"):
            read(text)

    @pytest.mark.parametrize("key", ["1", "null", "2023-04-26"])
    def test_refuses_keys_that_are_no_words(self, key):
        """The message shows them as text."""
        with pytest.raises(FormatError, match="unknown key"):
            read(f"{key}: x\n{TEXT}")

    @pytest.mark.parametrize("text", ["", "[1]", "5", "a: ["])
    def test_refuses_what_is_no_model(self, text):
        """Other YAML, and what is no YAML."""
        with pytest.raises(FormatError, match=r"no conflict model|not valid YAML"):
            read(text)

    def test_refuses_a_model_of_neither_form(self):
        """And says what either form has."""
        for text in ("states: [s]\n", "decision_makers: [A]\n"):
            with pytest.raises(FormatError, match="neither options nor moves"):
                read_model(text, "m")
        with pytest.raises(FormatError, match="neither options nor moves"):
            read_model("decision_makers: [A]\nstates: [s]\npreferences: {A: {ranking: [s]}}\n", "m")

    def test_refuses_an_empty_name(self):
        """In words."""
        text = "decision_makers: [A, '']\noptions: [{name: a, owner: A}]\npreferences: {}\n"
        with pytest.raises(FormatError, match="1 is '': it should be a text that is not empty"):
            read_model(text, "m")

    def test_names_all_that_would_be_right(self):
        """Where a number or a mapping is due."""
        text = "decision_makers: [A]\noptions: [{name: a, owner: A}]\n"
        text += "preferences: {A: {ranking: [1, 2]}}\n"
        with pytest.raises(
            FormatError, match="'x': it should be a mapping of keys to values, or a "
        ):
            read_model(text + "status_quo: x\n", "m")

    @pytest.mark.parametrize(
        "text",
        [
            "a: &a [*a]",
            "a: &a {b: *a}",
            "a: &a [x, x, x, x, x, x, x, x, x]\n"
            + "".join(
                f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n"
                for old, new in zip("abcdefgh", "bcdefghi", strict=True)
            ),
            "a: " + "[" * 500 + "]" * 500,
        ],
    )
    def test_refuses_aliases_without_end(self, text):
        """A small text that stands for a huge one, or for itself; and brackets without end."""
        with pytest.raises(FormatError, match=r"without end|not valid YAML|unknown key"):
            read(text)

    def test_reads_aliases_and_merged_keys(self):
        """What YAML allows, numbers included."""
        text = TEXT.replace("{withdraw: -0.1,", "{withdraw: &w 0.30, blockade: *w,").replace(
            "  - {name: blockade, owner: US}", "  - {name: blockade, <<: {owner: US}}"
        )
        conflict = read(text)
        assert conflict.options[1].owner == "US"
        assert conflict.preferences["USSR"].levels[1] == (0, Fraction(3, 10))

    def test_refuses_what_does_not_fit_in_memory(self):
        """Sixty options are refused at once."""
        more = "".join(f"  - {{name: x{k}, owner: US}}\n" for k in range(60))
        with pytest.raises(CapacityError, match="64 options"):
            read(TEXT.replace("feasibility:", f"{more}feasibility:"))


class TestSchemas:
    """The published JSON Schemas."""

    def test_the_model_schema_accepts_a_model(self):
        """The example is valid, and one with an unknown key is not."""
        validator = jsonschema.Draft202012Validator(schemas()["model"])
        tree = read_yaml(TEXT.replace("some, 3]", "some, '3']"), "m.yaml")

        assert not list(validator.iter_errors(tree))
        assert list(validator.iter_errors({**tree, "nam": "x"}))


class TestWithdrawn:
    """A model without some of its evidence."""

    def test_without_withdrawals_nothing_changes(self):
        """Evidence that the model does not cite may go."""
        assert read(withdrawn=["other"]).size == read().size

    def test_drops_statements_that_rest_on_nothing(self):
        """All evidence gone: dropped. Some left, or never any: kept."""
        assert len(read(withdrawn=["e2"]).preferences["US"].statements) == 2
        kept = read(withdrawn=["e2", "e3"]).preferences["US"].statements
        assert [statement.text for statement in kept] == ["withdraw"]

    def test_keeps_an_option_at_its_level(self):
        """An option that rests on nothing stays at its status-quo level."""
        conflict = read(withdrawn=["e1"])

        assert conflict.size == 7
        assert not any(conflict.levels(k)[0] for k in range(1, 8))
        assert conflict.status_quo == 1
        assert conflict.state_names == {1: "calm"}

    def test_renumbers_a_ranking(self):
        """Ordinals name the states that are left, in the same order."""
        text = TEXT.replace(
            WEIGHTS, "    ranking: [12, [2, 1], 3, 4, 5, 6, 7, 8, 9, 10, 11]"
        ).replace("status_quo: {air strike: no, blockade: no, withdraw: no, escalate: no}\n", "")
        before, after = read(text), read(text, withdrawn=["e1"])

        assert after.status_quo is None
        order = [
            before.ordinal(after.decimal(k))
            for group in after.preferences["USSR"].classes
            for k in group
        ]
        assert order == [k for k in [12, 2, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11] if k in order]
        assert len(order) == 7

    def test_refuses_weights_that_rest_on_nothing(self):
        """There is nothing left to rank by."""
        with pytest.raises(ModelError, match=r"m.yaml: without e4 the weights of 'USSR'"):
            read(withdrawn=["e4"])
        text = TEXT.replace(
            "weights: {withdraw: -0.1, escalate: [0, 0.10, 1e2]}",
            "ranking: [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]",
        )
        with pytest.raises(ModelError, match="the ranking of 'USSR'"):
            read(text, withdrawn=["e4"])

    def test_renumbers_what_is_no_ranking(self):
        """What followed by way of a state that is gone still holds."""
        order = "{better: [[3, 4], [4, 1]], evidence: [e4]"
        text = PAIRS.replace("{better: [[3, 4, 1]]", order).replace("owner: A}", OWNED, 1)
        conflict = read(text, withdrawn=["e1"])
        found = conflict.preferences["B"]

        assert conflict.size == 2
        assert found == Qualified(
            PartialOrder(((2, 1),), unstated="incomparable", evidence=("e4",)), (), ((2, 1),)
        )

    def test_blocs_lose_what_their_members_lose(self):
        """The preference of a bloc is that of its members."""
        joined = bloc(read(), ["US", "USSR"])
        found = withdraw(joined, ["e1", "e2", "e3"]).preferences["US + USSR"]

        assert [type(member) for member in found.members] == [Priorities, Weights]
        assert len(found.members[0].statements) == 1


PAIRS = """\
decision_makers: [A, B]
options: [{name: a, owner: A}, {name: b, owner: B}, {name: c, owner: A}]
feasibility: [{pattern: --Y}]
preferences:
  A: {ranking: [3, 4, 1, 2], unknown: [[1, 2]]}
  B: {better: [[3, 4, 1]], unstated: incomparable, much: [[3, 1]]}
"""
OWNED = "owner: A, evidence: [e1]}"


class TestGeneralPreferences:
    """Preferences that rank no states."""

    def test_reads_every_key(self):
        """Partial orders, unknown pairs and strength."""
        found = read(PAIRS).preferences

        assert found["A"] == Qualified(Ranking(((3,), (4,), (1,), (2,))), ((1, 2),))
        order = PartialOrder(((3, 4, 1),), unstated="incomparable")
        assert found["B"] == Qualified(order, much=((3, 1),))

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("[[3, 4, 1]]", "[[3, 4, 1], [1, 3]]", "line 6: the preferences of 'B': .*circle"),
            ("[[3, 4, 1]]", "[[3, 7, 1]]", "line 6: .*the partial order names state 7"),
            ("ranking", "equal: [[1, 2]], ranking", "line 5: 'equal' of 'A' stands beside ranking"),
            ("ranking", "unstated: unknown, ranking", "line 5: 'unstated' of 'A' stands beside"),
            ("much: [[3, 1]]", "much: [[1, 3]]", "line 6: .*not known to be preferred"),
            ("unstated: incomparable", "unstated: equal", "line 6: .*'unknown' or 'incomparable'"),
        ],
    )
    def test_refuses_with_the_line(self, old, new, problem):
        """Each is one clear sentence."""
        with pytest.raises(GoodOfficesError, match=problem):
            read(PAIRS.replace(old, new))

    def test_gives_payoffs_in_json_where_there_are_some(self):
        """Whose preferences rank no states has none; the rest is as always."""
        found = document(analyse(read(PAIRS), ["GMR"], preference_type="d"))

        assert found["payoffs"] == {}
        assert set(found["stable"]["GMR"]) == {"A", "B"}

    def test_a_menu_needs_ranks(self):
        """Without ranks there is no shortfall, and so no menu."""
        analysis = analyse(read(PAIRS), ["GMR"], preference_type="d")

        with pytest.raises(ModelError, match="the states have no ranks"):
            menu(analysis, "GMR")

    def test_reads_states_by_name_in_graph_form(self):
        """The same keys, with the states' names."""
        found = read(GRAPH).preferences

        assert found["A"] == Qualified(Ranking(((3,), (2,), (1,))), much=((3, 1),))
        assert found["B"] == PartialOrder(((2, 1),), ((1, 3),), evidence=("e1",))

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("ranking: [z, y, x], ", "", "line 5: the preference of 'A' needs exactly one of"),
            ("[[y, x]]", "[[y, w]]", "line 6: there is no state 'w'"),
            ("[[y, x]]", "[[y, x], [x, y]]", "line 6: the preferences of 'B': .*circle"),
            ("ranking", "equal: [[x, y]], ranking", "line 5: 'equal' of 'A' stands beside ranking"),
        ],
    )
    def test_refuses_with_the_line_in_graph_form(self, old, new, problem):
        """Each is one clear sentence."""
        with pytest.raises(ModelError, match=problem):
            read(GRAPH.replace(old, new))


GRAPH = """\
decision_makers: [A, B]
states: [x, y, z]
moves: {A: [[x, y]], B: [[y, z]]}
preferences:
  A: {ranking: [z, y, x], much: [[z, x]]}
  B: {better: [[y, x]], equal: [[x, z]], evidence: [e1]}
"""


class TestWhatIsNotSeen:
    """Unseen and merged states."""

    CUBA = """\
decision_makers: [US, USSR]
options:
  - {name: blockade, owner: US}
  - {name: withdraw, owner: USSR, evidence: [e1]}
  - {name: escalate, owner: USSR}
feasibility: [{exclusive: [withdraw, escalate]}]
preferences:
  US: {statements: [withdraw, not escalate]}
  USSR: {statements: [not blockade, not withdraw]}
unseen: {US: [escalate and blockade, withdraw and blockade]}
"""
    MERGED = CUBA.replace("escalate and blockade, withdraw and blockade", "escalate") + (
        'coalesce: [{name: war, pattern: "--Y", ranks: '
        "{USSR: {blockade: yes, withdraw: no, escalate: yes}}}]\n"
    )

    def test_reads_unseen_states(self):
        """Any of the conditions is enough."""
        conflict = read_model(self.CUBA, "c.yaml")
        assert conflict.hidden["US"].tolist() == [False, False, False, True, False, True]

    def test_merges_states(self):
        """By a pattern or a condition; ranks by ordinal or by levels."""
        by_pattern = read_model(self.MERGED, "c.yaml")
        assert by_pattern.states[-1] == "war"
        assert by_pattern.unseen == {"US": (5,)}
        levels = "{blockade: yes, withdraw: no, escalate: yes}"
        other = self.MERGED.replace('pattern: "--Y"', "condition: escalate").replace(levels, "6")
        assert read_model(other, "c.yaml").payoff("USSR").tolist() == (
            by_pattern.payoff("USSR").tolist()
        )

    def test_merges_what_is_left_after_a_withdrawal(self):
        """States are merged last; one that is gone is no longer named."""
        left = read_model(self.MERGED, "c.yaml", withdrawn=["e1"])
        assert left.states == ("no no no", "yes no no", "war")
        gone = self.MERGED.replace("--Y", "-Y-").replace(
            "yes, withdraw: no, escalate: yes", "no, withdraw: yes, escalate: no"
        )
        assert read_model(gone, "c.yaml", withdrawn=["e1"]).size == 4

    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            ("unseen: {US: [", "unseen: {UN: [", "line 10: unseen states of 'UN', who is no"),
            ("[escalate]", "[escalates]", "line 10: .*'escalates'"),
            ('pattern: "--Y"', 'pattern: "-Y"', "line 11: the pattern '-Y' has 2 of 3 characters"),
            ('pattern: "--Y", ', "", "line 11: a merged state has no key. Give exactly one of"),
            ("ranks: {USSR", "ranks: {UN", "line 11: ranks of 'UN', who is no decision maker"),
            ("ranks: {USSR", "rank: {USSR", "line 11: unknown key 'rank'. The keys here are: name"),
            ('pattern: "--Y"', 'pattern: "Y-Y"',
             "line 11: the merged state 'war' has one state, so nothing is merged. Widen its pat"),
            (", ranks: {USSR: {blockade: yes, withdraw: no, escalate: yes}}", "",
             "line 11: the merged state 'war' joins states that 'USSR' does not hold equal: 5, 6"),
        ],
    )  # fmt: skip
    def test_refuses_with_the_line(self, old, new, problem):
        """File, line, what, the cure."""
        with pytest.raises(GoodOfficesError, match=f"^c.yaml, {problem}"):
            read_model(self.MERGED.replace(old, new), "c.yaml")
