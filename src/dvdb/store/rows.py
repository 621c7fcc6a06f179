"""Rows into tables in bulk: added, changed where they differ, left alone where they do not.

Rows go through the driver, not the ORM: executemany on SQLite, COPY on PostgreSQL. On both a first
statement adds the rows whose key is new, and only if some were not new does a second one change
those that differ; so a load of new rows pays for one, a repeated load changes nothing, fires no
trigger, and the numbers are exact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from dvdb.models import metadata
from dvdb.store.counts import Tally

Row = Mapping[str, object]
Values = tuple[object, ...]


def upsert(connection: Connection, name: str, rows: Iterable[Row]) -> Tally:
    """Write ``rows`` into the table ``name`` and say what became of them.

    A row needs its key; other columns that it lacks get their default, else NULL. Of several rows
    with one key the last counts.

    Raises KeyError for a table or column that does not exist, and SQLAlchemy's IntegrityError where
    the database refuses a row.
    """
    table = metadata.tables[name]
    columns, keys = written_columns(table), key_columns(table)
    values = _values(table, columns, keys, rows)
    if not values:
        return Tally()
    write = _copy if connection.dialect.name == "postgresql" else _executemany
    added, updated = write(connection, table, columns, keys, values)
    return Tally(added=added, updated=updated, unchanged=len(values) - added - updated)


def written_columns(table: Table) -> list[str]:
    """Return the columns that a writer fills: all but numbers that the database gives."""
    return [column.name for column in table.columns if column.autoincrement is not True]


def key_columns(table: Table) -> list[str]:
    """Return the columns that tell rows apart: the primary key, or the article for its text."""
    if table.name == "article_texts":
        return ["article_id"]
    return [column.name for column in table.primary_key.columns]


def _values(table: Table, columns: Sequence[str], keys: Sequence[str], rows: Iterable[Row]) -> list[Values]:
    """Return one tuple a row, keys first, in the order of the keys' first coming."""
    ordered = [*keys, *(column for column in columns if column not in keys)]
    defaults = [_default(table, column) for column in ordered]
    known, width = frozenset(ordered), len(keys)
    found: dict[Values, Values] = {}
    for row in rows:
        if not row.keys() <= known:
            raise KeyError(f"{table.name} has no column {', '.join(sorted(row.keys() - known))}")
        values = tuple([row.get(column, default) for column, default in zip(ordered, defaults, strict=True)])
        found[values[:width]] = values
    return list(found.values())


def _default(table: Table, column: str) -> object:
    default: Any = table.columns[column].default
    return None if default is None else default.arg


def _split(columns: Sequence[str], keys: Sequence[str]) -> tuple[list[str], list[str]]:
    rest = [column for column in columns if column not in keys]
    return [*keys, *rest], rest


def _executemany(
    connection: Connection, table: Table, columns: Sequence[str], keys: Sequence[str], values: list[Values]
) -> tuple[int, int]:
    ordered, rest = _split(columns, keys)
    marks = {column: f"?{number}" for number, column in enumerate(ordered, 1)}
    added = _many(
        connection,
        f"INSERT INTO {table.name} ({', '.join(ordered)}) VALUES ({', '.join(marks.values())}) "
        f"ON CONFLICT ({', '.join(keys)}) DO NOTHING",
        values,
    )
    if added == len(values) or not rest:
        return added, 0
    updated = _many(
        connection,
        f"UPDATE {table.name} SET {', '.join(f'{column} = {marks[column]}' for column in rest)} "
        f"WHERE {' AND '.join(f'{column} = {marks[column]}' for column in keys)} "
        f"AND ({' OR '.join(f'{column} IS NOT {marks[column]}' for column in rest)})",
        values,
    )
    return added, updated


def _many(connection: Connection, statement: str, values: list[Values]) -> int:
    return connection.exec_driver_sql(statement, values).rowcount


def _copy(
    connection: Connection, table: Table, columns: Sequence[str], keys: Sequence[str], values: list[Values]
) -> tuple[int, int]:
    ordered, rest = _split(columns, keys)
    names = ", ".join(_quoted(ordered))
    incoming = f"incoming_{table.name}"
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS pg_temp.{incoming}")
    connection.exec_driver_sql(
        f"CREATE TEMPORARY TABLE {incoming} ON COMMIT DROP AS SELECT {names} FROM {table.name} WITH NO DATA"
    )
    cursor: Any = connection.connection.cursor()
    try:
        with cursor.copy(f"COPY pg_temp.{incoming} ({names}) FROM STDIN") as copy:
            for row in values:
                copy.write_row(row)
    finally:
        cursor.close()
    added = connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({names}) SELECT {names} FROM pg_temp.{incoming} "
        f"ON CONFLICT ({', '.join(_quoted(keys))}) DO NOTHING"
    ).rowcount
    if added == len(values) or not rest:
        return added, 0
    old = ", ".join(f"t.{column}" for column in _quoted(rest))
    new = ", ".join(f"i.{column}" for column in _quoted(rest))
    updated = connection.exec_driver_sql(
        f"UPDATE {table.name} t SET {', '.join(f'{column} = i.{column}' for column in _quoted(rest))} "
        f"FROM pg_temp.{incoming} i "
        f"WHERE {' AND '.join(f't.{column} = i.{column}' for column in _quoted(keys))} "
        f"AND ROW({old}) IS DISTINCT FROM ROW({new})"
    ).rowcount
    return added, updated


def _quoted(columns: Iterable[str]) -> list[str]:
    return [f'"{column}"' for column in columns]
