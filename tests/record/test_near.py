"""What `goodoffices.record.near` promises."""

from difflib import SequenceMatcher

import pytest
from tests.strategies_record import ARVIA, MODEL, small

from goodoffices.record.near import meant, nearest

NAMES = {
    "a": ["2024-03-08-port-of-kivu", "The port stays open"],
    "b": ["talks in Kivu"],
    "c": ["ambassador"],
    "d": ["wire"],
    "e": [],
    "f": ["«»"],
    "g": ["Сергей Лавров"],
    "h": ["نجيب"],
}


class TestNearest:
    """Names like one that there is not."""

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ("ambasador", ["c"]),
            ("AMBASSADORS", ["c"]),
            ("port", ["a"]),
            ("port of Kivu", ["a", "b"]),
            ("Kivu talks", ["b", "a"]),
            ("port-stays", ["a"]),
            ("wires", ["d"]),
            ("glacier", []),
            ("of", []),
            ("«»", []),
            ("Лавров", ["g"]),
            ("نجيب", ["h"]),
            ("Сергей Лаврр", ["g"]),
            ("Ковач", []),
        ],
    )
    def test_letters_words_and_parts_count(self, asked, expected):
        """The most like come first; what has nothing in common is not offered."""
        assert nearest(asked, NAMES) == expected

    def test_few_names_are_compared_letter_by_letter(self, monkeypatch):
        """Of many that there are."""
        compared = []
        ratio = SequenceMatcher.ratio
        monkeypatch.setattr(SequenceMatcher, "ratio", lambda one: compared.append(1) or ratio(one))
        names = {str(number): [f"delegate {number:05}"] for number in range(1000)}
        names["x"] = ["the negotiator"]

        assert nearest("negotiater", names) == ["x"]
        assert len(compared) == 1


class TestMeant:
    """Entries for an id that is none."""

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            ("arvia", f"Did you mean actor {ARVIA} Arvia?"),
            (MODEL.replace("0000007", "000O007"), f" model {MODEL} m"),
            ("x", f"The dossier has {len(small())} entries; dossier.yaml lists the ids, which"),
        ],
    )
    def test_names_and_slips_are_taken(self, asked, expected):
        """Of ids that are like it the first few; else it is said where ids stand."""
        told = meant(asked, small())

        assert expected in told
        assert told.count(" or ") < 3

    def test_one_entry_is_one(self):
        """As of a dossier that was just begun."""
        one = dict([next(iter(small().items()))])
        assert meant("x", one).startswith("The dossier has 1 entry; dossier.yaml")
