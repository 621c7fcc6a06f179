"""A page that fails says so in one line; the log gets one line too, and nobody a traceback."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Awaitable, Callable
from typing import Any

from datasette import hookimpl
from datasette.utils.asgi import Base400, Response
from datasette.views.base import DatasetteError


@hookimpl(tryfirst=True)
def handle_exception(
    datasette: Any, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response]] | None:
    """Answer for what Datasette did not foresee; it answers for its own errors itself."""
    if isinstance(exception, Base400 | DatasetteError):
        return None

    async def answer() -> Response:
        # SQLite refuses what a visitor asked for, such as a facet over text that is no JSON.
        status = 400 if isinstance(exception, sqlite3.Error) else 500
        print(f"{request.path}: {type(exception).__name__}: {exception}", file=sys.stderr)
        message = str(exception) if status == 400 else "internal error"
        if request.path.endswith(".json"):
            return Response.json({"ok": False, "error": message, "status": status}, status=status)
        template = datasette.get_jinja_environment(request).get_template("error.html")
        return Response.html(
            await template.render_async(error=message, status=status, urls=datasette.urls), status=status
        )

    return answer
