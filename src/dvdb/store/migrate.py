"""Create a database or bring it to the newest schema, whole or not at all.

On SQLite a copy is migrated and renamed over the old file, so that whatever happens the old database
is whole; on PostgreSQL all of it is one transaction.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from importlib import resources
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from dvdb.store import objects
from dvdb.store.engine import database_url, open_engine, sqlite_path
from dvdb.store.errors import StoreError, cause
from dvdb.store.locks import advisory_key, write_lock

SCRIPTS = str(resources.files("dvdb.migrations"))
"""Folder of the revisions, those installed with dvdb."""


def migrate(url: str | URL | None = None, revision: str = "head") -> None:
    """Create the database at ``url`` (see database_url) or bring it to ``revision``.

    A database that is there already is not touched. ``revision`` other than ``head``, also an older
    one or ``base``, is for developers: views and indexes then wait for the next migration to the head.

    Raises StoreError, and the database is as it was before.
    """
    parsed = database_url(url)
    path = sqlite_path(parsed)
    if path is None:
        _migrate_postgresql(parsed, revision)
        return
    if revision == "head" and path.exists() and _at_head(parsed):
        return
    with write_lock(parsed):
        _sweep(path)
        if not (revision == "head" and path.exists() and _at_head(parsed)):
            _migrate_copy(path, revision)


def configuration(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration for the revisions in SCRIPTS."""
    config = Config()
    config.set_main_option("script_location", SCRIPTS.replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """Return the newest revision."""
    return ScriptDirectory.from_config(configuration()).get_current_head() or "base"


def is_known(revision: str) -> bool:
    """Tell whether this dvdb has the revision; a newer dvdb's it has not."""
    scripts = ScriptDirectory.from_config(configuration())
    return any(script.revision == revision for script in scripts.walk_revisions())


def run(connection: Connection, revision: str) -> None:
    """Migrate within the caller's transaction, with views, indexes and triggers out of the way.

    Raises StoreError for a database that is none of ours or newer than this dvdb.
    """
    current = MigrationContext.configure(connection).get_current_revision()
    if current is None and set(inspect(connection).get_table_names()) - {"alembic_version"}:
        raise StoreError("it holds tables but is no dvdb database")
    config = configuration(connection)
    scripts = ScriptDirectory.from_config(config)
    if current is not None and not is_known(current):
        raise StoreError(f"it was made by a newer dvdb (revision {current}); update dvdb")
    objects.drop(connection)
    target = scripts.get_current_head() if revision == "head" else revision
    path = [script.revision for script in scripts.iterate_revisions(current or "base", "base")]
    down = target == "base" or (target in path and target != current)
    (command.downgrade if down else command.upgrade)(config, revision)
    if MigrationContext.configure(connection).get_current_revision() == scripts.get_current_head():
        objects.create(connection)
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise StoreError(
                f"the migration broke a reference: table {broken[0]}, row {broken[1]}, to {broken[2]}"
            )


def _at_head(url: URL) -> bool:
    try:
        with open_engine(url, read_only=True).connect() as connection:
            return MigrationContext.configure(connection).get_current_revision() == head()
    except SQLAlchemyError as error:
        raise StoreError(f"{url.database}: {cause(error)}") from None


def _migrate_postgresql(url: URL, revision: str) -> None:
    try:
        with open_engine(url).begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": advisory_key("migrate")})
            current = MigrationContext.configure(connection).get_current_revision()
            if not (revision == "head" and current == head()):
                run(connection, revision)
    except (SQLAlchemyError, CommandError, StoreError) as error:
        raise StoreError(f"{url.database}: {cause(error)}") from None


def _migrate_copy(path: Path, revision: str) -> None:
    copy = path.with_name(f".{path.name}.migrating")
    try:
        if path.exists():
            _copy(path, copy)
        with open_engine(URL.create("sqlite", database=str(copy)), foreign_keys=False).begin() as connection:
            run(connection, revision)
        with open_engine(URL.create("sqlite", database=str(copy))).begin() as connection:
            if MigrationContext.configure(connection).get_current_revision() == head():
                objects.check_indexes(connection)
        if path.exists():
            shutil.copymode(path, copy)
        _flush(copy)
        copy.replace(path)
        _flush(path.parent)
    except (SQLAlchemyError, sqlite3.Error, CommandError, OSError, StoreError) as error:
        raise StoreError(f"{path}: {cause(error)}") from None
    finally:
        _sweep(path)


def _copy(path: Path, copy: Path) -> None:
    """Copy a database, its write-ahead log included, and see that the old file needs no log any more."""
    with closing(sqlite3.connect(path, timeout=60, isolation_level=None)) as old:
        (mode,) = old.execute("PRAGMA journal_mode = DELETE").fetchone()
        if mode != "delete":
            raise StoreError("the database is in use")
        with closing(sqlite3.connect(copy, isolation_level=None)) as new:
            old.backup(new)


def _sweep(path: Path) -> None:
    """Remove what a migration that was killed has left."""
    for name in ("", "-journal", "-wal", "-shm"):
        path.with_name(f".{path.name}.migrating{name}").unlink(missing_ok=True)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
