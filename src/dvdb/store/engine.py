"""Databases by URL: SQLite by default, PostgreSQL through psycopg 3."""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from dvdb.store.errors import StoreError

# An interruption while a connection is closed would be logged with its traceback on standard error, and then
# raised all the same: whoever catches it says it in one line.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())

DEFAULT_URL = "sqlite:///dvdb.db"
POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")


def database_url(url: str | URL | None = None) -> URL:
    """Return the database to work on: ``url``, else DVDB_DATABASE_URL, else ``sqlite:///dvdb.db``.

    Raises StoreError for a URL that is malformed or of another kind of database.
    """
    given = url or os.environ.get("DVDB_DATABASE_URL") or DEFAULT_URL
    named = f"'{without_password(given)}'"
    try:
        parsed = make_url(given)
    except ArgumentError:
        raise StoreError(
            f"{named} is no database URL; write sqlite:///file.db or postgresql://user@host/name"
        ) from None
    if parsed.drivername in POSTGRESQL:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername in ("sqlite", "sqlite+pysqlite"):
        if not parsed.database or parsed.database == ":memory:" or parsed.query:
            raise StoreError(f"{named}: the SQLite database must be a plain file, as in sqlite:///file.db")
        return parsed.set(drivername="sqlite")
    raise StoreError(f"{named}: dvdb works on sqlite and postgresql only")


def without_password(text: str | URL) -> str:
    """Hide the password in what was given as a URL, though it be none."""
    return re.sub(r":[^:@/]*@", ":***@", str(text))


def sqlite_path(url: URL) -> Path | None:
    """Return the file of a SQLite database, links followed, or None for PostgreSQL."""
    return Path(url.database or "").resolve() if url.drivername == "sqlite" else None


def open_engine(
    url: str | URL | None = None, *, read_only: bool = False, foreign_keys: bool = True
) -> Engine:
    """Return an engine for ``url`` (see database_url).

    Transactions are ours, not the driver's: on SQLite the driver would commit before DDL, and a
    failed migration would stay half applied. Writers take the write lock when they begin, so that
    none fails half-way because another one came first. ``foreign_keys=False`` is for migrations,
    which rebuild tables.
    """
    parsed = database_url(url)
    path = sqlite_path(parsed)
    try:
        if path is not None:
            return _sqlite_engine(path, read_only=read_only, foreign_keys=foreign_keys)
        engine = create_engine(parsed, poolclass=NullPool)
    except (ImportError, NoSuchModuleError):
        raise StoreError("PostgreSQL needs a driver: pip install 'dvdb[postgres]'") from None
    if read_only:

        @event.listens_for(engine, "begin")
        def begin(connection: Any) -> None:
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")

    return engine


def _sqlite_engine(path: Path, *, read_only: bool, foreign_keys: bool) -> Engine:
    if path.is_dir():
        raise StoreError(f"{path}: is a folder; name a file, as in sqlite:///{path.name}/dvdb.db")
    if read_only and not path.exists():
        raise StoreError(f"{path}: no such database; `dvdb build` makes it")
    if not path.parent.is_dir():
        raise StoreError(f"{path.parent}: no such folder")
    uri = f"file:{quote(str(path))}?mode={'ro' if read_only else 'rwc'}"
    engine = create_engine(
        "sqlite://", creator=lambda: _connect(uri, foreign_keys=foreign_keys), poolclass=NullPool
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _connect(uri: str, *, foreign_keys: bool) -> Any:
    import sqlite3

    connection = sqlite3.connect(uri, uri=True, timeout=60, isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        # Should anyone ever write INSERT OR REPLACE, the triggers of the full-text index still see it.
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA temp_store = MEMORY")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
