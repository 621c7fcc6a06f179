"""An ordered copy of a database as a fresh SQLite file: for serving, publishing, comparing bytes."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from dvdb.errors import DvdbError
from dvdb.models import LOAD_ORDER, metadata
from dvdb.publish.catalog import UNPUBLISHED, table_relation
from dvdb.publish.reading import BATCH, reading
from dvdb.store import migrate, open_engine

# Keys that a row's own table has come after the row they point to only if checked at the end.
_DEFERRED = "PRAGMA defer_foreign_keys = ON"


class PublishError(DvdbError):
    """The copy could not be made; a file that was there before is untouched."""


def publish_copy(
    url: str | None, out: Path | str, *, without_text: bool = False, machine_tables: bool = False
) -> Path:
    """Copy the database at *url* into the new SQLite file *out*, and return its path.

    The copy is ordered, vacuumed, analysed and has a fresh full-text index: the same rows give the same
    bytes, whatever the order of loading and the database they came from. ``without_text`` leaves the
    bodies of the articles out (quotes stay). Runs and rejects, which tell of the machine that loaded, are
    left out unless ``machine_tables``. The file appears when it is whole.

    Raises `PublishError` where *out* cannot be written, `dvdb.store.StoreError` where *url* cannot be read.
    """
    target = Path(out).absolute()
    if not target.parent.is_dir():
        raise PublishError(f"{target.parent}: no such folder")
    if target.is_dir():
        raise PublishError(f"{target}: is a folder; name the file to write")
    skipped = (frozenset() if machine_tables else UNPUBLISHED) | (
        {"article_texts"} if without_text else frozenset()
    )
    try:
        with tempfile.TemporaryDirectory(
            prefix=".dvdb-", dir=target.parent, ignore_cleanup_errors=True
        ) as aside:
            filling, whole = Path(aside, "filling.db"), Path(aside, "whole.db")
            _fill(url, filling, skipped)
            _finish(filling, whole)
            os.replace(whole, target)
    except OSError as problem:
        raise PublishError(f"{target}: {problem.strerror or problem}") from None
    except sqlite3.Error as problem:
        raise PublishError(f"{target}: {problem}") from None
    return target


def _fill(url: str | None, file: Path, skipped: frozenset[str]) -> None:
    with reading(url) as source:
        migrate(f"sqlite:///{file}")
        engine = open_engine(f"sqlite:///{file}")
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(_DEFERRED)
                for name in LOAD_ORDER:
                    if name in skipped:
                        continue
                    # Numbers of texts are given anew, in order.
                    columns = tuple(
                        c.name
                        for c in metadata.tables[name].columns
                        if c.name != "number" or name != "article_texts"
                    )
                    names, rows = source.rows(table_relation(metadata.tables[name]), columns=columns)
                    batch: list[dict[str, Any]] = []
                    for row in rows:
                        batch.append(dict(zip(names, row, strict=True)))
                        if len(batch) == BATCH:
                            connection.execute(insert(metadata.tables[name]), batch)
                            batch = []
                    if batch:
                        connection.execute(insert(metadata.tables[name]), batch)
        finally:
            engine.dispose()


def _finish(file: Path, out: Path) -> None:
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        for index in _full_text_indexes(connection):
            connection.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")
        connection.execute("ANALYZE")
        connection.execute("VACUUM INTO ?", [str(out)])
    finally:
        connection.close()


def _full_text_indexes(connection: sqlite3.Connection) -> list[str]:
    return [
        str(name)
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%' ORDER BY name"
        )
    ]
