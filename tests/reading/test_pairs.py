"""Those whom a report names side by side, or with whom a sentence begins."""

import pytest
from tests.reading.test_heads import speakers
from tests.reading.test_reader import reading_of


class TestActingBefore:
    """`acting_before`, by who *they* are that say something last."""

    @pytest.mark.parametrize(
        ("before", "names"),
        [
            # Those who act, not those whom they act on.
            (
                "The ministers of Peru blamed the rebels for raiding villages.",
                ["ministers of Peru"],
            ),
            ("Peru and Chile blamed the rebels for raiding villages.", ["Peru", "Chile"]),
            ("On Monday, Peru and Chile blamed the rebels.", ["Peru", "Chile"]),
            ("Rebels and the government left after a plea by nurses.", ["Rebels", "government"]),
            # Where one acts, they are those acted on.
            ("Peru blamed the rebels.", ["rebels"]),
            # Officials may be anybody.
            ("Officials blamed the rebels.", ["rebels"]),
            ("The rebels left without officials.", ["rebels"]),
        ],
    )
    def test_whom_they_means(self, before, names):
        """Those with whom the sentence begins, if they are several."""
        assert speakers(f"{before} They said it rained.")[-len(names) :] == names


class TestEitherOfTwo:
    """`either_of_two`, by who says something last."""

    @pytest.mark.parametrize(
        ("before", "former", "latter"),
        [
            ("Ana Reyes met Odo Brann.", "Ana Reyes", "Odo Brann"),
            ("Ana Reyes met Odo Brann. It rained.", "Ana Reyes", "Odo Brann"),
            ("Ana Reyes of Peru met Odo Brann of Chile.", "Ana Reyes", "Odo Brann"),
            ("Peru blamed Chile.", "Peru", "Chile"),
        ],
    )
    def test_of_the_two_named_last(self, before, former, latter):
        """People before states."""
        assert speakers(f"{before} The former said it was over.")[-1] == former
        assert speakers(f"{before} The latter said it was over.")[-1] == latter

    def test_not_of_three(self):
        """Nobody known is meant."""
        text = "Ana Reyes met Odo Brann and Tom Hall. The latter said it was over."
        assert speakers(text)[-1] == "The latter"


class TestBodyBefore:
    """`body_before`, by who *they* are."""

    @pytest.mark.parametrize(
        "before",
        [
            "The Red Cross sent aid on Monday.",
            "Hamas rejected the plan.",
            "The Red Cross sent aid. It said the road was shut.",
            "The Red Cross left Peru.",
        ],
    )
    def test_they_are_the_body_that_acts(self, before):
        """Or that spoke right before."""
        assert speakers(f"{before} They said more would follow.")[-1] in {"Red Cross", "Hamas"}

    @pytest.mark.parametrize(
        "before",
        ["Ana Reyes left the Red Cross.", "The Red Cross praised Ana Reyes.", "It rained in Oslo."],
    )
    def test_otherwise_nobody_known(self, before):
        """Where another is named, or no body."""
        found = reading_of(f"{before} They said more would follow.")
        assert found.statements[-1].actors == ()
