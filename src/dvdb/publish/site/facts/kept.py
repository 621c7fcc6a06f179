"""Answers over the whole data, kept until the file changes: a count of a million rows is made once."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

Answer = TypeVar("Answer")
Stamp = tuple[tuple[int, int], ...]

MOST_KEPT = 60
"""Answers to questions that are kept; the largest take about a megabyte each."""

_last: WeakKeyDictionary[Any, OrderedDict[Hashable, tuple[Stamp, Any]]] = WeakKeyDictionary()
_kept: WeakKeyDictionary[Any, dict[Hashable, tuple[Stamp, Any]]] = WeakKeyDictionary()
_locks: WeakKeyDictionary[Any, dict[Hashable, asyncio.Lock]] = WeakKeyDictionary()


async def kept(database: Any, name: Hashable, make: Callable[[Any], Awaitable[Answer]]) -> Answer:
    """What ``make`` answers for the database as it is; made again only when the file has changed."""
    stamp = _stamp(database.path)
    answers = _kept.setdefault(database, {})
    if name not in answers or answers[name][0] != stamp:
        # Many may ask at once for what takes long; one of them makes it.
        async with _locks.setdefault(database, {}).setdefault(name, asyncio.Lock()):
            if name not in answers or answers[name][0] != stamp:
                answers[name] = (stamp, await make(database))
    answer: Answer = answers[name][1]
    return answer


async def kept_last(database: Any, name: Hashable, make: Callable[[Any], Awaitable[Answer]]) -> Answer:
    """As `kept`, for names without number: only the last few answers of a database are kept."""
    stamp = _stamp(database.path)
    answers = _last.setdefault(database, OrderedDict())
    if name in answers and answers[name][0] == stamp:
        answers.move_to_end(name)
        found: Answer = answers[name][1]
        return found
    made = await make(database)
    answers[name] = (stamp, made)
    answers.move_to_end(name)
    while len(answers) > MOST_KEPT:
        answers.popitem(last=False)
    return made


def _stamp(path: str) -> Stamp:
    """Size and time of the file and of its write-ahead log: a load that is going on changes the latter."""
    found = []
    for file in (path, f"{path}-wal"):
        try:
            status = Path(file).stat()
        except FileNotFoundError:
            continue
        found.append((status.st_mtime_ns, status.st_size))
    return tuple(found)
