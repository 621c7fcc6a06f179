"""CSV with a header line: comma, semicolon or tab between the fields of ``_rows``."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator

from dvdb.loaders._lines import by_line, numbered
from dvdb.loaders._rows import document
from dvdb.loaders._sources import MAX_DOCUMENT, Refused, Source

from dvdb.documents import Document, Reject
from dvdb.text.decode import TextError, decode_as

SUFFIXES = (".csv", ".tsv")

_RETRIES = 100
"""Rows given a second reading from their next line on, so that one stray quote does not eat the file."""


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input begins with a header that has ``text`` and another known field."""
    first = head.removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace")
    fields = _fields(first)
    return "text" in fields and bool({"id", "title"} & set(fields))


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield the document of each row, or why it has none; the origin names the row's first line."""
    csv.field_size_limit(MAX_DOCUMENT)
    with source.open() as stream:
        raw, encoding = by_line(stream)
        lines = _Lines(numbered(raw, MAX_DOCUMENT), encoding)
        header = next(filter(str.strip, (text for _, text in lines.take())), "")
        if header.casefold().startswith("sep="):  # a line that Excel writes and reads
            header = next((text for _, text in lines.take()), "")
        fields, delimiter = _header(header)
        for number, cells in lines.rows(delimiter):
            origin = f"{source.origin}:{number}"
            try:
                if isinstance(cells, Refused):
                    raise cells
                if len(cells) != len(fields):
                    raise Refused("bad-row", f"{len(cells)} fields where the header has {len(fields)}")
                row = {field: cell for field, cell in zip(fields, cells, strict=True) if cell}
                yield document(row, origin, source.id or "row")
            except Refused as error:
                yield Reject(origin=origin, code=error.code, message=error.message)


class _Lines:
    """The lines of a file, some of which may be put back."""

    def __init__(self, lines: Iterator[tuple[int, bytes | None]], encoding: str) -> None:
        self._lines = lines
        self._encoding = encoding
        self._back: deque[tuple[int, str]] = deque()
        self._refused: Refused | None = None

    def take(self) -> Iterator[tuple[int, str]]:
        """Yield lines; a line that cannot be read ends the row that it is in."""
        while True:
            if self._back:
                yield self._back.popleft()
                continue
            number, line = next(self._lines, (0, b""))
            if not number:
                return
            yield number, self._text(line)

    def _text(self, line: bytes | None) -> str:
        if line is None:
            self._refused = Refused("too-large", f"a line of more than {MAX_DOCUMENT // 2**20} MiB")
            return "\n"
        try:
            return decode_as(line, self._encoding)
        except TextError as error:
            self._refused = Refused(error.code, f"not {self._encoding.upper()}: a letter cannot be read")
            return "\n"

    def rows(self, delimiter: str) -> Iterator[tuple[int, list[str] | Refused]]:
        """Yield the number of a row's first line, with its cells or why it has none."""
        retries = _RETRIES
        while True:
            used: list[tuple[int, str]] = []
            cells, refused = self._row(delimiter, used)
            if not used:
                return
            first = used[0][0]
            if refused:
                yield first, refused
                if len(used) > 1 and retries:
                    retries -= 1
                    self._back.extendleft(reversed(used[1:]))
            elif cells:
                yield first, cells

    def _row(self, delimiter: str, used: list[tuple[int, str]]) -> tuple[list[str], Refused | None]:
        """Read one row, and note the lines it took."""
        self._refused = None

        def feed() -> Iterator[str]:
            size = 0
            for number, text in self.take():
                used.append((number, text))
                size += len(text)
                if self._refused or size > MAX_DOCUMENT:
                    return
                yield text

        try:
            cells = next(csv.reader(feed(), delimiter=delimiter, strict=True), [])
        except csv.Error:
            return [], self._refusal() or Refused(
                "bad-row", "a quotation mark is never closed, or stands in the middle of a field"
            )
        return cells, self._refusal()

    def _refusal(self) -> Refused | None:
        return self._refused


def _fields(header: str) -> list[str]:
    delimiter = max(",;\t", key=header.count)
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [cell.strip().casefold() for cell in cells]


def _header(line: str) -> tuple[list[str], str]:
    """Return the names of the fields and what stands between them."""
    fields = _fields(line)
    if not line.strip():
        raise Refused("empty", "an empty file")
    if "text" not in fields:
        raise Refused("no-text-column", f"the first line names no column `text`: {line.strip()[:60]!r}")
    twice = sorted({field for field in fields if field and fields.count(field) > 1})
    if twice:
        raise Refused("bad-header", f"two columns are named {twice[0]!r}")
    return fields, max(",;\t", key=line.count)
