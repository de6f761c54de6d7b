"""What `goodoffices.reading.formats.mail` promises beside the contract."""

import io

import pytest

from goodoffices.errors import FormatError
from goodoffices.reading.formats.mail import read_mailbox

PARTING = b"From ana Mon Mar  4 09:00:00 2024\n"
MESSAGE = b"From: Ana Reyes <ana@lima.example>\nSubject: Port\n\nThe port is open.\n"


class TestReadMailbox:
    """A file of messages."""

    def test_plain_text_is_none(self):
        """A colon after several words makes no header."""
        stream = io.BytesIO(b"Dear all, the talks: Okoro said on 14 March that no.\n")
        with pytest.raises(FormatError, match=r"a\.mbox: this is no file .* name it \.txt"):
            list(read_mailbox(stream, "a.mbox", None))

    @pytest.mark.parametrize("before", [b"", PARTING, b"\n" + PARTING])
    def test_how_it_may_begin(self, before):
        """With the line that parts messages, with a header, or with an empty line."""
        *_, found = read_mailbox(io.BytesIO(before + MESSAGE), "a.mbox", None)
        assert "The port is open." in found.text
