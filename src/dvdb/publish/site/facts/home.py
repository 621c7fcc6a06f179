"""The home page: counts, events through time and over the provinces, the newest reports."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.kept import kept
from dvdb.publish.site.facts.provinces import provinces
from dvdb.publish.site.facts.reading import Facts, one, rows

COUNTED = ("articles", "events", "officials", "positions", "organizations", "evidence")

COUNTS = "select " + ", ".join(f"(select count(*) from {table}) as {table}" for table in COUNTED)

SPAN = "select min(first_day) as first, max(last_day) as last from events"

MONTHS = """
select substr(first_day, 1, 7) as month, count(*) as events
from events
where first_day is not null
group by 1
order by 1
"""

BY_PLACE = "select place_id, count(*) as events from events where place_id is not null group by place_id"

NEWEST = """
select a.id, coalesce(a.title, a.id) as title, a.published_at, s.name as source,
       coalesce(pl.name, a.place_printed) as place,
       (select min(e.first_day) from event_reports r join events e on e.id = r.event_id
        where r.article_id = a.id) as day
from articles a
left join sources s on s.id = a.source_id
left join places pl on pl.id = a.place_id
where coalesce(a.published_at, day, '') < date('now', '+1 day')
order by coalesce(a.published_at, day) desc, a.id
limit 6
"""

PEOPLE = """
select f.id, f.name, x.articles,
       (select p.label from holdings h join positions p on p.id = h.position_id
        where h.official_id = f.id and h.former = 0
        order by h.last_day desc, p.single_seat desc, p.label limit 1) as position
from (select official_id, count(distinct article_id) as articles from holdings
      where official_id is not null group by official_id order by articles desc, official_id limit 6) x
join officials f on f.id = x.official_id
order by x.articles desc, f.name, f.id
"""


async def home(database: Any) -> Facts:
    """What the home page tells."""
    return await kept(database, "home", _read)


async def _read(database: Any) -> Facts:
    known = await provinces(database)
    by_place = {row["place_id"]: row["events"] for row in await rows(database, BY_PLACE)}
    return {
        "counts": await one(database, COUNTS),
        "span": await one(database, SPAN),
        "months": await rows(database, MONTHS),
        "provinces": {number: known.sheet(number) for number in (63, 34)},
        "events_by_province": {number: known.counted(number, by_place) for number in (63, 34)},
        "newest": await rows(database, NEWEST),
        "people": await rows(database, PEOPLE),
    }
