"""Loads, what they could not read, and what the extractor was unsure of."""

from __future__ import annotations

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, key, link, one_of, span, table


class LoadRun(Base):
    """One run of a command that writes."""

    __tablename__ = "load_runs"
    __table_args__ = (
        one_of("state", ("running", "done", "failed", "interrupted")),
        Index(None, "started_at"),
        table("Runs of the commands that load, with what they changed.", "lượt nạp dữ liệu", "running"),
    )

    id: Mapped[str] = key("Key of the run: its start in UTC and six hex digits.")
    command: Mapped[str] = column("The command: build or load.", "lệnh")
    state: Mapped[str] = column(
        "running, done, failed, or interrupted (it never came to its end).", "trạng thái"
    )
    started_at: Mapped[str] = column("Start, UTC, YYYY-MM-DDThh:mm:ssZ.", "bắt đầu")
    finished_at: Mapped[str | None] = column(
        "End, UTC, YYYY-MM-DDThh:mm:ssZ. NULL: not at its end.", "kết thúc"
    )
    dvdb_version: Mapped[str] = column("Version of dvdb.", "phiên bản dvdb")
    articles_added: Mapped[int] = column("Articles new to the database.", "bài viết mới", default=0)
    articles_updated: Mapped[int] = column("Articles whose facts changed.", "bài viết thay đổi", default=0)
    articles_unchanged: Mapped[int] = column(
        "Articles already there and unchanged.", "bài viết không đổi", default=0
    )
    articles_rejected: Mapped[int] = column("Inputs that could not be read.", "đầu vào bị loại", default=0)
    rows_added: Mapped[int] = column("Rows added to all tables.", "dòng thêm", default=0)
    rows_updated: Mapped[int] = column("Rows changed in all tables.", "dòng thay đổi", default=0)
    rows_unchanged: Mapped[int] = column("Rows written that were there already.", "dòng không đổi", default=0)
    rows_removed: Mapped[int] = column(
        "Rows removed because no article states them any more.", "dòng xóa", default=0
    )


class RejectedInput(Base):
    """An input that could not be read."""

    __tablename__ = "rejects"
    __table_args__ = (table("Inputs that could not be read, until they can.", "đầu vào bị loại", "running"),)

    id: Mapped[str] = key("Key of the input and the cause.")
    load_run_id: Mapped[str] = link("load_runs.id", "The run that last met it.", "lượt nạp")
    origin: Mapped[str] = column(
        "Where it is: path, member of an archive, line of a file.", "đầu vào", index=True
    )
    code: Mapped[str] = column("Cause as a short code, such as empty or not_text.", "mã nguyên nhân")
    message: Mapped[str] = column("Cause in a sentence.", "nguyên nhân")


class DoubtfulReading(Base):
    """What the extractor was unsure of."""

    __tablename__ = "issues"
    __table_args__ = (
        span(),
        Index(None, "code"),
        table("What the extractor was unsure of, for a person to look at.", "điểm chưa chắc chắn", "running"),
    )

    id: Mapped[str] = key("Key of the doubt.")
    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết")
    code: Mapped[str] = column("Kind of doubt as a short code.", "mã vấn đề")
    message: Mapped[str] = column("The doubt in a sentence.", "vấn đề")
    start_offset: Mapped[int | None] = column(
        "First code point in article_texts.body it is about. NULL: the whole article.", "vị trí đầu"
    )
    end_offset: Mapped[int | None] = column("Code point after the last one. NULL: as above.", "vị trí cuối")
