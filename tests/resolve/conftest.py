"""Records written by hand, and the resolver with the reference tables that ship."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from dvdb.loaders.reference import load_reference

from dvdb.records import Record
from dvdb.resolve.curation import Curation
from dvdb.resolve.resolver import Resolver, Source
from dvdb.resolve.rows import Rows

EXTRACTED = Source("extracted", "test")

Resolve = Callable[..., Rows]


@pytest.fixture(scope="session")
def reference() -> Mapping[str, list[dict[str, Any]]]:
    return load_reference()


@pytest.fixture(scope="session")
def resolver(reference: Mapping[str, list[dict[str, Any]]]) -> Resolver:
    return Resolver(reference, Curation())


def office(title: str, organization: str | None, place: str | None = None, **more: Any) -> dict[str, Any]:
    """A position of a record whose evidence is the article's first word."""
    given = {"place_basis": "text" if place else None, "former": False, "acting": False, "evidence": [0, 3]}
    return {"title": title, "organization": organization, "place": place, **given, **more}


def person(name: str, *positions: dict[str, Any], roles: tuple[str, ...] = ()) -> dict[str, Any]:
    """An official of a record, with roles in its event e1."""
    return {
        "name": name,
        "honorific": None,
        "evidence": [[0, 3]],
        "positions": list(positions),
        "roles": [{"event": "e1", "role": role, "evidence": [4, 7]} for role in roles],
    }


def event(
    type_: str, date: str | None, organizer: str | None = None, place: str | None = None, **more: Any
) -> dict[str, Any]:
    """An event of a record; ``place`` is its organizer's."""
    return {
        "id": "e1",
        "type": type_,
        "title": None,
        "start_date": date,
        "end_date": None,
        "part_of_day": None,
        "year_basis": "text" if date else None,
        "organizer": {"name": organizer, "place": place} if organizer else None,
        "venue": None,
        "place": None,
        "period": None,
        "planning_period": None,
        "parent": None,
        "topics": [],
        "evidence": [[0, 7]],
        **more,
    }


def record(
    body: str,
    *,
    events: tuple[dict[str, Any], ...] = (),
    officials: tuple[dict[str, Any], ...] = (),
    place: str | None = None,
    published: str | None = None,
    **more: Any,
) -> Record:
    """A record of an article whose text is ``body``."""
    facts: Any = {
        "document": {
            "id": body,
            "sha256": hashlib.sha256(body.encode()).hexdigest(),
            "title": body,
            "lead": None,
            "source": None,
            "url": None,
            "published_at": published,
            "authors": [],
            "photographers": [],
            "place": place,
            "place_basis": "text" if place else None,
        },
        "events": list(events),
        "officials": list(officials),
        "organizations": [],
        "figures": [],
        "awards": [],
        "citations": [],
        "issues": [],
        **more,
    }
    return facts


@pytest.fixture(scope="session")
def make() -> dict[str, Callable[..., Any]]:
    return {"record": record, "event": event, "person": person, "office": office}


@pytest.fixture
def resolve(resolver: Resolver) -> Resolve:
    """Resolve a record whose id is its text."""

    def run(one: Record, by: Resolver = resolver) -> Rows:
        return by.resolve(one, EXTRACTED, body=one["document"]["id"])

    return run


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that is not there yet, of either kind."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql_url"))
    return f"sqlite:///{tmp_path / 'dvdb.db'}"
