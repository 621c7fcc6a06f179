"""Rows that may be the same as the one shown: nobody has decided yet, or somebody has, that they differ."""

from __future__ import annotations

from typing import Any

from dvdb.publish.site.facts.reading import Row, rows

LABELS = {
    "officials": "o.name",
    "organizations": "o.full_name",
    "events": "o.label",
    "articles": "coalesce(o.title, o.id) || coalesce(' · ' || o.source_printed, '')",
}
"""How the other row is called, by its table."""

MATCHES = """
select m.score, m.reasons, m.status, o.id, {label} as label
from (
  select right_id as other_id, score, reasons, status
  from candidate_matches where table_name = :table and left_id = :id
  union all
  select left_id, score, reasons, status
  from candidate_matches where table_name = :table and right_id = :id
) m
join {table} o on o.id = m.other_id
order by m.status = 'different', m.score desc, o.id
limit 20
"""


async def matches(database: Any, table: str, key: str) -> list[Row]:
    """The rows that may be one with this, the likeliest first."""
    found = await rows(database, MATCHES.format(table=table, label=LABELS[table]), table=table, id=key)
    return [{**match, "reasons": (match["reasons"] or "").split("; ")} for match in found]
