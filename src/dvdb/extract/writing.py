"""What the finders found, written as the record has it: plain data with the body's offsets."""

from __future__ import annotations

import re

from dvdb.documents import Document
from dvdb.extract.anchors import Anchors
from dvdb.extract.article import Article
from dvdb.extract.event_found import EventFound
from dvdb.extract.people import Grammar, Person
from dvdb.extract.positions import Settled
from dvdb.extract.reading import Reading
from dvdb.extract.roles import RoleFound
from dvdb.records import (
    DocumentFacts,
    Event,
    Issue,
    Official,
    OrganizationMention,
    Position,
    Record,
    Role,
)

_SEVERAL = re.compile(
    r"(?<!\w)(?:các|những|một số|nhiều) (?:tỉnh|thành|huyện|quận|thị|xã|phường|sở|ban|bộ|phòng|đảng ủy"
    r"|chi bộ|hội)(?!\w)"
)
_NO_NAMES = frozenset(
    ("Phòng", "Đoàn", "Hội đồng", "Ban", "Sở", "Cục", "Vụ", "Hội", "Văn phòng", "Trung tâm")
)


def document_facts(document: Document, article: Article, anchors: Anchors) -> DocumentFacts:
    """The article itself, with the place that its story is set in."""
    place, basis = anchors.place()
    if basis == "source":
        basis = article.place_basis
    return {
        "id": document.id,
        "sha256": document.sha256,
        "title": article.title,
        "lead": article.lead,
        "source": article.source,
        "url": article.url,
        "published_at": article.published_at,
        "authors": article.authors,
        "photographers": article.photographers,
        "place": place,
        "place_basis": basis,
    }


def event_facts(
    number: int, event: EventFound, reading: Reading, anchors: Anchors, topics: list[str]
) -> Event:
    """An event; a body of its level's own has the place that the context gives it."""
    place = event.organizer.place if event.organizer else None
    if (
        event.organizer is not None
        and place is None
        and event.organizer.level not in (None, "central", "foreign")
    ):
        place = anchors.resolve(event.organizer.level, event.start)[0]
    return {
        "id": f"e{number}",
        "type": event.type,
        "title": event.title,
        "start_date": event.start_date,
        "end_date": event.end_date,
        "part_of_day": event.part_of_day,
        "year_basis": event.year_basis,
        "organizer": {"name": event.organizer_name, "place": place} if event.organizer_name else None,
        "venue": event.venue,
        "place": anchors.place()[0],
        "period": event.period.period() if event.period else None,
        "planning_period": event.planning.period() if event.planning else None,
        "parent": None,
        "topics": topics,
        "evidence": [reading.to_body(event.start, event.end)],
    }


def _printed(reading: Reading, person: Person) -> str:
    """The name as the body prints it at its first full mention, on one line, in capitals or not."""
    full = next((m for m in person.mentions if m[1] - m[0] == len(person.key)), person.mentions[0])
    start, end = reading.to_body(*full)
    name = " ".join(reading.body[start:end].split())
    return name.title() if name.isupper() and " " in name else name


def _as_spelled(title: str, printed: str) -> str:
    """The title with the vowel of the text: Nghị sỹ."""
    return title.replace("sĩ", "sỹ") if "sĩ" in title and "sỹ" in printed.lower() else title


def official_facts(
    person: Person,
    positions: list[Settled],
    roles: list[RoleFound],
    events: list[EventFound],
    reading: Reading,
) -> Official:
    """A person with the offices held, and the parts played in each event, each once."""
    written: list[Position] = [
        {
            "title": _as_spelled(s.title, reading.text[s.start : s.end]),
            "organization": s.organization,
            "place": s.place,
            "place_basis": s.place_basis,
            "former": s.former,
            "acting": s.acting,
            "evidence": reading.to_body(s.start, s.end),
        }
        for s in positions
    ]
    played: dict[tuple[str, str], Role] = {}
    for found in roles:
        if found.person is person:
            event = _event_of(found, events)
            evidence = reading.to_body(found.start, found.end)
            played.setdefault((event, found.role), {"event": event, "role": found.role, "evidence": evidence})
    return {
        "name": _printed(reading, person),
        "honorific": person.honorific,
        "evidence": [reading.to_body(s, e) for s, e in person.mentions],
        "positions": written,
        "roles": list(played.values()),
    }


def _event_of(role: RoleFound, events: list[EventFound]) -> str:
    """The event whose own sentence tells the role, else the main one."""
    for number, event in enumerate(events, 1):
        if event.sentence[0] <= role.start < event.sentence[1]:
            return f"e{number}"
    return "e1"


def organization_mentions(
    grammar: Grammar, settled: list[tuple[Person, list[Settled]]], anchors: Anchors, reading: Reading
) -> list[OrganizationMention]:
    """The bodies of the offices that the text names, each once with all its mentions.

    A body of no known kind counts only where somebody holds an office in it: else what follows a title may
    be any words. "Bí thư các huyện ủy" names no body.
    """
    held = {position.organization for _, positions in settled for position in positions}
    found: dict[tuple[str, str | None], OrganizationMention] = {}
    for sentence in grammar.sentences:
        for item in sentence.items:
            office = item.office
            if office is None or not office.organization or office.rejected:
                continue
            if office.organization not in held and (office.kind is None or office.organization in _NO_NAMES):
                continue
            if _SEVERAL.search(reading.key, office.start, office.end):
                continue
            place = office.place
            if place is None and office.level not in (None, "central", "foreign"):
                place = anchors.resolve(office.level, office.start)[0]
            mention = found.setdefault(
                (office.organization, place),
                {
                    "name": office.organization,
                    "kind": office.kind,
                    "level": office.level,
                    "place": place,
                    "evidence": [],
                },
            )
            mention["evidence"].append(reading.to_body(office.start, office.end))
    return list(found.values())


def find_issues(record: Record) -> list[Issue]:
    """What the extractor is unsure of: offices without body or place, events without a day."""
    issues: list[Issue] = []
    for official in record["officials"]:
        for position in official["positions"]:
            if position["organization"] is None:
                issues.append(
                    {
                        "code": "office_without_body",
                        "message": "an office is printed without its body",
                        "evidence": position["evidence"],
                    }
                )
            elif position["place"] is None and any(
                w in position["organization"] for w in ("Tỉnh ủy", "tỉnh", "huyện", "Huyện ủy")
            ):
                issues.append(
                    {
                        "code": "office_without_place",
                        "message": "the text does not tell the place of this office",
                        "evidence": position["evidence"],
                    }
                )
    for event in record["events"]:
        if event["start_date"] is None:
            issues.append(
                {
                    "code": "event_without_date",
                    "message": "the text does not date this event",
                    "evidence": event["evidence"][0],
                }
            )
    return issues
