"""Every search box of the site searches for phrases (see `dvdb.publish.phrases`)."""

from __future__ import annotations

import sqlite3
from typing import Any

from dvdb.publish import functions
from dvdb.publish.site.plugins.hooks import hook


@hook(last=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Any) -> None:
    """Register after Datasette's own ``escape_fts``, to take its place."""
    functions.register(conn)
