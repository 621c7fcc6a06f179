"""Which language a page is in: ``?lang=`` in its address, else what was chosen before, else Vietnamese.

``lang`` is taken out of the address before Datasette sees it, which would read it as a filter; the
answer to it sets the cookie that remembers the choice.
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode
from weakref import WeakKeyDictionary

from jinja2 import Environment

from dvdb.publish.site.language import DEFAULT, LANGUAGES, Language, language_named, other_than
from dvdb.publish.site.plugins.headers import Application, Message, Receive, Scope, Send
from dvdb.publish.site.plugins.hooks import hook

COOKIE = "dvdb_lang"
KEPT_FOR = 365 * 24 * 3600
"""Seconds."""

PARAMETER = "lang"
_IN_PATHS = "/%~:@!$&'()*+,;=-._"
SCOPE = "dvdb.language"
"""Where the request's scope has the language."""
_environments: WeakKeyDictionary[Environment, dict[Language, Environment]] = WeakKeyDictionary()


def language_of(request: Any) -> Language:
    """The language in which a request is answered."""
    found = request.scope.get(SCOPE) if request else None
    return found if isinstance(found, Language) else DEFAULT


def switch_address(request: Any) -> str:
    """The address of the same page in the other language."""
    asked = [*parse_qsl(request.query_string, keep_blank_values=True)] if request else []
    # Two slashes, or one and a backslash, would lead to another machine.
    path = "/" + quote(request.path if request else "", safe=_IN_PATHS).lstrip("/")
    return f"{path}?{urlencode([*asked, (PARAMETER, other_than(language_of(request)).code)])}"


@hook(first=True)
def jinja2_environment_from_request(datasette: Any, request: Any, env: Environment) -> Environment:
    """The templates of the request's language, with its words as ``say`` in every one of them."""
    if env not in _environments:
        _environments[env] = {language: _speaking(env, language, datasette.urls) for language in LANGUAGES}
    return _environments[env][language_of(request)]


def _speaking(env: Environment, language: Language, urls: Any) -> Environment:
    speaking = env.overlay()
    speaking.globals = {
        **env.globals,
        "say": language,
        "other_language": other_than(language),
        "switch_address": switch_address,
        "urls": urls,
    }
    speaking.filters = {**env.filters, "number": language.number, "day": language.day}
    return speaking


@hook(last=True)
def asgi_wrapper(datasette: Any) -> Any:
    """Find the language of each request, and remember one that its address asks for.

    The answer to an address that asks for a language is kept nowhere: from a cache it would set no cookie.
    """

    def wrap(app: Application) -> Application:
        async def wrapped(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            chosen, query = _chosen(scope["query_string"])
            language = chosen or _remembered(scope) or DEFAULT
            told = [(b"content-language", language.code.encode())]
            if chosen:
                cookie = f"{COOKIE}={chosen.code}; Path=/; Max-Age={KEPT_FOR}; SameSite=Lax; HttpOnly"
                told += [(b"set-cookie", cookie.encode()), (b"cache-control", b"no-store")]
            replaced = {name for name, _ in told}

            async def send_and_remember(message: Message) -> None:
                if message["type"] == "http.response.start" and (chosen or _is_page(message)):
                    own = [h for h in message.get("headers", []) if h[0].lower() not in replaced]
                    message = {**message, "headers": [*own, *told]}
                await send(message)

            await app({**scope, "query_string": query, SCOPE: language}, receive, send_and_remember)

        return wrapped

    return wrap


def _chosen(query: bytes) -> tuple[Language | None, bytes]:
    """The language that an address asks for, and its other parameters as they were written."""
    kept, chosen = [], None
    for part in query.split(b"&"):
        name, _, value = part.partition(b"=")
        if name == PARAMETER.encode():
            chosen = language_named(value.decode("latin-1")) or chosen
        else:
            kept.append(part)
    return chosen, b"&".join(kept)


def _remembered(scope: Scope) -> Language | None:
    told = b"; ".join(value for name, value in scope["headers"] if name == b"cookie")
    try:
        cookies = SimpleCookie(told.decode("latin-1"))
    except CookieError:
        return None
    return language_named(cookies[COOKIE].value) if COOKIE in cookies else None


def _is_page(message: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.startswith(b"text/html")
        for name, value in message["headers"]
    )
