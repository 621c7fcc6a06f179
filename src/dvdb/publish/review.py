"""``dvdb review``: what most needs a person's decision, by how many facts depend on it."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection, text

from dvdb.doubts import DOUBTS
from dvdb.publish.sketches import sketch
from dvdb.resolve.curation import Curation
from dvdb.resolve.curation_files import JUDGED, load_curation
from dvdb.resolve.organizations import unit_kind
from dvdb.store import open_for_reading

COLUMNS = ("facts", "score", "kind", "table", "left_id", "left", "right_id", "right", "why", "decide")

_FACTS = {
    "officials": ("holdings.official_id", "participations.official_id"),
    "organizations": ("positions.organization_id", "events.organizer_id", "awards.issuer_id"),
    "events": ("event_reports.event_id", "participations.event_id", "figures.event_id"),
    "articles": ("holdings.article_id", "event_reports.article_id", "figures.article_id"),
}
"""The columns that point to a row of each table: what depends on which row it is."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to decide: the rows, why it is doubtful, and how to decide.

    ``facts`` is how many depend on the decision: of two rows that may be one, those of the lesser, which
    would become the other's. ``score`` is how likely two rows are one, where that is estimated.
    """

    kind: str
    facts: int
    table: str
    left_id: str
    right_id: str | None
    why: str
    decide: str
    left: str = ""
    right: str = ""
    score: float | None = None

    def cells(self) -> dict[str, object]:
        """The values by the names of COLUMNS."""
        return {name: getattr(self, name) for name in COLUMNS}


@dataclass(frozen=True, slots=True)
class Review:
    """The doubts that come first, and how many there are in all."""

    doubts: tuple[Doubt, ...]
    total: int

    def __str__(self) -> str:
        """A table for reading: a line for each doubt, with its rows and what to do under it."""
        lines = ["facts  kind       what"]
        for doubt in self.doubts:
            told = [doubt.left, *([doubt.right] if doubt.right else []), doubt.why, f"-> {doubt.decide}"]
            lines.append(f"{doubt.facts:>5}  {doubt.kind:<9}  {told[0]}")
            lines += [f"{'':18}{line}" for line in told[1:]]
        return "\n".join(lines)

    def as_json(self) -> str:
        """A list of objects."""
        return json.dumps([doubt.cells() for doubt in self.doubts], ensure_ascii=False, indent=1)

    def as_csv(self) -> str:
        """A line for each doubt, after the names of the columns."""
        out = io.StringIO()
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(doubt.cells() for doubt in self.doubts)
        return out.getvalue().rstrip("\n")


def review(url: str | None, *, own: Path | None = None, limit: int = 20, kinds: Sequence[str] = ()) -> Review:
    """The ``limit`` doubts on which most facts depend, of some ``kinds`` or of all.

    Pairs that are judged in the decisions that ship with dvdb or in those of the folder ``own`` are left
    out, though the database be older than the judgement.
    """
    curation = load_curation(own)
    with open_for_reading(url) as connection:
        found = [
            doubt
            for kind, ask in _ASKED.items()
            if not kinds or kind in kinds
            for doubt in ask(connection, curation)
        ]
        found = _once_a_pair(found)
        found.sort(key=_rank)
        return Review(tuple(_sketched(connection, found[:limit])), len(found))


def _rank(doubt: Doubt) -> tuple[int, int, float, str, str]:
    kind = list(DOUBTS).index(doubt.kind)
    return (-doubt.facts, kind, -(doubt.score or 0), doubt.left_id, doubt.right_id or "")


def _once_a_pair(doubts: Iterable[Doubt]) -> list[Doubt]:
    """The doubts, those on one pair of rows as one with all that speaks for it."""
    found: dict[object, Doubt] = {}
    for number, doubt in enumerate(doubts):
        pair = (doubt.table, *sorted((doubt.left_id, doubt.right_id))) if doubt.right_id else number
        before = found.get(pair)
        found[pair] = (
            replace(before, why=f"{before.why}; {doubt.why}", score=doubt.score) if before else doubt
        )
    return list(found.values())


def _sketched(connection: Connection, doubts: Iterable[Doubt]) -> Iterator[Doubt]:
    for doubt in doubts:
        cells = doubt.cells()
        for side in ("left", "right"):
            one = cells[f"{side}_id"]
            if isinstance(one, str) and not cells[side]:
                cells[side] = sketch(connection, doubt.table, one)
        yield Doubt(**cells)  # type: ignore[arg-type]


def _matches(connection: Connection, curation: Curation) -> Iterator[Doubt]:
    facts = {table: _dependants(connection, table) for table in _FACTS}
    query = text(
        "SELECT table_name, left_id, right_id, score, reasons FROM candidate_matches WHERE status = 'open'"
    )
    judged = _judged(curation)
    for table, left, right, score, reasons in connection.execute(query):
        if (table, frozenset((left, right))) not in judged:
            yield Doubt(
                "match", min(facts[table][left], facts[table][right]), table, left, right,
                f"{score:.2f}: {reasons}", _to_judge(table, left, right), score=score,
            )  # fmt: skip


def _seats(connection: Connection, curation: Curation) -> Iterator[Doubt]:
    query = text(
        "SELECT p.id, p.label, a.official_id AS one, b.official_id AS other, min(a.first_day) AS day "
        "FROM holdings a JOIN holdings b ON b.position_id = a.position_id AND b.first_day = a.first_day "
        "AND b.official_id > a.official_id JOIN positions p ON p.id = a.position_id "
        "WHERE p.single_seat = 1 AND a.first_day = a.last_day "
        "AND a.former = 0 AND a.acting = 0 AND b.former = 0 AND b.acting = 0 "
        "GROUP BY p.id, p.label, a.official_id, b.official_id"
    )
    held = _dependants(connection, "officials")
    judged = _judged(curation)
    for _, label, one, other, day in connection.execute(query):
        if ("officials", frozenset((one, other))) not in judged:
            yield Doubt(
                "seat", min(held[one], held[other]), "officials", one, other,
                f"both hold the one seat of {label} on {day}", _to_judge("officials", one, other),
            )  # fmt: skip


def _provinces(connection: Connection, _: Curation) -> Iterator[Doubt]:
    query = text(
        "SELECT row_id, min(detail) FROM quality_checks "
        "WHERE check_name = 'two_provinces_one_day' GROUP BY row_id"
    )
    held = _dependants(connection, "officials")
    for official, detail in connection.execute(query):
        yield Doubt(
            "provinces", held[official], "officials", official, None, str(detail),
            "read both articles; a wrong office or place is a line of corrections.csv",
        )  # fmt: skip


def _places(connection: Connection, _: Curation) -> Iterator[Doubt]:
    """Articles without a place, by the local bodies in them that their place would tell."""
    nameless = Counter(
        article for article, body in connection.execute(text(_NAMELESS)) if unit_kind(body) is not None
    )
    query = text("SELECT id, sha256, place_printed FROM articles WHERE place_id IS NULL")
    for article, sha256, printed in connection.execute(query):
        if nameless[article]:
            yield Doubt(
                "place", nameless[article], "articles", article, None,
                f"{printed} is not one unit" if printed else "the text names no place",
                f"a line of overrides.csv: {sha256},{'published_at,DAY' if printed else 'place,PLACE'},...",
            )  # fmt: skip


_NAMELESS = """
SELECT article_id, organization_printed FROM holdings
WHERE position_id IS NULL AND organization_printed IS NOT NULL
UNION ALL
SELECT r.article_id, r.organizer_printed FROM event_reports r JOIN events e ON e.id = r.event_id
WHERE e.organizer_id IS NULL AND r.organizer_printed IS NOT NULL
"""
"""The bodies that are printed in an article and not resolved."""


def _bodies(connection: Connection, _: Curation) -> Iterator[Doubt]:
    query = text(
        "SELECT organization_printed, place_printed, count(*), min(article_id) FROM holdings "
        "WHERE position_id IS NULL AND organization_printed IS NOT NULL "
        "AND place_printed IN (SELECT name FROM places) "  # what is abroad is no body of ours
        "GROUP BY organization_printed, place_printed"
    )
    for body, place, facts, article in connection.execute(query):
        yield Doubt(
            "body", facts, "articles", article, None,
            f"{body}, {place}: of which unit, or of which life of it, is not certain",
            "a line of aliases.csv, or published_at of the article in overrides.csv",
            left=f"{body} {place}",
        )  # fmt: skip


def _judgements(connection: Connection, curation: Curation) -> Iterator[Doubt]:
    for table in JUDGED:
        known = {row[0] for row in connection.execute(text(f"SELECT id FROM {table}"))}
        known |= {
            row[0]
            for row in connection.execute(
                text("SELECT old_id FROM redirects WHERE table_name = :table"), {"table": table}
            )
        }
        for one in curation.judged(table):
            gone = sorted(one.pair - known)
            if gone:
                yield Doubt(
                    "judgement", 0, table, one.left_id, one.right_id, f"there is no {' and no '.join(gone)}",
                    f"load what it speaks of, or take out {one.origin}",
                    left=one.left_id, right=one.right_id,
                )  # fmt: skip


_ASKED = {
    "seat": _seats,
    "match": _matches,
    "provinces": _provinces,
    "place": _places,
    "body": _bodies,
    "judgement": _judgements,
}


def _dependants(connection: Connection, table: str) -> Counter[str]:
    """How many facts point to each row of the table."""
    counted: Counter[str] = Counter()
    for column in _FACTS[table]:
        name = column.partition(".")[0]
        query = text(f"SELECT {column}, count(*) FROM {name} WHERE {column} IS NOT NULL GROUP BY {column}")
        for one, count in connection.execute(query):
            counted[one] += count
    return counted


def _judged(curation: Curation) -> set[tuple[str, frozenset[str]]]:
    return {(table, one.pair) for table in _FACTS for one in curation.judged(table)}


def _to_judge(table: str, left: str, right: str) -> str:
    choices = "|".join(f"--{decision}" for decision in JUDGED.get(table, ()))
    if not choices:
        return "nothing to write yet: these stay two rows"
    return f'dvdb judge {left} {right} {choices} --because "..."'
