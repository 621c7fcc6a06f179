"""The page of an official: names, offices with their testimonies, events, and who was there too."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.reading import Facts, Row, judgements, one, quoted, rows

PERSON = """
select f.*, pl.full_name as place
from officials f
left join places pl on pl.id = f.place_id
where f.id = :id
"""

HOLDINGS = """
select h.*, p.label as position, o.id as organization_id, o.full_name as organization,
       coalesce(a.title, a.id) as article
from holdings h
join articles a on a.id = h.article_id
left join positions p on p.id = h.position_id
left join organizations o on o.id = p.organization_id
where h.official_id = :id
order by h.former, h.first_day, h.id
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
limit 500
"""

NAMES = "select name, basis from official_names where official_id = :id order by name"

OTHERS = """
select f.id, f.name, count(distinct b.event_id) as events
from participations a
join participations b on b.event_id = a.event_id and b.official_id <> a.official_id
join officials f on f.id = b.official_id
where a.official_id = :id
group by f.id, f.name
order by events desc, f.name, f.id
limit 12
"""


async def official(database: Any, key: str) -> Facts:
    """What the page of the official tells."""
    person = await one(database, PERSON, id=key)
    names = await rows(database, NAMES, id=key)
    return {
        "row_title": person.get("name"),
        "has_own_page": True,
        "person": person,
        "offices": by_office(await quoted(database, "holdings", HOLDINGS, id=key)),
        "roles": await quoted(database, "participations", ROLES, id=key),
        "names": [name for name in names if name["name"] != person.get("name")],
        "others": await rows(database, OTHERS, id=key),
        "judgements": await judgements(database, "officials", key),
    }


def by_office(holdings: list[Row]) -> list[Row]:
    """The testimonies in groups, one for each office and whether it was a former one."""
    offices: dict[tuple[object, object], list[Row]] = {}
    for holding in holdings:
        offices.setdefault((holding["position_id"] or _printed(holding), holding["former"]), []).append(
            holding
        )
    return [_office(testimonies) for testimonies in offices.values()]


def _office(testimonies: list[Row]) -> Row:
    first = testimonies[0]
    dated = [testimony for testimony in testimonies if testimony["first_day"]]
    return {
        "name": first["position"] or _printed(first),
        "position_id": first["position_id"],
        "organization_id": first["organization_id"],
        "organization": first["organization"],
        "former": first["former"],
        "acting": first["acting"],
        "place_basis": first["place_basis"],
        "first_seen": min((testimony["first_day"] for testimony in dated), default=None),
        "last_seen": max((testimony["last_day"] for testimony in dated), default=None),
        "stated_start": _stated(testimonies, "stated_start"),
        "stated_end": _stated(testimonies, "stated_end"),
        "testimonies": testimonies,
    }


def _printed(holding: Row) -> str:
    office = ", ".join(filter(None, (holding["title_printed"], holding["organization_printed"])))
    return " ".join(filter(None, (office, holding["place_printed"])))


def _stated(testimonies: list[Row], column: str) -> str | None:
    return next((testimony[column] for testimony in testimonies if testimony[column]), None)
