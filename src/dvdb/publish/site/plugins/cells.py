"""How the cell of a table, a row or an answer is shown: codes in words, numbers and moments for reading."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from dvdb.publish.site.listing import row_address
from dvdb.publish.site.plugins.hooks import hook
from dvdb.publish.site.plugins.language_switch import language_of

POINTERS = frozenset({"row_id", "subject_id", "object_id", "left_id", "right_id", "new_id"})
"""Columns with the key of a row of the table that stands in ``table_name``."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")


@hook()
def render_cell(row: Any, value: Any, column: str, table: str | None, request: Any) -> str | None:
    """What the cell shows, escaped; None leaves it to Datasette."""
    say = language_of(request)
    relation = table or (request.path.rpartition("/")[2] if request else None)
    said = say.said(relation, column, value)
    if said:
        return said
    if column == "reasons" and isinstance(value, str):
        return "; ".join(say.code_words(relation, column, part) for part in value.split("; "))
    if isinstance(value, float) or (column in ("value", "vnd") and isinstance(value, int)):
        return say.number(value)
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return value[:16].replace("T", " ")
    if column in POINTERS and value and "table_name" in set(row.keys()):
        words = say.table(row["table_name"]) if column == "row_id" else value
        return Markup('<a href="{}">{}</a>').format(row_address(row["table_name"], value), words)
    return None
