"""A body as the grammar parses it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Organization:
    """A body as parsed: its name without the place, what level and place it has, where it ends."""

    name: str
    kind: str | None
    level: str | None
    place: str | None
    place_level: str | None
    parent_place: str | None
    end: int
    rejected: bool = False
