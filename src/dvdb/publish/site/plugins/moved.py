"""A page whose row has another id now: the old address leads to the new one for good."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from datasette.utils import tilde_decode, tilde_encode
from datasette.utils.asgi import NotFound, Response

from dvdb.publish.site.plugins.hooks import hook

_FORMATS = (".json", ".csv", ".jsono")
_NEW = "SELECT new_id FROM redirects WHERE old_id = ? LIMIT 2"
_NEW_IN_TABLE = "SELECT new_id FROM redirects WHERE old_id = ? AND table_name = ?"


@hook(first=True)
def handle_exception(
    datasette: Any, request: Any, exception: Exception
) -> Callable[[], Awaitable[Response | None]] | None:
    """Where nothing is found, see whether the last part of the address is an old id."""
    if not isinstance(exception, NotFound) or request.method not in ("GET", "HEAD"):
        return None

    async def answer() -> Response | None:
        folder, _, last = request.path.rpartition("/")
        ending = next((ending for ending in _FORMATS if last.endswith(ending)), "")
        new = await _new_id(datasette, tilde_decode(last.removesuffix(ending)), folder.rpartition("/")[2])
        if new is None:
            return None
        query = f"?{request.query_string}" if request.query_string else ""
        return Response("", status=301, headers={"Location": f"{folder}/{tilde_encode(new)}{ending}{query}"})

    return answer


async def _new_id(datasette: Any, old: str, table: str) -> str | None:
    """The id that took the place of ``old``: in the table the address names, else in whichever has it."""
    if "dvdb" not in datasette.databases:
        return None
    database = datasette.get_database("dvdb")
    rows = (await database.execute(_NEW_IN_TABLE, [old, table])).rows
    if not rows:
        rows = (await database.execute(_NEW, [old])).rows
    return str(rows[0][0]) if len(rows) == 1 else None
