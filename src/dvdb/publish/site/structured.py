"""Pages in the words of schema.org, for programs that read the web: people, bodies and events as JSON-LD.

Each page of an official, an organization or an event carries one object of type Person, Organization or
Event whose ``@id`` is the address of the page; what it links to has the address of its own page as ``@id``.
Only what the data states is there: a tenure has a start or an end only where an article tells it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from dvdb.publish.site.facts.reading import Row, one, rows
from dvdb.publish.site.listing import row_address

Thing = dict[str, Any]
Absolute = Callable[[str], str]

CONTEXT = "https://schema.org"
GENDERS = {"female": f"{CONTEXT}/Female", "male": f"{CONTEXT}/Male"}
MANY = 100
"""Links of one kind that an object has at most."""

PERSON = "select id, name, gender, gender_basis from officials where id = :id"
OTHER_NAMES = (
    "select distinct name from official_names where official_id = :id and name <> :name order by name"
)
TENURES = """
select p.title, o.id as organization_id, o.full_name as organization,
       min(h.stated_start) as stated_start, max(h.stated_end) as stated_end
from holdings h
join positions p on p.id = h.position_id
join organizations o on o.id = p.organization_id
where h.official_id = :id
group by p.id, p.title, o.id, o.full_name
order by min(h.first_day), p.id
limit :many
"""
BODY = """
select o.id, o.full_name, o.valid_from, o.valid_to, u.id as parent_id, u.full_name as parent,
       pl.id as place_id, pl.full_name as place
from organizations o
left join organizations u on u.id = o.parent_id
left join places pl on pl.id = o.place_id
where o.id = :id
"""
EVENT = """
select e.id, e.label, e.title, e.start_date, e.end_date, e.venue,
       o.id as organizer_id, o.full_name as organizer,
       pl.id as place_id, pl.full_name as place
from events e
left join organizations o on o.id = e.organizer_id
left join places pl on pl.id = e.place_id
where e.id = :id
"""
ATTENDEES = """
select distinct f.id, f.name
from participations q
join officials f on f.id = q.official_id
where q.event_id = :id
order by f.name, f.id
limit :many
"""
REPORTS = """
select a.id, a.title
from event_reports r
join articles a on a.id = r.article_id
where r.event_id = :id
order by a.published_at, a.id
limit :many
"""


async def official(database: Any, key: str, absolute: Absolute) -> Thing:
    """A Person with other names and, for each office, an OrganizationRole."""
    person = await one(database, PERSON, id=key)
    if not person:
        return {}
    names = await rows(database, OTHER_NAMES, id=key, name=person["name"])
    tenures = await rows(database, TENURES, id=key, many=MANY)
    return _thing(
        "Person",
        absolute(row_address("officials", key)),
        person["name"],
        alternateName=[row["name"] for row in names],
        gender=GENDERS.get(person["gender"]) if person["gender_basis"] != "middle name" else None,
        memberOf=[_tenure(tenure, absolute) for tenure in tenures],
    )


async def organization(database: Any, key: str, absolute: Absolute) -> Thing:
    """An Organization with its life, the body above it and the place it serves."""
    body = await one(database, BODY, id=key)
    if not body:
        return {}
    return _thing(
        "Organization",
        absolute(row_address("organizations", key)),
        body["full_name"],
        foundingDate=body["valid_from"],
        dissolutionDate=body["valid_to"],
        parentOrganization=_link("Organization", "organizations", body, "parent", absolute),
        areaServed=_link("AdministrativeArea", "places", body, "place", absolute),
    )


async def event(database: Any, key: str, absolute: Absolute) -> Thing:
    """An Event with days, place, organizer, those who took part and the articles that report it."""
    about = await one(database, EVENT, id=key)
    if not about:
        return {}
    place = _link("AdministrativeArea", "places", about, "place", absolute)
    venue = _without_nothing({"@type": "Place", "name": about["venue"], "containedInPlace": place})
    people = await rows(database, ATTENDEES, id=key, many=MANY)
    reports = await rows(database, REPORTS, id=key, many=MANY)
    return _thing(
        "Event",
        absolute(row_address("events", key)),
        about["title"] or about["label"],
        startDate=_day(about["start_date"]),
        endDate=_day(about["end_date"]),
        location=venue if about["venue"] else place,
        organizer=_link("Organization", "organizations", about, "organizer", absolute),
        attendee=[_reference("Person", "officials", row["id"], row["name"], absolute) for row in people],
        subjectOf=[
            _reference("NewsArticle", "articles", row["id"], row["title"], absolute) for row in reports
        ],
    )


STRUCTURED: dict[str, Callable[[Any, str, Absolute], Awaitable[Thing]]] = {
    "officials": official,
    "organizations": organization,
    "events": event,
}
"""Tables whose rows have an object."""


def _thing(kind: str, address: str, name: str, **properties: object) -> Thing:
    return {
        "@context": CONTEXT,
        "@type": kind,
        "@id": address,
        "url": address,
        "name": name,
    } | _without_nothing(properties)


def _tenure(tenure: Row, absolute: Absolute) -> Thing:
    """schema.org puts the role between a person and the body: memberOf, then memberOf again."""
    return _without_nothing(
        {
            "@type": "OrganizationRole",
            "roleName": tenure["title"],
            "startDate": _day(tenure["stated_start"]),
            "endDate": _day(tenure["stated_end"]),
            "memberOf": _link("Organization", "organizations", tenure, "organization", absolute),
        }
    )


def _link(kind: str, table: str, row: Row, column: str, absolute: Absolute) -> Thing | None:
    key = row[f"{column}_id"]
    return _reference(kind, table, key, row[column], absolute) if key else None


def _reference(kind: str, table: str, key: str, name: str | None, absolute: Absolute) -> Thing:
    return _without_nothing({"@type": kind, "@id": absolute(row_address(table, key)), "name": name})


def _day(date: str | None) -> str | None:
    """A date that has a year, for ISO 8601 knows no other: --07-15 is left out."""
    return date if date and not date.startswith("--") else None


def _without_nothing(properties: dict[str, Any]) -> Thing:
    return {name: value for name, value in properties.items() if value not in (None, [], {})}
