"""What every loader is given, and the limits that keep one bad input from taking the machine down."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from dvdb.text.slugs import make_id

HEAD = 4096
"""Bytes by which a loader may know its kind."""

MAX_DOCUMENT = 8 * 2**20
"""Bytes of one document or one row: 8 MiB, some 2,500 times an article."""

MAX_NESTED = 256 * 2**20
"""Bytes of an archive inside an archive."""

FREE_INFLATION = 64 * 2**20
MAX_INFLATION = 200
"""Past 64 MiB, a compressed file may not grow to more than 200 times its size. News shrinks 3 to 30 times."""


class Refused(Exception):
    """An input that will not be read: a ``code`` for counting and a ``message`` for its owner."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file, an archive member or standard input.

    ``origin`` is how the user finds it (``news.zip!/2024/a.txt``), ``name`` its file name, whose
    ending names the loader; ``id`` the document's id where the input holds one document, empty where
    nothing names it; ``open`` gives a buffered binary stream, the same one each time if ``once``;
    ``depth`` counts the archives around it.
    """

    origin: str
    name: str
    id: str
    open: Callable[[], io.BufferedReader]
    once: bool = False
    depth: int = 0

    def head(self) -> bytes:
        """Return the first bytes, up to 4 KiB, without using them up."""
        stream = self.open()
        try:
            return stream.peek(HEAD)[:HEAD]
        finally:
            if not self.once:
                stream.close()

    def document_id(self, body: str) -> str:
        """Return the id of the one document of this source: what names it, else its first line and a hash."""
        return self.id or make_id(body.strip().split("\n", 1)[0], key=body)

    def whole(self) -> bytes:
        """Return all bytes of a source that holds one document.

        Raises:
            Refused: ``too-large`` or ``empty``.

        """
        with self.open() as stream:
            data = stream.read(MAX_DOCUMENT + 1)
        if len(data) > MAX_DOCUMENT:
            raise Refused("too-large", f"larger than {MAX_DOCUMENT // 2**20} MiB, which no article is")
        if not data.strip():
            raise Refused("empty", "an empty file")
        return data


class Inflating(io.RawIOBase):
    """A stream of unpacked bytes that stops a decompression bomb.

    ``packed`` tells how many packed bytes have been read so far, or in all.
    """

    def __init__(self, stream: BinaryIO, packed: Callable[[], int]) -> None:
        self._stream = stream
        self._packed = packed
        self._unpacked = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        self._unpacked += len(data)
        if self._unpacked > FREE_INFLATION and self._unpacked > MAX_INFLATION * max(self._packed(), 1):
            raise Refused("bomb", f"unpacks to more than {MAX_INFLATION} times its size: not read further")
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def inflating(stream: BinaryIO, packed: Callable[[], int]) -> io.BufferedReader:
    """Return ``stream``, buffered and guarded by ``Inflating``."""
    return io.BufferedReader(Inflating(stream, packed), 1 << 16)


def check_depth(source: Source) -> None:
    """Refuse an archive that stands in an archive in an archive."""
    if source.depth > 1:
        raise Refused("nested", "an archive in an archive in an archive: unpack the outer one first")


def check_member(name: str) -> None:
    """Refuse a name inside an archive that leads out of it."""
    parts = name.replace("\\", "/").split("/")
    if name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        raise Refused("unsafe-path", "its name leads out of the archive")
