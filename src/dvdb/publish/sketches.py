"""A row in a few words, for a person who has to tell it from another."""

from __future__ import annotations

from sqlalchemy import Connection, text

_LINES = {
    "officials": "SELECT name FROM officials WHERE id = :id",
    "organizations": "SELECT full_name FROM organizations WHERE id = :id",
    "events": "SELECT label FROM events WHERE id = :id",
    "articles": "SELECT coalesce(title, id) FROM articles WHERE id = :id",
}
_OFFICES = """
SELECT coalesce(p.label, h.title_printed || coalesce(', ' || h.organization_printed, '')) AS office,
       min(h.first_day) AS first_day, max(h.last_day) AS last_day, count(*) AS testimonies
FROM holdings h LEFT JOIN positions p ON p.id = h.position_id
WHERE h.official_id = :id
GROUP BY 1 ORDER BY 4 DESC, 1
"""
_SHOWN = 3
"""Offices told of a person: those that most articles tell."""


def sketch(connection: Connection, table: str, row_id: str) -> str:
    """A person with offices and days, a body with its life, an event, an article: one line."""
    name = connection.execute(text(_LINES[table]), {"id": row_id}).scalar()
    if name is None:
        return row_id
    if table == "officials":
        return ": ".join(filter(None, (name, _offices(connection, row_id))))
    if table == "organizations":
        life = connection.execute(
            text("SELECT valid_from, valid_to FROM organizations WHERE id = :id"), {"id": row_id}
        ).one()
        return f"{name} ({_span(*life)})" if any(life) else str(name)
    return str(name)


def _offices(connection: Connection, official: str) -> str:
    found = connection.execute(text(_OFFICES), {"id": official}).all()
    told = [f"{office} ({_span(first, last)})" if first else str(office) for office, first, last, _ in found]
    more = f"; {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
    return "; ".join(told[:_SHOWN]) + more


def _span(first: str | None, last: str | None) -> str:
    return first if first == last and first else f"{first or ''} – {last or ''}".strip()
