"""Reading a whole database in a fixed order, the same from SQLite and PostgreSQL."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator, Sequence
from typing import Any

from sqlalchemy import URL, ColumnElement, Connection, Select, Text, collate, column, select, table
from sqlalchemy.exc import SQLAlchemyError

from dvdb.models import metadata
from dvdb.publish.catalog import Relation
from dvdb.publish.cells import exact
from dvdb.store import StoreError, open_for_reading, shown
from dvdb.store.errors import cause

Row = Sequence[object]
Rows = Generator[Row, None, None]
BATCH = 5_000

# Text is ordered by its bytes in UTF-8, whatever language a server thinks in.
_COLLATIONS = {"sqlite": "BINARY", "postgresql": "C"}


class Source:
    """One consistent view of a database, which errors call *name*."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = name

    def rows(
        self, relation: Relation, *, columns: Sequence[str] | None = None
    ) -> tuple[tuple[str, ...], Rows]:
        """The names of the columns, and the rows in order: a table's by key, a view's by what they say.

        Close the rows if you do not read them to their end. Reading them raises `StoreError`.
        """
        names = tuple(columns or relation.columns)
        if relation.is_view:
            view = table(relation.name, *(column(one) for one in names))
            # Types of a view's columns differ between databases: order by what will be written.
            return names, self._read(select(*view.columns), lambda row: tuple(map(exact, row)))
        source = metadata.tables[relation.name]
        collation = _COLLATIONS[self._connection.dialect.name]
        order = [_ordered(source.c[name], collation) for name in relation.order]
        return names, self._read(select(*(source.c[name] for name in names)).order_by(*order), None)

    def _read(self, statement: Select[Any], key: Callable[[Row], tuple[str, ...]] | None) -> Rows:
        try:
            with self._connection.execution_options(yield_per=BATCH).execute(statement) as result:
                yield from sorted(result, key=key) if key else result
        except SQLAlchemyError as problem:
            raise StoreError(f"{self._name}: {cause(problem)}") from None


def _ordered(key: ColumnElement[Any], collation: str) -> ColumnElement[Any]:
    return collate(key, collation) if isinstance(key.type, Text) else key


@contextlib.contextmanager
def reading(url: str | URL | None) -> Iterator[Source]:
    """Open the database at *url* for reading, in one transaction.

    Raises `StoreError` where it cannot be read, or has not the tables of this version.
    """
    with open_for_reading(url) as connection:
        yield Source(connection, shown(url))
