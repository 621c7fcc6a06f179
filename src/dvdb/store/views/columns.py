"""Columns that several views show."""

from __future__ import annotations

from dvdb.store.views.view import Description

OFFICIAL: dict[str, Description] = {"official_id": "holdings.official_id", "official": "officials.name"}
POSITION: dict[str, Description] = {"position_id": "holdings.position_id", "position": "positions.label"}
BODY: dict[str, Description] = {
    "organization_id": "positions.organization_id",
    "organization": "organizations.full_name",
    "level": "organizations.level",
    "place_id": "organizations.place_id",
    "place": ("Name of the place of the body. NULL: a central body, or not resolved.", "địa phương"),
}
OBSERVED: dict[str, Description] = {
    "first_observed": (
        "First day on which an article shows the person in office, YYYY-MM-DD. NULL: no dated testimony.",
        "ghi nhận đầu tiên",
    ),
    "last_observed": (
        "Last day on which an article shows the person in office, YYYY-MM-DD. NULL: no dated testimony.",
        "ghi nhận cuối cùng",
    ),
}
