"""Texts and files made to break a reader: no crash, linear time, bounded memory."""

import gzip
import importlib
import io
import pkgutil
import re
import sys
import tracemalloc
import zipfile
import zlib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.backtracking import growth
from tests.reading.formats.samples import MAIL, PAGE, pdf, warc
from tests.reading.formats.test_contract import opened
from tests.reading.records import spans_in

import goodoffices.reading
from goodoffices.errors import InputError
from goodoffices.reading import (
    OpenedReport,
    appointments_joined,
    coreference,
    document,
    parties,
    read,
    reader,
)
from goodoffices.reading.languages.french import reading
from goodoffices.reading.opening import reports_in
from goodoffices.reading.preconditions import LONGEST

MEGABYTE = 2**20
PIECES = {
    **{f"mark {mark!r}": mark for mark in "\"'\u201c\u201d\u2018\u2019\u00ab-\u2014.,:;()?!"},
    "quote in lines": "\u201cA\n",
    "names": "Ana ",
    "names and commas": "Ana Reyes, ",
    "names joined": "Ana and ",
    "states": "Russia ",
    "abbreviations": "U.S. Mr. ",
    "hyphens": "a-",
    "apostrophes": "a'",
    "cues": "said ",
    "cues and marks": '" Ana said "',
    "quotations": "\u201cWe agree,\u201d said Ana.\n\n",
    "transcript": "BRANN: a\n",
    "meetings": "Ana met Bo in Oslo. ",
    "talks": "meeting with Ana ",
    "statements in a line": "Ana Reyes said the truce held. ",
    "stances": "Peru rejects the plan. ",
    "weekdays": "Monday ",
    "accents": "e\u0301",
    "directions": "\u202e",
}


def work(function):
    """Count the calls that a function makes, of Python's own functions too."""
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count


def steps(text):
    """Read a text; count the calls."""
    found = document(text)
    return work(lambda: read(found, "2024-03-07"))


def lines(text, module):
    """Read a text; count the lines of a module that are run."""
    count = 0
    before = sys.gettrace()

    def note(frame, event, argument):
        nonlocal count
        count += event == "line"
        return note

    found = document(text)
    sys.settrace(lambda frame, *_: note if frame.f_code.co_filename == module.__file__ else None)
    try:
        read(found, "2024-03-07")
    finally:
        sys.settrace(before)
    return count


DISTINCT = {
    "bodies": (
        "The {a} Union met in Lima. The talks failed, said the union. We reject the plan. "
        "The {a} {b} Front ({i}F) said no. The {i}F rejected the {b} plan. THE {A} said yes. "
    ),
    "those who speak for bodies": (
        "A spokesman for the {a} Union said no. {a} {b} left. Mr {b}'s spokesman said that he "
        "rejects the plan. {a} Front leader {b} {a} rejected the plan. The leader said no. "
        "The {b} Union met. Its chairman, {b} {a}, said yes. A {b} official said no. "
    ),
    "groups, ministries and outlets": (
        "{a} rebels said no. The rebels rejected the plan. The foreign ministers of {a} and {b} "
        "met. The ministers said no. The {a} foreign ministry said yes. The ministry met. "
        "Ana Reyes told the {a} Times that he left. {b} {a} told {b} news agency that he stays. "
    ),
    "contacts and dates": (
        "{a} {b} met {b} Lee in {a} on {n} March. During the meeting, {a} {b} said no. A week "
        "after the meeting, he called Mr Lee. The next day, he said yes. After talks with Mr Lee, "
        "{b} said that he agreed. The two sides said no. "
    ),
    "appointments": (
        "{a} {b} appointed {b} Lee as special envoy to {a}. The envoy said no. {b} {a} succeeded "
        "{a} Lee as head of the {b} Union. Trade minister {a} {b} met his Peruvian counterpart. "
    ),
    "lines of quotations": (
        "\u201cWe agree,\u201d said {a} {b}.\n\n\u201cWe do,\u201d the {b} Union said.\n\n"
        "\u201cNo,\u201d the union said.\n\n{A}: We agree.\n\n"
    ),
    "French bodies": (
        "Le Conseil {a} a d\u00e9clar\u00e9 lundi que la paix tient. Le conseil a dit non. "
        "Le ministre {a} {b} a affirm\u00e9 que la paix tient. {b} a dit que oui. "
        "Le maire a dit non. "
    ),
}
"""Texts to repeat, each time with names of their own."""


