"""What `goodoffices.reading.formats.packing` promises."""

import gzip
import io
import random

import pytest

from goodoffices.reading.formats.packing import Unpacking

PARTS = [random.Random(seed).randbytes(size) for seed, size in enumerate((10, 100_000, 3, 40_000))]
PACKED = b"".join(map(gzip.compress, PARTS))


def unpacked(data: bytes) -> tuple[bytes, str | None]:
    """Give what a file holds, and what is wrong with it."""
    found = Unpacking(io.BytesIO(data))
    return io.BufferedReader(found).read(), found.damage


class TestUnpacking:
    """What can be unpacked is."""

    @pytest.mark.parametrize("padding", [b"", bytes(1_000), bytes(100_000)])
    def test_members_one_after_the_other(self, padding):
        """Zeros at the end are no damage."""
        assert unpacked(PACKED + padding) == (b"".join(PARTS), None)

    @pytest.mark.parametrize("lost", [1, 8, 9, 30_000])
    def test_a_file_that_breaks_off(self, lost):
        """All that stands before is given."""
        data, damage = unpacked(PACKED[:-lost])
        assert damage == "it breaks off before its end"
        assert b"".join(PARTS).startswith(data)
        assert len(data) >= sum(map(len, PARTS[:-1]))

    def test_bytes_that_are_no_packing(self):
        """The members before are given."""
        data, damage = unpacked(PACKED + b"no member")
        assert data == b"".join(PARTS)
        assert damage is not None

    def test_little_is_given_at_a_time(self):
        """A file that unpacks to much does not fill the memory."""
        found = Unpacking(io.BytesIO(gzip.compress(bytes(10_000_000))))
        assert len(found.read(1_000)) == 1_000
