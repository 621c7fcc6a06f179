"""Why two mentions of a name are one person."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, key, link, one_of, table

SPHERES = (
    "province", "central", "district", "commune", "unit", "body", "abroad", "printed", "article", "alias",
)  # fmt: skip
"""Kinds of sphere; a person's id is the key of the first of these kinds, and of those the first in order."""


class OfficialKey(Base):
    """A name in a sphere: within it, the same name is the same person."""

    __tablename__ = "official_keys"
    __table_args__ = (
        one_of("sphere", SPHERES),
        Index(None, "name_key"),
        table(
            "Keys of persons: a name in a sphere, within which the same name is the same person. A person "
            "has several keys where articles or a judgement show them to be one.",
            "khóa định danh cán bộ",
            "links",
        ),
    )

    id: Mapped[str] = key("The key: folded name, sphere, and six hex digits. One of them is the person's id.")
    official_id: Mapped[str] = link("officials.id", "The person.", "cán bộ")
    name_key: Mapped[str] = column("The name made comparable; see officials.name_key.", "khóa so khớp tên")
    sphere: Mapped[str] = column(
        "province (its leadership), central (its leadership), district, commune, unit (one of several of a "
        "name), body (one body), abroad, printed (an office known only as printed), article (nothing but the "
        "name), or alias (the name before a curator's alias).",
        "phạm vi",
    )
    province: Mapped[str | None] = column("The province that the sphere lies in. NULL: none.", "tỉnh")


class Appearance(Base):
    """One article names one person, by one key."""

    __tablename__ = "appearances"
    __table_args__ = (
        one_of("basis", ("itself", "stated", "succession")),
        Index(None, "other_key_id"),
        Index(None, "key_id"),
        table(
            "Which persons an article names, by their keys, and which keys it shows to be one person.",
            "cán bộ được nêu trong bài",
            "links",
            sqlite_with_rowid=False,
        ),
    )

    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False, primary_key=True)
    key_id: Mapped[str] = link(
        "official_keys.id", "The key of the person named.", "khóa", index=False, primary_key=True
    )
    other_key_id: Mapped[str] = column(
        "Another key of the same person, or the key itself. Of a succession it may be one that no article "
        "uses.",
        "khóa cùng người",
        primary_key=True,
    )
    basis: Mapped[str] = column(
        "itself; stated: the article gives one person offices in both; succession: the unit of the one "
        "became that of the other, which counts only where one person alone fits.",
        "căn cứ",
    )
