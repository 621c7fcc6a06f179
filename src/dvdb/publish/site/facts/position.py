"""The page of an office: its body, and its holders through time."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.holders import holders_of_office
from dvdb.publish.site.facts.reading import Facts, judgements, one, quoted

ABOUT = """
select p.*, o.full_name as organization, t.title_en, t.rank
from positions p
left join organizations o on o.id = p.organization_id
left join titles t on t.id = p.title_id
where p.id = :id
"""

TESTIMONIES = """
select h.*, coalesce(f.name, h.name_printed) as official
from holdings h
left join officials f on f.id = h.official_id
where h.position_id = :id
order by h.first_day desc, h.id
limit 60
"""


async def position(database: Any, key: str) -> Facts:
    """What the page of the office tells."""
    about = await one(database, ABOUT, id=key)
    return {
        "row_title": about.get("label") or key,
        "has_own_page": True,
        "about": about,
        "holders": await holders_of_office(database, key),
        "testimonies": await quoted(database, "holdings", TESTIMONIES, id=key),
        "judgements": await judgements(database, "positions", key),
    }
