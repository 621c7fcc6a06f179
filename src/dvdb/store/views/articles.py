"""What the articles tell, when, where, and citing what."""

from __future__ import annotations

from dvdb.store.views.view import View

VIEWS: tuple[View, ...] = (
    View(
        name="article_days",
        comment="The day of each article: when it was published, else the last day of its main event.",
        vi="ngày của bài viết",
        columns={
            "article_id": "articles.id",
            "day": ("YYYY-MM-DD. NULL: neither is known.", "ngày"),
            "basis": ("published or event. NULL: no day.", "căn cứ"),
        },
        query="""
SELECT x.article_id, coalesce(x.published, x.event_day) AS day,
       CASE WHEN x.published IS NOT NULL THEN 'published'
            WHEN x.event_day IS NOT NULL THEN 'event' END AS basis
FROM (
  SELECT a.id AS article_id, substr(a.published_at, 1, 10) AS published,
         (SELECT max(e.last_day) FROM event_reports r JOIN events e ON e.id = r.event_id
          WHERE r.article_id = a.id AND r.main = 1) AS event_day
  FROM articles a
) x
""",
    ),
    View(
        name="citation_counts",
        comment="Documents cited, by place and year of the citing articles.",
        vi="văn bản được dẫn nhiều",
        columns={
            "number": "citations.number",
            "kind": "citations.kind",
            "place": ("Place of the articles. NULL: national, or not resolved.", "địa phương"),
            "year": ("Year of the articles, YYYY. NULL: not known.", "năm"),
            "articles": ("Number of articles.", "số bài viết"),
            "first_cited": ("Day of the first of them, YYYY-MM-DD. NULL: not known.", "lần dẫn đầu tiên"),
            "issued_on": "citations.issued_on",
        },
        query="""
SELECT c.number, c.kind, coalesce(l.name, a.place_printed) AS place, substr(d.day, 1, 4) AS year,
       count(DISTINCT c.article_id) AS articles, min(d.day) AS first_cited, min(c.issued_on) AS issued_on
FROM citations c
JOIN articles a ON a.id = c.article_id
JOIN article_days d ON d.article_id = a.id
LEFT JOIN places l ON l.id = a.place_id
GROUP BY c.number, c.kind, coalesce(l.name, a.place_printed), substr(d.day, 1, 4)
""",
    ),
    View(
        name="coverage",
        comment="Articles and events by source, place and year.",
        vi="độ phủ của dữ liệu",
        columns={
            "source": ("Name of the source. NULL: not known.", "nguồn"),
            "place": ("Place of the articles. NULL: national, or not resolved.", "địa phương"),
            "year": ("Year of the articles, YYYY. NULL: not known.", "năm"),
            "articles": ("Number of articles.", "số bài viết"),
            "events": ("Number of events that they report.", "số sự kiện"),
        },
        query="""
SELECT coalesce(s.name, a.source_printed) AS source, coalesce(l.name, a.place_printed) AS place,
       substr(d.day, 1, 4) AS year, count(DISTINCT a.id) AS articles, count(DISTINCT r.event_id) AS events
FROM articles a
JOIN article_days d ON d.article_id = a.id
LEFT JOIN sources s ON s.id = a.source_id
LEFT JOIN places l ON l.id = a.place_id
LEFT JOIN event_reports r ON r.article_id = a.id
GROUP BY coalesce(s.name, a.source_printed), coalesce(l.name, a.place_printed), substr(d.day, 1, 4)
""",
    ),
    View(
        name="event_coverage",
        comment="How many articles and sources report each event, and how soon.",
        vi="số nguồn đưa tin về sự kiện",
        columns={
            "event_id": "events.id",
            "event": "events.label",
            "last_day": "events.last_day",
            "reports": ("Number of articles.", "số bài viết"),
            "sources": ("Number of different known sources.", "số nguồn"),
            "first_published": ("Day of the first article, YYYY-MM-DD. NULL: not told.", "đăng đầu tiên"),
            "delay_days": ("Days from the event to that article. NULL: unknown.", "số ngày chậm"),
        },
        query="""
SELECT x.event_id, x.event, x.last_day, x.reports, x.sources, x.first_published,
       DAYS(x.first_published, x.last_day) AS delay_days
FROM (
  SELECT e.id AS event_id, e.label AS event, e.last_day, count(*) AS reports,
         count(DISTINCT coalesce(a.source_id, a.source_printed)) AS sources,
         min(substr(a.published_at, 1, 10)) AS first_published
  FROM events e
  JOIN event_reports r ON r.event_id = e.id
  JOIN articles a ON a.id = r.article_id
  GROUP BY e.id, e.label, e.last_day
) x
""",
    ),
)
