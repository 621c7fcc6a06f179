"""Is this Vietnamese? A test of the shape of its syllables, used to judge a guess at an encoding."""

from __future__ import annotations

import re
import unicodedata

from dvdb.text.keys import TONES

_TONE = re.compile(f"[{TONES}]")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|b|đ|d|h|l|m|n|r|s|v|x)?"
    r"(?:oai|oay|oeo|uay|uyê|uya|uyu|uôi|ươi|ươu|iêu|yêu|uây"
    r"|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê"
    r"|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
    r"(?:ch|c|m|ng|nh|n|p|t)?"
)


def is_syllable(word: str) -> bool:
    """Tell whether ``word`` is built like one Vietnamese syllable, with one tone mark at most."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONE.subn("", decomposed)
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def marked_words(text: str) -> tuple[int, int]:
    """Count the words of ``text`` that have a letter outside ASCII, and those of them that are syllables."""
    marked = [word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()]
    return len(marked), sum(map(is_syllable, marked))


def is_vietnamese(text: str, at_least: int = 5, share: float = 0.9) -> bool:
    """Tell whether ``text`` has ``at_least`` words with marks, and ``share`` of them are syllables."""
    marked, syllables = marked_words(text)
    return marked >= at_least and syllables >= share * marked
