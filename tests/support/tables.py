"""What is in a database, to compare."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from dvdb.models import metadata
from dvdb.store import open_engine

Contents = dict[str, list[tuple[Any, ...]]]


def contents(connection: Connection) -> Contents:
    """The rows of every table, in order."""
    return {
        table.name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
        for table in metadata.sorted_tables
    }


def facts(url: str) -> Contents:
    """The rows of every table, but for runs and numbers, which differ between two builds."""
    engine = open_engine(url, read_only=True)
    with engine.connect() as connection:
        found = {}
        for table in metadata.sorted_tables:
            columns = [column for column in table.columns if not column.info.get("internal")]
            rows = connection.execute(table.select().with_only_columns(*columns))
            found[table.name] = sorted((tuple(row) for row in rows), key=repr)
    engine.dispose()
    del found["load_runs"]
    found["rejects"] = [(row[0], *row[2:]) for row in found["rejects"]]
    return found
