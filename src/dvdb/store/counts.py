"""How many rows a write added, changed, found unchanged and removed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of rows."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    removed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.added + other.added,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.removed + other.removed,
        )

    @property
    def changed(self) -> int:
        """Rows that are not as they were."""
        return self.added + self.updated + self.removed


@dataclass(frozen=True, slots=True)
class Counts:
    """A tally for each table that was written to."""

    tables: Mapping[str, Tally] = field(default_factory=dict)

    def __add__(self, other: Counts) -> Counts:
        names = dict.fromkeys((*self.tables, *other.tables))
        return Counts({name: self[name] + other[name] for name in names})

    def __getitem__(self, table: str) -> Tally:
        return self.tables.get(table, Tally())

    @property
    def total(self) -> Tally:
        """The sum over all tables."""
        return sum(self.tables.values(), Tally())
