"""Named checks of a database: queries that must return no rows.

An error means that the database contradicts itself and fails ``dvdb validate`` and ``dvdb build``; a
warning points to what an article or the extractor may have got wrong, and fails nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Text, text

from dvdb import models

ERROR, WARNING = "error", "warning"
SAMPLES = 5

_BUDGET = 5 * 10**15
"""Đồng: more than the state of Vietnam spends in a year."""


@dataclass(frozen=True, slots=True)
class Check:
    """A query whose rows are what is wrong; ``says`` is the sentence that holds when there are none."""

    name: str
    severity: str
    says: str
    sql: str


@dataclass(frozen=True, slots=True)
class Finding:
    """How many rows a check returned, and the first of them as texts."""

    check: Check
    count: int
    samples: tuple[str, ...]


def run_checks(connection: Connection) -> list[Finding]:
    """Run every check; the findings come in the order of :func:`all_checks`."""
    findings = []
    for check in all_checks():
        count = connection.execute(text(f"SELECT count(*) FROM ({check.sql}) AS found")).scalar_one()
        samples: tuple[str, ...] = ()
        if count:
            rows = connection.execute(
                text(f"SELECT * FROM ({check.sql}) AS found ORDER BY 1 LIMIT {SAMPLES}")
            )
            samples = tuple(" | ".join("" if cell is None else str(cell) for cell in row) for row in rows)
        findings.append(Finding(check, count, samples))
    return findings


def all_checks() -> list[Check]:
    """The checks, errors first: those written here, and for each foreign key, table of proof and table."""
    return [*ERRORS, *_keys(), *_proofs(), *_empty_texts(), *WARNINGS]


def _keys() -> list[Check]:
    """A check for each foreign key: SQLite does not look at them when a file is edited by other tools."""
    return [
        Check(
            f"{table.name}_{key.parent.name}",
            ERROR,
            f"{table.name}.{key.parent.name} is the id of a row of {key.column.table.name}",
            f"SELECT t.{key.parent.name} AS missing FROM {table.name} t "
            f"LEFT JOIN {key.column.table.name} o ON o.{key.column.name} = t.{key.parent.name} "
            f"WHERE t.{key.parent.name} IS NOT NULL AND o.{key.column.name} IS NULL",
        )
        for table in models.metadata.sorted_tables
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name)
    ]


def _proofs() -> list[Check]:
    """A check for each table that evidence can prove: no proof of a row that is gone."""
    return [
        Check(
            f"evidence_of_{name}",
            ERROR,
            f"evidence for {name} proves a row that exists",
            f"SELECT e.row_id, e.article_id FROM evidence e LEFT JOIN {name} t ON t.id = e.row_id "
            f"WHERE e.table_name = '{name}' AND t.id IS NULL",
        )
        for name in models.PROVABLE
    ]


def _empty_texts() -> list[Check]:
    """A check for each table: what is not known is NULL, which CSV cannot tell from an empty text."""
    made = []
    for table in models.metadata.sorted_tables:
        texts = [c.name for c in table.columns if isinstance(c.type, Text) and not c.info.get("internal")]
        keys = ", ".join(column.name for column in table.primary_key)
        made.append(
            Check(
                f"{table.name}_empty_texts",
                ERROR,
                f"no text of {table.name} is empty",
                f"SELECT {keys} FROM {table.name} WHERE " + " OR ".join(f"{name} = ''" for name in texts),
            )
        )
    return made


ERRORS = (
    Check(
        "quotes_at_their_offsets",
        ERROR,
        "every quote is the article's text at its offsets",
        "SELECT e.article_id, e.start_offset, e.end_offset, e.quote FROM evidence e "
        "JOIN article_texts t ON t.article_id = e.article_id "
        "WHERE substr(t.body, e.start_offset + 1, e.end_offset - e.start_offset) <> e.quote",
    ),
    Check(
        "text_lengths",
        ERROR,
        "articles.characters is the length of the text, and null where there is none",
        "SELECT a.id, a.characters, length(t.body) AS is_long FROM articles a "
        "LEFT JOIN article_texts t ON t.article_id = a.id "
        "WHERE coalesce(a.characters, -1) <> coalesce(length(t.body), -1)",
    ),
    Check(
        "names_unproven",
        ERROR,
        "every printed name of an official is proven by an article",
        "SELECT n.id, n.name FROM official_names n WHERE n.basis = 'article' AND NOT EXISTS "
        "(SELECT 1 FROM evidence e WHERE e.table_name = 'official_names' AND e.row_id = n.id)",
    ),
    Check(
        "holdings_unproven",
        ERROR,
        "every holding is proven by its article",
        "SELECT h.id, h.title_printed FROM holdings h WHERE NOT EXISTS (SELECT 1 FROM evidence e "
        "WHERE e.table_name = 'holdings' AND e.row_id = h.id AND e.article_id = h.article_id)",
    ),
    Check(
        "events_unreported",
        ERROR,
        "every event is reported by an article",
        "SELECT v.id, v.label FROM events v WHERE NOT EXISTS "
        "(SELECT 1 FROM event_reports r WHERE r.event_id = v.id)",
    ),
    Check(
        "officials_without_testimony",
        ERROR,
        "every official is named by an article",
        "SELECT o.id, o.name FROM officials o WHERE NOT EXISTS "
        "(SELECT 1 FROM official_names n WHERE n.official_id = o.id)",
    ),
    Check(
        "redirects_lead_on",
        ERROR,
        "a redirect leads to an id that is not redirected itself",
        "SELECT r.table_name, r.old_id, r.new_id FROM redirects r "
        "JOIN redirects n ON n.table_name = r.table_name AND n.old_id = r.new_id",
    ),
    Check(
        "places_of_places",
        ERROR,
        "a unit lies in a unit of a higher level",
        "SELECT p.id, o.id AS lies_in FROM places p JOIN places o ON o.id = p.parent_id "
        "WHERE p.level = o.level",
    ),
)

WARNINGS = (
    Check(
        "offices_unresolved",
        WARNING,
        "every holding is of a known office",
        "SELECT h.id, h.title_printed, h.organization_printed, h.place_printed FROM holdings h "
        "WHERE h.position_id IS NULL",
    ),
    Check(
        "articles_without_date",
        WARNING,
        "every article has a day of publication or an event with one",
        "SELECT a.id, a.title FROM articles a WHERE a.published_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM event_reports r WHERE r.article_id = a.id AND r.start_date LIKE '____-__-__')",
    ),
    Check(
        "events_without_date",
        WARNING,
        "every event has a day",
        "SELECT v.id, v.label FROM events v WHERE v.first_day IS NULL",
    ),
    Check(
        "events_before_the_news",
        WARNING,
        "no event is dated after the day its report was published",
        "SELECT r.id, r.start_date, a.published_at FROM event_reports r "
        "JOIN articles a ON a.id = r.article_id "
        "WHERE r.start_date LIKE '____-__-__' AND r.start_date > substr(a.published_at, 1, 10)",
    ),
    Check(
        "bodies_after_their_end",
        WARNING,
        "no event is held by a body that has ended: districts after June 2025, mass-mobilisation boards "
        "after February 2025",
        "SELECT v.id, v.first_day, o.full_name, o.valid_to FROM events v JOIN organizations o "
        "ON o.id = v.organizer_id WHERE v.first_day > o.valid_to || substr('-12-31', length(o.valid_to) - 3)",
    ),
    Check(
        "bodies_before_their_start",
        WARNING,
        "no event is held by a body before it began: the merged boards before February 2025",
        "SELECT v.id, v.first_day, o.full_name, o.valid_from FROM events v JOIN organizations o "
        "ON o.id = v.organizer_id "
        "WHERE v.first_day < o.valid_from || substr('-01-01', length(o.valid_from) - 3)",
    ),
    Check(
        "offices_after_their_end",
        WARNING,
        "no office is held (and not said to be a former one) in a body that has ended",
        "SELECT h.id, h.first_day, p.label, o.valid_to FROM holdings h "
        "JOIN positions p ON p.id = h.position_id JOIN organizations o ON o.id = p.organization_id "
        "WHERE h.former = 0 "
        "AND h.first_day > o.valid_to || substr('-12-31', length(o.valid_to) - 3)",
    ),
    Check(
        "offices_before_their_start",
        WARNING,
        "no office is held in a body that had not begun",
        "SELECT h.id, h.first_day, p.label, o.valid_from FROM holdings h JOIN positions p "
        "ON p.id = h.position_id JOIN organizations o ON o.id = p.organization_id "
        "WHERE h.first_day < o.valid_from || substr('-01-01', length(o.valid_from) - 3)",
    ),
    Check(
        "two_in_one_seat",
        WARNING,
        "an office with a single seat has one holder on a day",
        "SELECT p.id, h.first_day, count(DISTINCT h.official_id) AS holders FROM holdings h "
        "JOIN positions p ON p.id = h.position_id WHERE p.single_seat = 1 AND h.former = 0 AND h.acting = 0 "
        "AND h.first_day = h.last_day GROUP BY p.id, h.first_day HAVING count(DISTINCT h.official_id) > 1",
    ),
    Check(
        "seat_of_another_between",
        WARNING,
        "nobody holds a single seat between two days on which another is seen in it",
        "SELECT DISTINCT s.position_id, s.official_id, h.official_id AS between_official, h.first_day "
        "FROM (SELECT x.position_id, x.official_id, min(x.first_day) AS first, max(x.last_day) AS last "
        "FROM holdings x JOIN positions p ON p.id = x.position_id WHERE p.single_seat = 1 "
        "AND x.former = 0 AND x.acting = 0 GROUP BY x.position_id, x.official_id) s "
        "JOIN holdings h ON h.position_id = s.position_id AND h.official_id <> s.official_id "
        "AND h.former = 0 AND h.acting = 0 AND h.first_day > s.first AND h.last_day < s.last",
    ),
    Check(
        "two_provinces_on_one_day",
        WARNING,
        "nobody leads two provinces on one day",
        "SELECT DISTINCT h.official_id, h.first_day, l.name, m.name AS other "
        "FROM holdings h JOIN positions p ON p.id = h.position_id "
        "JOIN organizations o ON o.id = p.organization_id JOIN places l ON l.id = o.place_id "
        "JOIN holdings g ON g.official_id = h.official_id AND g.first_day = h.first_day AND g.former = 0 "
        "JOIN positions q ON q.id = g.position_id JOIN organizations n ON n.id = q.organization_id "
        "JOIN places m ON m.id = n.place_id WHERE h.former = 0 AND h.first_day = h.last_day "
        "AND l.level = 'province' AND m.level = 'province' AND l.name < m.name",
    ),
    Check(
        "in_office_after_leaving",
        WARNING,
        "nobody is seen in an office after an article calls them a former holder, or states the end",
        "SELECT t.official_id, t.position_id, coalesce(t.stated_end, t.former_by) AS left_by, "
        "t.last_observed FROM tenures t WHERE t.last_observed > t.former_by "
        "OR t.last_observed > t.stated_end || substr('-12-31', length(t.stated_end) - 3)",
    ),
    Check(
        "tenures_reversed",
        WARNING,
        "no tenure is stated to end before it starts",
        "SELECT t.official_id, t.position_id, t.stated_start, t.stated_end FROM tenures t "
        "WHERE t.stated_start || substr('-01-01', length(t.stated_start) - 3) "
        "> t.stated_end || substr('-12-31', length(t.stated_end) - 3)",
    ),
    Check(
        "places_unresolved",
        WARNING,
        "the place printed for an article or an event is one unit",
        "SELECT a.id, a.place_printed FROM articles a "
        "WHERE a.place_printed IS NOT NULL AND a.place_id IS NULL UNION ALL "
        "SELECT v.id, v.place_printed FROM events v WHERE v.place_printed IS NOT NULL AND v.place_id IS NULL",
    ),
    Check(
        "figures_out_of_range",
        WARNING,
        "no figure is below zero, no share above a thousand per cent, no count of people above a hundred "
        "million, no sum above the state's yearly budget",
        f"SELECT f.id, f.what, f.value, f.unit FROM figures f WHERE f.value < 0 OR f.vnd > {_BUDGET} "
        "OR f.unit = '%' AND f.value > 1000 "
        "OR f.unit IN ('người', 'lượt người', 'đảng viên', 'hội viên') AND f.value > 100000000",
    ),
    Check(
        "periods_reversed",
        WARNING,
        "no period and no event ends before it starts",
        "SELECT v.id, v.period_start, v.period_end FROM events v WHERE v.period_end < v.period_start "
        "UNION ALL SELECT v.id, v.planning_start, v.planning_end FROM events v "
        "WHERE v.planning_end < v.planning_start UNION ALL SELECT v.id, v.start_date, v.end_date "
        "FROM events v WHERE v.start_date LIKE '____-%' AND v.end_date LIKE '____-%' "
        "AND v.end_date < v.start_date",
    ),
)
