"""Every search box of the site searches for phrases (see `dvdb.publish.phrases`).

Datasette's tables call an SQL function named ``escape_fts``; this one takes its place.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from datasette import hookimpl

from dvdb.publish.phrases import fold, phrase_query


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """Register after Datasette's own function of that name."""
    conn.create_function("escape_fts", 1, phrase_query, deterministic=True)
    conn.create_function("vn_fold", 1, lambda text: None if text is None else fold(str(text)), deterministic=True)
