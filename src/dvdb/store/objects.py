"""What stands on the tables: views, full-text indexes, triggers.

They are dropped before a migration and made again after it: a table that is rebuilt would lose its
triggers silently, and cannot be rebuilt under a view.
"""

from __future__ import annotations

from sqlalchemy import Connection

from dvdb.store import search
from dvdb.store.views import VIEWS, View

__all__ = ["RETIRED", "VIEWS", "View", "check_indexes", "create", "drop", "expected", "fill"]

RETIRED: dict[str, str] = {}
"""Objects that earlier versions made and this one does not: name to kind (VIEW, TABLE, TRIGGER, INDEX)."""


def expected(dialect: str) -> dict[str, tuple[str, str]]:
    """Return kind and statement of every object, by name, in the order of creation."""
    made: dict[str, tuple[str, str]] = {}
    if dialect == "postgresql":
        made["dvdb_fold"] = ("FUNCTION", search.postgresql_function())
        made |= {name: ("INDEX", sql) for name, sql in search.postgresql_indexes().items()}
        made["search"] = ("VIEW", search.postgresql_view())
    else:
        for name, sql in search.sqlite_tables().items():
            made[name] = ("VIEW" if sql.startswith("CREATE VIEW") else "TABLE", sql)
        made |= {name: ("TRIGGER", sql) for name, sql in search.sqlite_triggers().items()}
    return made | {view.name: ("VIEW", view.sql(dialect)) for view in VIEWS}


def create(connection: Connection) -> None:
    """Make all objects, and fill the indexes from the tables."""
    dialect = connection.dialect.name
    objects = expected(dialect)
    triggers = [sql for kind, sql in objects.values() if kind == "TRIGGER"]
    for kind, sql in objects.values():
        if kind != "TRIGGER":
            connection.exec_driver_sql(_escaped(sql, dialect))
    if dialect == "sqlite":
        _fill(connection)
    for sql in triggers:
        connection.exec_driver_sql(sql)


def drop(connection: Connection) -> None:
    """Remove all objects, those of earlier versions too; the tables stay."""
    objects = {name: kind for name, (kind, _) in expected(connection.dialect.name).items()} | RETIRED
    for name, kind in reversed(objects.items()):
        connection.exec_driver_sql(f"DROP {kind} IF EXISTS {name}")


def fill(connection: Connection) -> None:
    """Build the full-text indexes anew from the tables (SQLite; on PostgreSQL they are never behind)."""
    if connection.dialect.name != "sqlite":
        return
    triggers = {name: sql for name, (kind, sql) in expected("sqlite").items() if kind == "TRIGGER"}
    for name in triggers:
        connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
    connection.exec_driver_sql("DELETE FROM search_rows")
    _fill(connection)
    for sql in triggers.values():
        connection.exec_driver_sql(sql)


def check_indexes(connection: Connection) -> None:
    """Raise SQLAlchemy's DatabaseError where a full-text index differs from its tables (SQLite)."""
    if connection.dialect.name == "sqlite":
        for name in search.sqlite_indexes():
            connection.exec_driver_sql(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")


def _fill(connection: Connection) -> None:
    for sql in search.sqlite_fill():
        connection.exec_driver_sql(sql)


def _escaped(sql: str, dialect: str) -> str:
    return sql.replace("%", "%%") if dialect == "postgresql" else sql
