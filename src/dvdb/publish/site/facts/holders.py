"""Who held the offices of a body, or one office, through time."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dvdb.publish.site.facts.reading import Row, rows

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
        holders.sort(key=lambda holder: holder["latest"] or "", reverse=True)
        offices.append(
            {
                "id": position,
                "title": of_office[0]["title"],
                "label": of_office[0]["label"],
                "single_seat": of_office[0]["single_seat"],
                "holders": holders,
            }
        )
    return offices


def _holder(testimonies: list[Row]) -> Row:
    held = [testimony for testimony in testimonies if not testimony["former"]]
    seen = [testimony["first_day"] for testimony in held if testimony["first_day"]]
    former = [t["last_day"] for t in testimonies if t["former"] and t["last_day"]]
    start = min((t["stated_start"] for t in testimonies if t["stated_start"]), default=None)
    end = max((t["stated_end"] for t in testimonies if t["stated_end"]), default=None)
    return {
        "official_id": testimonies[0]["official_id"],
        "official": testimonies[0]["official"],
        "former": not held,
        "acting": any(testimony["acting"] for testimony in held),
        "seen": seen,
        "former_days": former,
        "first_seen": min(seen, default=None),
        "last_seen": max((t["last_day"] for t in held if t["last_day"]), default=None),
        "former_by": min(former, default=None),
        "stated_start": start,
        "stated_end": end,
        "latest": max(seen, default=None) or end or start or min(former, default=None),
        "articles": len({testimony["article_id"] for testimony in testimonies}),
    }
