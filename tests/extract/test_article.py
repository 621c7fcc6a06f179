"""What a page says of itself, and what the site puts around the article."""

from __future__ import annotations

import pytest

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import DocumentFacts, Record

LEXICON = load_lexicon()
TITLE = "Huyện Mường La bàn việc trồng rừng"
LEAD = "Sáng 9/7/2024, UBND huyện Mường La tổ chức hội nghị bàn việc trồng rừng và giữ nguồn nước."


def record(*lines: str) -> Record:
    return extract(Document(id="t", body="\n".join(lines), origin="test"), LEXICON)


def facts(*lines: str) -> DocumentFacts:
    return record(TITLE, LEAD, *lines)["document"]


def test_title_and_lead_are_the_first_lines() -> None:
    found = facts("Hội nghị bàn ba việc.")
    assert (found["title"], found["lead"]) == (TITLE, LEAD)


@pytest.mark.parametrize(
    ("stamp", "published"),
    [
        ("Cập nhật ngày: 10/07/2024 08:15:30", "2024-07-10T08:15:30+07:00"),
        ("Thứ tư - 10/07/2024 08:15", "2024-07-10T08:15:00+07:00"),
        ("Thứ tư, 10/07/2024", "2024-07-10"),
    ],
)
def test_a_stamp_is_the_time_of_publication(stamp: str, published: str) -> None:
    assert record(TITLE, stamp, LEAD)["document"]["published_at"] == published


@pytest.mark.parametrize(
    ("line", "authors", "photographers"),
    [
        ("Tin và ảnh: Lò Hải Yến", ["Lò Hải Yến"], ["Lò Hải Yến"]),
        ("Tác giả: Lò Hải Yến", ["Lò Hải Yến"], []),
        ("Ảnh: Tòng Minh", [], ["Tòng Minh"]),
        ("Lò Hải Yến", ["Lò Hải Yến"], []),
        ("LÒ YẾN - TÒNG MINH", ["LÒ YẾN", "TÒNG MINH"], []),
        ("      Lò Hải Yến", ["Lò Hải Yến"], []),
        ("Theo TTXVN", [], []),
        ("Nhân dân phấn khởi. Lò Hải Yến", ["Lò Hải Yến"], []),
        ("Ông Lò Văn Pánh.", [], []),
        ("Đại biểu dự hội nghị (Ảnh: Tòng Minh)", [], ["Tòng Minh"]),
        ("Quang cảnh hội nghị. Ảnh: TTXVN Tham dự hội nghị có nhiều đại biểu.", [], []),
        ("Quang cảnh hội nghị. Ảnh: Tòng Minh/TTXVN Chiều cùng ngày, đoàn đi thực tế.", [], ["Tòng Minh"]),
        ("Quang cảnh hội nghị. Ảnh: Tòng Minh Ông Lò Văn Pánh phát biểu.", [], ["Tòng Minh"]),
    ],
)
def test_bylines_and_credits_are_fields_of_their_own(
    line: str, authors: list[str], photographers: list[str]
) -> None:
    found = facts("Hội nghị bàn ba việc lớn của huyện.", line)
    assert (found["authors"], found["photographers"]) == (authors, photographers)


@pytest.mark.parametrize(
    "line",
    ["Lò Hải Yến", "Tin, ảnh: Lò Hải Yến", "Ảnh: Lò Hải Yến", "Tác giả bài viết: Lò Hải Yến"],
)
def test_who_writes_is_no_official(line: str) -> None:
    assert record(TITLE, LEAD, "Chủ tịch UBND huyện nêu ba việc.", line)["officials"] == []


@pytest.mark.parametrize(
    "heading",
    ["Tin liên quan", "TIN ĐÃ ĐƯA", "Các tin khác", "< Trở về trang trước", "Gửi bình luận của bạn",
     "(0) Bình luận", "Những tin mới hơn", "Xem thêm:", "Từ khóa: trồng rừng", "Ý kiến bạn đọc"],
)  # fmt: skip
def test_what_stands_below_the_article_is_left_out(heading: str) -> None:
    below = "Ông Quàng Văn Đức, Bí thư Huyện ủy Yên Châu thăm bản."
    assert record(TITLE, LEAD, "Hội nghị bàn ba việc.", heading, below)["officials"] == []


