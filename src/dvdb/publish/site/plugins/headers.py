"""Response headers: what a page may load, and who may ask.

No page of the site has an inline script or style, so the policy needs no ``unsafe-inline``: markup
that slipped through escaping would still not run.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from dvdb.publish.site.plugins.hooks import hook

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)

LOOPBACK_NAMES = {"localhost", "127.0.0.1", "[::1]"}

# Pages that describe the machine rather than the data.
PRIVATE_PAGES = (
    "/-/databases",
    "/-/versions",
    "/-/plugins",
    "/-/settings",
    "/-/config",
    "/-/threads",
    "/-/actor",
    "/-/metadata",
    "/-/logs",
)


@hook()
def asgi_wrapper(datasette: Any) -> Callable[[Application], Application]:
    """Add the headers to every answer; refuse foreign host names at home, machine pages in public."""
    public = not datasette.setting("default_allow_sql")

    def wrap(app: Application) -> Application:
        async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return

            async def send_with_headers(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message = {**message, "headers": [*message.get("headers", []), *HEADERS]}
                await send(message)

            # A page elsewhere can point its own name at 127.0.0.1 and then read the answers.
            if not public and _host_name(scope) not in LOOPBACK_NAMES:
                await _refuse(send_with_headers, 421, b"This site answers on localhost only.")
            elif public and scope["path"].startswith(PRIVATE_PAGES):
                await _refuse(send_with_headers, 404, b"Not found")
            else:
                await app(scope, receive, send_with_headers)

        return wrapped

    return wrap


def _host_name(scope: Scope) -> str:
    host = next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")
    name, separator, port = host.rpartition(":")
    return name.lower() if separator and port.isdigit() else host.lower()


async def _refuse(send: Send, status: int, body: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
