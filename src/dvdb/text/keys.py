"""The spelling key: texts that a Vietnamese reader takes for the same spelling have the same key.

Keys are compared and looked up; they are never shown or stored in place of the text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

TONES = "\u0300\u0301\u0303\u0309\u0323"
"""The combining marks of the five written tones: huyền, sắc, ngã, hỏi, nặng."""

ONE_FORM = str.maketrans(
    dict.fromkeys("\u00d0\u00f0\u0110", "đ")  # Ð, ð and Đ look alike, and fonts mix them up
    | dict.fromkeys("‐‑‒–—―−\u2043\ufe58\uff0d", "-")
    | dict.fromkeys("’‘ʼʻʹ′`´\u02b9\uff07", "'")
    | dict.fromkeys("“”„‟«»″\uff02", '"')
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")  # no width: hyphenation and copying leave them
)
"""One form for letters and signs that look alike."""

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*")
_TONE = re.compile(f"[{TONES}]")


def spelling_key(text: str) -> str:
    """Return the key of ``text``: ``hoà`` = ``hòa`` = ``HÒA``, ``uỷ`` = ``ủy``, ``Ðảng`` = ``Đảng``.

    NFC, casefold, each tone mark at the end of its syllable, Ð and ð to đ, one kind of dash,
    apostrophe, quote and space, runs of space as one, none at the ends. ``spelling_key`` of a key is
    the key.
    """
    decomposed = unicodedata.normalize("NFD", text)
    folded = unicodedata.normalize("NFD", decomposed.casefold()).translate(ONE_FORM)
    toned = _WORD.sub(_tone_last, folded) if _TONE.search(folded) else folded
    return unicodedata.normalize("NFC", _SPACE.sub(" ", toned).strip())


def _tone_last(word: re.Match[str]) -> str:
    return _move_tones(word.group())


@lru_cache(maxsize=65536)
def _move_tones(word: str) -> str:
    tones = _TONE.findall(word)
    return _TONE.sub("", word) + "".join(tones) if tones else word
