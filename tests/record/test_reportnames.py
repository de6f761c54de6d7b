"""What `goodoffices.record.reportnames` promises."""

import hashlib

import pytest
from tests.strategies_record import BEGUN, dossier, entry_id, source

from goodoffices.errors import RecordError
from goodoffices.record.entries import Source
from goodoffices.record.ledger import Ledger
from goodoffices.record.parts import Received
from goodoffices.record.reportnames import reports_named

PAGE, FEED, FEED_TOO, PORT, PORT_TOO, ANALYST = map(entry_id, range(1, 7))


def received(data, ending):
    """Make what a text was taken from."""
    digest = hashlib.sha256(data).hexdigest()
    return Received(file=f"received/{digest[:12]}{ending}", sha256=digest)


@pytest.fixture(scope="module")
def snapshot():
    """Make a dossier with a page, two documents of a feed, two ports, and an analyst."""
    page, feed = received(b"page", ".html"), received(b"feed", ".xml")
    sources = [
        source(1, file="reports/first-page.txt", received=page),
        source(2, file="reports/feed.txt", received=feed, title="One"),
        source(3, file="reports/feed-2.txt", received=feed, title="Two"),
        source(4, file="reports/port.txt"),
        source(5, file="reports/port-2.txt"),
        Source(id=ANALYST, type="analyst", recorded=BEGUN, by="tester"),
    ]
    raw = {one.id: b"x" for one in sources if one.file}
    raw |= {page.sha256: b"page", feed.sha256: b"feed"}
    return Ledger((dossier(), *sources), raw).as_of()


class TestReportsNamed:
    """A report by what it is called."""

    @pytest.mark.parametrize(
        ("report", "sources"),
        [
            (PAGE, [PAGE]),
            (ANALYST, [ANALYST]),
            ("reports/port.txt", [PORT]),
            ("port.txt", [PORT]),
            ("PORT.txt", None),
            ("desk/First Page.html", [PAGE]),
            ("feed.xml", [FEED, FEED_TOO]),
            ("feed.xml#2", None),
            ("feed-2.txt", [FEED_TOO]),
            (hashlib.sha256(b"page").hexdigest()[:12] + ".html", [PAGE]),
        ],
    )
    def test_a_report_is_known_by_its_names(self, snapshot, report, sources):
        """Those of the dossier, and that of the file it was read from; a feed as a whole."""
        if sources is not None:
            assert reports_named(snapshot, report) == tuple(sources)
        else:
            with pytest.raises(RecordError, match=r"may be any of these: .* Give the id of one\."):
                reports_named(snapshot, report)

    def test_reports_that_are_meant_are_offered(self, snapshot):
        """Those with names like it, if there are any; no report of another kind is taken."""
        message = rf"'first-pages.html' is no report .* Did you mean {PAGE} \(reports/first-page"
        with pytest.raises(RecordError, match=message):
            reports_named(snapshot, "first-pages.html")
        with pytest.raises(RecordError, match="Did you mean"):
            reports_named(snapshot, "first-page.pdf")
        with pytest.raises(RecordError, match="Give the id of its source, or its file"):
            reports_named(snapshot, "harvest.txt")

    def test_a_long_list_is_cut(self):
        """Five are named."""
        sources = [source(n, file=f"reports/p-{n}.txt") for n in range(1, 8)]
        many = Ledger((dossier(), *sources), {one.id: b"x" for one in sources}).as_of()
        with pytest.raises(RecordError, match=r"p-5\.txt\) and 2 more\. Give"):
            reports_named(many, "p.txt")
