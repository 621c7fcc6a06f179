"""What can go wrong with a database, said to a user."""

from __future__ import annotations

from dvdb.errors import DvdbError


class StoreError(DvdbError):
    """A database that cannot be opened, migrated or written; ``str()`` is one clear line."""


def cause(error: Exception) -> str:
    """Return what a database driver or the system has said, as one line that a user can read."""
    origin = getattr(error, "orig", None) or error
    said = (str(origin).strip().splitlines() or [type(origin).__name__])[0]
    if "file is not a database" in said:
        return "the file is no SQLite database"
    if "disk image is malformed" in said:
        return "the file is damaged"
    return said
