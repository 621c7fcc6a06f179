"""What became of bodies and places."""

from __future__ import annotations

from dvdb.store.views.columns import OBSERVED, OFFICIAL, POSITION
from dvdb.store.views.view import View

VIEWS: tuple[View, ...] = (
    View(
        name="organization_fates",
        comment=(
            "Bodies that ended or have a successor, with the last known holders of their single seats and "
            "the office in which each is next observed."
        ),
        vi="tổ chức sáp nhập, giải thể và người đứng đầu",
        columns={
            "organization_id": "organizations.id",
            "organization": "organizations.full_name",
            "ended_on": "organizations.valid_to",
            "successor_id": "organization_successions.successor_id",
            "successor": ("Full name of the successor. NULL: none known.", "tổ chức kế thừa"),
            "kind": "organization_successions.kind",
            "date": "organization_successions.date",
            **OFFICIAL,
            **POSITION,
            "last_observed": OBSERVED["last_observed"],
            "later_position": ("Office in which the person is next observed. NULL: none.", "chức vụ sau đó"),
            "later_observed": ("First day in that office, YYYY-MM-DD. NULL: none.", "ghi nhận ở chức vụ sau"),
        },
        query="""
SELECT g.id AS organization_id, g.full_name AS organization, g.valid_to AS ended_on, s.successor_id,
       n.full_name AS successor, s.kind, s.date, t.official_id, t.official, t.position_id, t.position,
       t.last_observed, later.position AS later_position, later.first_observed AS later_observed
FROM organizations g
LEFT JOIN organization_successions s ON s.predecessor_id = g.id
LEFT JOIN organizations n ON n.id = s.successor_id
LEFT JOIN positions p ON p.organization_id = g.id AND p.single_seat = 1
LEFT JOIN tenures t ON t.position_id = p.id
LEFT JOIN tenures later ON later.official_id = t.official_id AND later.position_id <> t.position_id
  AND later.first_observed > t.last_observed
  AND NOT EXISTS (SELECT 1 FROM holdings h WHERE h.official_id = t.official_id AND h.former = 0
                  AND h.position_id <> t.position_id
                  AND h.first_day > t.last_observed AND h.first_day < later.first_observed)
WHERE g.valid_to IS NOT NULL OR s.id IS NOT NULL
""",
    ),
    View(
        name="organization_lineage",
        comment="What each body became and what it came from, over any number of steps.",
        vi="dòng kế thừa của tổ chức",
        columns={
            "organization_id": "organizations.id",
            "organization": "organizations.full_name",
            "direction": ("later: what it became; earlier: what it came from.", "chiều"),
            "steps": ("Number of steps.", "số bước"),
            "relative_id": ("The other body.", "tổ chức liên quan (mã)"),
            "relative": ("Full name of the other body.", "tổ chức liên quan"),
            "relative_from": "organizations.valid_from",
            "relative_to": "organizations.valid_to",
        },
        query="""
WITH RECURSIVE later(origin_id, steps, relative_id) AS (
  SELECT predecessor_id, 1, successor_id FROM organization_successions
  UNION
  SELECT x.origin_id, x.steps + 1, s.successor_id
  FROM later x JOIN organization_successions s ON s.predecessor_id = x.relative_id
  WHERE x.steps < 12
), step(origin_id, direction, steps, relative_id) AS (
  SELECT origin_id, 'later', steps, relative_id FROM later
  UNION ALL SELECT relative_id, 'earlier', steps, origin_id FROM later
)
SELECT x.origin_id AS organization_id, g.full_name AS organization, x.direction, min(x.steps) AS steps,
       x.relative_id, r.full_name AS relative, r.valid_from AS relative_from, r.valid_to AS relative_to
FROM step x
JOIN organizations g ON g.id = x.origin_id
JOIN organizations r ON r.id = x.relative_id
GROUP BY x.origin_id, g.full_name, x.direction, x.relative_id, r.full_name, r.valid_from, r.valid_to
""",
    ),
    View(
        name="place_lineage",
        comment="What each administrative unit became and what it came from, over any number of steps.",
        vi="dòng kế thừa của đơn vị hành chính",
        columns={
            "place_id": "places.id",
            "place": "places.full_name",
            "direction": ("later: what it became; earlier: what it came from.", "chiều"),
            "steps": ("Number of steps.", "số bước"),
            "relative_id": ("The other unit.", "đơn vị liên quan (mã)"),
            "relative": ("Full name of the other unit.", "đơn vị liên quan"),
            "relative_from": "places.valid_from",
            "relative_to": "places.valid_to",
        },
        query="""
WITH RECURSIVE later(origin_id, steps, relative_id) AS (
  SELECT predecessor_id, 1, successor_id FROM place_successions
  UNION
  SELECT x.origin_id, x.steps + 1, s.successor_id
  FROM later x JOIN place_successions s ON s.predecessor_id = x.relative_id
  WHERE x.steps < 12
), step(origin_id, direction, steps, relative_id) AS (
  SELECT origin_id, 'later', steps, relative_id FROM later
  UNION ALL SELECT relative_id, 'earlier', steps, origin_id FROM later
)
SELECT x.origin_id AS place_id, p.full_name AS place, x.direction, min(x.steps) AS steps, x.relative_id,
       r.full_name AS relative, r.valid_from AS relative_from, r.valid_to AS relative_to
FROM step x
JOIN places p ON p.id = x.origin_id
JOIN places r ON r.id = x.relative_id
GROUP BY x.origin_id, p.full_name, x.direction, x.relative_id, r.full_name, r.valid_from, r.valid_to
""",
    ),
)
