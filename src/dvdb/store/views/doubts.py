"""What is missing or doubtful, for a person to look at."""

from __future__ import annotations

from dvdb.store.views.view import View

VIEWS: tuple[View, ...] = (
    View(
        name="unresolved",
        comment="What articles say but the data cannot place yet: names, offices, places, dates.",
        vi="dữ kiện chưa xác định",
        columns={
            "kind": ("What is missing: person, office, place, organizer or date.", "thiếu"),
            "table_name": ("Table of the row.", "bảng"),
            "row_id": ("id of the row.", "mã dòng"),
            "article_id": ("An article that it comes from. NULL: none left.", "bài viết"),
            "printed": ("What is printed there. NULL: nothing.", "ghi trong bài"),
        },
        query="""
SELECT 'office' AS kind, 'holdings' AS table_name, h.id AS row_id, h.article_id,
       h.title_printed || coalesce(', ' || h.organization_printed, '') || coalesce(' ' || h.place_printed, '')
         AS printed
FROM holdings h WHERE h.position_id IS NULL
UNION ALL SELECT 'person', 'holdings', h.id, h.article_id, h.name_printed
FROM holdings h WHERE h.official_id IS NULL
UNION ALL SELECT 'date', 'holdings', h.id, h.article_id, h.observed_on
FROM holdings h WHERE h.first_day IS NULL
UNION ALL SELECT 'person', 'participations', c.id,
       (SELECT min(r.article_id) FROM event_reports r WHERE r.event_id = c.event_id), c.name_printed
FROM participations c WHERE c.official_id IS NULL
UNION ALL SELECT 'place', 'articles', a.id, a.id, a.place_printed
FROM articles a WHERE a.place_id IS NULL
UNION ALL SELECT 'organizer', 'events', e.id,
       (SELECT min(r.article_id) FROM event_reports r WHERE r.event_id = e.id), e.organizer_printed
FROM events e WHERE e.organizer_id IS NULL AND e.organizer_printed IS NOT NULL
UNION ALL SELECT 'date', 'events', e.id,
       (SELECT min(r.article_id) FROM event_reports r WHERE r.event_id = e.id), e.start_date
FROM events e WHERE e.first_day IS NULL
""",
    ),
    View(
        name="quality_checks",
        comment="Rows that are doubtful in themselves: for a person to look at.",
        vi="kiểm tra chất lượng",
        columns={
            "check_name": ("The check that the row fails.", "kiểm tra"),
            "table_name": ("Table of the row.", "bảng"),
            "row_id": ("id of the row.", "mã dòng"),
            "detail": ("What is doubtful.", "chi tiết"),
        },
        query="""
SELECT 'district_after_2025_06' AS check_name, 'events' AS table_name, e.id AS row_id,
       g.full_name || ', ' || e.first_day AS detail
FROM events e JOIN organizations g ON g.id = e.organizer_id
WHERE g.level = 'district' AND e.first_day > '2025-06-30'
UNION ALL
SELECT 'outside_life_of_body', 'events', e.id, g.full_name || ', ' || e.first_day
FROM events e JOIN organizations g ON g.id = e.organizer_id
WHERE e.last_day < g.valid_from OR (e.first_day > g.valid_to AND length(g.valid_to) = 10)
UNION ALL
SELECT 'two_provinces_one_day', 'officials', a.official_id,
       o.name || ': ' || la.name || ', ' || lb.name || ', ' || a.first_day
FROM holdings a
JOIN holdings b ON b.official_id = a.official_id AND b.first_day = a.first_day AND b.former = 0
  AND b.id > a.id
JOIN officials o ON o.id = a.official_id
JOIN positions pa ON pa.id = a.position_id JOIN organizations ga ON ga.id = pa.organization_id
JOIN positions pb ON pb.id = b.position_id JOIN organizations gb ON gb.id = pb.organization_id
JOIN places la ON la.id = ga.place_id AND la.level = 'province'
JOIN places lb ON lb.id = gb.place_id AND lb.level = 'province'
WHERE a.former = 0 AND la.id <> lb.id AND a.first_day = a.last_day
UNION ALL
SELECT DISTINCT 'two_in_one_seat', 'positions', a.position_id, p.label || ', ' || a.first_day
FROM holdings a
JOIN holdings b ON b.position_id = a.position_id AND b.first_day = a.first_day AND b.former = 0
  AND b.acting = 0 AND b.official_id > a.official_id
JOIN positions p ON p.id = a.position_id AND p.single_seat = 1
WHERE a.former = 0 AND a.acting = 0 AND a.first_day = a.last_day
UNION ALL
SELECT 'period_ends_before_start', 'events', e.id, e.period_start || ' > ' || e.period_end
FROM events e WHERE e.period_start > e.period_end
UNION ALL
SELECT 'published_before_event', 'event_reports', r.id, substr(a.published_at, 1, 10) || ' < ' || e.first_day
FROM event_reports r JOIN events e ON e.id = r.event_id JOIN articles a ON a.id = r.article_id
WHERE substr(a.published_at, 1, 10) < e.first_day
""",
    ),
)
