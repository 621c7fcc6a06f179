"""What our templates know: labels, questions, and the facts of the row that is shown."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.utils import tilde_encode
from jinja2 import Environment

from dvdb.publish.catalog import column_label, groups, is_internal, table_label
from dvdb.publish.questions import question, questions
from dvdb.publish.site import facts

COMPARISONS = {
    "exact": "=",
    "not": "≠",
    "contains": "có chứa",
    "notcontains": "không chứa",
    "endswith": "kết thúc bằng",
    "startswith": "bắt đầu bằng",
    "gt": ">",
    "gte": "≥",
    "lt": "<",
    "lte": "≤",
    "like": "giống mẫu",
    "notlike": "không giống mẫu",
    "glob": "mẫu glob",
    "in": "thuộc",
    "notin": "không thuộc",
    "date": "ngày",
    "isnull": "trống",
    "notnull": "không trống",
    "isblank": "trống hoặc rỗng",
    "notblank": "có giá trị",
}

QUIET = frozenset({"sha256", "name_key", "extractor_version"})
"""Columns for checking rather than reading: on the page of a row and in CSV, not in lists."""

LINKED = {
    "article_id": "articles",
    "official_id": "officials",
    "other_id": "officials",
    "head_id": "officials",
    "before_id": "officials",
    "after_id": "officials",
    "position_id": "positions",
    "front_position_id": "positions",
    "later_position_id": "positions",
    "organization_id": "organizations",
    "issuer_id": "organizations",
    "predecessor_id": "organizations",
    "successor_id": "organizations",
    "event_id": "events",
    "place_id": "places",
    "source_id": "sources",
}
"""Columns of answers that hold the key of a row; the column of the same name without _id is its label."""


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Any) -> None:
    """A filter for keys in addresses."""
    env.filters["tilde"] = lambda value: tilde_encode(str(value))


@hookimpl
def extra_template_vars(
    template: str, database: str | None, table: str | None, view_name: str, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Words for every page, and on the home page and those of rows what they tell."""

    async def variables() -> dict[str, Any]:
        known: dict[str, Any] = {
            "table_label": table_label,
            "column_label": column_label,
            "is_internal": is_internal,
            "is_quiet": lambda table, column: column in QUIET or is_internal(table, column),
            "comparison": COMPARISONS.get,
            "questions": questions(),
            "question_named": question,
            "table_groups": groups(),
            "linked": LINKED,
            "dict_of": lambda names, values: dict(zip(names, values, strict=True)),
            "plain_number": plain_number,
            "row_title": None,
        }
        if request is None or "dvdb" not in datasette.databases:
            return known
        source = datasette.get_database("dvdb")
        if view_name == "index":
            known |= await facts.home(source)
        elif view_name == "row" and table in facts.ROW_PAGES:
            key = request.url_vars["pks"]
            known |= await facts.ROW_PAGES[table](source, facts.decode(key))
        return known

    return variables


def plain_number(value: float | None) -> str:
    """A number as it is written in Vietnamese: 17.550 and 83,07."""
    if value is None:
        return ""
    text = f"{int(value):,}" if float(value).is_integer() else f"{value:,.10g}"
    return text.translate(str.maketrans(",.", ".,"))
