"""Batches of awards: what, whose, to how many, for what."""

from __future__ import annotations

import pytest

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon
from dvdb.records import Award, Event

LEXICON = load_lexicon()
REPORT = (
    "Huyện An Lạc tổng kết công tác dân vận\n"
    "Sáng 12/12/2022, Ban Dân vận Huyện ủy An Lạc tổ chức hội nghị tổng kết công tác dân vận năm 2022.\n"
)


def awards(sentence: str) -> list[Award]:
    return extract(Document(id="t", body=sentence, origin="test"), LEXICON)["awards"]


def events(sentence: str) -> list[Event]:
    return extract(Document(id="t", body=REPORT + sentence, origin="test"), LEXICON)["events"]


@pytest.mark.parametrize(
    ("sentence", "award", "issuer", "collectives", "individuals"),
    [
        (
            "Dịp này, 5 tập thể và 10 cá nhân được nhận Bằng khen của Ủy ban nhân dân tỉnh.",
            "Bằng khen", "Ủy ban nhân dân tỉnh", 5, 10,
        ),
        ("UBND huyện tặng Giấy khen cho 12 tập thể.", "Giấy khen", None, 12, None),
        ("Ban Tổ chức trao Kỷ niệm chương cho 3 cá nhân.", "Kỷ niệm chương", None, None, 3),
        ("Ba cá nhân được tặng Giấy khen của Ban Dân vận Huyện ủy vì có nhiều đóng góp.",
         "Giấy khen", "Ban Dân vận Huyện ủy", None, 3),
    ],
)  # fmt: skip
def test_a_batch_has_its_issuer_and_counts(
    sentence: str, award: str, issuer: str | None, collectives: int | None, individuals: int | None
) -> None:
    (found,) = awards(sentence)
    assert found["award"] == award
    assert found["issuer"] == issuer
    assert (found["collectives"], found["individuals"]) == (collectives, individuals)


def test_who_hands_it_over_is_not_the_issuer() -> None:
    (found,) = awards(
        "Bí thư Huyện ủy Lò Văn Pánh trao Bằng khen của Chủ tịch UBND tỉnh cho 4 tập thể có thành tích."
    )
    assert found["issuer"] == "Chủ tịch UBND tỉnh"
    assert found["collectives"] == 4


def test_who_is_counted_before_the_next_award_receives_that_one() -> None:
    found = awards("Dịp này, 4 đơn vị nhận Cờ thi đua và 30 cá nhân nhận Bằng khen của UBND tỉnh.")
    assert [(a["award"], a["collectives"], a["individuals"]) for a in found] == [
        ("Cờ thi đua", 4, None),
        ("Bằng khen", None, 30),
    ]


def test_an_award_to_a_body_by_name_counts_nobody() -> None:
    (found,) = awards("Phó Chủ tịch UBND tỉnh trao Cờ thi đua của Chính phủ cho xã An Lạc.")
    assert (found["award"], found["issuer"]) == ("Cờ thi đua", "Chính phủ")
    assert (found["collectives"], found["individuals"]) == (None, None)


def test_what_a_prize_is_worth_is_no_award() -> None:
    assert awards("Ban tổ chức trao giải cho 3 người, tổng giá trị giải thưởng 20 triệu đồng.") == []


def test_two_awards_of_a_sentence_are_two_batches() -> None:
    found = awards("UBND tỉnh tặng Bằng khen cho 7 tập thể; UBND huyện tặng Giấy khen cho 9 cá nhân.")
    assert [(a["award"], a["collectives"], a["individuals"]) for a in found] == [
        ("Bằng khen", 7, None),
        ("Giấy khen", None, 9),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hội nghị đề nghị tặng Bằng khen cho 5 tập thể.",
        "Cuối năm, UBND huyện sẽ tặng Giấy khen cho 5 tập thể.",
        "Ông Điểu Krông từng có Bằng khen treo trong nhà.",
        "Giải thưởng là ước mơ của mỗi nhà báo.",
    ],
)
def test_awards_that_are_not_given_are_left_out(sentence: str) -> None:
    assert awards(sentence) == []


def test_awards_given_at_a_conference_are_a_part_of_it() -> None:
    main, part = events("Dịp này, 5 tập thể được nhận Giấy khen của Ủy ban nhân dân huyện.")
    assert main["parent"] is None
    assert part["parent"] == main["id"]
    assert (part["type"], part["start_date"]) == ("khen thưởng", "2022-12-12")


def test_works_done_on_the_occasion_are_parts_with_its_day() -> None:
    main, *parts = events(
        "Nhân dịp này, Ban tổ chức khánh thành 03 cầu giao thông và bàn giao 05 căn nhà tình thương."
    )
    assert [part["type"] for part in parts] == ["khánh thành", "bàn giao"]
    assert {part["parent"] for part in parts} == {main["id"]}
    assert {part["start_date"] for part in parts} == {"2022-12-12"}


def test_works_that_a_report_sums_up_are_results_and_no_events() -> None:
    told = "Trong năm, các xã đã khánh thành 03 cầu giao thông và bàn giao 05 căn nhà tình thương."
    assert len(events(told)) == 1


def test_works_to_come_are_no_parts() -> None:
    assert len(events("Năm 2023, huyện phấn đấu khởi công 02 cầu giao thông.")) == 1
