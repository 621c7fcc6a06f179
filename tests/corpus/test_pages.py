"""Pages about what several articles tell."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text
from support.website import Site

from dvdb.store import open_for_reading

SHARED_PROOFS = text(
    "SELECT e.article_id, e.start_offset, o.start_offset AS elsewhere FROM evidence e "
    "JOIN evidence o ON o.table_name = e.table_name AND o.row_id = e.row_id AND o.article_id <> e.article_id "
    "WHERE e.table_name = 'participations' AND o.start_offset NOT IN "
    "(SELECT x.start_offset FROM evidence x WHERE x.article_id = e.article_id) "
    "ORDER BY e.article_id, e.start_offset"
)
"""What two articles tell of one person at one event, where the words of the other prove nothing in this."""


def test_article_page_quotes_its_own_words_where_others_tell_the_same(
    corpus_site: Site, sqlite_corpus: Path
) -> None:
    with open_for_reading(f"sqlite:///{sqlite_corpus}") as connection:
        shared = connection.execute(SHARED_PROOFS).all()
    article = shared[0].article_id
    page = corpus_site.get(f"/dvdb/articles/{article}", lang="en")
    quoted = {link for link in page.links if link.startswith("#d")}
    assert {f"#d{row.start_offset}" for row in shared if row.article_id == article} <= quoted
    assert not {f"#d{row.elsewhere}" for row in shared if row.article_id == article} & quoted
