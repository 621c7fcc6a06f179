"""``/-/search?q=``: one page over everything."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import Response

from dvdb.publish import hits
from dvdb.publish.phrases import NOTHING, tidy
from dvdb.publish.site.facts.hit_notes import hit_notes
from dvdb.publish.site.plugins.hooks import hook

CORS = {"Access-Control-Allow-Origin": "*"}
SHOWN = 12
"""Hits of a kind on the first page; all of them with ``kind=``."""


async def search_page(datasette: Any, request: Any) -> Response:
    """What was found for ``q``, by kind; ``kind`` shows one kind in full; JSON with ``_format=json``."""
    typed = tidy(request.args.get("q") or "")
    kind = request.args.get("kind") or ""
    database = datasette.get_database("dvdb")
    found = hits.Found((), apart=False)
    for apart, query in enumerate(hits.queries(typed)):
        if query == NOTHING:
            continue
        result = await database.execute(hits.STATEMENT, {"query": query})
        if result.rows:
            found = hits.Found(hits.arrange(typed, [tuple(row) for row in result.rows]), apart=bool(apart))
            break
    if request.args.get("_format") == "json":
        return Response.json(
            {
                "query": typed,
                "words_apart": found.apart,
                "hits": [
                    {"kind": hit.kind, "id": hit.id, "label": hit.label, "snippet": hit.text}
                    for hit in found.hits
                ],
            },
            headers=CORS if datasette.cors else None,
        )
    shown = {
        name: of_kind if kind else of_kind[:SHOWN]
        for name in hits.KINDS
        if (not kind or name == kind) and (of_kind := found.of_kind(name))
    }
    notes = {
        name: await hit_notes(database, name, [hit.id for hit in of_kind]) for name, of_kind in shown.items()
    }
    return Response.html(
        await datasette.render_template(
            "search.html",
            {
                "everything_query": typed,
                "found": found,
                "kinds": shown,
                "notes": notes,
                "truncated": len(found.hits) >= hits.CANDIDATES // 2,
            },
            request=request,
            view_name="search",
        )
    )


@hook()
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address of the page."""
    return [(r"^/-/search$", search_page)]
