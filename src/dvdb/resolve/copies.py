"""Copies of one article: texts that are the same but for furniture, headline, a cut end, a mended word.

Texts are not compared each with each. A text keeps a sketch of itself, a few of its sentences as hashes;
which ones follows from the hashes, so that copies keep the same. Texts whose sketches meet are compared
word by word.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from dvdb.text.fold import search_fold

_MARKS = 12
"""Sentences in a sketch."""
_SENTENCE = 24
"""Letters and digits of the shortest sentence that tells a text from others."""
_CROWD = 20
"""Texts that meet in one sentence: where there are more, each is compared with the first of them only."""
_RUN = 5
"""Words in the runs by which two texts are compared."""

_ENDS = re.compile(rb"[.!?;:\n]+")
_NO_LETTER = bytes(code for code in range(256) if code > 127 or not chr(code).isalnum())
_WORD = re.compile(r"\w+")


def sketch(body: str) -> str:
    """The hashes of up to twelve of the text's sentences, separated by spaces; empty for a text without any.

    Case, marks, punctuation and spaces do not count.
    """
    bare = unicodedata.normalize("NFD", body).encode("ascii", "ignore").lower()
    sentences = (part.translate(None, _NO_LETTER) for part in _ENDS.split(bare))
    marks = {
        hashlib.blake2b(sentence, digest_size=6).hexdigest()
        for sentence in sentences
        if len(sentence) >= _SENTENCE
    }
    return " ".join(sorted(marks)[:_MARKS])


def meeting(sketches: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of ids whose sketches have a third of the lesser one in common, and two sentences if it has two.

    ``sketches`` gives the sketch by id. Pairs come in order, each once.
    """
    marks = {one: sketched.split() for one, sketched in sketches.items()}
    bearers: dict[str, list[str]] = defaultdict(list)
    for one in sorted(marks):
        for mark in marks[one]:
            bearers[mark].append(one)
    shared: Counter[tuple[str, str]] = Counter()
    for several in bearers.values():
        if len(several) <= _CROWD:
            shared.update(combinations(several, 2))
        else:
            shared.update((several[0], other) for other in several[1:])
    for (left, right), count in sorted(shared.items()):
        least = min(len(marks[left]), len(marks[right]))
        if count * 3 >= least and count >= min(2, least):
            yield left, right


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are, from 0 to 1: ``whole`` of both together, ``lesser`` of the shorter one."""

    whole: float
    lesser: float


def likeness(one: str, other: str) -> Likeness:
    """The share of the runs of five words that two texts have in common."""
    runs, others = _runs(one), _runs(other)
    common = len(runs & others)
    return Likeness(
        whole=common / max(len(runs | others), 1), lesser=common / max(min(len(runs), len(others)), 1)
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(search_fold(text))
    return {tuple(words[start : start + _RUN]) for start in range(max(len(words) - _RUN + 1, 1))}
