"""Fields of work that bodies are named after: Lao động, Thương binh và Xã hội."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dvdb.text.align import match_key

_WORD = re.compile(r"[^\W_]+")
_JOINT = r"(?: và |, | - |-| & | )"
_PARTS = re.compile(r"\s*,\s*| - | và ")


class Fields:
    """Finds the longest field that begins at a place; the joining words between its parts may vary."""

    def __init__(self, fields: Iterable[str]) -> None:
        by_first: dict[str, list[tuple[int, str]]] = {}
        for field in fields:
            key = match_key(field)
            first = _WORD.match(key)
            parts = [re.escape(part).replace("\\ ", " ") for part in _PARTS.split(key) if part]
            if first is not None:
                by_first.setdefault(first[0], []).append((len(field), _JOINT.join(parts)))
        self._by_first = {
            first: re.compile("(?:" + "|".join(p for _, p in sorted(found, reverse=True)) + r")(?!\w)")
            for first, found in by_first.items()
        }

    def match(self, key: str, start: int) -> re.Match[str] | None:
        """The match of the longest field at ``start``, or None."""
        first = _WORD.match(key, start)
        pattern = self._by_first.get(first[0]) if first is not None else None
        return pattern.match(key, start) if pattern is not None else None
