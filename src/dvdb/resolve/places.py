"""A place name, its level and a date -> the version of the administrative unit that is meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dvdb.resolve.ids import form, key
from dvdb.resolve.periods import covers, first_day, last_day

LEVELS = ("province", "district", "commune")

KIND_LEVELS: Mapping[str, tuple[str, ...]] = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "xã": ("commune",),
    "phường": ("commune",),
    "thị trấn": ("commune",),
    "đặc khu": ("commune",),
}
"""The kinds of unit, with the levels at which each exists or existed."""

_KIND_WORD = re.compile(
    r"^(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|tt\.?|đặc khu)\s*"
)
_SHORT = {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn"}


@dataclass(frozen=True, slots=True)
class Place:
    """One version of an administrative unit: a row of ``places``."""

    id: str
    level: str
    kind: str
    name: str
    parent_id: str | None
    valid_from: str | None
    valid_to: str | None


@dataclass(frozen=True, slots=True)
class Found:
    """What a name can mean: ``place`` where that is one unit, all candidates in any case."""

    place: Place | None
    candidates: tuple[Place, ...]


NOTHING = Found(None, ())


class Gazetteer:
    """All versions of all units, looked up by name; answers depend on nothing else."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._by_id: dict[str, Place] = {}
        self._by_name: dict[str, list[Place]] = defaultdict(list)
        for row in rows:
            place = Place(
                id=row["id"],
                level=row["level"],
                kind=row["kind"],
                name=row["name"],
                parent_id=row["parent_id"],
                valid_from=row["valid_from"],
                valid_to=row["valid_to"],
            )
            self._by_id[place.id] = place
            self._by_name[key(place.name)].append(place)
        for places in self._by_name.values():
            places.sort(key=lambda place: place.id)

    def __getitem__(self, place_id: str) -> Place:
        return self._by_id[place_id]

    def ancestry(self, place: Place) -> Iterator[Place]:
        """The unit and every unit that it is a part of, the smallest first."""
        step: Place | None = place
        while step is not None:
            yield step
            step = self._by_id.get(step.parent_id) if step.parent_id else None

    def province(self, place: Place) -> Place | None:
        """The province or municipality that the unit is or lies in."""
        return next((unit for unit in self.ancestry(place) if unit.level == "province"), None)

    def province_key(self, place: Place) -> str | None:
        """The province's name as a key: the same for the versions of it that bear one name."""
        province = self.province(place)
        return key(province.name) if province else None

    def find(
        self,
        name: str,
        *,
        date: str | None,
        levels: tuple[str, ...] = LEVELS,
        kind: str | None = None,
        within: str | None = None,
        strict: bool = False,
    ) -> Found:
        """The version of the unit called ``name`` on ``date`` (ISO day, None if not known).

        ``levels`` in order of preference; ``kind`` (tỉnh, huyện ...) where the text tells it;
        ``within`` is the key of the province the text is set in, which decides between namesakes.
        ``strict``: only units of that ``kind``, not others of its level.
        The last version before the date stands in where none was valid on the day: an old unit is still
        named after its end, but none before its beginning. Two units left over are an ambiguity, no choice.
        """
        candidates = self._named(name)
        if not candidates:
            bare, own_kind = _without_kind(form(name))
            if own_kind is None:
                return NOTHING
            candidates, kind = self._by_name.get(key(bare), []), kind or own_kind
        if kind is not None:
            levels = tuple(level for level in KIND_LEVELS[kind] if level in levels) or KIND_LEVELS[kind]
            candidates = [place for place in candidates if place.kind == kind] or (
                [] if strict else candidates
            )
        candidates = [place for place in candidates if place.level in levels]
        if date is not None:
            if candidates and all(_begins_after(place, date) for place in candidates):
                return Found(None, tuple(candidates))
            candidates = _on(candidates, date)
        for level in levels:
            at_level = [place for place in candidates if place.level == level]
            if len(at_level) > 1 and within is not None:
                at_level = [place for place in at_level if self.province_key(place) == within] or at_level
            if at_level:
                return Found(at_level[0] if len(at_level) == 1 else None, tuple(at_level))
        return NOTHING

    def knows(self, name: str) -> bool:
        """Whether any unit was ever called ``name``; a country is not."""
        return bool(self._named(name) or self._by_name.get(key(_without_kind(form(name))[0])))

    def _named(self, name: str) -> list[Place]:
        return self._by_name.get(key(name), [])


def _without_kind(name: str) -> tuple[str, str | None]:
    """``tp. hồ chí minh`` -> (``hồ chí minh``, ``thành phố``)."""
    found = _KIND_WORD.match(name)
    if not found:
        return name, None
    word = found[1].rstrip(".")
    return name[found.end() :], _SHORT.get(word, word)


def _begins_after(place: Place, date: str) -> bool:
    return place.valid_from is not None and first_day(place.valid_from) > date


def _on(places: list[Place], date: str) -> list[Place]:
    """Those valid on the day; else those that ended last before it."""
    valid = [place for place in places if covers(place.valid_from, place.valid_to, date)]
    if valid:
        return valid
    past = [place for place in places if place.valid_to is not None and last_day(place.valid_to) < date]
    end = max((last_day(place.valid_to or "") for place in past), default="")
    return [place for place in past if last_day(place.valid_to or "") == end]
