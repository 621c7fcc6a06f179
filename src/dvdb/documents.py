"""What the loaders hand to the extractor: documents, and inputs that could not be read."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True)
class Document:
    """One input as read.

    ``body`` is the text in NFC with LF line ends and nothing else changed; every offset of a
    record counts its code points. The other fields hold only what the input itself declares
    outside the text (JSON keys, CSV columns, HTML metadata); what stands in the text is found
    by the extractor.
    """

    id: str
    body: str
    origin: str
    title: str | None = None
    url: str | None = None
    source: str | None = None
    published_at: str | None = None
    authors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        """Hex SHA-256 of the body in UTF-8: the identity of a text, whatever file it came in."""
        return hashlib.sha256(self.body.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """An input that could not be read: where it was, a short code, and a sentence for its owner."""

    origin: str
    code: str
    message: str
