"""What a body became: the next body of its kind, or the same body in the unit that took its place over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dvdb.resolve.organizations import MANY_IN_ONE_PLACE, Organization, Organizations
from dvdb.resolve.places import Gazetteer


@dataclass(frozen=True, slots=True)
class Succession:
    """A step from one body to the next, with its first day as far as known."""

    successor: Organization
    date: str | None
    kind: str
    instrument: str | None


class Successions:
    """The next body of each; answers depend on the reference tables only."""

    def __init__(
        self,
        kinds: Iterable[Mapping[str, Any]],
        place_successions: Iterable[Mapping[str, Any]],
        places: Gazetteer,
        organizations: Organizations,
    ) -> None:
        self._places = places
        self._organizations = organizations
        self._kinds = {row["id"]: row for row in kinds}
        self._heirs = Counter(row["successor_id"] for row in self._kinds.values() if row["successor_id"])
        self._steps: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
        for step in place_successions:
            self._steps[step["predecessor_id"]].append(step)

    def of(self, body: Organization) -> Succession | None:
        """What became of ``body``; None where it stands, or where that is not certain.

        Bodies of which a place has several (departments, divisions) are known by their names only: which of
        them took over from which is for judgements to say.
        """
        if body.valid_to is None or body.kind_id is None or body.kind_id in MANY_IN_ONE_PLACE:
            return None
        if not self._organizations.is_named_by_kind(body.kind_id, body.name, body.place):
            return None
        kind = self._kinds[body.kind_id]
        if body.valid_to == kind["valid_to"]:
            return self._by_kind(body, kind)
        return self._by_place(body)

    def _by_kind(self, body: Organization, kind: Mapping[str, Any]) -> Succession | None:
        """The board that two boards became: Ban Tuyên giáo và Dân vận."""
        if kind["successor_id"] is None or kind["successor_id"] in MANY_IN_ONE_PLACE:
            return None
        level = body.place.level if body.place else "central"
        if level not in self._organizations.kind_levels(kind["successor_id"]):
            return None
        following = self._kinds[kind["successor_id"]]
        if self._heirs[following["id"]] > 1:
            how = "merge"
        else:
            how = "dissolve_into" if following["valid_from"] else "absorb"
        successor = self._organizations.of_kind(following["id"], body.place)
        return Succession(successor, following["valid_from"], how, None)

    def _by_place(self, body: Organization) -> Succession | None:
        """The same body in the one unit of the same level that all of its unit passed over to."""
        if body.place is None or body.kind_id is None or body.valid_to != body.place.valid_to:
            return None
        steps = self._steps[body.place.id]
        if len(steps) != 1 or steps[0]["extent"] != "whole":
            return None
        (step,) = steps
        place = self._places[step["successor_id"]]
        if place.level != body.place.level:
            return None
        successor = self._organizations.of_kind(body.kind_id, place)
        if successor.id == body.id:
            return None
        # A resolution that merges units disposes of their state bodies; party and mass bodies have their own.
        state = self._kinds[body.kind_id]["system"] == "state"
        return Succession(successor, step["date"], step["kind"], step["instrument"] if state else None)
