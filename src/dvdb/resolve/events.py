"""What makes two reports one event: organizer, kind, day and place, as far as they are known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dvdb.records import Event
from dvdb.resolve.dates import day
from dvdb.resolve.ids import body_label, form, key, make_id, slug
from dvdb.resolve.organizations import Organization
from dvdb.resolve.places import Place
from dvdb.resolve.rows import Row

SEVERAL_A_DAY = frozenset(
    {"citizen_reception", "constituency_meeting", "courtesy_visit", "dialogue", "gift_giving", "inspection",
     "supervision", "survey", "working_visit"}
)  # fmt: skip
"""Kinds of which one body holds several on a day, in one unit after the other: the unit tells them apart."""

_PERIODS = (
    ("period_label", "period_start", "period_end"),
    ("planning_label", "planning_start", "planning_end"),
)
_SINGLE = (
    "kind_id",
    "organizer_id",
    "place_id",
    "parent_id",
    "type",
    "title",
    "start_date",
    "end_date",
    "part_of_day",
    "year_basis",
    "venue",
    "place_printed",
)


class EventKinds:
    """The reference kinds of events, by the words they are printed as."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        self._by_form: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for row in sorted(rows, key=lambda row: str(row["id"])):
            forms = row["forms"].split(";") if isinstance(row["forms"], str) else row["forms"] or ()
            self._names[row["id"]] = row["name"]
            for spelling in (row["name"], *forms):
                if spelling.strip():
                    self._by_form.setdefault(form(spelling), row["id"])

    def find(self, type_: str) -> str | None:
        """The kind printed as ``type_``: by the whole words, else by the longest head of them."""
        words = form(type_).split()
        for length in range(len(words), 0, -1):
            if kind := self._by_form.get(" ".join(words[:length])):
                return kind
        return None

    def name(self, kind_id: str) -> str:
        """What events of the kind are called."""
        return self._names[kind_id]


@dataclass(frozen=True, slots=True)
class Identity:
    """An event's id and whether another article can report the same event under it."""

    id: str
    shared: bool

    def judged(self, canonical: str) -> Identity:
        """The event that judgements have put in this one's place."""
        return Identity(canonical, self.shared)


def identify(
    event: Event,
    *,
    kind_id: str | None,
    kind: str,
    organizer: Organization | None,
    place: Place | None,
    parent: Identity | None,
    sha256: str,
    namesakes: int,
) -> Identity:
    """The event's identity.

    Shared by all articles that tell the organizer, the kind, the day and the place alike. Where the
    organizer or the day is not known, the article's ``sha256`` is part of it: nothing is merged by accident.
    ``namesakes`` counts the article's earlier events of the same identity: two of one article are two.
    A part of an event is told apart by the whole. ``kind`` is what the id calls it, which must not depend on
    the words of one article: the name of its kind, where it is of one.
    """
    what = kind_id or key(event["type"])
    start = day(event["start_date"])
    whole = parent.id if parent else None
    label = (kind, body_label(organizer.full_name) if organizer else None, event["start_date"])
    if organizer is not None and start is not None and (parent is None or parent.shared):
        where = place or organizer.place
        exact = ("event", organizer.id, what, start, where.id if where else None, whole, str(namesakes))
        return Identity(make_id(*label, key=exact), shared=True)
    # Twelve digits of the article's hash: many events share the label that little is known of.
    told = make_id("", key=("event", sha256, what, event["start_date"], whole, str(namesakes)))
    return Identity(f"{slug(*label)}-{sha256[:12]}-{told.rpartition('-')[2]}", shared=False)


def event_row(event_id: str, reports: Iterable[Row], full_names: Mapping[str, str]) -> Row:
    """An event as its reports together tell it.

    ``reports`` are rows of ``event_reports`` with the ``method`` of their articles; they agree on what the
    event is known by (kind, organizer, place, parent) but where a judgement has made two events one.
    ``full_names`` gives those of their organizers.
    """
    reports = sorted(reports, key=lambda report: str(report["id"]))
    reviewed = [report for report in reports if report["method"] == "reviewed"]
    row: Row = {"id": event_id}
    for name in _SINGLE:
        row[name] = _choose(reviewed, (name,))[0] or _choose(reports, (name,))[0]
    for names in _PERIODS:
        chosen = _choose(reviewed, names)
        row |= dict(zip(names, chosen if any(chosen) else _choose(reports, names), strict=True))
    named = ("organizer_printed", "organizer_place")
    chosen = _choose(reviewed, named)
    printed = [part for part in (chosen if any(chosen) else _choose(reports, named)) if part]
    row["organizer_printed"] = " ".join(printed) or None
    row["first_day"] = day(row["start_date"])
    row["last_day"] = row["first_day"] and max(row["first_day"], day(row["end_date"]) or row["first_day"])
    organizer = full_names.get(row["organizer_id"]) or row["organizer_printed"]
    row["label"] = ", ".join(filter(None, (row["type"], organizer, row["start_date"])))
    return row


def _choose(reports: Iterable[Row], names: tuple[str, ...]) -> tuple[Any, ...]:
    """The values of columns that belong together which most reports give; of those the first."""
    given = Counter(values for report in reports if any(values := tuple(report[name] for name in names)))
    if not given:
        return (None,) * len(names)
    return min(given, key=lambda values: (-given[values], tuple(map(str, values))))
