"""The events of an article, and what it reports of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from dvdb.records import PARTS_OF_DAY, PLACE_BASES, Event
from dvdb.resolve.article_rows import ArticleRows
from dvdb.resolve.dates import day
from dvdb.resolve.events import SEVERAL_A_DAY, Identity, event_row, identify
from dvdb.resolve.ids import fact_id
from dvdb.resolve.organizations import Reading
from dvdb.resolve.places import NOTHING, Place
from dvdb.resolve.rows import Row


class EventRows(ArticleRows):
    """The part of an article's rows that tells what happened."""

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
        kind_id = self.by.event_kinds.find(event["type"])
        place = self._event_place(event, kind_id, date)

        def named(namesakes: int) -> Identity:
            return identify(
                event, kind_id=kind_id, kind=self.by.event_kinds.name(kind_id) if kind_id else event["type"],
                organizer=body, place=place, parent=parent, sha256=self.sha256, namesakes=namesakes,
            )  # fmt: skip

        first = named(0)
        identity = named(used[first.id]) if used[first.id] else first
        used[first.id] += 1
        identity = identity.judged(self.by.curation.canonical("events", identity.id))
        self.events[event["id"]] = identity
        report = self._report(event, identity.id, main=main) | {
            "kind_id": kind_id,
            "organizer_id": self._organization(body, None, []) if body else None,
            "place_id": place.id if place else None,
            "parent_id": parent.id if parent and parent.id != identity.id else None,
        }
        full_names = {body.id: body.full_name} if body else {}
        self._add("events", event_row(identity.id, [report | {"method": self.source.method}], full_names))
        self._add("event_reports", report)
        self._prove("event_reports", report["id"], event["evidence"])
        return identity

    def _event_place(self, event: Event, kind_id: str | None, date: str | None) -> Place | None:
        """The unit of the place told; that of the venue, where a body goes to several in a day."""
        printed = event["place"]
        if printed is None:
            return None
        place = self.by.places.find(
            self.by.curation.alias("place", printed), date=date, within=self.within
        ).place
        if kind_id in SEVERAL_A_DAY and place is not None and event["venue"] is not None:
            within = self.by.places.province_key(place)
            unit = self.by.places.find(event["venue"], date=date, within=within).place
            if unit is not None and self.by.places.province_key(unit) == within:
                return unit
        return place

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
            "year_basis": self._known(event["year_basis"], PLACE_BASES, "year_basis"),
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
