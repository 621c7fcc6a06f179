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
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

_MARKS = 12
"""Sentences in a sketch."""
_SENTENCE = 24
"""Letters and digits of the shortest sentence that tells a text from others."""
_CROWD = 8
"""Texts that meet in one sentence: where there are more, each is compared with the first of them only."""
_FAMILY = 100
"""Pairs of which the texts are in memory at a time."""
_RUN = 5
"""Words in the runs by which two texts are compared."""

_ENDS = re.compile(rb"[.!?;:\n]+")
_NO_LETTER = bytes(code for code in range(256) if code > 127 or not chr(code).isalnum())
_WORD = re.compile(rb"[a-z0-9]+")


def sketch(body: str) -> str:
    """The hashes of up to twelve of the text's sentences, separated by spaces; empty for a text without any.

    Case, marks, punctuation and spaces do not count.
    """
    sentences = (part.translate(None, _NO_LETTER) for part in _ENDS.split(_bare(body)))
    marks = {
        hashlib.blake2b(sentence, digest_size=6).hexdigest()
        for sentence in sentences
        if len(sentence) >= _SENTENCE
    }
    return " ".join(sorted(marks)[:_MARKS])


Pair = tuple[str, str]


def meeting(sketches: Mapping[str, str]) -> Iterator[Pair]:
    """Pairs of ids whose sketches have a third of the lesser one in common, and two sentences if it has two.

    ``sketches`` gives the sketch by id. Pairs come in order, each once.
    """
    marks = {one: sketched.split() for one, sketched in sketches.items()}
    bearers: dict[str, list[str]] = defaultdict(list)
    for one in sorted(marks):
        for mark in marks[one]:
            bearers[mark].append(one)
    shared: Counter[Pair] = Counter()
    for several in bearers.values():
        if len(several) <= _CROWD:
            shared.update(combinations(several, 2))
        else:
            shared.update((several[0], other) for other in several[1:])
    for (left, right), count in sorted(shared.items()):
        least = min(len(marks[left]), len(marks[right]))
        if count * 3 >= least and count >= min(2, least):
            yield left, right


def families(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """The pairs, those together whose texts hang together by pairs: each text is read once."""
    heads: dict[str, str] = {}

    def head(one: str) -> str:
        while (above := heads.setdefault(one, one)) != one:
            heads[one] = heads[above]
            one = above
        return one

    found: dict[str, list[Pair]] = defaultdict(list)
    pairs = list(pairs)
    for left, right in pairs:
        heads[head(right)] = head(left)
    for pair in pairs:
        found[head(pair[0])].append(pair)
    for family in found.values():
        yield from (family[start : start + _FAMILY] for start in range(0, len(family), _FAMILY))


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are, from 0 to 1: ``whole`` of both together, ``lesser`` of the shorter one."""

    whole: float
    lesser: float


Runs = frozenset[tuple[bytes, ...]]


def runs(body: str) -> Runs:
    """The runs of five words of a text; of a shorter one all its words."""
    words = _WORD.findall(_bare(body))
    return frozenset(zip(*(words[start:] for start in range(_RUN)), strict=False)) or frozenset(
        [tuple(words)]
    )


def _bare(body: str) -> bytes:
    """The text in small letters without marks; đ is lost, which does not matter where texts are compared."""
    return unicodedata.normalize("NFD", body).encode("ascii", "ignore").lower()


def likeness(one: Runs, other: Runs) -> Likeness:
    """The share of their runs of words that two texts have in common."""
    common = len(one & other)
    return Likeness(
        whole=common / (len(one) + len(other) - common), lesser=common / min(len(one), len(other))
    )
