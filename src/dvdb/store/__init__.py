"""Engines, migration, bulk upsert, load runs, rejects."""

from dvdb.store.batch import forget_articles, replace_all, write_batch
from dvdb.store.counts import Counts, Tally
from dvdb.store.engine import DEFAULT_URL, database_url, open_engine, sqlite_path
from dvdb.store.errors import StoreError
from dvdb.store.locks import write_lock
from dvdb.store.migrate import migrate
from dvdb.store.reading import naming, open_for_reading, shown
from dvdb.store.rows import upsert

__all__ = [
    "DEFAULT_URL",
    "Counts",
    "StoreError",
    "Tally",
    "database_url",
    "forget_articles",
    "migrate",
    "naming",
    "open_engine",
    "open_for_reading",
    "replace_all",
    "shown",
    "sqlite_path",
    "upsert",
    "write_batch",
    "write_lock",
]
