"""The search on PostgreSQL: text vectors of folded text, so that marks never matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import Connection
from sqlalchemy import text as statement

from dvdb.publish.phrases import CLOSE, OPEN, asked, fold

CANDIDATES = 400
AROUND = 70
"""Characters of a text that are shown on each side of what matched."""

# A row stands in the view once for each of its names, and once for its text: a name says more than a text.
STATEMENT = statement(f"""
SELECT kind, id, (array_agg(label ORDER BY score DESC, label COLLATE "C"))[1] AS label, max(text) AS text
FROM (
  SELECT kind, id, label, text,
         (CASE WHEN to_tsvector('simple', dvdb_fold(label)) @@ wanted THEN 8 ELSE 1 END)
         * ts_rank(vector, wanted, 1) AS score
  FROM search, to_tsquery('simple', :query) AS wanted WHERE vector @@ wanted
) AS found
GROUP BY kind, id ORDER BY max(score) DESC, kind COLLATE "C", id COLLATE "C" LIMIT {CANDIDATES}
""")


def in_postgresql(connection: Connection, text: str, apart: bool) -> list[Sequence[object]]:
    """The rows with *text* as phrases, or its words ``apart``: kind, id, label and snippet, best first."""
    query = text_query(text, apart)
    if not query:
        return []
    words = [fold(word) for part, _ in asked(text) for word in part]
    found = connection.execute(STATEMENT, {"query": query})
    return [(kind, id_, label, snippet(said or "", words)) for kind, id_, label, said in found]


def text_query(text: str, apart: bool) -> str:
    """What is typed, for ``to_tsquery``; empty where it has no word."""
    parts = []
    for words, prefix in asked(text):
        quoted = [f"'{fold(word)}'" for word in words]
        quoted[-1] += ":*" if prefix else ""
        parts.append((" & " if apart else " <-> ").join(quoted))
    return " & ".join(f"({part})" for part in parts)


def snippet(text: str, words: list[str]) -> str:
    """The text around the first place where *words* follow each other, or else the first of them stands."""
    spaced = r"[\W_]+".join(map(re.escape, words))
    folded = _folded_alike(text)
    found = re.search(rf"\b{spaced}", folded) or re.search(rf"\b{re.escape(words[0])}", folded)
    if not found:
        return ""
    start, end = found.span()
    left, right = max(0, start - AROUND), end + AROUND
    # Cut between words, as FTS5 does.
    before = "…" + text[left:start].partition(" ")[2] if left else text[:start]
    after = text[end:right].rpartition(" ")[0] + "…" if right < len(text) else text[end:]
    return f"{before}{OPEN}{text[start:end]}{CLOSE}{after}"


def _folded_alike(text: str) -> str:
    """The folded text, letter for letter: offsets in it are offsets in *text*."""
    return "".join(folded if len(folded := fold(letter)) == 1 else letter for letter in text)
