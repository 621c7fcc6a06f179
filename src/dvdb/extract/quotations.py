"""Words that somebody is quoted for, by their marks: “...”, "..." with others inside, one left open."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\n“”\"]")
_LONGEST = 1500
_SHORTEST = 14
"""Characters, the marks among them, below which a name or a single word is only set off."""
_NEVER_BEFORE_AN_OPENING = frozenset(".,;:!?…”")


def quotations(text: str) -> list[tuple[int, int]]:
    """The ``(start, end)`` of every quotation of a text; each ends with its paragraph at the latest.

    A straight mark opens before a word and closes after one; inside a quotation only a closing one counts.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match[0], match.start()
        if opened is not None and at - opened > _LONGEST:
            opened = None
        if mark == "\n":
            if opened is not None and text[opened] == "“":  # goes on in the next paragraph
                found.append((opened, at))
            opened = None
        elif mark == "“" and (opened is None or text[opened] == "“"):
            opened = at
        elif opened is None:
            opened = at if mark == '"' and _opens(text, at) else None
        elif mark == "”" or (mark == '"' and _closes(text, at)):
            found.append((opened, at + 1))
            opened = None
    return [(start, end) for start, end in found if end - start >= _SHORTEST]


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1 : at + 2]
    return not (before.isalnum() or before in _NEVER_BEFORE_AN_OPENING or after.isspace() or not after)


def _closes(text: str, at: int) -> bool:
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
