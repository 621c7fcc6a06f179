"""A database that Datasette asks of its schema, its counts and its questions once, not for every page.

Datasette counts each table and reads its columns, keys and indexes anew for the page of a question: some
hundred statements. Ours keeps the answers until the file changes, and with them the last answers to the
questions, of which some go over the whole data.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette.database import Database

from dvdb.publish.questions import questions
from dvdb.publish.site.facts.kept import kept, kept_last

KEPT = (
    "fts_table",
    "foreign_keys_for_table",
    "get_all_foreign_keys",
    "hidden_table_names",
    "label_column_for_table",
    "primary_keys",
    "table_column_details",
    "table_columns",
    "table_counts",
    "table_exists",
    "table_names",
    "view_exists",
    "view_names",
)
"""What Datasette asks of the database that only a change of the file can change."""


_QUESTIONS = frozenset(question.sql for question in questions())


class SiteDatabase(Database):  # type: ignore[misc]  # Datasette has no types
    """The file that is served."""

    async def execute(self, sql: str, params: Any = None, *limits: Any, **options: Any) -> Any:
        """The rows of a statement; those of a question are kept."""

        async def ask(database: Any) -> Any:
            return await Database.execute(database, sql, params, *limits, **options)

        if sql not in _QUESTIONS or not isinstance(params, dict):
            return await ask(self)
        return await kept_last(self, (sql, *sorted(params.items()), *limits, *sorted(options.items())), ask)


def _keeping(name: str) -> Callable[..., Awaitable[Any]]:
    ask = getattr(Database, name)

    async def answer(self: SiteDatabase, *about: Any, **limits: Any) -> Any:
        return await kept(self, (name, *about), lambda database: ask(database, *about, **limits))

    return answer


for _name in KEPT:
    setattr(SiteDatabase, _name, _keeping(_name))
