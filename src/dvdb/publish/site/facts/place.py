"""The page of an administrative unit: what it was and became, its bodies, officials and events."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.lineage import lineage
from dvdb.publish.site.facts.reading import Facts, judgements, one, rows

ABOUT = """
select p.*, u.full_name as parent
from places p
left join places u on u.id = p.parent_id
where p.id = :id
"""

INSIDE = """
with recursive earlier(id) as (
  select :id
  union
  select s.predecessor_id
  from earlier e
  cross join place_successions s on s.successor_id = e.id and s.extent = 'whole'
  cross join places p on p.id = s.predecessor_id and p.level = :level
),
inside(id) as (
  select id from earlier
  union all select c.id from earlier e cross join places c on c.parent_id = e.id
  union all
  select c.id
  from earlier e cross join places d on d.parent_id = e.id cross join places c on c.parent_id = d.id
)
"""
"""The unit and those that became it whole, the units in them, and those in these.

SQLite keeps the order of a cross join; with statistics it would begin at the other end, with every event.
"""

CHILDREN = """
select id, full_name, valid_from, valid_to
from places
where parent_id = :id
order by valid_to is not null, level, full_name, id
limit 300
"""

BODIES = """
select id, full_name, level, valid_from, valid_to
from organizations
where place_id = :id
order by valid_to is not null, full_name, id
limit 60
"""

OFFICIALS = """
select f.id, f.name,
       (select p.label from holdings h join positions p on p.id = h.position_id
        where h.official_id = f.id and h.former = 0 order by h.last_day desc, p.label limit 1) as position
from officials f
where f.place_id = :id
order by f.id
limit 60
"""

EVENTS = (
    INSIDE
    + """
select e.id, e.label, e.first_day, e.start_date
from inside i
cross join events e on e.place_id = i.id
order by e.first_day desc, e.id
limit 40
"""
)

HOW_MANY = (
    INSIDE
    + """
select (select count(*) from events where place_id in (select id from inside)) as events,
       (select count(*) from articles where place_id in (select id from inside)) as articles,
       (select count(*) from organizations where place_id = :id) as bodies,
       (select count(*) from officials where place_id = :id) as officials,
       (select count(*) from earlier) - 1 as earlier
"""
)


async def place(database: Any, key: str) -> Facts:
    """What the page of the unit tells."""
    about = await one(database, ABOUT, id=key)
    level = about.get("level")
    return {
        "row_title": about.get("full_name") or key,
        "has_own_page": True,
        "about": about,
        "lineage": await lineage(database, "places", about) if about else [],
        "how_many": await one(database, HOW_MANY, id=key, level=level),
        "children": await rows(database, CHILDREN, id=key),
        "bodies": await rows(database, BODIES, id=key),
        "officials": await rows(database, OFFICIALS, id=key),
        "events": await rows(database, EVENTS, id=key, level=level),
        "judgements": await judgements(database, "places", key),
    }
