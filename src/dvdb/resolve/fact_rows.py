"""The bodies, figures, awards and citations of an article."""

from __future__ import annotations

from dvdb.records import HEDGES
from dvdb.resolve.article_rows import ArticleRows
from dvdb.resolve.dates import partial_date
from dvdb.resolve.ids import fact_id
from dvdb.resolve.organizations import unit_kind

_EXACT = 2**53
"""Whole numbers up to here are exact as floating point too."""
_WHOLE = 2**63
"""Whole numbers from here on fit into no column."""


class FactRows(ArticleRows):
    """The part of an article's rows that tells what was counted, given and cited."""

    def _organizations(self) -> None:
        for mention in self.record["organizations"]:
            reading, _ = self._read(mention["name"], mention["place"], self.date)
            if reading.organization is not None:
                self._organization(reading.organization, mention["name"], mention["evidence"])
            else:
                place = f" {mention['place']}" if mention["place"] else ""
                self._issue(
                    "organization_unresolved",
                    f"{mention['name']}{place}: which body is meant is not certain",
                    mention["evidence"][0] if mention["evidence"] else None,
                )

    def _facts(self) -> None:
        for ordinal, figure in enumerate(self.record["figures"], 1):
            row_id = fact_id(
                self.id, "f", figure["what"], figure["value"], figure["unit"], figure["evidence"]
            )
            self._add(
                "figures",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "event_id": self._event_id(figure["event"]),
                    "ordinal": ordinal,
                    "what": figure["what"],
                    "value": float(figure["value"]) if abs(figure["value"]) > _EXACT else figure["value"],
                    "unit": figure["unit"],
                    "hedge": self._known(figure["hedge"], HEDGES, "hedge"),
                    "vnd": self._money(figure["vnd"]),
                },
            )
            self._prove("figures", row_id, [figure["evidence"]])
        main = next(iter(self.events.values()), None)
        for ordinal, award in enumerate(self.record["awards"], 1):
            row_id = fact_id(self.id, "a", award["award"], award["issuer"], award["evidence"])
            self._add(
                "awards",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "event_id": main.id if main else None,
                    "ordinal": ordinal,
                    "award": award["award"],
                    "issuer_printed": award["issuer"],
                    "issuer_id": self._issuer(award["issuer"]),
                    "collectives": award["collectives"],
                    "individuals": award["individuals"],
                    "reason": award["for"],
                },
            )
            self._prove("awards", row_id, [award["evidence"]])
        for ordinal, citation in enumerate(self.record["citations"], 1):
            row_id = fact_id(self.id, "c", citation["number"], citation["kind"], citation["evidence"])
            issued = partial_date(citation["date"])
            if citation["date"] and issued is None:
                self._issue("impossible_date", f"{citation['number']}: {citation['date']!r} is not a date")
            self._add(
                "citations",
                {
                    "id": row_id,
                    "article_id": self.id,
                    "ordinal": ordinal,
                    "number": citation["number"],
                    "kind": citation["kind"],
                    "title": citation["title"],
                    "issuer_printed": citation["issuer"],
                    "issuer_id": self._issuer(citation["issuer"]),
                    "issued_on": issued,
                },
            )
            self._prove("citations", row_id, [citation["evidence"]])

    def _money(self, vnd: int | None) -> int | None:
        if vnd is None or abs(vnd) < _WHOLE:
            return vnd
        self._issue("too_large", f"{vnd} đồng is more than a database holds")
        return None

    def _event_id(self, local: str | None) -> str | None:
        if local is None:
            return None
        if local not in self.events:
            self._issue("unknown_event", f"a figure belongs to event {local}, which is not told")
            return None
        return self.events[local].id

    def _issuer(self, name: str | None) -> str | None:
        """The body that gave an award or issued a document.

        A local body printed without its place (``Ủy ban nhân dân tỉnh``) is that of the unit the article is
        set in, if that unit is of the kind the name says.
        """
        if name is None:
            return None
        body = self._read(name, None, self.date)[0].organization
        if body is None and self.setting is not None and unit_kind(name) == self.setting.kind:
            body = self.by.organizations.read(
                name, self.setting.name, date=self.date, within=self.within, strict=True
            ).organization
        return self._organization(body, None, []) if body else None
