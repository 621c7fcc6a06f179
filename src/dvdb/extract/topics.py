"""Topics: what an event is about, in the words of a short controlled list (seeds/reference/topics.csv)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dvdb.text.align import match_key


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics by the words that tell them, and one pattern for all those words."""

    forms: Mapping[str, str]
    pattern: re.Pattern[str]


def compile_topics(rows: Iterable[Mapping[str, str]]) -> Topics:
    """Topics from rows of topics.csv: ``topic``, and its other ``forms`` between semicolons."""
    forms: dict[str, str] = {}
    for row in rows:
        for form in (row["topic"], *filter(None, row["forms"].split(";"))):
            forms.setdefault(match_key(form.strip()), row["topic"])
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return Topics(forms, re.compile(rf"(?<!\w)(?:{words})(?!\w)"))


def find_topics(key: str, topics: Topics, own: Iterable[tuple[int, int]]) -> list[str]:
    """The topics of an event, most mentioned first.

    A topic counts if the event's own words name it (``own``: the title, the sentences that report the
    event), or if the article comes back to it three times.
    """
    spans = list(own)
    told: set[str] = set()
    times: Counter[str] = Counter()
    for found in topics.pattern.finditer(key):
        topic = topics.forms[found[0]]
        times[topic] += 1
        if any(start <= found.start() < end for start, end in spans):
            told.add(topic)
    return [topic for topic, count in times.most_common() if topic in told or count >= 3]
