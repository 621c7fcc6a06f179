"""What tells hits of one name apart: a person's office, a body's life, an article's source and day."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from dvdb.publish.site.facts.reading import Row, rows

NOTES = {
    "officials": """
select f.id, (select p.label from holdings h join positions p on p.id = h.position_id
              where h.official_id = f.id order by h.former, h.last_day desc, p.label limit 1) as words
from officials f where f.id in (select value from json_each(:ids))
""",
    "organizations": """
select id, valid_from, valid_to from organizations where id in (select value from json_each(:ids))
""",
    "places": """
select p.id, u.full_name as words, p.valid_from, p.valid_to
from places p left join places u on u.id = p.parent_id
where p.id in (select value from json_each(:ids))
""",
    "articles": """
select a.id, coalesce(s.name, a.source_printed) as words, a.published_at as day
from articles a left join sources s on s.id = a.source_id
where a.id in (select value from json_each(:ids))
""",
}


async def hit_notes(database: Any, kind: str, keys: Sequence[str]) -> dict[str, Row]:
    """By key: ``words``, ``day``, ``valid_from`` and ``valid_to``, as far as the kind has them."""
    if kind not in NOTES:
        return {}
    found = await rows(database, NOTES[kind], ids=json.dumps(list(keys)))
    return {row["id"]: row for row in found}
