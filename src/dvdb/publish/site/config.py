"""What Datasette is told: ``datasette.yaml`` (settings, tables, queries) and ``metadata.yaml`` (words).

Both are made from the models, the views and the question files, and from nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from dvdb.models import metadata
from dvdb.publish.catalog import column_label, groups, table_label
from dvdb.publish.questions import questions

DATABASE = "dvdb"

SETTINGS: dict[str, Any] = {
    "default_page_size": 50,
    "max_returned_rows": 2_000,
    "sql_time_limit_ms": 3_000,
    "facet_time_limit_ms": 500,
    "suggest_facets": False,
    "allow_download": True,
    "allow_csv_stream": True,
    "max_csv_mb": 0,
    "default_cache_ttl": 0,
    "truncate_cells_html": 240,
    "num_sql_threads": 3,
    "max_post_body_bytes": 65_536,
    "allow_signed_tokens": False,
    "default_allow_sql": True,
}
"""At home: SQL is open, the file may change at any moment, and a stream has no limit that cuts it."""

PUBLIC_SETTINGS: dict[str, Any] = SETTINGS | {
    "max_returned_rows": 500,
    "sql_time_limit_ms": 1_000,
    "facet_time_limit_ms": 150,
    "allow_download": False,
    "allow_csv_stream": False,
    "max_csv_mb": 20,
    "default_cache_ttl": 3_600,
    "default_allow_sql": False,
}

COSTLY = ["/*?", "/-/", "/*.json$", "/*.csv$"]
"""What crawlers leave alone on a public site: filters and sorts without end, and copies of pages as data."""

# People, bodies and offices stand in the order of their keys, which is that of their names without
# marks; SQLite would put every Đ behind Z.
TABLES: dict[str, dict[str, Any]] = {
    "articles": {
        "label_column": "title",
        "sort_desc": "published_at",
        "facets": ["source_id", "place_id", "place_basis"],
        "column_types": {"url": "url"},
    },
    "article_texts": {"fts_table": "search", "fts_pk": "number"},
    "events": {"label_column": "label", "sort_desc": "first_day", "facets": ["kind_id", "place_id"]},
    "event_reports": {"label_column": "title"},
    "officials": {"label_column": "name", "facets": ["place_id", "gender"]},
    "organizations": {"label_column": "full_name", "facets": ["kind_id", "level"]},
    "positions": {"label_column": "label"},
    "holdings": {
        "label_column": "title_printed",
        "sort_desc": "first_day",
        "facets": ["former", "place_basis"],
    },
    "participations": {"label_column": "name_printed", "facets": ["role_id"]},
    "figures": {"label_column": "what", "facets": ["unit"]},
    "awards": {"label_column": "award"},
    "citations": {"label_column": "number", "facets": ["number"]},
    "places": {"label_column": "full_name", "sort_desc": "level", "facets": ["level", "kind"]},
    "organization_kinds": {"label_column": "name", "facets": ["system"]},
    "titles": {"label_column": "title", "facets": ["category"]},
    "event_kinds": {"label_column": "name"},
    "roles": {"label_column": "name"},
    "sources": {"label_column": "name", "facets": ["kind"]},
    "topics": {"label_column": "name"},
    "abbreviations": {"label_column": "abbreviation", "facets": ["category"]},
    "issues": {"label_column": "message", "facets": ["code"]},
    "evidence": {"facets": ["table_name", "method"]},
    "candidate_matches": {"sort_desc": "score", "facets": ["table_name", "status"]},
    "judgements": {"label_column": "reason", "facets": ["kind"]},
    "rejects": {"label_column": "origin", "facets": ["code"]},
    "load_runs": {"sort_desc": "started_at"},
}


def datasette_yaml(*, public: bool) -> dict[str, Any]:
    """Settings, tables, permissions and named queries."""
    tables: dict[str, Any] = {name: dict(TABLES.get(name, {})) for name in metadata.tables}
    if public:
        # Who loaded what from which path is nobody's business.
        for name in ("load_runs", "rejects"):
            tables[name]["allow"] = False
    return {
        "plugins": {"datasette-block-robots": {"disallow": COSTLY if public else ["/"]}},
        "settings": dict(PUBLIC_SETTINGS if public else SETTINGS),
        "databases": {
            DATABASE: {
                "allow_sql": not public,
                "tables": tables,
                "queries": {
                    question.name: {
                        "sql": question.sql,
                        "title": question.title_vi,
                        "description": f"{question.title_en}. {question.about_en}",
                        "params": list(question.parameters),
                        "hide_sql": False,
                    }
                    for question in questions()
                },
            }
        },
    }


def metadata_yaml() -> dict[str, Any]:
    """Titles and descriptions in Vietnamese and English."""
    tables = {}
    for group in groups():
        for name in group.tables:
            label = table_label(name)
            tables[name] = {
                "title": f"{label.vi} / {label.en}",
                "description": label.note,
                "columns": {
                    column: f"{column_label(name, column).vi}: {column_label(name, column).note}"
                    for column in column_names(name)
                },
            }
    return {
        "title": "dvdb: dữ liệu công tác dân vận",
        "description": "Tin tức về công tác dân vận thành dữ liệu: bài báo, sự kiện, cán bộ, chức vụ, "
        "tổ chức. "
        "News of mass mobilisation in Viet Nam as data: articles, events, officials, offices, organizations.",
        "databases": {DATABASE: {"title": "Mọi bảng / All tables", "tables": tables}},
    }


def column_names(relation: str) -> tuple[str, ...]:
    """The columns of a table or view, in order."""
    from dvdb.publish.catalog import view_columns

    if relation in metadata.tables:
        return tuple(column.name for column in metadata.tables[relation].columns)
    return view_columns(relation)


def write_config(folder: Path, *, public: bool) -> None:
    """Write both files, for serving a published file with Datasette itself."""
    for name, content in (
        ("datasette.yaml", datasette_yaml(public=public)),
        ("metadata.yaml", metadata_yaml()),
    ):
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=110)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
