"""One writing dvdb process a database at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from sqlalchemy import URL, text

from dvdb.store.engine import database_url, open_engine, sqlite_path
from dvdb.store.errors import StoreError

if sys.platform != "win32":
    import fcntl


@contextmanager
def write_lock(url: str | URL | None = None, *, wait: float = 600.0) -> Iterator[None]:
    """Hold the right to write to a database; others wait up to ``wait`` seconds for it.

    A load that slept through a migration would write into the file that the migration has renamed
    away; SQLite's own locks, which belong to the file, cannot tell. The lock is on the file's folder,
    so that it leaves nothing behind; it ends with the process, however that ends.

    Raises StoreError when the time is up.
    """
    parsed = database_url(url)
    path = sqlite_path(parsed)
    if path is None:
        with _postgresql_lock(parsed, wait):
            yield
    else:
        with _folder_lock(path, wait):
            yield


@contextmanager
def _folder_lock(path: Path, wait: float) -> Iterator[None]:
    if sys.platform == "win32":  # SQLite's own locks remain
        yield
        return
    if not path.parent.is_dir():
        raise StoreError(f"{path.parent}: no such folder")
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        deadline = time.monotonic() + wait
        while not _flocked(folder):
            if time.monotonic() >= deadline:
                raise StoreError(f"{path}: another dvdb is writing here; try again when it has ended")
            time.sleep(0.1)
        yield
    finally:
        os.close(folder)


def _flocked(folder: int) -> bool:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _postgresql_lock(url: URL, wait: float) -> Iterator[None]:
    number = advisory_key("write")
    engine = open_engine(url)
    with engine.connect() as connection:
        deadline = time.monotonic() + wait
        while not connection.scalar(text("SELECT pg_try_advisory_lock(:n)"), {"n": number}):
            connection.commit()
            if time.monotonic() >= deadline:
                raise StoreError(f"{url.database}: another dvdb is writing here; try again when it has ended")
            time.sleep(0.1)
        connection.commit()
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:n)"), {"n": number})
            connection.commit()


def advisory_key(purpose: str) -> int:
    """Return the number of PostgreSQL's advisory lock for ``purpose`` (63 bits)."""
    return int.from_bytes(sha256(f"dvdb {purpose}".encode()).digest()[:8], "big") >> 1
