"""Pairs of rows that may be one: what speaks for it and against it, and how much.

The score orders the pairs for a reader: it starts from how alike the names are, and each circumstance
adds or takes away. Nothing is ever merged on it. The phrases are a fixed vocabulary: the site shows them
in both languages.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from dvdb.resolve import copies, likeness
from dvdb.resolve.rows import Row

_CROWD = 8
"""Persons of one name: where there are more, only those of one province are compared."""

_COPY = 0.75
"""The score from which two articles are copies, unless a judgement says that they differ."""

SAME_NAME = "same name"
_APART = "published days apart"
CIRCUMSTANCES: Mapping[str, float] = {
    SAME_NAME: 0.45,
    likeness.MARKS: 0.4,
    likeness.LETTER: 0.35,
    likeness.SHORTER: 0.35,
    likeness.ORDER: 0.35,
    "same office": 0.35,
    "same body": 0.15,
    "one body followed the other": 0.25,
    "same province": 0.15,
    "same place": 0.1,
    "other province": -0.15,
    "in office at the same time": -0.1,
    "one after the other": 0.05,
    "a name that many bear": -0.1,
    "told by one article": -0.2,
    "same day": 0.3,
    "same organizer": 0.3,
    "same kind of event": 0.2,
    "same persons took part": 0.25,
    "nearly the same text": 0.75,
    "much of the text is the same": 0.5,
    "one text is part of the other": 0.5,
    "same title": 0.3,
    _APART: -0.2,
}
"""What each phrase adds to the score."""


@dataclass(frozen=True, slots=True)
class Person:
    """An official as far as others are compared with them."""

    id: str
    name_key: str
    province: str | None
    positions: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organization as far as others are compared with it; ``name`` is a spelling key."""

    id: str
    name: str
    place: str | None
    kind: str | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as far as others are compared with it."""

    id: str
    day: str | None
    kind: str | None
    organizer: str | None
    place: str | None
    parent: str | None
    persons: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Writing:
    """An article as far as others are compared with it: ``title`` is a spelling key, ``day`` YYYY-MM-DD."""

    id: str
    title: str | None
    day: str | None
    sketch: str


@dataclass(frozen=True)
class Decided:
    """What judgements say, by table: pairs that are two, and pairs that are one."""

    different: Mapping[str, frozenset[frozenset[str]]] = field(default_factory=dict)
    same: Mapping[str, frozenset[frozenset[str]]] = field(default_factory=dict)

    def status(self, table: str, left: str, right: str) -> str:
        """``different`` or ``same`` where a judgement says so, else ``open``."""
        pair = frozenset((left, right))
        if pair in self.different.get(table, ()):
            return "different"
        return "same" if pair in self.same.get(table, ()) else "open"


def persons(found: Sequence[Person], followed: frozenset[tuple[str, str]], decided: Decided) -> Iterator[Row]:
    """Pairs of persons: of one name, or of names alike in one body. ``followed``: bodies and their heirs."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in found:
        by_name[person.name_key].append(person)
    for namesakes in by_name.values():
        for one, other in combinations(sorted(namesakes, key=lambda person: person.id), 2):
            if len(namesakes) <= _CROWD or (one.province is not None and one.province == other.province):
                reasons = [SAME_NAME, *_circumstances(one, other, followed)]
                if len(namesakes) > _CROWD:
                    reasons.append("a name that many bear")
                yield _match("officials", one.id, other.id, reasons, decided)
    by_id = {person.id: person for person in found}
    names = {
        person.id: [(group, person.name_key) for group in (*person.bodies, *person.positions)]
        for person in found
    }
    for left, right, how in likeness.alike(names):
        one, other = by_id[left], by_id[right]
        yield _match("officials", left, right, [how, *_circumstances(one, other, followed)], decided)


def _circumstances(one: Person, other: Person, followed: frozenset[tuple[str, str]]) -> Iterator[str]:
    if one.positions & other.positions:
        yield "same office"
    if one.bodies & other.bodies:
        yield "same body"
    if any((a, b) in followed or (b, a) in followed for a in one.bodies for b in other.bodies):
        yield "one body followed the other"
    if one.province is not None and other.province is not None:
        yield "same province" if one.province == other.province else "other province"
    if one.first and one.last and other.first and other.last:
        apart = one.last < other.first or other.last < one.first
        yield "one after the other" if apart else "in office at the same time"


