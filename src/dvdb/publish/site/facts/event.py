"""The page of an event: what, when, where, by whom; who took part; what each report says."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.reading import Facts, judgements, one, quoted

ABOUT = """
select e.*, k.name as kind, k.name_en as kind_en, o.full_name as organizer, pl.full_name as place
from events e
left join event_kinds k on k.id = e.kind_id
left join organizations o on o.id = e.organizer_id
left join places pl on pl.id = e.place_id
where e.id = :id
"""

REPORTS = """
select r.*, coalesce(a.title, a.id) as article, a.published_at, s.name as source
from event_reports r
join articles a on a.id = r.article_id
left join sources s on s.id = a.source_id
where r.event_id = :id
order by a.published_at, a.id
"""

PEOPLE = """
select q.id, q.official_id, coalesce(f.name, q.name_printed) as official,
       r.name as role, r.name_en as role_en
from participations q
left join officials f on f.id = q.official_id
left join roles r on r.id = q.role_id
where q.event_id = :id
order by case q.role_id when 'chair' then 0 when 'attend' then 2 else 1 end, official, q.id
limit 500
"""

FIGURES = "select * from figures where event_id = :id order by article_id, ordinal"

AWARDS = "select * from awards where event_id = :id order by article_id, ordinal"


async def event(database: Any, key: str) -> Facts:
    """What the page of the event tells."""
    about = await one(database, ABOUT, id=key)
    return {
        "row_title": about.get("title") or about.get("label") or key,
        "has_own_page": True,
        "about": about,
        "reports": await quoted(database, "event_reports", REPORTS, id=key),
        "people": await quoted(database, "participations", PEOPLE, id=key),
        "figures": await quoted(database, "figures", FIGURES, id=key),
        "awards": await quoted(database, "awards", AWARDS, id=key),
        "judgements": await judgements(database, "events", key),
    }
