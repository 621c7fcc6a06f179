"""What the pages of single rows, and the home page, tell: each function runs a few small statements."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.utils import tilde_decode

Row = dict[str, Any]
Facts = dict[str, Any]

QUOTES = """
select e.row_id, e.quote, e.article_id, coalesce(a.title, a.id) as article, e.method
from evidence e join articles a on a.id = e.article_id
where e.table_name = :table and e.row_id in (select value from json_each(:ids))
order by e.row_id, a.published_at, e.article_id, e.start_offset limit 2000
"""

COUNTED = ("articles", "events", "officials", "positions", "organizations", "evidence")


def decode(key: str) -> str:
    """The key of a row from its part of the address."""
    return str(tilde_decode(key))


async def rows(database: Any, sql: str, **parameters: object) -> list[Row]:
    """The rows of a statement as plain dictionaries."""
    result = await database.execute(sql, parameters)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


async def one(database: Any, sql: str, **parameters: object) -> Row:
    """The first row, or an empty one."""
    found = await rows(database, sql, **parameters)
    return found[0] if found else {}


async def with_quotes(database: Any, table: str, facts: list[Row]) -> list[Row]:
    """The facts, each with the ``quotes`` that prove it."""
    ids = json.dumps([fact["id"] for fact in facts])
    by_row = defaultdict(list)
    for quote in await rows(database, QUOTES, table=table, ids=ids):
        by_row[quote["row_id"]].append(quote)
    return [{**fact, "quotes": by_row[fact["id"]]} for fact in facts]


async def home(database: Any) -> Facts:
    """Counts, the span of time, and the newest reports."""
    counts = await one(database, "select " + ", ".join(f"(select count(*) from {t}) as {t}" for t in COUNTED))
    span = await one(database, "select min(first_day) as first, max(last_day) as last from events")
    newest = await rows(
        database,
        """select a.id, coalesce(a.title, a.id) as title, a.published_at, a.place_printed, s.name as source,
                  (select min(e.first_day) from event_reports r join events e on e.id = r.event_id
                   where r.article_id = a.id) as day
           from articles a left join sources s on s.id = a.source_id
           order by coalesce(a.published_at, day) desc, a.id limit 6""",
    )
    people = await rows(
        database,
        """select f.id, f.name, count(distinct h.article_id) as articles,
                  (select p.label from holdings x join positions p on p.id = x.position_id
                   where x.official_id = f.id and x.former = 0
                   order by x.last_day desc, p.single_seat desc, p.label limit 1) as position
           from holdings h join officials f on f.id = h.official_id
           group by f.id, f.name order by articles desc, f.name, f.id limit 6""",
    )
    return {"counts": counts, "span": span, "newest": newest, "people": people}


async def official(database: Any, key: str) -> Facts:
    """A person: names, offices with their testimonies, events, and who was there too."""
    person = await one(
        database,
        """select f.*, pl.full_name as place from officials f left join places pl on pl.id = f.place_id
           where f.id = :id""",
        id=key,
    )
    holdings = await with_quotes(
        database,
        "holdings",
        await rows(
            database,
            """select h.*, p.label as position, o.id as organization_id, coalesce(a.title, a.id) as article
               from holdings h left join positions p on p.id = h.position_id
               left join organizations o on o.id = p.organization_id join articles a on a.id = h.article_id
               where h.official_id = :id order by h.former, h.first_day, h.id limit 500""",
            id=key,
        ),
    )
    roles = await with_quotes(
        database,
        "participations",
        await rows(
            database,
            """select q.id, q.role_id, r.name as role, r.name_en as role_en, e.id as event_id, e.label as event, e.first_day
               from participations q join events e on e.id = q.event_id left join roles r on r.id = q.role_id
               where q.official_id = :id order by e.first_day desc, e.id, q.role_id limit 500""",
            id=key,
        ),
    )
    names = await rows(
        database, "select name, basis from official_names where official_id = :id order by name", id=key
    )
    others = await rows(
        database,
        """select f.id, f.name, count(distinct b.event_id) as events from participations a
           join participations b on b.event_id = a.event_id and b.official_id <> a.official_id
           join officials f on f.id = b.official_id where a.official_id = :id
           group by f.id, f.name order by events desc, f.name, f.id limit 12""",
        id=key,
    )
    return {
        "row_title": person.get("name"),
        "has_own_page": True,
        "person": person,
        "offices": _by_office(holdings),
        "roles": roles,
        "names": [name for name in names if name["name"] != person.get("name")],
        "others": others,
        "judgements": await judgements(database, "officials", key),
    }


async def article(database: Any, key: str) -> Facts:
    """An article: what it says, fact by fact, and its text where the file has it."""
    about = await one(
        database,
        """select a.*, s.name as source, pl.full_name as place, t.body from articles a
           left join sources s on s.id = a.source_id left join places pl on pl.id = a.place_id
           left join article_texts t on t.article_id = a.id where a.id = :id""",
        id=key,
    )
    credits_ = await rows(
        database,
        "select kind, name from article_credits where article_id = :id order by kind, ordinal",
        id=key,
    )
    events = await with_quotes(
        database,
        "event_reports",
        await rows(
            database,
            """select r.id, r.event_id, e.label as event, r.main, r.venue, r.period_label, r.organizer_printed,
                      r.start_date, r.year_basis
               from event_reports r join events e on e.id = r.event_id where r.article_id = :id
               order by r.main desc, e.first_day, r.id""",
            id=key,
        ),
    )
    holdings = await with_quotes(
        database,
        "holdings",
        await rows(
            database,
            """select h.*, p.label as position, f.name as official from holdings h
               left join positions p on p.id = h.position_id left join officials f on f.id = h.official_id
               where h.article_id = :id order by h.name_printed, h.former, h.id""",
            id=key,
        ),
    )
    figures = await with_quotes(
        database,
        "figures",
        await rows(database, "select * from figures where article_id = :id order by ordinal", id=key),
    )
    awards = await with_quotes(
        database,
        "awards",
        await rows(database, "select * from awards where article_id = :id order by ordinal", id=key),
    )
    citations = await with_quotes(
        database,
        "citations",
        await rows(database, "select * from citations where article_id = :id order by ordinal", id=key),
    )
    topics = await rows(
        database,
        """select t.id, t.name from article_topics x join topics t on t.id = x.topic_id
           where x.article_id = :id order by t.name""",
        id=key,
    )
    doubts = await rows(
        database, "select code, message from issues where article_id = :id order by code, id", id=key
    )
    return {
        "row_title": about.get("title") or key,
        "has_own_page": True,
        "about": about,
        "url": web_address(about.get("url")),
        "authors": [c["name"] for c in credits_ if c["kind"] == "author"],
        "photographers": [c["name"] for c in credits_ if c["kind"] == "photographer"],
        "events": events,
        "testimonies": holdings,
        "figures": figures,
        "awards": awards,
        "citations": citations,
        "topics": topics,
        "doubts": doubts,
        "judgements": await judgements(database, "articles", key),
    }


async def event(database: Any, key: str) -> Facts:
    """An event: what, when, where, by whom; who took part; what each report says."""
    about = await one(
        database,
        """select e.*, k.name as kind, k.name_en as kind_en, o.full_name as organizer, pl.full_name as place
           from events e left join event_kinds k on k.id = e.kind_id
           left join organizations o on o.id = e.organizer_id left join places pl on pl.id = e.place_id
           where e.id = :id""",
        id=key,
    )
    reports = await with_quotes(
        database,
        "event_reports",
        await rows(
            database,
            """select r.*, coalesce(a.title, a.id) as article, a.published_at, s.name as source
               from event_reports r join articles a on a.id = r.article_id left join sources s on s.id = a.source_id
               where r.event_id = :id order by a.published_at, a.id""",
            id=key,
        ),
    )
    people = await with_quotes(
        database,
        "participations",
        await rows(
            database,
            """select q.id, q.official_id, coalesce(f.name, q.name_printed) as official, r.name as role, r.name_en as role_en
               from participations q left join officials f on f.id = q.official_id left join roles r on r.id = q.role_id
               where q.event_id = :id
               order by case q.role_id when 'chair' then 0 when 'attend' then 2 else 1 end, official, q.id limit 500""",
            id=key,
        ),
    )
    figures = await with_quotes(
        database,
        "figures",
        await rows(
            database, "select * from figures where event_id = :id order by article_id, ordinal", id=key
        ),
    )
    awards = await with_quotes(
        database,
        "awards",
        await rows(
            database, "select * from awards where event_id = :id order by article_id, ordinal", id=key
        ),
    )
    return {
        "row_title": about.get("title") or about.get("label") or key,
        "has_own_page": True,
        "about": about,
        "reports": reports,
        "people": people,
        "figures": figures,
        "awards": awards,
        "judgements": await judgements(database, "events", key),
    }


async def organization(database: Any, key: str) -> Facts:
    """A body: its life, kin, predecessors and successors, office-holders, events."""
    about = await one(
        database,
        """select o.*, k.name as kind, k.name_en as kind_en, pl.full_name as place, u.full_name as parent
           from organizations o left join organization_kinds k on k.id = o.kind_id
           left join places pl on pl.id = o.place_id left join organizations u on u.id = o.parent_id where o.id = :id""",
        id=key,
    )
    before = await rows(
        database,
        """select s.kind, s.date, s.instrument, o.id, o.full_name from organization_successions s
           join organizations o on o.id = s.predecessor_id where s.successor_id = :id order by s.date, o.full_name""",
        id=key,
    )
    after = await rows(
        database,
        """select s.kind, s.date, s.instrument, o.id, o.full_name from organization_successions s
           join organizations o on o.id = s.successor_id where s.predecessor_id = :id order by s.date, o.full_name""",
        id=key,
    )
    children = await rows(
        database,
        "select id, full_name from organizations where parent_id = :id order by full_name limit 200",
        id=key,
    )
    holders = await rows(
        database,
        """select p.id as position_id, p.title, h.official_id, f.name as official, min(h.first_day) as first_seen,
                  max(h.last_day) as last_seen, max(h.former) as former, count(distinct h.article_id) as articles
           from positions p join holdings h on h.position_id = p.id join officials f on f.id = h.official_id
           where p.organization_id = :id group by p.id, p.title, h.official_id, f.name
           order by p.single_seat desc, p.title, first_seen, f.name limit 500""",
        id=key,
    )
    events = await rows(
        database,
        "select id, label, first_day from events where organizer_id = :id order by first_day desc, id limit 100",
        id=key,
    )
    return {
        "row_title": about.get("full_name") or key,
        "has_own_page": True,
        "about": about,
        "before": before,
        "after": after,
        "children": children,
        "holders": holders,
        "events": events,
        "judgements": await judgements(database, "organizations", key),
    }


async def judgements(database: Any, table: str, key: str) -> list[Row]:
    """The decisions of people about a row."""
    return await rows(
        database,
        """select * from judgements where table_name = :table and (subject_id = :id or object_id = :id)
           order by decided_on, id""",
        table=table,
        id=key,
    )


def web_address(url: object) -> str | None:
    """The address where it may become a link: http and https only."""
    text = str(url or "").strip()
    return text if text.lower().startswith(("http://", "https://")) else None


def _by_office(holdings: list[Row]) -> list[Row]:
    """The testimonies in groups, one for each office and whether it was a former one."""
    offices: dict[tuple[object, object], Row] = {}
    for holding in holdings:
        printed = ", ".join(filter(None, (holding["title_printed"], holding["organization_printed"])))
        name = holding["position"] or " ".join(filter(None, (printed, holding["place_printed"])))
        office = offices.setdefault(
            (holding["position_id"] or name, holding["former"]),
            {
                "name": name,
                "position_id": holding["position_id"],
                "organization_id": holding["organization_id"],
                "former": holding["former"],
                "acting": holding["acting"],
                "place_basis": holding["place_basis"],
                "testimonies": [],
            },
        )
        office["testimonies"].append(holding)
    for office in offices.values():
        days = [h for h in office["testimonies"] if h["first_day"]]
        office["first_seen"] = min((h["first_day"] for h in days), default=None)
        office["last_seen"] = max((h["last_day"] for h in days), default=None)
        office["stated_start"] = next(
            (h["stated_start"] for h in office["testimonies"] if h["stated_start"]), None
        )
        office["stated_end"] = next((h["stated_end"] for h in office["testimonies"] if h["stated_end"]), None)
    return list(offices.values())


ROW_PAGES: dict[str, Callable[[Any, str], Awaitable[Facts]]] = {
    "officials": official,
    "articles": article,
    "events": event,
    "organizations": organization,
}
