"""gzip: what is inside is read by its own loader, as a stream."""

from __future__ import annotations

import dataclasses
import gzip
import io
from collections.abc import Iterator
from typing import BinaryIO, cast

from dvdb.loaders._sources import Source, inflating

from dvdb import loaders
from dvdb.documents import Document, Reject

SUFFIXES = (".gz",)


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input is gzip."""
    return head.startswith(b"\x1f\x8b")


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield what the file inside holds, by the loader of the name without ``.gz``."""
    name = source.name[: -len(".gz")] if source.name.lower().endswith(".gz") else ""
    with source.open() as packed:
        stream = unpacked(packed)
        yield from loaders.documents(dataclasses.replace(source, name=name, open=lambda: stream, once=True))


def unpacked(packed: BinaryIO) -> io.BufferedReader:
    """Return the stream inside a gzip stream, guarded against bombs."""
    counted = _Counted(packed)
    return inflating(cast(BinaryIO, gzip.GzipFile(fileobj=cast(BinaryIO, counted), mode="rb")), counted.count)


class _Counted:
    """A packed stream that knows how much of it has been read."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._count = 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._count += len(data)
        return data

    def count(self) -> int:
        return self._count
