"""The page as HTML: self-contained, typed, accessible."""

import dataclasses
import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.brief.dom import tree
from tests.brief.examples import example_html, example_tree, report_page
from tests.brief.pages import sample_page

from goodoffices.brief import contexts, html

CONTEXTS = [getattr(contexts, name) for name in contexts.__all__]


class TestContexts:
    """The contexts and what is shown of them."""

    def test_every_field_is_documented(self):
        """Each field of each context is followed by its documentation."""
        source = Path(contexts.__file__).read_text(encoding="utf-8")
        for context in CONTEXTS:
            body = re.split(rf"class {context.__name__}\b", source)[1].split("@dataclass")[0]
            for field in context.__annotations__:
                assert re.search(rf"\n    {field}: [^\n]+\n    \"\"\"", body), (context, field)

    def test_templates_use_every_field_and_nothing_else(self, monkeypatch):
        """Each field is shown by template or picture; a name that is no field is refused."""
        used: dict[type, set[str]] = {context: set() for context in CONTEXTS}

        def watch(context):
            plain = context.__getattribute__

            def get(self, name):
                used[type(self)].add(name)
                return plain(self, name)

            monkeypatch.setattr(context, "__getattribute__", get)

        page = sample_page()
        monkeypatch.setattr(html, "harmless", lambda value: value)
        for context in CONTEXTS:
            watch(context)
        html.to_html(page)
        monkeypatch.undo()
        for context in CONTEXTS:
            if context is not contexts.Section:
                fields = {field.name for field in dataclasses.fields(context)}
                assert fields - used[context] == set(), context


class TestToHtml:
    """The rendered page."""

    def test_it_loads_and_runs_nothing(self):
        """No script, no reference to another file, and a policy that forbids both."""
        page = example_tree()
        assert not page.find("script")
        assert not page.find("link")
        assert not page.find("img")
        policy = next(m for m in page.find("meta") if "http-equiv" in m.attributes)
        assert policy.attributes["content"].startswith("default-src 'none'; style-src 'sha256-")
        assert not page.having("src")
        assert not page.having("onclick")
        assert "url(" not in example_html()

    def test_the_same_page_gives_the_same_bytes(self):
        """Nothing of the moment or the machine enters the file."""
        assert html.to_html(sample_page()) == html.to_html(sample_page())

    def test_headings_are_in_order(self):
        """One first heading; no level is left out on the way down."""
        levels = [int(e.name[1]) for e in example_tree().walk() if re.fullmatch(r"h[1-6]", e.name)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))

    def test_tables_have_captions_and_headers(self):
        """Each table has a caption; each head cell says what it heads."""
        tables = example_tree().find("table")
        assert len(tables) > 8
        for table in tables:
            assert table.find("caption")[0].text.strip()
            assert all(cell.attributes["scope"] in ("row", "col") for cell in table.find("th"))
            rows = table.find("tbody")[0].find("tr")
            assert all(row.find("th") for row in rows)

    def test_pictures_have_text_and_a_table(self):
        """Each picture is an image with a name and a description, and names its table."""
        page = example_tree()
        pictures = page.find("svg")
        assert len(pictures) >= 5
        for picture in pictures:
            assert picture.attributes["role"] == "img"
            named = picture.attributes["aria-labelledby"].split()
            told = [e for e in picture.walk() if e.attributes.get("id") in named]
            assert len(told) == 2
            assert all(each.text.strip() for each in told)

    def test_landmarks_and_language(self):
        """A language, a main part, a navigation with a name and a way past it."""
        page = example_tree()
        assert page.find("html")[0].attributes["lang"] == "en"
        assert len(page.find("main")) == 1
        assert page.find("nav")[0].attributes["aria-label"] == "Contents"
        assert page.find("a")[0].attributes["href"] == "#main"

    def test_parties_stand_in_the_users_order(self):
        """The columns of the matrix are the parties as the dossier lists them (N1)."""
        heads = next(t for t in example_tree().find("table") if t.attributes["id"] == "matrix")
        columns = [cell.text for cell in heads.find("thead")[0].find("th")]
        assert columns == ["Issue", "Central Asian states", "China", "Russia", "Ukraine"]

    @pytest.mark.parametrize("part", ["standing", "movement", "gaps", "outcomes", "settlements"])
    def test_a_bare_report_says_what_is_not_coded(self, part, tmp_path):
        """Sections that need positions or a model are there and name the next command."""
        page = tree(html.to_html(report_page(tmp_path)))
        section = next(e for e in page.having("id") if e.attributes["id"] == part)
        assert "Not coded yet" in section.text
        assert any("goodoffices" in code.text for code in section.find("code"))
