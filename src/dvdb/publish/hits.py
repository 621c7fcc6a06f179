"""One search over people, bodies, offices, events, places and articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dvdb.publish.hits_postgresql import in_postgresql
from dvdb.publish.phrases import CLOSE, NOTHING, OPEN, fold, phrase_query, tidy, words_query
from dvdb.store import open_for_reading

CANDIDATES = 400
"""Best matches that are read before those with the exact spelling are put first."""

KINDS = ("officials", "organizations", "positions", "events", "places", "articles")

# A name says more than a text that mentions it.
STATEMENT = f"""
select kind, id, label, snippet(search, 3, '{OPEN}', '{CLOSE}', '…', 24) as snippet
from search where search match :query order by bm25(search, 0.0, 0.0, 8.0, 1.0), kind, id limit {CANDIDATES}
"""

Fetch = Callable[[str, dict[str, str]], Iterable[Sequence[object]]]


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found. ``pieces`` is the text around it: each part, and whether it matched."""

    kind: str
    id: str
    label: str
    pieces: tuple[tuple[str, bool], ...]

    @property
    def text(self) -> str:
        """The text around the match, on one line, without marks."""
        return " ".join("".join(piece for piece, _ in self.pieces).split())


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; ``apart`` tells that no row has the phrase, but these have its words."""

    hits: tuple[Hit, ...]
    apart: bool

    def of_kind(self, kind: str) -> tuple[Hit, ...]:
        """The hits in one table."""
        return tuple(hit for hit in self.hits if hit.kind == kind)


def queries(text: str) -> tuple[str, str]:
    """The FTS5 queries to try in turn: as a phrase, then all of its words anywhere."""
    return phrase_query(text), words_query(text)


def arrange(text: str, rows: Iterable[Sequence[object]]) -> tuple[Hit, ...]:
    """The rows as hits: each once, those spelled exactly as typed first, names before mentions."""
    typed = tidy(text).strip('"* ').casefold()
    best: dict[tuple[str, str], tuple[tuple[int, int], Hit]] = {}
    for row in rows:
        kind, id_, label, snippet = (str(value or "") for value in row)
        hit = Hit(kind, id_, label, _pieces(snippet))
        score = (_spelling(label, hit.text, typed), 0 if _folded_in(typed, label) else 1)
        key = (kind, id_)
        if key not in best or score < best[key][0]:
            best[key] = (score, hit)
    ordered = sorted(best.values(), key=lambda found: found[0])  # stable: the index's ranking within
    return tuple(hit for _, hit in ordered)


def search(url: str | None, text: str) -> Found:
    """Search the database at *url*; what is found comes best first.

    Raises `dvdb.store.StoreError` where there is no such database, or it is none of ours.
    """
    with open_for_reading(url) as connection:
        on_sqlite = connection.dialect.name == "sqlite"
        for apart in (False, True):
            rows = (
                _on_sqlite(connection, text, apart) if on_sqlite else in_postgresql(connection, text, apart)
            )
            if rows:
                return Found(arrange(text, rows), apart)
    return Found((), apart=False)


def _on_sqlite(connection: Connection, text: str, apart: bool) -> Sequence[Sequence[object]]:
    query = queries(text)[apart]
    return [] if query == NOTHING else connection.exec_driver_sql(STATEMENT, {"query": query}).fetchall()


def _spelling(label: str, text: str, typed: str) -> int:
    if typed in label.casefold():
        return 0
    return 1 if typed in text.casefold() else 2


def _folded_in(typed: str, label: str) -> bool:
    return fold(typed) in fold(label)


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    pieces = []
    matched = False
    for part in re.split(f"([{OPEN}{CLOSE}])", snippet):
        if part in (OPEN, CLOSE):
            matched = part == OPEN
        elif part:
            pieces.append((part, matched))
    return tuple(pieces)
