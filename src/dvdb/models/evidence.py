"""The words that prove each fact."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, link, one_of, span, table

PROVABLE = (
    "articles",
    "events",
    "event_reports",
    "officials",
    "official_names",
    "organizations",
    "organization_names",
    "positions",
    "holdings",
    "participations",
    "figures",
    "awards",
    "citations",
)
"""Tables whose rows evidence can prove."""


class Evidence(Base):
    """A place in an article's text that proves one fact."""

    __tablename__ = "evidence"
    __table_args__ = (
        one_of("table_name", PROVABLE),
        one_of("method", ("extracted", "reviewed", "curator")),
        span(),
        Index(None, "article_id", "start_offset"),
        table(
            "Proofs: the place in an article's text that proves one row of another table. Several facts can "
            "share a place.",
            "căn cứ",
            "proof",
            sqlite_with_rowid=False,
        ),
    )

    table_name: Mapped[str] = column("Table of the row that is proven.", "bảng", primary_key=True)
    row_id: Mapped[str] = column("id of that row.", "mã dòng", primary_key=True)
    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False, primary_key=True)
    start_offset: Mapped[int] = column(
        "First code point of the quote in article_texts.body, from 0.",
        "vị trí đầu",
        primary_key=True,
        autoincrement=False,
    )
    end_offset: Mapped[int] = column(
        "Code point after the last one of the quote.", "vị trí cuối", primary_key=True, autoincrement=False
    )
    quote: Mapped[str] = column("The text between the two, unchanged.", "trích dẫn")
    method: Mapped[str] = column(
        "extracted: found by the program; reviewed: from a record that a person checked; curator: by a "
        "judgement.",
        "cách ghi nhận",
    )
    extractor_version: Mapped[str] = column(
        "Version of the extractor, or of the record format for reviewed articles.", "phiên bản bộ trích xuất"
    )
