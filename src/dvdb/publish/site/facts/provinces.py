"""Which province of the 63 (until 30 June 2025) and of today's 34 a unit lies in."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from dvdb.publish.site.facts.reading import Row, rows

LAST_DAY_OF_63 = "2025-06-30"

PLACES = "select id, parent_id, level, name, full_name, valid_from, valid_to from places"

STEPS = """
select s.predecessor_id, s.successor_id
from place_successions s
join places p on p.id = s.predecessor_id and p.level = 'province'
where s.extent = 'whole'
"""


@dataclass(slots=True)
class Provinces:
    """The provinces in all their versions, and how they follow one another."""

    by_id: dict[str, Row]
    province_of: dict[str, str]
    later: dict[str, list[str]] = field(default_factory=dict)
    earlier: dict[str, list[str]] = field(default_factory=dict)

    def sheet(self, number: int) -> list[Row]:
        """The provinces of one of the two maps."""
        on_it = _among_63 if number == 63 else _among_34
        return [province for province in self.by_id.values() if on_it(province)]

    def counted(self, number: int, counts: dict[str, int]) -> tuple[dict[str, int], int]:
        """Counts of units as counts of the provinces of a map, and how many lie in none of them alone."""
        on_it = _among_63 if number == 63 else _among_34
        found: dict[str, int] = defaultdict(int)
        elsewhere = 0
        for place, count in counts.items():
            province = self._follow(self.province_of.get(place), on_it)
            if province:
                found[province] += count
            else:
                elsewhere += count
        return dict(found), elsewhere

    def _follow(self, province: str | None, on_it: Any) -> str | None:
        if province is None or on_it(self.by_id[province]):
            return province
        for steps in (self.later, self.earlier):
            reached = province
            while len(steps.get(reached, ())) == 1:
                reached = steps[reached][0]
                if on_it(self.by_id[reached]):
                    return reached
        return None


def _among_63(province: Row) -> bool:
    return (province["valid_from"] or "") <= LAST_DAY_OF_63 <= (province["valid_to"] or "9999")


def _among_34(province: Row) -> bool:
    return province["valid_to"] is None


async def provinces(database: Any) -> Provinces:
    """All provinces, and the province that each unit lies in."""
    units = {unit["id"]: unit for unit in await rows(database, PLACES)}
    found = Provinces(
        by_id={key: unit for key, unit in units.items() if unit["level"] == "province"},
        province_of={key: province for key in units if (province := _province(units, key))},
    )
    for step in await rows(database, STEPS):
        found.later.setdefault(step["predecessor_id"], []).append(step["successor_id"])
        found.earlier.setdefault(step["successor_id"], []).append(step["predecessor_id"])
    return found


def _province(units: dict[str, Row], key: str) -> str | None:
    unit: Row | None = units[key]
    while unit and unit["level"] != "province":
        unit = units.get(unit["parent_id"] or "")
    return unit["id"] if unit else None
