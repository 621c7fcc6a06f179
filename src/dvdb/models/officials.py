"""Officials, their names, and each article's testimony of the offices they hold."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from dvdb.models.base import (
    Base,
    column,
    day,
    flag,
    in_order,
    key,
    link,
    one_of,
    partial_date,
    table,
)
from dvdb.records import PLACE_BASES


class Official(Base):
    """A person who holds or held an office."""

    __tablename__ = "officials"
    __table_args__ = (
        one_of("gender", ("female", "male")),
        one_of("gender_basis", ("honorific", "middle name", "curator")),
        Index(None, "name"),
        Index(None, "name_key"),
        table("Persons who hold or held an office.", "cán bộ", "core"),
    )

    id: Mapped[str] = key("Key of the person: folded name, place, and six hex digits.")
    name: Mapped[str] = column("Full name without honorific, rank or degree.", "họ tên")
    name_key: Mapped[str] = column(
        "The name made comparable: NFC, lower case, tone marks at the end of their syllables, y for i where "
        "both are written (Lí, Lý).",
        "khóa so khớp tên",
    )
    place_id: Mapped[str | None] = link(
        "places.id",
        "The unit in which the person first appears in office: it tells namesakes apart. "
        "NULL: central, or not resolved.",
        "địa phương",
    )
    gender: Mapped[str | None] = column("female or male. NULL: not known.", "giới tính")
    gender_basis: Mapped[str | None] = column(
        "What the gender rests on: honorific, middle name (an estimate), or curator. NULL: no gender.",
        "căn cứ của giới tính",
    )


class OfficialName(Base):
    """A name by which a person is called."""

    __tablename__ = "official_names"
    __table_args__ = (
        UniqueConstraint("official_id", "name"),
        one_of("basis", ("article", "curator")),
        Index(None, "name"),
        table("Names by which persons are called, as printed.", "tên gọi của cán bộ", "links"),
    )

    id: Mapped[str] = key("Key of the pair of person and name.")
    official_id: Mapped[str] = link("officials.id", "The person.", "cán bộ", index=False)
    name: Mapped[str] = column("The name as printed.", "tên")
    basis: Mapped[str] = column(
        "Who calls the person so: article (see evidence) or curator.", "căn cứ", default="article"
    )


class Holding(Base):
    """One article's testimony that a person held an office."""

    __tablename__ = "holdings"
    __table_args__ = (
        one_of("place_basis", PLACE_BASES),
        one_of("observed_basis", ("event", "published", "text", "curator")),
        flag("former"),
        flag("acting"),
        partial_date("observed_on"),
        day("first_day"),
        day("last_day"),
        in_order("first_day", "last_day"),
        partial_date("stated_start"),
        partial_date("stated_end"),
        Index(None, "official_id", "position_id"),
        Index(None, "position_id", "first_day"),
        table(
            "Testimonies: one article says that one person held one office on a day. It proves neither when "
            "the office began nor when it ended.",
            "ghi nhận giữ chức vụ",
            "links",
        ),
    )

    id: Mapped[str] = key("Key of the testimony.")
    article_id: Mapped[str] = link("articles.id", "The article that says so.", "bài viết")
    official_id: Mapped[str | None] = link(
        "officials.id", "The person. NULL: the name is not resolved to one person.", "cán bộ", index=False
    )
    name_printed: Mapped[str] = column("The person's name as printed.", "tên ghi trong bài")
    position_id: Mapped[str | None] = link(
        "positions.id",
        "The office. NULL: not resolved, for example where the article names no place.",
        "chức vụ",
        index=False,
    )
    title_printed: Mapped[str] = column(
        "Title, abbreviations written out, without the body.", "chức danh ghi trong bài"
    )
    organization_printed: Mapped[str | None] = column(
        "The body without its place name, abbreviations written out. NULL: the article names none.",
        "tổ chức ghi trong bài",
    )
    place_printed: Mapped[str | None] = column(
        "Place of the body without the kind of unit. NULL: a central body, or the article does not tell.",
        "địa phương ghi trong bài",
    )
    place_basis: Mapped[str | None] = column(
        "What the place rests on: text, title, dateline, gazetteer, source, published, or curator. "
        "NULL: no place.",
        "căn cứ của địa phương",
    )
    former: Mapped[int] = column(
        "1: the article says that the office was held before that day (nguyên, từng); 0: held on that day.",
        "nguyên chức",
        default=0,
    )
    acting: Mapped[int] = column("1: acting (quyền); 0: not said to be.", "quyền chức", default=0)
    observed_on: Mapped[str | None] = column(
        "The day testified: YYYY-MM-DD, or --MM-DD where the year is not told. NULL: no date known.",
        "ngày ghi nhận",
    )
    observed_basis: Mapped[str | None] = column(
        "Where that day comes from: event, published, text, or curator. NULL: no date.",
        "căn cứ của ngày ghi nhận",
    )
    first_day: Mapped[str | None] = column(
        "First day that observed_on can mean, YYYY-MM-DD. NULL: not known.", "ngày sớm nhất"
    )
    last_day: Mapped[str | None] = column(
        "Last day that observed_on can mean, YYYY-MM-DD. NULL: not known.", "ngày muộn nhất"
    )
    stated_start: Mapped[str | None] = column(
        "Day the office began, where the article states it: YYYY-MM-DD, YYYY-MM or YYYY. NULL: not stated.",
        "ngày bắt đầu nêu trong bài",
    )
    stated_end: Mapped[str | None] = column(
        "Day the office ended, where the article states it: YYYY-MM-DD, YYYY-MM or YYYY. NULL: not stated.",
        "ngày kết thúc nêu trong bài",
    )
