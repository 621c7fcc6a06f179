"""The page of a body: its life, kin, predecessors and successors, office-holders, events, figures."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.holders import offices_of_body
from dvdb.publish.site.facts.lineage import lineage
from dvdb.publish.site.facts.matches import matches
from dvdb.publish.site.facts.reading import Facts, judgements, one, quoted, rows

ABOUT = """
select o.*, k.name as kind, k.name_en as kind_en, k.system, pl.full_name as place, u.full_name as parent
from organizations o
left join organization_kinds k on k.id = o.kind_id
left join places pl on pl.id = o.place_id
left join organizations u on u.id = o.parent_id
where o.id = :id
"""

NAMES = "select id, name, basis from organization_names where organization_id = :id order by name limit 40"

CHILDREN = "select id, full_name from organizations where parent_id = :id order by full_name limit 200"

EVENTS = """
select id, label, type, title, first_day, start_date
from events
where organizer_id = :id
order by first_day desc, id
limit 40
"""

MONTHS = """
select substr(first_day, 1, 7) as month, count(*) as events
from events
where organizer_id = :id and first_day is not null
group by 1
order by 1
"""

HOW_MANY = "select count(*) as events from events where organizer_id = :id"

FIGURES = """
select f.*, e.label as event, e.period_label
from events e
join figures f on f.event_id = e.id
where e.organizer_id = :id
order by e.first_day desc, f.article_id, f.ordinal
limit 60
"""


async def organization(database: Any, key: str) -> Facts:
    """What the page of the body tells."""
    about = await one(database, ABOUT, id=key)
    names = await rows(database, NAMES, id=key)
    return {
        "row_title": about.get("full_name") or key,
        "has_own_page": True,
        "about": about,
        "names": [name for name in names if name["name"] not in (about.get("full_name"), about.get("name"))],
        "lineage": await lineage(database, "organizations", about) if about else [],
        "children": await rows(database, CHILDREN, id=key),
        "offices": await offices_of_body(database, key),
        "events": await rows(database, EVENTS, id=key),
        "months": await rows(database, MONTHS, id=key),
        "how_many": await one(database, HOW_MANY, id=key),
        "figures": await quoted(database, "figures", FIGURES, id=key),
        "matches": await matches(database, "organizations", key),
        "judgements": await judgements(database, "organizations", key),
    }
