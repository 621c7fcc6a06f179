"""The text of an article in pieces, each with the fact that its words prove.

Proofs overlap: an office lies in the words that prove a role. A piece belongs to the shortest proof
that covers it; every proof has a piece that begins where it does, whose anchor is named for the offset.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dvdb.publish.site.facts.reading import Row

KINDS = {
    "official_names": "person",
    "holdings": "office",
    "organization_names": "body",
    "event_reports": "event",
    "participations": "role",
    "figures": "figure",
    "awards": "award",
    "citations": "document",
}
"""What the words prove, by the table of the row, in the order in which one wins over another."""

_ORDER = {table: number for number, table in enumerate(KINDS)}
_BLANK_LINES = re.compile(r"\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of the text; ``kind`` is empty where it proves nothing, ``anchor`` where no proof begins."""

    text: str
    kind: str = ""
    row_id: str = ""
    anchor: str = ""


def anchor(start: int) -> str:
    """The name of the place in the page where a proof begins."""
    return f"d{start}"


def pieces(body: str, proofs: Sequence[Row]) -> list[Piece]:
    """The text cut wherever a proof begins or ends; the pieces together are the text, blank lines apart."""
    usable = [proof for proof in proofs if proof["table_name"] in KINDS and proof["end_offset"] <= len(body)]
    starts = {proof["start_offset"] for proof in usable}
    cuts = sorted({0, len(body), *starts, *(proof["end_offset"] for proof in usable)})
    usable.sort(key=_closeness)
    return [_piece(body, start, end, usable, starts) for start, end in pairwise(cuts)]


def _closeness(proof: Row) -> tuple[int, int, str]:
    length = proof["end_offset"] - proof["start_offset"]
    return length, _ORDER[proof["table_name"]], proof["row_id"]


def _piece(body: str, start: int, end: int, proofs: Sequence[Row], starts: set[int]) -> Piece:
    text = _BLANK_LINES.sub("\n\n", body[start:end])
    proof = next((p for p in proofs if p["start_offset"] <= start and p["end_offset"] >= end), None)
    if proof is None:
        return Piece(text)
    return Piece(text, KINDS[proof["table_name"]], proof["row_id"], anchor(start) if start in starts else "")
