"""People's decisions, and the ids they changed."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, day, key, one_of, table

MATCHED = ("officials", "organizations", "events", "articles")
"""Tables whose rows are compared with each other."""


class Judgement(Base):
    """A person's decision: a line of a file under seeds/curation."""

    __tablename__ = "judgements"
    __table_args__ = (
        one_of("kind", ("same", "different", "alias", "correction", "override")),
        day("decided_on"),
        Index(None, "table_name", "subject_id"),
        table(
            "Decisions of people, one line each of the files in seeds/curation.",
            "quyết định biên tập",
            "curation",
        ),
    )

    id: Mapped[str] = key("Key of the decision.")
    kind: Mapped[str] = column(
        "same or different (subject and object are or are not one), alias (value is another name of the "
        "subject), correction (the expected value is wrong), override (a value the text does not tell).",
        "loại",
    )
    table_name: Mapped[str] = column("Table of the rows judged.", "bảng")
    subject_id: Mapped[str] = column("id of the row judged.", "mã dòng")
    object_id: Mapped[str | None] = column(
        "id of the row it is compared with. NULL: none.", "mã dòng so sánh"
    )
    field: Mapped[str | None] = column("Column corrected. NULL: none.", "cột")
    expected: Mapped[str | None] = column(
        "Value that must be found before the correction, or the build stops. NULL: none.", "giá trị cũ"
    )
    value: Mapped[str | None] = column(
        "The right value. NULL: none, or the value is unknown.", "giá trị đúng"
    )
    reason: Mapped[str] = column("Why, with the source it rests on.", "lý do")
    decided_by: Mapped[str | None] = column("Who decided. NULL: not recorded.", "người quyết định")
    decided_on: Mapped[str | None] = column("When, YYYY-MM-DD. NULL: not recorded.", "ngày quyết định")
    source: Mapped[str | None] = column("Where the proof is found. NULL: none beyond the reason.", "nguồn")


class Redirect(Base):
    """An old id, and the one that took its place."""

    __tablename__ = "redirects"
    __table_args__ = (
        CheckConstraint("old_id <> new_id", name="not_itself"),
        Index(None, "table_name", "new_id"),
        table("Old ids and the ids that took their place.", "chuyển hướng mã", "curation"),
    )

    table_name: Mapped[str] = column("Table of the row.", "bảng", primary_key=True)
    old_id: Mapped[str] = column("The id that is no longer used.", "mã cũ", primary_key=True)
    new_id: Mapped[str] = column("The id to use instead.", "mã mới")
    reason: Mapped[str | None] = column("Why it changed. NULL: not recorded.", "lý do")


class CandidateMatch(Base):
    """Two rows that may be one, for a person to decide on."""

    __tablename__ = "candidate_matches"
    __table_args__ = (
        UniqueConstraint("table_name", "left_id", "right_id"),
        CheckConstraint("left_id < right_id", name="in_order"),
        CheckConstraint("score >= 0 AND score <= 1", name="score"),
        one_of("table_name", MATCHED),
        one_of("status", ("open", "different", "same")),
        Index(None, "table_name", "right_id"),
        table(
            "Pairs of rows that may be the same person, body, event or article. They are not merged: a line "
            "in seeds/curation/judgements.csv decides.",
            "cặp cần xem xét",
            "curation",
        ),
    )

    id: Mapped[str] = key("Key of the pair.")
    table_name: Mapped[str] = column("Table of both rows.", "bảng")
    left_id: Mapped[str] = column("id of the one; it comes before the other in order.", "mã thứ nhất")
    right_id: Mapped[str] = column("id of the other.", "mã thứ hai")
    score: Mapped[float] = column(
        "How likely the two are one, from 0 to 1: an estimate to sort by, not a probability.", "điểm"
    )
    reasons: Mapped[str] = column(
        "What speaks for and against it, in fixed phrases separated by semicolons.", "lý do"
    )
    status: Mapped[str] = column(
        "open: nobody has decided; different: a judgement says that they are two; same: copies of one "
        "article, which stay two rows.",
        "tình trạng",
        default="open",
    )