def many(piece, count):
    """Fill a text in with names that no table knows, often; each time with others."""
    sounds = [f"{one}{two}" for one in "bdfgklmnprstvz" for two in "aeiou"]
    names = [f"{one}{two}m".capitalize() for one in sounds for two in sounds]
    return "".join(
        piece.format(a=a, b=b, A=a.upper(), i=f"{a[0]}{b[0]}", n=n % 28 + 1)
        for n, (a, b) in enumerate(zip(names[:count], names[-count:], strict=True))
    )


def lines_of_each(text):
    """Read a text; count the lines that are run of each function of the room."""
    count = Counter()
    before, (folder,) = sys.gettrace(), goodoffices.reading.__path__

    def note(frame, event, argument):
        count[frame.f_code] += event == "line"
        return note

    found = document(text)
    sys.settrace(lambda frame, *_: note if frame.f_code.co_filename.startswith(folder) else None)
    try:
        read(found, "2024-03-07")
    finally:
        sys.settrace(before)
    return count


def patterns_of(package):
    """Collect the compiled patterns of all modules of a package, with the name of each."""
    found = {}

    def collect(value, name, depth=0):
        pattern = getattr(getattr(value, "search", None), "__self__", None)
        if isinstance(pattern, re.Pattern):  # also one that is compiled at its first use
            found.setdefault(pattern, name)
        elif depth < 3 and isinstance(value, dict):
            collect([*value, *value.values()], name, depth + 1)
        elif depth < 3 and isinstance(value, (tuple, list, set, frozenset)):
            for part in value:
                collect(part, name, depth + 1)

    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            collect(value, f"{module.name}.{name}")
    return found


class TestPatterns:
    """The time inside of a regular expression, which no count of calls sees."""

    def test_no_pattern_of_the_room_tries_a_text_in_growing_many_ways(self):
        """No repeat without an end stands in another one or before one that reads the same."""
        found = patterns_of(goodoffices.reading)
        wrong = {name: growth(pattern) for pattern, name in found.items() if growth(pattern)}
        assert len(found) > 300
        assert wrong == {}

    @pytest.mark.parametrize(
        "pattern",
        [
            r"(?:a+)+b",
            r"(?:\w+ ?)*x",
            r"(?:a|ab|b)*c",
            r"(?:(?:is|to|is to) )*go",
            r"\s*\s*x",
            r"\w*\d*x",
            r"\s*,?\s*x",
            r".*x.*y",
            r"x(?=(?:a+)+b)",
            r"a(?:b*)*",
        ],
    )
    def test_patterns_that_grow_are_found(self, pattern):
        """Nested repeats, two ways in one repeat, and repeats side by side."""
        assert growth(re.compile(pattern))

    @pytest.mark.parametrize(
        "pattern",
        [
            r"\b[A-Z]\w*(?: [A-Z]\w*)*",
            r"(?:ab|cd)*e",
            r"\w+ \w+",
            r"\w*\b[^.]*",
            r"(?:a{1,3}b)*",
            r"(?:a,)*a",
        ],
    )
    def test_patterns_that_do_not_grow_pass(self, pattern):
        """What parts the repeats leaves one way."""
        assert growth(re.compile(pattern)) == []


