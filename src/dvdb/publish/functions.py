"""SQL functions that compare Vietnamese names as people write them: without marks, in any case."""

from __future__ import annotations

import sqlite3
from functools import lru_cache

from dvdb.publish import phrases

_folded = lru_cache(maxsize=65_536)(phrases.fold)
_LONGEST_CACHED = 200


def fold(text: object) -> str | None:
    """The folded text (see `dvdb.publish.phrases.fold`), or None."""
    if text is None:
        return None
    whole = str(text)
    return _folded(whole) if len(whole) <= _LONGEST_CACHED else phrases.fold(whole)


def same(text: object, asked: object) -> int:
    """1 where *text* is the name asked for, or nothing is asked."""
    wanted = (fold(asked) or "").strip()
    return int(not wanted or fold(text) == wanted)


def has(text: object, asked: object) -> int:
    """1 where *text* holds every word asked for, in any order, or nothing is asked."""
    wanted = (fold(asked) or "").split()
    found = fold(text) or ""
    return int(all(word in found for word in wanted))


def register(connection: sqlite3.Connection) -> None:
    """Give a connection ``vn_fold``, ``vn_same``, ``vn_has`` and our ``escape_fts``."""
    connection.create_function("vn_fold", 1, fold, deterministic=True)
    connection.create_function("vn_same", 2, same, deterministic=True)
    connection.create_function("vn_has", 2, has, deterministic=True)
    # Datasette's tables call a function of this name for what is typed in their search boxes.
    connection.create_function("escape_fts", 1, phrases.phrase_query, deterministic=True)
