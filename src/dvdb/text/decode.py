"""Bytes to text: which encoding a file is in, and a plain reason where it is none.

Read are UTF-8 and UTF-16 with and without BOM, UTF-32 with BOM, and windows-1258. A text is never
guessed at: one byte that does not fit its encoding refuses the whole text (a name with a wrong letter
is another person), and an encoding without Unicode's safety net is taken only if the words that come
out of it are built like Vietnamese. The legacy TCVN3, VNI and VISCII will be further candidates of
``_eight_bit``, judged by the same test.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from dvdb.text.syllables import is_vietnamese

SAMPLE = 1 << 16
"""Bytes that suffice to recognise an encoding."""


class TextError(ValueError):
    """Bytes that are not text we can read: a short ``code`` and a ``message`` for the file's owner."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in, as Python's codecs call it."""

    text: str
    encoding: str


_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose BOM it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls)"),
    (b"PK\x03\x04", "a ZIP archive or an Office document (.docx, .xlsx)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"{\\rtf", "an RTF document"),
    (b"OggS", "a sound file"),
    (b"ID3", "a sound file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]+")
# Smart quotes, dashes, ellipsis, no-break space: the same bytes in windows-1252 and windows-1258.
_TYPOGRAPHY = frozenset(b"\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xab\xbb")


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``data`` without BOM, and its encoding.

    ``declared`` is what the input says of itself (an HTML meta element); it is tried only where the
    bytes do not speak for themselves. The text is not normalised: see ``normalise.to_body``.

    Raises:
        TextError: ``binary``, ``broken-utf8``, ``broken-utf16`` or ``unknown-encoding``.

    """
    encoding = detect(data, declared)
    return Decoded(decode_as(data, encoding), encoding)


def decode_as(data: bytes, encoding: str) -> str:
    """Return ``data`` in ``encoding``, as ``detect`` names it; a ``TextError`` tells where it is damaged."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _damage(data, encoding, error) from None


def detect(data: bytes, declared: str | None = None) -> str:
    """Return the encoding of ``data``, of which a first part that ends at a line end suffices.

    Raises:
        TextError: as ``decode``; that the rest of the data fits is not known yet.

    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise TextError("binary", f"not text but {kind}")
    wide = _utf16_without_bom(data[:SAMPLE])
    if wide:
        return wide
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if b"\0" in data[:SAMPLE] or controls > max(8, len(data) // 100):
        raise TextError("binary", "not text: it holds bytes that no text has (a picture, a program?)")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _eight_bit(data, declared, error)
    return "utf-8"


def _utf16_without_bom(sample: bytes) -> str | None:
    """Vietnamese in UTF-16 has the high bytes 00, 01, 03, 1E and 20 only, every second byte."""
    if len(sample) < 4 or b"\0" not in sample:
        return None
    for encoding, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(high.translate(None, b"\x00\x01\x03\x1e\x20")) <= len(high) // 20:
            text = sample[: len(sample) & ~1].decode(encoding, "ignore")
            if sum(c.isprintable() or c.isspace() for c in text) >= 0.98 * len(text):
                return encoding
    return None


def _eight_bit(data: bytes, declared: str | None, error: UnicodeDecodeError) -> str:
    """Return the one-byte encoding of ``data``, which is not UTF-8."""
    high = sum(map(len, _HIGH.findall(data)))
    in_utf8_letters = sum(map(len, _UTF8_LETTER.findall(data)))
    if in_utf8_letters > high / 2:
        raise _damage(data, "utf-8", error)
    if not (set(b"".join(_HIGH.findall(data))) - _TYPOGRAPHY):
        return "cp1258"
    for encoding in ("cp1258", *_guesses(data, declared)):
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
        if is_vietnamese(text):
            return encoding
    if high <= 8:
        raise _damage(data, "utf-8", error)
    raise TextError(
        "unknown-encoding",
        "neither UTF-8 nor UTF-16 nor windows-1258; old TCVN3 (.VnTime), VNI and VISCII files"
        " must be converted to Unicode first",
    )


def _guesses(data: bytes, declared: str | None) -> list[str]:
    """Return further encodings worth a try: the declared one, and what charset-normalizer thinks."""
    from charset_normalizer import from_bytes  # slow to import, and hardly ever needed

    best = from_bytes(data[:SAMPLE]).best()
    return [name for name in (declared, best.encoding if best else None) if name]


def _damage(data: bytes, encoding: str, error: UnicodeDecodeError) -> TextError:
    if encoding.startswith(("utf-16", "utf-32")):
        where = f"it breaks off or has a wrong unit at byte {error.start}"
        return TextError("broken-utf16", f"damaged {encoding.upper()}: {where}")
    if encoding.startswith("utf-8"):
        where = f"line {data.count(10, 0, error.start) + 1}, byte {error.start} (0x{data[error.start]:02x})"
        cut = error.end == len(data) and "unexpected end" in error.reason
        how = "it breaks off in the middle of a letter" if cut else "a letter cannot be read"
        return TextError("broken-utf8", f"damaged UTF-8: {how} at {where}; save it again as UTF-8")
    return TextError(
        "unknown-encoding", f"byte {error.start} (0x{data[error.start]:02x}) is no letter of {encoding}"
    )
