"""The pages in a browser: narrow, wide and printed."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.brief.examples import example_html, report_page

from goodoffices.brief import to_html

pytestmark = pytest.mark.browser

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="module")
def browser() -> Iterator:
    """Start Chromium, once."""
    if CHROMIUM is None:
        reason = "there is no Chromium on this machine"
        if os.environ.get("GOODOFFICES_REQUIRE_TOOLS") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture(params=["dossier", "report"])
def page_file(request, tmp_path) -> Path:
    """Write the brief of the example, and of a bare report."""
    html = example_html() if request.param == "dossier" else to_html(report_page(tmp_path))
    path = tmp_path / "brief.html"
    path.write_text(html, encoding="utf-8")
    return path


class TestPages:
    """What a reader sees."""

    @pytest.mark.parametrize("width", [360, 390, 768, 1366])
    def test_no_page_scrolls_sideways(self, browser, page_file, width):
        """Tables and pictures that are wider scroll by themselves."""
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(page_file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()

    def test_the_policy_refuses_nothing_of_the_page(self, browser, page_file):
        """The style sheet applies and the console stays silent; nothing is requested."""
        page = browser.new_page()
        told, asked = [], []
        page.on("console", lambda message: told.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(page_file.as_uri())
        family = page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse")
        assert family == "collapse"
        assert told == []
        assert asked == [page_file.as_uri()]
        page.close()

    def test_a_script_would_not_run(self, browser, tmp_path):
        """Even if markup slipped in, the policy would stop it."""
        path = tmp_path / "evil.html"
        path.write_text(example_html().replace("<main", "<script>window.ran=1</script><main"))
        page = browser.new_page()
        page.goto(path.as_uri())
        assert page.evaluate("window.ran") is None
        page.close()

    def test_scrolling_parts_can_be_reached_by_keyboard(self, browser, page_file):
        """Each region that scrolls takes the focus and has a name."""
        page = browser.new_page(viewport={"width": 360, "height": 800})
        page.goto(page_file.as_uri())
        regions = page.query_selector_all("[role=region]")
        assert regions
        for region in regions:
            assert region.get_attribute("tabindex") == "0"
            named = region.get_attribute("aria-labelledby")
            assert page.inner_text(f"#{named}").strip()
        page.close()

    def test_it_prints(self, browser, page_file):
        """On A4, each page with its handling label, tables with repeated heads."""
        page = browser.new_page()
        page.goto(page_file.as_uri())
        printed = page.pdf(prefer_css_page_size=True)
        assert printed.startswith(b"%PDF")
        page.emulate_media(media="print")
        head = page.evaluate("getComputedStyle(document.querySelector('thead')).display")
        assert head == "table-header-group"
        note = page.evaluate(
            "getComputedStyle(document.querySelector('a[data-note]') || document.body, '::after')"
            ".content"
        )
        assert note != "none" or not page.query_selector("a[data-note]")
        page.close()
