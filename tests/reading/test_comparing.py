"""How a reading is compared with a record, on small cases made by hand."""

from typing import Any

import pytest
from benchmarks.comparing import FIELDS, Found, compare, is_same_name, judge, total
from benchmarks.reading_fields import table

TEXT = 'Minister Ann Ray said the gate is shut. "Open it," Bo Lind told Reuters on Monday.'


def side() -> dict[str, Any]:
    """Write down all that the small report says."""
    return {
        "statements": [
            {
                "kind": "indirect",
                "actors": ["Ann Ray"],
                "content": ["the gate is shut"],
                "via": [],
                "date": "not after 2024-05-16",
            },
            {
                "kind": "direct",
                "actors": ["Bo Lind"],
                "content": ['"Open it,"'],
                "via": ["Reuters"],
                "date": "2024-05-13",
                "negated": True,
            },
        ],
        "contacts": [
            {
                "type": "meeting",
                "status": "planned",
                "participants": ["Ann Ray", "Bo Lind"],
                "place": None,
                "date": "2024-05",
            }
        ],
        "appointments": [
            {"appointee": "Bo Lind", "office": "envoy", "status": "recalled", "date": None}
        ],
        "actors": [
            {"name": "Ann Ray", "kind": "person", "roles": ["Minister (current)"]},
            {"name": "Bo Lind", "kind": "person", "roles": ["envoy (former, 2001-2004)"]},
        ],
        "stances": [{"party": "Bo Lind", "verb": "demand", "toward": "Open it"}],
    }


class TestCompare:
    """`compare`"""

    def test_the_same_is_right_throughout(self):
        """A record compared with itself has nothing missed and nothing extra."""
        for found in compare(TEXT, side(), side()).values():
            assert found.right > 0
            assert (found.missed, found.extra) == ((), ())

    def test_it_gives_every_field(self):
        """The table has a line for each."""
        assert tuple(compare(TEXT, side(), side())) == FIELDS

    def test_nothing_read_is_all_missed(self):
        """An empty reading has no recall, and no precision to speak of."""
        empty = {key: [] for key in side()}

        for found in compare(TEXT, side(), empty).values():
            assert (found.recall, found.precision) == (0.0, None)

    @pytest.mark.parametrize(
        ("where", "key", "value", "wrong"),
        [
            ("statements", "kind", "mixed", {"statements"}),
            ("statements", "actors", ["Bo Lind"], {"speakers"}),
            ("statements", "actors", ["Ann Ray", "Bo Lind"], {"speakers"}),
            ("statements", "via", ["AFP"], {"via"}),
            ("statements", "date", "2024-05-16", {"dates"}),
            ("statements", "hypothetical", True, {"marks"}),
            ("statements", "content", ["shut"], {"statements", "speakers"}),
            ("contacts", "type", "call", {"contacts", "status", "dates"}),
            ("contacts", "participants", ["Cy Orr", "Di Poe"], {"contacts", "status", "dates"}),
            ("contacts", "status", "refused", {"status"}),
            ("contacts", "date", "2024-06", {"dates"}),
            ("appointments", "status", "ended", {"appointments"}),
            ("appointments", "office", "consul", {"appointments"}),
            ("actors", "kind", "group", {"actors"}),
            ("actors", "roles", ["Minister (former)"], {"roles"}),
            ("actors", "name", "Cy Orr", {"actors", "roles"}),
            ("stances", "verb", "offer", {"stances"}),
            ("stances", "party", "Ann Ray", {"stances"}),
            ("stances", "toward", "the gate", {"stances"}),
            ("stances", "toward", None, {"stances"}),
        ],
    )
    def test_one_slip_is_wrong_in_its_own_fields(self, where, key, value, wrong):
        """Nothing else suffers."""
        read = side()
        read[where][0][key] = value

        found = compare(TEXT, side(), read)

        assert {name for name, one in found.items() if one.missed or one.extra} == wrong

    def test_half_of_the_letters_are_enough(self):
        """A content that ends early still is the statement."""
        read = side()
        read["statements"][0]["content"] = ["gate is shut"]

        assert compare(TEXT, side(), read)["statements"].right == 2

    def test_a_type_that_the_record_allows_is_right(self):
        """Where two are defensible, the record names both."""
        record, read = side(), side()
        record["contacts"][0] |= {"type": "talks", "also": ["meeting"]}

        assert compare(TEXT, record, read)["contacts"].right == 1

    def test_one_entry_answers_for_one(self):
        """The same contact read twice is once extra."""
        read = side()
        read["contacts"] *= 2

        found = compare(TEXT, side(), read)["contacts"]

        assert (found.right, len(found.missed), len(found.extra)) == (1, 0, 1)


class TestIsSameName:
    """`is_same_name`"""

    @pytest.mark.parametrize(
        ("a", "b", "same"),
        [
            ("the Foreign Ministry", "Foreign Ministry", True),
            ("Ms Ray", "Ann Ray", True),
            ("Omani official", "senior Omani official", True),
            ("Ann Ray", "Bo Ray", False),
            ("spokesman", "Ann Ray’s spokesman", False),
            ("Russia", "Prussia", False),
            ("the", "The", True),
        ],
    )
    def test_by_their_words(self, a, b, same):
        """Articles, case and forms of address do not count, and either may be the shorter."""
        assert is_same_name(a, b) is same
        assert is_same_name(b, a) is same


class TestTotal:
    """`total`"""

    def test_counts_add_up(self):
        """Two right of three stated, two of four read."""
        found = total([Found(1, ("x",)), Found(1, (), ("y", "z"))])

        assert (found.stated, found.recall, found.precision) == (3, 2 / 3, 0.5)


class TestTable:
    """`table`"""

    def test_it_has_a_line_for_each_field(self):
        """Shares have two digits; what was not there is a dash."""
        nothing = dict.fromkeys(FIELDS, Found())
        lines = table({"open": [nothing | {"via": Found(2, ("x",))}]}).splitlines()

        assert lines[0] == "| field | open (1): stated | P | R |"
        assert "| via | 3 | 1.00 | .67 |" in lines
        assert "| dates | 0 | – | – |" in lines
        assert len(lines) == 2 + len(FIELDS)


class TestJudge:
    """`judge`"""

    def test_says_of_each_thing_read_whether_it_is_right(self):
        """In the order of the reading; of a statement nobody stated no speaker is judged."""
        reading = side()
        reading["statements"][0]["actors"] = ["Bo Lind"]
        reading["statements"].append({**reading["statements"][1], "content": ["on Monday"]})
        reading["contacts"][0]["status"] = "occurred"
        found = judge(TEXT, side(), reading)
        assert found["statements"] == [True, True, False]
        assert found["speakers"] == [False, True, None]
        assert (found["contacts"], found["status"]) == ([True], [False])
        assert (found["appointments"], found["stances"]) == ([True], [True])

    def test_agrees_with_what_is_counted(self):
        """As many are right as `compare` counts."""
        reading = side()
        reading["stances"].append({"party": "Ann Ray", "verb": "demand", "toward": "Open it"})
        found, counted = judge(TEXT, side(), reading), compare(TEXT, side(), reading)
        for field, judged in found.items():
            assert sum(map(bool, judged)) == counted[field].right