class TestReadHostileTexts:
    """Punctuation and words that stand in no order, in any number."""

    @pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
    def test_work_grows_with_the_text_and_no_faster(self, piece):
        """Twice the text, no more than two and a half times the calls."""
        short = piece * (1_500 // len(piece))
        steps(short)  # tables are read once
        assert steps(short * 4) <= 2.5 * steps(short * 2) + 2_000

    def test_appointments_are_looked_up_by_whom_they_appoint(self):
        """Not gone through for each person: four times as many people, four times the lines."""

        def named(count):
            ones = [f"An{chr(97 + n // 26)}{chr(97 + n % 26)} Reyes" for n in range(count)]
            return " ".join(f"Peru appointed {one} as special envoy to Chad." for one in ones)

        assert len(read(document(named(40)), "2024-03-07").appointments) == 40
        assert lines(named(160), reader) <= 4.5 * lines(named(40), reader)

    @pytest.mark.parametrize("piece", DISTINCT.values(), ids=DISTINCT)
    def test_nobody_is_looked_for_among_all_others(self, piece, monkeypatch):
        """With three times as many names no function runs more than about three times the lines."""
        monkeypatch.setattr(appointments_joined, "_FEW", 5)  # what looks back this far at most
        monkeypatch.setattr(coreference, "_REMEMBERED", 10)
        monkeypatch.setattr(parties, "_FAR", 5)
        monkeypatch.setattr(reading, "_RECENT", 3)
        read(document(many(piece, 1)), "2024-03-07")  # tables are read once
        few, more = lines_of_each(many(piece, 10)), lines_of_each(many(piece, 30))
        grown = {code.co_qualname: (few[code], n) for code, n in more.items()}
        assert {k: (a, b) for k, (a, b) in grown.items() if b > 3.5 * a + 200} == {}

    @pytest.mark.parametrize("piece", DISTINCT.values(), ids=DISTINCT)
    def test_a_text_may_end_after_any_word(self, piece):
        """Without a mark at its end, as a caption does or what was cut off."""
        parts = many(piece, 1).split(" ")
        for last in range(1, len(parts)):
            read(document(" ".join(parts[:last])), "2024-03-07")

    @pytest.mark.parametrize(
        "text",
        [
            "Ana Reyes said only",
            "Ana Reyes pointed out it",
            "Ana Reyes, who said there was no hurry, named",
            "The road is shut, according to the union,",
            "Ana Reyes, who had fled to Lorn, according to Bo Lee, smiled",
        ],
    )
    def test_a_text_that_ends_where_more_is_looked_for(self, text):
        """Nothing is read behind the last word."""
        assert all(span["end"] <= len(text) for span in spans_in(read(document(text)).model_dump()))

    @given(st.text(alphabet=st.sampled_from("".join(PIECES.values()) + "\n\n  "), max_size=300))
    def test_every_span_is_verbatim(self, text):
        """Rule D2, whatever the text."""
        found = document(text)
        for span in spans_in(read(found, "2024-03-07").model_dump(mode="json")):
            assert found.text[span["start"] : span["end"]] == span["text"]

    def test_ten_megabytes_of_quotation_marks(self):
        """Lines without a letter are no prose; the memory is that of a few copies of the text."""
        text = '"' * (10 * MEGABYTE)
        tracemalloc.start()
        try:
            reading = read(document(text))
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert reading.statements == ()
        assert most < 100 * MEGABYTE

    def test_more_prose_than_a_report_has(self):
        """Refused before it is read, with the numbers."""
        with pytest.raises(InputError, match="200,000"):
            read(document("Ana said no. " * 40_000))

    def test_words_of_place_in_any_number(self):
        """No way of cutting them up is tried twice: fifty would take longer than a life."""
        text = "President Ivan Petrov was received" + " in a" * 50 + ", and left by car with Bo."
        assert read(document(text)).contacts == ()

    def test_a_french_clause_without_a_word(self):
        """*Que* at the end of a sentence begins nothing."""
        assert read(document("L d plaisante le que"), language="fr").statements == ()

    @pytest.mark.proof
    @pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
    def test_long_texts(self, piece):
        """As many characters of each as a report may have."""
        text = piece * (LONGEST // len(piece))
        assert read(document(text), "2024-03-07").source.chars == len(text)


def refused(name, data):
    """Read bytes of which no document can be read; give the sentence."""
    try:
        found = opened(name, data)
    except InputError as error:
        return str(error)
    assert not any(isinstance(one, OpenedReport) for one in found)
    return found[0].reason


class TestHostileFiles:
    """Bombs, nests and broken markup."""

    def test_a_page_with_a_hundred_thousand_nested_elements(self):
        """What nests too deep is cut off; what stands before it is read."""
        deep = "<div>" * 100_000
        words = "<p>Ana Reyes said that the talks go on in Lima for another week.</p>"
        (found,) = opened("a.html", f"<html><body>{words}{deep}".encode())
        assert "Ana Reyes said" in found.document.text
        assert "no text" in refused("a.html", f"<html><body>{deep}".encode())

    def test_a_bomb_in_a_web_archive(self):
        """One record unpacks to more than is read: it is named, and the next one is read."""
        bomb = warc(b"<html>" + b" " * (30 * MEGABYTE), PAGE.encode())
        assert len(bomb) < MEGABYTE
        first, second = opened("a.warc.gz", bomb)
        assert "larger than 20 MB" in first.reason
        assert second.document.published == "2024-03-07"

    def test_a_bomb_in_a_packed_page(self):
        """No more is unpacked than is read."""
        data = gzip.compress(bytes(60 * MEGABYTE))
        assert "larger than 20 MB" in refused("a.html.gz", data)

    def test_a_bomb_in_a_document(self):
        """Refused by its table of contents, before anything is unpacked."""
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("word/document.xml", b" " * (60 * MEGABYTE))
        assert "unpacks to more" in refused("a.docx", held.getvalue())

    def test_a_bomb_in_a_pdf(self):
        """The page's content unpacks to more than is read."""
        packed = zlib.compress(b"BT (a) Tj ET " * 8_000_000)
        data = pdf((), stream=packed, packed="/Filter /FlateDecode")
        assert "PDF" in refused("a.pdf", data)

    def test_pictures_of_pages(self):
        """A scan has no text."""
        assert "only pictures" in refused("a.pdf", pdf(()))

    @pytest.mark.parametrize(
        "declared",
        [
            '<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        ],
    )
    def test_entities_in_a_feed(self, declared):
        """None is expanded and none is fetched."""
        feed = f"{declared}<rss><channel><item><title>&x;&b;</title></item></channel></rss>"
        assert "entities" in refused("a.rss", feed.encode())

    @pytest.mark.parametrize(
        "feed",
        [
            b"",
            b"<rss>",
            b"<rss><channel><title>x</title></channel></rss>",
            b"not a feed",
            b"<a>" * 100_000,
            b"<rss><channel><item>" + b"<x>" * 100_000,
        ],
    )
    def test_broken_feeds(self, feed):
        """One sentence."""
        assert "\n" not in refused("a.rss", feed)

    def test_a_broken_feed_is_mended_where_it_can_be(self):
        """A stray & and a named entity do not cost the entry."""
        feed = "<rss><channel><item><title>A & B&nbsp;C</title><description>Ana said no.</rss>"
        (found,) = opened("a.rss", feed.encode())
        assert "Ana said no." in found.document.text

    def test_a_message_with_ten_thousand_nested_parts(self):
        """Refused before it is parsed."""
        head = "".join(
            f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(10_000)
        )
        assert "parts in parts" in refused("a.eml", f"From: a\n{head}".encode())

    def test_a_message_without_text(self):
        """Only an attachment."""
        data = MAIL.replace("Content-Type: text/plain", "Content-Type: image/png").encode()
        assert "no text" in refused("a.eml", data)

    def test_attachments_are_named(self):
        """Named, not read."""
        (found,) = opened("a.eml", MAIL.encode())
        assert found.attachments == ("annex.pdf",)
        assert "not read" not in found.document.text

    def test_rows_that_are_no_rows(self):
        """Too many columns, no date, a field that is never closed, a row without an end."""
        assert "columns" in refused("a.export.csv", b"a\tb\n")
        assert "no date" in refused("a.export.csv", b"\t" * 60 + b"\n")
        head = b"event_date,event_type,sub_event_type,actor1\n"
        assert "never closed" in refused("a.csv", head + b'2024-01-01,"a,b,c\n')
        assert "fields" in refused("a.csv", head + b"2024-01-01\n")
        assert "is no date" in refused("a.csv", head + b"soon,a,b,c\n")
        assert "longer than" in refused("a.csv", head + b"x" * (2 * MEGABYTE))
        assert "no column" in refused("a.csv", b"a,b\n1,2\n")

    def test_memory_does_not_grow_with_an_archive(self):
        """Twelve times the records, the same most."""
        page = PAGE.replace("</article>", "<p>Ana Reyes said no.</p>" * 500 + "</article>").encode()

        def most(count):
            stream = io.BufferedReader(io.BytesIO(warc(page) * count))
            tracemalloc.start()
            try:
                for one in reports_in(stream, "a.warc.gz").documents:
                    assert isinstance(one, OpenedReport)
                return tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()

        most(1)
        assert most(24) < 1.5 * most(2)
