"""The brief in the terminal holds what the page holds."""

import io
import re
from collections.abc import Iterator
from typing import Any

from rich.console import Console
from tests.brief.examples import example_page
from tests.brief.pages import sample_page

from goodoffices.brief import Page, to_terminal
from goodoffices.brief.contexts import Exhibit, Table
from goodoffices.brief.words import Cite, Command, Day, Named, text


def _printed(page: Page) -> str:
    stream = io.StringIO()
    to_terminal(page, Console(file=stream, width=6000))
    return stream.getvalue()


def _parts(value: Any, kind: type) -> Iterator[Any]:
    if isinstance(value, kind):
        yield value
    if isinstance(value, tuple):
        for each in value:
            yield from _parts(each, kind)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _parts(getattr(value, name), kind)


class TestToTerminal:
    """The printed brief."""

    def test_every_table_and_every_exhibit_is_printed(self):
        """Captions, heads, cells; labels, quotes and marks of the annex."""
        for page in (sample_page(), example_page()):
            printed = re.sub(r"\s+", " ", _printed(page))
            for table in _parts(page, Table):
                assert text(table.caption) in printed
                for row in table.rows:
                    for cell in row.cells:
                        for line in cell:
                            for piece in line:
                                shown = piece if isinstance(piece, str) else piece.text
                                assert " ".join(shown.split()) in printed
            for exhibit in _parts(page, Exhibit):
                assert f"{exhibit.label} {text(exhibit.title)}" in printed
                for quotation in exhibit.quotations:
                    assert all(" ".join(part.split()) in printed for part in quotation.parts)

    def test_numbers_carry_the_label_of_their_evidence(self):
        """What is a link on the page names its place in the annex here."""
        page = example_page()
        printed = _printed(page)
        for cite in _parts(page.summary, Cite):
            assert f"{cite.text} [{cite.note}]" in printed

    def test_it_fits_a_narrow_terminal(self):
        """Nothing is cut off at the width of eighty characters; long words are folded."""
        stream = io.StringIO()
        to_terminal(example_page(), Console(file=stream, width=80))
        assert max(len(line) for line in stream.getvalue().splitlines()) <= 80
        assert "…" not in stream.getvalue()

    def test_pieces_are_shown_as_text(self):
        """Names, days and commands stand as they are."""
        printed = _printed(sample_page())
        for kind in (Named, Day, Command):
            for piece in _parts(sample_page().unknown, kind):
                assert piece.text in printed

    def test_exhibits_have_their_styles_wrapped_or_not(self):
        """Their headings are bold and their quotations italic at every width."""
        for width in (40, 6000):
            stream = io.StringIO()
            console = Console(file=stream, width=width, force_terminal=True, color_system="256")
            to_terminal(example_page(), console)
            printed = stream.getvalue()
            assert "\x1b[1mQ1 " in printed
            assert "\x1b[3m   » " in printed
            assert "\x1b[2m" in printed
