"""Bodies, each in one legal life, their names, successions, and the offices in them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from dvdb.models.base import LEVELS, Base, column, flag, in_order, key, link, one_of, partial_date, table


class Organization(Base):
    """One legal life of a body."""

    __tablename__ = "organizations"
    __table_args__ = (
        one_of("level", LEVELS),
        partial_date("valid_from"),
        partial_date("valid_to"),
        in_order("valid_from", "valid_to"),
        Index(None, "kind_id", "place_id"),
        table(
            "Bodies. One row is one legal life: the same name before and after the mergers of 2025 is two "
            "rows, joined in organization_successions.",
            "tổ chức",
            "core",
        ),
    )

    id: Mapped[str] = key("Key of the body: folded full name and six hex digits.")
    name: Mapped[str] = column(
        "Name with its level word and without its place, such as Ban Dân vận Tỉnh ủy; "
        "abbreviations written out.",
        "tên",
    )
    full_name: Mapped[str] = column(
        "Name with its place, such as Ban Dân vận Tỉnh ủy Tiền Giang.", "tên đầy đủ"
    )
    kind_id: Mapped[str | None] = link(
        "organization_kinds.id", "Kind of body. NULL: a kind not in the vocabulary.", "loại", index=False
    )
    level: Mapped[str | None] = column(
        "central, region, province, district, commune, village or unit (an agency, school or firm). "
        "NULL: not resolved.",
        "cấp",
    )
    place_id: Mapped[str | None] = link(
        "places.id",
        "The unit of administration it belongs to, in the version that the articles' dates pick. "
        "NULL: a central body, or not resolved.",
        "địa phương",
    )
    place_printed: Mapped[str | None] = column(
        "Name of its place as the articles give it, without the kind of unit. NULL: none.", "tên địa phương"
    )
    parent_id: Mapped[str | None] = link(
        "organizations.id", "The body that it is a part of. NULL: none, or not known.", "thuộc tổ chức"
    )
    valid_from: Mapped[str | None] = column(
        "First day of this legal life, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.", "hiệu lực từ"
    )
    valid_to: Mapped[str | None] = column(
        "Last day of this legal life, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still exists, or not known.",
        "hiệu lực đến",
    )


class OrganizationName(Base):
    """A name by which a body is called."""

    __tablename__ = "organization_names"
    __table_args__ = (
        UniqueConstraint("organization_id", "name"),
        one_of("basis", ("article", "reference", "curator")),
        Index(None, "name"),
        table("Names by which bodies are called, as printed.", "tên gọi của tổ chức", "links"),
    )

    id: Mapped[str] = key("Key of the pair of body and name.")
    organization_id: Mapped[str] = link("organizations.id", "The body.", "tổ chức", index=False)
    name: Mapped[str] = column("The name as printed.", "tên")
    basis: Mapped[str] = column(
        "Who calls it so: article (see evidence), reference or curator.", "căn cứ", default="article"
    )


class OrganizationSuccession(Base):
    """A step from one body to the next."""

    __tablename__ = "organization_successions"
    __table_args__ = (
        UniqueConstraint("predecessor_id", "successor_id"),
        CheckConstraint("predecessor_id <> successor_id", name="not_itself"),
        one_of("kind", ("merge", "absorb", "split", "rename", "dissolve_into", "continue")),
        partial_date("date"),
        table("What became of bodies: one row for each step.", "kế thừa tổ chức", "links"),
    )

    id: Mapped[str] = key("Key of the step.")
    predecessor_id: Mapped[str] = link(
        "organizations.id", "The body that ended.", "tổ chức trước", index=False
    )
    successor_id: Mapped[str] = link("organizations.id", "The body that took over.", "tổ chức sau")
    date: Mapped[str | None] = column(
        "First day of the successor, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.", "ngày"
    )
    kind: Mapped[str] = column(
        "merge, absorb, split, rename, dissolve_into, or continue (same body in a new unit).", "hình thức"
    )
    instrument: Mapped[str | None] = column("Legal instrument as cited. NULL: not recorded.", "văn bản")


class Position(Base):
    """An office: a title in a body."""

    __tablename__ = "positions"
    __table_args__ = (
        flag("single_seat"),
        Index(None, "organization_id", "title_id"),
        table("Offices: a title in a body.", "chức vụ", "core"),
    )

    id: Mapped[str] = key("Key of the office: folded label and six hex digits.")
    label: Mapped[str] = column(
        "Title, comma, full name of the body: Trưởng Ban, Ban Dân vận Tỉnh ủy Tiền Giang.", "chức vụ"
    )
    title: Mapped[str] = column("The title, abbreviations written out.", "chức danh")
    title_id: Mapped[str | None] = link(
        "titles.id", "The title in the vocabulary. NULL: not in it.", "chức danh trong danh mục"
    )
    organization_id: Mapped[str | None] = link(
        "organizations.id",
        "The body. NULL: an office that belongs to none, such as Chủ tịch nước.",
        "tổ chức",
        index=False,
    )
    single_seat: Mapped[int] = column(
        "1: one holder at a time; 0: several may hold it at once.", "một người giữ", default=0
    )
