"""What our templates know: labels, questions, and the facts of the row that is shown."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from datasette.utils import tilde_decode, tilde_encode
from jinja2 import Environment
from jinja2.utils import htmlsafe_json_dumps

from dvdb.models import metadata
from dvdb.publish.catalog import column_label, groups, is_internal, table_label
from dvdb.publish.questions import question, questions
from dvdb.publish.site import facts, listing, words
from dvdb.publish.site.plugins.hooks import hook
from dvdb.publish.site.structured import STRUCTURED

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

DUMPS = partial(json.dumps, ensure_ascii=False)

WORDS: dict[str, Any] = {
    "table_label": table_label,
    "column_label": column_label,
    "heading": words.heading,
    "said": words.said,
    "is_internal": is_internal,
    "comparison": COMPARISONS.get,
    "questions": questions(),
    "question_named": question,
    "table_groups": groups(),
    "listing": listing,
    "row_title": None,
}
"""The same for every page."""


async def _structured(datasette: Any, request: Any, table: str, key: str) -> str:
    """The page as JSON-LD that may stand in a script element, or nothing."""
    if table not in STRUCTURED:
        return ""
    thing = await STRUCTURED[table](
        datasette.get_database("dvdb"), key, lambda path: str(datasette.absolute_url(request, path))
    )
    return htmlsafe_json_dumps(thing, dumps=DUMPS) if thing else ""


@hook()
def prepare_jinja2_environment(env: Environment, datasette: Any) -> None:
    """Filters: keys in addresses, numbers, moments and capitals for reading."""
    env.filters["tilde"] = lambda value: tilde_encode(str(value))
    env.filters["number"] = words.plain_number
    env.filters["moment"] = words.moment
    env.filters["capital"] = words.capital


@hook()
def extra_template_vars(
    template: str, database: str | None, table: str | None, view_name: str, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """Words for every page, and on the home page and those of rows what they tell."""

    async def variables() -> dict[str, Any]:
        if request is None or "dvdb" not in datasette.databases:
            return WORDS
        source = datasette.get_database("dvdb")
        if view_name == "index":
            return WORDS | await facts.home(source)
        if view_name == "row" and table in facts.ROW_PAGES:
            key = tilde_decode(request.url_vars["pks"])
            told = WORDS | await facts.ROW_PAGES[table](source, key)
            return told | {"structured": await _structured(datasette, request, table, key)}
        if view_name in ("row", "table") and table in metadata.tables:
            return WORDS | {"label_column": await source.label_column_for_table(table)}
        return WORDS

    return variables
