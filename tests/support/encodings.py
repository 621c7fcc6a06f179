"""Encodings that Python does not write as Windows does."""

from __future__ import annotations

import unicodedata

TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """Encode as Windows does: a letter that the code page lacks is a base letter and a tone."""
    encoded = b""
    for letter in unicodedata.normalize("NFC", text):
        try:
            encoded += letter.encode("cp1258")
        except UnicodeEncodeError:
            marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in TONES)
            base = unicodedata.normalize("NFC", marks.replace(tone, ""))
            encoded += base.encode("cp1258") + tone.encode("cp1258")
    return encoded
