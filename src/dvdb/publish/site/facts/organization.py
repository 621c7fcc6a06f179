"""The page of a body: its life, kin, predecessors and successors, office-holders, events."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from dvdb.publish.site.facts.reading import Facts, judgements, one, rows

ABOUT = """
select o.*, k.name as kind, k.name_en as kind_en, pl.full_name as place, u.full_name as parent
from organizations o
left join organization_kinds k on k.id = o.kind_id
left join places pl on pl.id = o.place_id
left join organizations u on u.id = o.parent_id
where o.id = :id
"""

BEFORE = """
select s.kind, s.date, s.instrument, o.id, o.full_name
from organization_successions s
join organizations o on o.id = s.predecessor_id
where s.successor_id = :id
order by s.date, o.full_name
"""

AFTER = """
select s.kind, s.date, s.instrument, o.id, o.full_name
from organization_successions s
join organizations o on o.id = s.successor_id
where s.predecessor_id = :id
order by s.date, o.full_name
"""

CHILDREN = "select id, full_name from organizations where parent_id = :id order by full_name limit 200"

HOLDERS = """
select p.id as position_id, p.title, h.official_id, f.name as official, max(h.former) as former,
       min(h.first_day) as first_seen, max(h.last_day) as last_seen,
       count(distinct h.article_id) as articles
from positions p
join holdings h on h.position_id = p.id
join officials f on f.id = h.official_id
where p.organization_id = :id
group by p.id, p.title, h.official_id, f.name
order by p.single_seat desc, p.title, p.id, first_seen, f.name
limit 500
"""

EVENTS = """
select id, label, first_day
from events
where organizer_id = :id
order by first_day desc, id
limit 100
"""


async def organization(database: Any, key: str) -> Facts:
    """What the page of the body tells."""
    about = await one(database, ABOUT, id=key)
    return {
        "row_title": about.get("full_name") or key,
        "has_own_page": True,
        "about": about,
        "before": await rows(database, BEFORE, id=key),
        "after": await rows(database, AFTER, id=key),
        "children": await rows(database, CHILDREN, id=key),
        "offices": [
            {"id": office, "holders": list(holders)}
            for office, holders in groupby(
                await rows(database, HOLDERS, id=key), key=lambda holder: holder["position_id"]
            )
        ],
        "events": await rows(database, EVENTS, id=key),
        "judgements": await judgements(database, "organizations", key),
    }
