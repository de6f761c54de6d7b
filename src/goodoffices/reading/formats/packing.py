"""Files packed with gzip: what can be unpacked is, however the file ends."""

import io
import zlib
from typing import BinaryIO

__all__ = ["Unpacking"]

_CHUNK = 64 * 1024
_GZIP = zlib.MAX_WBITS | 16


class Unpacking(io.RawIOBase):
    """
    The bytes that a packed stream holds; they end where its packing is damaged.

    Parameters
    ----------
    packed : binary file
        Members of gzip, one after the other.
    """

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False
        self._held = b""
        self.damage: str | None = None
        """What is wrong with the packing; None as long as nothing is known to be."""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill a buffer with what is unpacked; less only at the end."""
        size = 0
        while size < len(buffer) and (piece := self._next(len(buffer) - size)):
            buffer[size : size + len(piece)] = piece
            size += len(piece)
        return size

    def _next(self, most: int) -> bytes:
        """Unpack at least one byte and at most so many; none at the end."""
        piece = b""
        while not piece and self.damage is None and self._more():
            try:
                piece = self._member.decompress(self._held, most)
            except zlib.error as error:
                self.damage = str(error)
                break
            self._begun = not self._member.eof
            self._held = self._member.unconsumed_tail
            if self._member.eof:
                self._held = self._member.unused_data.lstrip(b"\x00")
                self._member = zlib.decompressobj(_GZIP)
        return piece

    def _more(self) -> bool:
        """Tell whether there is more to unpack; zeros after a member are padding."""
        while not self._held:
            chunk = self._packed.read(_CHUNK)
            if not chunk:
                self.damage = "it breaks off before its end" if self._begun else None
                return False
            self._held = chunk if self._begun else chunk.lstrip(b"\x00")
        return True
