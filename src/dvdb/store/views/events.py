"""What happened: events, those who took part, what was reported and awarded."""

from __future__ import annotations

from dvdb.store.views.columns import BODY
from dvdb.store.views.view import View

VIEWS: tuple[View, ...] = (
    View(
        name="organizer_months",
        comment="Events that each body held in each month.",
        vi="số sự kiện theo đơn vị và tháng",
        columns={
            "organization_id": "events.organizer_id",
            "organization": "organizations.full_name",
            "kind_id": "organizations.kind_id",
            "level": "organizations.level",
            "place": BODY["place"],
            "month": ("Month, YYYY-MM.", "tháng"),
            "events": ("Number of events.", "số sự kiện"),
        },
        query="""
SELECT e.organizer_id AS organization_id, g.full_name AS organization, g.kind_id, g.level, l.name AS place,
       substr(e.first_day, 1, 7) AS month, count(*) AS events
FROM events e
JOIN organizations g ON g.id = e.organizer_id
LEFT JOIN places l ON l.id = g.place_id
WHERE e.first_day IS NOT NULL
GROUP BY e.organizer_id, g.full_name, g.kind_id, g.level, l.name, substr(e.first_day, 1, 7)
""",
    ),
    View(
        name="event_overview",
        comment="Events with their organizer, place, and the numbers of what is known about them.",
        vi="tổng quan sự kiện",
        columns={
            "event_id": "events.id",
            "event": "events.label",
            "type": "events.type",
            "kind_id": "events.kind_id",
            "title": "events.title",
            "first_day": "events.first_day",
            "last_day": "events.last_day",
            "organizer_id": "events.organizer_id",
            "organizer": ("The body that held it. NULL: not told.", "đơn vị tổ chức"),
            "level": "organizations.level",
            "place_id": "events.place_id",
            "place": ("Name of the unit it took place in. NULL: not told.", "địa phương"),
            "chairs": (
                "Names of those who chaired it, separated by semicolons. NULL: none named.",
                "chủ trì",
            ),
            "participants": ("Number of persons named.", "số người được nêu tên"),
            "reports": ("Number of articles on it.", "số bài viết"),
            "figures": ("Number of figures reported at it.", "số số liệu"),
        },
        query="""
SELECT e.id AS event_id, e.label AS event, e.type, e.kind_id, e.title, e.first_day, e.last_day,
       e.organizer_id, coalesce(g.full_name, e.organizer_printed) AS organizer, g.level, e.place_id,
       coalesce(l.name, e.place_printed) AS place,
       (SELECT JOINED(x.name) FROM (
          SELECT DISTINCT coalesce(o.name, c.name_printed) AS name
          FROM participations c LEFT JOIN officials o ON o.id = c.official_id
          WHERE c.event_id = e.id AND c.role_id = 'chair' ORDER BY 1) x) AS chairs,
       (SELECT count(DISTINCT coalesce(c.official_id, c.name_printed))
        FROM participations c WHERE c.event_id = e.id) AS participants,
       (SELECT count(*) FROM event_reports r WHERE r.event_id = e.id) AS reports,
       (SELECT count(*) FROM figures f WHERE f.event_id = e.id) AS figures
FROM events e
LEFT JOIN organizations g ON g.id = e.organizer_id
LEFT JOIN places l ON l.id = e.place_id
""",
    ),
    View(
        name="chair_ranks",
        comment="The titles of those who chair and of those who else take part, by type and level of event.",
        vi="chức danh người chủ trì và người dự",
        columns={
            "type": "events.type",
            "level": "organizations.level",
            "role_id": "participations.role_id",
            "title": "positions.title",
            "category": "titles.category",
            "rank": "titles.rank",
            "participations": ("Number of participations of holders of the title.", "số lượt tham dự"),
        },
        query="""
SELECT e.type, g.level, c.role_id, p.title, t.category, t.rank, count(DISTINCT c.id) AS participations
FROM participations c
JOIN events e ON e.id = c.event_id
JOIN event_reports r ON r.event_id = e.id
JOIN holdings h ON h.article_id = r.article_id AND h.official_id = c.official_id AND h.former = 0
JOIN positions p ON p.id = h.position_id
LEFT JOIN titles t ON t.id = p.title_id
LEFT JOIN organizations g ON g.id = e.organizer_id
GROUP BY e.type, g.level, c.role_id, p.title, t.category, t.rank
""",
    ),
    View(
        name="participation_network",
        comment="Pairs of persons who took part in the same events; each pair once.",
        vi="mạng lưới cùng tham dự",
        columns={
            "official_a_id": ("The person whose id comes first.", "cán bộ thứ nhất (mã)"),
            "official_a": ("Name of that person.", "cán bộ thứ nhất"),
            "official_b_id": ("The other person.", "cán bộ thứ hai (mã)"),
            "official_b": ("Name of the other person.", "cán bộ thứ hai"),
            "events": ("Number of events in which both took part.", "số sự kiện"),
            "first_day": ("Day of the first of them, YYYY-MM-DD. NULL: no date.", "ngày đầu tiên"),
            "last_day": ("Day of the last of them, YYYY-MM-DD. NULL: no date.", "ngày cuối cùng"),
        },
        query="""
SELECT a.official_id AS official_a_id, oa.name AS official_a,
       b.official_id AS official_b_id, ob.name AS official_b,
       count(DISTINCT a.event_id) AS events, min(e.first_day) AS first_day, max(e.last_day) AS last_day
FROM participations a
JOIN participations b ON b.event_id = a.event_id AND a.official_id < b.official_id
JOIN events e ON e.id = a.event_id
JOIN officials oa ON oa.id = a.official_id
JOIN officials ob ON ob.id = b.official_id
GROUP BY a.official_id, oa.name, b.official_id, ob.name
""",
    ),
    View(
        name="participant_gender",
        comment=(
            "Women and men among the persons named at events, by level and year. Where no article tells, the "
            "middle name Thị is taken for a woman's: an estimate."
        ),
        vi="tỷ lệ nữ trong số người được nêu tên",
        columns={
            "level": "organizations.level",
            "year": ("Year, YYYY. NULL: no date.", "năm"),
            "officials": ("Number of different persons.", "số cán bộ"),
            "women": ("Of them, women (estimate).", "số nữ"),
            "men": ("Of them, known to be men.", "số nam"),
            "unknown": ("Of them, neither.", "không rõ"),
        },
        query="""
SELECT x.level, x.year, count(*) AS officials, sum(x.woman) AS women, sum(x.man) AS men,
       sum(1 - x.woman - x.man) AS unknown
FROM (
  SELECT DISTINCT g.level, substr(e.first_day, 1, 4) AS year, o.id,
         CASE WHEN o.gender = 'female' OR o.gender IS NULL AND o.name LIKE '% Thị %' THEN 1 ELSE 0 END
           AS woman,
         CASE WHEN o.gender = 'male' THEN 1 ELSE 0 END AS man
  FROM participations c
  JOIN officials o ON o.id = c.official_id
  JOIN events e ON e.id = c.event_id
  LEFT JOIN organizations g ON g.id = e.organizer_id
) x
GROUP BY x.level, x.year
""",
    ),
    View(
        name="reported_results",
        comment="Figures with the event, place and period they were reported for.",
        vi="kết quả được báo cáo",
        columns={
            "figure_id": "figures.id",
            "what": "figures.what",
            "hedge": "figures.hedge",
            "value": "figures.value",
            "unit": "figures.unit",
            "vnd": "figures.vnd",
            "event_id": "figures.event_id",
            "event": "events.label",
            "organizer": ("The body whose event it was. NULL: not told.", "đơn vị báo cáo"),
            "place": ("Place of the article. NULL: national, or not resolved.", "địa phương"),
            "period_label": "events.period_label",
            "period_start": "events.period_start",
            "period_end": "events.period_end",
            "article_id": "figures.article_id",
        },
        query="""
SELECT f.id AS figure_id, f.what, f.hedge, f.value, f.unit, f.vnd, f.event_id, e.label AS event,
       coalesce(g.full_name, e.organizer_printed) AS organizer, coalesce(l.name, a.place_printed) AS place,
       e.period_label, e.period_start, e.period_end, f.article_id
FROM figures f
JOIN articles a ON a.id = f.article_id
LEFT JOIN events e ON e.id = f.event_id
LEFT JOIN organizations g ON g.id = e.organizer_id
LEFT JOIN places l ON l.id = a.place_id
""",
    ),
    View(
        name="awards_given",
        comment="Awards with their issuer, event and place.",
        vi="khen thưởng theo cơ quan khen",
        columns={
            "award_id": "awards.id",
            "award": "awards.award",
            "issuer_id": "awards.issuer_id",
            "issuer": ("The body that gives it. NULL: not told.", "đơn vị khen"),
            "collectives": "awards.collectives",
            "individuals": "awards.individuals",
            "reason": "awards.reason",
            "event_id": "awards.event_id",
            "event": "events.label",
            "day": ("Day of the event, else of the article, YYYY-MM-DD. NULL: not known.", "ngày"),
            "place": ("Place of the article. NULL: national, or not resolved.", "địa phương"),
            "article_id": "awards.article_id",
        },
        query="""
SELECT w.id AS award_id, w.award, w.issuer_id, coalesce(g.full_name, w.issuer_printed) AS issuer,
       w.collectives, w.individuals, w.reason, w.event_id, e.label AS event,
       coalesce(e.first_day, d.day) AS day,
       coalesce(l.name, a.place_printed) AS place, w.article_id
FROM awards w
JOIN articles a ON a.id = w.article_id
JOIN article_days d ON d.article_id = a.id
LEFT JOIN events e ON e.id = w.event_id
LEFT JOIN organizations g ON g.id = w.issuer_id
LEFT JOIN places l ON l.id = a.place_id
""",
    ),
)
