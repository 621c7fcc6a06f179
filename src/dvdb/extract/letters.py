"""Shapes of Vietnamese words: capitals, syllables, runs of capitalised words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

UPPER = "".join(
    chr(c)
    for c in range(0x41, 0x1EFA)
    if unicodedata.category(chr(c)) == "Lu" and unicodedata.name(chr(c)).startswith("LATIN")
)
LOWER = "".join(
    chr(c)
    for c in range(0x61, 0x1EFA)
    if unicodedata.category(chr(c)) == "Ll" and unicodedata.name(chr(c)).startswith("LATIN")
)

_APOSTROPHE = "['’ʼ`´]"
CAPITALISED = (
    f"[{UPPER}][{LOWER}]*(?:[{UPPER}][{LOWER}]+)*(?:{_APOSTROPHE}[{UPPER}]?[{LOWER}]+)?"
    f"(?:-[{UPPER}{LOWER}][{LOWER}]*)*"
)
"""One capitalised word: ``Nguyễn``, ``Y``, ``K'Ré``, ``H’Ngăm``, ``Phết-tha-von``, ``McCain``."""

RUN = re.compile(f"(?<![\\w'’]){CAPITALISED}(?: {CAPITALISED}){{0,39}}(?![\\w])")
"""Capitalised words with single spaces between, at most forty: more is no name of anything."""

WORD_IN_RUN = re.compile(CAPITALISED)
LOWER_NEXT = re.compile(f" [{LOWER}]")


_PLAIN = str.maketrans({"Đ": "D", "đ": "d"})
_SYLLABLE = re.compile(
    r"(?:ngh|ng|gh|gi|kh|nh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$"
)


@lru_cache(maxsize=1 << 14)
def plain(word: str) -> str:
    """The letters of a word without any marks, small."""
    decomposed = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=1 << 14)
def is_vietnamese(word: str) -> bool:
    """Whether one word has the shape of a Vietnamese syllable: ``Chungong`` and ``Abe`` have not."""
    return bool(_SYLLABLE.match(plain(word)))


_PLAIN_VOWELS = tuple(zip("üöäëïåøñç", "uoaeiaonc", strict=True))
"""Letters of foreign names that newspapers print with and without their marks: Jürgen, Jurgen."""


def plain_vowels(key: str) -> str:
    """A text in which a foreign name is found however its vowels are marked; nothing moves."""
    for marked, bare in _PLAIN_VOWELS:
        key = key.replace(marked, bare)
    return key
