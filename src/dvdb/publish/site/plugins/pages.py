"""What our templates know: labels, questions, and the facts of the row that is shown."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from datasette.utils import tilde_decode, tilde_encode
from jinja2 import Environment
from jinja2.utils import htmlsafe_json_dumps

from dvdb.models import PROVABLE, metadata
from dvdb.publish.catalog import column_label, groups, is_internal
from dvdb.publish.questions import question, questions
from dvdb.publish.site import answer_rows, answers, choices, facts, listing, pictures, words
from dvdb.publish.site.facts import marking
from dvdb.publish.site.plugins.hooks import hook
from dvdb.publish.site.plugins.language_switch import language_of
from dvdb.publish.site.structured import STRUCTURED

DUMPS = partial(json.dumps, ensure_ascii=False)

WORDS: dict[str, Any] = {
    "column_label": column_label,
    "is_internal": is_internal,
    "questions": questions(),
    "question_named": question,
    "table_groups": groups(),
    "listing": listing,
    "pictures": pictures,
    "answers": answers,
    "answer_of": answer_rows.answer,
    "anchor": marking.anchor,
}
"""The same for every page, those of errors among them."""


async def _structured(datasette: Any, request: Any, table: str, key: str) -> str:
    """The page as JSON-LD that may stand in a script element, or nothing."""
    if table not in STRUCTURED:
        return ""
    thing = await STRUCTURED[table](
        datasette.get_database("dvdb"), key, lambda path: str(datasette.absolute_url(request, path))
    )
    return htmlsafe_json_dumps(thing, dumps=DUMPS) if thing else ""


@hook(first=True)
def prepare_jinja2_environment(env: Environment, datasette: Any) -> None:
    """What every template knows in either language; the language's own words come with the request."""
    env.globals.update(WORDS)
    env.filters["tilde"] = lambda value: tilde_encode(str(value))
    env.filters["capital"] = words.capital


@hook()
def extra_template_vars(
    template: str, database: str | None, table: str | None, view_name: str, request: Any, datasette: Any
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """On the home page and those of rows, what they tell."""

    async def variables() -> dict[str, Any]:
        if request is None or "dvdb" not in datasette.databases:
            return {}
        source = datasette.get_database("dvdb")
        if view_name == "index":
            return await facts.home(source)
        if view_name == "row" and table in facts.ROW_PAGES:
            key = tilde_decode(request.url_vars["pks"])
            page = await facts.ROW_PAGES[table](source, key)
            return page | {"structured": await _structured(datasette, request, table, key)}
        if template == "query.html" and (asked := question(request.path.rpartition("/")[2])):
            return {"query_choices": await choices.of_question(source, asked, language_of(request))}
        told: dict[str, Any] = {}
        if view_name in ("row", "table") and table in metadata.tables:
            told["label_column"] = await source.label_column_for_table(table)
        if view_name == "row" and table in PROVABLE:
            key = tilde_decode(request.url_vars["pks"])
            told["proofs"] = (await facts.quotes_of(source, str(table), [key]))[key]
        return told

    return variables
