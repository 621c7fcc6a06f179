"""``/-/about``: how to read what the site shows, how to take it away, and how to cite it."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import Response

from dvdb import __version__
from dvdb.publish.site.plugins.hooks import hook


async def about_page(datasette: Any, request: Any) -> Response:
    """The page, with addresses of this very site in its examples."""
    context = {"root": str(datasette.absolute_url(request, "/")), "version": __version__}
    return Response.html(
        await datasette.render_template("about.html", context, request=request, view_name="about")
    )


@hook()
def register_routes(datasette: Any) -> list[tuple[str, Any]]:
    """The address of the page."""
    return [(r"^/-/about$", about_page)]
