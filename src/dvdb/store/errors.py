"""What can go wrong with a database, said to a user."""

from __future__ import annotations

from dvdb.errors import DvdbError


class StoreError(DvdbError):
    """A database that cannot be opened, migrated or written; ``str()`` is one clear line."""
