"""Extraction: a document in, a record out. Pure functions: no database, no files, no clock."""

from __future__ import annotations

import re

from dvdb.documents import Document
from dvdb.extract.anchors import Anchors
from dvdb.extract.article import Article, read_article
from dvdb.extract.awards import find_awards
from dvdb.extract.citations import find_citations
from dvdb.extract.event_found import EventFound
from dvdb.extract.events import EventFinder
from dvdb.extract.figures import find_figures
from dvdb.extract.lexicon import Lexicon, load_lexicon
from dvdb.extract.mentions import Mentions
from dvdb.extract.parts import find_parts
from dvdb.extract.people import Grammar, Person
from dvdb.extract.positions import Bodies, Settled, settle
from dvdb.extract.reading import Reading
from dvdb.extract.roles import RoleFound, find_roles
from dvdb.extract.sentences import sentences
from dvdb.extract.states import States
from dvdb.extract.topics import find_topics
from dvdb.extract.writing import (
    document_facts,
    event_facts,
    find_issues,
    official_facts,
    organization_mentions,
)
from dvdb.records import Event, Record
from dvdb.text.align import match_key

EXTRACTOR_VERSION = "5"
"""Raised with every change of what the extractor finds, so that a second load reads the text again."""

_TO_MEET = re.compile(r"(?<!\w)(?:gặp|tiếp|đón|hội đàm|hội kiến|thăm|làm việc|công tác|thượng đỉnh)(?!\w)")
"""Events at which people meet each other."""

__all__ = ["EXTRACTOR_VERSION", "Lexicon", "extract", "load_lexicon"]


def extract(document: Document, lexicon: Lexicon) -> Record:
    """All that ``document`` says, as a record whose offsets count the code points of its body."""
    article = read_article(document, lexicon)
    reading = Reading(document.body, lexicon.abbreviations)
    spans = _prose_sentences(reading, article)
    title = (0, reading.from_body(article.title_span[1]) if article.title_span else 0)
    grammar = Grammar(reading, lexicon)
    grammar.read(spans)
    anchors = Anchors(reading, lexicon, title[1], article.source_place)
    settled = _settled(grammar, anchors)
    story_end = spans[-1][1] if spans else 0
    named_ends = sorted(item.end for sentence in grammar.sentences for item in sentence.items)
    events = EventFinder(
        reading, lexicon, grammar.offices, article.published_at, title[1], story_end, named_ends
    ).find(spans)
    roles = _roles(grammar, [person for person, _ in settled], spans, events)

    def topics(event: EventFound) -> list[str]:
        return find_topics(reading.key, lexicon.topics, [title, event.sentence])

    body, key = document.body, match_key(document.body)
    prose = [(s, e) for s, e in (reading.to_body(*span) for span in spans)]
    record: Record = {
        "document": document_facts(document, article, anchors),
        "events": [event_facts(n, e, reading, anchors, topics(e)) for n, e in enumerate(events, 1)],
        "officials": [official_facts(p, s, roles, events, reading) for p, s in settled],
        "organizations": organization_mentions(grammar, settled, anchors, reading),
        "figures": find_figures(body, key, prose, lexicon.measures),
        "awards": find_awards(body, key),
        "citations": find_citations(body, key),
        "issues": [],
    }
    for figure in record["figures"]:
        figure["event"] = "e1" if events else None  # the results that the main event was told
    record["events"] += _parts(record, body, key, prose)
    record["issues"] = find_issues(record)
    return record


def _parts(record: Record, body: str, key: str, prose: list[tuple[int, int]]) -> list[Event]:
    """The parts of the main event, numbered after the events."""
    if not record["events"]:
        return []
    parts = find_parts(body, key, prose, record["events"][0], record["awards"])
    for number, part in enumerate(parts, len(record["events"]) + 1):
        part["id"] = f"e{number}"
    return parts


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
    offices = [
        item.office for sentence in grammar.sentences for item in sentence.items if item.office is not None
    ]
    bodies = Bodies(offices, grammar.key, grammar.lexicon.field)
    held = [(person.name, held.office) for person in grammar.people.values() for held in person.held]
    states = States(offices, grammar.reading, grammar.lexicon, held)
    for person in grammar.people.values():
        positions = settle(person, anchors, bodies, states)
        if positions:
            found.append((person, positions))
    return sorted(found, key=lambda pair: pair[0].mentions[0])


def _roles(
    grammar: Grammar, people: list[Person], spans: list[tuple[int, int]], events: list[EventFound]
) -> list[RoleFound]:
    """The parts that people play in the events; without an event there are none."""
    if not events:
        return []
    told_at = min(event.start for event in events)
    return _received(find_roles(grammar, Mentions(grammar, people, spans), spans, told_at), events)


def _received(roles: list[RoleFound], events: list[EventFound]) -> list[RoleFound]:
    """Who is appointed by a decision receives it, where the event is its handing over; whom somebody met

    attended, where the event is a meeting of the two.
    """
    takes_part = {
        "appointed": "receive" if any("quyết định" in e.type for e in events) else None,
        "met": "attend" if any(_TO_MEET.search(e.type) for e in events) else None,
    }
    settled = []
    for found in roles:
        role = takes_part.get(found.role, found.role)
        if role is not None:
            settled.append(RoleFound(found.person, role, found.start, found.end))
    return settled
