"""What is sent of a report to where it is entered."""

import hashlib

import pytest
from tests.reading.formats.samples import PAGE
from tests.reading.test_proposal import opened

from goodoffices.errors import EntryError
from goodoffices.reading import read
from goodoffices.reading.opening import open_report
from goodoffices.reading.sending import digests, sent

TEXT = (
    "Peruvian Foreign Minister Ama Odera said on Monday that the port of Lorn was open. "
    "She met Carl Brandt in Oslo. The port was mined, it was said."
)


class TestSent:
    """All that can be made without the dossier."""

    def test_ids_hold_the_places_of_source_and_actors(self):
        """Each actor that is referred to is sent, states before others."""
        one = opened(TEXT)
        made = sent(read(one.document, "2024-03-07"), one)
        places = {made.source, *(actor.place for actor in made.actors)}
        own = {written.id for written in made.written}
        named = {name for written in made.written for name, _ in written.refers}
        assert named <= places | own
        assert made.source in named
        states = [actor.type == "state" for actor in made.actors]
        assert states == sorted(states, reverse=True)
        assert set(made.tellings) <= own

    def test_actors_are_unpacked_as_they_were_read(self):
        """With their mentions and roles."""
        one = opened(TEXT)
        reading = read(one.document)
        found = {actor.name: actor.unpacked() for actor in sent(reading, one).actors}
        assert found == {actor.name: actor for actor in reading.actors}

    def test_what_the_record_cannot_hold_is_refused(self):
        """Words that do not stand in the text."""
        one, other = opened(TEXT), opened(TEXT.replace("Lorn", "Born"))
        with pytest.raises(EntryError, match="the text reads"):
            sent(read(one.document), other)


class TestDigests:
    """Knowing a report again."""

    def test_a_text_and_a_page(self, tmp_path):
        """Of a page both its text and its file are known; of a text the file is the text."""
        text, page = tmp_path / "a.txt", tmp_path / "a.html"
        text.write_text(TEXT, encoding="utf-8")
        page.write_text(PAGE, encoding="utf-8")
        assert digests(open_report(text)) == (hashlib.sha256(text.read_bytes()).hexdigest(),)
        assert hashlib.sha256(PAGE.encode()).hexdigest() in digests(open_report(page))
