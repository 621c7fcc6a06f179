"""Administrative units, each in one legal life, and what became of them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, in_order, key, link, one_of, partial_date, table


class Place(Base):
    """An administrative unit between two dates."""

    __tablename__ = "places"
    __table_args__ = (
        one_of("level", ("country", "province", "district", "commune")),
        partial_date("valid_from"),
        partial_date("valid_to"),
        in_order("valid_from", "valid_to"),
        Index(None, "code", "valid_from"),
        Index(None, "name", "level"),
        table(
            "Administrative units of Viet Nam. One row is one legal life of a unit: a province that kept its "
            "name through a merger has two rows, joined in place_successions.",
            "đơn vị hành chính",
            "reference",
        ),
    )

    id: Mapped[str] = key("Key of the unit's version: folded name and six hex digits.")
    code: Mapped[str | None] = column(
        "Official code of the statistics office, with its leading zeros. Codes were used again with another "
        "meaning in 2025: a code means a unit only together with a date. NULL: a unit older than the codes.",
        "mã số đơn vị",
    )
    level: Mapped[str] = column(
        "Level of administration: country, province, district (until 2025-06-30) or commune.", "cấp"
    )
    kind: Mapped[str] = column(
        "Kind of unit in Vietnamese, lower case: tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, "
        "đặc khu.",
        "loại đơn vị",
    )
    name: Mapped[str] = column("Name without the kind, such as Tiền Giang.", "tên")
    full_name: Mapped[str] = column("Kind and name, such as tỉnh Tiền Giang.", "tên đầy đủ")
    parent_id: Mapped[str | None] = link(
        "places.id", "The unit of the next level that this one lies in. NULL for provinces.", "thuộc đơn vị"
    )
    valid_from: Mapped[str | None] = column(
        "First day of this version, YYYY-MM-DD, YYYY-MM or YYYY. NULL: before the records begin.",
        "hiệu lực từ",
    )
    valid_to: Mapped[str | None] = column(
        "Last day of this version, YYYY-MM-DD, YYYY-MM or YYYY. NULL: still in force.", "hiệu lực đến"
    )
    note: Mapped[str | None] = column("Remark on this version. NULL: none.", "ghi chú")


class PlaceSuccession(Base):
    """A step from one version of a unit to the next."""

    __tablename__ = "place_successions"
    __table_args__ = (
        UniqueConstraint("predecessor_id", "successor_id"),
        CheckConstraint("predecessor_id <> successor_id", name="not_itself"),
        one_of("extent", ("whole", "part")),
        partial_date("date"),
        table(
            "What became of administrative units: one row for each step from a version to its successor.",
            "kế thừa đơn vị hành chính",
            "reference",
        ),
    )

    id: Mapped[str] = key("Key of the step.")
    predecessor_id: Mapped[str] = link(
        "places.id", "The version that ended or gave up ground.", "đơn vị trước", index=False
    )
    successor_id: Mapped[str] = link("places.id", "The version that took it over.", "đơn vị sau")
    date: Mapped[str | None] = column(
        "First day of the new state, YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.", "ngày"
    )
    extent: Mapped[str] = column("whole: all of the predecessor passed over; part: some of it.", "phạm vi")
    kind: Mapped[str | None] = column(
        "How it came about, such as merge, split, rename, continue. NULL: not recorded.", "hình thức"
    )
    instrument: Mapped[str | None] = column(
        "Legal instrument as cited, such as 202/2025/QH15. NULL: not recorded.", "văn bản"
    )
