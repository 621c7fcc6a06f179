"""Inputs to documents: one module a kind of input, found by its name.

A kind of input is one module here with ``SUFFIXES`` (endings of file names, in lower case) and
``read(source) -> Iterator[Document | Reject]``, and, if it can tell its kind from the first bytes,
``recognises(head) -> bool`` for standard input and names without a known ending. Nothing else is
edited to add one. A ``Refused`` or ``TextError`` that it raises becomes the ``Reject`` of the whole
source; what it has yielded before stays.

What is done with any input:

* A folder is read with all below it, in the order of names; names that begin with ``.``, the
  ``page_files`` folder beside a saved ``page.html`` and links to folders are passed over.
* One document may have 8 MiB; a row of more is refused without being held in memory. JSON lines, CSV
  and archives are read as streams.
* The id of a file is its name without the ending, below a folder or in an archive with the path to
  it (``2024/07/a``); a row has its own id.
* The same id with the same text again in one run is passed over silently; with another text it is
  refused (``duplicate-id``), and the first one read stands.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib
import io
import os
import pkgutil
import stat
import tarfile
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol, cast

from dvdb.loaders._sources import Refused, Source

from dvdb.documents import Document, Reject
from dvdb.text.decode import TextError, detect

__all__ = ["Kind", "document_id", "documents", "is_litter", "kinds", "read"]

_BROKEN = (EOFError, zlib.error, gzip.BadGzipFile, zipfile.BadZipFile, tarfile.TarError)


class Kind(Protocol):
    """A loader module."""

    SUFFIXES: tuple[str, ...]

    def read(self, source: Source) -> Iterator[Document | Reject]:
        """Yield the documents of a source, and a Reject for each part of it that is none."""


@cache
def kinds() -> dict[str, Kind]:
    """Return the loader of each ending of a file name."""
    found: dict[str, Kind] = {}
    for module in pkgutil.iter_modules(__path__):
        if module.name.startswith("_"):
            continue
        loader = importlib.import_module(f"{__name__}.{module.name}")
        for suffix in getattr(loader, "SUFFIXES", ()):
            found[suffix] = cast(Kind, loader)
    return found


def document_id(name: str) -> str:
    """Return the id of a file, its name or path in NFC without known endings: ``a/b`` of ``a/b.txt.gz``."""
    path = PurePosixPath(unicodedata.normalize("NFC", _printable(name)))
    while path.suffix.lower() in kinds() and path.stem:
        path = path.with_suffix("")
    return str(path)


def read(paths: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Document | Reject]:
    """Yield the documents of files and folders, in that order; ``-`` is ``stdin``.

    Whatever is wrong with an input is a ``Reject``, and the rest is read: no exception comes out of
    here. Ids are unique among the documents of one call.
    """
    once = _Once()
    for path in paths:
        piped = stdin if str(path) == "-" else None
        found = documents(_pipe(piped, "-")) if piped else _path(Path(path))
        yield from filter(None, map(once.check, found))


def documents(source: Source) -> Iterator[Document | Reject]:
    """Yield what one source holds, by the loader of its name, or else of its first bytes."""
    try:
        yield from _loader(source).read(source)
    except (Refused, TextError) as error:
        yield Reject(origin=source.origin, code=error.code, message=error.message)
    except _BROKEN as error:
        yield Reject(
            origin=source.origin, code="broken-archive", message=f"damaged or cut off: {_reason(error)}"
        )
    except OSError as error:
        yield Reject(origin=source.origin, code="unreadable", message=_reason(error))


def _loader(source: Source) -> Kind:
    suffix = PurePosixPath(source.name).suffix.lower()
    if suffix in kinds():
        return kinds()[suffix]
    head = source.head()
    if suffix[1:].isalpha():
        _refuse_binary(head)
    for loader in kinds().values():
        recognises: Callable[[bytes], bool] | None = getattr(loader, "recognises", None)
        if recognises and recognises(head):
            return loader
    if suffix[1:].isalpha():
        raise Refused("unsupported", f"files ending in {suffix} are not read, only {_endings()}")
    return kinds()[".txt"]


def _refuse_binary(head: bytes) -> None:
    """Refuse a picture or an Office document by its own name, though it may be an archive inside."""
    try:
        detect(head)
    except TextError as error:
        if error.code == "binary":
            raise


def _endings() -> str:
    return ", ".join(sorted(kinds()))


def _path(path: Path) -> Iterator[Document | Reject]:
    origin = _printable(str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            yield from _folder(path, "")
        elif stat.S_ISREG(mode):
            yield from documents(_file(path, path.name))
        else:  # a pipe, such as <(command) in a shell
            with path.open("rb") as stream:
                yield from documents(_pipe(stream, origin))
    except FileNotFoundError:
        yield Reject(origin=origin, code="not-found", message="no such file or folder")
    except (OSError, ValueError) as error:
        yield Reject(origin=origin, code="unreadable", message=_reason(error))


def _folder(folder: Path, prefix: str) -> Iterator[Document | Reject]:
    """Yield the documents below a folder; ``prefix`` is its path from the one that was named."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Reject(origin=_printable(str(folder)), code="unreadable", message=_reason(error))
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if is_litter(entry.name):
            continue
        name = prefix + entry.name
        if entry.is_dir():
            page = entry.name.removesuffix("_files")
            beside_its_page = page != entry.name and not names.isdisjoint({page + ".html", page + ".htm"})
            if not entry.is_symlink() and not beside_its_page:
                yield from _folder(entry, name + "/")
        elif entry.is_file():
            yield from documents(_file(entry, name))
        else:
            message = "a link to nothing" if entry.is_symlink() else "neither a file nor a folder"
            yield Reject(origin=_printable(str(entry)), code="unreadable", message=message)


def is_litter(name: str) -> bool:
    """Tell whether a file or folder is one that a system leaves behind, or hidden."""
    return name.startswith(".") or name in {"Thumbs.db", "desktop.ini", "__MACOSX"}


def _file(path: Path, name: str) -> Source:
    return Source(
        origin=_printable(str(path)), name=path.name, id=document_id(name), open=lambda: path.open("rb")
    )


def _pipe(stream: BinaryIO, origin: str) -> Source:
    buffered = stream if isinstance(stream, io.BufferedReader) else _buffered(stream)
    return Source(origin=origin, name="", id="", open=lambda: buffered, once=True)


def _buffered(stream: BinaryIO) -> io.BufferedReader:
    """Return any binary stream as one that can be peeked into."""
    return io.BufferedReader(cast(io.RawIOBase, stream))


class _Once:
    """The ids of one run, each with its text: 16 bytes of hashes a document."""

    def __init__(self) -> None:
        self._texts: dict[bytes, bytes] = {}

    def check(self, found: Document | Reject) -> Document | Reject | None:
        """Return what was found, None for a document already read, a Reject for another under its id."""
        if isinstance(found, Reject):
            return found
        identity = hashlib.blake2b(found.id.encode(), digest_size=8).digest()
        text = bytes.fromhex(found.sha256[:16])
        first = self._texts.setdefault(identity, text)
        if first is text:
            return found
        if first == text:
            return None
        message = f"the id {found.id!r} was already given to another text in this run, which stands"
        return Reject(origin=found.origin, code="duplicate-id", message=message)


def _printable(name: str) -> str:
    """Return a file name that can be stored, bytes that are no UTF-8 written as hex escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _reason(error: BaseException) -> str:
    """Return a cause as the user would put it, on one line."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()) or type(error).__name__
