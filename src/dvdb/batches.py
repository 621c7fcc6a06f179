"""One batch of records into the database, in one transaction of the caller."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select

from dvdb import models, persons
from dvdb.documents import Document
from dvdb.loaders.records import ReviewedRecord
from dvdb.records import Record
from dvdb.resolve.merge import SHARED, Touched, merged, name_participants
from dvdb.resolve.resolver import Resolver, Source
from dvdb.resolve.rows import Row, Rows
from dvdb.store import Counts, forget_articles, write_batch
from dvdb.store.orphans import candidates
from dvdb.store.orphans import select as rows_where

RECORD_FORMAT = "record-1"
"""The version of reviewed records, in the place of an extractor's."""

_CHUNK = 500
_INSERT_ONLY = (*SHARED, "official_keys", "participations", "organization_successions")
"""Tables whose stored rows no single article may change: all make them, or all make the same."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article to be written: its record, its text if that is here, and what it was made from."""

    record: Record
    source: Source
    fingerprint: str
    origin: str
    document: Document | None = None
    surfaces: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The identity of the article's text."""
        return self.record["document"]["sha256"]


@dataclass(frozen=True, slots=True)
class Known:
    """An article as it is stored."""

    id: str
    sha256: str
    document_id: str | None
    method: str
    fingerprint: str


