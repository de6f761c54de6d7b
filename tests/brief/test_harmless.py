"""Text from outside shows inert, in the page and in the terminal (rule N6)."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest
from rich.console import Console
from tests.brief.canaries import REPORT, canary_ledger
from tests.brief.dom import tree
from tests.brief.examples import report_page

from goodoffices.assessment import assess
from goodoffices.brief import Page, page_of_dossier, to_html, to_terminal
from goodoffices.brief.harmless import harmless
from goodoffices.brief.words import Named

SHOWN = "⌈U+202E⌉evil⌈U+001B⌉[31m[red]tags[/red]"
NO_FREE_TEXT = {
    "id",
    "kind",
    "label",
    "status",
    "type",
    "outcome",
    "firmness",
    "precision",
    "verb",
    "sha256",
    "value",
    "published",
    "recorded",
    "file",
    "inherited",
}


def _texts(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(each, name)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each, key)
    elif isinstance(value, str):
        yield key, value


@pytest.fixture(params=["dossier", "report"])
def page(request, tmp_path) -> Page:
    """Make a page from hostile texts."""
    if request.param == "report":
        return report_page(tmp_path, REPORT)
    snapshot = canary_ledger().as_of()
    return page_of_dossier(assess(snapshot), snapshot)


class TestHarmless:
    """What is done to every text before it is shown."""

    def test_every_free_text_of_the_dossier_is_a_canary(self):
        """The canary stands in each textual field that a person or a report can fill."""
        for entry in canary_ledger().versions:
            for key, text in _texts(entry.model_dump(mode="python")):
                plain = key in NO_FREE_TEXT or re.fullmatch(r"[0-9a-z]{8}-[0-9a-z]{4}", text)
                assert plain or "evil" in text, (entry.kind, key, text)

    def test_all_texts_of_a_value_are_made_inert(self):
        """Strings in tuples, mappings and dataclasses, keys included; all else is left."""
        value = (Named("a\x1b"), {"k\u202e": 3}, None, ["kept"])
        assert harmless(value) == (Named("a⌈U+001B⌉"), {"k⌈U+202E⌉": 3}, None, ["kept"])

    def test_markup_is_text_in_the_page(self, page):
        """No element comes from a text; controls and escapes stand as their code points."""
        html = to_html(page)
        assert not tree(html).find("script")
        assert not re.search("[\x00-\x09\x0b-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]", html)
        assert SHOWN in tree(html).text
        assert "{{ 7 * 7 }}" in tree(html).text
        assert "alert(1)" in tree(html).text

    def test_markup_is_text_in_the_terminal(self, page):
        """Square brackets stand; the only escapes are those of our own styles."""
        stream = io.StringIO()
        to_terminal(
            page, Console(file=stream, force_terminal=True, width=4000, color_system="standard")
        )
        shown = stream.getvalue()
        styles = ";".join(re.findall(r"\x1b\[([0-9;]*)m", shown))
        assert set(styles.split(";")) <= {"0", "1", "2", "3", "4", "7"}, "weights, no colours"
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert "\x1b" not in plain
        assert "\u202e" not in plain
        assert SHOWN in plain
        assert "<script>alert(1)</script>" in plain
