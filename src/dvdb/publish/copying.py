"""An ordered copy of a database as a fresh SQLite file: for serving, publishing, comparing bytes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from sqlalchemy import URL, Connection, insert
from sqlalchemy.exc import SQLAlchemyError

from dvdb.errors import DvdbError
from dvdb.models import LOAD_ORDER, metadata
from dvdb.publish.catalog import UNPUBLISHED, table_relation
from dvdb.publish.reading import BATCH, Row, Source, reading
from dvdb.store import StoreError, database_url, migrate, objects, open_engine, sqlite_path
from dvdb.store.errors import cause
from dvdb.store.search import sqlite_indexes


class PublishError(DvdbError):
    """The copy could not be made; a file that was there before is untouched."""


class _UnwritableError(Exception):
    """What is wrong with the new file; the source tells its own errors."""


def publish_copy(
    url: str | None, out: Path | str, *, without_text: bool = False, machine_tables: bool = False
) -> Path:
    """Copy the database at *url* into the new SQLite file *out*, and return its path.

    The copy is ordered, vacuumed, analysed and has a fresh full-text index: the same rows give the same
    bytes, whatever the order of loading and the database they came from. ``without_text`` leaves the
    bodies of the articles out (quotes stay). Runs and rejects, which tell of the machine that loaded, are
    left out unless ``machine_tables``. The file appears when it is whole, in the place of an earlier one.

    Raises `PublishError` where *out* cannot be written, `dvdb.store.StoreError` where *url* cannot be read.
    """
    target = Path(out)
    skipped = (frozenset() if machine_tables else UNPUBLISHED) | (
        {"article_texts"} if without_text else frozenset()
    )
    try:
        _check_target(target, url)
        with (
            reading(url) as source,
            tempfile.TemporaryDirectory(
                prefix=".dvdb-", dir=target.parent, ignore_cleanup_errors=True
            ) as aside,
        ):
            filling, whole = Path(aside, "filling.db"), Path(aside, "whole.db")
            _fill(source, filling, skipped)
            _finish(filling, whole)
            whole.replace(target)
    except OSError as problem:
        raise PublishError(f"{target}: {problem.strerror or problem}") from None
    except _UnwritableError as problem:
        raise PublishError(f"{target}: {problem}") from None
    return target


def _check_target(target: Path, url: str | None) -> None:
    if not target.parent.is_dir():
        raise PublishError(f"{target.parent}: no such folder")
    if target.is_dir():
        raise PublishError(f"{target}: is a folder; name the file to write")
    if target.resolve() == sqlite_path(database_url(url)):
        raise PublishError(f"{target}: is the database itself; name another file for the copy")
    if target.exists() and not _is_sqlite(target):
        raise PublishError(f"{target}: is there already and is no SQLite database; name another file")


def _is_sqlite(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) in (b"SQLite format 3\0", b"")


def _fill(source: Source, file: Path, skipped: frozenset[str]) -> None:
    """Write the rows in order, the indexes on the search after them."""
    url = URL.create("sqlite", database=str(file))
    try:
        migrate(url)
    except StoreError as problem:
        raise _UnwritableError(str(problem).rpartition(": ")[2]) from None
    engine = open_engine(url)
    try:
        with engine.begin() as connection:
            # A row may come before the row of its own table that it points to.
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            objects.drop(connection)
            for name in LOAD_ORDER:
                if name not in skipped:
                    _copy_table(source, connection, name)
            objects.create(connection)
    except (sqlite3.Error, SQLAlchemyError) as problem:
        raise _UnwritableError(cause(problem)) from None
    finally:
        engine.dispose()


def _copy_table(source: Source, connection: Connection, name: str) -> None:
    table = metadata.tables[name]
    # Texts are numbered anew, in order.
    columns = [c.name for c in table.columns if (name, c.name) != ("article_texts", "number")]
    names, rows = source.rows(table_relation(table), columns=columns)
    with closing(rows):
        for batch in _batches(rows):
            connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in batch])


def _batches(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while batch := list(islice(rows, BATCH)):
        yield batch


def _finish(file: Path, out: Path) -> None:
    """Pack the search indexes, and write the file anew without gaps."""
    try:
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE")
            for index in sqlite_indexes():
                connection.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
            connection.execute("ANALYZE")
            connection.execute("VACUUM INTO ?", [str(out)])
    except sqlite3.Error as problem:
        raise _UnwritableError(cause(problem)) from None
