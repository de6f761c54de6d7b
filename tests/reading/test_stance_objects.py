"""What a stance is about, and a second verb of the same subject."""

import pytest
from tests.reading.test_reader import reading_of

from goodoffices.reading.extent import Extent
from goodoffices.reading.stance_objects import whole


class TestTrimmed:
    """`trimmed` and `joined`"""

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (
                "condemns the raid and calls upon Chad to stop.",
                [("reject", "the raid"), ("demand", "Chad to stop")],
            ),
            (
                "welcomed the truce and also urged Chad to stop.",
                [("welcome", "the truce"), ("demand", "Chad to stop")],
            ),
            ("condemned the raid and the murder.", [("reject", "the raid and the murder")]),
            ("rejected the condition in a post on X.", [("reject", "the condition")]),
            ("rejected the ruling on X, citing a treaty.", [("reject", "the ruling")]),
            ('said a raid "would be unacceptable".', [("reject", "a raid")]),
            ("rejected the plan; it rained.", [("reject", "the plan")]),
            ("rejected the dam, fearing for its water.", [("reject", "the dam")]),
            ("rejected a ruling on Xerxes.", [("reject", "a ruling on Xerxes")]),
            ("welcomed the change in the statement.", [("welcome", "the change in the statement")]),
            ("demanded a seat, a demand that Chad refused.", [("demand", "a seat")]),
            ("praised the plan and would sign it.", [("welcome", "the plan")]),
            ("praised Mrs. Lund and her plan.", [("welcome", "Mrs. Lund and her plan")]),
            (
                'rejected "any partition" of the country.',
                [("reject", '"any partition" of the country')],
            ),
            ('called for more "room".', [("demand", 'for more "room"')]),
            ("offered no roads.", []),
            ("offered nothing but words.", []),
            ("offered a road.", [("offer", "a road")]),
        ],
    )
    def test_the_words_of_the_issue_are_without_how_and_why(self, words, told):
        """A second verb is a stance of its own; where and how it was said belongs to neither."""
        found = reading_of(f"Peruvian Foreign Minister Ama Odera {words}").stances

        assert [(one.verb, one.toward.text) for one in found] == told


class TestWhole:
    """`whole`"""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("backed Mrs. Reyes and her plan. It rained.", "backed Mrs. Reyes and her plan"),
            ("backed the U.S. draft; it rained.", "backed the U.S. draft"),
            ("backed the plan. It rained.", "backed the plan"),
            ("backed St. Kitts", "backed St. Kitts"),
        ],
    )
    def test_an_abbreviation_ends_nothing(self, text, expected):
        """Up to the next full stop or semicolon, or the end."""
        end = text.index(".") if "." in text else len(text)
        assert whole(text, Extent(0, end), len(text)).of(text) == expected
