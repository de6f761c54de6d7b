"""What `goodoffices.reading.writings` promises."""

import pytest
from tests.reading.test_wholes import speakers


class TestWrittenBy:
    """`written_by`, by the statements of a text."""

    @pytest.mark.parametrize(
        ("text", "names"),
        [
            ("The foreign ministry issued a statement. The statement said it was over.",
             ["foreign ministry"]),
            ("Iran and Oman released a statement. \u201cIt is over,\u201d the statement said.",
             ["Iran", "Oman"]),
            ("In a statement, President Ana Reyes bowed. The statement said it was over.",
             ["Ana Reyes"]),
            ("A statement by the Red Cross said it was over.", ["Red Cross"]),
            ("A joint statement by Egypt and Sudan said it was over.", ["Egypt", "Sudan"]),
            ("A statement issued by the African Union said it was over.", ["African Union"]),
            ("The king's statement said it was over.", ["king"]),
            ("President Ana Reyes spoke. Her statement said it was over.", ["Ana Reyes"]),
        ],
    )  # fmt: skip
    def test_whoever_is_named_with_it_speaks(self, text, names):
        """The issuer speaks, not the paper."""
        assert speakers(text)[-1] == names

    def test_what_was_said_in_it(self):
        """*The statement* is the one in which somebody just spoke."""
        text = "The union said in a statement that it was over. The statement added that all left."
        assert speakers(text) == [["union"]] * 2

    @pytest.mark.parametrize(
        "text",
        [
            "The union bowed. A statement said it was over.",
            "The statement said it was over.",
            "The letter, dated 2 March, said it was over.",
            "It rained. The joint communique said it was over.",
        ],
    )
    def test_nobody_speaks_where_none_is_named(self, text):
        """No actor is called *statement*."""
        assert speakers(text) == [[]]
