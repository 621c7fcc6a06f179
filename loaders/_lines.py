"""Lines of a large file: numbered, bounded, in UTF-8 or one byte a letter."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from dvdb.text.decode import SAMPLE, TextError, detect

_CHUNK = 1 << 16


class _Recoded(io.RawIOBase):
    """Any stream in another encoding, as UTF-8."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            data = self._stream.read(_CHUNK)
            self._rest = self._decoder.decode(data, final=not data).encode("utf-8", "surrogatepass")
            if not data:
                break
        part, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(part)] = part
        return len(part)


def by_line(stream: BinaryIO) -> tuple[io.BufferedReader, str]:
    """Return a stream whose lines end in LF, at the first byte of its text, and the encoding of each line.

    Raises:
        TextError: the first 64 KiB are no text.

    """
    buffered: io.BufferedReader = io.BufferedReader(_Joined(stream), _CHUNK)
    head = buffered.peek(SAMPLE)[:SAMPLE]
    encoding = _encoding(head[: head.rfind(b"\n") + 1] or head)
    if encoding.startswith(("utf-16", "utf-32")):
        return io.BufferedReader(_Recoded(buffered, encoding), _CHUNK), "utf-8"
    if encoding == "utf-8-sig":
        buffered.read(len(codecs.BOM_UTF8))
        encoding = "utf-8"
    return buffered, encoding


def _encoding(head: bytes) -> str:
    """Return the encoding of the lines; what is damaged in UTF-8 is left to the lines that it is in."""
    try:
        return detect(head)
    except TextError as error:
        if error.code == "broken-utf8":
            return "utf-8"
        raise


class _Joined(io.RawIOBase):
    """A stream whose reads are full, so that a peek sees as much as there is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        done = 0
        while done < len(buffer):
            data = self._stream.read(len(buffer) - done)
            if not data:
                break
            buffer[done : done + len(data)] = data
            done += len(data)
        return done


def numbered(stream: io.BufferedReader, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number from 1, or None for a line of more than ``limit`` bytes.

    No more than ``limit`` bytes are held at a time.
    """
    number = 0
    while line := stream.readline(limit + 1):
        number += 1
        if len(line) <= limit:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(_CHUNK)
        yield number, None
