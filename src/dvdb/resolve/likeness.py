"""Names that may be misprints of each other: pairs found without comparing every name with every other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import combinations

from dvdb.text.fold import search_fold

MARKS = "names differ in marks only"
LETTER = "names differ in one letter"
SHORTER = "one name lacks a syllable of the other"
ORDER = "same syllables in another order"

_FEW = 12
"""Names that meet under one key: more are the common names of a large group, not misprints."""


def alike(names: Mapping[str, Iterable[tuple[Hashable, str]]]) -> Iterator[tuple[str, str, str]]:
    """Pairs of ids whose names are near each other within one group, and what sets the names apart.

    ``names`` gives for each id its groups (an office, a body) with the name it bears there, as a spelling
    key. Ids of equal names are not paired. Each pair comes once, in order of the ids, with the least of
    the differences.
    """
    spelled: dict[tuple[Hashable, str], set[str]] = defaultdict(set)
    for one, groups in names.items():
        for group, name in groups:
            spelled[group, name].add(one)
    met: dict[tuple[Hashable, str, str], set[str]] = defaultdict(set)
    for group, name in spelled:
        for how, key in _keys(name):
            met[group, how, key].add(name)
    found: dict[tuple[str, str], str] = {}
    for (group, how, key), several in met.items():
        if not 2 <= len(several) <= _FEW:
            continue
        for one, other in combinations(sorted(several), 2):
            if _is_other(how, key, one, other):
                continue
            for left in spelled[group, one]:
                for right in spelled[group, other]:
                    if left != right:
                        pair = (min(left, right), max(left, right))
                        found[pair] = min(found.get(pair, how), how, key=_HOW.index)
    for left, right in sorted(found):
        yield left, right, found[left, right]


_HOW = (MARKS, LETTER, SHORTER, ORDER)
_ANY = "·"
"""Stands for any one letter."""


def _is_other(how: str, key: str, one: str, other: str) -> bool:
    """Whether both names lost something to come to the key, so that they differ in more than that."""
    if how == SHORTER:
        return one.count(" ") == other.count(" ")
    return how == LETTER and _ANY not in key and len(search_fold(one)) == len(search_fold(other))


def _keys(name: str) -> set[tuple[str, str]]:
    """What names that are near each other share."""
    bare = search_fold(name)
    syllables = bare.split()
    keys = {(MARKS, bare), (ORDER, " ".join(sorted(syllables)))}
    keys |= {(LETTER, bare[:at] + _ANY + bare[at + 1 :]) for at in range(len(bare)) if bare[at].isalpha()}
    keys |= {(LETTER, bare[:at] + bare[at + 1 :]) for at in range(len(bare))} | {(LETTER, bare)}
    if len(syllables) > 2:  # the first and the last stay: surname and given name, head and end of a body
        shorter = {" ".join(syllables[:at] + syllables[at + 1 :]) for at in range(1, len(syllables) - 1)}
        keys |= {(SHORTER, short) for short in shorter}
    return keys | {(SHORTER, bare)}
