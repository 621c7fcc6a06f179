"""Who shares an office with others, who does not, and who else is named beside it."""

from __future__ import annotations

import pytest

from dvdb.documents import Document
from dvdb.extract import extract, load_lexicon

LEXICON = load_lexicon()


def offices(text: str) -> set[tuple[str, str, str | None]]:
    """(name, title, organization) of every office that the text gives a person."""
    record = extract(Document(id="t", body=text, origin="test"), LEXICON)
    return {
        (official["name"], p["title"], p["organization"])
        for official in record["officials"]
        for p in official["positions"]
    }


def holders(text: str, title: str) -> set[str]:
    """Who holds this title."""
    return {name for name, held, _ in offices(text) if held == title}


@pytest.mark.parametrize(
    "text",
    [
        "Dự buổi lễ có các đồng chí Lò Thanh Sang và Vi Thị Nhài, Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
        "Dự buổi lễ có các đồng chí Lò Thanh Sang, Vi Thị Nhài, Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
        "Dự buổi lễ có các đồng chí: Lò Thanh Sang, Vi Thị Nhài - Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
        "Dự buổi lễ có Lò Thanh Sang và Vi Thị Nhài, các Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
        "Các đồng chí Lò Thanh Sang và Vi Thị Nhài, Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La chủ trì.",
        "Hai đồng chí Lò Thanh Sang và Vi Thị Nhài, Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La chủ trì.",
    ],
)
def test_a_title_behind_a_list_is_shared_by_those_called_together(text: str) -> None:
    assert holders(text, "Phó Trưởng Ban") == {"Lò Thanh Sang", "Vi Thị Nhài"}


def test_a_seat_behind_a_list_is_held_by_the_last_alone() -> None:
    text = "Dự buổi lễ có các đồng chí Lò Thanh Sang và Vi Thị Nhài, Bí thư Tỉnh ủy Sơn La."
    assert holders(text, "Bí thư") == {"Vi Thị Nhài"}


def test_a_title_behind_a_name_is_not_shared_by_a_stranger_before() -> None:
    text = "Dự buổi lễ có ông Lò Thanh Sang và bà Vi Thị Nhài, Phó Trưởng Ban Dân vận Tỉnh ủy Sơn La."
    assert holders(text, "Phó Trưởng Ban") == {"Vi Thị Nhài"}


def test_a_member_of_a_list_with_a_title_of_his_own_shares_none() -> None:
    text = (
        "Dự có các đồng chí: Bí thư Huyện ủy Mai Sơn Lò Thanh Sang và Vi Thị Nhài, Phó Chủ tịch UBND huyện."
    )
    assert holders(text, "Phó Chủ tịch") == {"Vi Thị Nhài"}


def test_the_office_of_kin_belongs_to_neither() -> None:
    text = "Việc bổ nhiệm ông Tòng Văn Ước, em trai Bí thư Tỉnh ủy làm Giám đốc Sở Nội vụ gây bàn tán."
    assert offices(text) == {("Tòng Văn Ước", "Giám đốc", "Sở Nội vụ")}


def test_the_office_of_kin_named_behind_it_is_his() -> None:
    text = "Ông Tòng Văn Ước là em trai Bí thư Huyện ủy Tòng Thị Hạnh."
    assert ("Tòng Thị Hạnh", "Bí thư", "Huyện ủy") in offices(text)


def test_who_was_appointed_by_another_holds_the_new_office() -> None:
    text = (
        "Ông Tòng Văn Ước được bà Lò Thị Hạnh, khi còn Chủ tịch UBND tỉnh Lai Châu, "
        "ký quyết định bổ nhiệm làm Giám đốc Sở Nội vụ."
    )
    assert offices(text) == {
        ("Tòng Văn Ước", "Giám đốc", "Sở Nội vụ"),
        ("Lò Thị Hạnh", "Chủ tịch", "Ủy ban nhân dân tỉnh"),
    }


@pytest.mark.parametrize("printed", ["Quyền Chủ tịch", "quyền Chủ tịch", "Q. Chủ tịch"])
def test_an_acting_head_is_one_however_it_is_printed(printed: str) -> None:
    record = extract(
        Document(id="t", body=f"Ông Lò Thanh Sang, {printed} UBND tỉnh Sơn La, chủ trì.", origin="test"),
        LEXICON,
    )
    assert [(p["title"], p["acting"]) for p in record["officials"][0]["positions"]] == [("Chủ tịch", True)]


@pytest.mark.parametrize(
    "between",
    [", sinh ngày 18 tháng 7 năm 1966, ", ", chuyên khoa Ngoại, ", " (SN 1966, quê Sơn La), "],
)
def test_what_is_said_of_a_person_does_not_part_him_from_his_office(between: str) -> None:
    text = f"Ông Lò Thanh Sang{between}Phó Giám đốc Sở Y tế tỉnh Sơn La cho biết."
    assert offices(text) == {("Lò Thanh Sang", "Phó Giám đốc", "Sở Y tế")}


def test_a_group_that_a_sentence_names_is_led_by_those_in_it() -> None:
    text = (
        "Đoàn kiểm tra gồm ông Lò Thanh Sang làm trưởng đoàn; bà Vi Thị Nhài - Phó Cục trưởng Cục Thuế "
        "làm phó đoàn."
    )
    assert {("Lò Thanh Sang", "Trưởng Đoàn", "Đoàn kiểm tra")} < offices(text)
    assert ("Vi Thị Nhài", "Phó Trưởng Đoàn", "Đoàn kiểm tra") in offices(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bà VI THỊ NHÀI, Phó Giám đốc Sở Y tế tỉnh Sơn La, phát biểu.",
        "Chủ trì hội nghị là đồng chí VI THỊ NHÀI, Phó Giám đốc Sở Y tế tỉnh Sơn La.",
        "Phó Giám đốc Sở Y tế VI THỊ NHÀI phát biểu.",
    ],
)
def test_a_name_in_capitals_is_a_person_written_as_usual(text: str) -> None:
    assert holders(text, "Phó Giám đốc") == {"Vi Thị Nhài"}


def test_words_in_capitals_that_are_no_name_are_nobody() -> None:
    assert offices("Ông Lê Văn Cảnh thăm BỆNH VIỆN ĐA KHOA. Giám đốc SỞ Y TẾ vắng mặt.") == set()
