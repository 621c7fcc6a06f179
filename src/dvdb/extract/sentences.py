"""Sentences of a reading."""

from __future__ import annotations

import re

from dvdb.extract.letters import UPPER

_BREAK = re.compile(
    f'[\\n.!?…](?:(?<=\\n)\\n*|(?<!\\n)["”’\')\\]]* +(?=["“‘\'([-]*[{UPPER}\\d]))|\\](?= ["“]?[{UPPER}])'
)
_NO_BREAK = re.compile(r"(?:^|[ .(])(?:[A-ZĐ]|PGS|GS|TS|ThS|Ths|BS|KS|LS|CN|TSKH|Mr|Ms|Dr|St|số|đ/c)\.$")


def sentences(text: str) -> list[tuple[int, int]]:
    """The ``(start, end)`` of every sentence, without the white space around it."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _BREAK.finditer(text):
        end = found.start() if text[found.start()] == "\n" else found.start() + 1
        if end > found.start() and _NO_BREAK.search(text, max(start, end - 6), end):
            continue
        if text[start:end].strip():
            spans.append((start, end))
        start = found.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans
