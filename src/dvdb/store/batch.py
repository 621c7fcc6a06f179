"""A batch: rows of many tables, written whole or not at all by the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from dvdb.models import LOAD_ORDER, metadata
from dvdb.store.counts import Counts, Tally
from dvdb.store.orphans import OF_ONE_ARTICLE, candidates, chunks, marks, select, sweep
from dvdb.store.rows import Row, key_columns, upsert


def write_batch(
    connection: Connection, rows: Mapping[str, Iterable[Row]], *, replacing: Collection[str] = ()
) -> Counts:
    """Write rows of many tables in the order that their foreign keys ask for.

    ``rows`` holds rows by table name (see upsert for a row). ``replacing`` names articles that are
    written anew: what they no longer say goes, and with it what nobody says any more.

    Raises KeyError for an unknown table, and IntegrityError where the database refuses a row; the
    caller's transaction is then to be rolled back.
    """
    unknown = rows.keys() - metadata.tables.keys()
    if unknown:
        raise KeyError(f"no table {', '.join(sorted(unknown))}")
    if connection.dialect.name == "sqlite":  # rows of one table may refer to each other in any order
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    spoken_of = candidates(connection, replacing)
    given = {name: list(rows[name]) for name in LOAD_ORDER if name in rows}
    counts = Counts({name: upsert(connection, name, given[name]) for name in given})
    if replacing:
        counts += _remove_unsaid(connection, given, replacing) + sweep(connection, spoken_of)
    return counts


def replace_all(connection: Connection, name: str, rows: Iterable[Row]) -> Counts:
    """Make ``rows`` the whole content of a table whose rows no other points to."""
    given = list(rows)
    keys = key_columns(metadata.tables[name])
    kept = {tuple(row[key] for key in keys) for row in given}
    columns = ", ".join(keys)
    stored = [tuple(row) for row in connection.exec_driver_sql(f"SELECT {columns} FROM {name}")]
    gone = [row for row in stored if row not in kept]
    return _delete(connection, name, keys, gone) + write_batch(connection, {name: given})


def forget_articles(connection: Connection, article_ids: Collection[str]) -> Counts:
    """Remove articles, their texts, all they say, and what only they spoke of."""
    spoken_of = candidates(connection, article_ids)
    counts = _remove_unsaid(connection, {}, article_ids)
    for name, column in (("article_texts", "article_id"), ("articles", "id")):
        removed = sum(
            connection.exec_driver_sql(
                f"DELETE FROM {name} WHERE {column} IN ({marks(connection, len(chunk))})", tuple(chunk)
            ).rowcount
            for chunk in chunks(article_ids)
        )
        counts += Counts({name: Tally(removed=removed)})
    return counts + sweep(connection, spoken_of)


def _remove_unsaid(
    connection: Connection, given: Mapping[str, list[Row]], article_ids: Collection[str]
) -> Counts:
    """Remove the rows of these articles that are not among those given."""
    counts = Counts()
    for name in reversed(OF_ONE_ARTICLE):
        keys = key_columns(metadata.tables[name])
        said = {tuple(row[key] for key in keys) for row in given.get(name, ())}
        unsaid = [row for row in select(connection, name, keys, "article_id", article_ids) if row not in said]
        counts += _delete(connection, name, keys, unsaid)
    return counts


def _delete(
    connection: Connection, name: str, keys: Sequence[str], gone: Sequence[tuple[object, ...]]
) -> Counts:
    if not gone:
        return Counts()
    mark = marks(connection, 1)
    connection.exec_driver_sql(
        f"DELETE FROM {name} WHERE {' AND '.join(f'{key} = {mark}' for key in keys)}", list(gone)
    )
    return Counts({name: Tally(removed=len(gone))})
