"""Reading a whole database in a fixed order, the same from SQLite and PostgreSQL."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import URL, ColumnElement, Connection, Text, collate, column, select, table

from dvdb.models import metadata
from dvdb.publish.catalog import Relation
from dvdb.publish.cells import exact
from dvdb.store import open_for_reading

Row = Sequence[object]
BATCH = 5_000

# Text is ordered by its bytes in UTF-8, whatever language a server thinks in.
_COLLATIONS = {"sqlite": "BINARY", "postgresql": "C"}


class Source:
    """One consistent view of a database."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(
        self, relation: Relation, *, columns: Sequence[str] | None = None
    ) -> tuple[tuple[str, ...], Iterator[Row]]:
        """The names of the columns, and the rows in order: a table's by key, a view's by what they say."""
        names = tuple(columns or relation.columns)
        if relation.is_view:
            return names, self._sorted_view(relation.name, names)
        return names, self._ordered_table(relation, names)

    def _ordered_table(self, relation: Relation, names: Sequence[str]) -> Iterator[Row]:
        source = metadata.tables[relation.name]
        collation = _COLLATIONS[self._connection.dialect.name]
        order = [_ordered(source.c[name], collation) for name in relation.order]
        statement = select(*(source.c[name] for name in names)).order_by(*order)
        with self._connection.execution_options(yield_per=BATCH).execute(statement) as result:
            yield from result

    def _sorted_view(self, name: str, names: Sequence[str]) -> Iterator[Row]:
        view = table(name, *(column(one) for one in names))
        with self._connection.execution_options(yield_per=BATCH).execute(select(*view.columns)) as result:
            # Types of a view's columns differ between databases: order by what will be written.
            yield from sorted(result, key=lambda row: tuple(exact(value) for value in row))


def _ordered(key: ColumnElement[Any], collation: str) -> ColumnElement[Any]:
    return collate(key, collation) if isinstance(key.type, Text) else key


@contextlib.contextmanager
def reading(url: str | URL | None) -> Iterator[Source]:
    """Open the database at *url* for reading, in one transaction.

    Raises `StoreError` where it cannot be read, or has not the tables of this version.
    """
    with open_for_reading(url) as connection:
        yield Source(connection)
