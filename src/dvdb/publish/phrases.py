"""What a person types, as an FTS5 query over Vietnamese text.

Vietnamese words are written as syllables with spaces between, so a search that merely asks for all
the syllables finds half the corpus for "dân vận". Here what is typed is one phrase; a comma asks
for several phrases at once, and a trailing ``*`` for a beginning.

The index folds case and marks (``unicode61 remove_diacritics 2``) but not đ. A query without any
mark therefore also tries đ for the first d of each syllable.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable

MAX_CHARACTERS = 200
MAX_VARIANTS = 16
SHORTEST_PREFIX = 3

# Letters that look like đ and are typed for it.
_LOOKALIKES = str.maketrans("ðÐɖƉ", "đĐđĐ")
_PARTS = re.compile(r'"([^"]*)"|([^",;]+)')
_FOLDED_D = str.maketrans("đĐ", "dD")

OPEN, CLOSE = "\ue000", "\ue001"
"""Around what matched in a snippet: private-use letters, which no text that we keep has."""

NOTHING = '""'
"""The FTS5 query that matches no row."""


def tidy(text: str) -> str:
    """The query in NFC, look-alikes of đ replaced, one space between words, cut to a sane length."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_LOOKALIKES).split())[:MAX_CHARACTERS]


def fold(text: str) -> str:
    """Lower case without marks, đ as d: the form in which two spellings of one name are equal."""
    decomposed = unicodedata.normalize("NFD", text.translate(_LOOKALIKES))
    return unicodedata.normalize(
        "NFC", "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_FOLDED_D).casefold()
    )


def is_marked(text: str) -> bool:
    """Whether any letter carries a Vietnamese mark, so that the writer meant d where d stands."""
    return any(c in "đĐ" or unicodedata.combining(c) for c in unicodedata.normalize("NFD", text))


def phrase_query(text: str | None) -> str:
    """The FTS5 query for *text* as phrases; `NOTHING` where it holds no letter or digit."""
    return _query(text, _phrase)


def words_query(text: str | None) -> str:
    """The FTS5 query for rows that hold every word of *text*, anywhere: the wider net."""
    return _query(text, _every_word)


def asked(text: str | None) -> list[tuple[list[str], bool]]:
    """The phrases asked for, as typed: the words of each, and whether its last one is a beginning."""
    typed = tidy(text or "")
    if typed.count('"') % 2:
        typed += '"'
    found = []
    for quoted, bare in _PARTS.findall(typed):
        part = (quoted or bare).strip()
        words = re.findall(r"[^\W_]+", part)
        if words:
            found.append((words, part.endswith("*") and len(words[-1]) >= SHORTEST_PREFIX))
    return found


def _query(text: str | None, one_part: Callable[[list[str], bool, str], str]) -> str:
    expand = not is_marked(tidy(text or ""))
    parts = [one_part(words, expand, "*" if prefix else "") for words, prefix in asked(text)]
    return " AND ".join(parts) or NOTHING


def _phrase(words: list[str], expand: bool, star: str) -> str:
    return _any_of([f'"{" ".join(spelling)}"{star}' for spelling in _spellings(words, expand)])


def _every_word(words: list[str], expand: bool, star: str) -> str:
    stars = [""] * (len(words) - 1) + [star]
    return " AND ".join(
        _any_of([f'"{spelling[0]}"{end}' for spelling in _spellings([word], expand)])
        for word, end in zip(words, stars, strict=True)
    )


def _any_of(alternatives: list[str]) -> str:
    return alternatives[0] if len(alternatives) == 1 else "(" + " OR ".join(alternatives) + ")"


def _spellings(words: list[str], expand: bool) -> list[tuple[str, ...]]:
    """The words as typed, then with đ for the first d of each, at most `MAX_VARIANTS` in all."""
    options: list[list[str]] = []
    count = 1
    for word in words:
        spellings = [word]
        at = word.lower().find("d")
        if expand and at >= 0 and count * 2 <= MAX_VARIANTS:
            spellings.append(word[:at] + "đ" + word[at + 1 :])
            count *= 2
        options.append(spellings)
    return list(itertools.product(*options))
