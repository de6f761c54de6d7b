"""Those whom a report names side by side, or with whom a sentence begins."""

import pytest
from tests.reading.test_heads import speakers


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
