"""``dvdb serve``: the site on the file, or on a snapshot where the database is PostgreSQL."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
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
        with tempfile.TemporaryDirectory(prefix="dvdb-") as folder:
            frozen = path is None
            if path is None:
                tell("taking a snapshot of the PostgreSQL database ...")
                path = publish_copy(url, Path(folder, "snapshot.db"), machine_tables=not public)
            else:
                # A file that is none of ours is refused here, not by a page in the browser.
                with open_for_reading(url):
                    pass
                path = _plain_name(path, Path(folder))
            site = make_site(path, public=public, frozen=frozen)
            tell(f"{address}  (Ctrl-C to stop)")
            run(site, opened)
    except KeyboardInterrupt:
        tell("stopped")
    finally:
        opened.close()


def _plain_name(path: Path, folder: Path) -> Path:
    """The path, through a link where it has letters that mean something in an address."""
    if not set(str(path)) & set("?#%"):
        return path
    link = folder / "dvdb.db"
    link.symlink_to(path)
    return link


__all__ = ["ServeError", "serve"]
