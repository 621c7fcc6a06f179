"""Bounds on what one SQL statement can cost, whoever wrote it, and nothing writable.

Datasette's time limit is checked between virtual-machine steps, so one call such as
``printf('%.*c', 900000000, 'x')`` passes it and takes 5 GB. SQLite's own limits bind inside the call.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from dvdb.publish.site.plugins.hooks import hook

LONGEST_VALUE = 5_000_000
"""Bytes. Longer than any article, and small enough that a few of them at once do no harm."""

LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 20_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 20,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 50_000,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 200,
    sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 2_000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}


def _not_available(*_: object) -> None:
    raise ValueError("not available")


@hook(first=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """Set the limits, and forbid writing on every connection but that of Datasette's own notes."""
    for limit, value in LIMITS.items():
        conn.setlimit(limit, value)
    conn.execute("PRAGMA trusted_schema=OFF")
    conn.execute("PRAGMA cell_size_check=ON")
    # Debian's SQLite has fts3_tokenizer, which hands out and takes raw pointers.
    for arguments in (1, 2):
        conn.create_function("fts3_tokenizer", arguments, _not_available)
    conn.execute("PRAGMA query_only=ON")
