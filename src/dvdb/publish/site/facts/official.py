"""The page of an official: names, offices with their testimonies, events, and who was there too."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.matches import matches
from dvdb.publish.site.facts.reading import Facts, Row, judgements, one, quoted, rows
from dvdb.publish.site.facts.spells import latest_first, spell

PERSON = """
select f.*, pl.full_name as place
from officials f
left join places pl on pl.id = f.place_id
where f.id = :id
"""

HOLDINGS = """
select h.*, p.label as position, o.id as organization_id, o.full_name as organization,
       coalesce(a.title, a.id) as article, a.method
from holdings h
join articles a on a.id = h.article_id
left join positions p on p.id = h.position_id
left join organizations o on o.id = p.organization_id
left join titles t on t.id = p.title_id
where h.official_id = :id
order by h.former, h.first_day, p.single_seat desc, coalesce(t.rank, 99), h.id
limit 500
"""

ROLES = """
select q.id, q.role_id, r.name as role, r.name_en as role_en,
       e.id as event_id, e.label as event, e.first_day
from participations q
join events e on e.id = q.event_id
left join roles r on r.id = q.role_id
where q.official_id = :id
order by e.first_day desc, e.id, q.role_id
limit 200
"""

NAMES = "select id, name, basis from official_names where official_id = :id order by name"

OTHERS = """
select f.id, f.name, count(distinct b.event_id) as events
from (select distinct event_id from participations where official_id = :id limit 500) a
join participations b on b.event_id = a.event_id and b.official_id <> :id
join officials f on f.id = b.official_id
group by f.id, f.name
order by events desc, f.name, f.id
limit 12
"""

NAMESAKES = """
select f.id, f.name, pl.full_name as place,
       (select p.label from holdings h join positions p on p.id = h.position_id
        where h.official_id = f.id order by h.last_day desc, p.label limit 1) as position
from officials f
left join places pl on pl.id = f.place_id
where f.name_key = :name_key and f.id <> :id
order by f.id
limit 20
"""


async def official(database: Any, key: str) -> Facts:
    """What the page of the official tells."""
    person = await one(database, PERSON, id=key)
    names = await quoted(database, "official_names", NAMES, id=key)
    holdings = await quoted(database, "holdings", HOLDINGS, id=key)
    return {
        "row_title": person.get("name"),
        "has_own_page": True,
        "person": person,
        "offices": by_office(holdings),
        "articles": len({holding["article_id"] for holding in holdings}),
        "reviewed": len({h["article_id"] for h in holdings if h["method"] == "reviewed"}),
        "unresolved": sum(holding["position_id"] is None for holding in holdings),
        "roles": await quoted(database, "participations", ROLES, id=key),
        "names": [name for name in names if name["name"] != person.get("name")],
        "others": await rows(database, OTHERS, id=key),
        "namesakes": await rows(database, NAMESAKES, id=key, name_key=person.get("name_key")),
        "matches": await matches(database, "officials", key),
        "judgements": await judgements(database, "officials", key),
    }


def by_office(holdings: list[Row]) -> list[Row]:
    """The testimonies in groups, one for each office, those seen last first."""
    offices: dict[object, list[Row]] = {}
    for holding in holdings:
        offices.setdefault(holding["position_id"] or _printed(holding), []).append(holding)
    return latest_first([_office(testimonies) for testimonies in offices.values()])


def _office(testimonies: list[Row]) -> Row:
    first = testimonies[0]
    return {
        "name": first["position"] or _printed(first),
        "position_id": first["position_id"],
        "organization_id": first["organization_id"],
        "organization": first["organization"],
        "place_basis": first["place_basis"],
        "testimonies": testimonies,
        "quotes": [quote for testimony in testimonies for quote in testimony["quotes"]],
        **spell(testimonies),
    }


def _printed(holding: Row) -> str:
    office = ", ".join(filter(None, (holding["title_printed"], holding["organization_printed"])))
    return " ".join(filter(None, (office, holding["place_printed"])))
