"""The invented articles of tests/corpus with what is true of them, and how near a database comes to it."""

from __future__ import annotations

import itertools
import random
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import Connection, text

FOLDER = Path(__file__).parents[1] / "corpus"
ARTICLES = FOLDER / "articles.jsonl"

Mention = tuple[str, str]
"""An article's id, and the name printed in it, in small letters: a headline's capitals are no other name."""
Pairs = set[frozenset[Any]]


@dataclass(frozen=True)
class Score:
    """Pairs that are rightly, wrongly and not put together."""

    right: Pairs
    wrong: Pairs
    missed: Pairs

    @property
    def recall(self) -> float:
        """The share of the true pairs that are found."""
        return len(self.right) / (len(self.right) + len(self.missed))


@cache
def truth() -> dict[str, Any]:
    """What truth.yaml says."""
    said: dict[str, Any] = yaml.load((FOLDER / "truth.yaml").read_text("utf-8"), yaml.BaseLoader)
    return said


def shuffled(path: Path, seed: int) -> Path:
    """Write the articles in another order."""
    lines = ARTICLES.read_text("utf-8").splitlines(keepends=True)
    random.Random(seed).shuffle(lines)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def people_score(connection: Connection) -> Score:
    """How the mentions of people are put together."""
    return _score(map(_mentions, truth()["people"].values()), _people(connection).values())


def strangers(connection: Connection) -> set[Mention]:
    """Mentions in the database that truth does not know: nobody was invented under that name there."""
    known = {mention for said in truth()["people"].values() for mention in _mentions(said)}
    return {mention for mentions in _people(connection).values() for mention in mentions} - known


def events_score(connection: Connection) -> Score:
    """How the articles are put together by their main events."""
    found = defaultdict(set)
    reports = text(
        "SELECT a.document_id, r.event_id FROM event_reports r JOIN articles a ON a.id = r.article_id "
        "WHERE r.main = 1"
    )
    for article, event in connection.execute(reports):
        found[event].add(article)
    return _score(truth()["events"].values(), found.values())


def _people(connection: Connection) -> dict[str, set[Mention]]:
    holdings = text(
        "SELECT a.document_id, h.name_printed, h.official_id FROM holdings h "
        "JOIN articles a ON a.id = h.article_id WHERE h.official_id IS NOT NULL"
    )
    found = defaultdict(set)
    for article, name, official in connection.execute(holdings):
        found[official].add((article, name.lower()))
    return found


def _mentions(said: dict[str, str]) -> set[Mention]:
    return {(article, name.lower()) for article, name in said.items()}


def _score(true: Iterable[Iterable[Any]], found: Iterable[Iterable[Any]]) -> Score:
    truly, given = _pairs(true), _pairs(found)
    return Score(right=truly & given, wrong=given - truly, missed=truly - given)


def _pairs(groups: Iterable[Iterable[Any]]) -> Pairs:
    return {frozenset(pair) for group in groups for pair in itertools.combinations(sorted(group), 2)}
