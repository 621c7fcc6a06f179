"""ZIP archives: each file inside is read by its own loader, in the order of names; none is put on disk."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from dvdb.loaders._sources import MAX_NESTED, Refused, Source, check_depth, check_member, inflating

from dvdb import loaders
from dvdb.documents import Document, Reject

SUFFIXES = (".zip",)

_ENCRYPTED = 0x1
_UTF8_NAME = 0x800
_IN_MEMORY = 16 * 2**20


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input is a ZIP archive."""
    return head.startswith(b"PK\x03\x04")


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield what the files inside hold.

    An archive may stand in another one, and no deeper. Encrypted files, damaged ones and names that
    lead out of the archive are refused one by one; an archive cut off has no list of what is in it.
    """
    check_depth(source)
    with source.open() as stream, _seekable(stream) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise Refused("broken-archive", f"a ZIP archive that is damaged or cut off ({error})") from None
        with archive:
            for info in sorted(archive.infolist(), key=_name):
                parts = [part for part in PurePosixPath(_name(info)).parts if part != ".."]
                if not info.is_dir() and not any(map(loaders.is_litter, parts)):
                    yield from _member(source, archive, info)


def _member(source: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[Document | Reject]:
    name = _name(info)
    origin = f"{source.origin}!/{name}"
    try:
        check_member(name)
        if info.flag_bits & _ENCRYPTED:
            raise Refused("encrypted", "protected by a password")
    except Refused as error:
        yield Reject(origin=origin, code=error.code, message=error.message)
        return

    def unpacked() -> io.BufferedReader:
        try:
            return inflating(cast(BinaryIO, archive.open(info)), lambda: info.compress_size)
        except (NotImplementedError, RuntimeError) as error:
            raise Refused("unsupported", f"packed in a way that is not read: {error}") from None

    yield from loaders.documents(
        Source(
            origin=origin,
            name=PurePosixPath(name).name,
            id=loaders.document_id(name),
            open=unpacked,
            depth=source.depth + 1,
        )
    )


def _name(info: zipfile.ZipInfo) -> str:
    """Return a member's name; many programs write UTF-8 without saying so."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _seekable(stream: io.BufferedReader) -> IO[bytes]:
    """Return the archive as a file: what comes out of a pipe or another archive is kept for the while."""
    if stream.seekable():
        return stream
    file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  (closed by the caller)
    left = MAX_NESTED
    while left >= 0 and (data := stream.read(1 << 20)):
        file.write(data)
        left -= len(data)
    if left < 0:
        file.close()
        raise Refused(
            "too-large", f"an archive of more than {MAX_NESTED // 2**20} MiB that is not a file of its own"
        )
    file.seek(0)
    return file
