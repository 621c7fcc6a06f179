"""Datasette over one dvdb file: our templates and plugins, its tables, filters, JSON and CSV."""

from __future__ import annotations

import asyncio
import ipaddress
import os
import socket
from importlib import resources
from pathlib import Path

import uvicorn
from datasette import handle_exception
from datasette.app import Datasette
from datasette.plugins import pm

from dvdb.errors import DvdbError
from dvdb.publish.site import config
from dvdb.publish.site.database import SiteDatabase
from dvdb.publish.site.plugins import (
    about_page,
    caching,
    cells,
    failures,
    harden,
    headers,
    language_switch,
    moved,
    pages,
    phrase_search,
    search_page,
    sitemap,
)

# Of those that stand around the whole site the later stand outside: the language is known before the tag.
PLUGINS = (
    harden,
    headers,
    caching,
    language_switch,
    failures,
    moved,
    phrase_search,
    pages,
    cells,
    search_page,
    about_page,
    sitemap,
)
DATABASE_NAME = "dvdb"
"""The first part of every address, whatever the file is called."""


class ServeError(DvdbError):
    """The site cannot be started; the message is one line for the user."""


def is_loopback(host: str) -> bool:
    """Whether *host* means this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def make_site(path: Path, *, public: bool = False, frozen: bool = False) -> Datasette:
    """Datasette for the SQLite file at *path*.

    ``public`` turns arbitrary SQL off and sets the limits for strangers. ``frozen`` promises that
    nobody writes to the file while it is served.
    """
    folder = Path(str(resources.files("dvdb.publish.site")))
    for plugin in PLUGINS:
        if not pm.is_registered(plugin):
            pm.register(plugin)
    # With rich installed Datasette prints a page of locals for every address that does not exist.
    handle_exception.rich = None
    site = Datasette(
        config=config.datasette_yaml(public=public),
        metadata=config.metadata_yaml(),
        template_dir=str(folder / "templates"),
        static_mounts=[("static", str(folder / "static"))],
        # Programs on other sites may read what is published; nobody else's page reads a file at home.
        cors=public,
    )
    # Without files Datasette adds an empty database in memory, a second door for SQL.
    site.remove_database("_memory")
    # A folder we may not write to has no room for the files that a shared lock needs.
    frozen = frozen or not os.access(path.parent, os.W_OK)
    site.add_database(SiteDatabase(site, path=str(path), is_mutable=not frozen), name=DATABASE_NAME)
    return site


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on a loopback address; port 0 takes a free one."""
    if not is_loopback(host):
        raise ServeError(
            f"{host} is not an address of this machine alone: "
            "serve on 127.0.0.1 and put a reverse proxy in front"
        )
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, for asyncio sends small answers at once on sockets that say that they are TCP, and only there.
    opened = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        opened.bind((host, port))
    except (OSError, OverflowError) as problem:
        opened.close()
        reason = getattr(problem, "strerror", None) or str(problem)
        raise ServeError(f"cannot listen on {host}:{port}: {reason}; try --port 0 for a free one") from None
    opened.listen(128)
    return opened


def run(site: Datasette, opened: socket.socket) -> None:
    """Answer on the socket until the process is told to stop."""

    async def answer() -> None:
        await site.invoke_startup()
        server = uvicorn.Server(
            uvicorn.Config(
                site.app(), log_level="warning", lifespan="on", server_header=False, proxy_headers=False
            )
        )
        await server.serve(sockets=[opened])

    asyncio.run(answer())
