from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from dvdb import loaders
from dvdb.documents import Document, Reject


@pytest.fixture
def load() -> Callable[..., tuple[list[Document], list[Reject]]]:
    """Read paths, and sort what comes out."""

    def read(*paths: object, **options: object) -> tuple[list[Document], list[Reject]]:
        found = list(loaders.read([str(path) for path in paths], **options))  # type: ignore[arg-type]
        return (
            [item for item in found if isinstance(item, Document)],
            [item for item in found if isinstance(item, Reject)],
        )

    return read


@pytest.fixture
def shared() -> Path:
    """Real pages, outside the repository: only where they were put beside it."""
    folder = Path(__file__).parents[2].parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with real pages is not here")
    return folder


@pytest.fixture
def windows_1258() -> Callable[[str], bytes]:
    """Encode as Windows does: a letter that the code page lacks is a base letter and a tone."""

    def encode(text: str) -> bytes:
        encoded = b""
        for letter in unicodedata.normalize("NFC", text):
            try:
                encoded += letter.encode("cp1258")
            except UnicodeEncodeError:
                marks = unicodedata.normalize("NFD", letter)
                tone = next(mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323")
                base = unicodedata.normalize("NFC", marks.replace(tone, ""))
                encoded += base.encode("cp1258") + tone.encode("cp1258")
        return encoded

    return encode
