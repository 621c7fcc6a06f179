"""Pages saved as text: one article a file, whatever stands around it included."""

from __future__ import annotations

from collections.abc import Iterator

from dvdb.loaders._sources import Refused, Source

from dvdb.documents import Document, Reject
from dvdb.text.decode import decode
from dvdb.text.normalise import to_body

SUFFIXES = (".txt", ".text")


def read(source: Source) -> Iterator[Document | Reject]:
    """Yield the document of a text file, its body unchanged."""
    body = to_body(decode(source.whole()).text)
    if not body.strip():
        raise Refused("empty", "nothing but white space")
    yield Document(id=source.document_id(body), body=body, origin=source.origin)
