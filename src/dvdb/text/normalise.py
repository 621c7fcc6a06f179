"""The one change made to a text before it is stored."""

from __future__ import annotations

import re
import unicodedata

_LINE_END = re.compile(r"\r\n?")
# Neither can be kept: PostgreSQL refuses NUL, UTF-8 has no form for half a surrogate pair.
_NOT_TEXT = re.compile("[\x00\ud800-\udfff]")


def to_body(text: str) -> str:
    """Return ``text`` in NFC with LF line ends and nothing else changed.

    Offsets of evidence count the code points of what is returned. NUL and lone surrogates, which are
    not text and cannot be stored, become U+FFFD, one for one.
    """
    return unicodedata.normalize("NFC", _NOT_TEXT.sub("\ufffd", _LINE_END.sub("\n", text)))
