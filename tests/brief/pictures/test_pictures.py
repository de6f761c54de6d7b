"""Pictures: valid, escaped, the same every time, nothing on top of anything else."""

import dataclasses
import math
import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.brief.dom import tree
from tests.brief.pages import sample_page

from goodoffices.brief.contexts import Link, Network, Node, Timeline, TimelineMark
from goodoffices.brief.pictures import draw
from goodoffices.brief.pictures.circle import on_circle
from goodoffices.brief.pictures.network import draw_network
from goodoffices.brief.pictures.scale import draw_scale
from goodoffices.brief.pictures.sheet import Sheet, wrapped
from goodoffices.brief.pictures.timeline import days_between, draw_timeline

PAGE = sample_page()


class TestDraw:
    """All pictures of a page."""

    def test_each_picture_of_the_page_is_drawn(self):
        """By its anchor, as one SVG image."""
        drawn = draw(PAGE)
        assert list(drawn) == ["scale-1", "scale-2", "timeline", "network"]
        assert all(svg.startswith("<svg ") and 'role="img"' in svg for svg in drawn.values())

    def test_the_same_picture_has_the_same_bytes(self):
        """Nothing of the moment enters a picture."""
        assert draw(PAGE) == draw(PAGE)

    def test_no_color_is_valued(self):
        """Only shades of one ink: nothing is lost in black and white, nobody has a colour."""
        for svg in draw(PAGE).values():
            for color in set(re.findall(r"#[0-9a-f]{6}", svg)):
                red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
                assert red <= green <= blue
                assert blue - red < 40


class TestSheet:
    """A drawing in pixels."""

    def test_what_it_makes_is_a_valid_chart(self):
        """The chart keeps to the schema of Vega-Lite, which drawing itself does not check."""
        sheet = Sheet(200, 100)
        sheet.line((0, 0, 10, 10), dash=(3, 1))
        sheet.box((0, 0, 10, 10), fill="#ffffff")
        sheet.point(5, 5, shape="diamond", fill="#ffffff")
        sheet.text(5, 5, ["one", "two"], align="right", bold=True)
        assert len(sheet.specification(validate=True)["layer"]) == 4

    @pytest.mark.parametrize(
        "text", ["</text><script>x</script>", "datum.x", "{{ x }}", "a\\1\\g<1>"]
    )
    def test_texts_are_data(self, text):
        """No text is markup, expression or pattern, in the drawing or in its names."""
        sheet = Sheet(200, 50)
        sheet.text(0, 20, [text])
        root = tree(sheet.svg("p", text, text))
        assert not root.find("script")
        assert [e.text for e in root.find("text")] == [text]
        assert root.find("title")[0].text == text
        assert root.find("desc")[0].text == text

    @settings(max_examples=40, deadline=None)
    @given(st.text(st.characters(exclude_categories=[]), max_size=8))
    def test_no_character_stops_the_renderer(self, text):
        """Characters that XML does not have would abort the process; they are replaced."""
        sheet = Sheet(100, 30)
        for sign in ("\0", "\x1b", "\ufffe", "\uffff", "\ud800", text):
            sheet.text(0, 10, [sign])
        assert sheet.svg("p", "name", "told").endswith("</svg>")


class TestWrapped:
    """Lines of a label."""

    @given(st.text(), st.integers(5, 40))
    def test_no_line_is_longer_than_asked(self, text, width):
        """And there are one to three lines."""
        lines = wrapped(text, width)
        assert 1 <= len(lines) <= 3
        assert all(len(line) <= width for line in lines)


class TestOnCircle:
    """A layout."""

    @given(st.integers(1, 60), st.floats(1, 500))
    def test_points_are_on_the_circle_and_apart(self, count, radius):
        """All at the radius, neighbours at equal distance."""
        points = on_circle(count, radius)
        assert len(points) == count
        assert all(math.isclose(math.hypot(x, y), radius, rel_tol=1e-9) for x, y in points)
        steps = [math.dist(points[n - 1], points[n]) for n in range(count)]
        assert all(math.isclose(step, steps[0], abs_tol=1e-6) for step in steps)


class TestDaysBetween:
    """Dates under a time axis."""

    @given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 9000))
    def test_days_are_few_even_and_within(self, first, length):
        """At most six, beginning with the first, none after the last."""
        last = first + timedelta(days=length)
        days = days_between(first, last)
        assert 1 <= len(days) <= 6
        assert days[0] == first
        assert days[-1] <= last
        steps = {after - before for before, after in pairwise(days)}
        assert len(steps) <= 1


class TestDrawTimeline:
    """Events on lanes."""

    def test_no_two_marks_stand_on_each_other(self):
        """Twelve statements of one day and their neighbours' all remain to be seen."""
        marks = tuple(
            TimelineMark("A", "statement", day, day, f"{day}-{number}")
            for day in ("2023-04-26", "2023-04-27", "2024-01-01")
            for number in range(12)
        )
        timeline = Timeline("t", ("title",), ("told",), ("A",), marks, "table")
        svg = draw_timeline(timeline)
        path = svg.split('aria-roledescription="point"')[0]
        spots = re.findall(r'transform="translate\(([\d.]+),([\d.]+)\)"[^>]*fill="#ffffff"', path)
        places = [(float(x), float(y)) for x, y in spots]
        assert len(places) >= 36
        assert len(set(places)) == len(places)


class TestDrawScale:
    """Bars along a scale."""

    def test_rivals_differ_without_colour(self):
        """A rival account has a broken outline."""
        plain, numeric = PAGE.standing.scales
        assert 'stroke-dasharray="4,3"' in draw_scale(plain)
        bars = tuple(dataclasses.replace(bar, rival=False) for bar in plain.bars)
        assert 'stroke-dasharray="4,3"' not in draw_scale(dataclasses.replace(plain, bars=bars))
        assert "250,000 or more" in draw_scale(numeric)


class TestDrawNetwork:
    """Actors on a circle."""

    def test_each_actor_is_named(self):
        """Every node stands with its name, wrapped where it is long."""
        assert PAGE.contacts.network
        drawn = draw_network(PAGE.contacts.network)
        for node in PAGE.contacts.network.nodes:
            assert node.name.split()[0] in drawn

    def test_many_actors_get_room(self):
        """The circle grows with the number of actors."""
        nodes = tuple(Node(f"Actor {'x' * number}", head=True) for number in range(30))
        links = (Link("contact", tuple(range(30)), happened=False),)
        network = Network("n", ("title",), ("told",), nodes, links, "table")
        assert draw_network(network).count("<text") >= 30
