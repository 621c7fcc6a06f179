"""One record -> the rows of one article: a function of the record, the reference tables and the curation.

Rows that belong to the article are final. Rows of what articles share (officials, organizations,
positions, events) are what this article alone says of them; :mod:`dvdb.resolve.merge` makes them a
function of all articles that speak of them.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dvdb.records import Event, Official, Record, Span
from dvdb.records import Position as PrintedPosition
from dvdb.resolve.curation import Curation
from dvdb.resolve.dates import day, moment, partial_date, printed_date
from dvdb.resolve.events import EventKinds, Identity, event_row, identify
from dvdb.resolve.ids import fact_id, form, key, make_id, slug
from dvdb.resolve.officials import Office, anchor, is_foreign, official_id
from dvdb.resolve.organizations import Organization, Organizations, Reading, unit_kind
from dvdb.resolve.places import NOTHING, Gazetteer, Place
from dvdb.resolve.positions import Position, Title, Titles, position
from dvdb.resolve.rows import Row, Rows
from dvdb.resolve.successions import Succession, Successions

RULES = "4"
"""Raised when resolution itself changes, so that articles resolved before are resolved anew."""

_EXACT = 2**53
"""Whole numbers up to here are exact as floating point too."""
_WHOLE = 2**63
"""Whole numbers from here on fit into no column."""

BASES = frozenset({"text", "title", "dateline", "gazetteer", "source", "published", "curator"})
PARTS_OF_DAY = frozenset({"sáng", "trưa", "chiều", "tối", "đêm"})
HEDGES = frozenset({">", "~<", "~", ">=", "<="})


@dataclass(frozen=True, slots=True)
class Source:
    """How a record came about: by the program or by a reviewer, with the version of either."""

    method: str
    version: str


@dataclass(frozen=True, slots=True)
class _Held:
    """An office of a person as printed, and what it was read as."""

    printed: PrintedPosition
    reading: Reading
    title: Title | None
    office: Position | None
    basis: str | None


class Resolver:
    """Turns records into rows; made once, used for any number of articles in any order."""

    def __init__(self, reference: Mapping[str, Sequence[Mapping[str, Any]]], curation: Curation) -> None:
        self.curation = curation
        self.places = Gazetteer(reference["places"])
        self.organizations = Organizations(reference["organization_kinds"], self.places)
        self.successions = Successions(
            reference["organization_kinds"],
            reference["place_successions"],
            self.places,
            self.organizations,
        )
        self.titles = Titles(reference["titles"])
        self.event_kinds = EventKinds(reference["event_kinds"])
        self.roles = frozenset(row["id"] for row in reference["roles"])
        self.sources = _sources(reference["sources"])
        exact = json.dumps(
            [RULES, curation.version, {name: list(map(dict, reference[name])) for name in sorted(reference)}],
            ensure_ascii=False, sort_keys=True, default=str,
        )  # fmt: skip
        self.version = hashlib.sha256(exact.encode()).hexdigest()[:12]
        """Changes when the reference tables, the curation or these rules do."""

    def resolve(
        self,
        record: Record,
        source: Source,
        *,
        body: str | None,
        surfaces: Mapping[tuple[int, int], str] | None = None,
    ) -> Rows:
        """The rows of one article by table name.

        ``body`` is the article's text, None where only a reviewed record of it is known; its
        ``surfaces`` then give the quotes. Raises ``StaleCorrection`` where a correction no longer fits.
        """
        return _Article(self, self.curation.correct(record), source, body, surfaces or {}).rows()


class _Article:
    """The rows of one article in the making."""

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
        self.published = moment(
            curation.override(self.sha256, "published_at") or self.document["published_at"]
        )
        starts = (day(event["start_date"]) for event in record["events"])
        self.date = next((start for start in starts if start), day(self.published))
        self.curated_place = curation.override(self.sha256, "place")
        printed = self.document["place"]
        place = self.curated_place or (curation.alias("place", printed) if printed else None)
        found = resolver.places.find(place, date=self.date) if place else NOTHING
        self.setting = found.place
        provinces = {resolver.places.province_key(unit) for unit in found.candidates}
        self.within = provinces.pop() if len(provinces) == 1 else None
        self.events: dict[str, Identity] = {}

    def rows(self) -> Rows:
        self._article()
        self._events()
        self._officials()
        self._organizations()
        self._facts()
        for issue in self.record["issues"]:
            self._issue(issue["code"], issue["message"], issue["evidence"])
        return dict(self.out)

    # -- small helpers ----------------------------------------------------------------------------

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
                "id": make_id(ended.full_name, key=("organization succession", ended.id, step.successor.id)),
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

    # -- the article ------------------------------------------------------------------------------

    def _article(self) -> None:
        document = self.document
        url = (
            document["url"]
            if document["url"] and document["url"].startswith(("http://", "https://"))
            else None
        )
        if document["url"] and url is None:
            self._issue("bad_url", f"{document['url']!r} is not a web address")
        if document["published_at"] and self.published is None:
            self._issue("impossible_date", f"published_at: {document['published_at']!r} is not a date")
        basis = self._known(document["place_basis"], BASES, "place_basis")
        if document["place"] and self.setting is None:
            self._issue(
                "place_unresolved", f"{document['place']!r} is not one unit on {self.date or 'no date'}"
            )
        self._add(
            "articles",
            {
                "id": self.id,
                "sha256": self.sha256,
                "document_id": document["id"] or None,
                "title": document["title"],
                "lead": document.get("lead"),
                "source_id": self.by.sources.get(form(document["source"])) if document["source"] else None,
                "source_printed": document["source"],
                "url": url,
                "published_at": self.published,
                "place_id": self.setting.id if self.setting else None,
                "place_printed": document["place"],
                "place_basis": "curator" if self.curated_place else basis,
                "characters": len(self.body) if self.body is not None else None,
                "method": self.source.method,
                "extractor_version": self.source.version,
            },
        )
        if self.body is not None:
            self.out["article_texts"].append({"article_id": self.id, "body": self.body})
        for kind, names in (("author", document["authors"]), ("photographer", document["photographers"])):
            for ordinal, name in enumerate(dict.fromkeys(names), 1):
                self.out["article_credits"].append(
                    {"article_id": self.id, "kind": kind, "name": name, "ordinal": ordinal}
                )
        for topic in dict.fromkeys(topic for event in self.record["events"] for topic in event["topics"]):
            topic_id = make_id(topic, key=("topic", topic))
            self._add("topics", {"id": topic_id, "name": topic})
            self.out["article_topics"].append({"article_id": self.id, "topic_id": topic_id})

    # -- events -----------------------------------------------------------------------------------

    def _events(self) -> None:
        by_id = {event["id"]: event for event in self.record["events"]}
        used: Counter[str] = Counter()
        for number, event in enumerate(self.record["events"]):
            self._event(event, by_id, used, main=number == 0)

    def _event(
        self, event: Event, by_id: Mapping[str, Event], used: Counter[str], *, main: bool, depth: int = 0
    ) -> Identity | None:
        if event["id"] in self.events:
            return self.events[event["id"]]
        parent = None
        if event["parent"] and depth < len(by_id):
            whole = by_id.get(event["parent"])
            parent = self._event(whole, by_id, used, main=False, depth=depth + 1) if whole else None
            if parent is None:
                self._issue(
                    "unknown_event", f"event {event['id']} is part of {event['parent']}, which is not told"
                )
        date = day(event["start_date"]) or self.date
        organizer, organizer_reading = event["organizer"], Reading(None, NOTHING)
        if organizer:
            organizer_reading = self._read(organizer["name"], organizer["place"], date)[0]
            if organizer["place"] and organizer_reading.organization is None:
                self._issue(
                    "place_unresolved",
                    f"organizer {organizer['name']}: {organizer['place']!r} is not one unit on "
                    f"{date or 'no date'}",
                )
        body = organizer_reading.organization
        place = self._event_place(event, date)
        kind_id = self.by.event_kinds.find(event["type"])

        def named(namesakes: int) -> Identity:
            return identify(
                event, kind_id=kind_id, organizer=body, place=place, parent=parent,
                sha256=self.sha256, namesakes=namesakes,
            )  # fmt: skip

        first = named(0)
        identity = named(used[first.id]) if used[first.id] else first
        used[first.id] += 1
        self.events[event["id"]] = identity
        report = self._report(event, identity.id, main=main)
        organizer_id = (
            self._organization(body, organizer["name"], event["evidence"]) if body and organizer else None
        )
        told = {
            "id": identity.id,
            "kind_id": kind_id,
            "organizer_id": organizer_id,
            "place_id": place.id if place else None,
            "parent_id": parent.id if parent else None,
        }
        method = {"method": self.source.method}
        self._add("events", event_row(told, [report | method], body.full_name if body else None))
        self._add("event_reports", report)
        self._prove("event_reports", report["id"], event["evidence"])
        return identity

    def _event_place(self, event: Event, date: str | None) -> Place | None:
        printed = event["place"]
        if printed is None:
            return None
        printed = self.by.curation.alias("place", printed)
        return self.by.places.find(printed, date=date, within=self.within).place

    def _report(self, event: Event, event_id: str, *, main: bool) -> Row:
        organizer, period, planning = event["organizer"], event["period"], event["planning_period"]
        what = f"event {event['id']}"
        start, end = self._date(event["start_date"], what), self._date(event["end_date"], what)
        if start and end and len(start) == len(end) and end < start:
            self._issue("dates_reversed", f"{what} ends on {end}, before it starts on {start}")
            end = None
        return {
            "id": fact_id(self.id, "r", event_id),
            "article_id": self.id,
            "event_id": event_id,
            "main": int(main),
            "type": event["type"],
            "title": event["title"],
            "start_date": start,
            "end_date": end,
            "part_of_day": self._known(event["part_of_day"], PARTS_OF_DAY, "part_of_day"),
            "year_basis": self._known(event["year_basis"], BASES, "year_basis"),
            "organizer_printed": organizer["name"] if organizer else None,
            "organizer_place": organizer["place"] if organizer else None,
            "venue": event["venue"],
            "place_printed": event["place"],
            "period_label": period["label"] if period else None,
            "period_start": self._date(period["start"], f"period of {what}") if period else None,
            "period_end": self._date(period["end"], f"period of {what}") if period else None,
            "planning_label": planning["label"] if planning else None,
            "planning_start": self._date(planning["start"], f"period of {what}") if planning else None,
            "planning_end": self._date(planning["end"], f"period of {what}") if planning else None,
        }

    # -- officials --------------------------------------------------------------------------------

    def _officials(self) -> None:
        used: Counter[str] = Counter()
        for official in self.record["officials"]:
            self._official(official, used)

    def _official(self, official: Official, used: Counter[str]) -> None:
        foreign = is_foreign(official["name"]) or any(map(self._is_abroad, official["positions"]))
        held = [self._held(printed, foreign=foreign) for printed in official["positions"]]
        offices = [
            Office(
                reading=one.reading,
                former=one.printed["former"],
                place_printed=one.printed["place"],
                central=one.title is not None and one.title.level == "central",
            )
            for one in held
        ]
        at = anchor(offices, self.by.places, None if foreign else self.setting, self.sha256)
        place = at.place
        name = self.by.curation.alias("official", official["name"], at.label)
        first = official_id(name, at, 0)
        person = official_id(name, at, used[first]) if used[first] else first
        used[first] += 1
        person = self.by.curation.canonical("officials", person)
        self._add(
            "officials",
            {"id": person, "name": name, "name_key": key(name), "place_id": place.id if place else None},
        )
        name_id = f"{person}-{make_id(official['name'], key=('name', official['name']))}"
        self._add(
            "official_names",
            {"id": name_id, "official_id": person, "name": official["name"], "basis": "article"},
        )
        self._prove("official_names", name_id, official["evidence"])
        dates = self._observed(official)
        for one in held:
            self._holding(official["name"], person, one, dates)
        for role in official["roles"]:
            event = self.events.get(role["event"])
            if event is None or role["role"] not in self.by.roles:
                self._issue(
                    "unknown_role",
                    f"{official['name']}: role {role['role']!r} in event {role['event']!r}",
                    role["evidence"],
                )
                continue
            row_id = fact_id(event.id, role["role"], person)
            self._add(
                "participations",
                {
                    "id": row_id,
                    "event_id": event.id,
                    "official_id": person,
                    "name_printed": name,
                    "role_id": role["role"],
                },
            )
            self._prove("participations", row_id, [role["evidence"]])

    def _is_abroad(self, printed: PrintedPosition) -> bool:
        """Whether an office is a central one of another country: its holder has none of ours besides."""
        name, place = printed["organization"], printed["place"]
        if place is None or self.by.places.knows(place):
            return False
        return name is None or self._read(name, None, self.date, curated=False)[0].organization is not None

    def _held(self, printed: PrintedPosition, *, foreign: bool) -> _Held:
        """Read one office: its body, its title, and the office these make if both are certain.

        What is printed with another country's name is not ours (Thủ tướng Chính phủ Anh), nor are the
        central offices of foreigners whose country is not printed beside each (Tổng Bí thư, Chủ tịch nước
        Trung Quốc).
        """
        title, name = printed["title"], printed["organization"]
        nothing = _Held(printed, Reading(None, NOTHING), None, None, printed["place_basis"])
        if name is None:
            known = self.by.titles.central(title)
            if known is None or foreign or (printed["place"] and not self.by.places.knows(printed["place"])):
                return nothing
            kind = known.organization_kind_id
            body = None
            if kind and self.by.organizations.kind_levels(kind) == ("central",):
                body = self.by.organizations.of_kind(kind, None)
            return _Held(
                printed, Reading(body, NOTHING), known, position(title, body, known), printed["place_basis"]
            )
        reading, curated = self._read(name, printed["place"], self.date)
        if printed["place"] and reading.organization is None:
            self._issue(
                "place_unresolved",
                f"{title}, {name}: {printed['place']!r} is not one unit on {self.date or 'no date'}",
                printed["evidence"],
            )
        body = reading.organization
        if foreign and body is not None and body.kind_id is not None and body.level == "central":
            self._issue(
                "organization_unresolved",
                f"{name}: of which country is not certain",
                printed["evidence"],
            )
            return nothing
        known = self.by.titles.find(title, body.name if body else name, body.level if body else "any")
        office = position(title, body, known) if body else None
        return _Held(printed, reading, known, office, "curator" if curated else printed["place_basis"])

    def _observed(self, official: Official) -> tuple[str | None, str | None]:
        """The day that the article testifies to, and whether the event or the publication gives it."""
        attended = [role["event"] for role in official["roles"]]
        events = {event["id"]: event for event in self.record["events"]}
        for event_id in (*attended, *events):
            if event_id in events and (date := printed_date(events[event_id]["start_date"])):
                return date, "event"
        published = day(self.published)
        return (published, "published") if published else (None, None)

    def _holding(self, name: str, person: str, held: _Held, observed: tuple[str | None, str | None]) -> None:
        printed, office = held.printed, held.office
        if office is not None:
            if office.organization is not None:
                self._organization(office.organization, printed["organization"], [printed["evidence"]])
            body = office.organization
            self._add(
                "positions",
                {
                    "id": office.id,
                    "label": label(office.title, body.full_name if body else None),
                    "title": office.title,
                    "title_id": office.known.id if office.known else None,
                    "organization_id": body.id if body else None,
                    "single_seat": office.known.single_seat if office.known else 0,
                },
            )
        row_id = fact_id(
            self.id, "h", person, printed["title"], printed["organization"], printed["place"],
            printed["former"], printed["acting"],
        )  # fmt: skip
        on = day(observed[0])
        self._add(
            "holdings",
            {
                "id": row_id,
                "article_id": self.id,
                "official_id": person,
                "name_printed": name,
                "position_id": office.id if office else None,
                "title_printed": printed["title"],
                "organization_printed": printed["organization"],
                "place_printed": printed["place"],
                "place_basis": self._known(held.basis, BASES, "place_basis"),
                "former": int(printed["former"]),
                "acting": int(printed["acting"]),
                "observed_on": observed[0],
                "observed_basis": observed[1],
                "first_day": on,
                "last_day": on,
            },
        )
        self._prove("holdings", row_id, [printed["evidence"]])

    # -- bodies, figures, awards, citations -------------------------------------------------------

    def _organizations(self) -> None:
        for mention in self.record["organizations"]:
            reading, _ = self._read(mention["name"], mention["place"], self.date)
            if reading.organization is not None:
                self._organization(reading.organization, mention["name"], mention["evidence"])
            else:
                place = f" {mention['place']}" if mention["place"] else ""
                self._issue(
                    "organization_unresolved",
                    f"{mention['name']}{place}: which body is meant is not certain",
                    mention["evidence"][0] if mention["evidence"] else None,
                )

    def _facts(self) -> None:
        for ordinal, figure in enumerate(self.record["figures"], 1):
            row_id = fact_id(
                self.id, "f", figure["what"], figure["value"], figure["unit"], figure["evidence"]
            )
            self._add(
                "figures",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "event_id": self._event_id(figure["event"]),
                    "ordinal": ordinal,
                    "what": figure["what"],
                    "value": float(figure["value"]) if abs(figure["value"]) > _EXACT else figure["value"],
                    "unit": figure["unit"],
                    "hedge": self._known(figure["hedge"], HEDGES, "hedge"),
                    "vnd": self._money(figure["vnd"]),
                },
            )
            self._prove("figures", row_id, [figure["evidence"]])
        main = next(iter(self.events.values()), None)
        for ordinal, award in enumerate(self.record["awards"], 1):
            row_id = fact_id(self.id, "a", award["award"], award["issuer"], award["evidence"])
            self._add(
                "awards",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "event_id": main.id if main else None,
                    "ordinal": ordinal,
                    "award": award["award"],
                    "issuer_printed": award["issuer"],
                    "issuer_id": self._issuer(award["issuer"], award["evidence"]),
                    "collectives": award["collectives"],
                    "individuals": award["individuals"],
                    "reason": award["for"],
                },
            )
            self._prove("awards", row_id, [award["evidence"]])
        for ordinal, citation in enumerate(self.record["citations"], 1):
            row_id = fact_id(self.id, "c", citation["number"], citation["kind"], citation["evidence"])
            issued = partial_date(citation["date"])
            if citation["date"] and issued is None:
                self._issue("impossible_date", f"{citation['number']}: {citation['date']!r} is not a date")
            self._add(
                "citations",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "ordinal": ordinal,
                    "number": citation["number"],
                    "kind": citation["kind"],
                    "title": citation["title"],
                    "issuer_printed": citation["issuer"],
                    "issuer_id": self._issuer(citation["issuer"], citation["evidence"]),
                    "issued_on": issued,
                },
            )
            self._prove("citations", row_id, [citation["evidence"]])

    def _money(self, vnd: int | None) -> int | None:
        if vnd is None or abs(vnd) < _WHOLE:
            return vnd
        self._issue("too_large", f"{vnd} đồng is more than a database holds")
        return None

    def _event_id(self, local: str | None) -> str | None:
        if local is None:
            return None
        if local not in self.events:
            self._issue("unknown_event", f"a figure belongs to event {local}, which is not told")
            return None
        return self.events[local].id

    def _issuer(self, name: str | None, span: Span) -> str | None:
        """The body that gave an award or issued a document.

        A local body printed without its place (``Ủy ban nhân dân tỉnh``) is that of the unit the article is
        set in, if that unit is of the kind the name says.
        """
        if name is None:
            return None
        body = self._read(name, None, self.date)[0].organization
        if body is None and self.setting is not None and unit_kind(name) == self.setting.kind:
            body = self.by.organizations.read(
                name, self.setting.name, date=self.date, within=self.within, strict=True
            ).organization
        return self._organization(body, name, [span]) if body else None


def label(title: str, organization: str | None) -> str:
    """``Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang``."""
    return f"{title}, {organization}" if organization else title


def _sources(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The id of a source by its id, its name and its domains."""
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: str(row["id"])):
        domains = str(row["domain"] or "").split(";")
        for spelling in (row["id"], row["name"], *(domain.strip() for domain in domains)):
            if spelling:
                found.setdefault(form(spelling), row["id"])
    return found
