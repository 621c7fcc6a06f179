"""Longest phrase at a position: the lookup that every rule of the grammar is built on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from dvdb.text.align import match_key

Value = TypeVar("Value")

_WORD = re.compile(r"[^\W_]+")


def word_ends(key: str, end: int) -> bool:
    """Whether a word may end at ``end``: no letter or digit follows."""
    return end >= len(key) or not key[end].isalnum()


class Phrases(Generic[Value]):
    """Phrases of one kind, found at a given place of a key text, the longest first.

    ``pairs`` maps a phrase as written to its value; phrases are compared as ``match_key`` gives them.
    """

    def __init__(self, pairs: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        items = pairs.items() if isinstance(pairs, Mapping) else pairs
        by_first: dict[str, dict[str, Value]] = {}
        for phrase, value in items:
            key = match_key(phrase).strip()
            first = _WORD.match(key)
            if first:
                by_first.setdefault(first[0], {}).setdefault(key, value)
        self._by_first = {
            first: (sorted({len(phrase) for phrase in found}, reverse=True), found)
            for first, found in by_first.items()
        }

    def match(self, key: str, start: int) -> tuple[Value, int] | None:
        """The value and end of the longest phrase that begins at ``start`` and ends at a word's end."""
        first = _WORD.match(key, start)
        if first is None:
            return None
        lengths, phrases = self._by_first.get(first[0], ((), {}))
        for length in lengths:
            if start + length > len(key):
                continue
            value = phrases.get(key[start : start + length])
            if value is not None and word_ends(key, start + length):
                return value, start + length
        return None

    def get(self, phrase: str) -> Value | None:
        """The value of exactly this phrase."""
        key = match_key(phrase).strip()
        found = self.match(key, 0)
        return found[0] if found and found[1] == len(key) else None

    def all(self) -> Iterable[tuple[str, Value]]:
        """Every phrase, as compared, with its value."""
        for _, found in self._by_first.values():
            yield from found.items()
