"""The views: what the tables add up to, and one view for each question people ask.

The SQL is the same for SQLite and PostgreSQL but for two words that ``View.sql`` translates:
``DAYS(later, earlier)`` is the number of days between two dates, ``JOINED(x)`` the values of ``x`` in
the order of the subquery, separated by semicolons.

A column is described by the column of a table that it shows (``table.column``), or by a pair of an
English description and a Vietnamese label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dvdb.models import metadata

Description = str | tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view: its name, what a row is in English and Vietnamese, its columns in order, and its query."""

    name: str
    comment: str
    vi: str
    columns: Mapping[str, Description]
    query: str

    def sql(self, dialect: str) -> str:
        """Return the statement that creates the view."""
        days, joined = _WORDS[dialect]
        query = re.sub(r"DAYS\(([^,()]+), ([^,()]+)\)", days, self.query.strip())
        return f"CREATE VIEW {self.name} AS\n{re.sub(r'JOINED[(]([^()]+)[)]', joined, query)}"

    def described(self) -> dict[str, tuple[str, str]]:
        """Return the English description and the Vietnamese label of each column."""
        return {name: _described(description) for name, description in self.columns.items()}


_WORDS = {
    "sqlite": (r"CAST(julianday(\1) - julianday(\2) AS INTEGER)", r"group_concat(\1, '; ')"),
    "postgresql": (r"(CAST(\1 AS date) - CAST(\2 AS date))", r"string_agg(\1, '; ')"),
}


def _described(description: Description) -> tuple[str, str]:
    if isinstance(description, tuple):
        return description
    table, column = description.split(".")
    shown = metadata.tables[table].columns[column]
    return shown.comment or "", shown.info["vi"]


_OFFICIAL: dict[str, Description] = {"official_id": "holdings.official_id", "official": "officials.name"}
_POSITION: dict[str, Description] = {"position_id": "holdings.position_id", "position": "positions.label"}
_BODY: dict[str, Description] = {
    "organization_id": "positions.organization_id",
    "organization": "organizations.full_name",
    "level": "organizations.level",
    "place_id": "organizations.place_id",
    "place": ("Name of the place of the body. NULL: a central body, or not resolved.", "địa phương"),
}
_OBSERVED: dict[str, Description] = {
    "first_observed": (
        "First day on which an article shows the person in office, YYYY-MM-DD. NULL: no dated testimony.",
        "ghi nhận đầu tiên",
    ),
    "last_observed": (
        "Last day on which an article shows the person in office, YYYY-MM-DD. NULL: no dated testimony.",
        "ghi nhận cuối cùng",
    ),
}

VIEWS: tuple[View, ...] = (
    View(
        name="office_testimonies",
        comment="Who held which office on which day, and which article says so: the holdings with their names.",
        vi="ghi nhận chức vụ theo bài viết",
        columns={
            "holding_id": "holdings.id",
            **_OFFICIAL,
            **_POSITION,
            "title": ("The title, from the office or else as printed.", "chức danh"),
            **_BODY,
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
            **_OFFICIAL,
            **_POSITION,
            **_BODY,
            **_OBSERVED,
            "stated_start": (
                "Earliest start that an article states, YYYY-MM-DD, YYYY-MM or YYYY. NULL: none states one.",
                "ngày bắt đầu nêu trong bài",
            ),
            "stated_end": (
                "Latest end that an article states, YYYY-MM-DD, YYYY-MM or YYYY. NULL: none states one.",
                "ngày kết thúc nêu trong bài",
            ),
            "former_by": (
                "First day on which an article calls the person a former holder, YYYY-MM-DD. NULL: none does.",
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
            **_OFFICIAL,
            **_POSITION,
            **_BODY,
            **_OBSERVED,
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
            **_OFFICIAL,
            "step": ("Number of the office in the person's order, from 1.", "thứ tự"),
            **_POSITION,
            "place": _BODY["place"],
            **_OBSERVED,
            "previous_position": ("The office before. NULL: this is the first.", "chức vụ trước"),
            "days_since_previous": (
                "Days from the last observation in the office before to the first in this one. NULL: unknown.",
                "số ngày kể từ chức vụ trước",
            ),
        },
        query="""
SELECT c.official_id, c.official, c.step, c.position_id, c.position, c.place, c.first_observed, c.last_observed,
       c.previous_position, DAYS(c.first_observed, c.previous_observed) AS days_since_previous
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
            **_OFFICIAL,
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
            "Heads of mass-mobilisation boards who, in the same article, also chair the Front, by place and year."
        ),
        vi="Trưởng Ban Dân vận kiêm Chủ tịch Mặt trận",
        columns={
            "year": ("Year, YYYY. NULL: no dated testimony.", "năm"),
            "level": "organizations.level",
            "place_id": "organizations.place_id",
            "place": _BODY["place"],
            **_OFFICIAL,
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
        name="organizer_months",
        comment="Events that each body held in each month.",
        vi="số sự kiện theo đơn vị và tháng",
        columns={
            "organization_id": "events.organizer_id",
            "organization": "organizations.full_name",
            "kind_id": "organizations.kind_id",
            "level": "organizations.level",
            "place": _BODY["place"],
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
SELECT e.id AS event_id, e.label AS event, e.type, e.kind_id, e.title, e.first_day, e.last_day, e.organizer_id,
       coalesce(g.full_name, e.organizer_printed) AS organizer, g.level, e.place_id,
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
        comment="The titles of those who chair and of those who take part otherwise, by type and level of event.",
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
SELECT a.official_id AS official_a_id, oa.name AS official_a, b.official_id AS official_b_id, ob.name AS official_b,
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
         CASE WHEN o.gender = 'female' OR (o.gender IS NULL AND o.name LIKE '% Thị %') THEN 1 ELSE 0 END AS woman,
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
       CASE WHEN x.published IS NOT NULL THEN 'published' WHEN x.event_day IS NOT NULL THEN 'event' END AS basis
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
SELECT w.id AS award_id, w.award, w.issuer_id, coalesce(g.full_name, w.issuer_printed) AS issuer, w.collectives,
       w.individuals, w.reason, w.event_id, e.label AS event, coalesce(e.first_day, d.day) AS day,
       coalesce(l.name, a.place_printed) AS place, w.article_id
FROM awards w
JOIN articles a ON a.id = w.article_id
JOIN article_days d ON d.article_id = a.id
LEFT JOIN events e ON e.id = w.event_id
LEFT JOIN organizations g ON g.id = w.issuer_id
LEFT JOIN places l ON l.id = a.place_id
""",
    ),
    View(
        name="organization_fates",
        comment=(
            "Bodies that ended or have a successor, with the last known holders of their single seats and the "
            "office in which each is next observed."
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
            **_OFFICIAL,
            **_POSITION,
            "last_observed": _OBSERVED["last_observed"],
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
    View(
        name="turnover",
        comment="Successive holders of single seats, with the days between their observations.",
        vi="thay đổi người giữ chức vụ",
        columns={
            **_POSITION,
            "place": _BODY["place"],
            **_OFFICIAL,
            "last_observed": _OBSERVED["last_observed"],
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
    View(
        name="unresolved",
        comment="What articles say but the data cannot place yet: names, offices, places and dates to look at.",
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
JOIN holdings b ON b.official_id = a.official_id AND b.first_day = a.first_day AND b.former = 0 AND b.id > a.id
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
"""In the order of their creation: a view stands after those that it reads."""
