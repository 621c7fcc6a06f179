"""Whose a verb is and where it was said, on sentences of our own about people who do not exist."""

from __future__ import annotations

import pytest

from tests.support.meetings import BAN, HELD, LUONG, NHAN, THU, VINH, everything, roles

VINH_TOO = "ông Kiều Quang Vinh, Phó Bí thư Huyện ủy Cái Bè"


@pytest.mark.parametrize(
    "sentence",
    [
        '"Ta giữ cái "hồn quê" ấy, mất là mất hết", {ban} nói.',
        '"Làng này, "cái rốn nước" của huyện, sắp có cầu", {ban} nói.',
        '"Huyện sẽ làm xong đường trong năm nay", {ban} khẳng định.',
        "“Dự kiến sang năm xã có trạm bơm mới” - {ban} nói.",
        "“Xã mong có cầu.” Nghe vậy, người dân vui. Ngay sau đó, {ban} hứa làm sớm.",
    ],
)
def test_who_is_named_after_what_he_said_said_it(sentence: str) -> None:
    assert everything(sentence.format(ban=BAN)) == {"speak"}


def test_nobody_named_in_a_quotation_joins_who_said_it() -> None:
    said = f'"Việc của Bí thư Huyện ủy Cái Bè Trương Văn Nhãn và các xã đã xong", {THU}, nói.'
    assert roles(said) == {NHAN: set(), LUONG: {"speak"}}


def test_a_heading_in_brackets_is_no_part_of_the_sentence_after_it() -> None:
    found = roles(
        f"Dự hội nghị có {BAN}; {THU} cùng đông đảo bà con. [Cái Bè làm đường quê] Phát biểu tại hội nghị, "
        "ông Phái nhấn mạnh vai trò của Nhân dân."
    )
    assert found == {NHAN: {"attend"}, LUONG: {"attend"}}


def test_a_pronoun_means_nobody_of_the_other_sex() -> None:
    found = roles(
        f"Dự hội nghị có {THU}. Ngồi cạnh là {VINH_TOO}.",
        "Bà đề nghị các xã cố gắng hơn.",
        f"Cùng dự có {BAN}.",
        "Bà cũng nhắc lại ba việc.",
    )
    assert found[LUONG] == {"attend", "speak"}
    assert found[VINH] == set()
    assert found[NHAN] == {"attend"}


def test_a_word_in_the_middle_of_a_name_calls_nobody() -> None:
    found = roles(
        f"Dự hội nghị có {BAN}; {VINH_TOO}.", "Ông Lê Anh Vinh, một nông dân, nói về cây lúa của mình."
    )
    assert found[VINH] == {"attend"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Sở Nông nghiệp cho biết, khi nhận nhiệm vụ, {ban} chưa có bằng cấp.",
        "Người dân phản ánh và đề nghị làm rõ, {ban} chưa đọc đơn.",
        "Con đường gây bức xúc cho dân mấy năm nay.",
        "Hai bên bày tỏ vui mừng vì cầu đã xong, {ban} là chủ nhà.",
        "Bên lề, {ban} thăm các gian hàng của nông dân.",
        "Trong khuôn khổ chuyến thăm Lào và dự Diễn đàn Mê Kông, {ban} tới Viêng Chăn.",
    ],
)
def test_what_another_does_or_does_elsewhere_is_no_part_of_the_first_person_named(sentence: str) -> None:
    assert everything(sentence.format(ban=BAN)) <= {"visit"}


def test_the_mark_after_a_photo_credit_opens_no_list() -> None:
    assert everything(f"Các đại biểu dự hội nghị ở TP. Ảnh: Lê Phái {BAN} lắng nghe.") == set()


def test_what_is_said_in_a_story_that_comes_to_an_event_late_was_not_said_there() -> None:
    story = [f"Đường vào xã rất xấu, đoạn thứ {number} cũng vậy." for number in range(8)]
    said = f"{BAN[0].upper()}{BAN[1:]}, nhấn mạnh vai trò của Nhân dân."
    assert roles(*story, said, HELD, head="Đường vào xã.")[NHAN] == set()
