"""The table ``candidate_matches``, made anew from what is stored after a load that changed something.

It is a function of the whole database and the judgements, so that neither the order nor the number of the
loads leaves a trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import Connection, func, select

from dvdb import models
from dvdb.resolve.ids import body_key, key
from dvdb.resolve.matches import (
    Body,
    Decided,
    Happening,
    Person,
    Writing,
    articles,
    bodies,
    happenings,
    persons,
)
from dvdb.resolve.resolver import Resolver
from dvdb.resolve.rows import Row
from dvdb.store import Counts, replace_all

_TABLES = models.metadata.tables


def write_matches(connection: Connection, resolver: Resolver) -> Counts:
    """Make the table what the stored rows say, and leave rows that stay as they are alone."""
    decided = Decided(
        different={name: _judged(resolver, name, same=False) for name in models.MATCHED},
        same={"articles": _judged(resolver, "articles", same=True)},
    )
    rows = sorted(_matches(connection, resolver, decided), key=lambda row: str(row["id"]))
    return replace_all(connection, "candidate_matches", rows)


def _judged(resolver: Resolver, table: str, *, same: bool) -> frozenset[frozenset[str]]:
    """The pairs of a table that judgements call one, or two."""
    return frozenset(one.pair for one in resolver.curation.judged(table) if one.same == same)


def _matches(connection: Connection, resolver: Resolver, decided: Decided) -> Iterator[Row]:
    steps = _TABLES["organization_successions"]
    followed = frozenset(
        (before, after)
        for before, after in connection.execute(select(steps.c.predecessor_id, steps.c.successor_id))
    )
    yield from persons(list(_persons(connection, resolver)), followed, decided)
    yield from bodies(list(_bodies(connection)), decided)
    yield from happenings(_happenings(connection), decided)
    yield from articles(list(_articles(connection)), lambda ids: _texts(connection, ids), decided)


def _persons(connection: Connection, resolver: Resolver) -> Iterator[Person]:
    officials, held, positions = _TABLES["officials"], _TABLES["holdings"], _TABLES["positions"]
    offices: dict[str, set[str]] = defaultdict(set)
    homes: dict[str, set[str]] = defaultdict(set)
    query = (
        select(held.c.official_id, held.c.position_id, positions.c.organization_id)
        .join(positions, positions.c.id == held.c.position_id)
        .distinct()
    )
    for official, position, body in connection.execute(query):
        offices[official].add(position)
        if body is not None:
            homes[official].add(body)
    spans: Mapping[str, tuple[str | None, str | None]] = {
        official: (first, last)
        for official, first, last in connection.execute(
            select(held.c.official_id, func.min(held.c.first_day), func.max(held.c.last_day))
            .where(held.c.former == 0)
            .group_by(held.c.official_id)
        )
    }
    for one, name_key, place in connection.execute(
        select(officials.c.id, officials.c.name_key, officials.c.place_id).order_by(officials.c.id)
    ):
        first, last = spans.get(one, (None, None))
        yield Person(
            id=one,
            name_key=name_key,
            province=resolver.places.province_key(resolver.places[place]) if place else None,
            positions=frozenset(offices.get(one, ())),
            bodies=frozenset(homes.get(one, ())),
            first=first,
            last=last,
        )


def _bodies(connection: Connection) -> Iterator[Body]:
    table = _TABLES["organizations"]
    columns = (table.c.id, table.c.name, table.c.place_id, table.c.kind_id)
    for one, name, place, kind in connection.execute(select(*columns).order_by(table.c.id)):
        yield Body(id=one, name=body_key(name), place=place, kind=kind)


def _happenings(connection: Connection) -> Iterator[Happening]:
    events, reports, parts = _TABLES["events"], _TABLES["event_reports"], _TABLES["participations"]
    persons_of: dict[str, set[str]] = defaultdict(set)
    for event, official in connection.execute(
        select(parts.c.event_id, parts.c.official_id).where(parts.c.official_id.is_not(None))
    ):
        persons_of[event].add(official)
    articles: dict[str, set[str]] = defaultdict(set)
    for event, article in connection.execute(select(reports.c.event_id, reports.c.article_id)):
        articles[event].add(article)
    table = events.c
    columns = (table.id, table.first_day, table.kind_id, table.organizer_id, table.place_id, table.parent_id)
    for one, day, kind, organizer, place, parent in connection.execute(select(*columns).order_by(table.id)):
        yield Happening(
            id=one, day=day, kind=kind, organizer=organizer, place=place, parent=parent,
            persons=frozenset(persons_of.get(one, ())), articles=frozenset(articles.get(one, ())),
        )  # fmt: skip


def _articles(connection: Connection) -> Iterator[Writing]:
    table = _TABLES["articles"].c
    columns = (table.id, table.title, table.published_at, table.sketch)
    for one, title, published, sketch in connection.execute(
        select(*columns).where(table.sketch.is_not(None))
    ):
        yield Writing(
            id=one, title=key(title) if title else None, day=published and published[:10], sketch=sketch
        )


def _texts(connection: Connection, ids: Collection[str]) -> Mapping[str, str]:
    table = _TABLES["article_texts"].c
    query = select(table.article_id, table.body).where(table.article_id.in_(ids))
    return dict(connection.execute(query).all())
