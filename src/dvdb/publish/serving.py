"""``dvdb serve``: the site on the file, or on a snapshot where the database is PostgreSQL."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from dvdb.publish.copying import publish_copy
from dvdb.publish.site.server import ServeError, listen, make_site, run
from dvdb.store import database_url, open_for_reading, sqlite_path

Tell = Callable[[str], None]


def serve(
    url: str | None,
    host: str = "127.0.0.1",
    port: int = 8001,
    *,
    public: bool = False,
    tell: Tell = print,
) -> None:
    """Answer on *host* and *port* until interrupted; *tell* gets the lines for the user.

    *host* must be a loopback address; port 0 takes a free one. The SQLite file is opened read-only, and
    may be loaded into meanwhile. PostgreSQL is read once into a snapshot, which ``public`` keeps free of
    runs and rejects.

    Raises `ServeError` or `dvdb.store.StoreError`, each one clear line.
    """
    parsed = database_url(url)
    path = sqlite_path(parsed)
    opened = listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{opened.getsockname()[1]}/"
    try:
        with ExitStack() as stack:
            if path is None:
                tell("taking a snapshot of the PostgreSQL database ...")
                snapshot = Path(_folder(stack), "snapshot.db")
                file = publish_copy(url, snapshot, machine_tables=not public)
            else:
                # A file that is none of ours is refused here, not by a page in the browser.
                with open_for_reading(url):
                    file = _plain_name(path, stack)
            site = make_site(file, public=public, frozen=path is None)
            tell(f"{address}  (Ctrl-C to stop)")
            run(site, opened)
    except KeyboardInterrupt:
        tell("stopped")
    finally:
        opened.close()


def _folder(stack: ExitStack) -> str:
    """A folder that is removed when the site has ended."""
    return stack.enter_context(tempfile.TemporaryDirectory(prefix="dvdb-"))


def _plain_name(path: Path, stack: ExitStack) -> Path:
    """The path, through a link where it has letters that mean something in an address."""
    if not set(str(path)) & set("?#%"):
        return path
    link = Path(_folder(stack), "dvdb.db")
    link.symlink_to(path)
    return link


__all__ = ["ServeError", "serve"]
