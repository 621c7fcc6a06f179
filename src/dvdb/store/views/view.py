"""A view, described column by column, and its statement in the SQL of either database.

The SQL is the same for SQLite and PostgreSQL but for two words that ``View.sql`` translates:
``DAYS(later, earlier)`` is the number of days between two dates, ``JOINED(x)`` the values of ``x`` in
the order of the subquery, separated by semicolons.

A column is described by the column of a table that it shows (``table.column``), or by a pair of an
English description and a Vietnamese label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dvdb.models import metadata

Description = str | tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view: its name, what a row is in English and Vietnamese, its columns in order, and its query."""

    name: str
    comment: str
    vi: str
    columns: Mapping[str, Description]
    query: str

    def sql(self, dialect: str) -> str:
        """Return the statement that creates the view."""
        days, joined = _WORDS[dialect]
        query = re.sub(r"DAYS\(([^,()]+), ([^,()]+)\)", days, self.query.strip())
        return f"CREATE VIEW {self.name} AS\n{re.sub(r'JOINED[(]([^()]+)[)]', joined, query)}"

    def described(self) -> dict[str, tuple[str, str]]:
        """Return the English description and the Vietnamese label of each column."""
        return {name: _described(description) for name, description in self.columns.items()}


_WORDS = {
    "sqlite": (r"CAST(julianday(\1) - julianday(\2) AS INTEGER)", r"group_concat(\1, '; ')"),
    "postgresql": (r"(CAST(\1 AS date) - CAST(\2 AS date))", r"string_agg(\1, '; ')"),
}


def _described(description: Description) -> tuple[str, str]:
    if isinstance(description, tuple):
        return description
    table, column = description.split(".")
    shown = metadata.tables[table].columns[column]
    return shown.comment or "", shown.info["vi"]
