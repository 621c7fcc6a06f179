"""The rows of one article in the making: how rows, doubts and proofs are added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dvdb.records import Record, Span
from dvdb.resolve.dates import day, moment, printed_date
from dvdb.resolve.events import Identity
from dvdb.resolve.ids import body_label, fact_id, make_id, slug
from dvdb.resolve.organizations import Organization, Reading
from dvdb.resolve.places import NOTHING
from dvdb.resolve.rows import Row, Rows
from dvdb.resolve.successions import Succession

if TYPE_CHECKING:
    from dvdb.resolve.resolver import Resolver


@dataclass(frozen=True, slots=True)
class Source:
    """How a record came about: by the program or by a reviewer, with the version of either."""

    method: str
    version: str


class ArticleRows:
    """The rows of one article in the making, and what every part of it needs."""

    def __init__(
        self,
        resolver: Resolver,
        record: Record,
        source: Source,
        body: str | None,
        surfaces: Mapping[tuple[int, int], str],
    ) -> None:
        self.by = resolver
        self.record = record
        self.source = source
        self.body = body
        self.surfaces = surfaces
        self.document = record["document"]
        self.sha256 = self.document["sha256"]
        label = self.document["title"] or self.document["id"]
        self.id = f"{slug(label)}-{self.sha256[:12]}"
        self.out: Rows = defaultdict(list)
        self.seen: dict[str, set[Any]] = defaultdict(set)
        curation = resolver.curation
        stamp = self.document["published_at"]
        self.published = moment(curation.override(self.sha256, "published_at", stamp) or stamp)
        starts = (day(event["start_date"]) for event in record["events"])
        self.date = next((start for start in starts if start), day(self.published))
        printed = self.document["place"]
        self.curated_place = curation.override(self.sha256, "place", printed)
        place = self.curated_place or (curation.alias("place", printed) if printed else None)
        found = resolver.places.find(place, date=self.date) if place else NOTHING
        self.setting = found.place
        provinces = {resolver.places.province_key(unit) for unit in found.candidates}
        self.within = provinces.pop() if len(provinces) == 1 else None
        self.events: dict[str, Identity] = {}

    def _add(self, table: str, row: Row) -> None:
        """Add a row unless one with its id is there."""
        if row["id"] not in self.seen[table]:
            self.seen[table].add(row["id"])
            self.out[table].append(row)

    def _issue(self, code: str, message: str, span: Span | None = None) -> None:
        start, end = span if span and len(span) == 2 and 0 <= span[0] < span[1] else (None, None)
        self._add(
            "issues",
            {
                "id": fact_id(self.id, "i", code, message, start, end),
                "article_id": self.id,
                "code": code,
                "message": message,
                "start_offset": start,
                "end_offset": end,
            },
        )

    def _known(self, value: str | None, known: Collection[str], what: str) -> str | None:
        """``value`` if it is one of the vocabulary; else None, and a doubt that says so."""
        if value is None or value in known:
            return value
        self._issue("unknown_value", f"{what}: {value!r} is not one of {', '.join(sorted(known))}")
        return None

    def _date(self, value: str | None, what: str) -> str | None:
        found = printed_date(value)
        if value is not None and found is None:
            self._issue("impossible_date", f"{what}: {value!r} is not a date")
        return found

    def _prove(self, table: str, row_id: str, spans: Sequence[Span]) -> None:
        """Evidence rows: the words of the article at each span."""
        for span in spans:
            if len(span) != 2 or not 0 <= span[0] < span[1]:
                self._issue("bad_evidence", f"{table} {row_id}: evidence {span} is not a range of the text")
                continue
            start, end = span
            quote = self.body[start:end] if self.body is not None else self.surfaces.get((start, end), "")
            if len(quote) != end - start:
                self._issue("bad_evidence", f"{table} {row_id}: evidence {span} lies outside the text")
                continue
            known = (table, row_id, start, end)
            if known in self.seen["evidence"]:
                continue
            self.seen["evidence"].add(known)
            self.out["evidence"].append(
                {
                    "table_name": table,
                    "row_id": row_id,
                    "article_id": self.id,
                    "start_offset": start,
                    "end_offset": end,
                    "quote": quote,
                    "method": self.source.method,
                    "extractor_version": self.source.version,
                }
            )

    def _read(
        self, name: str, place: str | None, date: str | None, *, curated: bool = True
    ) -> tuple[Reading, bool]:
        """What a printed body is, and whether only the curator's place of the article told it."""
        curation = self.by.curation
        name = curation.alias("organization", name, place)
        if place is not None:
            place = curation.alias("place", place)
        reading = self.by.organizations.read(name, place, date=date, within=self.within)
        if reading.organization is None and place is None and curated and self.curated_place:
            reading = self.by.organizations.read(
                name, self.curated_place, date=date, within=self.within, strict=True
            )
            return reading, reading.organization is not None
        return reading, False

    def _organization(self, organization: Organization, name: str | None, spans: Sequence[Span]) -> str:
        """Add the body, what became of it, and the name it is called by here; its id."""
        self._body(organization)
        ended = organization
        while step := self.by.successions.of(ended):
            self._succession(ended, step)
            ended = step.successor
        if name is not None and spans:
            name_id = f"{organization.id}-{make_id(name, key=('name', name))}"
            before = len(self.out["evidence"])
            self._prove("organization_names", name_id, spans)
            if len(self.out["evidence"]) > before:
                self._add(
                    "organization_names",
                    {"id": name_id, "organization_id": organization.id, "name": name, "basis": "article"},
                )
        return organization.id

    def _succession(self, ended: Organization, step: Succession) -> None:
        """Add what a body became, and the step to it."""
        self._body(step.successor)
        self._add(
            "organization_successions",
            {
                "id": make_id(
                    body_label(ended.full_name),
                    key=("organization succession", ended.id, step.successor.id),
                ),
                "predecessor_id": ended.id,
                "successor_id": step.successor.id,
                "date": step.date,
                "kind": step.kind,
                "instrument": step.instrument,
            },
        )

    def _body(self, organization: Organization) -> None:
        """Add a body and those it belongs to."""
        for body in organization.with_parents():
            self._add(
                "organizations",
                {
                    "id": body.id,
                    "name": body.name,
                    "full_name": body.full_name,
                    "kind_id": body.kind_id,
                    "level": body.level,
                    "place_id": body.place.id if body.place else None,
                    "place_printed": body.place.name if body.place else None,
                    "parent_id": body.parent.id if body.parent else None,
                    "valid_from": body.valid_from,
                    "valid_to": body.valid_to,
                },
            )
