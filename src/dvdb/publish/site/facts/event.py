"""The page of an event: what, when, where, by whom; who took part; what each report says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dvdb.publish.site.facts.matches import matches
from dvdb.publish.site.facts.reading import Facts, Row, judgements, one, quoted, rows

ABOUT = """
select e.*, k.name as kind, k.name_en as kind_en, o.full_name as organizer, pl.full_name as place,
       u.label as parent
from events e
left join event_kinds k on k.id = e.kind_id
left join organizations o on o.id = e.organizer_id
left join places pl on pl.id = e.place_id
left join events u on u.id = e.parent_id
where e.id = :id
"""

REPORTS = """
select r.*, coalesce(a.title, a.id) as article, a.published_at, coalesce(s.name, a.source_printed) as source
from event_reports r
join articles a on a.id = r.article_id
left join sources s on s.id = a.source_id
where r.event_id = :id
order by a.published_at, a.id
limit 50
"""

PEOPLE = """
select q.id, q.official_id, coalesce(f.name, q.name_printed) as official, q.role_id,
       r.name as role, r.name_en as role_en
from participations q
left join officials f on f.id = q.official_id
left join roles r on r.id = q.role_id
where q.event_id = :id
order by case q.role_id when 'chair' then 0 when 'attend' then 2 else 1 end, official, q.id
limit 500
"""

OFFICES = """
select h.official_id, p.id as position_id, p.label
from event_reports r
join holdings h on h.article_id = r.article_id and h.former = 0
join positions p on p.id = h.position_id
where r.event_id = :id and h.official_id is not null
group by h.official_id, p.id, p.label
order by p.single_seat desc, p.label
limit 1000
"""

FIGURES = "select * from figures where event_id = :id order by article_id, ordinal limit 300"

AWARDS = "select * from awards where event_id = :id order by article_id, ordinal limit 100"

CITATIONS = """
select c.*
from event_reports r
join citations c on c.article_id = r.article_id
where r.event_id = :id and r.main = 1
order by c.number, c.id
limit 60
"""

PARTS = "select id, label from events where parent_id = :id order by first_day, id limit 40"

COMPARED = (
    "type",
    "title",
    "start_date",
    "end_date",
    "part_of_day",
    "organizer_printed",
    "organizer_place",
    "venue",
    "place_printed",
    "period_label",
    "planning_label",
)
"""Details that each report tells for itself."""


async def event(database: Any, key: str) -> Facts:
    """What the page of the event tells."""
    about = await one(database, ABOUT, id=key)
    reports = await quoted(database, "event_reports", REPORTS, id=key)
    offices: dict[str, list[Row]] = {}
    for office in await rows(database, OFFICES, id=key):
        offices.setdefault(office["official_id"], []).append(office)
    citations = await quoted(database, "citations", CITATIONS, id=key)
    return {
        "row_title": about.get("title") or about.get("label") or key,
        "has_own_page": True,
        "about": about,
        "reports": reports,
        "compared": compared(reports),
        "people": by_person(await quoted(database, "participations", PEOPLE, id=key)),
        "offices": offices,
        "figures": await quoted(database, "figures", FIGURES, id=key),
        "awards": await quoted(database, "awards", AWARDS, id=key),
        "citations": list({citation["number"]: citation for citation in reversed(citations)}.values())[::-1],
        "parts": await rows(database, PARTS, id=key),
        "matches": await matches(database, "events", key),
        "judgements": await judgements(database, "events", key),
    }


def by_person(participations: list[Row]) -> list[Row]:
    """The people in the order of their first role, each with all roles and the quotes for them."""
    people: dict[str, Row] = {}
    for found in participations:
        person = people.setdefault(
            found["official_id"] or found["official"], {**found, "roles": [], "quotes": []}
        )
        person["roles"].append(found)
        person["quotes"].extend(found["quotes"])
    return list(people.values())


def compared(reports: Sequence[Row]) -> list[Row]:
    """The details that any report tells: the column, the values in order, and whether two reports differ."""
    told = []
    for column in COMPARED:
        values = [report[column] for report in reports]
        known = {value for value in values if value}
        if known:
            told.append({"column": column, "values": values, "differ": len(known) > 1})
    return told
