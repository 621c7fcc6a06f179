"""Opening a database for reading: one of this version, or one clear line on what it is instead."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, inspect, text
from sqlalchemy.exc import SQLAlchemyError

from dvdb.store.engine import database_url, open_engine, sqlite_path
from dvdb.store.errors import StoreError, cause
from dvdb.store.migrate import head, is_known


@contextmanager
def open_for_reading(url: str | URL | None = None) -> Iterator[Connection]:
    """Give a connection to the database at ``url`` (see database_url), in one consistent view of it.

    Raises StoreError where there is none, where it is no dvdb database or of another version, and for
    whatever the database says while it is read.
    """
    parsed = database_url(url)
    engine = open_engine(parsed, read_only=True)
    try:
        with naming(parsed), engine.connect() as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            _check_version(connection)
            yield connection
    except _OtherVersion as error:
        raise StoreError(f"{shown(parsed)}: {error}") from None
    finally:
        engine.dispose()


@contextmanager
def naming(url: str | URL | None) -> Iterator[None]:
    """Raise what a database says as a StoreError that names it: on a full disk a user must know which."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"{shown(url)}: {cause(error)}") from None


def shown(url: str | URL | None) -> str:
    """Name a database as its user does: the file as given, or the URL without its password."""
    parsed = database_url(url)
    if sqlite_path(parsed) is not None:
        return str(parsed.database)
    return parsed.set(drivername="postgresql").render_as_string(hide_password=True)


class _OtherVersion(Exception):
    """What the database is instead of one of this version."""


def _check_version(connection: Connection) -> None:
    tables = set(inspect(connection).get_table_names())
    if not tables:
        raise _OtherVersion("there is nothing in it yet; `dvdb build` fills it")
    if not {"alembic_version", "articles"} <= tables:
        raise _OtherVersion("it holds tables but is no dvdb database")
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if revision == head():
        return
    if revision is not None and is_known(revision):
        raise _OtherVersion(
            f"it was made by an older dvdb (revision {revision}); `dvdb migrate` brings it up to date"
        )
    raise _OtherVersion(f"it was made by a newer dvdb (revision {revision}); update dvdb")
