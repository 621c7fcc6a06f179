"""Run by Alembic for every command: within the transaction that dvdb.store.migrate opened, or alone.

Alone means that a developer typed ``alembic ...`` (see alembic.ini).
"""

from __future__ import annotations

import re
from typing import Any

from alembic import context
from sqlalchemy import Connection

from dvdb.models import metadata
from dvdb.store.engine import open_engine

# The full-text tables of SQLite, each with the tables that hold its index, and the indexes of PostgreSQL's
# search: they belong to dvdb.store.objects.
_OBJECT = re.compile(
    r"(?:search|search_rows|\w+_fts)(?:_(?:data|idx|docsize|config|content))?"
    r"|sqlite_stat\d|search_(?:official|organization|position|event|place|article|official_name)\w*"
)


def _include_name(name: str | None, kind: str, parents: Any) -> bool:
    return kind not in ("table", "index") or name is None or not _OBJECT.fullmatch(name)


def _configure(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        compare_server_default=True,
        include_name=_include_name,
        transactional_ddl=True,
        transaction_per_migration=False,
        autogenerate_plugins=["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"],
    )
    with context.begin_transaction():
        context.run_migrations()


def _run() -> None:
    connection = context.config.attributes.get("connection")
    if connection is not None:
        _configure(connection)
        return
    with open_engine(foreign_keys=False).begin() as own:
        _configure(own)


_run()
