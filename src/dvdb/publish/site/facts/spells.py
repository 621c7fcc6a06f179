"""What the testimonies of one person in one office add up to, for a line of a career."""

from __future__ import annotations

from collections.abc import Sequence

from dvdb.publish.site.facts.reading import Row


def spell(testimonies: Sequence[Row]) -> Row:
    """Days seen in office, days called a former holder, start and end as stated, and which day is the latest.

    ``testimonies`` are rows of holdings. ``former`` tells that no testimony has the person in office.
    """
    held = [testimony for testimony in testimonies if not testimony["former"]]
    seen = [testimony["first_day"] for testimony in held if testimony["first_day"]]
    former = [t["last_day"] for t in testimonies if t["former"] and t["last_day"]]
    start = min((t["stated_start"] for t in testimonies if t["stated_start"]), default=None)
    end = max((t["stated_end"] for t in testimonies if t["stated_end"]), default=None)
    return {
        "former": not held,
        "acting": any(testimony["acting"] for testimony in held),
        "seen": seen,
        "former_days": former,
        "first_seen": min(seen, default=None),
        "last_seen": max((t["last_day"] for t in held if t["last_day"]), default=None),
        "former_by": min(former, default=None),
        "stated_start": start,
        "stated_end": end,
        "latest": max(seen, default=None) or end or start or min(former, default=None),
        "articles": len({testimony["article_id"] for testimony in testimonies}),
    }


def latest_first(spells: Sequence[Row]) -> list[Row]:
    """The spells with the latest first and those without a day last, else in their order."""
    dated = sorted((s for s in spells if s["latest"]), key=lambda found: str(found["latest"]), reverse=True)
    return [*dated, *(found for found in spells if not found["latest"])]
