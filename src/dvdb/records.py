"""The record: what one article says, as plain data.

It is the output of extraction (one JSON object a document), the format of ``seeds/records``,
and the input of resolution. Offsets are code points of the document's body; ``body[s:e]`` is the
surface. A date is ``YYYY-MM-DD``, or ``--MM-DD`` where the text does not tell the year.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

Span = list[int]
"""``[start, end]``: a half-open range of code points of the body."""

PLACE_BASES = ("text", "title", "dateline", "gazetteer", "source", "published", "curator")
"""Where an inferred value came from."""

PARTS_OF_DAY = ("sáng", "trưa", "chiều", "tối", "đêm")

HEDGES = (">", "~<", "~", ">=", "<=")
"""What is said of a number: more than, nearly, about, at least, at most."""


class DocumentFacts(TypedDict):
    """The article itself. ``place_basis``: text, title, dateline, gazetteer, source, curator or None."""

    id: str
    sha256: str
    title: str | None
    lead: NotRequired[str | None]
    source: str | None
    url: str | None
    published_at: str | None
    authors: list[str]
    photographers: list[str]
    place: str | None
    place_basis: str | None


class Organizer(TypedDict):
    """A body with its level word, and the name of its place (no level word)."""

    name: str
    place: str | None


class Period(TypedDict):
    """A reporting period as printed, with its first and last day."""

    label: str
    start: str | None
    end: str | None


class Event(TypedDict):
    """Something that took place. ``parent`` is the id of the event that this one is a part of."""

    id: str
    type: str
    title: str | None
    start_date: str | None
    end_date: str | None
    part_of_day: str | None
    year_basis: str | None
    organizer: Organizer | None
    venue: str | None
    place: str | None
    period: Period | None
    planning_period: Period | None
    parent: str | None
    topics: list[str]
    evidence: list[Span]


class Position(TypedDict):
    """An office: title, organization without its place name, place without its level word."""

    title: str
    organization: str | None
    place: str | None
    place_basis: str | None
    former: bool
    acting: bool
    evidence: Span


class Role(TypedDict):
    """chair, attend, speak, report, present, receive, visit or sign, in the event of that id."""

    event: str
    role: str
    evidence: Span


class Official(TypedDict):
    """A person named in full with an office. ``evidence``: every mention by full name."""

    name: str
    honorific: str | None
    evidence: list[Span]
    positions: list[Position]
    roles: list[Role]


class OrganizationMention(TypedDict):
    """A body named in the text; ``kind`` is an id of organization_kinds, or None for a new kind."""

    name: str
    kind: str | None
    level: str | None
    place: str | None
    evidence: list[Span]


class Figure(TypedDict):
    """A quantity. ``hedge`` is one of > ~< ~ >= <= or None; ``vnd`` is its value in đồng if money."""

    what: str
    value: float | int
    unit: str
    hedge: str | None
    vnd: int | None
    event: str | None
    evidence: Span


Award = TypedDict(
    "Award",
    {
        "award": str,
        "issuer": str | None,
        "collectives": int | None,
        "individuals": int | None,
        "for": str | None,
        "evidence": Span,
    },
)
"""A batch of awards reported together; ``issuer`` is the body that gives it, not who hands it over."""


class Citation(TypedDict):
    """A document cited by number, as printed; ``kind`` from the word before it, not from the code."""

    number: str
    kind: str | None
    title: str | None
    issuer: str | None
    date: str | None
    evidence: Span


class Issue(TypedDict):
    """What the extractor is unsure of."""

    code: str
    message: str
    evidence: Span | None


class Record(TypedDict):
    """All that one article says."""

    document: DocumentFacts
    events: list[Event]
    officials: list[Official]
    organizations: list[OrganizationMention]
    figures: list[Figure]
    awards: list[Award]
    citations: list[Citation]
    issues: list[Issue]
