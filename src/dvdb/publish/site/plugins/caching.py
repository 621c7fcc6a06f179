"""Answers that a browser or a cache already has are not made again.

Every page is a function of the file, the program, the address and what the request says of language, so its
tag (``ETag``) is known before it is made: a request that brings the tag back gets 304 and costs nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dvdb import __version__
from dvdb.publish.site.plugins.headers import Application, Message, Receive, Scope, Send
from dvdb.publish.site.plugins.hooks import hook
from dvdb.publish.site.plugins.language_switch import SCOPE

ASKED_BY = (b"accept", b"cookie", b"host")
"""Request headers that an answer may depend on."""
STATIC = ("/static/", "/-/static")
"""Datasette tags files itself."""


@hook(last=True)
def asgi_wrapper(datasette: Any) -> Callable[[Application], Application]:
    """Tag answers, and answer 304 to those who have them."""
    public = not datasette.setting("default_allow_sql")
    # At home the file may change at any moment, so a browser has to ask each time.
    lifetime = f"public, max-age={datasette.setting('default_cache_ttl')}" if public else "no-cache"

    def wrap(app: Application) -> Application:
        async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith(STATIC):
                await app(scope, receive, send)
                return
            headers = dict(scope["headers"])
            tag = _tag(scope, headers, Path(datasette.get_database("dvdb").path))
            kept = [
                (b"etag", tag),
                (b"cache-control", lifetime.encode()),
                (b"vary", b"Cookie"),
            ]
            if tag in headers.get(b"if-none-match", b""):
                await send({"type": "http.response.start", "status": 304, "headers": kept})
                await send({"type": "http.response.body", "body": b""})
                return

            async def send_tagged(message: Message) -> None:
                if message["type"] == "http.response.start" and message["status"] == 200:
                    own = [
                        h
                        for h in message.get("headers", [])
                        if h[0].lower() not in (b"cache-control", b"vary")
                    ]
                    message = {**message, "headers": [*own, *kept]}
                await send(message)

            await app(scope, receive, send_tagged)

        return wrapped

    return wrap


def _tag(scope: Scope, headers: dict[bytes, bytes], file: Path) -> bytes:
    digest = hashlib.blake2b(__version__.encode(), digest_size=12)
    for part in (
        scope["path"].encode(),
        scope["query_string"],
        scope[SCOPE].code.encode(),
        *(headers.get(name, b"") for name in ASKED_BY),
    ):
        digest.update(b"\0" + part)
    for written in (file, file.with_name(f"{file.name}-wal")):
        if written.exists():
            found = written.stat()
            digest.update(f"\0{found.st_mtime_ns} {found.st_size}".encode())
    return f'W/"{digest.hexdigest()}"'.encode()
