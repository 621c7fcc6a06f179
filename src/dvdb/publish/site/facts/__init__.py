"""What the home page and the pages of single rows tell: each function runs a few small statements."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from dvdb.publish.site.facts.article import article
from dvdb.publish.site.facts.event import event
from dvdb.publish.site.facts.home import home
from dvdb.publish.site.facts.official import official
from dvdb.publish.site.facts.organization import organization
from dvdb.publish.site.facts.place import place
from dvdb.publish.site.facts.position import position
from dvdb.publish.site.facts.reading import Facts, quotes_of

ROW_PAGES: dict[str, Callable[[Any, str], Awaitable[Facts]]] = {
    "officials": official,
    "articles": article,
    "events": event,
    "organizations": organization,
    "places": place,
    "positions": position,
}
"""Tables whose rows have a page of their own; others show their columns."""

__all__ = ["ROW_PAGES", "Facts", "home", "quotes_of"]
