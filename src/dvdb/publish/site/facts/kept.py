"""Answers over the whole data, kept until the file changes: a count of a million rows is made once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

Answer = TypeVar("Answer")
Stamp = tuple[tuple[int, int], ...]

_kept: WeakKeyDictionary[Any, dict[str, tuple[Stamp, Any]]] = WeakKeyDictionary()
_locks: WeakKeyDictionary[Any, asyncio.Lock] = WeakKeyDictionary()


async def kept(database: Any, name: str, make: Callable[[Any], Awaitable[Answer]]) -> Answer:
    """What ``make`` answers for the database as it is; made again only when the file has changed."""
    stamp = _stamp(database.path)
    answers = _kept.setdefault(database, {})
    async with _locks.setdefault(database, asyncio.Lock()):
        if name not in answers or answers[name][0] != stamp:
            answers[name] = (stamp, await make(database))
    answer: Answer = answers[name][1]
    return answer


def _stamp(path: str) -> Stamp:
    """Size and time of the file and of its write-ahead log: a load that is going on changes the latter."""
    files = [Path(path), Path(f"{path}-wal")]
    found = [file.stat() for file in files if file.exists()]
    return tuple((status.st_mtime_ns, status.st_size) for status in found)
