"""The home page: counts, the span of time, the newest reports, the people named most often."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.reading import Facts, one, rows

COUNTED = ("articles", "events", "officials", "positions", "organizations", "evidence")

COUNTS = "select " + ", ".join(f"(select count(*) from {table}) as {table}" for table in COUNTED)

SPAN = "select min(first_day) as first, max(last_day) as last from events"

NEWEST = """
select a.id, coalesce(a.title, a.id) as title, a.published_at, s.name as source,
       coalesce(pl.name, a.place_printed) as place,
       (select min(e.first_day) from event_reports r join events e on e.id = r.event_id
        where r.article_id = a.id) as day
from articles a
left join sources s on s.id = a.source_id
left join places pl on pl.id = a.place_id
order by coalesce(a.published_at, day) desc, a.id
limit 6
"""

PEOPLE = """
select f.id, f.name, count(distinct h.article_id) as articles,
       (select p.label from holdings x join positions p on p.id = x.position_id
        where x.official_id = f.id and x.former = 0
        order by x.last_day desc, p.single_seat desc, p.label limit 1) as position
from holdings h
join officials f on f.id = h.official_id
group by f.id, f.name
order by articles desc, f.name, f.id
limit 6
"""


async def home(database: Any) -> Facts:
    """What the home page tells."""
    return {
        "counts": await one(database, COUNTS),
        "span": await one(database, SPAN),
        "newest": await rows(database, NEWEST),
        "people": await rows(database, PEOPLE),
    }
