from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest


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
