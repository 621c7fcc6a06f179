"""The views: what the tables add up to, and one view for each question people ask."""

from __future__ import annotations

from dvdb.store.views import articles, doubts, events, lineages, offices
from dvdb.store.views.view import View

__all__ = ["VIEWS", "View"]

VIEWS: tuple[View, ...] = (
    *articles.VIEWS,
    *offices.VIEWS,
    *events.VIEWS,
    *lineages.VIEWS,
    *doubts.VIEWS,
)
"""In the order of their creation: a view stands after those that it reads."""