@dataclass(slots=True)
class Written:
    """What a batch did: articles by outcome, and rows of all tables."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    counts: Counts = field(default_factory=Counts)


class Fingerprints:
    """What articles are made from, as short hashes; equal fingerprints mean equal rows."""

    def __init__(self, extractor_version: str, resolver_version: str) -> None:
        self._resolver = resolver_version
        self._rules = _hash(extractor_version, resolver_version)

    def of_document(self, document: Document) -> str:
        """``<rules>-<metadata>``: the second part changes with what the input says about the document."""
        declared = (
            document.id, document.title, document.url, document.source, document.published_at,
            document.authors, document.photographers,
        )  # fmt: skip
        return f"{self._rules}-{_hash(*declared)}"

    def of_record(self, reviewed: ReviewedRecord, *, with_text: bool) -> str:
        """The fingerprint of an article made from a reviewed record, with its text or yet without."""
        said = (reviewed.record, sorted(reviewed.surfaces.items()))
        return f"{_hash(RECORD_FORMAT, self._resolver)}-{_hash(*said)}-{'text' if with_text else 'record'}"

    def is_done(self, document: Document, known: Known) -> bool:
        """Whether reading ``document``, whose text is stored as ``known``, would change nothing."""
        return _stands(known, self.of_document(document), document.id)


def stored(connection: Connection, *, sha256: Collection[str] = (), ids: Collection[str] = ()) -> list[Known]:
    """The stored articles with one of these texts or one of these document ids."""
    columns = ["id", "sha256", "document_id", "method", "fingerprint"]
    found = {}
    for column, values in (("sha256", sha256), ("document_id", ids)):
        for row in rows_where(connection, "articles", columns, column, values):
            found[row[0]] = Known(*row)
    return list(found.values())


def write_items(connection: Connection, items: Iterable[Item], resolver: Resolver) -> Written:
    """Resolve the items and write them; what is already so is left alone.

    Raises StaleCorrection, and IntegrityError or DataError where the database refuses a row: the
    caller's transaction is then to be rolled back.
    """
    written = Written()
    chosen = _one_a_text(items, written)
    known = stored(
        connection, sha256=chosen.keys(), ids=[i.record["document"]["id"] for i in chosen.values()]
    )
    by_text = {article.sha256: article for article in known}
    texts = {article.document_id: article for article in known if article.sha256 not in chosen}
    rows: Rows = {}
    forgotten: set[str] = set()
    replaced: set[str] = set()
    for sha256, item in sorted(chosen.items()):
        present = by_text.get(sha256)
        if present is not None and _stands(present, item.fingerprint, item.record["document"]["id"]):
            written.unchanged += 1
            continue
        former = texts.get(item.record["document"]["id"])
        if former is not None and item.document is None:
            written.unchanged += 1  # a newer text of the reviewed document is here: it stands
            continue
        own = resolver.resolve(
            item.record,
            item.source,
            surfaces=item.surfaces,
            body=item.document.body if item.document else None,
        )
        (article,) = own["articles"]
        article["fingerprint"] = item.fingerprint
        for name, some in own.items():
            rows.setdefault(name, []).extend(some)
        if former is not None:
            forgotten.add(former.id)
        if present is not None:
            (replaced if present.id == article["id"] else forgotten).add(present.id)
        if present is None and former is None:
            written.added += 1
        else:
            written.updated += 1
    if rows:
        written.counts = _write(connection, rows, forgotten, replaced, resolver)
    return written


def _stands(present: Known, fingerprint: str, document_id: str) -> bool:
    """Whether the stored article stays as it is when a document with the same text comes.

    Of several documents with one text the article keeps the metadata of the one whose id comes first, so
    that the order of loading does not matter.
    """
    if present.fingerprint == fingerprint:
        return True
    same_rules = present.fingerprint.partition("-")[0] == fingerprint.partition("-")[0]
    return same_rules and present.document_id is not None and present.document_id < document_id


def _one_a_text(items: Iterable[Item], written: Written) -> dict[str, Item]:
    """One item for each text: the one whose document id comes first."""
    chosen: dict[str, Item] = {}
    for item in items:
        other = chosen.setdefault(item.sha256, item)
        if other is not item:
            written.unchanged += 1
            if item.record["document"]["id"] < other.record["document"]["id"]:
                chosen[item.sha256] = item
    return chosen


def _write(
    connection: Connection, rows: Rows, forgotten: set[str], replaced: set[str], resolver: Resolver
) -> Counts:
    before = candidates(connection, forgotten | replaced) if forgotten or replaced else {}
    names = persons.names_of(connection, forgotten | replaced)
    counts = forget_articles(connection, forgotten) if forgotten else Counts()
    identified = persons.identify(connection, rows, names, replaced, resolver)
    rows = persons.told(rows, identified)
    given = {name: rows.get(name, []) for name in SHARED}
    new = {**rows, **{name: _new(connection, name, rows.get(name, [])) for name in _INSERT_ONLY}}
    counts += write_batch(connection, new, replacing=replaced)
    touched = Touched.by(rows, before)
    touched.ids["officials"] |= persons.move(connection, identified, replaced)
    shared = merged(connection, touched, given, resolver)
    counts += _only_changes(write_batch(connection, shared))
    name_participants(connection, shared["officials"])
    return counts


def settle(connection: Connection, names: Collection[str], resolver: Resolver) -> Counts:
    """Make persons of these names what the judgements now say of them."""
    identified = persons.identify(connection, {}, names, (), resolver)
    touched = Touched({name: set() for name in SHARED})
    touched.ids["officials"] |= persons.move(connection, identified, ())
    shared = merged(connection, touched, {}, resolver)
    counts = write_batch(connection, shared)
    name_participants(connection, shared["officials"])
    return counts


def _new(connection: Connection, name: str, rows: Sequence[Row]) -> list[Row]:
    """The rows whose id is not stored yet, each once."""
    table = models.metadata.tables[name]
    wanted = {row["id"]: row for row in rows}
    for some in _parts(wanted):
        for (found,) in connection.execute(select(table.c.id).where(table.c.id.in_(some))):
            del wanted[found]
    return list(wanted.values())


def _only_changes(counts: Counts) -> Counts:
    """Counts without the unchanged rows, which were counted when they were first written."""
    return Counts({name: _changed(tally) for name, tally in counts.tables.items()})


def _changed(tally: Any) -> Any:
    return type(tally)(added=tally.added, updated=tally.updated, removed=tally.removed)


def _parts(values: Iterable[str]) -> Iterator[list[str]]:
    ordered = sorted(set(values))
    return (ordered[start : start + _CHUNK] for start in range(0, len(ordered), _CHUNK))


_exact = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


def _hash(*parts: object) -> str:
    return hashlib.sha256(_exact(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
