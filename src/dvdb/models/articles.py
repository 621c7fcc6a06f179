"""Articles, their texts, credits and topics."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Integer, Text
from sqlalchemy.orm import Mapped

from dvdb.models.base import Base, column, key, link, one_of, table
from dvdb.records import PLACE_BASES


class Article(Base):
    """One document's row, without its text."""

    __tablename__ = "articles"
    __table_args__ = (
        one_of("place_basis", PLACE_BASES),
        one_of("method", ("extracted", "reviewed")),
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("url LIKE 'http://%' OR url LIKE 'https://%'", name="url"),
        CheckConstraint("published_at LIKE '____-__-__%'", name="published_at"),
        CheckConstraint("characters >= 0", name="characters"),
        Index(None, "published_at"),
        table("News articles, without their texts (article_texts).", "bài viết", "core"),
    )

    id: Mapped[str] = key("Key of the article: folded title and six hex digits.")
    sha256: Mapped[str] = column(
        "SHA-256 of the text in UTF-8, 64 hex digits: two files with the same text are one article.",
        "mã băm của văn bản",
        unique=True,
    )
    document_id: Mapped[str | None] = column(
        "Name that the input gave the document: its id, or the file name without its ending. "
        "NULL: it gave none.",
        "mã tài liệu gốc",
    )
    title: Mapped[str | None] = column("Headline. NULL: none found.", "tiêu đề")
    lead: Mapped[str | None] = column("Lead paragraph. NULL: none told apart.", "sa-pô")
    source_id: Mapped[str | None] = link(
        "sources.id", "The outlet that published it. NULL: not known.", "nguồn"
    )
    source_printed: Mapped[str | None] = column(
        "The outlet as the document names it. NULL: it names none.", "nguồn ghi trong bài"
    )
    url: Mapped[str | None] = column("Address, http or https. NULL: not known.", "địa chỉ")
    published_at: Mapped[str | None] = column(
        "When it was published, ISO 8601: YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+07:00. NULL: not told.",
        "thời điểm đăng",
    )
    place_id: Mapped[str | None] = link(
        "places.id", "The unit the article is set in. NULL: national, or not resolved.", "địa phương"
    )
    place_printed: Mapped[str | None] = column(
        "Name of that unit as found, without the kind of unit. NULL: none found.", "tên địa phương"
    )
    place_basis: Mapped[str | None] = column(
        "What the place rests on: text, title, dateline, gazetteer, source, published, or curator. "
        "NULL: no place.",
        "căn cứ của địa phương",
    )
    characters: Mapped[int | None] = column(
        "Length of the text in code points. NULL: the text is not here, only a reviewed record of it.",
        "số ký tự",
    )
    method: Mapped[str] = column(
        "extracted: facts found by the program; reviewed: by a record that a person checked.", "cách ghi nhận"
    )
    extractor_version: Mapped[str] = column(
        "Version of the extractor, or of the record format for reviewed articles.", "phiên bản bộ trích xuất"
    )
    sketch: Mapped[str | None] = column(
        "Hashes of some sentences of the text, by which copies of it are found. NULL: the text is not here.",
        "phác thảo văn bản",
        internal=True,
    )
    fingerprint: Mapped[str] = column(
        "Hash of what the rows were made from: the document's own metadata, extractor, reference tables and "
        "curation. A load passes over a document whose text and fingerprint are known.",
        "dấu vết nguồn dữ liệu",
        default="",
        internal=True,
    )


class ArticleText(Base):
    """The text of one article, apart from it so that table pages and CSV stay light."""

    __tablename__ = "article_texts"
    __table_args__ = (table("Texts of the articles.", "văn bản của bài viết", "core"),)

    number: Mapped[int] = column(
        "Key of the full-text index, given in order of arrival. It differs between two builds of the same "
        "inputs and is in no export: refer to article_id.",
        "số thứ tự",
        Integer,
        primary_key=True,
        autoincrement=True,
        internal=True,
    )
    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False, unique=True)
    body: Mapped[str] = column(
        "The whole text in Unicode NFC with LF line ends, nothing else changed. All offsets count its code "
        "points from 0.",
        "văn bản",
        Text,
    )


class ArticleCredit(Base):
    """Who wrote or photographed: never an official because of it."""

    __tablename__ = "article_credits"
    __table_args__ = (
        one_of("kind", ("author", "photographer")),
        table("Bylines and photo credits.", "tác giả và người chụp ảnh", "links"),
    )

    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False, primary_key=True)
    kind: Mapped[str] = column("author or photographer.", "loại", primary_key=True)
    name: Mapped[str] = column("Name as printed.", "tên", primary_key=True, index=True)
    ordinal: Mapped[int] = column("Place in the list of that kind, from 1.", "thứ tự", default=1)


class ArticleTopic(Base):
    """An article is about a topic."""

    __tablename__ = "article_topics"
    __table_args__ = (table("Which articles are about which topics.", "chủ đề của bài viết", "facts"),)

    article_id: Mapped[str] = link("articles.id", "The article.", "bài viết", index=False, primary_key=True)
    topic_id: Mapped[str] = link("topics.id", "The topic.", "chủ đề", primary_key=True)
