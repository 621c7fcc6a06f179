"""Which quantities an article reports as results, in what unit, how exact, and what money they are."""

from __future__ import annotations

import pytest

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Figure

LEXICON = load_lexicon()
TITLE = "Huyện An Lạc sơ kết công tác dân vận\n"
"""Figures are those of mass mobilisation work: the title says that the text is about it."""


def figures(sentence: str, title: str = TITLE) -> list[Figure]:
    return extract(Document(id="t", body=title + sentence, origin="test"), LEXICON)["figures"]


@pytest.mark.parametrize(
    ("sentence", "value", "unit", "hedge"),
    [
        ("Các xã đã xây dựng 88 mô hình dân vận khéo.", 88, "mô hình", None),
        ("Hội đã trao 1.250 phần quà cho hộ nghèo.", 1250, "phần quà", None),
        ("Huyện đã bàn giao 02 căn nhà tình thương.", 2, "căn nhà", None),
        ("Người dân đã hiến 2,5 ha đất làm đường.", 2.5, "ha", None),
        ("Các đoàn thể đã vận động được hơn 3.000 ngày công.", 3000, "ngày công", ">"),
        ("Các xã đã xây dựng gần 40 mô hình tự quản.", 40, "mô hình", "~<"),
        ("Các xã đã xây dựng khoảng 40 mô hình tự quản.", 40, "mô hình", "~"),
        ("Các xã đã xây dựng ít nhất 40 mô hình tự quản.", 40, "mô hình", ">="),
        ("Các xã đã xây dựng không quá 40 mô hình tự quản.", 40, "mô hình", "<="),
    ],
)
def test_a_result_is_read_with_its_unit_and_hedge(
    sentence: str, value: float, unit: str, hedge: str | None
) -> None:
    (figure,) = figures(sentence)
    assert (figure["value"], figure["unit"], figure["hedge"]) == (value, unit, hedge)
    assert figure["vnd"] is None


@pytest.mark.parametrize(
    ("amount", "vnd"),
    [
        ("6 tỷ 700 triệu đồng", 6_700_000_000),
        ("40 triệu đồng", 40_000_000),
        ("22,2 tỉ đồng", 22_200_000_000),
        ("1.250 triệu đồng", 1_250_000_000),
        ("1 tỷ rưỡi đồng", 1_500_000_000),
        ("350.000.000 đồng", 350_000_000),
        ("500 nghìn đồng", 500_000),
    ],
)
def test_money_is_given_in_dong(amount: str, vnd: int) -> None:
    (figure,) = figures(f"Hội Chữ thập đỏ huyện đã vận động được {amount}.")
    assert figure["unit"] == "đồng"
    assert figure["vnd"] == figure["value"] == vnd


@pytest.mark.parametrize(
    ("sentence", "whats"),
    [
        ("Các xã đã xây dựng 8 mô hình “Dân vận khéo” tiêu biểu.", ["mô hình Dân vận khéo tiêu biểu"]),
        (
            "Hội đã bàn giao 2 căn nhà tình thương trị giá 90 triệu đồng.",
            ["căn nhà tình thương", "trị giá căn nhà tình thương"],
        ),
        (
            "Đã bàn giao 2 căn nhà; khánh thành cầu Suối Đá tổng kinh phí 300 triệu đồng.",
            ["căn nhà", "tổng kinh phí khánh thành cầu Suối Đá"],
        ),
        ("Nhân dân đã góp 50 ngày công và hơn 2 tỷ đồng làm đường.", ["ngày công", "làm đường"]),
        ("Đã trao 5 suất học bổng, mỗi suất 1 triệu đồng.", ["suất học bổng", "mỗi suất"]),
    ],
)
def test_it_is_said_what_was_counted(sentence: str, whats: list[str]) -> None:
    assert [figure["what"] for figure in figures(sentence)] == whats


def test_figures_are_of_the_event_that_was_told_them() -> None:
    report = (
        "Sáng 9/7/2024, UBND huyện An Lạc tổ chức hội nghị sơ kết.\nCác xã đã xây dựng 8 mô hình tự quản."
    )
    assert [figure["event"] for figure in figures(report)] == ["e1"]
    assert [figure["event"] for figure in figures("Các xã đã xây dựng 8 mô hình tự quản.")] == [None]


def test_a_range_gives_both_ends() -> None:
    low, high = figures("Mỗi chi hội đã trồng từ 200 đến 300 cây xanh.")
    assert (low["value"], low["hedge"]) == (200, ">=")
    assert (high["value"], high["hedge"]) == (300, "<=")


def test_parts_are_listed_beside_their_whole() -> None:
    found = figures("Toàn huyện đã xây dựng 30 mô hình, trong đó 12 mô hình cấp huyện và 18 mô hình cấp xã.")
    assert [f["value"] for f in found] == [30, 12, 18]


def test_the_evidence_is_the_printed_amount() -> None:
    body = TITLE + "Hội đã vận động được hơn 5 triệu đồng."
    (figure,) = extract(Document(id="t", body=body, origin="test"), LEXICON)["figures"]
    start, end = figure["evidence"]
    assert body[start:end] == "5 triệu đồng"


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã phấn đấu xây dựng 10 mô hình dân vận khéo trong năm tới.",
        "Năm tới, huyện sẽ xây dựng 10 mô hình dân vận khéo.",
        "Hội nghị đề ra 08 nhiệm vụ trọng tâm.",
        "Phụ nữ huyện thực hiện cuộc vận động 5 không, 3 sạch.",
        "Xã thuộc diện đầu tư của Chương trình 135.",
        "Bí thư Đảng ủy nhấn mạnh Nghị quyết 18 và Chỉ thị 05.",
        "Già làng Điểu Krông, 74 tuổi, kể chuyện xưa.",
        "Xếp hạng: 5 - 1 phiếu bầu.",
        "Tổ công tác trực 24/7 ở thôn.",
        "Ông Vừ A Páo (thứ 3 từ phải sang) cùng bà con.",
        "Dự hội nghị có 120 đại biểu.",
        "Đảng bộ huyện nhiệm kỳ 2020 - 2025, khóa XIII.",
        "Đường dây nóng của huyện: 0296 3871 555.",
        "Có 19/19 xã, thị trấn triển khai quy chế.",
    ],
)
def test_what_is_no_result_is_no_figure(sentence: str) -> None:
    assert figures(sentence) == []


def test_other_news_has_no_figures() -> None:
    assert (
        figures("Công ty đã trao 200 phần quà trị giá 40 triệu đồng.", "Ngân hàng An Phú khai trương\n") == []
    )
