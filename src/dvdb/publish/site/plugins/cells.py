"""How the cell of a table, a row or an answer is shown: codes in words, numbers and moments for reading."""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

from dvdb.publish.catalog import table_label
from dvdb.publish.site import words
from dvdb.publish.site.listing import row_address
from dvdb.publish.site.plugins.hooks import hook

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d.*")


@hook()
def render_cell(row: Any, value: Any, column: str, table: str | None, request: Any) -> str | None:
    """What the cell shows, escaped; None leaves it to Datasette."""
    relation = table or (request.path.rpartition("/")[2] if request else None)
    said = words.said(relation, column, value)
    if said:
        return Markup('{} <span class="en" lang="en">{}</span>').format(said.vi, said.en)
    if isinstance(value, float) or (column in ("value", "vnd") and isinstance(value, int)):
        return words.plain_number(value)
    if isinstance(value, str) and _MOMENT.fullmatch(value):
        return words.moment(value)
    if column == "row_id" and value and "table_name" in set(row.keys()):
        label = table_label(row["table_name"])
        return Markup('<a href="{}">{} <span class="en" lang="en">{}</span></a>').format(
            row_address(row["table_name"], value), label.vi, label.en
        )
    return None
