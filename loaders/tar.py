"""tar archives, plain or gzipped: read as a stream, in the order in which they were packed."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import cast

from dvdb.loaders import gz
from dvdb.loaders._sources import Refused, Source, check_depth, check_member

from dvdb import loaders
from dvdb.documents import Document, Reject

SUFFIXES = (".tar", ".tgz")

_MAGIC = slice(257, 262)


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input is a tar archive."""
    return head[_MAGIC] == b"ustar"


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield what the files inside hold; links and devices are passed over. Depth and names as in ``zip``."""
    check_depth(source)
    with source.open() as stream:
        plain = gz.unpacked(stream) if stream.peek(2)[:2] == b"\x1f\x8b" else stream
        with tarfile.open(fileobj=plain, mode="r|") as archive:
            for member in archive:
                parts = [part for part in PurePosixPath(member.name).parts if part != ".."]
                if member.isfile() and not any(map(loaders.is_litter, parts)):
                    yield from _member(source, archive, member)


def _member(source: Source, archive: tarfile.TarFile, member: tarfile.TarInfo) -> Iterator[Document | Reject]:
    name = str(PurePosixPath(member.name))
    origin = f"{source.origin}!/{name}"
    try:
        check_member(name)
    except Refused as error:
        yield Reject(origin=origin, code=error.code, message=error.message)
        return
    stream = archive.extractfile(member)
    assert stream is not None  # noqa: S101  (a regular file has one)
    buffered: io.BufferedReader = io.BufferedReader(cast(io.RawIOBase, stream), 1 << 16)
    yield from loaders.documents(
        Source(
            origin=origin,
            name=PurePosixPath(name).name,
            id=loaders.document_id(name),
            open=lambda: buffered,
            once=True,
            depth=source.depth + 1,
        )
    )
