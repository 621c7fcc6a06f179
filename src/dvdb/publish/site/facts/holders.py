"""Who held the offices of a body, or one office, through time."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dvdb.publish.site.facts.reading import Row, rows
from dvdb.publish.site.facts.spells import latest_first, spell

HOLDERS = """
select p.id as position_id, p.title, p.label, p.single_seat,
       h.official_id, coalesce(f.name, h.name_printed) as official,
       h.former, h.acting, h.first_day, h.last_day, h.stated_start, h.stated_end, h.article_id
from positions p
join holdings h on h.position_id = p.id
left join officials f on f.id = h.official_id
left join titles t on t.id = p.title_id
where {where}
order by p.single_seat desc, coalesce(t.rank, 99), p.title, p.id, official, h.official_id, h.first_day, h.id
limit 1500
"""

OF_BODY = HOLDERS.format(where="p.organization_id = :id")
OF_OFFICE = HOLDERS.format(where="p.id = :id")


async def offices_of_body(database: Any, key: str) -> list[Row]:
    """The offices of a body, the head's first, each with its holders, the latest first."""
    return _offices(await rows(database, OF_BODY, id=key))


async def holders_of_office(database: Any, key: str) -> list[Row]:
    """The holders of one office, the latest first."""
    found = _offices(await rows(database, OF_OFFICE, id=key))
    return found[0]["holders"] if found else []


def _offices(testimonies: list[Row]) -> list[Row]:
    offices = []
    for position, found in groupby(testimonies, key=lambda row: row["position_id"]):
        of_office = list(found)
        holders = [
            _holder(list(held))
            for _, held in groupby(of_office, key=lambda row: row["official_id"] or row["official"])
        ]
        offices.append(
            {
                "id": position,
                "title": of_office[0]["title"],
                "label": of_office[0]["label"],
                "single_seat": of_office[0]["single_seat"],
                "holders": latest_first(holders),
            }
        )
    return offices


def _holder(testimonies: list[Row]) -> Row:
    first = testimonies[0]
    return {"official_id": first["official_id"], "official": first["official"], **spell(testimonies)}
