"""Which keys of persons are one person: a function of the links between them, in whatever order they came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Links:
    """What shows two keys to be one person, or two.

    ``same`` and ``different`` are judgements; ``stated`` comes from articles; ``succession`` leads from a key
    to those of the units that merged into its own.
    """

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()
    stated: frozenset[Pair] = frozenset()
    succession: frozenset[Pair] = frozenset()


def grouped(keys: Mapping[str, int], links: Links) -> dict[str, str]:
    """The person of each key: of the keys that belong together the first, by the number given and by text.

    ``keys`` are all keys of the names concerned. Judgements go first; a link that would make one of what a
    judgement calls two is left out. A succession counts only where one person fits: of two namesakes in two
    provinces that merged, either may be the one in the new province.
    """
    groups = _Groups(keys, links.different)
    for pair in (*_sorted(links.same, keys), *_sorted(links.stated, keys)):
        groups.join(*pair)
    heirs: dict[str, set[str]] = defaultdict(set)
    for heir, old in _sorted(links.succession, keys):
        heirs[heir].add(old)
    for heir in sorted(heirs):
        persons = {groups.of(old) for old in heirs[heir]} - {groups.of(heir)}
        if len(persons) == 1:
            groups.join(heir, persons.pop())
    return {one: groups.of(one) for one in keys}


def _sorted(pairs: Iterable[Pair], keys: Mapping[str, int]) -> list[Pair]:
    return sorted(pair for pair in pairs if pair[0] in keys and pair[1] in keys)


class _Groups:
    """Disjoint sets of keys, some of which must stay apart."""

    def __init__(self, keys: Mapping[str, int], apart: Collection[Pair]) -> None:
        self._order = keys
        self._above = {one: one for one in keys}
        self._members = {one: {one} for one in keys}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def of(self, one: str) -> str:
        while self._above[one] != one:
            one = self._above[one]
        return one

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self.of(one), self.of(other)), key=lambda key: (self._order[key], key))
        if first == second:
            return
        members = self._members[second]
        if any(self._apart[key] & self._members[first] for key in members if key in self._apart):
            return
        self._above[second] = first
        self._members[first] |= self._members.pop(second)
