"""``/sitemap.xml`` lists every page of the data for crawlers, and ``/robots.txt`` names it."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from datasette.utils.asgi import NotFound, Response

from dvdb.publish.questions import questions
from dvdb.publish.site.listing import row_address
from dvdb.publish.site.plugins.hooks import hook

LISTED = ("officials", "organizations", "events", "articles", "positions", "places")
PER_FILE = 20_000
"""Addresses in one file; the protocol allows 50,000."""
_NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


async def index(datasette: Any, request: Any) -> Response:
    """The files of the sitemap: one for the home page and the questions, then as many as a table needs."""
    database = datasette.get_database("dvdb")
    files = ["/sitemap-pages-1.xml"]
    for table in LISTED:
        counted = await database.execute(f"select count(*) from {table}")
        files += [f"/sitemap-{table}-{n + 1}.xml" for n in range(-(-counted.single_value() // PER_FILE))]
    return _xml("sitemapindex", "sitemap", [datasette.absolute_url(request, file) for file in files])


async def part(datasette: Any, request: Any) -> Response:
    """One file: addresses of the rows of one table in the order of their keys."""
    table, number = request.url_vars["table"], int(request.url_vars["number"])
    if table == "pages" and number == 1:
        paths = ["/", "/dvdb", *(f"/dvdb/{question.name}" for question in questions())]
    elif table in LISTED and number >= 1:
        found = await datasette.get_database("dvdb").execute(
            f"select id from {table} order by id limit :some offset :before",
            {"some": PER_FILE, "before": (number - 1) * PER_FILE},
        )
        paths = [row_address(table, row["id"]) for row in found.rows]
    else:
        paths = []
    if not paths:
        raise NotFound("No such part of the sitemap")
    return _xml("urlset", "url", [datasette.absolute_url(request, path) for path in paths])


def _xml(whole: str, each: str, addresses: list[str]) -> Response:
    lines = [f"<{each}><loc>{escape(address)}</loc></{each}>" for address in addresses]
    return Response(
        "\n".join(
            ['<?xml version="1.0" encoding="UTF-8"?>', f"<{whole} {_NAMESPACE}>", *lines, f"</{whole}>\n"]
        ),
        content_type="application/xml; charset=utf-8",
    )


@hook()
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The addresses of the index and its files."""
    return [
        (r"^/sitemap\.xml$", index),
        (r"^/sitemap-(?P<table>[a-z]+)-(?P<number>\d{1,6})\.xml$", part),
    ]


@hook()
def block_robots_extra_lines(datasette: Any, request: Any) -> list[str]:
    """Where the sitemap is."""
    return [f"Sitemap: {datasette.absolute_url(request, '/sitemap.xml')}"]
