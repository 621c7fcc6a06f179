"""JSON lines: one object a line, with the fields of ``_rows``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dvdb.loaders._lines import by_line, numbered
from dvdb.loaders._rows import document
from dvdb.loaders._sources import MAX_DOCUMENT, Refused, Source

from dvdb.documents import Document, Reject
from dvdb.text.decode import TextError, decode_as

SUFFIXES = (".jsonl", ".ndjson", ".jsonlines")


def recognises(head: bytes) -> bool:
    """Tell whether an unnamed input begins like JSON lines."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b'{"', b"{ "))


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield the document of each line, or why it has none; empty lines are passed over."""
    rows = 0
    with source.open() as stream:
        lines, encoding = by_line(stream)
        for number, line in numbered(lines, MAX_DOCUMENT):
            if line is not None and not line.strip():
                continue
            rows += 1
            origin = f"{source.origin}:{number}"
            try:
                yield document(_object(line, encoding), origin, source.id or "row")
            except Refused as error:
                yield Reject(origin=origin, code=error.code, message=error.message)
    if not rows:
        raise Refused("empty", "an empty file")


def _object(line: bytes | None, encoding: str) -> dict[str, object]:
    if line is None:
        raise Refused("too-large", f"a line of more than {MAX_DOCUMENT // 2**20} MiB, which no article is")
    try:
        value = json.loads(decode_as(line, encoding))
    except TextError as error:
        raise Refused(error.code, f"this line is not {encoding.upper()}: a letter cannot be read") from None
    except json.JSONDecodeError as error:
        raise Refused("bad-row", f"not JSON: {error.msg} at column {error.colno}") from None
    except (ValueError, RecursionError):
        raise Refused("bad-row", "not JSON we can read: a number too long, or too many brackets") from None
    if not isinstance(value, dict):
        raise Refused("bad-row", 'not an object: each line is {"id": ..., "title": ..., "text": ...}')
    return value
