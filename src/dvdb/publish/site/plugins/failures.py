"""A page that fails says so in one line; the log gets one line too, and nobody a traceback."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError

from dvdb.publish.site.plugins.hooks import hook


@hook(first=True)
def handle_exception(
    datasette: Any, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Answer for what Datasette did not foresee; it answers for its own errors itself."""
    if isinstance(exception, Base400 | DatasetteError):
        return None

    async def answer() -> Response:
        status, message = _said(exception)
        print(f"{request.path}: {type(exception).__name__}: {exception}", file=sys.stderr)
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": message, "status": status}, status=status)
        template = datasette.get_jinja_environment(request).get_template("error.html")
        return Response.html(await template.render_async(error=message, status=status), status=status)

    return answer


def _said(exception: Exception) -> tuple[int, str]:
    if isinstance(exception, QueryInterrupted):
        return 400, "the answer takes longer than this site allows; ask for less, with a filter"
    if isinstance(exception, sqlite3.Error):
        # SQLite refuses what a visitor asked for, such as a facet over text that is no JSON.
        return 400, str(exception)
    return 500, "internal error"