def bodies(found: Sequence[Body], decided: Decided) -> Iterator[Row]:
    """Pairs of bodies of one place whose names are alike; those of known kinds are told apart by the kind."""
    by_id = {body.id: body for body in found}
    names = {body.id: [(body.place or "", body.name)] for body in found}
    for left, right, how in likeness.alike(names):
        one, other = by_id[left], by_id[right]
        kinds = {one.kind, other.kind} - {None}
        if len(kinds) > 1 or _numbers(one.name) != _numbers(other.name):
            continue
        yield _match("organizations", left, right, [how, *(["same place"] if one.place else [])], decided)


def happenings(found: Iterable[Happening], decided: Decided) -> Iterator[Row]:
    """Pairs of events of one day that have the organizer or persons in common."""
    groups: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for event in found:
        if event.day is not None:
            for sign in sorted({*event.persons, *filter(None, (event.organizer,))}):
                groups[event.day, sign].append(event)
    pairs: dict[tuple[str, str], tuple[Happening, Happening]] = {}
    for several in groups.values():
        if len(several) <= _CROWD:
            for one, other in combinations(sorted(several, key=lambda event: event.id), 2):
                pairs[one.id, other.id] = one, other
    for (left, right), (one, other) in sorted(pairs.items()):
        if one.parent == right or other.parent == left or (one.parent and one.parent == other.parent):
            continue
        reasons = ["same day"]
        if one.organizer and one.organizer == other.organizer:
            reasons.append("same organizer")
        if one.kind and one.kind == other.kind:
            reasons.append("same kind of event")
        if one.persons & other.persons:
            reasons.append("same persons took part")
        if one.place and one.place == other.place:
            reasons.append("same place")
        if one.articles & other.articles:
            reasons.append("told by one article")
        if len(reasons) > 2:
            yield _match("events", left, right, reasons, decided)


def articles(
    found: Sequence[Writing], bodies_of: Callable[[Collection[str]], Mapping[str, str]], decided: Decided
) -> Iterator[Row]:
    """Pairs of articles with the same text, or much of it. ``bodies_of`` gives the texts of articles by id.

    Those that are certain are marked the same: an outlet that takes over another's text does not tell of
    the event once more.
    """
    by_id = {article.id: article for article in found}
    pairs = copies.meeting({article.id: article.sketch for article in found if article.sketch})
    for family in copies.families(pairs):
        bodies_of_family = bodies_of({one for pair in family for one in pair})
        runs = {one: copies.runs(body) for one, body in bodies_of_family.items()}
        for left, right in family:
            alike = copies.likeness(runs[left], runs[right])
            reasons = list(_of_copies(alike, by_id[left], by_id[right]))
            if reasons:
                row = _match("articles", left, right, reasons, decided)
                if row["status"] == "open" and row["score"] >= _COPY and _APART not in reasons:
                    row["status"] = "same"
                yield row


def _of_copies(alike: copies.Likeness, one: Writing, other: Writing) -> Iterator[str]:
    if alike.lesser < 0.7:
        return
    if alike.lesser < 0.9:
        yield "much of the text is the same"
    else:
        yield "nearly the same text" if alike.whole >= 0.5 else "one text is part of the other"
    if one.title is not None and one.title == other.title:
        yield "same title"
    if one.day is not None and other.day is not None:
        apart = date.fromisoformat(one.day) - date.fromisoformat(other.day)
        if abs(apart.days) > 3:
            yield _APART  # what an office publishes every month may read alike


def _match(table: str, left: str, right: str, reasons: Sequence[str], decided: Decided) -> Row:
    score = min(max(sum(CIRCUMSTANCES[reason] for reason in reasons), 0.0), 1.0)
    digest = hashlib.sha256(f"{left}\0{right}".encode()).hexdigest()[:12]
    return {
        "id": f"{table}-{digest}",
        "table_name": table,
        "left_id": left,
        "right_id": right,
        "score": round(score, 2),
        "reasons": "; ".join(reasons),
        "status": decided.status(table, left, right),
    }


def _numbers(name: str) -> Counter[str]:
    return Counter(word for word in name.split() if any(letter.isdigit() for letter in word))