@pytest.mark.parametrize(
    "line",
    ["Xếp hạng: 5 - 1 phiếu bầu", "Lượt xem: 106", "Skip to main content", "Tăng tương phản", "Facebook",
     ">> Ông Quàng Văn Đức, Bí thư Huyện ủy Yên Châu thăm bản", "./."],
)  # fmt: skip
def test_lines_of_the_site_are_no_prose(line: str) -> None:
    found = record(TITLE, line, LEAD)
    assert found["document"]["lead"] == LEAD
    assert found["officials"] == []
    assert [event["start_date"] for event in found["events"]] == ["2024-07-09"]


def test_a_sentence_that_begins_like_furniture_is_prose() -> None:
    text = "Tin khác với lời đồn, ông Quàng Văn Đức, Bí thư Huyện ủy Yên Châu vẫn làm việc ở huyện, "
    text += "và đã cùng bà con ra đồng, cùng dựng lại nhà cho những hộ bị lũ cuốn, "
    text += "cùng bàn chuyện làm ăn lâu dài ở vùng cao này."
    assert [o["name"] for o in record(TITLE, LEAD, text)["officials"]] == ["Quàng Văn Đức"]


def test_a_title_repeated_in_the_body_is_told_once() -> None:
    found = record(TITLE, TITLE, LEAD)["document"]
    assert (found["title"], found["lead"]) == (TITLE, LEAD)


@pytest.mark.parametrize("again", [TITLE.upper(), f"{TITLE} .", TITLE.replace(" ", "  ")])
def test_a_title_repeated_in_other_print_is_told_once(again: str) -> None:
    assert record(TITLE, again, LEAD)["document"]["lead"] == LEAD


@pytest.mark.parametrize(
    "line",
    ["Theo Báo Sơn La", "Theo sonla online", "Theo Lò Văn Pán, Cầm Thị Inh", "Theo VTC14", "Nguồn: baosonla"],
)
def test_an_outlet_named_below_is_no_prose(line: str) -> None:
    assert record(TITLE, line, LEAD)["document"]["lead"] == LEAD


@pytest.mark.parametrize(
    "line", ["Theo dự kiến, lễ hội kéo dài đến ngày 11/7.", "Theo kế hoạch, xã sẽ làm cầu."]
)
def test_a_short_sentence_that_begins_with_theo_is_prose(line: str) -> None:
    assert record(TITLE, line, LEAD)["document"]["lead"] == line


def test_letters_of_a_studio_are_no_author() -> None:
    assert record(TITLE, LEAD, "Lò Văn Pán – PT")["document"]["authors"] == ["Lò Văn Pán"]


def test_an_aggregator_names_the_first_source() -> None:
    found = facts("Nguồn Sơn La: https://baosonla.vn/trong-rung-123.html")
    assert found["url"] == "https://baosonla.vn/trong-rung-123.html"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hợp tác vùng\n\nChâu Á - Thái Bình Dương là khu vực hòa bình và ổn định.", None),
        ("Diễn đàn Hòa bình thế giới\n\nDiễn đàn Hòa bình họp ở Geneva.", None),
        ("Tin vắn\n\nTỉnh ủy Hòa Bình họp giao ban.", "Hòa Bình"),
        ("Tin vắn\n\nTỉnh ủy Thái Bình và Tỉnh ủy Bình Dương gặp nhau ở Thái Bình.", "Thái Bình"),
    ],
)
def test_peace_and_the_ocean_are_no_provinces(text: str, place: str | None) -> None:
    record = extract(Document(id="x", body=text, origin="x"), load_lexicon())
    assert record["document"]["place"] == place
