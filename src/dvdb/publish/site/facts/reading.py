"""How the pages read the database: rows as dictionaries, and the words that prove them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]
Facts = dict[str, Any]

QUOTES = """
select e.row_id, e.quote, e.article_id, coalesce(a.title, a.id) as article, e.method, e.start_offset
from evidence e
join articles a on a.id = e.article_id
where e.table_name = :table and e.row_id in (select value from json_each(:ids))
order by e.row_id, a.published_at, e.article_id, e.start_offset
limit 2000
"""

JUDGEMENTS = """
select *
from judgements
where table_name = :table and (subject_id = :id or object_id = :id)
order by decided_on, id
"""


async def rows(database: Any, sql: str, **parameters: object) -> list[Row]:
    """The rows of a statement as plain dictionaries."""
    result = await database.execute(sql, parameters)
    return [dict(zip(result.columns, row, strict=True)) for row in result.rows]


async def one(database: Any, sql: str, **parameters: object) -> Row:
    """The first row, or an empty one."""
    found = await rows(database, sql, **parameters)
    return found[0] if found else {}


async def quotes_of(database: Any, table: str, ids: Sequence[str]) -> dict[str, list[Row]]:
    """The quotes that prove the rows of *table*, by row; a row without any has an empty list."""
    by_row: dict[str, list[Row]] = defaultdict(list)
    for quote in await rows(database, QUOTES, table=table, ids=json.dumps(list(ids))):
        by_row[quote["row_id"]].append(quote)
    return by_row


async def quoted(database: Any, table: str, sql: str, **parameters: object) -> list[Row]:
    """The rows of *table* that a statement finds, each with the ``quotes`` that prove it."""
    facts = await rows(database, sql, **parameters)
    by_row = await quotes_of(database, table, [fact["id"] for fact in facts])
    return [{**fact, "quotes": by_row[fact["id"]]} for fact in facts]


async def judgements(database: Any, table: str, key: str) -> list[Row]:
    """The decisions of people about a row."""
    return await rows(database, JUDGEMENTS, table=table, id=key)
