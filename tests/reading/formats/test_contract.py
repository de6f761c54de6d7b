"""What every format promises."""

import hashlib
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reading.formats.samples import SAMPLES
from tests.reading.records import spans_in

from goodoffices.errors import InputError
from goodoffices.reading import OpenedReport, open_reports, read
from goodoffices.reading.formats import FORMATS, format_of
from goodoffices.reading.opening import reports_in
from goodoffices.record.report import read_report

every_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def opened(name, data):
    """Read every document of some bytes."""
    return list(reports_in(io.BufferedReader(io.BytesIO(data)), name).documents)


class TestEveryFormat:
    """One suite, run on a file of each format."""

    @every_sample
    def test_documents_and_their_metadata(self, sample, tmp_path):
        """As many documents as there are; what the source says of itself, and where."""
        path = tmp_path / sample.name
        path.write_bytes(sample.data)
        found = list(open_reports(path))

        assert len(found) == sample.documents
        first = found[0]
        assert isinstance(first, OpenedReport)
        assert first.document.published == sample.published
        assert first.document.published_from == sample.published_from
        assert first.document.outlet == sample.outlet
        assert first.document.author == sample.author

    @every_sample
    def test_what_is_read(self, sample):
        """The statements and contacts of the first document, by prose or by row."""
        first = opened(sample.name, sample.data)[0]
        reading = read(first.document, file=first.name)

        assert len(reading.statements) == sample.statements
        assert len(reading.contacts) == sample.contacts

    @every_sample
    def test_every_span_is_verbatim(self, sample):
        """Rule D2, for every document of every format."""
        for one in opened(sample.name, sample.data):
            text = one.document.text
            spans = spans_in(read(one.document).model_dump(mode="json"))
            assert spans
            assert all(text[s["start"] : s["end"]] == s["text"] for s in spans)

    @every_sample
    def test_the_stored_text_is_what_the_record_reads_again(self, sample):
        """Rule R2: the text file gives back the text, whatever the format."""
        for one in opened(sample.name, sample.data):
            _, text = read_report(one.raw, one.name, one.encoding)
            assert text == one.document.text

    @every_sample
    def test_what_was_received_is_kept(self, sample):
        """The bytes that a text was taken from stand in the file."""
        kept = [one.received for one in opened(sample.name, sample.data) if one.received]
        whole = hashlib.sha256(sample.data).hexdigest()
        if sample.name.endswith((".html", ".rss", ".xml", ".eml", ".docx", ".pdf")):
            assert {hashlib.sha256(one.data).hexdigest() for one in kept} == {whole}

    @every_sample
    def test_it_is_known_by_its_content(self, sample):
        """Without a name the content tells; plain text is what is left."""
        head = sample.data[:4096]
        if not head.startswith(b"\x1f\x8b"):
            assert format_of("-", head) == format_of(sample.name, head)

    @every_sample
    def test_damage_gives_a_sentence_or_a_reading(self, sample):
        """Cut short, bytes changed, parts doubled: never another error."""
        chance = random.Random(7)
        for _ in range(25):
            data = bytearray(sample.data)
            for _ in range(chance.randrange(1, 8)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            cut = chance.randrange(len(data))
            survives(sample.name, bytes(data))
            survives(sample.name, bytes(data[:cut]))
            survives(sample.name, bytes(data[:cut] + data[cut // 2 :]))

    def test_every_format_has_a_sample(self):
        """A newcomer adds a module, a line in the registry and a line here."""
        known = {format_of(s.name, s.data[:4096]).name for s in SAMPLES}
        assert known == {one.name for one in FORMATS}


def survives(name, data):
    """Read some bytes: a reading, or one clear sentence."""
    refusals = []
    try:
        for one in opened(name, data):
            if isinstance(one, OpenedReport):
                read(one.document, file=one.name)
            else:
                refusals.append(one.reason)
    except InputError as error:
        refusals.append(str(error))
    assert all(said and "\n" not in said for said in refusals)


class TestAnyBytes:
    """Fuzzing: bytes that are nothing at all, under every name."""

    @pytest.mark.parametrize("suffix", sorted({s for one in FORMATS for s in one.suffixes} | {""}))
    @given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
    def test_random_bytes(self, suffix, data):
        """One clear sentence or a reading, whatever the extension claims."""
        survives(f"a{suffix}", data)

    @pytest.mark.proof
    @every_sample
    @given(data=st.data())
    def test_more_damage(self, sample, data):
        """Many more changes, new ones each time."""
        held = bytearray(sample.data)
        for place in data.draw(st.lists(st.integers(0, len(held) - 1), max_size=12)):
            held[place] = data.draw(st.integers(0, 255))
        survives(sample.name, bytes(held))
