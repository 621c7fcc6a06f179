"""The search fold: what someone types without Vietnamese marks finds the text with them."""

from __future__ import annotations

import re
import unicodedata

from dvdb.text.keys import ONE_FORM

_MARKS = re.compile("[\u0300-\u036f]+")
_SPACE = re.compile(r"\s+")
# Unicode has no decomposition for these, so dropping the marks leaves them as they are.
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ı": "i", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe"})


def search_fold(text: str) -> str:
    """Return ``text`` without marks and capitals, ``đ`` as ``d``, runs of space as one.

    ``Đỗ Tấn Hùng``, ``ĐỖ TẤN HÙNG`` and ``do tan hung`` fold to the same text.
    """
    if text.isascii():  # no marks to take off: ids and slugs are folded again and again
        return _SPACE.sub(" ", text.lower().translate(ONE_FORM)).strip()
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text))
    folded = (
        _MARKS.sub("", unicodedata.normalize("NFD", bare.casefold())).translate(ONE_FORM).translate(_LETTERS)
    )
    return _SPACE.sub(" ", unicodedata.normalize("NFC", folded)).strip()
