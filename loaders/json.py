"""JSON in one piece, up to 8 MiB: one object, or a list of them, with the fields of ``_rows``."""

from __future__ import annotations

import json
from collections.abc import Iterator

from dvdb.loaders._rows import document
from dvdb.loaders._sources import Refused, Source

from dvdb.documents import Document, Reject
from dvdb.text.decode import TextError, decode

SUFFIXES = (".json",)


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield the document of each object, or why it has none; the origin counts them from 1."""
    try:
        value = json.loads(decode(source.whole()).text)
    except json.JSONDecodeError as error:
        message = f"not JSON: {error.msg} at line {error.lineno}; if each line is an object, name it .jsonl"
        raise Refused("bad-row", message) from None
    except TextError:
        raise
    except (ValueError, RecursionError):
        raise Refused("bad-row", "not JSON we can read: a number too long, or too many brackets") from None
    for number, row in enumerate(value if isinstance(value, list) else [value], start=1):
        origin = f"{source.origin}:{number}"
        try:
            if not isinstance(row, dict):
                raise Refused("bad-row", 'not an object {"id": ..., "title": ..., "text": ...}')
            yield document(row, origin, source.id or "row")
        except Refused as error:
            yield Reject(origin=origin, code=error.code, message=error.message)
