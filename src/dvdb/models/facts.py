"""Figures, awards and cited documents."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Numeric
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, big, column, key, link, one_of, partial_date, table
from dvdb.records import HEDGES


class Figure(Base):
    """A quantity that an article reports."""

    __tablename__ = "figures"
    __table_args__ = (
        one_of("hedge", HEDGES),
        # arithmetic turns words into 0, so that SQLite too refuses a value that is no number
        CheckConstraint("value + 0 = value", name="value"),
        Index(None, "unit"),
        table("Quantities that articles report.", "số liệu", "facts"),
    )

    id: Mapped[str] = key("Key of the figure.")
    article_id: Mapped[str] = link("articles.id", "The article that reports it.", "bài viết")
    event_id: Mapped[str | None] = link(
        "events.id", "The event whose report gives it. NULL: none, or not told.", "sự kiện"
    )
    ordinal: Mapped[int] = column("Place among the article's figures, from 1.", "thứ tự", default=1)
    what: Mapped[str] = column("What was counted or measured, in the article's words.", "nội dung")
    value: Mapped[float] = column("The number, in the unit beside it.", "giá trị", Numeric(asdecimal=False))
    unit: Mapped[str] = column("Unit, such as mô hình, căn nhà, đồng.", "đơn vị")
    hedge: Mapped[str | None] = column(
        "How exact it is said to be: > more than, ~< nearly, ~ about, >= at least, <= at most. "
        "NULL: said to be exact.",
        "mức độ chính xác",
    )
    vnd: Mapped[int | None] = column("Value in Vietnamese đồng. NULL: no money.", "giá trị bằng đồng", big())


class Award(Base):
    """A batch of awards reported together."""

    __tablename__ = "awards"
    __table_args__ = (
        CheckConstraint("collectives >= 0", name="collectives"),
        CheckConstraint("individuals >= 0", name="individuals"),
        table("Awards given, one row for a batch reported together.", "khen thưởng", "facts"),
    )

    id: Mapped[str] = key("Key of the batch.")
    article_id: Mapped[str] = link("articles.id", "The article that reports it.", "bài viết")
    event_id: Mapped[str | None] = link(
        "events.id", "The event at which they were given. NULL: none, or not told.", "sự kiện"
    )
    ordinal: Mapped[int] = column("Place among the article's awards, from 1.", "thứ tự", default=1)
    award: Mapped[str] = column("The award, such as Bằng khen.", "hình thức khen thưởng")
    issuer_printed: Mapped[str | None] = column(
        "The body that gives it (not who hands it over), as printed. NULL: not told.",
        "đơn vị khen ghi trong bài",
    )
    issuer_id: Mapped[str | None] = link(
        "organizations.id", "That body. NULL: not told or not resolved.", "đơn vị khen"
    )
    collectives: Mapped[int | None] = column("Number of collectives. NULL: not told.", "số tập thể")
    individuals: Mapped[int | None] = column("Number of persons. NULL: not told.", "số cá nhân")
    reason: Mapped[str | None] = column("What it was given for, as printed. NULL: not told.", "thành tích")


class Citation(Base):
    """A document cited by number."""

    __tablename__ = "citations"
    __table_args__ = (
        partial_date("issued_on"),
        Index(None, "number"),
        table("Documents cited by number.", "văn bản được dẫn", "facts"),
    )

    id: Mapped[str] = key("Key of the citation.")
    article_id: Mapped[str] = link("articles.id", "The article that cites it.", "bài viết")
    ordinal: Mapped[int] = column("Place among the article's citations, from 1.", "thứ tự", default=1)
    number: Mapped[str] = column("Number as printed, such as 01-NQ/TU.", "số hiệu")
    kind: Mapped[str | None] = column(
        "Kind of document from the word before the number, such as nghị quyết. NULL: not told.",
        "loại văn bản",
    )
    title: Mapped[str | None] = column("What it is about, as printed. NULL: not told.", "trích yếu")
    issuer_printed: Mapped[str | None] = column(
        "The body that issued it, as printed. NULL: not told.", "cơ quan ban hành ghi trong bài"
    )
    issuer_id: Mapped[str | None] = link(
        "organizations.id", "That body. NULL: not told or not resolved.", "cơ quan ban hành"
    )
    issued_on: Mapped[str | None] = column(
        "Date of the document, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not told.", "ngày ban hành"
    )
