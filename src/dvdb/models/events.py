"""Events, what each article reports about them, and who took part."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
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
from dvdb.records import PARTS_OF_DAY, PLACE_BASES


class Event(Base):
    """Something that took place."""

    __tablename__ = "events"
    __table_args__ = (
        one_of("part_of_day", PARTS_OF_DAY),
        one_of("year_basis", PLACE_BASES),
        partial_date("start_date"),
        partial_date("end_date"),
        day("first_day"),
        day("last_day"),
        in_order("first_day", "last_day"),
        CheckConstraint("parent_id <> id", name="not_its_own_parent"),
        Index(None, "first_day"),
        Index(None, "organizer_id", "first_day"),
        table("Events: something that took place, whoever reports it.", "sự kiện", "core"),
    )

    id: Mapped[str] = key("Key of the event: folded kind, organizer, date, and six hex digits.")
    label: Mapped[str] = column("Kind, organizer and date in one line.", "sự kiện")
    kind_id: Mapped[str | None] = link(
        "event_kinds.id", "Kind of event. NULL: a kind not in the vocabulary.", "loại"
    )
    type: Mapped[str] = column(
        "Head of the event's name as printed, lower case, such as hội nghị sơ kết.", "kiểu sự kiện"
    )
    title: Mapped[str | None] = column("Name of the event. NULL: none given.", "tên sự kiện")
    start_date: Mapped[str | None] = column(
        "First day, YYYY-MM-DD, or --MM-DD where the year is not told. NULL: not told.", "ngày bắt đầu"
    )
    end_date: Mapped[str | None] = column(
        "Last day, YYYY-MM-DD or --MM-DD. NULL: the same day as start_date, or not told.", "ngày kết thúc"
    )
    first_day: Mapped[str | None] = column(
        "First day the event can have taken place on, YYYY-MM-DD, for sorting. NULL: not known.",
        "ngày sớm nhất",
    )
    last_day: Mapped[str | None] = column(
        "Last day the event can have taken place on, YYYY-MM-DD. NULL: not known.", "ngày muộn nhất"
    )
    part_of_day: Mapped[str | None] = column("sáng, trưa, chiều, tối or đêm. NULL: not told.", "buổi")
    year_basis: Mapped[str | None] = column(
        "Where the year comes from: text, title, dateline, gazetteer, source, published, or curator. "
        "NULL: no year.",
        "căn cứ của năm",
    )
    organizer_id: Mapped[str | None] = link(
        "organizations.id",
        "The body that held it. NULL: not told or not resolved.",
        "đơn vị tổ chức",
        index=False,
    )
    organizer_printed: Mapped[str | None] = column(
        "The body that held it, as the record names it, with its place. NULL: not told.",
        "đơn vị tổ chức ghi trong bài",
    )
    venue: Mapped[str | None] = column("Where it was held, as written. NULL: not told.", "địa điểm")
    place_id: Mapped[str | None] = link(
        "places.id", "The unit it took place in. NULL: not told or not resolved.", "địa phương"
    )
    place_printed: Mapped[str | None] = column(
        "Name of that unit as found, without the kind of unit. NULL: none found.", "tên địa phương"
    )
    period_label: Mapped[str | None] = column(
        "Reporting period as printed, such as 6 tháng đầu năm 2024. NULL: none.", "kỳ báo cáo"
    )
    period_start: Mapped[str | None] = column(
        "First day of that period, YYYY-MM-DD. NULL: not known.", "đầu kỳ"
    )
    period_end: Mapped[str | None] = column(
        "Last day of that period, YYYY-MM-DD. NULL: not known.", "cuối kỳ"
    )
    planning_label: Mapped[str | None] = column(
        "Period planned for, as printed, such as 6 tháng cuối năm 2024. NULL: none.", "kỳ kế hoạch"
    )
    planning_start: Mapped[str | None] = column(
        "First day of the planned period, YYYY-MM-DD. NULL: not known.", "đầu kỳ kế hoạch"
    )
    planning_end: Mapped[str | None] = column(
        "Last day of the planned period, YYYY-MM-DD. NULL: not known.", "cuối kỳ kế hoạch"
    )
    parent_id: Mapped[str | None] = link(
        "events.id", "The event that this one was a part of. NULL: none.", "thuộc sự kiện"
    )


class EventReport(Base):
    """What one article says about one event."""

    __tablename__ = "event_reports"
    __table_args__ = (
        UniqueConstraint("article_id", "event_id"),
        flag("main"),
        one_of("part_of_day", PARTS_OF_DAY),
        one_of("year_basis", PLACE_BASES),
        partial_date("start_date"),
        partial_date("end_date"),
        table(
            "What one article says about one event; articles may differ, so each keeps its own details.",
            "bài đưa tin về sự kiện",
            "links",
        ),
    )

    id: Mapped[str] = key("Key of the pair of article and event.")
    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False)
    event_id: Mapped[str] = link("events.id", "The event.", "sự kiện")
    main: Mapped[int] = column(
        "1: the event that the article is about first; 0: a further one.", "sự kiện chính", default=0
    )
    type: Mapped[str] = column("Head of the event's name in this article, lower case.", "kiểu sự kiện")
    title: Mapped[str | None] = column("Name of the event in this article. NULL: none given.", "tên sự kiện")
    start_date: Mapped[str | None] = column(
        "First day in this article, YYYY-MM-DD or --MM-DD. NULL: not told.", "ngày bắt đầu"
    )
    end_date: Mapped[str | None] = column(
        "Last day in this article, YYYY-MM-DD or --MM-DD. NULL: same day, or not told.", "ngày kết thúc"
    )
    part_of_day: Mapped[str | None] = column("sáng, trưa, chiều, tối or đêm. NULL: not told.", "buổi")
    year_basis: Mapped[str | None] = column(
        "Where the year comes from: text, title, dateline, gazetteer, source, published, or curator. "
        "NULL: no year.",
        "căn cứ của năm",
    )
    kind_id: Mapped[str | None] = link(
        "event_kinds.id", "Kind of event in this article. NULL: a kind not in the vocabulary.", "loại"
    )
    organizer_id: Mapped[str | None] = link(
        "organizations.id",
        "The body that held it, by this article. NULL: not told or not resolved.",
        "đơn vị tổ chức",
    )
    organizer_printed: Mapped[str | None] = column(
        "The body that held it, without its place. NULL: not told.", "đơn vị tổ chức ghi trong bài"
    )
    organizer_place: Mapped[str | None] = column(
        "Place of that body without the kind of unit. NULL: none or not told.",
        "địa phương của đơn vị tổ chức",
    )
    venue: Mapped[str | None] = column("Where it was held, as written. NULL: not told.", "địa điểm")
    place_id: Mapped[str | None] = link(
        "places.id",
        "The unit it took place in, by this article. NULL: not told or not resolved.",
        "địa phương",
    )
    place_printed: Mapped[str | None] = column(
        "Name of the unit it took place in, without the kind of unit. NULL: none found.", "tên địa phương"
    )
    parent_id: Mapped[str | None] = link(
        "events.id", "The event that this one was a part of, by this article. NULL: none.", "thuộc sự kiện"
    )
    period_label: Mapped[str | None] = column("Reporting period as printed. NULL: none.", "kỳ báo cáo")
    period_start: Mapped[str | None] = column(
        "First day of that period, YYYY-MM-DD. NULL: not known.", "đầu kỳ"
    )
    period_end: Mapped[str | None] = column(
        "Last day of that period, YYYY-MM-DD. NULL: not known.", "cuối kỳ"
    )
    planning_label: Mapped[str | None] = column("Period planned for, as printed. NULL: none.", "kỳ kế hoạch")
    planning_start: Mapped[str | None] = column(
        "First day of the planned period, YYYY-MM-DD. NULL: not known.", "đầu kỳ kế hoạch"
    )
    planning_end: Mapped[str | None] = column(
        "Last day of the planned period, YYYY-MM-DD. NULL: not known.", "cuối kỳ kế hoạch"
    )


class Participation(Base):
    """Someone did something at an event."""

    __tablename__ = "participations"
    __table_args__ = (
        UniqueConstraint("event_id", "official_id", "role_id"),
        Index(None, "official_id", "event_id"),
        table("Who took part in which event, and how.", "tham dự sự kiện", "links"),
    )

    id: Mapped[str] = key("Key of event, person and role.")
    event_id: Mapped[str] = link("events.id", "The event.", "sự kiện", index=False)
    official_id: Mapped[str | None] = link(
        "officials.id", "The person. NULL: the name is not resolved to one person.", "cán bộ", index=False
    )
    name_printed: Mapped[str] = column("The person's name as printed.", "tên ghi trong bài")
    role_id: Mapped[str] = link("roles.id", "What the person did.", "vai trò")
