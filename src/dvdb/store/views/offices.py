"""Who held which office when, and with which others."""

from __future__ import annotations

from dvdb.store.views.columns import BODY, OBSERVED, OFFICIAL, POSITION
from dvdb.store.views.view import View

VIEWS: tuple[View, ...] = (
    View(
        name="office_testimonies",
        comment="Who held which office on which day, and which article says so: holdings with their names.",
        vi="ghi nhận chức vụ theo bài viết",
        columns={
            "holding_id": "holdings.id",
            **OFFICIAL,
            **POSITION,
            "title": ("The title, from the office or else as printed.", "chức danh"),
            **BODY,
            "former": "holdings.former",
            "acting": "holdings.acting",
            "observed_on": "holdings.observed_on",
            "first_day": "holdings.first_day",
            "last_day": "holdings.last_day",
            "article_id": "holdings.article_id",
            "article": "articles.title",
            "source": "sources.name",
            "url": "articles.url",
        },
        query="""
SELECT h.id AS holding_id, h.official_id, coalesce(o.name, h.name_printed) AS official, h.position_id,
       p.label AS position, coalesce(p.title, h.title_printed) AS title, p.organization_id,
       coalesce(g.full_name, h.organization_printed) AS organization, g.level, g.place_id,
       coalesce(l.name, h.place_printed) AS place, h.former, h.acting, h.observed_on, h.first_day, h.last_day,
       h.article_id, a.title AS article, coalesce(s.name, a.source_printed) AS source, a.url
FROM holdings h
JOIN articles a ON a.id = h.article_id
LEFT JOIN sources s ON s.id = a.source_id
LEFT JOIN officials o ON o.id = h.official_id
LEFT JOIN positions p ON p.id = h.position_id
LEFT JOIN organizations g ON g.id = p.organization_id
LEFT JOIN places l ON l.id = g.place_id
""",
    ),
    View(
        name="tenures",
        comment="What the testimonies of one person in one office add up to.",
        vi="quá trình giữ chức vụ",
        columns={
            **OFFICIAL,
            **POSITION,
            **BODY,
            **OBSERVED,
            "stated_start": (
                "Earliest start that an article states, YYYY-MM-DD, YYYY-MM or YYYY. NULL: none states one.",
                "ngày bắt đầu nêu trong bài",
            ),
            "stated_end": (
                "Latest end that an article states, YYYY-MM-DD, YYYY-MM or YYYY. NULL: none states one.",
                "ngày kết thúc nêu trong bài",
            ),
            "former_by": (
                "First day on which an article calls them a former holder, YYYY-MM-DD. NULL: none does.",
                "đã thôi giữ chức vào",
            ),
            "acting": ("1: at least once said to be acting; 0: never.", "quyền chức"),
            "testimonies": ("Number of testimonies, former ones included.", "số lần ghi nhận"),
            "articles": ("Number of articles.", "số bài viết"),
        },
        query="""
SELECT h.official_id, o.name AS official, h.position_id, p.label AS position, p.organization_id,
       g.full_name AS organization, g.level, g.place_id, l.name AS place,
       min(CASE WHEN h.former = 0 THEN h.first_day END) AS first_observed,
       max(CASE WHEN h.former = 0 THEN h.last_day END) AS last_observed,
       min(h.stated_start) AS stated_start, max(h.stated_end) AS stated_end,
       min(CASE WHEN h.former = 1 THEN h.last_day END) AS former_by,
       max(h.acting) AS acting, count(*) AS testimonies, count(DISTINCT h.article_id) AS articles
FROM holdings h
JOIN officials o ON o.id = h.official_id
JOIN positions p ON p.id = h.position_id
LEFT JOIN organizations g ON g.id = p.organization_id
LEFT JOIN places l ON l.id = g.place_id
GROUP BY h.official_id, o.name, h.position_id, p.label, p.organization_id, g.full_name, g.level, g.place_id,
         l.name
""",
    ),
    View(
        name="current_positions",
        comment=(
            "The last known holders of offices: not said to have left, not followed by another holder of a "
            "single seat, the body not ended. An observation may be years old: see last_observed."
        ),
        vi="chức vụ theo ghi nhận mới nhất",
        columns={
            **OFFICIAL,
            **POSITION,
            **BODY,
            **OBSERVED,
            "articles": ("Number of articles.", "số bài viết"),
        },
        query="""
SELECT t.official_id, t.official, t.position_id, t.position, t.organization_id, t.organization, t.level,
       t.place_id, t.place, t.first_observed, t.last_observed, t.articles
FROM tenures t
JOIN positions p ON p.id = t.position_id
LEFT JOIN organizations g ON g.id = p.organization_id
WHERE t.last_observed IS NOT NULL AND t.stated_end IS NULL AND g.valid_to IS NULL
  AND (t.former_by IS NULL OR t.former_by < t.last_observed)
  AND (p.single_seat = 0 OR NOT EXISTS (
        SELECT 1 FROM holdings x
        WHERE x.position_id = t.position_id AND x.official_id <> t.official_id AND x.former = 0
          AND x.first_day > t.last_observed))
""",
    ),
    View(
        name="official_careers",
        comment=(
            "The offices of each person in the order of their first observation, with the days since the "
            "office before was last observed: negative where they overlap."
        ),
        vi="quá trình công tác",
        columns={
            **OFFICIAL,
            "step": ("Number of the office in the person's order, from 1.", "thứ tự"),
            **POSITION,
            "place": BODY["place"],
            **OBSERVED,
            "previous_position": ("The office before. NULL: this is the first.", "chức vụ trước"),
            "days_since_previous": (
                "Days from the last observation in the office before to the first in this. NULL: unknown.",
                "số ngày kể từ chức vụ trước",
            ),
        },
        query="""
SELECT c.official_id, c.official, c.step, c.position_id, c.position, c.place, c.first_observed,
       c.last_observed, c.previous_position,
       DAYS(c.first_observed, c.previous_observed) AS days_since_previous
FROM (
  SELECT t.*, row_number() OVER w AS step, lag(t.position) OVER w AS previous_position,
         lag(t.last_observed) OVER w AS previous_observed
  FROM tenures t WHERE t.first_observed IS NOT NULL
  WINDOW w AS (PARTITION BY t.official_id ORDER BY t.first_observed, t.last_observed, t.position_id)
) c
""",
    ),
    View(
        name="offices_at_once",
        comment="How many offices one article gives one person at once (former ones left out).",
        vi="số chức vụ đồng thời",
        columns={
            **OFFICIAL,
            "article_id": "holdings.article_id",
            "first_day": "holdings.first_day",
            "offices": ("Number of offices.", "số chức vụ"),
            "titles": ("The offices as printed, separated by semicolons.", "các chức vụ"),
        },
        query="""
SELECT h.official_id, o.name AS official, h.article_id, min(h.first_day) AS first_day, count(*) AS offices,
       (SELECT JOINED(x.office) FROM (
          SELECT y.title_printed || coalesce(', ' || y.organization_printed, '')
                 || coalesce(' ' || y.place_printed, '') AS office
          FROM holdings y
          WHERE y.official_id = h.official_id AND y.article_id = h.article_id AND y.former = 0
          ORDER BY 1) x) AS titles
FROM holdings h
JOIN officials o ON o.id = h.official_id
WHERE h.former = 0
GROUP BY h.official_id, o.name, h.article_id
""",
    ),
    View(
        name="office_pairs",
        comment="Pairs of offices that articles give to one person at once, counted over the whole data.",
        vi="cặp chức vụ kiêm nhiệm",
        columns={
            "office_a": (
                "Title and body without its place; the first of the pair in order.",
                "chức vụ thứ nhất",
            ),
            "level_a": "organizations.level",
            "office_b": ("Title and body without its place; the second of the pair.", "chức vụ thứ hai"),
            "level_b": "organizations.level",
            "officials": ("Number of persons who held both.", "số cán bộ"),
            "articles": ("Number of articles that say so.", "số bài viết"),
        },
        query="""
WITH office AS (
  SELECT h.article_id, h.official_id, coalesce(g.level, 'none') AS level,
         coalesce(p.title || coalesce(', ' || g.name, ''),
                  h.title_printed || coalesce(', ' || h.organization_printed, '')) AS office
  FROM holdings h
  LEFT JOIN positions p ON p.id = h.position_id
  LEFT JOIN organizations g ON g.id = p.organization_id
  WHERE h.former = 0 AND h.official_id IS NOT NULL
)
SELECT a.office AS office_a, nullif(a.level, 'none') AS level_a, b.office AS office_b,
       nullif(b.level, 'none') AS level_b, count(DISTINCT a.official_id) AS officials,
       count(DISTINCT a.article_id) AS articles
FROM office a
JOIN office b ON b.article_id = a.article_id AND b.official_id = a.official_id
  AND (a.office < b.office OR a.office = b.office AND a.level < b.level)
GROUP BY a.office, a.level, b.office, b.level
""",
    ),
    View(
        name="shared_heads",
        comment=(
            "Heads of mass-mobilisation boards who, in one article, also chair the Front, by place and year."
        ),
        vi="Trưởng Ban Dân vận kiêm Chủ tịch Mặt trận",
        columns={
            "year": ("Year, YYYY. NULL: no dated testimony.", "năm"),
            "level": "organizations.level",
            "place_id": "organizations.place_id",
            "place": BODY["place"],
            **OFFICIAL,
            "board": ("The board that the person heads.", "ban dân vận"),
            "front": ("The Front committee that the person chairs.", "ủy ban Mặt trận"),
            "article_id": "holdings.article_id",
        },
        query="""
SELECT DISTINCT substr(b.first_day, 1, 4) AS year, bg.level, bg.place_id, l.name AS place, b.official_id,
       o.name AS official, bg.full_name AS board, fg.full_name AS front, b.article_id
FROM holdings b
JOIN positions bp ON bp.id = b.position_id AND bp.title = 'Trưởng Ban'
JOIN organizations bg ON bg.id = bp.organization_id AND bg.kind_id LIKE '%massmob'
JOIN holdings f ON f.article_id = b.article_id AND f.official_id = b.official_id AND f.former = 0
JOIN positions fp ON fp.id = f.position_id AND fp.title = 'Chủ tịch'
JOIN organizations fg ON fg.id = fp.organization_id AND fg.kind_id IN ('front', 'front_central')
JOIN officials o ON o.id = b.official_id
LEFT JOIN places l ON l.id = bg.place_id
WHERE b.former = 0
""",
    ),
    View(
        name="turnover",
        comment="Successive holders of single seats, with the days between their observations.",
        vi="thay đổi người giữ chức vụ",
        columns={
            **POSITION,
            "place": BODY["place"],
            **OFFICIAL,
            "last_observed": OBSERVED["last_observed"],
            "next_official_id": ("The next holder observed.", "người kế nhiệm (mã)"),
            "next_official": ("Name of the next holder.", "người kế nhiệm"),
            "next_observed": (
                "First day on which that one is observed, YYYY-MM-DD.",
                "ghi nhận người kế nhiệm",
            ),
            "days_between": ("Days between the two observations; negative: they overlap.", "số ngày giữa"),
        },
        query="""
SELECT x.position_id, x.position, x.place, x.official_id, x.official, x.last_observed, x.next_official_id,
       x.next_official, x.next_observed, DAYS(x.next_observed, x.last_observed) AS days_between
FROM (
  SELECT t.*, lead(t.official_id) OVER w AS next_official_id, lead(t.official) OVER w AS next_official,
         lead(t.first_observed) OVER w AS next_observed
  FROM tenures t
  JOIN positions p ON p.id = t.position_id AND p.single_seat = 1
  WHERE t.first_observed IS NOT NULL
  WINDOW w AS (PARTITION BY t.position_id ORDER BY t.first_observed, t.last_observed, t.official_id)
) x
WHERE x.next_official_id IS NOT NULL
""",
    ),
)
