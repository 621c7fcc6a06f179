"""The page of an article: what it says, fact by fact, and its text where the file has it."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.marking import KINDS, pieces
from dvdb.publish.site.facts.matches import matches
from dvdb.publish.site.facts.reading import Facts, Row, judgements, one, quoted, rows

ABOUT = """
select a.*, s.name as source, pl.full_name as place, t.body
from articles a
left join sources s on s.id = a.source_id
left join places pl on pl.id = a.place_id
left join article_texts t on t.article_id = a.id
where a.id = :id
"""

CREDITS = "select kind, name from article_credits where article_id = :id order by kind, ordinal"

EVENTS = """
select r.id, r.event_id, e.label as event, r.main, r.venue, r.period_label, r.organizer_printed,
       r.start_date, r.year_basis
from event_reports r
join events e on e.id = r.event_id
where r.article_id = :id
order by r.main desc, e.first_day, r.id
"""

PROOFS = """
select table_name, row_id, start_offset, end_offset
from evidence
where article_id = :id
order by start_offset, end_offset
limit 5000
"""

BODIES = """
select o.id, o.full_name, group_concat(distinct n.id) as names, min(v.start_offset) as first
from evidence v
join organization_names n on n.id = v.row_id
join organizations o on o.id = n.organization_id
where v.table_name = 'organization_names' and v.article_id = :id
group by o.id, o.full_name
order by first, o.id
"""

NAMES = """
select n.id, n.official_id, min(v.start_offset) as first
from evidence v
join official_names n on n.id = v.row_id
where v.table_name = 'official_names' and v.article_id = :id
group by n.id, n.official_id
"""

HOLDINGS = """
select h.*, p.label as position, f.name as official
from holdings h
left join positions p on p.id = h.position_id
left join officials f on f.id = h.official_id
where h.article_id = :id
order by h.name_printed, h.former, h.id
"""

ROLES = """
select q.id, q.official_id, coalesce(f.name, q.name_printed) as official, q.role_id,
       r.name as role, r.name_en as role_en,
       e.id as event_id, e.label as event
from evidence v
join participations q on q.id = v.row_id
join events e on e.id = q.event_id
left join officials f on f.id = q.official_id
left join roles r on r.id = q.role_id
where v.table_name = 'participations' and v.article_id = :id
group by q.id
order by e.first_day, e.id, official, q.role_id
"""

FIGURES = "select * from figures where article_id = :id order by ordinal"

AWARDS = "select * from awards where article_id = :id order by ordinal"

CITATIONS = "select * from citations where article_id = :id order by ordinal"

TOPICS = """
select t.id, t.name
from article_topics x
join topics t on t.id = x.topic_id
where x.article_id = :id
order by t.name
"""

DOUBTS = """
select i.code, i.message, substr(t.body, i.start_offset + 1, i.end_offset - i.start_offset) as quote
from issues i
left join article_texts t on t.article_id = i.article_id
where i.article_id = :id
order by i.start_offset, i.code, i.id
"""


async def article(database: Any, key: str) -> Facts:
    """What the page of the article tells."""
    about = await one(database, ABOUT, id=key)
    named = await rows(database, CREDITS, id=key)
    proofs = await rows(database, PROOFS, id=key)
    testimonies = await quoted(database, "holdings", HOLDINGS, id=key)
    roles = _by_this_article(await quoted(database, "participations", ROLES, id=key), key)
    bodies = await rows(database, BODIES, id=key)
    names = await rows(database, NAMES, id=key)
    people = by_person(testimonies, roles, names)
    return {
        "row_title": about.get("title") or key,
        "has_own_page": True,
        "about": about,
        "url": web_address(about.get("url")),
        "pieces": pieces(about["body"], proofs) if about.get("body") else [],
        "kinds": [kind for table, kind in KINDS.items() if any(p["table_name"] == table for p in proofs)],
        "targets": _targets(people, bodies, names),
        "authors": [credit["name"] for credit in named if credit["kind"] == "author"],
        "photographers": [credit["name"] for credit in named if credit["kind"] == "photographer"],
        "events": await quoted(database, "event_reports", EVENTS, id=key),
        "people": people,
        "bodies": bodies,
        "figures": await quoted(database, "figures", FIGURES, id=key),
        "awards": await quoted(database, "awards", AWARDS, id=key),
        "citations": await quoted(database, "citations", CITATIONS, id=key),
        "topics": await rows(database, TOPICS, id=key),
        "doubts": await rows(database, DOUBTS, id=key),
        "matches": await matches(database, "articles", key),
        "judgements": await judgements(database, "articles", key),
    }


def _by_this_article(shared: list[Row], key: str) -> list[Row]:
    """Facts that several articles prove, with the quotes of this one alone."""
    return [{**fact, "quotes": [q for q in fact["quotes"] if q["article_id"] == key]} for fact in shared]


def by_person(testimonies: list[Row], roles: list[Row], names: list[Row]) -> list[Row]:
    """The people of an article in its order, each with the offices and the roles that it gives them."""
    first = {name["official_id"]: name["first"] for name in reversed(names)}
    people: dict[str, Row] = {}
    for kind, facts in (("testimonies", testimonies), ("roles", roles)):
        for fact in facts:
            name = fact["official"] or fact["name_printed"]
            person = people.setdefault(
                fact["official_id"] or name,
                {
                    "anchor": f"f-{fact['official_id'] or fact['id']}",
                    "official_id": fact["official_id"],
                    "name": name,
                    "first": first.get(fact["official_id"]),
                    "testimonies": [],
                    "roles": [],
                },
            )
            person[kind].append(fact)
    return sorted(people.values(), key=_first_mention)


def _first_mention(person: Row) -> tuple[int, str]:
    facts = [*person["testimonies"], *person["roles"]]
    offsets = [quote["start_offset"] for fact in facts for quote in fact["quotes"]]
    return min(offsets, default=1 << 30), person["name"]


def _targets(people: list[Row], bodies: list[Row], names: list[Row]) -> dict[str, str]:
    """The places on the page where facts stand that are not told one by one, by the row that is proven."""
    anchors = {person["official_id"]: person["anchor"] for person in people}
    found = {name["id"]: anchors.get(name["official_id"], "") for name in names}
    for person in people:
        found |= {fact["id"]: person["anchor"] for fact in (*person["testimonies"], *person["roles"])}
    for body in bodies:
        found |= dict.fromkeys(body["names"].split(","), f"f-{body['id']}")
    return found


def web_address(url: object) -> str | None:
    """The address where it may become a link: http and https only."""
    text = str(url or "").strip()
    return text if text.lower().startswith(("http://", "https://")) else None
