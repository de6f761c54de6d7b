"""What `goodoffices.reading.initials` promises."""

import pytest
from tests.reading.test_reader import reading_of
from tests.reading.test_wholes import speakers

NOTE = "Note of a call, 3 May 2024\n\nPresent: {}\n\n"
BOTH = "A. Reyes (FOG), Bo Lee (SE)"


class TestByInitials:
    """`by_initials`, by who speaks in a note."""

    @pytest.mark.parametrize(
        ("listed", "said", "who"),
        [
            (BOTH, "AR: It is over.\n\nBL: It is not.\n\nAR: So be it.", ["A. Reyes", "Bo Lee"]),
            (BOTH, "AR said it was over. BL told AR that it was not.", ["A. Reyes", "Bo Lee"]),
            (BOTH, "SE said it was over.", ["Bo Lee"]),
            ("A. Reyes, Anton Rask, Bo Lee", "AR said it was over.", ["AR"]),
            (BOTH, "FOG said it was over.", ["FOG"]),
        ],
    )
    def test_they_mean_who_is_listed(self, listed, said, who):
        """In labels and elsewhere; not where two have them, nor the body that sent somebody."""
        found = speakers(NOTE.format(listed) + said)
        assert [name for one in found for name in one][: len(who)] == who

    def test_a_person_is_neither_body_nor_link(self):
        """No body is called so, and nothing came through her."""
        found = reading_of(NOTE.format(BOTH) + "BL told AR that it was over.")
        assert {one.kind for one in found.actors} == {"person"}
        assert found.statements[0].via == ()
        assert [one.name for one in found.contacts[0].participants] == ["A. Reyes", "Bo Lee"]
