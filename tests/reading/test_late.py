"""What `goodoffices.reading.late` promises."""

import copy
import gc
import importlib
import pkgutil
import re

import goodoffices.reading
from goodoffices.reading.late import _Late, late


class TestLate:
    """Patterns compiled at their first use."""

    def test_it_finds_what_a_pattern_finds(self):
        """By whichever method, at the first use and later."""
        text, written = "They vow, she Vows", r"\b(?P<how>vow)s?\b"
        plain = re.compile(written, re.IGNORECASE)
        for _ in range(2):
            pattern = late(written, re.IGNORECASE)
            for _ in range(2):
                assert pattern.sub("-", text) == plain.sub("-", text)
                assert [m.span() for m in pattern.finditer(text)] == [(5, 8), (14, 18)]
                assert pattern.search(text)["how"] == "vow"
                assert pattern.match(text, 5).end() == plain.match(text, 5).end()
                assert pattern.fullmatch("vows")
                assert pattern.groupindex == plain.groupindex

    def test_nothing_is_compiled_before(self, monkeypatch):
        """Nor by looking at it."""
        asked = []
        monkeypatch.setattr(re, "compile", lambda *args: asked.append(args))
        assert copy.copy(late("a"))
        assert not asked

    def test_every_pattern_of_the_reader_is_one(self):
        """A mistake in one would only be found in a text that needs it."""
        for module in pkgutil.walk_packages(goodoffices.reading.__path__, "goodoffices.reading."):
            importlib.import_module(module.name)
        found = [one for one in gc.get_objects() if type(one) is _Late]

        assert len(found) > 20
        assert all(one.pattern for one in found)
