"""One small file of each format, made here, and what is to be read in it."""

import gzip
import io
from dataclasses import dataclass
from datetime import datetime

import docx

__all__ = ["PAGE", "SAMPLES", "Sample", "pdf", "warc"]

STORY = (
    "Peruvian Foreign Minister Ama Odera said on Monday that she rejects the border plan.",
    "“It is unfair,” she told Reuters after a meeting with General Carl Brandt in Lima.",
    "The two sides remain far apart, and another round of talks is still a long way off.",
)
HEADLINE = "Peru Rejects Border Plan"
PAGE = f"""<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{HEADLINE} | The Example</title>
<meta property="og:site_name" content="The Example">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [
{{"@type": "NewsArticle", "headline": "{HEADLINE}", "datePublished": "2024-03-07T09:00:00Z",
"author": {{"@type": "Person", "name": "Ida Vale"}}}}]}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>{HEADLINE}</h1>
<p>{STORY[0]}</p><p>{STORY[1]}</p><p>{STORY[2]}</p></article></body></html>
"""
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Example</title><language>en</language>
<item><title>{HEADLINE}</title><link>https://news.example/1</link>
<pubDate>Thu, 07 Mar 2024 09:00:00 GMT</pubDate>
<description>&lt;p&gt;{STORY[0]}&lt;/p&gt;&lt;p&gt;{STORY[1]}&lt;/p&gt;</description></item>
<item><title>Talks Go On</title><pubDate>Fri, 08 Mar 2024 09:00:00 GMT</pubDate>
<description>Carl Brandt said that talks go on.</description></item>
</channel></rss>
"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example</title>
<entry><title>{HEADLINE}</title><link href="https://news.example/1"/>
<published>2024-03-07T09:00:00Z</published><author><name>Ida Vale</name></author>
<content type="html">&lt;p&gt;{STORY[0]}&lt;/p&gt;&lt;p&gt;{STORY[1]}&lt;/p&gt;</content></entry>
</feed>
"""
MAIL = f"""From: Ida Vale <ida@news.example>
To: desk@news.example
Subject: {HEADLINE}
Date: Thu, 07 Mar 2024 09:00:00 +0000
Organization: The Example
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

{STORY[0]}

{STORY[1]}

--x
Content-Type: application/pdf; name="annex.pdf"
Content-Disposition: attachment; filename="annex.pdf"

not read
--x--
"""
GDELT = "\t".join(
    [
        *("1234", "20240304", "202403", "2024", "2024.1781"),
        *("PER", "PERU", "PER", "", "", "", "", "", "", ""),
        *("BRAGOV", "BRAZIL", "BRA", "", "", "", "", "GOV", "", ""),
        *("1", "041", "041", "04", "1", "1.0", "3", "1", "3", "-1.5"),
        *("1", "Peru", "PE", "PE", "", "-12", "-77", "PE"),
        *("1", "Brazil", "BR", "BR", "", "-15", "-47", "BR"),
        *("4", "Lima, Lima, Peru", "PE", "PE15", "", "-12", "-77", "-352647"),
        *("20240307091500", "https://news.example/1"),
    ]
)
ACLED = """event_id_cnty,event_date,year,event_type,sub_event_type,actor1,inter1,actor2,inter2,\
location,notes,timestamp
PER1,04 March 2024,2024,Strategic developments,Agreement,Government of Peru,1,\
"River Front, North",2,Lima,"They signed ""a plan"",
in Lima.",1709800000
PER2,2024-03-05,2024,Protests,Peaceful protest,Protesters (Peru),Protesters,,,Lima,A march.,17098
"""


@dataclass(frozen=True)
class Sample:
    """A file, and what is to be read in it."""

    name: str
    data: bytes
    documents: int = 1
    published: str | None = "2024-03-07"
    published_from: str | None = None
    outlet: str | None = "The Example"
    author: str | None = "Ida Vale"
    statements: int = 2
    contacts: int = 1


def warc(*pages: bytes, gzipped: bool = True) -> bytes:
    """Pack pages as the responses of a web archive, with a record of another kind before them."""
    records = [_record("warcinfo", b"software: tests\r\n", "application/warc-fields")]
    for number, page in enumerate(pages):
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page)}\r\n\r\n"
        kind = "application/http; msgtype=response"
        address = f"WARC-Target-URI: https://news.example/{number}\r\n"
        records.append(_record("response", head.encode() + page, kind, address))
    return b"".join(gzip.compress(record) if gzipped else record for record in records)


def _record(kind: str, block: bytes, media_type: str, more: str = "") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:1>\r\n{more}"
        f"WARC-Date: 2024-03-09T00:00:00Z\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def word() -> bytes:
    """Write a document of a word processor."""
    held, made = io.BytesIO(), docx.Document()
    made.add_heading(HEADLINE, 0)
    for words in STORY:
        made.add_paragraph(words)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Round", "Third"
    made.core_properties.author = "Ida Vale"
    made.core_properties.created = datetime(2024, 3, 7)
    made.save(held)
    return held.getvalue()


def pdf(lines: tuple[str, ...], *, stream: bytes | None = None, packed: str = "") -> bytes:
    """Write a PDF file of one page by hand."""
    shown = "".join(f"({line}) Tj T* " for line in lines)
    content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown}ET".encode("cp1252")
    content = content if stream is None else stream
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), packed.encode(), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Author (Ida Vale) /CreationDate (D:20240307090000Z) >>",
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(parts) + 1, table)
    size, start = len(parts) + 1, out.rindex(b"xref\n0")
    out += b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n" % (size, start)
    return bytes(out + b"%%EOF\n")


_TEXT = "---\noutlet: The Example\nauthor: Ida Vale\npublished: 2024-03-07\n---\n" + "\n\n".join(
    (HEADLINE, *STORY)
)
_BOX = f"From ida Thu Mar  7 09:00:00 2024\n{MAIL}\nFrom ida Thu Mar  7 10:00:00 2024\n{MAIL}"

SAMPLES = (
    Sample("a.txt", _TEXT.encode(), published_from="header"),
    Sample("a.html", PAGE.encode(), published_from="JSON-LD datePublished"),
    Sample("a.rss", RSS.encode(), 2, published_from="feed published", author=None),
    Sample("a.xml", ATOM.encode(), published_from="feed published"),
    Sample(
        "a.warc.gz", warc(PAGE.encode(), PAGE.encode()), 2, published_from="JSON-LD datePublished"
    ),
    Sample("a.warc", warc(PAGE.encode(), gzipped=False), published_from="JSON-LD datePublished"),
    Sample("a.eml", MAIL.encode(), published_from="mail Date"),
    Sample("a.mbox", _BOX.encode(), 2, published_from="mail Date"),
    Sample("a.docx", word(), outlet=None, published_from="DOCX created"),
    Sample(
        "a.pdf",
        pdf((HEADLINE + ".", "Peru's envoy Ama Odera said that she rejects", "the plan.")),
        outlet=None,
        published_from="PDF CreationDate",
        statements=1,
        contacts=0,
    ),
    Sample(
        "20240307091500.export.CSV",
        GDELT.encode() + b"\n",
        outlet=None,
        author=None,
        statements=0,
        published_from="GDELT DATEADDED",
    ),
    Sample(
        "acled.csv",
        ACLED.encode(),
        2,
        published=None,
        outlet=None,
        author=None,
        statements=0,
    ),
    Sample("a.html.gz", gzip.compress(PAGE.encode()), published_from="JSON-LD datePublished"),
)
"""A line for each format; the contract suite runs on every one."""
