"""Vocabularies: kinds of bodies, titles, kinds of events, roles, sources, abbreviations, topics."""

from __future__ import annotations

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, flag, in_order, key, link, partial_date, table


class OrganizationKind(Base):
    """A kind of body, such as a provincial mass-mobilisation board."""

    __tablename__ = "organization_kinds"
    __table_args__ = (
        partial_date("valid_from"),
        partial_date("valid_to"),
        in_order("valid_from", "valid_to"),
        table(
            "Kinds of bodies of the party, the state, the Front, mass organisations, armed forces and press.",
            "loại tổ chức",
            "reference",
        ),
    )

    id: Mapped[str] = key("Key of the kind: a short English word or two, such as prov_massmob.")
    name: Mapped[str] = column("Name of the kind in Vietnamese, without a place.", "tên")
    name_en: Mapped[str | None] = column("Name in English. NULL: none given.", "tên tiếng Anh")
    system: Mapped[str | None] = column(
        "The pillar it belongs to: party, state, front, mass, armed, judicial, press. NULL: unclear.",
        "hệ thống",
    )
    levels: Mapped[str | None] = column(
        "Levels at which the kind exists, separated by semicolons. NULL: not recorded.", "các cấp"
    )
    parent_id: Mapped[str | None] = link(
        "organization_kinds.id", "The kind that it is a part of. NULL: none.", "thuộc loại"
    )
    head_title: Mapped[str | None] = column("Title of its head. NULL: none or various.", "chức danh đứng đầu")
    forms: Mapped[str | None] = column(
        "Other written forms, separated by semicolons. NULL: none.", "các cách viết"
    )
    valid_from: Mapped[str | None] = column(
        "First day of the kind, YYYY-MM-DD, YYYY-MM or YYYY. NULL: before the records begin.", "hiệu lực từ"
    )
    valid_to: Mapped[str | None] = column(
        "Last day of the kind, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still exists.", "hiệu lực đến"
    )
    successor_id: Mapped[str | None] = link(
        "organization_kinds.id", "The kind that took over its work. NULL: none.", "loại kế thừa"
    )
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")


class Title(Base):
    """A title: the office without the body."""

    __tablename__ = "titles"
    __table_args__ = (
        flag("single_seat"),
        Index(None, "title"),
        table("Titles of offices, without the body they belong to.", "chức danh", "reference"),
    )

    id: Mapped[str] = key("Key of the title.")
    title: Mapped[str] = column("Title in Vietnamese, abbreviations written out.", "chức danh")
    title_en: Mapped[str | None] = column("Title in English. NULL: none given.", "chức danh tiếng Anh")
    forms: Mapped[str | None] = column(
        "Abbreviations and other written forms, separated by semicolons. NULL: none.", "các cách viết"
    )
    organization_kind_id: Mapped[str | None] = link(
        "organization_kinds.id", "The kind of body it belongs to. NULL: several or any.", "loại tổ chức"
    )
    level: Mapped[str | None] = column(
        "Level at which it exists: central, province, district, commune, village, any. NULL: not recorded.",
        "cấp",
    )
    category: Mapped[str | None] = column(
        "Group of titles, such as party_head or government_deputy. NULL: not grouped.", "nhóm chức danh"
    )
    rank: Mapped[int | None] = column(
        "Rank within its body: 1 for the head, higher numbers below. NULL: not ranked.", "thứ bậc"
    )
    single_seat: Mapped[int] = column(
        "1: one holder at a time; 0: several may hold it at once.", "một người giữ", default=0
    )
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")


class EventKind(Base):
    """A kind of event."""

    __tablename__ = "event_kinds"
    __table_args__ = (table("Kinds of events.", "loại sự kiện", "reference"),)

    id: Mapped[str] = key("Key of the kind.")
    name: Mapped[str] = column("Name in Vietnamese, lower case, such as hội nghị sơ kết.", "tên")
    name_en: Mapped[str | None] = column("Name in English. NULL: none given.", "tên tiếng Anh")
    forms: Mapped[str | None] = column(
        "Other written forms, separated by semicolons. NULL: none.", "các cách viết"
    )
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")


class Role(Base):
    """What a person does at an event."""

    __tablename__ = "roles"
    __table_args__ = (table("What a person does at an event.", "vai trò", "reference"),)

    id: Mapped[str] = key("chair, attend, speak, report, present, receive, visit or sign.")
    name: Mapped[str] = column("Name in Vietnamese.", "tên")
    name_en: Mapped[str | None] = column("Name in English. NULL: none given.", "tên tiếng Anh")
    cues: Mapped[str | None] = column(
        "Words that tell the role in a text, separated by semicolons. NULL: none.", "từ nhận biết"
    )
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")


class Source(Base):
    """A newspaper, broadcaster or portal."""

    __tablename__ = "sources"
    __table_args__ = (
        partial_date("valid_from"),
        partial_date("valid_to"),
        in_order("valid_from", "valid_to"),
        Index(None, "domain"),
        table("Newspapers, broadcasters and portals that articles come from.", "nguồn tin", "reference"),
    )

    id: Mapped[str] = key("Key of the source.")
    name: Mapped[str] = column("Name, such as Báo Đồng Tháp.", "tên")
    kind: Mapped[str | None] = column(
        "newspaper, broadcaster, portal, party_site or aggregator. NULL: not recorded.", "loại"
    )
    domain: Mapped[str | None] = column(
        "Host names without www, separated by semicolons. NULL: not known.", "tên miền"
    )
    dateline_codes: Mapped[str | None] = column(
        "Codes that begin its articles, such as THTG, separated by semicolons. NULL: none.", "ký hiệu đầu tin"
    )
    place_id: Mapped[str | None] = link(
        "places.id", "Province it reports on. NULL: the whole country, or not known.", "địa phương"
    )
    valid_from: Mapped[str | None] = column(
        "First day under this name, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.", "hiệu lực từ"
    )
    valid_to: Mapped[str | None] = column(
        "Last day under this name, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still in use.", "hiệu lực đến"
    )
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")


class Abbreviation(Base):
    """A short form and what it stands for."""

    __tablename__ = "abbreviations"
    __table_args__ = (
        UniqueConstraint("abbreviation", "expansion"),
        flag("ambiguous"),
        table("Short forms used in the news, and what they stand for.", "chữ viết tắt", "reference"),
    )

    id: Mapped[str] = key("Key of the pair of short form and expansion.")
    abbreviation: Mapped[str] = column("One short form as written, such as UBND.", "chữ viết tắt")
    expansion: Mapped[str] = column("What it stands for.", "viết đầy đủ")
    name_en: Mapped[str | None] = column("The same in English. NULL: none given.", "nghĩa tiếng Anh")
    category: Mapped[str | None] = column(
        "org, title, topic, document, honorific, place and so on. NULL: not grouped.", "nhóm"
    )
    ambiguous: Mapped[int] = column(
        "1: also stands for something else; 0: not known to.", "nhiều nghĩa", default=0
    )
    note: Mapped[str | None] = column("What else it may mean, or another remark. NULL: none.", "ghi chú")


class Topic(Base):
    """A subject that articles are about."""

    __tablename__ = "topics"
    __table_args__ = (table("Subjects of articles and events.", "chủ đề", "facts"),)

    id: Mapped[str] = key("Key of the topic.")
    name: Mapped[str] = column("Name in Vietnamese, such as Dân vận khéo.", "tên")
    name_en: Mapped[str | None] = column("Name in English. NULL: none given.", "tên tiếng Anh")
    note: Mapped[str | None] = column("Remark. NULL: none.", "ghi chú")
