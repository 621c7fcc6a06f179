"""Extraction: a document in, a record out. Pure functions: no database, no files, no clock."""

from __future__ import annotations

from dvdb.documents import Document
from dvdb.extract.anchors import Anchors
from dvdb.extract.article import Article, read_article
from dvdb.extract.citations import find_citations
from dvdb.extract.events import EventFinder, EventFound
from dvdb.extract.lexicon import Lexicon, load_lexicon
from dvdb.extract.people import Grammar, Person
from dvdb.extract.positions import Bodies, Settled, settle
from dvdb.extract.reading import Reading
from dvdb.extract.roles import Mentions, RoleFound, find_roles
from dvdb.extract.sentences import sentences
from dvdb.records import DocumentFacts, Event, Official, OrganizationMention, Position, Record, Role
from dvdb.text.align import match_key

EXTRACTOR_VERSION = "1"
"""Raised with every change of what the extractor finds, so that a second load reads the text again."""

__all__ = ["EXTRACTOR_VERSION", "Lexicon", "extract", "load_lexicon"]


def extract(document: Document, lexicon: Lexicon) -> Record:
    """All that ``document`` says, as a record whose offsets count the code points of its body."""
    article = read_article(document, lexicon)
    reading = Reading(document.body, lexicon.abbreviations)
    spans = _prose_sentences(reading, article)
    grammar = Grammar(reading, lexicon)
    grammar.read(spans)
    title_end = reading.from_body(article.title_span[1]) if article.title_span else 0
    anchors = Anchors(reading, lexicon, title_end, article.source_place)
    settled = _settled(grammar, anchors)
    finder = EventFinder(reading, lexicon, grammar.offices, article.published_at, title_end)
    events = finder.find(spans)
    roles = find_roles(grammar, Mentions(grammar, [p for p, _ in settled]), spans) if events else []
    roles = _received(roles, events)
    place, basis = anchors.place()
    if basis == "source":
        basis = article.place_basis
    record: Record = {
        "document": _document_facts(document, article, place, basis),
        "events": [_event(f"e{i}", e, reading, anchors) for i, e in enumerate(events, 1)],
        "officials": [_official(p, s, roles, reading) for p, s in settled],
        "organizations": _organizations(grammar, anchors, reading),
        "figures": [],
        "awards": [],
        "citations": [],
        "issues": [],
    }
    _add_facts(record, document.body, spans, reading)
    _add_issues(record)
    return record


def _prose_sentences(reading: Reading, article: Article) -> list[tuple[int, int]]:
    """The sentences of the title and the prose, in the reading's offsets."""
    lines = ([article.title_span] if article.title_span else []) + article.prose
    ranges = sorted((reading.from_body(s), reading.from_body(e)) for s, e in lines)
    spans: list[tuple[int, int]] = []
    for start, end in ranges:
        spans += [(start + s, start + e) for s, e in sentences(reading.text[start:end])]
    return spans


def _settled(grammar: Grammar, anchors: Anchors) -> list[tuple[Person, list[Settled]]]:
    found = []
    bodies = Bodies(
        [item.office for sentence in grammar.sentences for item in sentence.items if item.office is not None]
    )
    for person in grammar.people.values():
        positions = settle(person, anchors, bodies)
        if positions:
            found.append((person, positions))
    return sorted(found, key=lambda pair: pair[0].mentions[0])


def _received(roles: list[RoleFound], events: list[EventFound]) -> list[RoleFound]:
    """Who is appointed by a decision receives it, where the event is its handing over."""
    handed_over = any("quyết định" in e.type for e in events)
    return [
        RoleFound(r.person, "receive", r.start, r.end) if r.role == "appointed" else r
        for r in roles
        if r.role != "appointed" or handed_over
    ]


def _document_facts(
    document: Document, article: Article, place: str | None, basis: str | None
) -> DocumentFacts:
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


def _event(ident: str, event: EventFound, reading: Reading, anchors: Anchors) -> Event:
    place = event.organizer_place
    if (
        event.organizer is not None
        and place is None
        and event.organizer.level not in (None, "central", "foreign")
    ):
        place = anchors.resolve(event.organizer.level, event.start)[0]
    return {
        "id": ident,
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
        "topics": [],
        "evidence": [reading.to_body(event.start, event.end)],
    }


def _printed(reading: Reading, person: Person) -> str:
    """The name as the body prints it at its first mention, on one line."""
    start, end = reading.to_body(*person.mentions[0])
    return " ".join(reading.body[start:end].split())


def _official(person: Person, positions: list[Settled], roles: list[RoleFound], reading: Reading) -> Official:
    written: list[Position] = [
        {
            "title": s.title,
            "organization": s.organization,
            "place": s.place,
            "place_basis": s.place_basis,
            "former": s.former,
            "acting": s.acting,
            "evidence": reading.to_body(s.start, s.end),
        }
        for s in positions
    ]
    played: dict[str, Role] = {}
    for found in roles:
        if found.person is person:
            played.setdefault(
                found.role,
                {"event": "e1", "role": found.role, "evidence": reading.to_body(found.start, found.end)},
            )
    return {
        "name": _printed(reading, person),
        "honorific": person.honorific,
        "evidence": [reading.to_body(s, e) for s, e in person.mentions],
        "positions": written,
        "roles": list(played.values()),
    }


def _organizations(grammar: Grammar, anchors: Anchors, reading: Reading) -> list[OrganizationMention]:
    found: dict[tuple[str, str | None], OrganizationMention] = {}
    for sentence in grammar.sentences:
        for item in sentence.items:
            office = item.office
            if office is None or not office.organization or office.rejected:
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


def _add_facts(record: Record, body: str, spans: list[tuple[int, int]], reading: Reading) -> None:
    key = match_key(body)
    record["citations"] = find_citations(body, key)


def _add_issues(record: Record) -> None:
    for official in record["officials"]:
        for position in official["positions"]:
            if position["organization"] is None:
                record["issues"].append(
                    {
                        "code": "office_without_body",
                        "message": "an office is printed without its body",
                        "evidence": position["evidence"],
                    }
                )
            elif position["place"] is None and any(
                w in position["organization"] for w in ("Tỉnh ủy", "tỉnh", "huyện", "Huyện ủy")
            ):
                record["issues"].append(
                    {
                        "code": "office_without_place",
                        "message": "the text does not tell the place of this office",
                        "evidence": position["evidence"],
                    }
                )
    for event in record["events"]:
        if event["start_date"] is None:
            record["issues"].append(
                {
                    "code": "event_without_date",
                    "message": "the text does not date this event",
                    "evidence": event["evidence"][0],
                }
            )
