"""One record -> the rows of one article: a function of the record, the reference tables and the curation.

Rows that belong to the article are final. Rows of what articles share (officials, organizations,
positions, events) are what this article alone says of them; :mod:`dvdb.resolve.merge` makes them a
function of all articles that speak of them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from dvdb.records import PLACE_BASES, Record
from dvdb.resolve.article_rows import Source
from dvdb.resolve.copies import sketch
from dvdb.resolve.curation import Curation
from dvdb.resolve.event_rows import EventRows
from dvdb.resolve.events import EventKinds
from dvdb.resolve.fact_rows import FactRows
from dvdb.resolve.ids import form, make_id
from dvdb.resolve.official_rows import OfficialRows
from dvdb.resolve.organizations import Organizations
from dvdb.resolve.places import Gazetteer
from dvdb.resolve.positions import Titles
from dvdb.resolve.rows import Rows
from dvdb.resolve.spheres import Spheres
from dvdb.resolve.successions import Successions

__all__ = ["Resolver", "Source"]

RULES = "7"
"""Raised when resolution itself changes, so that articles resolved before are resolved anew."""


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
        self.spheres = Spheres(self.places, reference["place_successions"])
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


class _Article(EventRows, OfficialRows, FactRows):
    """All rows of one article."""

    def rows(self) -> Rows:
        self._article()
        self._events()
        self._officials()
        self._organizations()
        self._facts()
        for issue in self.record["issues"]:
            self._issue(issue["code"], issue["message"], issue["evidence"])
        return dict(self.out)

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
        basis = self._known(document["place_basis"], PLACE_BASES, "place_basis")
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
                "sketch": sketch(self.body) if self.body is not None else None,
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


def _sources(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """The id of a source by its id, its name and its domains."""
    found: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: str(row["id"])):
        domains = str(row["domain"] or "").split(";")
        for spelling in (row["id"], row["name"], *(domain.strip() for domain in domains)):
            if spelling:
                found.setdefault(form(spelling), row["id"])
    return found
